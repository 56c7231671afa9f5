/** The led brainstorm: session, seats, cards, what was put together, votes and ballots; and the record of freezing. Frozen: a change is a new migration. */
import type { Migration } from './migration.ts'

export const brainstorm: Migration = {
  version: 30,
  name: 'brainstorm',
  sql: `
CREATE TABLE brainstorm_sessions (
  study_id TEXT PRIMARY KEY REFERENCES studies (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN
    ('question', 'writing', 'round-robin', 'clarify', 'merge', 'vote-1', 'discuss', 'vote-2', 'freeze')),
  begun_at INTEGER NOT NULL
) STRICT;

CREATE TABLE brainstorm_stages (
  study_id TEXT NOT NULL REFERENCES brainstorm_sessions (study_id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  stage TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  left_at INTEGER,
  PRIMARY KEY (study_id, seq)
) STRICT;

CREATE TABLE brainstorm_timers (
  study_id TEXT NOT NULL REFERENCES brainstorm_sessions (study_id) ON DELETE CASCADE,
  stage TEXT NOT NULL,
  left_ms INTEGER NOT NULL CHECK (left_ms >= 0),
  ends_at INTEGER,
  PRIMARY KEY (study_id, stage)
) STRICT;

CREATE TABLE brainstorm_seats (
  study_id TEXT NOT NULL REFERENCES brainstorm_sessions (study_id) ON DELETE CASCADE,
  seat INTEGER NOT NULL CHECK (seat > 0),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  name TEXT NOT NULL,
  PRIMARY KEY (study_id, seat)
) STRICT;

CREATE TABLE brainstorm_clusters (
  id TEXT PRIMARY KEY,
  study_id TEXT NOT NULL REFERENCES brainstorm_sessions (study_id) ON DELETE CASCADE,
  reason_id TEXT REFERENCES reasons (id)
) STRICT;
CREATE INDEX brainstorm_clusters_of_study ON brainstorm_clusters (study_id);
CREATE INDEX brainstorm_clusters_of_reason ON brainstorm_clusters (reason_id);

CREATE TABLE brainstorm_cards (
  id TEXT PRIMARY KEY,
  study_id TEXT NOT NULL REFERENCES brainstorm_sessions (study_id) ON DELETE CASCADE,
  seat INTEGER NOT NULL CHECK (seat > 0),
  position INTEGER NOT NULL CHECK (position > 0),
  number INTEGER CHECK (number > 0),
  text TEXT NOT NULL,
  meaning TEXT NOT NULL,
  home TEXT NOT NULL REFERENCES brainstorm_clusters (id),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX brainstorm_cards_of_study ON brainstorm_cards (study_id, seat, position);

CREATE TABLE brainstorm_merges (
  id TEXT PRIMARY KEY,
  study_id TEXT NOT NULL REFERENCES brainstorm_sessions (study_id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  card_id TEXT REFERENCES brainstorm_cards (id) ON DELETE CASCADE,
  from_cluster TEXT NOT NULL REFERENCES brainstorm_clusters (id) ON DELETE CASCADE,
  into_cluster TEXT NOT NULL REFERENCES brainstorm_clusters (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  taken_apart_at INTEGER,
  CHECK (from_cluster <> into_cluster)
) STRICT;
CREATE INDEX brainstorm_merges_of_study ON brainstorm_merges (study_id, seq);

CREATE TABLE brainstorm_votes (
  id TEXT PRIMARY KEY,
  study_id TEXT NOT NULL REFERENCES brainstorm_sessions (study_id) ON DELETE CASCADE,
  round INTEGER NOT NULL CHECK (round IN (1, 2)),
  mode TEXT NOT NULL CHECK (mode IN ('rank', 'dots', 'points')),
  size INTEGER NOT NULL CHECK (size > 0),
  opened_at INTEGER NOT NULL,
  revealed_at INTEGER,
  set_aside_at INTEGER
) STRICT;
CREATE INDEX brainstorm_votes_of_study ON brainstorm_votes (study_id, round);

CREATE TABLE brainstorm_vote_items (
  vote_id TEXT NOT NULL REFERENCES brainstorm_votes (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  cluster_id TEXT NOT NULL REFERENCES brainstorm_clusters (id),
  reason_id TEXT NOT NULL REFERENCES reasons (id),
  PRIMARY KEY (vote_id, number)
) STRICT;
CREATE INDEX brainstorm_vote_items_of_reason ON brainstorm_vote_items (reason_id);

CREATE TABLE brainstorm_ballot_codes (
  vote_id TEXT NOT NULL REFERENCES brainstorm_votes (id) ON DELETE CASCADE,
  seat INTEGER NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (vote_id, seat)
) STRICT;
CREATE UNIQUE INDEX brainstorm_codes ON brainstorm_ballot_codes (vote_id, code);

CREATE TABLE brainstorm_ballots (
  vote_id TEXT NOT NULL REFERENCES brainstorm_votes (id) ON DELETE CASCADE,
  seat INTEGER NOT NULL CHECK (seat > 0),
  spoiled INTEGER NOT NULL CHECK (spoiled IN (0, 1)),
  note TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  PRIMARY KEY (vote_id, seat)
) STRICT;

CREATE TABLE brainstorm_ballot_items (
  vote_id TEXT NOT NULL,
  seat INTEGER NOT NULL,
  number INTEGER NOT NULL,
  value INTEGER NOT NULL CHECK (value > 0),
  PRIMARY KEY (vote_id, seat, number),
  FOREIGN KEY (vote_id, seat) REFERENCES brainstorm_ballots (vote_id, seat) ON DELETE CASCADE,
  FOREIGN KEY (vote_id, number) REFERENCES brainstorm_vote_items (vote_id, number) ON DELETE CASCADE
) STRICT;

CREATE TABLE study_freezes (
  study_id TEXT NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('frozen', 'opened', 'looked')),
  reason TEXT NOT NULL,
  PRIMARY KEY (study_id, seq)
) STRICT;
`,
}
