/** Settings of the device, the list of engagements, and remembered mappings. */
import type { Reader, Writer } from '../sqlite.ts'

export const findLibrarySetting = (reader: Reader, name: string): string | undefined =>
  reader.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', [name])?.value

export const saveLibrarySetting = (writer: Writer, name: string, value: string): void => {
  writer.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  )
}

export type KnownEngagement = {
  readonly path: string
  readonly clientCompany: string
  readonly isSample: boolean
  readonly openedAt: number
}

export const listKnownEngagements = (reader: Reader): KnownEngagement[] =>
  reader
    .all<{ path: string; client_company: string; is_sample: number; opened_at: number }>(
      'SELECT * FROM engagements ORDER BY opened_at DESC, path LIMIT 100',
    )
    .map(row => ({
      path: row.path,
      clientCompany: row.client_company,
      isSample: row.is_sample === 1,
      openedAt: row.opened_at,
    }))

export const rememberEngagement = (writer: Writer, known: KnownEngagement): void => {
  writer.run(
    `INSERT INTO engagements (path, client_company, is_sample, opened_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET client_company = excluded.client_company, is_sample = excluded.is_sample, opened_at = excluded.opened_at`,
    [known.path, known.clientCompany, known.isSample ? 1 : 0, known.openedAt],
  )
}

export const forgetEngagement = (writer: Writer, path: string): void =>
  void writer.run('DELETE FROM engagements WHERE path = ?', [path])

/** @returns the remembered mapping as JSON text. */
export const findMappingProfile = (reader: Reader, kind: string, fingerprint: string): string | undefined =>
  reader.get<{ mapping: string }>('SELECT mapping FROM mapping_profiles WHERE kind = ? AND fingerprint = ?', [
    kind,
    fingerprint,
  ])?.mapping

export const saveMappingProfile = (
  writer: Writer,
  kind: string,
  fingerprint: string,
  mapping: string,
  at: number,
): void => {
  writer.run(
    `INSERT INTO mapping_profiles (kind, fingerprint, mapping, used_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, fingerprint) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
    [kind, fingerprint, mapping, at],
  )
}

const PROFILES_READ = 2000

/** All remembered mappings of one kind by their fingerprint, the latest used where there are very many. */
export const listMappingProfiles = (reader: Reader, kind: string): { fingerprint: string; mapping: string }[] =>
  reader.all<{ fingerprint: string; mapping: string }>(
    'SELECT fingerprint, mapping FROM mapping_profiles WHERE kind = ? ORDER BY used_at DESC LIMIT ?',
    [kind, PROFILES_READ],
  )
