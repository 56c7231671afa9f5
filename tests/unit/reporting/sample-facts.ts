/** A full set of invented report facts, in any of the three languages. */
import { evidenceIndex } from '#electron/reporting/evidence-index.ts'
import type { QuoteFact, ReasonFact, ReportFacts } from '#electron/reporting/report-facts.ts'
import {
  DEFAULT_RANKING_SETTINGS,
  type LossFigures,
  type MethodScore,
  type PeriodLoss,
  type RankedReason,
  type Ranking,
} from '#shared/analysis/figures.ts'
import { DEFAULT_BRAND } from '#shared/domain/brand.ts'
import { METHOD_IDS, type MethodDefinition, type MethodId } from '#shared/domain/evidence.ts'
import type { Frame } from '#shared/domain/frame.ts'
import type { AbcClass, PestelFactor, PorterForce, ReasonGroup } from '#shared/domain/reasons.ts'
import type { CatalogueTool, Contact, Offer } from '#shared/domain/win-back.ts'
import { addDays } from '#shared/kit/day.ts'
import type { ClientId, OfferId, ReasonId } from '#shared/kit/id.ts'
import { textIn, type Language, type Localised } from '#shared/kit/language.ts'
import { pngLogo, svgLogo } from './sample-logos.ts'
import { sampleSideBySide, sampleStudyFigures } from './sample-side.ts'

type Seed = {
  readonly id: string
  readonly name: Localised
  readonly group: ReasonGroup
  readonly share: number
  readonly class: AbcClass
  readonly clients: number
  readonly money: number
  readonly pestel?: readonly PestelFactor[]
  readonly porter?: readonly PorterForce[]
  readonly gap?: RankedReason['gap']
}

const text = (en: string, ru: string, sq: string): Localised => ({ en, ru, sq })

const SEEDS: readonly Seed[] = [
  {
    id: 'r1',
    name: text('Incomplete deliveries', 'Неполные поставки', 'Dërgesa të paplota'),
    group: 'company',
    share: 0.31,
    class: 'A',
    clients: 18,
    money: 41_230_000,
  },
  {
    id: 'r2',
    name: text(
      'Manager unavailable, never calls back',
      'Менеджер недоступен и не перезванивает',
      'Menaxheri nuk gjendet dhe nuk kthen telefonatat',
    ),
    group: 'company',
    share: 0.24,
    class: 'A',
    clients: 14,
    money: 29_390_000,
  },
  {
    id: 'r3',
    name: text(
      'Contact person left the client',
      'Контактное лицо ушло от клиента',
      'Personi i kontaktit iku nga klienti',
    ),
    group: 'external',
    share: 0.13,
    class: 'A',
    clients: 9,
    money: 16_100_000,
    pestel: ['social'],
    porter: ['buyers'],
    gap: 'blind-spot',
  },
  {
    id: 'r4',
    name: text('Lower price of a competitor', 'Более низкая цена конкурента', 'Çmim më i ulët i konkurrentit'),
    group: 'competitor',
    share: 0.11,
    class: 'B',
    clients: 6,
    money: 9_450_000,
  },
  {
    id: 'r5',
    name: text('Errors in documents', 'Ошибки в документах', 'Gabime në dokumente'),
    group: 'company',
    share: 0.08,
    class: 'B',
    clients: 5,
    money: 6_020_000,
  },
  {
    id: 'r6',
    name: text('A substitute technology', 'Технология-заменитель', 'Teknologji zëvendësuese'),
    group: 'external',
    share: 0.06,
    class: 'B',
    clients: 4,
    money: 5_500_000,
    pestel: ['technological', 'economic'],
    porter: ['substitutes'],
  },
  {
    id: 'r7',
    name: text('More attractive payment terms', 'Более выгодные условия оплаты', 'Kushte më të mira pagese'),
    group: 'competitor',
    share: 0.04,
    class: 'C',
    clients: 1,
    money: 1_200_000,
    gap: 'myth',
  },
  {
    id: 'r8',
    name: text('Global policy of the owner', 'Глобальная политика владельца', 'Politika globale e pronarit'),
    group: 'external',
    share: 0.03,
    class: 'C',
    clients: 1,
    money: 900_000,
  },
]

const CLIENT_NAMES = ['Alba Steel', 'ООО «Вектор»', 'Çelësi sh.p.k.', 'Dorian & Sons', 'Ёлка-Сервис', 'Ferro Tirana']

