import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdfText } from '#electron/reporting/read-pdf-text.ts'
import type { ReportFile } from '#shared/contract/plan.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { EngagementId, StudyId } from '#shared/kit/id.ts'
import { LANGUAGES, textIn, type Language } from '#shared/kit/language.ts'
import { createHost, type Host } from './host.ts'

const STUDY = { title: 'Poll', question: '', heldOn: null, facilitator: '', asked: 3, note: '' }

/** A long name goes on in a second line, behind the boxes of its row. */
const firstLine = (name: string): string => name.slice(0, 24)

/** The text of each page of a sheet. */
const print = async (
  host: Host,
  input: Omit<Input<'worksheets.export'>, 'language'>,
  language: Language,
): Promise<readonly string[]> => {
  const { job } = await host.call('worksheets.export', { ...input, language })
  const state = await host.ended(job)
  if (state.state !== 'done') throw new Error(JSON.stringify(state))
  const file = state.result as ReportFile
  const target = join(process.env['CHURN_AUDIT_KEEP_SHEETS'] ?? host.folder, `${input.kind}-${language}.pdf`)
  const saved = await host.services.files.saveExport(file.ticket, target)
  if (!saved.ok) throw new Error(saved.error.code)
  return (await readPdfText(readFileSync(target))).map(page => page.replaceAll(/\s+/g, ' '))
}

const open = async (): Promise<{ readonly host: Host; readonly engagement: EngagementId }> => {
  const host = createHost()
  const { engagement } = await host.call('engagement.openSample', { language: 'en' })
  return { host, engagement }
}

const start = async (host: Host, engagement: EngagementId, form: 'standard' | 'case'): Promise<StudyId> =>
  (await host.call('studies.create', { engagement, methodId: 'staff', draft: STUDY, settings: { form } })).studyId

describe('the sheets of the staff poll', () => {
  test.each(LANGUAGES)('print every reason on every form, each form in an order of its own, in %s', async language => {
    const { host, engagement } = await open()
    const studyId = await start(host, engagement, 'standard')
    await host.call('staff.savePlan', {
      engagement,
      studyId,
      whom: 'everyone',
      groups: ['Sales', 'Service', 'Store', 'Accounts'],
    })
    const pages = await print(host, { engagement, kind: 'poll-forms', studyId }, language)
    const { reasons } = await host.call('reasons.list', { engagement })
    const names = reasons
      .filter(reason => reason.mergedInto === null)
      .map(reason => firstLine(textIn(reason.name, language)))
    const text = pages.join(' ')
    for (const name of names) expect(text.split(name).length - 1, name).toBeGreaterThanOrEqual(STUDY.asked)
    expect(text).toContain('Accounts')
    const places = pages.map(page => names.map(name => page.indexOf(name)).join())
    expect(new Set(places).size).toBe(pages.length)
  })

  test.each(LANGUAGES)('print a card for each lost client and a blank one, in %s', async language => {
    const { host, engagement } = await open()
    const studyId = await start(host, engagement, 'case')
    const pages = await print(host, { engagement, kind: 'case-cards', studyId }, language)
    const { rows, total } = await host.call('clients.list', {
      engagement,
      text: '',
      status: 'lost',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 500,
    })
    const text = pages.join(' ')
    expect(rows.filter(row => text.includes(row.name)).length).toBe(Math.min(total, 40))
  })

  test('are refused for a study of the other form', async () => {
    const { host, engagement } = await open()
    const studyId = await start(host, engagement, 'case')
    const input = { engagement, kind: 'poll-forms' as const, studyId, language: 'en' as const }
    expect(await host.ask('worksheets.export', input)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
