/** Reads and writes the frame, the brand kit, logos and settings of an engagement. */
import type { Brand, LogoMediaType, LogoOwner } from '#shared/domain/brand.ts'
import type { Engagement, Frame, LostRule } from '#shared/domain/frame.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import { mustExist } from '#shared/kit/result.ts'
import type { Reader, SqlValue, Writer } from '../sqlite.ts'
import { HIDDEN_STUDIES } from './anonymity-queries.ts'

type EngagementRow = {
  id: string
  client_company: string
  market: 'b2b' | 'b2c'
  industry: string
  currency: string
  period_from: string
  period_to: string
  previous_from: string
  previous_to: string
  report_language: 'en' | 'ru' | 'sq'
  lost_kind: 'contractual' | 'gap'
  lost_days: number | null
  note: string
  is_sample: number
  created_at: number
}

const lostRuleOf = (reader: Reader, row: EngagementRow): LostRule =>
  row.lost_kind === 'contractual'
    ? { kind: 'contractual' }
    : {
        kind: 'gap',
        days: row.lost_days ?? 90,
        segments: reader.all<{ segment: string; days: number }>(
          'SELECT segment, days FROM lost_segments ORDER BY segment',
        ),
      }

export const getEngagement = (reader: Reader): Engagement => {
  const row = mustExist(reader.get<EngagementRow>('SELECT * FROM engagement'), 'the engagement’s own row')
  return {
    id: row.id as EngagementId,
    clientCompany: row.client_company,
    market: row.market,
    industry: row.industry,
    currency: row.currency,
    period: { from: row.period_from, to: row.period_to },
    previousYear: { from: row.previous_from, to: row.previous_to },
    reportLanguage: row.report_language,
    lostRule: lostRuleOf(reader, row),
    note: row.note,
    isSample: row.is_sample === 1,
    createdAt: row.created_at,
  }
}

const saveLostSegments = (writer: Writer, rule: LostRule): void => {
  const wanted = rule.kind === 'gap' ? rule.segments : []
  for (const { segment } of writer.all<{ segment: string }>('SELECT segment FROM lost_segments')) {
    if (!wanted.some(one => one.segment === segment))
      writer.run('DELETE FROM lost_segments WHERE segment = ?', [segment])
  }
  for (const one of wanted) {
    writer.run(
      'INSERT INTO lost_segments (segment, days) VALUES (?, ?) ON CONFLICT (segment) DO UPDATE SET days = excluded.days WHERE days <> excluded.days',
      [one.segment, one.days],
    )
  }
}

/** In the order of the columns in the statements below. */
const frameValues = (frame: Frame): SqlValue[] => [
  frame.clientCompany,
  frame.market,
  frame.industry,
  frame.currency,
  frame.period.from,
  frame.period.to,
  frame.previousYear.from,
  frame.previousYear.to,
  frame.reportLanguage,
  frame.lostRule.kind,
  frame.lostRule.kind === 'gap' ? frame.lostRule.days : null,
  frame.note,
]

export const insertEngagement = (
  writer: Writer,
  id: EngagementId,
  frame: Frame,
  at: number,
  isSample: boolean,
): void => {
  writer.run(
    `INSERT INTO engagement (only, id, client_company, market, industry, currency, period_from, period_to, previous_from, previous_to, report_language,
       lost_kind, lost_days, note, is_sample, created_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, ...frameValues(frame), isSample ? 1 : 0, at],
  )
  saveLostSegments(writer, frame.lostRule)
}

export const saveFrame = (writer: Writer, frame: Frame): void => {
  writer.run(
    `UPDATE engagement SET client_company = ?, market = ?, industry = ?, currency = ?, period_from = ?, period_to = ?, previous_from = ?, previous_to = ?,
       report_language = ?, lost_kind = ?, lost_days = ?, note = ?`,
    frameValues(frame),
  )
  saveLostSegments(writer, frame.lostRule)
}

/** True once amounts are stored: their currency can then no longer be changed without making them wrong. */
export const holdsMoney = (reader: Reader): boolean =>
  reader.get(
    `SELECT 1 FROM clients WHERE revenue_year IS NOT NULL OR revenue_month IS NOT NULL
     UNION ALL SELECT 1 FROM orders UNION ALL SELECT 1 FROM loss_estimates WHERE money IS NOT NULL
     UNION ALL SELECT 1 FROM tool_choices WHERE cost_per_client IS NOT NULL LIMIT 1`,
  ) !== undefined

type BrandRow = {
  consultancy: string
  primary_colour: string
  accent_colour: string
  font: 'source'
  contacts: string
  confidentiality: string
}

export const findBrand = (reader: Reader): Brand | undefined => {
  const row = reader.get<BrandRow>('SELECT * FROM brand')
  return row === undefined
    ? undefined
    : {
        consultancy: row.consultancy,
        primaryColour: row.primary_colour,
        accentColour: row.accent_colour,
        font: row.font,
        contacts: row.contacts,
        confidentiality: row.confidentiality,
      }
}

export const saveBrand = (writer: Writer, brand: Brand): void => {
  writer.run(
    `INSERT INTO brand (only, consultancy, primary_colour, accent_colour, font, contacts, confidentiality) VALUES (1, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (only) DO UPDATE SET consultancy = excluded.consultancy, primary_colour = excluded.primary_colour, accent_colour = excluded.accent_colour,
       font = excluded.font, contacts = excluded.contacts, confidentiality = excluded.confidentiality`,
    [brand.consultancy, brand.primaryColour, brand.accentColour, brand.font, brand.contacts, brand.confidentiality],
  )
}

export type LogoRow = { readonly owner: LogoOwner; readonly media_type: LogoMediaType; readonly bytes: Uint8Array }

export const listLogos = (reader: Reader): readonly LogoRow[] =>
  reader.all<LogoRow>('SELECT owner, media_type, bytes FROM logos ORDER BY owner')

export const saveLogo = (writer: Writer, logo: LogoRow): void => {
  writer.run(
    'INSERT INTO logos (owner, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT (owner) DO UPDATE SET media_type = excluded.media_type, bytes = excluded.bytes',
    [logo.owner, logo.media_type, logo.bytes],
  )
}

export const removeLogo = (writer: Writer, owner: LogoOwner): number =>
  writer.run('DELETE FROM logos WHERE owner = ?', [owner])

export type SettingName = 'known-since' | 'ranking' | 'report'

/** @returns the stored JSON text; whoever reads it parses it with its schema. */
export const findSetting = (reader: Reader, name: SettingName): string | undefined =>
  reader.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', [name])?.value

export const saveSetting = (writer: Writer, name: SettingName, value: string): void => {
  writer.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value',
    [name, value],
  )
}

export type Counts = {
  clients: number
  orders: number
  studies: number
  reasons: number
  mentions: number
  tools: number
  offers: number
  contacts: number
}

export const countAll = (reader: Reader): Counts =>
  mustExist(
    reader.get<Counts>(
      `SELECT (SELECT count(*) FROM clients) AS clients, (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM studies) AS studies,
         (SELECT count(*) FROM reasons WHERE merged_into IS NULL) AS reasons, (SELECT count(*) FROM mentions WHERE study_id NOT IN (${HIDDEN_STUDIES})) AS mentions, (SELECT count(*) FROM tool_choices) AS tools,
         (SELECT count(*) FROM offers) AS offers, (SELECT count(*) FROM contacts) AS contacts`,
    ),
    'the counts',
  )

/** False in a file whose creation was cut off before its first commit. */
export const hasEngagement = (reader: Reader): boolean => reader.get('SELECT 1 FROM engagement') !== undefined