const methodDefinition = (id: MethodId, language: Localised): MethodDefinition => ({
  id,
  version: 1,
  name: language,
  question: text('Why did they leave?', 'Почему они ушли?', 'Pse u larguan?'),
  whoIsAsked: text('departed clients', 'ушедшие клиенты', 'klientët e larguar'),
  bias: text(
    'Those who are still angry answer more often than those who have forgotten.',
    'Чаще отвечают те, кто ещё сердится, чем те, кто уже забыл.',
    'Përgjigjen më shpesh ata që janë ende të zemëruar se ata që kanë harruar.',
  ),
  steps: [],
})

const METHODS: readonly MethodDefinition[] = [
  methodDefinition('brainstorm', text('Team brainstorm', 'Мозговой штурм команды', 'Stuhi mendimesh në ekip')),
  methodDefinition('staff', text('Staff poll', 'Опрос сотрудников', 'Sondazh me stafin')),
  methodDefinition('survey', text('Client survey', 'Опрос клиентов', 'Anketë me klientët')),
  methodDefinition('interview', text('Exit interview', 'Интервью с ушедшим клиентом', 'Intervistë daljeje')),
]

const score = (method: MethodId, count: number, of: number, rank: number): MethodScore => ({
  method,
  count,
  share: count / of,
  rank,
  mainCount: Math.floor(count / 2),
  pain: method === 'brainstorm' ? null : 7.4,
  money: count * 2_000_000,
  score: count / of,
})

const rankedReason = (seed: Seed, index: number, before: number): RankedReason => ({
  reasonId: seed.id as ReasonId,
  group: seed.group,
  rank: index + 1,
  clients: seed.clients,
  mentions: seed.clients * 2,
  mainCount: Math.floor(seed.clients / 2),
  pain: 7.4 - index / 2,
  money: seed.money,
  byMethod: METHOD_IDS.filter((_, place) => seed.gap === undefined || place > 1).map((method, place) =>
    score(method, Math.max(1, seed.clients - place), 60, index + 1),
  ),
  weight: seed.share,
  share: seed.share,
  cumulativeBefore: before,
  cumulative: before + seed.share,
  computedClass: seed.id === 'r3' ? 'B' : seed.class,
  override:
    seed.id === 'r3'
      ? { class: 'A', note: 'A succession routine costs little and the loss repeats every year.' }
      : null,
  class: seed.class,
  grade: index < 2 ? 'confirmed' : seed.gap === 'myth' ? 'hypothesis' : 'corroborated',
  gap: seed.gap ?? null,
  stability: index < 3 ? 0.97 - index * 0.1 : 0.66,
})

const ranking = (): Ranking => {
  let before = 0
  const reasons = SEEDS.map((seed, index) => {
    const reason = rankedReason(seed, index, before)
    before += seed.share
    return reason
  })
  return {
    settings: DEFAULT_RANKING_SETTINGS,
    reasons,
    bases: [
      { method: 'brainstorm', studies: 1, answered: 8, asked: 8, mentions: 40 },
      { method: 'staff', studies: 1, answered: 11, asked: 20, mentions: 31 },
      { method: 'survey', studies: 1, answered: 24, asked: 42, mentions: 52 },
      { method: 'interview', studies: 2, answered: 12, asked: null, mentions: 29 },
    ],
    orderEstablished: [false, true, true, false, false, false, false],
  }
}

const periodLoss = (loss: Partial<PeriodLoss>): PeriodLoss => ({
  period: { from: '2026-01-01', to: '2026-10-31' },
  clients: 42,
  base: 318,
  share: 42 / 318,
  moneyYear: 102_830_000,
  moneyMonth: null,
  baseMoneyYear: 611_000_000,
  clientsWithoutMoney: 3,
  clientsBasis: 'data',
  baseBasis: 'data',
  moneyBasis: 'data',
  ...loss,
})

const losses = (): LossFigures => ({
  rule: { kind: 'gap', days: 90, segments: [{ segment: 'Retail', days: 45 }] },
  method: 'orders',
  clients: 360,
  lostEver: 71,
  current: periodLoss({}),
  previous: periodLoss({
    period: { from: '2025-01-01', to: '2025-12-31' },
    clients: 29,
    base: 302,
    share: 29 / 302,
    moneyYear: 54_000_000,
    baseMoneyYear: null,
    clientsWithoutMoney: 0,
    moneyBasis: 'estimated',
  }),
  possiblyLost: 17,
  thresholds: [30, 45, 90, 180, 360].map((days, index) => ({ days, clients: [80, 57, 42, 30, 12][index] ?? 0 })),
  bySegment: [
    { segment: 'Retail', clients: 21, base: 120, share: 21 / 120, moneyYear: 40_000_000 },
    { segment: 'Industry', clients: 14, base: 150, share: 14 / 150, moneyYear: 50_030_000 },
    { segment: '', clients: 7, base: 48, share: 7 / 48, moneyYear: null },
  ],
  leftOut: [
    { code: 'no-order', count: 5 },
    { code: 'starts-later', count: 21 },
  ],
})

