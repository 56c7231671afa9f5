/** How wide text will be, without a screen to ask: wrapping and cutting of labels rest on it. */

/** Width in pixels of `text` set at `size` pixels; `isBold` is weight 700. */
export type MeasureText = (text: string, size: number, isBold?: boolean) => number

/** Advance widths of Source Sans 3 Regular (SIL Open Font License) in thousandths of the size, rounded to tens. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [200, ' \u00a0'],
  [250, "|',.:;ij‘’·Il"],
  [300, '!f()[]{}-'],
  [345, 't/\\r'],
  [420, 'г*s"?z«»“”'],
  [460, 'xхcçзстэvyу'],
  [490, 'JY–FLь#$+0123456789<=>^_aegk~ë€₽×ёГаек'],
  [520, 'XУХвчVя'],
  [540, 'ESËЁЕдлATZ`houАТбо'],
  [565, 'bnЗпdpqнрцCPRÇРСЭий'],
  [595, 'KБКЬЯBВЧъ&'],
  [630, 'DGЛмДЦ'],
  [660, 'HNUНПOQИЙОы'],
  [730, 'жwЪMМФфю'],
  [790, 'шщW—Ы'],
  [830, '%mЖ@'],
  [900, 'ШЩ№Ю…'],
]

const widthByCharacter = new Map(
  WIDTHS.flatMap(([width, characters]) => Array.from(characters).map(one => [one, width])),
)
/** Of a character that the table lacks. */
const OTHER = 600
const BOLD = 1.05
/** Room for the typefaces that stand in where Source Sans 3 is missing; Arial is about this much wider. */
const STAND_IN = 1.1

/** An estimate that rather says too wide than too narrow. */
export const estimateWidth: MeasureText = (text, size, isBold = false) => {
  let sum = 0
  for (const character of text) sum += widthByCharacter.get(character) ?? OTHER
  return (sum / 1000) * size * (isBold ? BOLD : 1) * STAND_IN
}

const ELLIPSIS = '…'

/** `text` where it fits, else its beginning and an ellipsis. */
export const cutText = (text: string, width: number, size: number, measure: MeasureText): string => {
  if (measure(text, size) <= width) return text
  const characters = Array.from(text)
  while (characters.length > 1 && measure(characters.join('').trimEnd() + ELLIPSIS, size) > width) characters.pop()
  return characters.join('').trimEnd() + ELLIPSIS
}

/** Lines of whole words, each as long as fits; a word wider than the width stands alone and sticks out. */
export const wrapText = (text: string, width: number, size: number, measure: MeasureText): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter(part => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** As `wrapText`, but never wider than `width` nor more than `most` lines: what is too much gives way to an ellipsis. */
export const fitText = (
  text: string,
  width: number,
  size: number,
  most: number,
  measure: MeasureText,
): readonly string[] => {
  const lines = wrapText(text, width, size, measure)
  const kept = lines.slice(0, most)
  const rest = lines.slice(most - 1).join(' ')
  return kept.map((line, index) => cutText(index === most - 1 ? rest : line, width, size, measure))
}
