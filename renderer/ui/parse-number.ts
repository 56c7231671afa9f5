/** A number as people of the three languages type it: blanks between thousands, comma or point before the decimals. */

/** By the decimal mark: one group of thousands behind the other mark. */
const THOUSANDS = { '.': /^-?[1-9]\d{0,2},\d{3}$/, ',': /^-?[1-9]\d{0,2}\.\d{3}$/ }

/**
 * @param decimalMark of the screen's language.
 * @returns the number, null where nothing is written, undefined where it is no number. Where both marks stand, the last one is the
 * decimal mark; one mark alone that repeats separates thousands ("1,234,567"), and so does the mark of the other languages before
 * just three digits: "12,500" is 12500 in English and 12.5 in Albanian, while "12,5" is 12.5 in both.
 */
export const parseTypedNumber = (text: string, decimalMark: '.' | ','): number | null | undefined => {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]/g, '').replace('−', '-')
  if (bare === '') return null
  const lastComma = bare.lastIndexOf(',')
  const lastPoint = bare.lastIndexOf('.')
  let plain = bare
  if (lastComma >= 0 && lastPoint >= 0) {
    plain = lastComma > lastPoint ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  } else if (bare.split(',').length > 2) plain = bare.replaceAll(',', '')
  else if (bare.split('.').length > 2) plain = bare.replaceAll('.', '')
  else if (THOUSANDS[decimalMark].test(bare)) plain = bare.replace(/[.,]/, '')
  else plain = bare.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** The number as it stands in the field: no thousands marks, so that it can be edited; the decimal mark of the language. */
export const writeTypedNumber = (value: number | null, decimalMark: string): string =>
  value === null ? '' : String(value).replace('.', decimalMark)
