/** The few colours and the one typeface that charts use; the report replaces the typeface and the brand colour by its own. */

/** Colours are hex, because the report's writer reads nothing else; `fontSize` is in pixels (points on paper). */
export type ChartTheme = {
  readonly fontFamily: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly brand: string
  readonly classA: string
  readonly classB: string
  readonly classC: string
  /** What lies under the chart. */
  readonly paper: string
  readonly fontSize: number
}

export const LIGHT_THEME: ChartTheme = {
  // Quoted: a bare name may not hold a word that is a number.
  fontFamily: "'Source Sans 3', sans-serif",
  ink: '#1a222c',
  muted: '#5d6873',
  line: '#e3dfd5',
  brand: '#0f5b63',
  classA: '#b4461f',
  classB: '#a57a12',
  classC: '#6f7a84',
  paper: '#ffffff',
  fontSize: 12,
}

export const DARK_THEME: ChartTheme = {
  ...LIGHT_THEME,
  ink: '#e8e6df',
  muted: '#9aa4ad',
  line: '#2c333c',
  brand: '#5fb3ba',
  classA: '#e58a64',
  classB: '#d9b45a',
  classC: '#8d98a2',
  paper: '#1b2027',
}
