/** Small schemas that every part of the audit shares. */
import { z } from 'zod'
import { isDay, type Day } from '#shared/kit/day.ts'
import type { Id } from '#shared/kit/id.ts'
import { LANGUAGES } from '#shared/kit/language.ts'

/** Longest name, label or title; longer text is a note. */
export const NAME_LIMIT = 300
/** Longest note, verbatim or description. */
export const NOTE_LIMIT = 20_000

/** An id of one kind; ids made outside (client numbers) may hold any text. */
export const idOf = <Kind extends string>() =>
  z
    .string()
    .min(1)
    .max(NAME_LIMIT)
    .transform(text => text as Id<Kind>)

export const nameText = z.string().trim().min(1).max(NAME_LIMIT)
export const optionalName = z.string().trim().max(NAME_LIMIT)
export const noteText = z.string().max(NOTE_LIMIT)
export const languageSchema = z.enum(LANGUAGES)
export const localisedSchema = z.object({ en: optionalName, ru: optionalName, sq: optionalName })
export const daySchema = z
  .string()
  .refine(isDay, 'not-a-day')
  .transform((text): Day => text)
export const currencySchema = z.string().regex(/^[A-Z]{3}$/)
export const minorUnits = z.number().int().min(-9e15).max(9e15)
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/i)
/** 0 to 1. */
export const shareSchema = z.number().min(0).max(1)
