/** The words of docs/glossary.md are the only ones: synonyms that people reach for do not occur. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Language } from '#shared/kit/language.ts'
import { allTexts, placesWith } from './texts.ts'

type Synonym = {
  readonly word: string
  readonly pattern: RegExp
  readonly insteadOf: string
  readonly except?: readonly string[]
}

const MARKET = ['domain.market.', 'plan.tools.show.b2c', 'cli.option.market']

const SYNONYMS: { readonly [language in Language]: readonly Synonym[] } = {
  en: [
    { word: 'customer', pattern: /\bcustomers?\b/i, insteadOf: 'client' },
    { word: 'project', pattern: /\bprojects?\b/i, insteadOf: 'engagement' },
    { word: 'participant', pattern: /\b(participants?|interviewees?)\b/i, insteadOf: 'respondent' },
    { word: 'churned', pattern: /\bchurn(ed|ers?|ing)\b/i, insteadOf: 'departed, lost' },
    { word: 'category', pattern: /\bcategor(y|ies)\b/i, insteadOf: 'group, class' },
    { word: 'cause', pattern: /\b(root )?causes?\b/i, insteadOf: 'reason' },
    { word: 'technique', pattern: /\b(techniques?|tactics?)\b/i, insteadOf: 'method, tool' },
    { word: 'proposal', pattern: /\bproposals?\b/i, insteadOf: 'offer' },
    { word: 'turnover', pattern: /\bturnover\b/i, insteadOf: 'revenue', except: ['tools.'] },
    { word: 'cumulative', pattern: /\bcumulative\b/i, insteadOf: 'running sum' },
  ],
  ru: [
    { word: 'проект', pattern: /(?<!\p{L})проект/iu, insteadOf: 'аудит' },
    { word: 'заказчик', pattern: /(?<!\p{L}|компани\p{L}-)заказчик/iu, insteadOf: 'компания-заказчик, клиент' },
    { word: 'покупатель', pattern: /покупател/i, insteadOf: 'клиент', except: ['domain.porter.buyers'] },
    {
      word: 'опрошенный, участник опроса',
      pattern: /опрошенн(ый|ого|ому|ых)|участник\p{L}* опрос/iu,
      insteadOf: 'респондент',
      except: ['methods.'],
    },
    { word: 'кейс', pattern: /(?<!\p{L})кейс/iu, insteadOf: 'случай из практики' },
    { word: 'загрузить', pattern: /загру(зи|жа|жен)/i, insteadOf: 'импортировать' },
    { word: 'способ возврата', pattern: /способ\p{L}* возвр/iu, insteadOf: 'инструмент' },
    { word: 'ранжировать', pattern: /ранжир/i, insteadOf: 'рейтинг' },
    { word: 'доказательства', pattern: /доказательств/i, insteadOf: 'данные' },
    {
      word: 'оффер, бэкап, фидбек, инсайт',
      pattern: /офф?ер|бэкап|фидбе|инсайт|воркшоп/i,
      insteadOf: 'a Russian word',
    },
    { word: 'прошлый финансовый год', pattern: /прошл\p{L}* финансов/iu, insteadOf: 'предыдущий финансовый год' },
  ],
  sq: [
    { word: 'angazhim', pattern: /angazhim/i, insteadOf: 'auditim' },
    { word: 'projekt', pattern: /projekt/i, insteadOf: 'auditim' },
    { word: 'blerës', pattern: /blerës/i, insteadOf: 'klient', except: ['domain.porter.buyers'] },
    { word: 'konsumator', pattern: /konsumator/i, insteadOf: 'klient', except: MARKET },
    { word: 'gjetje', pattern: /\bgjetje/i, insteadOf: 'vërejtje' },
    { word: 'prova (evidence)', pattern: /(?<!\p{L})provave(?!\p{L})/iu, insteadOf: 'dëshmi' },
    { word: 'i intervistuar', pattern: /intervistuar(?!\p{L})/iu, insteadOf: 'i anketuar' },
    { word: 'backup, upload, feedback', pattern: /backup|upload|feedback/i, insteadOf: 'an Albanian word' },
    { word: 'rizgjedhje', pattern: /rizgjedhje/i, insteadOf: 'mostër e përsëritur' },
    { word: 'viti i kaluar', pattern: /vitit? (e|i|të) kaluar/i, insteadOf: 'viti financiar i mëparshëm' },
  ],
}

const CASES = Object.entries(SYNONYMS).flatMap(([language, list]) =>
  list.map(synonym => ({ language: language as Language, ...synonym })),
)

test.each(CASES)('$language: no “$word” instead of $insteadOf', ({ language, pattern, except }) => {
  expect(placesWith(allTexts(language), pattern, except)).toEqual([])
})

describe('the glossary', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../../docs/glossary.md'), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line =>
      line
        .split('|')
        .map(cell => cell.trim())
        .slice(1, -1),
    )
    .slice(1)

  test('names each word once, in three languages, with its meaning', () => {
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter(cells => cells.length !== 4 || cells.includes(''))).toEqual([])
    expect(new Set(rows.map(cells => cells[0])).size).toBe(rows.length)
  })

  test('has one Russian and one Albanian word for one English word', () => {
    for (const column of [1, 2]) expect(new Set(rows.map(cells => cells[column])).size).toBe(rows.length)
  })

  test('holds every word of the product', () => {
    const known = new Set(rows.map(([english]) => english))
    const words =
      'engagement, client company, client, departed client, loss, study, method, respondent, mention, verbatim, reason, group, class (A, B, C), factor, force, tool, offer, contact, return, brand kit, report, worksheet, backup'
    expect(words.split(/, (?!B|C)/).filter(word => !known.has(word))).toEqual([])
  })
})
