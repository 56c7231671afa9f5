/** What all four methods share: a study's settings, texts in the respondents' words, and how two coders coded them. Frozen. */
import type { Migration } from './migration.ts'

export const researchCore: Migration = {
  version: 20,
  name: 'research-core',
  sql: `
ALTER TABLE studies ADD COLUMN anonymity TEXT NOT NULL DEFAULT 'anonymous' CHECK (anonymity IN ('anonymous', 'named'));
ALTER TABLE studies ADD COLUMN form TEXT NOT NULL DEFAULT 'standard' CHECK (form IN ('standard', 'case'));
ALTER TABLE studies ADD COLUMN seed INTEGER NOT NULL DEFAULT 0 CHECK (seed BETWEEN 0 AND 4294967295);

ALTER TABLE mentions ADD COLUMN origin TEXT NOT NULL DEFAULT 'entered' CHECK (origin IN ('entered', 'coded'));

CREATE TABLE texts (
  id TEXT PRIMARY KEY,
  study_id TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  respondent_id TEXT NOT NULL REFERENCES respondents (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'note', 'quote')),
  question_id TEXT,
  body TEXT NOT NULL,
  at_seconds INTEGER CHECK (at_seconds >= 0),
  off_record INTEGER NOT NULL CHECK (off_record IN (0, 1)),
  position INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX texts_of_study ON texts (study_id);
CREATE INDEX texts_of_respondent ON texts (respondent_id, position);

CREATE TABLE codings (
  id TEXT PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  reason_id TEXT NOT NULL REFERENCES reasons (id),
  coder TEXT NOT NULL CHECK (coder IN ('first', 'second')),
  start_at INTEGER NOT NULL CHECK (start_at >= 0),
  end_at INTEGER NOT NULL,
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  created_at INTEGER NOT NULL,
  CHECK (end_at > start_at)
) STRICT;
CREATE INDEX codings_of_text ON codings (text_id, coder);
CREATE INDEX codings_of_reason ON codings (reason_id);

CREATE TABLE coding_marks (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  coder TEXT NOT NULL CHECK (coder IN ('first', 'second')),
  read_at INTEGER NOT NULL,
  PRIMARY KEY (text_id, coder)
) STRICT;

CREATE TABLE settlements (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  reason_id TEXT NOT NULL REFERENCES reasons (id),
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
  note TEXT NOT NULL,
  settled_at INTEGER NOT NULL,
  PRIMARY KEY (text_id, reason_id)
) STRICT;
CREATE INDEX settlements_of_reason ON settlements (reason_id);
`,
}