const reasonFacts = (language: Language): readonly ReasonFact[] => [
  ...SEEDS.map((seed): ReasonFact => ({
    id: seed.id as ReasonId,
    name: textIn(seed.name, language),
    group: seed.group,
    controllable: seed.group === 'company',
    humanFactor: seed.id === 'r2',
    definition: '',
    pestel: seed.pestel ?? [],
    porter: seed.porter ?? [],
    override: null,
  })),
  {
    id: 'r9' as ReasonId,
    name: textIn(text('Rudeness', 'Грубость', 'Vrazhdësi'), language),
    group: 'company',
    controllable: true,
    humanFactor: true,
    definition: '',
    pestel: [],
    porter: [],
    override: null,
  },
]

const quotes = (language: Language): readonly QuoteFact[] => [
  {
    reasonId: 'r1' as ReasonId,
    methodId: 'interview',
    text: textIn(
      text(
        'I stopped counting the missing boxes. What I could not accept was that nobody called me about them.',
        'Я перестал считать недостающие коробки. Но что никто об этом не позвонил, я принять не смог.',
        'Pushova së numëruari kutitë që mungonin. Nuk pranova dot që askush nuk më telefonoi për to.',
      ),
      language,
    ),
    attribution: {
      kind: 'role',
      who: textIn(text('Purchasing manager', 'Менеджер по закупкам', 'Menaxher i blerjeve'), language),
    },
  },
  {
    reasonId: 'r2' as ReasonId,
    methodId: 'survey',
    text: textIn(
      text('Three weeks without a call back.', 'Три недели никто не перезванивал.', 'Tri javë pa asnjë telefonatë.'),
      language,
    ),
    attribution: { kind: 'anonymous' },
  },
  {
    reasonId: 'r2' as ReasonId,
    methodId: 'interview',
    text: textIn(
      text(
        'I like Ana, but Ana is never there.',
        'Анна мне нравится, но её никогда нет.',
        'Ana më pëlqen, por ajo nuk është kurrë aty.',
      ),
      language,
    ),
    attribution: { kind: 'name', who: 'Elira Hoxha' },
  },
]

const TOOLS: readonly CatalogueTool[] = [
  {
    id: 'call',
    name: text('Call with a scenario', 'Звонок по сценарию', 'Telefonatë me skenar'),
    description: text('', '', ''),
    markets: ['b2b'],
    needs: text('a scenario with branches', 'сценарий с развилками', 'një skenar me degëzime'),
    rate: {
      share: 0.45,
      text: text(
        '40-50 % of those who left over bad service',
        '40–50 % ушедших из-за плохого сервиса',
        '40–50 % e atyre që ikën për shërbim të keq',
      ),
    },
    source: { en: 'I. Mann, A. Turusina', ru: 'I. Mann, A. Turusina', sq: 'I. Mann, A. Turusina' },
    evidence: 'case',
  },
  {
    id: 'letter',
    name: text('Letter from the director', 'Письмо от директора', 'Letër nga drejtori'),
    description: text('', '', ''),
    markets: ['b2b'],
    needs: text('the real reason known', 'знать настоящую причину', 'të dihet arsyeja e vërtetë'),
    rate: null,
    source: { en: 'I. Mann, A. Turusina', ru: 'I. Mann, A. Turusina', sq: 'I. Mann, A. Turusina' },
    evidence: 'opinion',
  },
]

const offers = (language: Language): readonly Offer[] => [
  {
    id: 'o1' as OfferId,
    title: textIn(text('Complete or free', 'Полностью или бесплатно', 'E plotë ose falas'), language),
    kind: 'guarantee',
    promise: textIn(
      text(
        'An incomplete delivery costs nothing.',
        'Неполная поставка ничего не стоит.',
        'Një dërgesë e paplotë nuk kushton asgjë.',
      ),
      language,
    ),
    deadline: '2026-12-31',
    errorRepaired: false,
    reasonIds: ['r1' as ReasonId],
    position: 0,
  },
]

