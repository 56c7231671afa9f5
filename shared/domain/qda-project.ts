/** A project of qualitative analysis as programs hand it to each other: coders, codes, texts, and who coded what on which characters. */
import type { Codebook } from './codebook.ts'

export type QdaUser = { readonly guid: string; readonly name: string }

export type QdaCoding = {
  readonly guid: string
  readonly codeGuid: string
  readonly userGuid: string | null
  /** UTC milliseconds. */
  readonly at: number | null
}

/** Characters of a plain text in Unicode code points, `end` exclusive. */
export type QdaRange = { readonly start: number; readonly end: number }

export type QdaSelection = {
  readonly guid: string
  readonly name: string
  /** Null for a part of a picture, a page or a recording, and for a whole source. */
  readonly range: QdaRange | null
  readonly codings: readonly QdaCoding[]
}

export type QdaSource = {
  readonly guid: string
  readonly name: string
  readonly description: string
  /** The plain text; null where there is none, or where its file is missing from the project. */
  readonly text: string | null
  readonly at: number | null
  readonly selections: readonly QdaSelection[]
}

/** A respondent, or a set of sources that belong together, such as a study. */
export type QdaGroup = {
  readonly guid: string
  readonly name: string
  readonly description: string
  readonly sourceGuids: readonly string[]
}

export type QdaProject = {
  readonly name: string
  /** The program that wrote it. */
  readonly origin: string
  readonly description: string
  /** UTC milliseconds. */
  readonly at: number | null
  readonly users: readonly QdaUser[]
  readonly codebook: Codebook
  readonly sources: readonly QdaSource[]
  readonly cases: readonly QdaGroup[]
  readonly sets: readonly QdaGroup[]
}

/**
 * What could not be read of a project, though the rest could.
 * `source-missing`: the project names a file that it does not hold. `source-not-text`: a picture, page or recording.
 * `selection-outside`: characters beyond the end of the text. `code-unknown`: a coding names a code that the codebook does not have.
 */
export type QdaProblem = {
  readonly code: 'source-missing' | 'source-not-text' | 'selection-outside' | 'code-unknown'
  /** Name of the source, or of the selection. */
  readonly name: string
}

/** Every coding of the project with the place where it stands. */
export const codingsOf = (
  project: Pick<QdaProject, 'sources'>,
): readonly { readonly source: QdaSource; readonly selection: QdaSelection; readonly coding: QdaCoding }[] =>
  project.sources.flatMap(source =>
    source.selections.flatMap(selection => selection.codings.map(coding => ({ source, selection, coding }))),
  )
