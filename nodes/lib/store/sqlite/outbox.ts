/** What goes out: written once under its effect's key, sent in order per citizen, settled by Meta's answers and receipts. */
import { Refused } from "../../errors.ts";
import { open, pseudonym, seal } from "../../privacy/index.ts";
import type { Draft, EffectKey, Enqueued, Send, Settlement, Store } from "../store.ts";
import { addressee } from "./citizens.ts";
import type { Database } from "./database.ts";
import { countSent } from "./figures.ts";
import { sendState } from "./schema.ts";
import { leaveNoTrace } from "./scrub.ts";

type Arguments<Name extends keyof Store> = Parameters<Store[Name]>;

/** How long Meta lets us answer freely after a citizen wrote. */
const windowMs = 24 * 60 * 60 * 1000;

export function effectId(db: Database, account: string, { event, node, ordinal }: EffectKey): string {
  // Beside its event's id in the order of the index: see eventId.
  return event.slice(0, 8) + pseudonym(db.keys.pseudonym, "effect", `${account}:${event}:${node}:${ordinal}`).slice(0, 20);
}

export function first(db: Database, ...[account, owner, once]: Arguments<"first">): boolean {
  const name = effectId(db, account, owner);
  const key = pseudonym(db.keys.pseudonym, "once", once.key);
  const held = db.prepare("SELECT owner, until FROM once WHERE account = ? AND key = ?").get(account, key) as
    | { owner: string; until: number }
    | undefined;
  if (held?.owner === name) return true;
  const free = !held || held.until <= once.at;
  if (free || once.sliding) {
    const text = "INSERT OR REPLACE INTO once (account, key, owner, until) VALUES (?, ?, ?, ?)";
    db.prepare(text).run(account, key, free ? name : held.owner, Math.max(once.until, held?.until ?? 0));
  }
  return free;
}