const contacts = (): readonly Contact[] =>
  CLIENT_NAMES.slice(0, 4).map((clientName, index) => ({
    clientId: `c${index}` as ClientId,
    toolId: index % 2 === 0 ? 'call' : 'letter',
    offerId: 'o1' as OfferId,
    assignedTo: 'Besa Kola',
    plannedOn: addDays('2026-11-23', index * 7),
    state: index === 3 ? 'considering' : 'planned',
    newOrderOn: null,
    note: '',
    position: index,
    clientName,
    clientManager: 'Ana Prifti',
    value: 1_200_000,
    timesLost: 1,
  }))

const frame = (language: Language): Frame => ({
  clientCompany: 'Northwind Components',
  market: 'b2b',
  industry: textIn(text('Components for building', 'Строительные комплектующие', 'Pjesë për ndërtim'), language),
  currency: 'EUR',
  period: { from: '2026-01-01', to: '2026-10-31' },
  previousYear: { from: '2025-01-01', to: '2025-12-31' },
  reportLanguage: language,
  lostRule: losses().rule,
  note: '',
})

const decisions = (language: Language): string[] =>
  [
    text(
      'Repair picking before any letter is sent',
      'Исправить комплектацию до отправки любых писем',
      'Të ndreqet përgatitja e porosive para çdo letre',
    ),
    text(
      'Give the 14 clients another manager',
      'Дать этим 14 клиентам другого менеджера',
      'T’u jepet 14 klientëve menaxher tjetër',
    ),
    text(
      'Write to 24 clients in the order of the plan',
      'Написать 24 клиентам в порядке плана',
      'T’u shkruhet 24 klientëve sipas planit',
    ),
  ].map(each => textIn(each, language))

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** @param changes replace parts of the facts; the index of evidence is made last, from the changed facts. */
export const sampleFacts = (language: Language, changes: Partial<ReportFacts> = {}): ReportFacts => {
  const facts: Omit<ReportFacts, 'evidence'> = {
    language,
    settings: {
      title: '',
      author: 'M. Hartmann',
      version: '3',
      opening: '',
      decisions: decisions(language),
      includeDepartedList: true,
    },
    brand: {
      ...DEFAULT_BRAND,
      consultancy: 'Hartmann & Dervishi Consulting',
      contacts: 'Rruga e Durrësit 12, Tirana\naudit@example.com · +355 4 000 000',
    },
    logos: [
      { owner: 'consultancy', mediaType: 'image/png', base64: base64(pngLogo()) },
      { owner: 'client-company', mediaType: 'image/svg+xml', base64: base64(Buffer.from(svgLogo)) },
    ],
    engagement: frame(language),
    generatedOn: '2026-11-22',
    losses: losses(),
    departedClients: CLIENT_NAMES.map((name, index) => ({
      id: `c${index}` as ClientId,
      name,
      segment: index % 2 === 0 ? 'Retail' : null,
      manager: 'Ana Prifti',
      endedOn: addDays('2026-02-03', index * 30),
      value: index === 5 ? null : 9_000_000 - index * 700_000,
    })),
    ranking: ranking(),
    sideBySide: sampleSideBySide(ranking()),
    studyFigures: sampleStudyFigures(ranking()),
    reasons: reasonFacts(language),
    methods: METHODS,
    studies: [
      {
        methodId: 'brainstorm',
        title: 'Workshop Tirana',
        heldOn: '2026-09-02',
        asked: 8,
        answered: 8,
        mentions: 40,
        frozen: true,
      },
      {
        methodId: 'staff',
        title: 'Sales and service',
        heldOn: '2026-09-10',
        asked: 20,
        answered: 11,
        mentions: 31,
        frozen: true,
      },
      {
        methodId: 'survey',
        title: 'Departed 2026',
        heldOn: '2026-10-01',
        asked: 42,
        answered: 24,
        mentions: 52,
        frozen: false,
      },
      {
        methodId: 'interview',
        title: 'Key clients',
        heldOn: null,
        asked: null,
        answered: 12,
        mentions: 29,
        frozen: false,
      },
    ],
    quotes: quotes(language),
    tools: TOOLS.map((tool, index) => ({
      tool,
      choice: {
        toolId: tool.id,
        costPerClient: index === 0 ? 1500 : null,
        expectedReturn: index === 0 ? 0.3 : null,
        note: index === 0 ? 'Not on a Monday.\nAfter lunch.' : '',
      },
    })),
    offers: offers(language),
    contacts: contacts(),
    findings: [
      { rule: 8, code: 'promise-before-repair', records: [offers(language)[0]?.title ?? ''], count: 1 },
      { rule: 10, code: 'loser-is-returner', records: CLIENT_NAMES.slice(0, 2), count: 2 },
    ],
    ...changes,
  }
  return { ...facts, evidence: changes.evidence ?? evidenceIndex(facts) }
}
