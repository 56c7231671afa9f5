/** What the palette shows for a search: commands and studies, the best fitting first. */
import type { CommandFacts, CommandSpec, WhyNot } from './commands.ts'
import { fold, foundIn } from './fold.ts'
import { shortcutText } from './shortcuts.ts'

export type PaletteLine = {
  readonly id: string
  readonly name: string
  /** Beside the name: the shortcut, or what kind of thing it is. */
  readonly aside: string
  readonly whyNot: WhyNot | null
}

export type PaletteStudy = { readonly id: string; readonly title: string }

/** What `open` of a line gets for a study. */
export const STUDY_LINE = 'study:'

/** Names that begin with the search stand first, then those with a word that does, then the rest in their own order. */
const fit = (name: string, search: string): number => {
  const folded = fold(name)
  const wanted = fold(search)
  if (folded.startsWith(wanted)) return 0
  return folded.split(/[\s:("]+/).some(word => word.startsWith(wanted)) ? 1 : 2
}

export const paletteLines = (
  search: string,
  commands: readonly CommandSpec[],
  studies: readonly PaletteStudy[],
  words: {
    readonly nameOf: (id: CommandSpec['id']) => string
    readonly studyWord: string
    readonly facts: CommandFacts
    readonly isMac: boolean
  },
): readonly PaletteLine[] => {
  const lines: PaletteLine[] = [
    ...commands
      .filter(command => command.id !== 'palette')
      .map(command => ({
        id: command.id,
        name: words.nameOf(command.id),
        aside: command.shortcut === undefined ? '' : shortcutText(command.shortcut, words.isMac),
        whyNot: command.whyNot(words.facts),
      })),
    ...studies.map(study => ({
      id: `${STUDY_LINE}${study.id}`,
      name: study.title,
      aside: words.studyWord,
      whyNot: null,
    })),
  ]
  if (search.trim() === '') return lines
  return lines
    .filter(line => foundIn(`${line.name} ${line.aside}`, search.trim()))
    .map((line, index) => ({ line, index, fit: fit(line.name, search.trim()) }))
    .sort((left, right) => left.fit - right.fit || left.index - right.index)
    .map(({ line }) => line)
}
