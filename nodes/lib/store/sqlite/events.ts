/** What came in: stored once, emitted in order, open until its time is up. */
import { base32, pseudonym, seal } from "../../privacy/index.ts";
import type { Accepted, Arrival, Store, StoredEvent } from "../store.ts";
import { noteCitizen } from "./citizens.ts";
import type { Database } from "./database.ts";
import { opened } from "./opened.ts";
import { count } from "./figures.ts";
import { disownMails } from "./mails.ts";
import { expectMedia, releaseMedia } from "./media.ts";
import { openWaitingSends } from "./outbox.ts";
import { applyReceipt } from "./receipts.ts";
import { eventState, sendState } from "./schema.ts";

type Arguments<Name extends keyof Store> = Parameters<Store[Name]>;

export function accept(db: Database, ...[arrivals, now]: Arguments<"accept">): Accepted[] {
  return arrivals.map((arrival) => acceptOne(db, arrival, now));
}

function acceptOne(db: Database, arrival: Arrival, now: number): Accepted {
  const { account, sender, at } = arrival;
  const event = eventId(db, arrival);
  if (db.prepare("SELECT 1 FROM event WHERE id = ?").get(event)) {
    return { event, fresh: false, releases: false };
  }
  const citizen = noteCitizen(db, account, sender, { at, opensWindow: arrival.opensWindow });
  const opened = citizen && arrival.opensWindow !== undefined && openWaitingSends(db, account, citizen, at, now);
  const applied = arrival.receipt && applyReceipt(db, account, arrival.receipt, now);
  const text = `INSERT INTO event (account, id, citizen, category, kind, at, state, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
  const state = arrival.silent ? eventState.done : eventState.waiting;
  const content = seal(db.keys, `event:${event}`, arrival.content);
  db.prepare(text).run(account, event, citizen, arrival.category, arrival.kind, at, state, content);
  if (arrival.media) expectMedia(db, arrival, event, citizen, now);
  if (arrival.category === "message") count(db, account, now, "received");
  const releases = Boolean(opened || applied?.releases);
  return { event, fresh: true, releases, ...(applied?.lost !== undefined && { lost: applied.lost }) };
}

/** This process has the database to itself, so whoever held something is gone: their time is over. */
export function disownAll(db: Database): void {
  db.sql.exec(`INSERT OR REPLACE INTO instance (holder, until)
    SELECT holder, 0 FROM event WHERE state = 1 UNION SELECT holder, 0 FROM outbox WHERE state = 1
    UNION SELECT holder, 0 FROM mail WHERE state = 1
    UNION SELECT holder, 0 FROM media WHERE holder IS NOT NULL UNION SELECT holder, 0 FROM instance`);
}

/**
 * A keyed hash, after the second in which it happened: so ids grow with time, and the index of a year of messages is
 * written at its end instead of at a random page for each message (measured: half of the cost of a commit).
 */
function eventId(db: Database, { account, key, happened }: Arrival): string {
  const hash = pseudonym(db.keys.pseudonym, "event", `${account}:${key}`);
  const seconds = Buffer.alloc(5);
  seconds.writeUIntBE(Math.floor((happened ?? 0) / 1000) % 2 ** 40, 0, 5);
  return base32(seconds) + hash.slice(0, 20);
}

export function beat(db: Database, ...[{ holder, now, until, unknownUntil }]: Arguments<"beat">): void {
  db.prepare("INSERT OR REPLACE INTO instance (holder, until) VALUES (?, ?)").run(holder, until);
  // Not its own: what this instance still holds when it ends is for the next one to free.
  const dead = db.prepare("SELECT holder FROM instance WHERE until < ? AND holder <> ?").all(now, holder);
  for (const { holder: gone } of dead as { holder: string }[]) {
    releaseEvents(db, gone);
    releaseMedia(db, gone, now);
    db.prepare("UPDATE outbox SET state = ?, due = ?, unknowns = unknowns + 1 WHERE state = 1 AND holder = ?").run(
      sendState.unknown,
      unknownUntil,
      gone,
    );
    disownMails(db, gone, unknownUntil);
    db.prepare("DELETE FROM instance WHERE holder = ?").run(gone);
  }
  // While nobody was here no receipt could come in: the waiting begins anew for what was unknown before.
  const wait = "UPDATE outbox SET due = ? WHERE state IN (0, 2) AND state = ? AND due < ?";
  if (dead.length > 0) db.prepare(wait).run(unknownUntil, sendState.unknown, unknownUntil);
}

/** The holder's name stays on the event: that is how we know later that it was emitted before. */
export function releaseEvents(db: Database, ...[holder]: Arguments<"releaseEvents">): number {
  const text = "UPDATE event SET state = ?, open_until = NULL WHERE state = 1 AND holder = ?";
  return Number(db.prepare(text).run(eventState.waiting, holder).changes);
}

interface EventRow {
  seq: number;
  id: string;
  citizen: string | null;
  category: StoredEvent["category"];
  kind: string;
  at: number;
  holder: string | null;
  content: Uint8Array | null;
}

/** A citizen whose events another instance has open is left to that instance. */
export function claimEvents(db: Database, ...[claim]: Arguments<"claimEvents">): StoredEvent[] {
  const { account, holder, limit, openUntil } = claim;
  // Also one whose time is over: until a beat has freed what it held, that comes before the citizen's later events.
  const others = db.prepare("SELECT 1 FROM instance WHERE holder <> ? LIMIT 1").get(holder);
  // A list made once: asked of each event anew, it would look through all that is open for each that waits.
  const held = others
    ? `AND (citizen IS NULL OR citizen NOT IN (SELECT citizen FROM event
         WHERE account = ? AND state = 1 AND holder <> ? AND citizen IS NOT NULL))`
    : "";
  const rows = db
    .prepare(`SELECT seq, id, citizen, category, kind, at, holder, content FROM event
      WHERE account = ? AND state = 0 ${held} ORDER BY seq LIMIT ?`)
    .all(...(others ? [account, account, holder, limit] : [account, limit])) as unknown as EventRow[];
  const take = db.prepare("UPDATE event SET state = 1, holder = ?, open_until = ? WHERE seq = ?");
  return rows.map((row) => {
    take.run(holder, openUntil, row.seq);
    return {
      event: row.id,
      account,
      category: row.category,
      kind: row.kind,
      citizen: row.citizen,
      at: row.at,
      again: row.holder !== null,
      content: contentOf(db, row),
    };
  });
}

/** What is not kept, or does not open, is emitted as nothing at all. */
function contentOf(db: Database, { id, content }: EventRow): string {
  return (content && opened(db, `event:${id}`, content)) ?? "null";
}

export function finishEvents(db: Database, ...[holder, now]: Arguments<"finishEvents">): number {
  const text = "UPDATE event SET state = ?, open_until = NULL, holder = NULL WHERE state = 1 AND open_until <= ? AND holder = ?";
  return Number(db.prepare(text).run(eventState.done, now, holder).changes);
}
