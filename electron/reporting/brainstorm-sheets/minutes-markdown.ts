/** The minutes as Markdown text, for whoever keeps them elsewhere. */
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { assertNever } from '#shared/kit/result.ts'
import { minutesBlocks, type Block } from './minutes-blocks.ts'
import type { MinutesSheets } from './sheet-facts.ts'

/** Words of people stay words: no mark of theirs becomes a heading, a link or a column. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`).replaceAll(/\s*\n\s*/g, ' ')

const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`

const markdown = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`
    case 'subheading':
      return `### ${escaped(block.text)}`
    case 'text':
      return escaped(block.text)
    case 'list':
      return block.items.map(item => `- ${escaped(item)}`).join('\n')
    case 'table': {
      const rule = block.head.map((_, index) => (block.figures.includes(index) ? '---:' : '---'))
      return [row(block.head), `| ${rule.join(' | ')} |`, ...block.rows.map(row)].join('\n')
    }
    default:
      return assertNever(block)
  }
}

export const minutesMarkdown = (sheets: MinutesSheets, clientCompany: string, language: Language): string => {
  const t = translator(language)
  const lede = t('brainstorm.minutes.lede', { title: sheets.title, company: clientCompany })
  const blocks = minutesBlocks(t, sheets).map(markdown)
  return `${[`# ${escaped(t('brainstorm.minutes.title'))}`, escaped(lede), ...blocks].join('\n\n')}\n`
}
