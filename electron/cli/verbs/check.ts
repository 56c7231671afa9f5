/** `check`: holds an engagement against the thirteen rules of winning clients back. */
import { findMessage } from '#shared/i18n/translate.ts'
import { wordOf } from '../read-words.ts'
import type { Verb } from '../verb.ts'

export const checkVerb: Verb = {
  name: 'check',
  words: ['FILE'],
  options: {},
  help: 'cli.verb.check',
  run: async (session, given) => {
    const { t, language } = session
    const { engagement } = await session.open(wordOf(given, 0))
    await session.call('engagement.verify', { engagement: engagement.id })
    const findings = await session.call('rules.check', { engagement: engagement.id })
    const lines = findings.flatMap(finding => {
      const sentence = findMessage(language, `rules.finding.${finding.code}`, { count: finding.count }) ?? finding.code
      const heading = `${t('cli.check.rule', { rule: finding.rule })}: ${sentence}`
      return [heading, ...finding.records.map(record => `  ${record}`)]
    })
    return {
      json: { sound: true, findings },
      text: [t('cli.check.sound'), ...(lines.length === 0 ? [t('cli.check.none')] : lines)].join('\n'),
    }
  },
}
