/** What every section of the report is handed: the facts, the words of the report's language, its formats and colours. */
import type { Content } from 'pdfmake/interfaces'
import type { Period } from '#shared/domain/frame.ts'
import { formatDay, formatMoney, formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn, type Localised } from '#shared/kit/language.ts'
import type { MinorUnits } from '#shared/kit/money.ts'
import { reportPalette, type ReportPalette } from './brand-colours.ts'
import type { EvidenceKey, ReasonFact, ReportFacts } from './report-facts.ts'

export type ReportContext = {
  readonly facts: ReportFacts
  readonly t: Translate
  readonly palette: ReportPalette
  readonly title: string
  readonly number: (value: number, decimals?: number) => string
  readonly share: (value: number, decimals?: number) => string
  readonly money: (amount: MinorUnits) => string
  readonly day: (day: Day) => string
  /** "01/01/2026 – 31/10/2026", short enough for a table. */
  readonly period: (period: Period) => string
  /** A text of a catalogue in the report's language. */
  readonly local: (text: Localised) => string
  /** The text between the quotation marks of the report's language. */
  readonly quoted: (text: string) => string
  readonly findReason: (id: ReasonId) => ReasonFact | undefined
  readonly reasonName: (id: ReasonId) => string
  /** The small reference beside a figure, a link to its line in the index of evidence; nothing where it has none. */
  readonly ref: (key: EvidenceKey) => Content[]
}

/** @param facts whose evidence may still be empty: then no figure has a reference. */
export const createContext = (facts: ReportFacts): ReportContext => {
  const { language } = facts
  const t = translator(language)
  const palette = reportPalette(facts.brand)
  const reasons = new Map(facts.reasons.map(reason => [reason.id, reason]))
  const refs = new Map(facts.evidence.map(entry => [entry.key, entry.ref]))
  const short = (day: Day): string => formatDay(day, language, 'short')
  return {
    facts,
    t,
    palette,
    title: facts.settings.title || t('report.title'),
    number: (value, decimals = 0) => formatNumber(value, language, decimals),
    share: (value, decimals = 1) => formatShare(value, language, decimals),
    money: amount => formatMoney(amount, facts.engagement.currency, language),
    day: day => formatDay(day, language),
    period: period => `${short(period.from)}\u00a0–\u00a0${short(period.to)}`,
    local: text => textIn(text, language),
    quoted: text => t('report.quoted', { text }),
    findReason: id => reasons.get(id),
    reasonName: id => reasons.get(id)?.name ?? id,
    ref: key => {
      const ref = refs.get(key)
      if (ref === undefined) return []
      return [{ text: ref, sup: true, fontSize: 11, color: palette.primaryText, bold: false, linkToDestination: ref }]
    },
  }
}
