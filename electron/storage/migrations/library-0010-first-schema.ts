/** The first schema of the library file: settings of the device, engagements, mapping profiles; no client's data. Frozen. */
import type { Migration } from './migration.ts'

export const libraryFirstSchema: Migration = {
  version: 10,
  name: 'library-first-schema',
  sql: `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE engagements (
  path TEXT PRIMARY KEY,
  client_company TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  opened_at INTEGER NOT NULL
) STRICT;

CREATE TABLE mapping_profiles (
  kind TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  mapping TEXT NOT NULL,
  used_at INTEGER NOT NULL,
  PRIMARY KEY (kind, fingerprint)
) STRICT;
`,
}
