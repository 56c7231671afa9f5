/** Exit interviews: what was agreed, how far the guide went, the talk's clock, the tree of whys, and erasure. Frozen. */
import type { Migration } from './migration.ts'

export const interviews: Migration = {
  version: 60,
  name: 'interviews',
  sql: `
CREATE TABLE interviews (
  respondent_id TEXT PRIMARY KEY REFERENCES respondents (id) ON DELETE CASCADE,
  recording TEXT CHECK (recording IN ('yes', 'notes')),
  sharing INTEGER NOT NULL CHECK (sharing IN (0, 1)),
  erase_on TEXT,
  person TEXT CHECK (person IN ('decider', 'user', 'payer', 'other')),
  reach TEXT NOT NULL,
  bring_back TEXT NOT NULL,
  next_step TEXT NOT NULL,
  erased_on TEXT
) STRICT;

CREATE TABLE interview_steps (
  respondent_id TEXT NOT NULL REFERENCES respondents (id) ON DELETE CASCADE,
  step_id TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  PRIMARY KEY (respondent_id, step_id)
) STRICT;

CREATE TABLE talk_clocks (
  respondent_id TEXT PRIMARY KEY REFERENCES respondents (id) ON DELETE CASCADE,
  elapsed_seconds INTEGER NOT NULL CHECK (elapsed_seconds >= 0),
  running_since INTEGER
) STRICT;

CREATE TABLE why_nodes (
  id TEXT PRIMARY KEY,
  respondent_id TEXT NOT NULL REFERENCES respondents (id) ON DELETE CASCADE,
  parent_id TEXT REFERENCES why_nodes (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  body TEXT NOT NULL,
  reason_id TEXT REFERENCES reasons (id),
  is_root INTEGER NOT NULL CHECK (is_root IN (0, 1)),
  mention_id TEXT REFERENCES mentions (id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL,
  CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;
CREATE INDEX why_nodes_of_respondent ON why_nodes (respondent_id, position);
CREATE INDEX why_nodes_of_parent ON why_nodes (parent_id);
CREATE INDEX why_nodes_of_reason ON why_nodes (reason_id);
CREATE INDEX why_nodes_of_mention ON why_nodes (mention_id);

CREATE TABLE why_evidence (
  node_id TEXT NOT NULL REFERENCES why_nodes (id) ON DELETE CASCADE,
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  PRIMARY KEY (node_id, text_id)
) STRICT;
CREATE INDEX why_evidence_of_text ON why_evidence (text_id);

CREATE TABLE erasures (
  respondent_id TEXT PRIMARY KEY,
  erased_on TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('date', 'hand')),
  finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
  is_read INTEGER NOT NULL CHECK (is_read IN (0, 1))
) STRICT;
`,
}
