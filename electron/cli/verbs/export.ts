/** `export`: writes the codebook, the coded texts or all evidence of an engagement for another program. */
import { EXPORT_FORMATS, type ExchangeFile, type ExchangeOverview } from '#shared/contract/exchange.ts'
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { textOf, wordOf } from '../read-words.ts'
import type { Session } from '../session.ts'
import type { Verb } from '../verb.ts'

/** Lines on what the file does not hold. */
const staysBehind = ({ t }: Session, { staysBehind: stays }: ExchangeOverview): readonly string[] => [
  ...(stays.offRecord > 0 ? [t('exchange.stays.offRecord', { count: stays.offRecord })] : []),
  ...(stays.noConsent > 0 ? [t('exchange.stays.noConsent', { count: stays.noConsent })] : []),
  ...(stays.anonymousAnswers > 0
    ? [t('exchange.stays.anonymous', { count: stays.anonymousAnswers, floor: ANONYMITY_FLOOR })]
    : []),
]

export const exportVerb: Verb = {
  name: 'export',
  words: ['FILE'],
  options: {
    as: {
      kind: 'text',
      value: EXPORT_FORMATS.join('|'),
      choices: EXPORT_FORMATS,
      required: true,
      help: 'cli.option.format',
    },
    out: { kind: 'text', value: 'PATH', required: true, help: 'cli.option.path' },
    lang: { kind: 'text', value: LANGUAGES.join('|'), choices: LANGUAGES, help: 'cli.option.words' },
  },
  help: 'cli.verb.export',
  run: async (session, given) => {
    const { engagement } = await session.open(wordOf(given, 0))
    const as = EXPORT_FORMATS.find(one => one === given.text['as']) ?? EXPORT_FORMATS[0]
    const language = LANGUAGES.find(one => one === given.text['lang']) ?? engagement.reportLanguage
    const overview = await session.call('exchange.overview', { engagement: engagement.id })
    const { job } = await session.call('exchange.export', { engagement: engagement.id, as, language })
    const file = (await session.finish(job)) as ExchangeFile
    const target = session.path(textOf(given, 'out'))
    const { path } = session.must(await session.services.files.saveExport(file.ticket, target))
    const holdsWords = as === 'qdpx' || as === 'xlsx'
    return {
      json: { path, as, language, bytes: file.bytes, ...overview },
      text: [
        session.t('cli.export.done', { path }),
        ...(holdsWords ? staysBehind(session, overview).map(line => `  ${line}`) : []),
      ].join('\n'),
    }
  },
}