export function enqueue(db: Database, ...[draft]: Arguments<"enqueue">): Enqueued {
  const { account, citizen, effect, now, apart } = draft;
  const id = effectId(db, account, effect);
  if (db.prepare("SELECT 1 FROM outbox WHERE id = ?").get(id)) return { id, fresh: false };
  const text = `INSERT INTO outbox (account, id, citizen, event, state, due, needs_window, reply_to, created, expires, counts,
    ordered, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  db.prepare(text).run(
    account,
    id,
    citizen,
    effect.event,
    sendState.due,
    draft.due ?? now,
    draft.needsWindow ? 1 : 0,
    draft.replyTo ?? null,
    draft.at ?? now,
    draft.expires ?? null,
    draft.counts === false ? 0 : 1,
    apart ? 0 : 1,
    seal(db.keys, `outbox:${id}`, apart ? withAddress(db, draft) : draft.content),
  );
  return { id, fresh: true };
}

function withAddress(db: Database, { account, citizen, content }: Draft): string {
  const to = addressee(db, account, citizen)?.address ?? {};
  return JSON.stringify({ ...(JSON.parse(content) as object), to });
}

interface SendRow {
  seq: number;
  id: string;
  citizen: string;
  needs_window: number;
  reply_to: string | null;
  attempts: number;
  unknowns: number;
  expires: number | null;
  content: Uint8Array;
}

/** One citizen's messages go one at a time, in order: an earlier one that is not settled holds up the later ones. */
const isFirstOfCitizen = `(ordered = 0 OR NOT EXISTS (
  SELECT 1 FROM outbox earlier WHERE earlier.account = outbox.account AND earlier.citizen = outbox.citizen
    AND earlier.state < 3 AND earlier.seq < outbox.seq AND earlier.ordered = 1))`;

export function claimSends(db: Database, ...[claim]: Arguments<"claimSends">): Send[] {
  const { account, holder, limit, now, clock } = claim;
  const rows = db
    .prepare(`SELECT seq, id, citizen, needs_window, reply_to, attempts, unknowns, expires, content FROM outbox
      WHERE account = ? AND state IN (0, 2) AND due <= ? AND ${isFirstOfCitizen} ORDER BY due, seq LIMIT ?`)
    .all(account, now, limit) as unknown as SendRow[];
  const sends: Send[] = [];
  for (const row of rows) {
    const send = beginOrFail(db, { ...row, account, holder, now, clock });
    if (send) sends.push(send);
  }
  return sends;
}

type Begun = SendRow & { account: string; holder: string; now: number; clock: number };

/** One row that does not open (damaged, or tampered with) must not hold up all others. */
function beginOrFail(db: Database, row: Begun): Send | undefined {
  try {
    return begin(db, row);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    fail(db, row);
    return undefined;
  }
}

function begin(db: Database, row: Begun): Send | undefined {
  if (row.expires !== null && row.expires <= row.clock) {
    fail(db, row);
    return undefined;
  }
  const to = addressee(db, row.account, row.citizen);
  const inside = to?.windowFrom !== null && to?.windowFrom !== undefined && row.clock - to.windowFrom < windowMs;
  if (to && row.needs_window && !inside) {
    db.prepare("UPDATE outbox SET state = 3, holder = NULL WHERE seq = ?").run(row.seq);
    return undefined;
  }
  db.prepare("UPDATE outbox SET state = 1, holder = ?, attempts = attempts + 1 WHERE seq = ?").run(row.holder, row.seq);
  const quotes = row.reply_to ? metaIdOf(db, row.reply_to) : undefined;
  return {
    id: row.id,
    citizen: row.citizen,
    address: to?.address ?? {},
    content: open(db.keys, `outbox:${row.id}`, row.content),
    attempts: row.attempts + 1,
    unknowns: row.unknowns,
    ...(quotes && { quotes }),
  };
}

/** Meta's own id of an event: kept only inside the sealed content. */
function metaIdOf(db: Database, event: string): string | undefined {
  const row = db.prepare("SELECT content FROM event WHERE id = ?").get(event) as { content: Uint8Array | null } | undefined;
  if (!row?.content) return undefined;
  const content = JSON.parse(open(db.keys, `event:${event}`, row.content)) as { id?: unknown; callId?: unknown } | null;
  const id = content?.callId ?? content?.id;
  return typeof id === "string" ? id : undefined;
}

function fail(db: Database, { seq, now }: Begun): void {
  db.prepare("UPDATE outbox SET state = 7, holder = NULL, settled = ? WHERE seq = ?").run(now, seq);
}

export function settle(db: Database, ...[settlements, now]: Arguments<"settle">): void {
  for (const settlement of settlements) settleOne(db, settlement, now);
}

function settleOne(db: Database, settlement: Settlement, now: number): void {
  const { id } = settlement;
  const row = db.prepare("SELECT account, state FROM outbox WHERE id = ?").get(id) as
    | { account: string; state: number }
    | undefined;
  if (!row) return;
  if (settlement.outcome === "sent") {
    // A receipt may have been faster than Meta's own answer: it says more, whether "delivered" or "window closed".
    if (row.state !== sendState.begun && row.state !== sendState.unknown) return;
    db.prepare("UPDATE outbox SET state = 4, holder = NULL, settled = ? WHERE id = ?").run(now, id);
    countSent(db, row.account, id, now);
    forgetErrand(db, id);
    return;
  }
  if (row.state !== sendState.begun) return;
  const update = `UPDATE outbox SET state = ?, holder = NULL, due = ?, error_code = ?, settled = ?,
    attempts = attempts - ?, unknowns = unknowns + ? WHERE id = ?`;
  const errorCode = "errorCode" in settlement ? (settlement.errorCode ?? null) : null;
  const due = "due" in settlement ? settlement.due : now;
  const state = {
    retry: sendState.due,
    unknown: sendState.unknown,
    "outside-window": sendState.outsideWindow,
    failed: sendState.failed,
  }[settlement.outcome];
  const settledAt = settlement.outcome === "failed" ? now : null;
  const uncounted = settlement.outcome === "retry" && settlement.free ? 1 : 0;
  const unknown = settlement.outcome === "unknown" ? 1 : 0;
  db.prepare(update).run(state, due, errorCode, settledAt, uncounted, unknown, id);
  if (settlement.outcome === "failed") forgetErrand(db, id);
}

/** What was still to be done for somebody who has been forgotten since holds their address: done, it goes. */
function forgetErrand(db: Database, id: string): void {
  const { changes } = db.prepare("DELETE FROM outbox WHERE id = ? AND ordered = 0 AND citizen IS NULL").run(id);
  if (changes > 0) leaveNoTrace(db);
}

/**
 * The citizen wrote: what was waiting for the window may go, unless it is too late by the service's clock `at`: who asked in
 * March does not want the answer in November. Answers whether there was something.
 */
export function openWaitingSends(db: Database, account: string, citizen: string, at: number, now: number): boolean {
  // Every message comes by here: not by the index of all that this citizen was ever sent.
  const late = `UPDATE outbox INDEXED BY outbox_outside SET state = 7, settled = ?
    WHERE account = ? AND citizen = ? AND state = 3 AND expires <= ?`;
  db.prepare(late).run(now, account, citizen, at);
  const text = "UPDATE outbox INDEXED BY outbox_outside SET state = 0, due = ? WHERE account = ? AND citizen = ? AND state = 3";
  return db.prepare(text).run(now, account, citizen).changes > 0;
}

export function nextSend(db: Database, ...[account]: Arguments<"nextSend">): number | null {
  const text = `SELECT due FROM outbox
    WHERE account = ? AND state IN (0, 2) AND ${isFirstOfCitizen} ORDER BY due LIMIT 1`;
  const row = db.prepare(text).get(account);
  return (row?.["due"] as number | null | undefined) ?? null;
}
