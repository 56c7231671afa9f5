/** All verbs, in the order of an audit. */
import type { Verb } from './verb.ts'
import { checkVerb } from './verbs/check.ts'
import { exportVerb } from './verbs/export.ts'
import { importVerb } from './verbs/import.ts'
import { lossesVerb } from './verbs/losses.ts'
import { newVerb } from './verbs/new.ts'
import { rankingVerb } from './verbs/ranking.ts'
import { reportVerb } from './verbs/report.ts'
import { survivalVerb } from './verbs/survival.ts'
import { sampleVerb } from './verbs/sample.ts'
import { studiesVerb } from './verbs/studies.ts'

export const VERBS: readonly Verb[] = [
  newVerb,
  sampleVerb,
  importVerb,
  lossesVerb,
  survivalVerb,
  studiesVerb,
  rankingVerb,
  reportVerb,
  exportVerb,
  checkVerb,
]
