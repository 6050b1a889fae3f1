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
  -- Notices on their way to a real Status through a gateway. The text is public, as the notice is.
  CREATE TABLE status_post (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, gateway TEXT NOT NULL, notice TEXT NOT NULL, version TEXT NOT NULL,
    text TEXT NOT NULL, image_hash TEXT NOT NULL, image_mime TEXT NOT NULL,
    valid_from INTEGER NOT NULL, valid_until INTEGER,
    stage TEXT NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, error TEXT NOT NULL DEFAULT '',
    message_id TEXT NOT NULL DEFAULT '', canary TEXT NOT NULL DEFAULT 'none',
    looks INTEGER NOT NULL DEFAULT 0, look_due INTEGER,
    unreachable INTEGER NOT NULL DEFAULT 0, -- subscribers after the last chunk whose number is not known
    created INTEGER NOT NULL, finished INTEGER
  ) STRICT;
  CREATE INDEX status_post_open ON status_post (account, gateway) WHERE stage <> 'over';
  CREATE INDEX status_post_notice ON status_post (account, gateway, notice);
  CREATE INDEX status_post_created ON status_post (created);

  -- Which subscribers a request was for, as a stretch of pseudonyms; numbers are not kept here.
  CREATE TABLE status_chunk (
    post INTEGER NOT NULL, chunk INTEGER NOT NULL, canary INTEGER NOT NULL, state TEXT NOT NULL,
    after TEXT NOT NULL, upto TEXT NOT NULL, size INTEGER NOT NULL, unreachable INTEGER NOT NULL,
    message_id TEXT NOT NULL, attempts INTEGER NOT NULL, error TEXT NOT NULL, settled INTEGER,
    PRIMARY KEY (post, chunk)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- A street report that a citizen is still telling, in pieces. opened_event: null while there are loose pieces only.
  CREATE TABLE report_draft (
    account TEXT NOT NULL, citizen TEXT NOT NULL, opened_event TEXT, opened_at INTEGER, due INTEGER NOT NULL,
    content BLOB NOT NULL,            -- sealed
    PRIMARY KEY (account, citizen)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX report_draft_due ON report_draft (account, due);

  -- What each message decided, so that it decides the same again.
  CREATE TABLE report_step (
    effect TEXT PRIMARY KEY, account TEXT NOT NULL, citizen TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL, report TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX report_step_at ON report_step (at);

  CREATE TABLE report_counter (
    account TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (account, year)
  ) STRICT, WITHOUT ROWID;

  -- state: 0 open, 1 taken, 2 closed, 3 cancelled. born: the node that must still emit it.
  CREATE TABLE report (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, id TEXT NOT NULL UNIQUE, year INTEGER NOT NULL, number INTEGER NOT NULL, citizen TEXT,
    category TEXT NOT NULL, category_name TEXT NOT NULL, state INTEGER NOT NULL,
    lat_cell INTEGER, lon_cell INTEGER, -- the position itself is in the content
    created INTEGER NOT NULL, changed INTEGER NOT NULL, born TEXT,
    content BLOB                      -- sealed
  ) STRICT;
  CREATE UNIQUE INDEX report_number ON report (account, year, number);
  CREATE INDEX report_near ON report (account, lat_cell, lon_cell) WHERE state < 2;
  CREATE INDEX report_citizen ON report (account, citizen, seq) WHERE citizen IS NOT NULL;
  CREATE INDEX report_created ON report (created);
  CREATE INDEX report_born ON report (account, born) WHERE born IS NOT NULL;

  -- What the offices said of it; changed = 0: kept so that it is not done twice.
  CREATE TABLE report_change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    effect TEXT NOT NULL UNIQUE, account TEXT NOT NULL, report TEXT NOT NULL, at INTEGER NOT NULL, state INTEGER NOT NULL,
    who TEXT NOT NULL, changed INTEGER NOT NULL,
    text BLOB                         -- sealed
  ) STRICT;
  CREATE INDEX report_change_of ON report_change (report);
  `,
  `
  -- Citizens' files. state: 0 waiting, 1 ready, 2 refused, 3 lost. since, due: real time; due is NULL when nothing is to be
  -- done. file: name on the disk of the sealed bytes. details: Meta's id, name, checksums.
  CREATE TABLE media (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, id TEXT NOT NULL, event TEXT NOT NULL, citizen TEXT,
    kind TEXT NOT NULL, mime TEXT NOT NULL, at INTEGER NOT NULL, since INTEGER NOT NULL,
    state INTEGER NOT NULL, due INTEGER, holder TEXT, attempts INTEGER NOT NULL DEFAULT 0, reason TEXT,
    bytes INTEGER, scanned INTEGER NOT NULL DEFAULT 0, file TEXT,
    details BLOB                      -- sealed
  ) STRICT;
  CREATE UNIQUE INDEX media_id ON media (account, id);
  CREATE INDEX media_event ON media (account, event);
  CREATE INDEX media_citizen ON media (account, citizen);
  CREATE INDEX media_at ON media (at);
  CREATE INDEX media_due ON media (account, due) WHERE due IS NOT NULL;
  CREATE INDEX media_held ON media (holder) WHERE holder IS NOT NULL;

  -- Files that no row speaks of any more and that may still be on the disk.
  CREATE TABLE media_gone (file TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `,
  `
  -- Mails to offices. state: 0 due, 1 begun, 2 outcome unknown, 3 sent, 4 given up, 5 given up and dealt with. queued, due, settled: real time.
  CREATE TABLE mail (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, -- key: left part of the Message-ID
    event TEXT NOT NULL, node TEXT NOT NULL, citizen TEXT, server TEXT NOT NULL,
    office TEXT NOT NULL, recipient TEXT NOT NULL, thread TEXT NOT NULL, position INTEGER NOT NULL, reference TEXT NOT NULL,
    state INTEGER NOT NULL, due INTEGER NOT NULL, holder TEXT,
    attempts INTEGER NOT NULL DEFAULT 0, unknowns INTEGER NOT NULL DEFAULT 0,
    holds INTEGER NOT NULL DEFAULT 1, -- 0: later mails to the same office need not wait for it
    told INTEGER NOT NULL DEFAULT 0,  -- 1: the flow has heard that it was given up
    progress TEXT NOT NULL DEFAULT '', code TEXT,
    queued INTEGER NOT NULL, created INTEGER NOT NULL, settled INTEGER,
    content BLOB                      -- sealed
  ) STRICT;
  CREATE INDEX mail_due ON mail (account, server, due) WHERE state IN (0, 2);
  CREATE INDEX mail_unsettled ON mail (account, recipient, seq) WHERE state < 3;
  CREATE INDEX mail_begun ON mail (holder) WHERE state = 1;
  CREATE INDEX mail_failed ON mail (account, settled) WHERE state = 4;
  CREATE UNIQUE INDEX mail_thread ON mail (account, thread, position);
  CREATE INDEX mail_key ON mail (account, key);
  CREATE INDEX mail_node ON mail (account, node, state, settled);
  CREATE INDEX mail_created ON mail (created);
  CREATE INDEX mail_texts ON mail (created) WHERE content IS NOT NULL;
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
  `
  -- What offices answered. changed = 0: kept so that it is not done twice. moved: the report's state (or the message's) with it.
  -- told = 0: the flow must still hear of it.
  CREATE TABLE office_answer (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL, id TEXT NOT NULL UNIQUE, mail TEXT NOT NULL, thread TEXT NOT NULL, node TEXT NOT NULL, citizen TEXT,
    office TEXT NOT NULL, reference TEXT NOT NULL, what TEXT NOT NULL, at INTEGER NOT NULL,
    changed INTEGER NOT NULL, moved INTEGER NOT NULL, told INTEGER NOT NULL,
    text BLOB                         -- sealed
  ) STRICT;
  CREATE INDEX office_answer_untold ON office_answer (account, node, seq) WHERE told = 0;
  CREATE INDEX office_answer_thread ON office_answer (account, thread);
  CREATE INDEX office_answer_mail ON office_answer (account, mail);
  CREATE INDEX office_answer_citizen ON office_answer (account, citizen) WHERE citizen IS NOT NULL;
  CREATE INDEX office_answer_at ON office_answer (at);
  CREATE INDEX mail_citizen ON mail (account, citizen, seq) WHERE citizen IS NOT NULL;
  CREATE INDEX mail_reference ON mail (account, reference, seq) WHERE reference <> '';

  -- Where we are in a mailbox that offices answer to. noted: real time.
  CREATE TABLE mail_reader (
    account TEXT NOT NULL, mailbox TEXT NOT NULL, validity TEXT NOT NULL, uid INTEGER NOT NULL, noted INTEGER NOT NULL,
    PRIMARY KEY (account, mailbox)
  ) STRICT;
  `,
  `
  -- Reports that no mail could be written for when they came; event, node and ordinal: the effect that will write it.
  CREATE TABLE report_owed (
    account TEXT NOT NULL, node TEXT NOT NULL, report TEXT NOT NULL, event TEXT NOT NULL, ordinal INTEGER NOT NULL,
    PRIMARY KEY (account, node, report)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX report_owed_report ON report_owed (report);
  `,
  `
  -- held = 1: its text was held back, and a person has been told why.
  ALTER TABLE office_answer ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- What a person reads goes with the conversation so far. Without these, each such mail would read a week of all citizens'
  -- messages (30 ms at 40,000); with them a message costs a tenth of a millisecond more.
  CREATE INDEX event_citizen ON event (account, citizen, at) WHERE category = 'message';
  CREATE INDEX outbox_citizen ON outbox (account, citizen, created);
  `,
  `
  -- The report that a file belongs to: it stays while that is open. Of files that came before this there is none.
  ALTER TABLE media ADD COLUMN report TEXT;
  `,
  `
  -- answers = 0: nobody hands on what the office answers. Of mails before this nobody knows.
  ALTER TABLE mail ADD COLUMN answers INTEGER NOT NULL DEFAULT 1;
  `,
];

/** States of the tables above by name. */
export const eventState = { waiting: 0, open: 1, done: 2 } as const;
export const mediaState = { waiting: 0, ready: 1, refused: 2, lost: 3 } as const;
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
export const mailState = { due: 0, begun: 1, unknown: 2, sent: 3, failed: 4, dismissed: 5 } as const;
