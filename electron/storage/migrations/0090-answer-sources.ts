/** From which row of which file an imported answer comes, so that the same file or respondent is recognised again. Frozen. */
import type { Migration } from './migration.ts'

export const answerSources: Migration = {
  version: 90,
  name: 'answer-sources',
  sql: `
CREATE TABLE answer_sources (
  respondent_id TEXT PRIMARY KEY REFERENCES respondents (id) ON DELETE CASCADE,
  study_id TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  source_key TEXT NOT NULL,
  content TEXT NOT NULL,
  is_complete INTEGER CHECK (is_complete IN (0, 1)),
  import_id TEXT REFERENCES imports (id) ON DELETE SET NULL,
  row INTEGER
) STRICT;
CREATE UNIQUE INDEX answer_sources_of_study ON answer_sources (study_id, source_key);
CREATE INDEX answer_sources_of_import ON answer_sources (import_id);
`,
}
