/** `report`: writes the report of an engagement as a PDF file. */
import type { ReportFile } from '#shared/contract/plan.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { textOf, wordOf } from '../read-words.ts'
import type { Verb } from '../verb.ts'

export const reportVerb: Verb = {
  name: 'report',
  words: ['FILE'],
  options: {
    lang: { kind: 'text', value: LANGUAGES.join('|'), choices: LANGUAGES, help: 'cli.option.lang' },
    out: { kind: 'text', value: 'PDF', required: true, help: 'cli.option.out' },
  },
  help: 'cli.verb.report',
  run: async (session, given) => {
    const { engagement } = await session.open(wordOf(given, 0))
    const language = LANGUAGES.find(one => one === given.text['lang']) ?? engagement.reportLanguage
    const { job } = await session.call('report.export', { engagement: engagement.id, language })
    const file = (await session.finish(job)) as ReportFile
    const target = session.path(textOf(given, 'out'))
    const { path } = session.must(await session.services.files.saveExport(file.ticket, target))
    return {
      json: { path, language, pages: file.pages, bytes: file.bytes },
      text: session.t('cli.report.done', { path, count: file.pages }),
    }
  },
}
