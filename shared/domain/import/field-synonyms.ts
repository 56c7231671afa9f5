/** Header texts by which clients' spreadsheets name our fields, in English, Russian and Albanian, the most telling first. */
import type { RecordKind } from './fields.ts'
import { foldText } from './fold-text.ts'
import { wordList } from './word-list.ts'

/** By field: lines of comma-separated names. */
type Synonyms = Readonly<Record<string, readonly string[]>>

const CLIENT_ID: readonly string[] = [
  'client id, client no, client number, client code, customer id, customer no, customer number',
  'customer code',
  'account id, account number, account no, cust id, custid, crm id, tax id, vat, vat number',
  'инн, инн клиента, id клиента, ид клиента, код клиента, номер клиента, код контрагента, лицевой счет',
  'бин, унп, код, артикул клиента',
  'id e klientit, id klienti, kodi i klientit, numri i klientit, nipt, nuis, kodi',
]

const CLIENT: Synonyms = {
  id: ['id', ...CLIENT_ID],
  name: [
    'name, client, client name, customer, customer name, company, company name, account, account name',
    'organisation, organization, full name',
    'клиент, имя, имя клиента, название, наименование, название клиента, наименование клиента',
    'контрагент, компания, организация, заказчик, покупатель, фио, фио клиента, название компании',
    'klienti, klient, emri, emri i klientit, kompania, emri i kompanisë, blerësi, subjekti',
  ],
  segment: [
    'segment, client segment, customer segment, category, client type, customer type, industry, tier',
    'сегмент, сегмент клиента, категория, категория клиента, тип клиента, отрасль, группа клиентов',
    'segmenti, kategoria, lloji i klientit, industria, sektori',
  ],
  manager: [
    'manager, account manager, account mgr, account executive, sales manager, responsible, owner, account owner, sales rep, salesperson',
    'менеджер, ответственный, ответственный менеджер, менеджер клиента, куратор, продавец',
    'menaxheri, menaxher, përgjegjësi, shitësi, menaxheri i llogarisë',
  ],
  region: [
    'region, city, state, country, area, territory, location, branch',
    'регион, город, область, страна, территория, филиал',
    'rajoni, qyteti, vendi, shteti, zona, dega',
  ],
  start: [
    'start, since, start date, contract date, contract start, contract start date, date joined, joined, join date',
    'client since, customer since, signup date, first order, first order date, first purchase',
    'activation date',
    'дата договора, дата начала, начало, дата заключения договора, дата подключения, дата регистрации',
    'начало договора, клиент с, дата первого заказа, первый заказ, первая покупка, дата начала договора',
    'fillimi, data e fillimit, data e kontratës, fillimi i kontratës, klient që nga, porosia e parë',
  ],
  end: [
    'end, until, contract until, end date, contract end, contract end date, date left, leave date, left on, churn date, lost date',
    'date lost, termination date, cancellation date, cancel date, date of loss, departure date',
    'дата ухода, дата окончания, дата расторжения, дата расторжения договора, дата отключения, дата потери',
    'окончание договора, конец договора, дата окончания договора, ушел, дата оттока',
    'përfundimi, data e përfundimit, data e largimit, data e mbylljes, fundi i kontratës, largimi',
  ],
  lost: [
    'lost, is lost, churn, churned, is churned, churn label, churn flag, departed, left, status',
    'client status',
    'customer status, attrition',
    'потерян, потерянный, ушел, отток, статус, статус клиента, признак оттока',
    'humbur, i humbur, larguar, statusi, statusi i klientit',
  ],
  tenure_months: [
    'tenure, tenure months, tenure in months, months, lifetime months, months as client, months as customer',
    'срок месяцев, стаж, стаж месяцев, стаж мес, месяцев с нами, срок жизни, срок в месяцах, месяцев',
    'muaj, muajt, kohëzgjatja, kohëzgjatja në muaj, muaj si klient',
  ],
  last_order: [
    'last order, last order date, last purchase, last purchase date, last invoice, last activity',
    'last shipment',
    'последний заказ, дата последнего заказа, последняя покупка, дата последней покупки, последняя отгрузка',
    'дата последней отгрузки',
    'porosia e fundit, data e porosisë së fundit, blerja e fundit, data e blerjes së fundit',
  ],
  revenue_year: [
    'revenue, annual revenue, yearly revenue, revenue per year, revenue year, sales, annual sales, turnover',
    'annual turnover, arr',
    'выручка, выручка за год, годовая выручка, оборот, оборот за год, годовой оборот, выручка в год',
    'продажи',
    'të ardhurat, të ardhura, të ardhurat vjetore, të ardhura vjetore, xhiro, xhiro vjetore, qarkullimi',
  ],
  revenue_month: [
    'monthly revenue, revenue per month, revenue month, monthly charges, monthly charge, monthly fee, mrr',
    'monthly payment, monthly sales',
    'выручка в месяц, выручка за месяц, месячная выручка, абонентская плата, ежемесячный платеж',
    'платеж в месяц',
    'të ardhurat mujore, të ardhura mujore, pagesa mujore, tarifa mujore, xhiro mujore',
  ],
  reason_crm: [
    'reason, reason for leaving, churn reason, loss reason, lost reason, reason lost, cancellation reason',
    'reason for cancellation, reason for loss, leaving reason',
    'причина, причина ухода, причина оттока, причина расторжения, причина отказа, причина потери',
    'arsyeja, arsyeja e largimit, shkaku, shkaku i largimit, arsyeja e humbjes',
  ],
  complained: [
    'complained, complaint, complaints, had complaint, has complained',
    'жаловался, жалоба, жалобы, была жалоба, претензия, рекламация',
    'ankesë, ankesa, u ankua, është ankuar',
  ],
  complaint_solved: [
    'complaint solved, complaint resolved, solved, resolved, complaint closed',
    'жалоба решена, жалоба закрыта, претензия решена, решена',
    'ankesa e zgjidhur, ankesa u zgjidh, zgjidhur',
  ],
  recommended: [
    'recommended, recommends, referred, recommended us, referral',
    'рекомендовал, рекомендует, рекомендация, рекомендовал нас',
    'rekomandoi, rekomandon, rekomandim, na rekomandoi',
  ],
  times_lost: [
    'times lost, number of losses, lost times, times churned, departures',
    'сколько раз уходил, число уходов, количество уходов, раз потерян',
    'herë të humbura, numri i largimeve, sa herë është larguar',
  ],
  email: [
    'email',
    'e-mail',
    'email address',
    'mail',
    'почта',
    'эл. почта',
    'электронная почта',
    'адрес почты',
    'posta elektronike',
    'adresa e emailit',
  ],
  phone: [
    'phone, phone number, telephone, mobile, tel, телефон, номер телефона, мобильный, тел',
    'telefoni, telefon, numri i telefonit, celular, nr tel',
  ],
  contact: [
    'contact, contact person, contact name, decision maker',
    'контакт, контактное лицо, лпр, контактная персона, имя контакта',
    'kontakti, personi i kontaktit, emri i kontaktit',
  ],
  note: [
    'note, notes, comment, comments, remark, remarks, description',
    'комментарий, комментарии, примечание, примечания, заметка, заметки, описание',
    'shënim, shënime, koment, komente, komenti, përshkrimi',
  ],
}

