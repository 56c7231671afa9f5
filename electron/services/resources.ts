/** The catalogues that ship with the program, read once and parsed at the border like any other input. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { METHOD_IDS, type MethodDefinition } from '#shared/domain/evidence.ts'
import { QUESTION_KINDS, QUESTION_PURPOSES, type QuestionCatalogue } from '#shared/domain/questionnaire.ts'
import { PESTEL_FACTORS, PORTER_FORCES, REASON_GROUPS, type CatalogueReason } from '#shared/domain/reasons.ts'
import type { CatalogueTool } from '#shared/domain/win-back.ts'

const localised = z.object({ en: z.string().min(1), ru: z.string().min(1), sq: z.string().min(1) })

const reasonsSchema: z.ZodType<readonly CatalogueReason[]> = z.array(
  z.object({
    id: z.string(),
    group: z.enum(REASON_GROUPS),
    name: localised,
    controllable: z.boolean(),
    humanFactor: z.boolean(),
    pestel: z.array(z.enum(PESTEL_FACTORS)),
    porter: z.array(z.enum(PORTER_FORCES)),
    source: localised,
    evidence: z.enum(['study', 'case', 'opinion']),
  }),
)

const toolsSchema: z.ZodType<readonly CatalogueTool[]> = z.array(
  z.object({
    id: z.string(),
    name: localised,
    description: localised,
    markets: z.array(z.enum(['b2b', 'b2c'])),
    needs: localised,
    rate: z.object({ share: z.number(), text: localised }).nullable(),
    source: localised,
    evidence: z.enum(['study', 'case', 'vendor', 'opinion']),
  }),
)

const methodsSchema: z.ZodType<readonly MethodDefinition[]> = z.array(
  z.object({
    id: z.enum(METHOD_IDS),
    version: z.number().int(),
    name: localised,
    question: localised,
    whoIsAsked: localised,
    bias: localised,
    steps: z.array(z.object({ id: z.string(), text: localised, minutes: z.number().nullable() })),
  }),
)

/** A text that a question may do without. */
const perhaps = z.object({ en: z.string(), ru: z.string(), sq: z.string() })

const questionsSchema: z.ZodType<QuestionCatalogue> = z.object({
  script: z.object({ opening: localised, closing: localised }),
  questions: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(QUESTION_KINDS),
      purpose: z.enum(QUESTION_PURPOSES),
      text: localised,
      hint: perhaps,
      low: perhaps,
      high: perhaps,
      options: z.array(z.object({ key: z.string(), text: localised })),
      asksReasons: z.boolean(),
      hasOther: z.boolean(),
      isStandard: z.boolean(),
      source: localised,
      evidence: z.enum(['study', 'case', 'opinion']),
    }),
  ),
})

export type Resources = {
  readonly folder: string
  readonly reasons: readonly CatalogueReason[]
  readonly tools: readonly CatalogueTool[]
  readonly methods: readonly MethodDefinition[]
  readonly questions: QuestionCatalogue
}

const read = <Value>(folder: string, name: string, schema: z.ZodType<Value>): Value =>
  schema.parse(JSON.parse(readFileSync(join(folder, 'catalogues', name), 'utf8')))

/** @param folder the shipped `resources` folder. @throws where a shipped catalogue is broken: a fault of the build, not of the user. */
export const loadResources = (folder: string): Resources => ({
  folder,
  reasons: read(folder, 'reasons.json', reasonsSchema),
  tools: read(folder, 'tools.json', toolsSchema),
  methods: read(folder, 'methods.json', methodsSchema),
  questions: read(folder, 'questions.json', questionsSchema),
})
