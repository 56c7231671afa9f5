/** How managers write the reasons of the starter catalogue into a CRM: short words, in three languages. */
import type { Localised } from '#shared/kit/language.ts'
import { foldText } from './import/fold-text.ts'

/** By id of the catalogue: each entry is the beginnings of words that together mean the reason. */
const WORDS: { readonly [catalogueId: string]: readonly string[] } = {
  'lower-price': [
    'price',
    'pricing',
    'expensive',
    'too dear',
    'cheaper',
    'cost',
    'цена',
    'цены',
    'цене',
    'цену',
    'ценой',
    'дорого',
    'дороже',
    'дешев',
    'стоимост',
    'çmim',
    'shtrenjt',
    'lirë',
  ],
  'price-rises': ['price rise', 'price increase', 'повышен цен', 'подорожа', 'rritje çmim'],
  'payment-terms': ['payment', 'credit', 'оплат', 'отсрочк', 'рассрочк', 'pagese', 'pagesë', 'kredi'],
  'deal-terms': ['terms', 'услови', 'kushte'],
  'missing-solution': ['assortment', 'range', 'missing feature', 'ассортимент', 'asortiment', 'gamë'],
  'personal-manager': ['personal manager', 'персональн менеджер', 'menaxher personal'],
  'promises-not-kept': ['promise', 'обещан', 'premtim'],
  'incomplete-deliveries': ['incomplete', 'short deliver', 'shortage', 'недопостав', 'недовоз', 'неполн', 'paplot'],
  'supply-interruptions': ['supply', 'перебо', 'ndërprerj'],
  'goods-not-in-stock': ['stock', 'availability', 'нет в наличи', 'нет на склад', 'дефицит', 'magazin', 'gjendje'],
  'deadlines-missed': ['late', 'deadline', 'delay', 'срок', 'опоздан', 'задержк', 'vones', 'afat'],
  'manager-unavailable': ['unavailable', 'no answer', 'call back', 'недоступ', 'не перезвон', 'nuk gjendet'],
  rudeness: ['rude', 'груб', 'хамств', 'vrazhd'],
  'manager-incompatible': ['manager conflict', 'конфликт', 'konflikt'],
  overcharging: ['overcharg', 'завышен', 'mbifatur'],
  'errors-in-documents': ['document', 'invoice', 'документ', 'накладн', 'dokument', 'faturë gabim'],
  'poor-quality': ['quality', 'defect', 'качеств', 'брак', 'cilësi', 'defekt'],
  'slow-complaints': ['complaint', 'жалоб', 'рекламаци', 'ankes'],
  'no-regular-contact': ['no contact', 'нет контакт', 'нет связи', 'mungesë kontakt'],
  'new-rules-imposed': ['new rules', 'нов правил', 'rregulla'],
  'welcome-discount-ended': ['discount', 'скидк', 'zbritj'],
  'contact-left': ['contact left', 'buyer left', 'сменился закупщик', 'контактн лицо', 'уволил', 'kontakt largua'],
  reorganisation: ['reorgan', 'restructur', 'реорганиз', 'реструктур', 'riorganiz'],
  'owner-changed': ['owner', 'merger', 'takeover', 'собственник', 'слияни', 'поглощен', 'pronar', 'shkrirj'],
  relocated: ['moved', 'relocat', 'переезд', 'переехал', 'zhvendos'],
  'client-trouble': ['bankrupt', 'budget', 'closed', 'банкрот', 'бюджет', 'закрыл', 'falimentu', 'buxhet', 'mbyll'],
  'need-ended': ['no need', 'no more need', 'not needed', 'нет потребност', 'нет необходимост', 'не нуж', 'nevoj'],
  'task-in-house': ['in house', 'in-house', 'своими сил', 'сами', 'vetë bë'],
  'substitutes-technology': ['substitut', 'technology', 'технологи', 'замен', 'zëvend', 'teknologji'],
}

/** A reason as the words are looked up for: of the catalogue, of the engagement, or both. */
export type WordedReason = {
  /** Whatever the caller tells reasons apart by. */
  readonly key: string
  readonly catalogueId: string | null
  readonly name: Localised
}

const wordsOf = (text: string): readonly string[] => foldText(text).split(' ').filter(Boolean)

const means = (written: readonly string[], phrase: readonly string[]): boolean =>
  phrase.length > 0 && phrase.every(start => written.some(word => word.startsWith(start)))

/** Shorter names are found in too many texts. */
const LEAST_LETTERS = 4

const holdsName = (written: string, name: string): boolean =>
  name.length >= LEAST_LETTERS && ` ${written} `.includes(` ${name} `)

/**
 * The reasons that a short text written into a record may mean: by their name in any language (case, accents and
 * punctuation do not count), or by words that stand for them. Several where the text is vague; none where it says nothing
 * that is known.
 * @returns keys in the order of the reasons given
 */
export const reasonsMeant = (text: string, reasons: readonly WordedReason[]): readonly string[] => {
  const folded = foldText(text)
  const written = wordsOf(text)
  if (written.length === 0) return []
  const isNamed = ({ name }: WordedReason): boolean =>
    [name.en, name.ru, name.sq].map(foldText).some(one => one !== '' && (one === folded || holdsName(folded, one)))
  const named = reasons.filter(isNamed)
  // A name says more than a word that may stand for several reasons.
  const meant = named.length > 0 ? named : reasons.filter(reason => isWorded(written, reason.catalogueId))
  return [...new Set(meant.map(reason => reason.key))]
}

const isWorded = (written: readonly string[], catalogueId: string | null): boolean =>
  catalogueId !== null && (WORDS[catalogueId] ?? []).some(phrase => means(written, wordsOf(phrase)))