const ORDER: Synonyms = {
  order_id: [
    'id, order, order id, order no, order number, invoice, invoice no, invoice number, transaction id',
    'document number',
    'заказ, номер заказа, id заказа, номер документа, накладная, номер счета, счет',
    'porosia, id e porosisë, numri i porosisë, fatura, numri i faturës',
  ],
  client_id: [
    ...CLIENT_ID,
    'client',
    'customer',
    'клиент',
    'контрагент',
    'покупатель',
    'заказчик',
    'klienti',
    'blerësi',
  ],
  date: [
    'date, order date, invoice date, purchase date, transaction date, day',
    'дата, дата заказа, дата покупки, дата отгрузки, дата документа, дата счета, день',
    'data, data e porosisë, data e faturës, data e blerjes',
  ],
  amount: [
    'amount, sum, total, order amount, order total, revenue, sales, value, order value, price, total price',
    'сумма, сумма заказа, стоимость, выручка, итого, сумма документа, сумма с ндс',
    'shuma, vlera, shuma e porosisë, totali, vlera e porosisë',
  ],
  product: [
    'product, item, goods, service, product name, description, sku',
    'товар, продукт, услуга, номенклатура, наименование товара, артикул',
    'produkti, artikulli, mallra, shërbimi, emri i produktit',
  ],
  quantity: ['quantity', 'qty', 'units', 'количество', 'кол-во', 'штук', 'шт', 'sasia', 'copë'],
}

const SURVEY: Synonyms = {
  respondent: [
    'id, respondent, respondent id, record id, response id, name, respondent name, participant',
    'респондент, id респондента, номер респондента, номер анкеты, имя, фио, участник, сотрудник',
    'i anketuari, respondenti, id e respondentit, emri, pjesëmarrësi',
  ],
  client_id: [...CLIENT_ID, 'client', 'customer', 'клиент', 'контрагент', 'компания', 'klienti', 'company'],
  reason_main: [
    'main reason, reason, primary reason, main factor, reason for leaving, churn reason',
    'most important reason',
    'главная причина, основная причина, причина, причина ухода, главный фактор',
    'arsyeja kryesore, arsyeja, shkaku kryesor, arsyeja e largimit',
  ],
  reasons: [
    'reasons, all reasons, other reasons, contributing factors, further reasons',
    'причины, все причины, другие причины, прочие причины, причины ухода',
    'arsyet, arsye të tjera, të gjitha arsyet, shkaqet',
  ],
  pain: [
    'pain, how painful, severity, importance, score, pain score',
    'боль, сила боли, насколько болезненно, важность, оценка, балл',
    'dhimbja, sa e dhimbshme, rëndësia, vlerësimi, pikët',
  ],
  verbatim: [
    'verbatim, comment, comments, answer, quote, in their words, open answer, text, feedback',
    'дословно, комментарий, комментарии, ответ, цитата, своими словами, открытый ответ, отзыв',
    'fjalë për fjalë, koment, komenti, përgjigjja, citim, përgjigje e hapur',
  ],
}

const fold = (synonyms: Synonyms): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(synonyms).map(([field, lines]) => [field, wordList(...lines).map(foldText)]))

/** Folded names by kind and field. */
export const FIELD_SYNONYMS: Readonly<Record<RecordKind, Readonly<Record<string, readonly string[]>>>> = {
  client: fold(CLIENT),
  order: fold(ORDER),
}

/** Folded names by which tables of answers name the roles of their columns. */
export const SURVEY_SYNONYMS: Readonly<Record<string, readonly string[]>> = fold(SURVEY)
