/** How long things are kept, what a citizen may ask for, and how they are forgotten. */
import { open } from "../../privacy/index.ts";
import type { CitizenRecord, Retention, Store } from "../store.ts";
import { eraseAnswers, exportAnswers, purgeAnswers } from "./answers.ts";
import { addressee, citizenOf } from "./citizens.ts";
import type { Database } from "./database.ts";
import { detachReports, eraseReports, exportReports, purgeReports } from "./reports.ts";
import { eraseMails, exportMails, purgeMails } from "./mails.ts";
import { forgetMediaOf, mediaOf, oldMedia } from "./media.ts";
import { eventState, sendState } from "./schema.ts";
import { forgetBoundary } from "./status-posts.ts";
import { evidenceOf, purgeEvidence } from "./evidence.ts";
import { leaveNoTrace } from "./scrub.ts";
import { trafficMs } from "../moderation.ts";

type Arguments<Name extends keyof Store> = Parameters<Store[Name]>;

/** A purge of many rows touches as many pages of the id index: small pieces keep the writer free for messages. */
const rowsAtATime = 50;
const dayMs = 24 * 60 * 60 * 1000;
/** What operators did stays visible for a year, whatever else is kept. */
const auditDays = 365;
/** A Status lives for 24 hours; what became of it can be asked for a week. */
const statusPostDays = 7;

export function purge(db: Database, ...[retention, clock]: Arguments<"purge">): number {
  const before = (days: number): number => (days > 0 ? clock - days * dayMs : 0);
  let removed = 0;
  removed += oldEvents(db, "state = 2 AND category <> 'message'", retention.webhookDays, before);
  // Also what no flow ever took, as what came for a number that is not set up here.
  removed += oldEvents(db, "true", retention.textDays, before);
  removed += oldMedia(db, before(retention.mediaDays), rowsAtATime);
  removed += oldSends(db, before(retention.textDays), clock);
  removed += purgeMails(db, before(retention.textDays), before(retention.reportDays), rowsAtATime);
  removed += purgeAnswers(db, before(retention.textDays), before(retention.reportDays), clock, rowsAtATime);
  removed += Number(db.prepare(`DELETE FROM once WHERE (account, key) IN (
    SELECT account, key FROM once WHERE until < ? LIMIT ${rowsAtATime})`).run(clock).changes);
  removed += Number(db.prepare("DELETE FROM figure WHERE month < ?").run(monthBefore(before(retention.figureDays))).changes);
  removed += purgeReports(db, before(retention.reportDays), clock, rowsAtATime);
  removed += forgetQuietCitizens(db, before(retention.textDays), clock);
  removed += Number(db.prepare(`DELETE FROM audit WHERE seq IN (
    SELECT seq FROM audit WHERE at < ? LIMIT ${rowsAtATime})`).run(clock - auditDays * dayMs).changes);
  removed += oldStatusPosts(db, clock - statusPostDays * dayMs);
  removed += forgetModeration(db, retention, clock);
  db.sql.exec("PRAGMA incremental_vacuum(200)");
  return removed;
}

/** As long as an event may be emitted again, or an operator may still decide. */
const rulingDays = 30;
/** Blocks are strikes: so long the longest count looks back. */
const strikeDays = 90;
const usualEvidenceDays = 90;
/** Cases to learn from hold no person; two years as the figures. */
const caseDays = 730;

function forgetModeration(db: Database, { evidenceDays = usualEvidenceDays }: Retention, clock: number): number {
  const gone = (table: string, key: string, where: string, before: number | string): number => {
    const text = `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE ${where} LIMIT ${rowsAtATime})`;
    return Number(db.prepare(text).run(before).changes);
  };
  let removed = gone("ruling", "effect", "at < ? AND outcome <> 'block'", clock - rulingDays * dayMs);
  removed += gone("ruling", "effect", "at < ?", clock - strikeDays * dayMs);
  removed += gone("traffic", "account, citizen, at, effect", "at < ?", clock - trafficMs);
  removed += gone("learning_case", "seq", "month < ?", monthBefore(clock - caseDays * dayMs));
  if (evidenceDays > 0) removed += purgeEvidence(db, clock - evidenceDays * dayMs, rowsAtATime);
  return removed;
}

