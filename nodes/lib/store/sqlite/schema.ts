/** The tables, as forward-only migrations. Every row belongs to an account, so that one database can serve many comuni. */

/** Each step takes the schema from its index to the next version; a released step never changes. */
export const migrations: string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- Other names of a citizen: keyed hashes of a number, or of a user id that came later.
  CREATE TABLE alias (
    account TEXT NOT NULL, name TEXT NOT NULL, citizen TEXT NOT NULL,
    PRIMARY KEY (account, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE citizen (
    account TEXT NOT NULL, citizen TEXT NOT NULL,
    address BLOB NOT NULL,            -- sealed
    user_hash TEXT NOT NULL, phone_hash TEXT NOT NULL,  -- tell whether it changed without opening it
    first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL,
    window_from INTEGER,              -- when they last wrote to us
    PRIMARY KEY (account, citizen)
  ) STRICT, WITHOUT ROWID;

  -- An index in the order of citizens or of Meta's ids would touch another page with every message; what needs one
  -- (a citizen's request to see or erase their data) is rare and may read the whole table.
  -- What came in. state: 0 waiting, 1 open (emitted, may be emitted again), 2 done.
  CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, id TEXT NOT NULL UNIQUE, citizen TEXT,
    category TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL,
    state INTEGER NOT NULL, holder TEXT, open_until INTEGER,
    content BLOB                      -- sealed
  ) STRICT;
  CREATE INDEX event_waiting ON event (account, seq) WHERE state = 0;
  CREATE INDEX event_open ON event (open_until) WHERE state = 1;
  -- What is old is found by its date, not at the low end of seq: a clock that was once ahead leaves rows there that stay
  -- young for long. Dates grow with the rows, so these indexes are written at their end.
  CREATE INDEX event_at ON event (at);
  CREATE INDEX event_passing ON event (at) WHERE state = 2 AND category <> 'message';

  -- What goes out. state: 0 due, 1 begun, 2 outcome unknown, 3 outside the window, 4 sent, 5 delivered, 6 read, 7 failed.
  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, id TEXT NOT NULL UNIQUE, citizen TEXT, event TEXT NOT NULL,
    state INTEGER NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, holder TEXT,
    unknowns INTEGER NOT NULL DEFAULT 0, -- sends of which nobody knew the outcome, apart from the attempts refused
    needs_window INTEGER NOT NULL, reply_to TEXT, error_code INTEGER,
    created INTEGER NOT NULL, settled INTEGER,
    content BLOB                      -- sealed
  ) STRICT;
  CREATE INDEX outbox_due ON outbox (account, due) WHERE state IN (0, 2);
  CREATE INDEX outbox_unsettled ON outbox (account, citizen, seq) WHERE state < 3;
  CREATE INDEX outbox_outside ON outbox (account, citizen) WHERE state = 3;
  CREATE INDEX outbox_begun ON outbox (holder) WHERE state = 1;

  -- Names that only one effect may have ("once per closed period"), and until when.
  CREATE TABLE once (
    account TEXT NOT NULL, key TEXT NOT NULL, owner TEXT NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (account, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX once_until ON once (until);

  CREATE TABLE instance (holder TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE figure (
    account TEXT NOT NULL, month TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL,
    PRIMARY KEY (account, month, name)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- expires: no longer sent from then on. counts: 1 until the figures have counted it as sent, 0 also for what they leave out.
  ALTER TABLE outbox ADD COLUMN expires INTEGER;
  ALTER TABLE outbox ADD COLUMN counts INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX outbox_created ON outbox (created);
  CREATE INDEX outbox_failed ON outbox (account) WHERE state = 7;

  -- Who wants to see the notices. pending: asked to confirm.
  CREATE TABLE subscription (
    account TEXT NOT NULL, citizen TEXT NOT NULL, pending INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER,
    topics TEXT NOT NULL,             -- JSON list
    PRIMARY KEY (account, citizen)
  ) STRICT, WITHOUT ROWID;

  -- The register of consents; changed = 0: an act that changed nothing, kept so that it is not done twice.
  CREATE TABLE consent (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, citizen TEXT NOT NULL, effect TEXT NOT NULL UNIQUE,
    act TEXT NOT NULL, at INTEGER NOT NULL, how TEXT NOT NULL, text_version TEXT NOT NULL, until INTEGER,
    changed INTEGER NOT NULL, outcome TEXT NOT NULL
  ) STRICT;
  CREATE INDEX consent_citizen ON consent (account, citizen, seq);

  CREATE TABLE notice (
    account TEXT NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
    category TEXT NOT NULL, link TEXT NOT NULL, valid_from INTEGER NOT NULL, valid_until INTEGER, author TEXT NOT NULL,
    image_alt TEXT NOT NULL, image_hash TEXT NOT NULL, image_mime TEXT NOT NULL,
    created_at INTEGER NOT NULL, published_at INTEGER, updated_at INTEGER NOT NULL,
    PRIMARY KEY (account, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX notice_shown ON notice (account, state, valid_from);
  CREATE TABLE notice_image (
    account TEXT NOT NULL, id TEXT NOT NULL, mime TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (account, id)
  ) STRICT;
  CREATE TABLE notice_version (account TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  -- When a citizen last consulted the notices, and when before that.
  CREATE TABLE consultation (
    account TEXT NOT NULL, citizen TEXT NOT NULL, effect TEXT NOT NULL, at INTEGER NOT NULL, before INTEGER,
    PRIMARY KEY (account, citizen)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, reason TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- What the moderation decided about an event: asked again, it decides the same. Ids grow with time, as events' do.
  CREATE TABLE ruling (
    effect TEXT PRIMARY KEY, account TEXT NOT NULL, citizen TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL,
    suspends INTEGER NOT NULL,        -- the citizen was blocked at Meta's because of it
    content BLOB NOT NULL             -- sealed
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ruling_at ON ruling (at);
  CREATE INDEX ruling_strike ON ruling (account, citizen, at) WHERE outcome = 'block';

  -- What each citizen sent within a day, for the flood rules. print: a keyed hash of the words.
  CREATE TABLE traffic (
    account TEXT NOT NULL, citizen TEXT NOT NULL, at INTEGER NOT NULL, effect TEXT NOT NULL,
    media INTEGER NOT NULL, bytes INTEGER NOT NULL, print TEXT NOT NULL,
    PRIMARY KEY (account, citizen, at, effect)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX traffic_at ON traffic (at);

  -- Blocked messages: sealed, chained (nodes/lib/evidence/chain.ts). The head is sealed too, so that nobody can move it.
  CREATE TABLE evidence (
    account TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, citizen TEXT NOT NULL,
    content_hash TEXT NOT NULL, previous TEXT NOT NULL, link TEXT NOT NULL,
    content BLOB NOT NULL,            -- sealed
    PRIMARY KEY (account, number)
  ) STRICT;
  CREATE TABLE evidence_head (account TEXT PRIMARY KEY, head BLOB NOT NULL) STRICT, WITHOUT ROWID;

  -- What operators decided about messages in doubt: no citizen, no event, no day.
  CREATE TABLE learning_case (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, month TEXT NOT NULL, decision TEXT NOT NULL, categories TEXT NOT NULL,
    text BLOB NOT NULL                -- sealed
  ) STRICT;

  -- ordered: 0 for what goes at its own time and holds up no answer (the end of a block at Meta's).
  ALTER TABLE outbox ADD COLUMN ordered INTEGER NOT NULL DEFAULT 1;
  `,
];

/** States of the tables above by name. */
export const eventState = { waiting: 0, open: 1, done: 2 } as const;
export const sendState = {
  due: 0,
  begun: 1,
  unknown: 2,
  outsideWindow: 3,
  sent: 4,
  delivered: 5,
  read: 6,
  failed: 7,
} as const;
