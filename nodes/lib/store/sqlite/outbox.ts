/** What goes out: written once under its effect's key, sent in order per citizen, settled by Meta's answers and receipts. */
import { Refused } from "../../errors.ts";
import { open, pseudonym, seal } from "../../privacy/index.ts";
import type { EffectKey, Enqueued, Receipt, Send, Settlement, Store } from "../store.ts";
import { addressee } from "./citizens.ts";
import type { Database } from "./database.ts";
import { count } from "./figures.ts";
import { sendState } from "./schema.ts";

type Arguments<Name extends keyof Store> = Parameters<Store[Name]>;

/** How long Meta lets us answer freely after a citizen wrote. */
const windowMs = 24 * 60 * 60 * 1000;

function effectId(db: Database, account: string, { event, node, ordinal }: EffectKey): string {
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
  const { account, citizen, effect, now } = draft;
  const id = effectId(db, account, effect);
  if (db.prepare("SELECT 1 FROM outbox WHERE id = ?").get(id)) return { id, fresh: false };
  const text = `INSERT INTO outbox (account, id, citizen, event, state, due, needs_window, reply_to, created, content)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  db.prepare(text).run(
    account,
    id,
    citizen,
    effect.event,
    sendState.due,
    now,
    draft.needsWindow ? 1 : 0,
    draft.replyTo ?? null,
    now,
    seal(db.keys, `outbox:${id}`, draft.content),
  );
  return { id, fresh: true };
}

interface SendRow {
  seq: number;
  id: string;
  citizen: string;
  needs_window: number;
  reply_to: string | null;
  attempts: number;
  unknowns: number;
  content: Uint8Array;
}

/** One citizen's messages go one at a time, in order: an earlier one that is not settled holds up the later ones. */
const isFirstOfCitizen = `NOT EXISTS (
  SELECT 1 FROM outbox earlier WHERE earlier.account = outbox.account AND earlier.citizen = outbox.citizen
    AND earlier.state < 3 AND earlier.seq < outbox.seq)`;

export function claimSends(db: Database, ...[claim]: Arguments<"claimSends">): Send[] {
  const { account, holder, limit, now, clock } = claim;
  const rows = db
    .prepare(`SELECT seq, id, citizen, needs_window, reply_to, attempts, unknowns, content FROM outbox
      WHERE account = ? AND state IN (0, 2) AND due <= ? AND ${isFirstOfCitizen} ORDER BY due, seq LIMIT ?`)
    .all(account, now, limit) as unknown as SendRow[];
  const sends: Send[] = [];
  for (const row of rows) {
    const send = beginOrFail(db, { ...row, account, holder, clock });
    if (send) sends.push(send);
  }
  return sends;
}

type Begun = SendRow & { account: string; holder: string; clock: number };

/** One row that does not open (damaged, or tampered with) must not hold up all others. */
function beginOrFail(db: Database, row: Begun): Send | undefined {
  try {
    return begin(db, row);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    setState(db, row.id, sendState.failed);
    return undefined;
  }
}

function begin(db: Database, row: Begun): Send | undefined {
  const to = addressee(db, row.account, row.citizen);
  const inside = to?.windowFrom !== null && to?.windowFrom !== undefined && row.clock - to.windowFrom < windowMs;
  if (to && row.needs_window && !inside) {
    setState(db, row.id, sendState.outsideWindow);
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

function setState(db: Database, id: string, state: number): void {
  db.prepare("UPDATE outbox SET state = ?, holder = NULL WHERE id = ?").run(state, id);
}

export function settle(db: Database, ...[settlements, now]: Arguments<"settle">): void {
  for (const settlement of settlements) settleOne(db, settlement, now);
}

function settleOne(db: Database, settlement: Settlement, now: number): void {
  const { id } = settlement;
  const row = db.prepare("SELECT account, state, created FROM outbox WHERE id = ?").get(id) as
    | { account: string; state: number; created: number }
    | undefined;
  if (!row) return;
  if (settlement.outcome === "sent") {
    // A receipt may have been faster than Meta's own answer: it says more, whether "delivered" or "window closed".
    if (row.state !== sendState.begun && row.state !== sendState.unknown) return;
    db.prepare("UPDATE outbox SET state = 4, holder = NULL, settled = ? WHERE id = ?").run(now, id);
    count(db, row.account, now, "sent");
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
}

const receiptState = { sent: 4, delivered: 5, read: 6, failed: 7, "outside-window": 3 } as const;

/**
 * Receipts come in any order and more than once: the furthest one counts, and a failure is final. Answers whether the
 * citizen's later messages were waiting for it.
 */
export function applyReceipt(db: Database, account: string, receipt: Receipt, now: number): boolean {
  const found = db
    .prepare("SELECT id, state FROM outbox WHERE id = ? AND account = ?")
    .get(receipt.callback ?? "", account) as { id: string; state: number } | undefined;
  if (!found || found.state === sendState.failed) return false;
  const state = receiptState[receipt.status];
  const isFurther = state > found.state || (state === sendState.outsideWindow && found.state <= sendState.sent);
  if (!isFurther) return false;
  const text = "UPDATE outbox SET state = ?, holder = NULL, error_code = ?, settled = ? WHERE id = ?";
  db.prepare(text).run(state, receipt.errorCode ?? null, now, found.id);
  if (found.state < sendState.sent && state >= sendState.sent && state < sendState.failed) {
    count(db, account, now, "sent");
  }
  return found.state < sendState.sent;
}

/** The citizen wrote: what was waiting for the window may go. Answers whether there was something. */
export function openWaitingSends(db: Database, account: string, citizen: string, now: number): boolean {
  const text = "UPDATE outbox SET state = 0, due = ? WHERE account = ? AND citizen = ? AND state = 3";
  return db.prepare(text).run(now, account, citizen).changes > 0;
}

export function nextSend(db: Database, ...[account]: Arguments<"nextSend">): number | null {
  const text = `SELECT due FROM outbox
    WHERE account = ? AND state IN (0, 2) AND ${isFirstOfCitizen} ORDER BY due LIMIT 1`;
  const row = db.prepare(text).get(account);
  return (row?.["due"] as number | null | undefined) ?? null;
}