/** Meta repeats a delivery for 7 days: so long an event's id must stay, or a late copy would be answered again. */
const repeatedDays = 7;

function oldEvents(db: Database, where: string, days: number, before: (days: number) => number): number {
  const old = `DELETE FROM event WHERE seq IN (
    SELECT seq FROM event WHERE ${where} AND at < ? ORDER BY at LIMIT ${rowsAtATime})`;
  const removed = Number(db.prepare(old).run(before(days > 0 ? Math.max(days, repeatedDays) : 0)).changes);
  if (days === 0 || days >= repeatedDays) return removed;
  const text = `UPDATE event SET content = NULL, citizen = NULL, state = ${eventState.done}, holder = NULL
    WHERE seq IN (SELECT seq FROM event WHERE ${where} AND content IS NOT NULL AND at < ? ORDER BY at
      LIMIT ${rowsAtATime})`;
  return removed + Number(db.prepare(text).run(before(days)).changes);
}

/** Only what nothing more will become of: what still waits, however old, is for the sender. */
function oldSends(db: Database, before: number, clock: number): number {
  const text = `DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox
    WHERE created < ? AND (state >= 4 OR (state = 3 AND expires <= ?)) ORDER BY created LIMIT ${rowsAtATime})`;
  return Number(db.prepare(text).run(before, clock).changes);
}

/** The chunks first: a post that has lost some of them would tell a wrong story, but to nobody, so long after. */
function oldStatusPosts(db: Database, before: number): number {
  const chunks = db.prepare(`DELETE FROM status_chunk WHERE (post, chunk) IN (SELECT post, chunk FROM status_chunk
    JOIN status_post ON status_post.id = status_chunk.post WHERE status_post.created < ? LIMIT ${rowsAtATime})`).run(before);
  if (chunks.changes > 0) return Number(chunks.changes);
  return Number(db.prepare(`DELETE FROM status_post WHERE id IN (
    SELECT id FROM status_post WHERE created < ? LIMIT ${rowsAtATime})`).run(before).changes);
}

function monthBefore(instant: number): string {
  return new Date(instant).toISOString().slice(0, 7);
}

/**
 * Who has not written for as long as texts are kept, has not subscribed and waits for no report, has nothing left here and is
 * forgotten.
 */
function forgetQuietCitizens(db: Database, before: number, clock: number): number {
  const quiet = db
    .prepare(`SELECT account, citizen FROM citizen WHERE last_seen < ? AND NOT EXISTS (
      SELECT 1 FROM subscription WHERE subscription.account = citizen.account AND subscription.citizen = citizen.citizen
        AND (subscription.until IS NULL OR subscription.until > ?))
      AND NOT EXISTS (SELECT 1 FROM report WHERE report.account = citizen.account AND report.citizen = citizen.citizen
        AND report.state < 2)
      LIMIT ${rowsAtATime}`)
    .all(before, clock) as { account: string; citizen: string }[];
  let removed = quiet.length;
  for (const { account, citizen } of quiet) {
    forget(db, account, citizen);
    // It waited for them to write, and nobody is known under that name any more.
    const waiting = "DELETE FROM outbox WHERE account = ? AND citizen = ? AND state = 3";
    removed += Number(db.prepare(waiting).run(account, citizen).changes);
  }
  return removed;
}

function forget(db: Database, account: string, citizen: string): number {
  const files = forgetMediaOf(db, account, citizen);
  const aliases = db.prepare("DELETE FROM alias WHERE account = ? AND citizen = ?").run(account, citizen);
  for (const table of ["subscription", "consent", "consultation", "ruling", "traffic"]) {
    db.prepare(`DELETE FROM ${table} WHERE account = ? AND citizen = ?`).run(account, citizen);
  }
  forgetBoundary(db, account, citizen);
  detachReports(db, account, citizen);
  const citizens = db.prepare("DELETE FROM citizen WHERE account = ? AND citizen = ?").run(account, citizen);
  return files + Number(aliases.changes) + Number(citizens.changes);
}

/**
 * The ids of events stay, without content and without citizen: Meta repeats a delivery for 7 days, and a late copy must
 * not bring back who asked to be forgotten.
 */
