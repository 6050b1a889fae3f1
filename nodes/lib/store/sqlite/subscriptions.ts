/** Who wants to see the notices: idempotent acts, and the register of consents that proves them. */
import { pseudonym } from "../../privacy/index.ts";
import type { ConsentLine, NoticeStore, Subscription, SubscriptionAct, SubscriptionOutcome } from "../notices.ts";
import { addressee } from "./citizens.ts";
import type { Database } from "./database.ts";

type Arguments<Name extends keyof NoticeStore> = Parameters<NoticeStore[Name]>;

interface SubscriptionRow {
  pending: number;
  since: number;
  until: number | null;
  topics: string;
}

const nobody: Subscription = { subscribed: false, pending: false, since: null, until: null, topics: [] };

export function subscription(db: Database, ...[account, citizen, at]: Arguments<"subscription">): Subscription {
  const text = "SELECT pending, since, until, topics FROM subscription WHERE account = ? AND citizen = ?";
  const row = db.prepare(text).get(account, citizen) as SubscriptionRow | undefined;
  if (!row || (row.until !== null && row.until <= at)) return nobody;
  return {
    subscribed: !row.pending,
    pending: row.pending === 1,
    since: row.since,
    until: row.until,
    topics: JSON.parse(row.topics) as string[],
  };
}

export function changeSubscription(db: Database, ...[act]: Arguments<"changeSubscription">): SubscriptionOutcome {
  const { event, node, ordinal } = act.effect;
  const effect = pseudonym(db.keys.pseudonym, "consent", `${act.account}:${event}:${node}:${ordinal}`);
  const done = db.prepare("SELECT outcome FROM consent WHERE effect = ?").get(effect);
  if (done) {
    const { written: _, ...first } = JSON.parse(done["outcome"] as string) as SubscriptionOutcome & { written?: number };
    return first;
  }
  const before = subscription(db, act.account, act.citizen, act.at);
  const after = isOvertaken(db, act) ? before : next(db, act, before);
  const changed = JSON.stringify(before) !== JSON.stringify(after);
  if (changed) write(db, act, after);
  const outcome: SubscriptionOutcome = { changed, before, after };
  const text = `INSERT INTO consent (account, citizen, effect, act, at, how, text_version, until, changed, outcome)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  db.prepare(text).run(
    act.account,
    act.citizen,
    effect,
    act.act,
    act.at,
    act.how,
    act.textVersion,
    after.until,
    changed ? 1 : 0,
    JSON.stringify({ ...outcome, written: act.written }),
  );
  forgetOldLooks(db, act);
  return outcome;
}

/**
 * Meta may deliver a "Cancellami" before the thumb that it takes back. Only among what arrived until now: a rehearsal may
 * have set the clock back since.
 */
function isOvertaken(db: Database, { account, citizen, act, at, written }: SubscriptionAct): boolean {
  if (written === undefined || act === "look" || act === "topics") return false;
  const text = `SELECT 1 FROM consent WHERE account = ? AND citizen = ? AND at <= ? AND act NOT IN ('look', 'topics')
    AND json_extract(outcome, '$.written') > ? LIMIT 1`;
  return db.prepare(text).get(account, citizen, at, written) !== undefined;
}

/** Acts that changed nothing are kept so that an event emitted again finds them, not as a diary. */
const lookedMs = 30 * 24 * 60 * 60 * 1000;

function forgetOldLooks(db: Database, { account, citizen, at }: SubscriptionAct): void {
  const text = "DELETE FROM consent WHERE account = ? AND citizen = ? AND changed = 0 AND at < ?";
  db.prepare(text).run(account, citizen, at - lookedMs);
}

function next(db: Database, act: SubscriptionAct, before: Subscription): Subscription {
  switch (act.act) {
    case "ask":
      return before.subscribed ? before : { ...nobody, pending: true, since: act.at, until: act.until ?? null };
    case "subscribe":
      return before.subscribed
        ? before
        : { subscribed: true, pending: false, since: act.at, until: act.until ?? null, topics: act.topics ?? before.topics };
    case "topics":
      return before.subscribed ? { ...before, topics: act.topics ?? [] } : before;
    case "unsubscribe":
      return nobody;
    case "undo":
      return isUndone(db, act) ? nobody : before;
    case "look":
      return before;
  }
}

/** Only what a reaction did, and only a moment ago: an older subscription has its own way out. */
function isUndone(db: Database, { account, citizen, at, undoMs }: SubscriptionAct): boolean {
  const last = db
    .prepare("SELECT act, how, at FROM consent WHERE account = ? AND citizen = ? AND changed = 1 ORDER BY seq DESC LIMIT 1")
    .get(account, citizen) as { act: string; how: string; at: number } | undefined;
  const isSubscription = last?.act === "subscribe" || last?.act === "ask";
  return isSubscription && last.how === "reaction" && at - last.at <= (undoMs ?? 0);
}

function write(db: Database, { account, citizen }: SubscriptionAct, after: Subscription): void {
  if (!after.subscribed && !after.pending) {
    db.prepare("DELETE FROM subscription WHERE account = ? AND citizen = ?").run(account, citizen);
    return;
  }
  const text = `INSERT OR REPLACE INTO subscription (account, citizen, pending, since, until, topics) VALUES (?, ?, ?, ?, ?, ?)`;
  const topics = JSON.stringify(after.topics);
  db.prepare(text).run(account, citizen, after.pending ? 1 : 0, after.since, after.until, topics);
}

export function subscriberCount(db: Database, ...[account, at]: Arguments<"subscriberCount">): number {
  const text = "SELECT count(*) AS n FROM subscription WHERE account = ? AND pending = 0 AND (until IS NULL OR until > ?)";
  return (db.prepare(text).get(account, at) as { n: number }).n;
}

export function consents(
  db: Database,
  ...[account, after, limit]: Arguments<"consents">
): { line: number; consent: ConsentLine }[] {
  // The plus sign keeps SQLite from the index by citizen, with which it would sort the whole register for every page.
  const rows = db
    .prepare(`SELECT seq, citizen, act, at, how, text_version AS textVersion, until FROM consent
      WHERE +account = ? AND seq > ? AND changed = 1 ORDER BY seq LIMIT ?`)
    .all(account, after, limit) as unknown as (ConsentLine & { seq: number })[];
  return rows.map(({ seq, ...consent }) => ({ line: seq, consent: { ...consent } }));
}

export function subscriberAddresses(
  db: Database,
  ...[account, at, after, limit]: Arguments<"subscriberAddresses">
): Awaited<ReturnType<NoticeStore["subscriberAddresses"]>> {
  const rows = db
    .prepare(`SELECT citizen FROM subscription WHERE account = ? AND pending = 0 AND (until IS NULL OR until > ?)
      AND citizen > ? ORDER BY citizen LIMIT ?`)
    .all(account, at, after, limit) as { citizen: string }[];
  return rows.map(({ citizen }) => ({ citizen, address: addressee(db, account, citizen)?.address ?? {} }));
}
