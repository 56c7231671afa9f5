/** The sample audit: the same for the same seed, whole in every language, and telling the story it is meant to tell. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { sanitiseSvg } from '#electron/reporting/sanitise-svg.ts'
import { loadResources } from '#electron/services/resources.ts'
import { brandSchema } from '#shared/domain/brand.ts'
import { mentionDraftSchema, respondentDraftSchema, studyDraftSchema } from '#shared/domain/evidence.ts'
import { frameSchema } from '#shared/domain/frame.ts'
import { overrideSchema, reasonDraftSchema } from '#shared/domain/reasons.ts'
import { reportSettingsSchema } from '#shared/domain/report-settings.ts'
import { createSample, type Sample, type SampleMention } from '#shared/domain/sample/create-sample.ts'
import { contactDraftSchema, offerDraftSchema, toolChoiceSchema } from '#shared/domain/win-back.ts'
import { LANGUAGES } from '#shared/kit/language.ts'

const resources = loadResources(fileURLToPath(new URL('../../../resources', import.meta.url)))

const studyOf = (sample: Sample, methodId: string) => sample.studies.filter(study => study.methodId === methodId)

const mentionsOf = (sample: Sample, methodIds: readonly string[]): SampleMention[] =>
  sample.studies
    .filter(study => methodIds.includes(study.methodId))
    .flatMap(study => [...study.groupMentions, ...study.respondents.flatMap(respondent => respondent.mentions)])

const allMentions = (sample: Sample): SampleMention[] =>
  mentionsOf(sample, ['brainstorm', 'staff', 'survey', 'interview'])

const endedWithin = (sample: Sample, period: { readonly from: string; readonly to: string }) =>
  sample.clients.filter(({ end }) => end !== null && end >= period.from && end <= period.to)

const lostNow = (sample: Sample) => endedWithin(sample, sample.frame.period)

/** What must not differ between the languages: everything of a client but words. */
const figuresOf = (sample: Sample) =>
  sample.clients.map(({ id, start, end, last_order, revenue_year, complained, times_lost }) => ({
    id,
    start,
    end,
    last_order,
    revenue_year,
    complained,
    times_lost,
  }))

describe('chance', () => {
  test('the same seed gives the same sample, another seed another roster', () => {
    expect(createSample('en', 7)).toEqual(createSample('en', 7))
    expect(figuresOf(createSample('en', 8))).not.toEqual(figuresOf(createSample('en', 7)))
  })

  test('the figures are the same in every language', () => {
    const english = figuresOf(createSample('en'))
    expect(figuresOf(createSample('ru'))).toEqual(english)
    expect(figuresOf(createSample('sq'))).toEqual(english)
  })

  test('a hundred seeds give a whole sample each', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const sample = createSample('en', seed)
      expect(lostNow(sample).length).toBe(42)
      expect(sample.contacts.length).toBe(12)
    }
  })
})

