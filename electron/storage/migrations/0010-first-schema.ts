/** The first schema of an engagement file. Frozen: a change is a new migration. */
import type { Migration } from './migration.ts'

export const firstSchema: Migration = {
  version: 10,
  name: 'first-schema',
  sql: `
CREATE TABLE file_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  clean INTEGER NOT NULL CHECK (clean IN (0, 1)),
  saved_at INTEGER
) STRICT;

CREATE TABLE engagement (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL,
  client_company TEXT NOT NULL,
  market TEXT NOT NULL CHECK (market IN ('b2b', 'b2c')),
  industry TEXT NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  previous_from TEXT NOT NULL,
  previous_to TEXT NOT NULL,
  report_language TEXT NOT NULL,
  lost_kind TEXT NOT NULL CHECK (lost_kind IN ('contractual', 'gap')),
  lost_days INTEGER CHECK (lost_days > 0),
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE lost_segments (
  segment TEXT PRIMARY KEY,
  days INTEGER NOT NULL CHECK (days > 0)
) STRICT;

CREATE TABLE brand (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  consultancy TEXT NOT NULL,
  primary_colour TEXT NOT NULL,
  accent_colour TEXT NOT NULL,
  font TEXT NOT NULL,
  contacts TEXT NOT NULL,
  confidentiality TEXT NOT NULL
) STRICT;

CREATE TABLE logos (
  owner TEXT PRIMARY KEY CHECK (owner IN ('consultancy', 'client-company')),
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  sheet TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('clients', 'transactions', 'survey')),
  mapping TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  same INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  excluded INTEGER NOT NULL,
  problem_count INTEGER NOT NULL
) STRICT;

CREATE TABLE import_problems (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  col TEXT,
  value TEXT,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning')),
  PRIMARY KEY (import_id, seq)
) STRICT;

CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  segment TEXT,
  manager TEXT,
  region TEXT,
  start TEXT,
  "end" TEXT,
  lost INTEGER CHECK (lost IN (0, 1)),
  tenure_months REAL,
  last_order TEXT,
  revenue_year INTEGER,
  revenue_month INTEGER,
  reason_crm TEXT,
  complained INTEGER CHECK (complained IN (0, 1)),
  complaint_solved INTEGER CHECK (complaint_solved IN (0, 1)),
  recommended INTEGER CHECK (recommended IN (0, 1)),
  times_lost INTEGER,
  email TEXT,
  phone TEXT,
  contact TEXT,
  note TEXT,
  import_id TEXT REFERENCES imports (id) ON DELETE SET NULL,
  sheet TEXT,
  row INTEGER
) STRICT;

CREATE TABLE orders (
  order_id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  amount INTEGER NOT NULL,
  product TEXT,
  quantity REAL,
  import_id TEXT REFERENCES imports (id) ON DELETE SET NULL,
  sheet TEXT,
  row INTEGER
) STRICT;
CREATE INDEX orders_of_client ON orders (client_id, date, amount);

CREATE TABLE loss_estimates (
  period TEXT PRIMARY KEY CHECK (period IN ('current', 'previous')),
  clients INTEGER,
  base INTEGER,
  money INTEGER
) STRICT;

CREATE TABLE methods (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  definition TEXT NOT NULL
) STRICT;

CREATE TABLE studies (
  id TEXT PRIMARY KEY,
  method_id TEXT NOT NULL REFERENCES methods (id),
  title TEXT NOT NULL,
  question TEXT NOT NULL,
  held_on TEXT,
  facilitator TEXT NOT NULL,
  asked INTEGER,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'frozen')),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE respondents (
  id TEXT PRIMARY KEY,
  study_id TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  client_id TEXT REFERENCES clients (id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  held_on TEXT,
  consent TEXT NOT NULL CHECK (consent IN ('none', 'anonymous', 'role', 'name')),
  note TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX respondents_of_study ON respondents (study_id, position);
CREATE INDEX respondents_of_client ON respondents (client_id);

CREATE TABLE reasons (
  id TEXT PRIMARY KEY,
  catalogue_id TEXT UNIQUE,
  name_en TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  name_sq TEXT NOT NULL,
  "group" TEXT NOT NULL CHECK ("group" IN ('competitor', 'company', 'external')),
  controllable INTEGER NOT NULL CHECK (controllable IN (0, 1)),
  human_factor INTEGER NOT NULL CHECK (human_factor IN (0, 1)),
  definition TEXT NOT NULL,
  override_class TEXT CHECK (override_class IN ('A', 'B', 'C')),
  override_note TEXT,
  merged_into TEXT REFERENCES reasons (id),
  merged_at INTEGER,
  created_at INTEGER NOT NULL,
  CHECK (merged_into IS NULL OR merged_into <> id),
  CHECK ((override_class IS NULL) = (override_note IS NULL))
) STRICT;
CREATE INDEX reasons_merged ON reasons (merged_into);

CREATE TABLE reason_labels (
  reason_id TEXT NOT NULL REFERENCES reasons (id) ON DELETE CASCADE,
  scheme TEXT NOT NULL CHECK (scheme IN ('pestel', 'porter')),
  label TEXT NOT NULL,
  PRIMARY KEY (reason_id, scheme, label)
) STRICT;

CREATE TABLE mentions (
  id TEXT PRIMARY KEY,
  study_id TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  respondent_id TEXT REFERENCES respondents (id) ON DELETE CASCADE,
  reason_id TEXT NOT NULL REFERENCES reasons (id),
  pain REAL CHECK (pain BETWEEN 0 AND 10),
  is_main INTEGER NOT NULL CHECK (is_main IN (0, 1)),
  verbatim TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('stated', 'verified')),
  dots INTEGER CHECK (dots >= 0),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mentions_of_study ON mentions (study_id);
CREATE INDEX mentions_of_respondent ON mentions (respondent_id);
CREATE INDEX mentions_of_reason ON mentions (reason_id);

CREATE TABLE tool_choices (
  tool_id TEXT PRIMARY KEY,
  cost_per_client INTEGER,
  expected_return REAL CHECK (expected_return BETWEEN 0 AND 1),
  note TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE offers (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  promise TEXT NOT NULL,
  deadline TEXT,
  error_repaired INTEGER NOT NULL CHECK (error_repaired IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE offer_reasons (
  offer_id TEXT NOT NULL REFERENCES offers (id) ON DELETE CASCADE,
  reason_id TEXT NOT NULL REFERENCES reasons (id) ON DELETE CASCADE,
  PRIMARY KEY (offer_id, reason_id)
) STRICT;

CREATE TABLE contacts (
  client_id TEXT PRIMARY KEY REFERENCES clients (id) ON DELETE CASCADE,
  tool_id TEXT,
  offer_id TEXT REFERENCES offers (id) ON DELETE SET NULL,
  assigned_to TEXT NOT NULL,
  planned_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'contacted', 'considering', 'returned', 'refused')),
  new_order_on TEXT,
  note TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE drafts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE undo_steps (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE undo_changes (
  step_id INTEGER NOT NULL REFERENCES undo_steps (id) ON DELETE CASCADE,
  seq INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX undo_changes_of_step ON undo_changes (step_id, seq);
`,
}
