/** Long text as paragraphs, each of which may flow over pages. */
import type { Content } from 'pdfmake/interfaces'

/** A text that a person wrote, one node per line of it; empty lines are dropped. */
export const paragraphs = (text: string, style = 'body'): Content[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => ({ text: line, style }))
