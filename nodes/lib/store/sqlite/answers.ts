/** Offices' answers: taken once under the name of where they came from, together with what they change. */
import { pseudonym, seal } from "../../privacy/index.ts";
import { type AnswerAct, type AnswerOutcome, type AnswerStore, type OfficeAnswer, type ReaderPosition, isDecision } from "../answers.ts";
import type { CitizenRecord } from "../store.ts";
import type { Database } from "./database.ts";
import { count } from "./figures.ts";
import { opened } from "./opened.ts";
import { mailContent, mailWith } from "./mails.ts";
import { changeReport, reportByNumber } from "./reports.ts";

type Arguments<Name extends keyof AnswerStore> = Parameters<AnswerStore[Name]>;

/** An office that answers more often than this is a program. */
const mostAnswers = 100;
const ranks = { open: 0, taken: 1, closed: 2, cancelled: 3 };

const rankOf = (act: AnswerAct): number => (act === "taken" || act === "closed" ? ranks[act] : 0);

export function takeAnswer(db: Database, ...[answer]: Arguments<"takeAnswer">): AnswerOutcome {
  const { account, source, what, at } = answer;
  const mail = mailWith(db, "account = ? AND id = ?", account, answer.mail);
  if (!mail) return "gone";
  const id = mail.id.slice(0, 8) + pseudonym(db.keys.pseudonym, "answer", `${account}:${source}`).slice(0, 20);
  const known = db.prepare("SELECT 1 FROM office_answer WHERE id = ?").get(id);
  if (known) return "again";
  const text = "SELECT mail, what FROM office_answer WHERE account = ? AND thread = ?";
  const before = db.prepare(text).all(account, mail.thread) as { mail: string; what: AnswerAct }[];
  if (before.length >= mostAnswers) return "full";
  const decides = isDecision(what);
  if (decides && before.some((one) => one.mail === mail.id && isDecision(one.what))) return "already";
  const words = decides ? "" : answer.text.trim();
  const report = reportOf(db, account, mail.reference);
  const rank = report ? ranks[report.state] : Math.max(0, ...before.map((one) => rankOf(one.what)));
  const moves = (what === "taken" || what === "closed") && ranks[what] > rank;
  const changed = moves || decides || words !== "";
  // Who has been forgotten is not written about any more.
  const citizen = mail.citizen !== null && !(report && report.citizen === null) ? mail.citizen : null;
  if (report && changed && !decides) {
    const effect = { event: id, node: "answer", ordinal: 0 };
    changeReport(db, { account, id: report.id, effect, at, who: mail.office, ...(moves && { state: what }), ...(words && { text: words }) });
  }
  db.prepare(`INSERT INTO office_answer (account, id, mail, thread, node, citizen, office, reference, what, at, changed, told, moved, text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    account,
    id,
    mail.id,
    mail.thread,
    mail.node,
    citizen,
    mail.office,
    mail.reference,
    what,
    at,
    changed ? 1 : 0,
    changed && citizen !== null ? 0 : 1,
    moves ? 1 : 0,
    words === "" || citizen === null ? null : seal(db.keys, `answer:${id}`, words),
  );
  if (!changed) return "already";
  count(db, account, at, "answers");
  return "taken";
}

function reportOf(db: Database, account: string, reference: string): ReturnType<typeof reportByNumber> {
  const [year, number] = reference.split("/").map(Number);
  return year && number ? reportByNumber(db, account, year, number) : null;
}

interface AnswerRow {
  id: string;
  mail: string;
  citizen: string;
  office: string;
  reference: string;
  what: AnswerAct;
  moved: number;
  held: number;
  at: number;
  text: Uint8Array | null;
}

export function untoldAnswers(db: Database, ...[account, node, since, limit]: Arguments<"untoldAnswers">): OfficeAnswer[] {
  const rows = db
    .prepare(`SELECT id, mail, citizen, office, reference, what, moved, held, at, text FROM office_answer
      WHERE account = ? AND node = ? AND told = 0 AND at >= ? ORDER BY seq LIMIT ?`)
    .all(account, node, since, limit) as unknown as AnswerRow[];
  return rows.map((row) => ({
    id: row.id,
    citizen: row.citizen,
    office: row.office,
    // "Taken" said of what was taken already is its text alone.
    what: row.moved === 1 || isDecision(row.what) ? row.what : "text",
    text: textOf(db, row),
    at: row.at,
    reference: row.reference,
    report: reportOf(db, account, row.reference),
    held: row.held === 1,
    content: mailContent(db, row.mail),
  }));
}

function textOf(db: Database, { id, text }: { id: string; text: Uint8Array | null }): string {
  return (text && opened(db, `answer:${id}`, text)) ?? "";
}

export function heldAnswer(db: Database, ...[account, id]: Arguments<"heldAnswer">): void {
  db.prepare("UPDATE office_answer SET held = 1 WHERE account = ? AND id = ?").run(account, id);
}

export function answerNodes(db: Database, ...[account]: Arguments<"answerNodes">): string[] {
  const text = "SELECT DISTINCT node FROM office_answer WHERE account = ? AND told = 0";
  return db.prepare(text).all(account).map((row) => row["node"] as string);
}

export function inheritAnswers(db: Database, ...[account, gone, node]: Arguments<"inheritAnswers">): number {
  const text = "UPDATE office_answer SET node = ? WHERE account = ? AND told = 0 AND node IN (SELECT value FROM json_each(?))";
  return Number(db.prepare(text).run(node, account, JSON.stringify(gone)).changes);
}

export function toldAnswers(db: Database, ...[account, ids]: Arguments<"toldAnswers">): void {
  for (const id of ids) db.prepare("UPDATE office_answer SET told = 1 WHERE account = ? AND id = ?").run(account, id);
}

export function refuseAnswer(db: Database, ...[account, now]: Arguments<"refuseAnswer">): void {
  count(db, account, now, "answers-refused");
}

export function openThread(db: Database, ...[account, node, citizen, recipient, since]: Arguments<"openThread">): string | null {
  const row = db
    .prepare(`SELECT thread FROM mail WHERE account = ? AND citizen = ? AND node = ? AND recipient = ? AND reference = ''
      AND created >= ? ORDER BY seq DESC LIMIT 1`)
    .get(account, citizen, node, recipient.toLowerCase(), since) as { thread: string } | undefined;
  if (!row) return null;
  const closed = "SELECT 1 FROM office_answer WHERE account = ? AND thread = ? AND what = 'closed' LIMIT 1";
  return db.prepare(closed).get(account, row.thread) ? null : row.thread;
}

export function readerPosition(db: Database, ...[account, mailbox]: Arguments<"readerPosition">): ReaderPosition | null {
  const text = "SELECT validity, uid FROM mail_reader WHERE account = ? AND mailbox = ?";
  const row = db.prepare(text).get(account, mailbox) as { validity: string; uid: number } | undefined;
  return row ? { ...row } : null;
}

export function noteReader(db: Database, ...[account, mailbox, { validity, uid }, now]: Arguments<"noteReader">): void {
  const text = "INSERT OR REPLACE INTO mail_reader (account, mailbox, validity, uid, noted) VALUES (?, ?, ?, ?, ?)";
  db.prepare(text).run(account, mailbox, validity, uid, now);
}

/** A mailbox that nobody has read for so long is read no more. */
const readerMs = 400 * 24 * 60 * 60 * 1000;

/** The words go when texts go; that there was an answer stays as long as the reports. */
export function purgeAnswers(db: Database, textsBefore: number, reportsBefore: number, clock: number, limit: number): number {
  const changes = (text: string, before: number): number => Number(db.prepare(text).run(before, limit).changes);
  return (
    changes(`UPDATE office_answer SET text = NULL, told = 1 WHERE seq IN (
      SELECT seq FROM office_answer WHERE at < ? AND text IS NOT NULL ORDER BY at LIMIT ?)`, textsBefore) +
    changes("DELETE FROM office_answer WHERE seq IN (SELECT seq FROM office_answer WHERE at < ? ORDER BY at LIMIT ?)", reportsBefore) +
    changes("DELETE FROM mail_reader WHERE rowid IN (SELECT rowid FROM mail_reader WHERE noted < ? LIMIT ?)", clock - readerMs)
  );
}

export function eraseAnswers(db: Database, account: string, citizen: string): number {
  return Number(db.prepare("DELETE FROM office_answer WHERE account = ? AND citizen = ?").run(account, citizen).changes);
}

export function exportAnswers(db: Database, account: string, citizen: string): CitizenRecord["answers"] {
  const rows = db
    .prepare("SELECT id, office, reference, what, at, text FROM office_answer WHERE account = ? AND citizen = ? ORDER BY seq")
    .all(account, citizen) as unknown as AnswerRow[];
  return rows.map((row) => ({ at: new Date(row.at).toISOString(), office: row.office, reference: row.reference, what: row.what, text: textOf(db, row) }));
}
