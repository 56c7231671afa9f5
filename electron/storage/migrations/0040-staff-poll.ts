/** The staff poll: its plan, its short list of groups, what a form says beyond mentions, and named case cards. Frozen. */
import type { Migration } from './migration.ts'

export const staffPoll: Migration = {
  version: 40,
  name: 'staff-poll',
  sql: `
CREATE TABLE poll_plans (
  study_id TEXT PRIMARY KEY REFERENCES studies (id) ON DELETE CASCADE,
  whom TEXT NOT NULL CHECK (whom IN ('everyone', 'sample'))
) STRICT;

CREATE TABLE poll_groups (
  id TEXT PRIMARY KEY,
  study_id TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX poll_groups_of_study ON poll_groups (study_id, position);

CREATE TABLE poll_forms (
  respondent_id TEXT PRIMARY KEY REFERENCES respondents (id) ON DELETE CASCADE,
  group_id TEXT REFERENCES poll_groups (id) ON DELETE SET NULL,
  knows_none INTEGER NOT NULL CHECK (knows_none IN (0, 1))
) STRICT;
CREATE INDEX poll_forms_of_group ON poll_forms (group_id);

CREATE TABLE staff_marks (
  mention_id TEXT PRIMARY KEY REFERENCES mentions (id) ON DELETE CASCADE,
  certainty INTEGER CHECK (certainty BETWEEN 1 AND 5),
  basis TEXT CHECK (basis IN ('said', 'inferred'))
) STRICT;

CREATE TABLE case_cards (
  respondent_id TEXT PRIMARY KEY REFERENCES respondents (id) ON DELETE CASCADE,
  served_by TEXT NOT NULL
) STRICT;
`,
}