export function eraseCitizen(db: Database, ...[account, citizen]: Arguments<"eraseCitizen">): number {
  leaveNoTrace(db);
  const events = db
    .prepare("UPDATE event SET content = NULL, citizen = NULL, state = ?, holder = NULL WHERE account = ? AND citizen = ?")
    .run(eventState.done, account, citizen);
  endBlockNow(db, account, citizen);
  const sends = db.prepare("DELETE FROM outbox WHERE account = ? AND citizen = ?").run(account, citizen);
  const words = eraseReports(db, account, citizen) + eraseMails(db, account, citizen) + eraseAnswers(db, account, citizen);
  const removed = Number(events.changes) + Number(sends.changes) + words + forget(db, account, citizen);
  db.sql.exec("PRAGMA incremental_vacuum(200)");
  return removed;
}

/**
 * Whoever is blocked at Meta's for a time is to be unblocked also when nobody knows them any more: it is done at once, from the
 * address beside it, and then that goes too. A block that has not begun never does.
 */
function endBlockNow(db: Database, account: string, citizen: string): void {
  const waiting = db
    .prepare("SELECT id, content FROM outbox WHERE account = ? AND citizen = ? AND ordered = 0 AND state < 3")
    .all(account, citizen) as { id: string; content: Uint8Array }[];
  for (const { id, content } of waiting) {
    const errand = JSON.parse(open(db.keys, `outbox:${id}`, content)) as { do: string };
    if (errand.do !== "unblock") continue;
    db.prepare("UPDATE outbox SET citizen = NULL, due = 0 WHERE id = ?").run(id);
  }
}

interface KeptRow {
  id: string;
  at: number;
  kind: string;
  state: number;
  content: Uint8Array | null;
}

export function exportCitizen(db: Database, ...[account, citizen]: Arguments<"exportCitizen">): CitizenRecord | null {
  const to = addressee(db, account, citizen);
  if (!to) return null;
  const who = db.prepare("SELECT first_seen FROM citizen WHERE account = ? AND citizen = ?").get(account, citizen);
  const events = db
    .prepare("SELECT id, at, kind, state, content FROM event WHERE account = ? AND citizen = ? ORDER BY seq")
    .all(account, citizen) as unknown as KeptRow[];
  const sends = db
    .prepare("SELECT id, created AS at, '' AS kind, state, content FROM outbox WHERE account = ? AND citizen = ? ORDER BY seq")
    .all(account, citizen) as unknown as KeptRow[];
  const clear = (table: string, row: KeptRow): unknown =>
    row.content ? JSON.parse(open(db.keys, `${table}:${row.id}`, row.content)) : null;
  const iso = (at: number): string => new Date(at).toISOString();
  const names = Object.entries(sendState);
  const evidence = evidenceOf(db, account, citizen);
  return {
    citizen,
    address: to.address,
    firstSeen: iso(who?.["first_seen"] as number),
    events: events.map((row) => ({ at: iso(row.at), kind: row.kind, content: clear("event", row) })),
    sent: sends.map((row) => ({
      at: iso(row.at),
      state: names.find(([, value]) => value === row.state)?.[0] ?? "",
      content: clear("outbox", row),
    })),
    media: mediaOf(db, account, citizen),
    subscription: consentLines(db, account, citizen),
    reports: exportReports(db, account, citizen),
    mails: exportMails(db, account, citizen).map(({ at, office, reference, state, content }) => ({
      at: iso(at),
      office,
      reference,
      state,
      content: JSON.parse(content) as unknown,
    })),
    ...(evidence.length > 0 && { evidence }),
    answers: exportAnswers(db, account, citizen),
  };
}

function consentLines(db: Database, account: string, citizen: string): CitizenRecord["subscription"] {
  const text = `SELECT act, at, how, text_version AS textVersion FROM consent
    WHERE account = ? AND citizen = ? AND changed = 1 ORDER BY seq`;
  const rows = db.prepare(text).all(account, citizen) as unknown as { act: string; at: number; how: string; textVersion: string }[];
  return rows.map(({ at, ...line }) => ({ at: new Date(at).toISOString(), ...line }));
}

export function accounts(db: Database): string[] {
  const rows = db.prepare("SELECT DISTINCT account FROM citizen ORDER BY account").all();
  return rows.map((row) => row["account"] as string);
}

export function findCitizen(db: Database, ...[account, identifier]: Arguments<"findCitizen">): string | null {
  return citizenOf(db, account, identifier);
}
