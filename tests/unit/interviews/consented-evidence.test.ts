/** Whatever leaves the program asks the consent by itself: report, sheet of a case, and data that are handed on. */
import { describe, expect, test } from 'vitest'
import { allowedTo, voiceOf } from '#shared/domain/consent.ts'
import { QUOTE_CONSENTS } from '#shared/domain/evidence.ts'
import { readClientFacts } from '#electron/services/audit-figures.ts'
import {
  consentedCoding,
  readConsentedMentions,
  readConsentedRespondents,
} from '#electron/services/consented-evidence.ts'
import { readInterviewCaseSheet } from '#electron/services/interview-sheets.ts'
import { readReportFacts } from '#electron/services/report-facts-reader.ts'
import { loadResources } from '#electron/services/resources.ts'
import { openEngagementFile } from '#electron/storage/engagement-file.ts'
import { readAllCoding } from '#electron/storage/queries/coding-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import type { RespondentId } from '#shared/kit/id.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'
import { createHost, NOW, SHIPPED_RESOURCES } from '../services/host.ts'

const NAME = 'Aida Marker'
const ROLE = 'head of purchasing'
const CLIENT = 'Borealis'
const WORDS = 'nobody ever called us back'
const SECRET = 'their director drinks'
const PRIVATE = 'aida@borealis.test'
const FINDING = 'she was hurt by the silence'

type Held = { readonly reader: Reader; readonly respondentId: RespondentId }

/** One interview of one client with words on and off the record, a tree of whys, and a verbatim by hand. */
const hold = async (consent: (typeof QUOTE_CONSENTS)[number], sharing: boolean): Promise<Held> => {
  const host = createHost()
  const engagement = await host.create()
  const slot = await host.hand('clients.csv', `Client ID,Client name,Contract end\nb1,${CLIENT},2026-03-01\n`)
  await host.import(engagement, slot, 'clients')
  const draft = { title: 'Talks', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'interview', draft })
  const added = await host.call('clients.list', {
    engagement,
    text: '',
    status: 'all',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 5,
  })
  const clientId = added.rows[0]?.id ?? null
  expect(clientId).not.toBeNull()
  const { respondentId } = await host.call('respondents.add', {
    engagement,
    studyId,
    draft: { clientId, name: NAME, role: ROLE, heldOn: '2026-05-05', consent, note: FINDING },
  })
  await host.call('interviews.save', {
    engagement,
    respondentId,
    draft: {
      recording: 'notes',
      sharing,
      eraseOn: null,
      person: 'decider',
      reach: PRIVATE,
      bringBack: WORDS,
      nextStep: '',
    },
  })
  const { reasonId } = await host.call('reasons.add', {
    engagement,
    draft: {
      name: { en: 'Silence', ru: '', sq: '' },
      group: 'company',
      controllable: true,
      humanFactor: true,
      definition: '',
    },
  })
  for (const [body, offRecord] of [
    [WORDS, false],
    [SECRET, true],
  ] as const) {
    const { textId } = await host.call('texts.add', {
      engagement,
      studyId,
      respondentId,
      questionId: null,
      draft: { kind: 'quote', body, atSeconds: 5, offRecord },
    })
    await host.call('codings.setWhole', { engagement, textId, coder: 'first', reasonIds: [reasonId], primary: null })
  }
  const { nodeId } = await host.call('whys.add', {
    engagement,
    respondentId,
    parentId: null,
    afterId: null,
    body: WORDS,
  })
  await host.call('whys.save', { engagement, nodeId, draft: { body: WORDS, reasonId, isRoot: true } })
  const { path } = await host.call('engagement.get', { engagement })
  await host.call('engagement.close', { engagement })
  const file = openEngagementFile(path, { clock: () => NOW, backups: scratchFolder() })
  if (!file.ok) throw new Error(file.error.code)
  return { reader: file.value.reader, respondentId }
}

describe.each(QUOTE_CONSENTS.flatMap(consent => [true, false].map(sharing => [consent, sharing] as const)))(
  'quoting %s, sharing %s',
  (consent, sharing) => {
    const voice = voiceOf({ name: NAME, role: ROLE, consent }, 'interview', { sharing, erasedOn: null })
    /** The words that stand in what leaves. */
    const expectExactly = (leaving: unknown, audience: 'report' | 'export'): void => {
      const json = JSON.stringify(leaving)
      const allowed = allowedTo(voice, audience)
      expect(json.includes(WORDS)).toBe(allowed.words)
      // Who may be named needs no role beside it.
      expect(json.includes(ROLE)).toBe(allowed.role && (audience === 'export' || !allowed.name))
      expect(json.includes(NAME)).toBe(allowed.name)
      for (const never of [SECRET, PRIVATE, FINDING]) expect(json).not.toContain(never)
    }

    test('the report, the sheet of the case and data handed on hold exactly what was agreed', async () => {
      const { reader, respondentId } = await hold(consent, sharing)
      const facts = readClientFacts(reader)
      const report = readReportFacts(reader, facts, {
        language: 'en',
        now: NOW,
        resources: loadResources(SHIPPED_RESOURCES),
      })
      expectExactly([report.quotes, report.studies, report.evidence, report.ranking], 'report')
      const sheet = readInterviewCaseSheet({ reader, facts, studyId: undefined, respondentId, language: 'en' })
      if (!sheet.ok) throw new Error(sheet.error.code)
      expectExactly(sheet.value, 'report')
      expect(JSON.stringify(sheet.value).includes(CLIENT)).toBe(consent === 'name')
      // Counted in any case, and verified.
      expect(sheet.value.verified).toMatchObject([{ name: 'Silence' }])

      const coding = consentedCoding(reader, readAllCoding(reader), 'export')
      const mentions = readConsentedMentions(reader, 'export')
      expectExactly([coding, mentions, readConsentedRespondents(reader, 'export')], 'export')
      expect(mentions).toHaveLength(1)
      expect(coding.codings).toHaveLength(allowedTo(voice, 'export').words ? 1 : 0)
    })
  },
)
