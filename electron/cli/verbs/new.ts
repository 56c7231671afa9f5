/** `new`: makes an engagement file. */
import { MARKETS } from '#shared/domain/frame.ts'
import { textOf, wordOf } from '../read-words.ts'
import type { Verb } from '../verb.ts'

const isMarket = (text: string): text is (typeof MARKETS)[number] => MARKETS.some(market => market === text)

export const newVerb: Verb = {
  name: 'new',
  words: ['FILE'],
  options: {
    client: { kind: 'text', value: 'NAME', required: true, help: 'cli.option.client' },
    currency: { kind: 'text', value: 'CUR', required: true, help: 'cli.option.currency' },
    market: { kind: 'text', value: MARKETS.join('|'), choices: MARKETS, required: true, help: 'cli.option.market' },
  },
  help: 'cli.verb.new',
  run: async (session, given) => {
    const market = textOf(given, 'market')
    const clientCompany = textOf(given, 'client')
    const currency = textOf(given, 'currency').toUpperCase()
    const made = await session.call('engagement.create', {
      clientCompany,
      currency,
      market: isMarket(market) ? market : MARKETS[0],
      path: session.path(wordOf(given, 0)),
    })
    return {
      json: { path: made.path, engagement: made.engagement, client: clientCompany, currency, market },
      text: session.t('cli.new.done', { client: clientCompany, path: made.path }),
    }
  },
}
