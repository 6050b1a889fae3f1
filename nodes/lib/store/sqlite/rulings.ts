/** What the moderation decided, once for each event and node, and what a blocked message leaves behind. */
import { open, pseudonym, seal } from "../../privacy/index.ts";
import { type ModerationStore, type Outcome, type Ruled, type Ruling, type Traffic, mostTraffic, trafficMs } from "../moderation.ts";
import type { Database } from "./database.ts";
import { keepEvidence } from "./evidence.ts";
import { keepCase } from "./learning-cases.ts";
import { effectId } from "./outbox.ts";
import { leaveNoTrace } from "./scrub.ts";
import { takeWords } from "./taken-words.ts";

type Arguments<Name extends keyof ModerationStore> = Parameters<ModerationStore[Name]>;

const dayMs = 24 * 60 * 60 * 1000;

interface RulingRow {
  outcome: Outcome;
  suspends: number;
  content: Uint8Array;
}

export function recall(db: Database, ...[ask]: Arguments<"recall">): Awaited<ReturnType<ModerationStore["recall"]>> {
  const { account, citizen, effect, at, text } = ask;
  const id = effectId(db, account, effect);
  const ruled = ruledAs(db, id);
  if (ruled) return { ruled, traffic: [], blockedAt: null };
  const print = printOf(db, ask, text);
  const rows = db
    .prepare(`SELECT at, media, bytes, print FROM traffic WHERE account = ? AND citizen = ? AND at > ? AND at <= ? AND effect <> ?
      ORDER BY at DESC LIMIT ?`)
    .all(account, citizen, at - trafficMs, at, id, mostTraffic) as unknown as (Omit<Traffic, "same"> & { print: string })[];
  const traffic = rows.map((row) => ({ at: row.at, media: row.media, bytes: row.bytes, same: print !== "" && row.print === print }));
  const last = "SELECT max(at) AS at FROM ruling WHERE account = ? AND citizen = ? AND outcome = 'block' AND at <= ?";
  const { at: blockedAt } = db.prepare(last).get(account, citizen, at) as { at: number | null };
  return { ruled: null, traffic, blockedAt };
}

function ruledAs(db: Database, id: string): Ruled | null {
  const row = db.prepare("SELECT outcome, suspends, content FROM ruling WHERE effect = ?").get(id) as RulingRow | undefined;
  if (!row) return null;
  return { fresh: false, outcome: row.outcome, suspends: row.suspends === 1, content: open(db.keys, `ruling:${id}`, row.content) };
}

/** Case and spaces do not make other words of them. "" for a message without words. */
function printOf(db: Database, { account, citizen }: { account: string; citizen: string }, text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  return plain === "" ? "" : pseudonym(db.keys.pseudonym, "traffic", `${account}:${citizen}:${plain}`);
}

export function rule(db: Database, ...[ruling]: Arguments<"rule">): Ruled {
  const { account, citizen, at, outcome, content } = ruling;
  const id = effectId(db, account, ruling.effect);
  const before = ruledAs(db, id);
  if (before) return before;
  const suspends = outcome === "block" && isLastStrike(db, ruling);
  db.prepare("INSERT INTO ruling (effect, account, citizen, at, outcome, suspends, content) VALUES (?, ?, ?, ?, ?, ?, ?)").run(
    id,
    account,
    citizen,
    at,
    outcome,
    suspends ? 1 : 0,
    seal(db.keys, `ruling:${id}`, content),
  );
  if (ruling.traffic) noteTraffic(db, id, ruling, ruling.traffic);
  if (ruling.example) keepCase(db, account, ruling.example);
  if (outcome === "block") takeAway(db, ruling);
  return { fresh: true, outcome, content, suspends };
}

/** This one is not yet counted. Those that had led to a block at Meta's have had their effect. */
function isLastStrike(db: Database, { account, citizen, at, strikes }: Ruling): boolean {
  if (!strikes) return false;
  const last = "SELECT max(at) AS at FROM ruling WHERE account = ? AND citizen = ? AND outcome = 'block' AND suspends = 1";
  const { at: suspended } = db.prepare(last).get(account, citizen) as { at: number | null };
  const since = Math.max(at - strikes.days * dayMs, suspended ?? 0);
  const text = "SELECT count(*) AS n FROM ruling WHERE account = ? AND citizen = ? AND outcome = 'block' AND at > ? AND at <= ?";
  const { n } = db.prepare(text).get(account, citizen, since, at) as { n: number };
  return n + 1 >= strikes.most;
}

function noteTraffic(db: Database, id: string, ruling: Ruling, { text, media, bytes }: NonNullable<Ruling["traffic"]>): void {
  const { account, citizen, at } = ruling;
  const print = printOf(db, ruling, text);
  db.prepare("INSERT OR IGNORE INTO traffic (account, citizen, at, effect, media, bytes, print) VALUES (?, ?, ?, ?, ?, ?, ?)").run(
    account,
    citizen,
    at,
    id,
    media,
    bytes,
    print,
  );
  db.prepare(`DELETE FROM traffic WHERE account = ? AND citizen = ? AND (at <= ? OR at < (
    SELECT at FROM traffic WHERE account = ? AND citizen = ? ORDER BY at DESC LIMIT 1 OFFSET ?))`).run(
    account,
    citizen,
    at - trafficMs,
    account,
    citizen,
    mostTraffic,
  );
}

/** The event stays, empty, so that a late copy of it is known. */
function takeAway(db: Database, { account, citizen, effect, at, grounds, words }: Ruling): void {
  const row = db.prepare("SELECT kind, content FROM event WHERE id = ? AND account = ?").get(effect.event, account) as
    | { kind: string; content: Uint8Array | null }
    | undefined;
  if (!row?.content) return;
  const original = open(db.keys, `event:${effect.event}`, row.content);
  if (grounds) keepEvidence(db, { account, citizen, at, event: effect.event, kind: row.kind, original, grounds });
  leaveNoTrace(db);
  db.prepare("UPDATE event SET content = NULL WHERE id = ?").run(effect.event);
  takeWords(db, { account, citizen, event: effect.event, at, words: words ?? "" });
}