describe.each(LANGUAGES)('the sample in %s', language => {
  const sample = createSample(language)
  const keys = sample.reasons.map(reason => reason.key)

  test('fits the schemas of the domain', () => {
    expect(frameSchema.parse(sample.frame)).toEqual(sample.frame)
    expect(brandSchema.parse(sample.brand)).toEqual(sample.brand)
    expect(reportSettingsSchema.parse(sample.reportSettings)).toEqual(sample.reportSettings)
    for (const study of sample.studies) {
      expect(studyDraftSchema.parse(study.draft)).toEqual(study.draft)
      for (const { draft } of study.respondents) expect(respondentDraftSchema.parse(draft)).toEqual(draft)
    }
    for (const { reasonKey, ...mention } of allMentions(sample))
      mentionDraftSchema.parse({ ...mention, respondentId: null, reasonId: reasonKey })
    for (const { reasonKeys, ...offer } of sample.offers) offerDraftSchema.parse({ ...offer, reasonIds: reasonKeys })
    for (const { offerIndex, ...contact } of sample.contacts)
      contactDraftSchema.parse({ ...contact, offerId: String(offerIndex) })
    for (const tool of sample.tools) toolChoiceSchema.parse(tool)
  })

  test('has 318 clients under their own ids and names, 42 lost in the period and 29 in the year before', () => {
    expect(new Set(sample.clients.map(client => client.id)).size).toBe(318)
    expect(new Set(sample.clients.map(client => client.name)).size).toBe(318)
    expect(lostNow(sample).length).toBe(42)
    expect(endedWithin(sample, sample.frame.previousYear).length).toBe(29)
    expect(sample.clients.filter(client => client.lost).length).toBe(71)
  })

  test('holds no client who ends or orders before the start', () => {
    const broken = sample.clients.filter(
      ({ start, end, last_order }) =>
        start === null ||
        (end !== null && end < start) ||
        last_order === null ||
        last_order < start ||
        (end !== null && last_order > end),
    )
    expect(broken).toEqual([])
  })

  test('serves five managers, four segments and five regions', () => {
    expect(new Set(sample.clients.map(client => client.manager)).size).toBe(5)
    expect(new Set(sample.clients.map(client => client.segment)).size).toBe(4)
    expect(new Set(sample.clients.map(client => client.region)).size).toBe(5)
  })

  test('takes its reasons from the catalogue, but for one of its own; one is merged and one overridden', () => {
    const own = sample.reasons.filter(reason => reason.catalogueId === null)
    expect(own.map(reason => reasonDraftSchema.parse(reason.draft).group)).toEqual(['company'])
    const catalogue = resources.reasons.map(reason => reason.id)
    const adopted = sample.reasons.flatMap(reason => (reason.catalogueId === null ? [] : [reason.catalogueId]))
    expect(adopted.length).toBe(11)
    expect(adopted.filter(id => !catalogue.includes(id))).toEqual([])
    expect(sample.reasons.flatMap(reason => reason.mergedIntoKey ?? [])).toEqual(['manager-unavailable'])
    const overrides = sample.reasons.flatMap(reason => reason.override ?? [])
    expect(overrides.map(override => overrideSchema.parse(override).class)).toEqual(['C'])
  })

  test('labels exactly the external reasons', () => {
    const external = new Set(resources.reasons.filter(({ group }) => group === 'external').map(({ id }) => id))
    const labelled = sample.reasons.filter(reason => (reason.pestel ?? []).length > 0).map(reason => reason.key)
    expect(labelled).toEqual(keys.filter(key => external.has(key)))
    expect(labelled.length).toBeGreaterThan(1)
  })

  test('mentions known reasons only, and every respondent has exactly one main reason', () => {
    expect(new Set(keys).size).toBe(keys.length)
    expect(allMentions(sample).filter(mention => !keys.includes(mention.reasonKey))).toEqual([])
    const respondents = sample.studies.flatMap(study => study.respondents)
    expect(respondents.filter(({ mentions }) => mentions.filter(mention => mention.isMain).length !== 1)).toEqual([])
  })

  test('asks by all four methods, and hears the words of everyone', () => {
    expect(sample.studies.map(study => [study.methodId, study.respondents.length, study.groupMentions.length])).toEqual(
      [
        ['brainstorm', 0, 11],
        ['staff', 14, 0],
        ['survey', 22, 0],
        ['interview', 7, 0],
      ],
    )
    const spoken = mentionsOf(sample, ['brainstorm', 'interview'])
    expect(spoken.filter(mention => mention.verbatim === '')).toEqual([])
    const mains = mentionsOf(sample, ['staff', 'survey']).filter(mention => mention.isMain)
    expect(mains.filter(mention => mention.verbatim === '')).toEqual([])
    const dots = mentionsOf(sample, ['brainstorm']).reduce((sum, mention) => sum + (mention.dots ?? 0), 0)
    expect(dots).toBe(45)
  })

  test('asks each departed client once', () => {
    const asked = sample.studies.flatMap(study => study.respondents).flatMap(({ draft }) => draft.clientId ?? [])
    const lost = lostNow(sample).map(client => client.id)
    expect(asked.length).toBe(29)
    expect(new Set(asked).size).toBe(29)
    expect(asked.filter(id => !lost.includes(id))).toEqual([])
  })

  test('names the staff nowhere, and departed clients only where a name may be quoted', () => {
    const staff = studyOf(sample, 'staff').flatMap(study => study.respondents)
    expect(staff.filter(({ draft }) => draft.name !== '' || draft.role !== '' || draft.clientId !== null)).toEqual([])
    const consents = studyOf(sample, 'interview').flatMap(study => study.respondents.map(({ draft }) => draft.consent))
    expect(new Set(consents)).toEqual(new Set(['none', 'anonymous', 'role', 'name']))
    const named = sample.studies.flatMap(study => study.respondents).filter(({ draft }) => draft.consent === 'name')
    expect(named.filter(({ draft }) => draft.name === '')).toEqual([])
  })

  test('contacts clients lost in the period and not twice; one of them by the manager who lost them', () => {
    const lost = new Map(lostNow(sample).map(client => [client.id, client]))
    const contacted = sample.contacts.map(contact => ({ contact, client: lost.get(contact.clientId) }))
    expect(contacted.filter(({ client }) => client === undefined || (client.times_lost ?? 0) > 1)).toEqual([])
    expect(new Set(sample.contacts.map(contact => contact.clientId)).size).toBe(12)
    expect(contacted.filter(({ contact, client }) => contact.assignedTo === client?.manager).length).toBe(1)
    const returned = sample.contacts.filter(contact => contact.state === 'returned')
    expect(returned.map(contact => contact.newOrderOn === null)).toEqual([false])
  })

  test('chooses tools of the catalogue and offers that answer known reasons', () => {
    const tools = sample.tools.map(tool => tool.toolId)
    const known = resources.tools.filter(tool => tool.markets.includes('b2b')).map(tool => tool.id)
    expect(tools.length).toBe(4)
    expect(tools.filter(id => !known.includes(id))).toEqual([])
    expect(sample.contacts.filter(({ toolId }) => toolId === null || !tools.includes(toolId))).toEqual([])
    expect(sample.offers.flatMap(offer => offer.reasonKeys).filter(key => !keys.includes(key))).toEqual([])
    expect(sample.offers.filter(offer => offer.kind === 'guarantee').map(offer => offer.errorRepaired)).toEqual([true])
    expect(sample.contacts.filter(({ offerIndex }) => sample.offers[offerIndex ?? -1] === undefined)).toEqual([])
    expect(sample.reportSettings.decisions.length).toBe(3)
  })

  test('tells its story: the price is a myth of the team, the contact who left is its blind spot', () => {
    const named = (methods: readonly string[], key: string): number =>
      mentionsOf(sample, methods).filter(mention => mention.reasonKey === key).length
    expect(named(['staff', 'brainstorm'], 'lower-price')).toBeGreaterThan(8)
    expect(named(['survey', 'interview'], 'lower-price')).toBe(0)
    expect(named(['staff', 'brainstorm'], 'contact-left')).toBe(0)
    const bySurvey = ['incomplete-deliveries', 'manager-unavailable', 'contact-left'].map(key => named(['survey'], key))
    expect(bySurvey).toEqual([12, 9, 6])
  })

  test('speaks its language', () => {
    const words = [
      ...sample.clients.map(client => client.name),
      ...allMentions(sample).flatMap(mention => (mention.verbatim === '' ? [] : [mention.verbatim])),
      ...sample.offers.flatMap(offer => [offer.title, offer.promise]),
      ...sample.tools.map(tool => tool.note),
      ...sample.reportSettings.decisions,
      sample.reportSettings.opening,
    ]
    expect(words.filter(text => text === '' || /[а-яё]/i.test(text) !== (language === 'ru'))).toEqual([])
    const english = allMentions(createSample('en')).map(mention => mention.verbatim)
    const same = allMentions(sample).filter(({ verbatim }, index) => verbatim !== '' && verbatim === english[index])
    expect(same.length > 0).toBe(language === 'en')
  })

  test('brings two harmless logos', () => {
    expect(sample.logos.map(logo => logo.owner)).toEqual(['consultancy', 'client-company'])
    for (const logo of sample.logos) expect(sanitiseSvg(atob(logo.base64)).ok).toBe(true)
  })
})
