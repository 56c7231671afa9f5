/** The client survey: its script and questions, structured answers, the sample and the attempts to reach it. Frozen. */
import type { Migration } from './migration.ts'

export const clientSurvey: Migration = {
  version: 50,
  name: 'client-survey',
  sql: `
CREATE TABLE survey_scripts (
  study_id TEXT PRIMARY KEY REFERENCES studies (id) ON DELETE CASCADE,
  opening TEXT NOT NULL,
  closing TEXT NOT NULL
) STRICT;

CREATE TABLE survey_questions (
  study_id TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  question_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('open', 'single', 'multiple', 'scale', 'ranking')),
  purpose TEXT NOT NULL CHECK (purpose IN ('none', 'reasons', 'main', 'pain')),
  texts TEXT NOT NULL,
  options TEXT NOT NULL,
  has_other INTEGER NOT NULL CHECK (has_other IN (0, 1)),
  catalogue_id TEXT,
  corrections TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (study_id, question_key)
) STRICT;

CREATE TABLE survey_answers (
  respondent_id TEXT NOT NULL REFERENCES respondents (id) ON DELETE CASCADE,
  question_key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (respondent_id, question_key)
) STRICT;

CREATE TABLE survey_contact_wishes (
  respondent_id TEXT PRIMARY KEY REFERENCES respondents (id) ON DELETE CASCADE,
  may_contact INTEGER NOT NULL CHECK (may_contact IN (0, 1))
) STRICT;

CREATE TABLE survey_samples (
  study_id TEXT PRIMARY KEY REFERENCES studies (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('segment', 'manager', 'region', 'none')),
  whole_a INTEGER NOT NULL CHECK (whole_a IN (0, 1)),
  total INTEGER NOT NULL CHECK (total > 0),
  seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 4294967295),
  drawn_at INTEGER NOT NULL,
  population INTEGER NOT NULL
) STRICT;

CREATE TABLE survey_members (
  study_id TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  stratum TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (study_id, client_id)
) STRICT;
CREATE INDEX survey_members_of_client ON survey_members (client_id);

CREATE TABLE survey_attempts (
  id TEXT PRIMARY KEY,
  study_id TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  held_on TEXT NOT NULL,
  caller TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'refused', 'unreachable', 'wrong-contact', 'gone')),
  note TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX survey_attempts_of_study ON survey_attempts (study_id, client_id, position);
CREATE INDEX survey_attempts_of_client ON survey_attempts (client_id);
`,
}
