/** Mails to offices: written once under their effect's key, sent in order per office, given up with a reason. */
import { Refused } from "../../errors.ts";
import { seal } from "../../privacy/index.ts";
import type { MailCounts, MailRecord, MailSend, MailSettlement, MailStore, WrittenMail } from "../mails.ts";
import type { Database } from "./database.ts";
import { opened } from "./opened.ts";
import { count } from "./figures.ts";
import { effectId } from "./outbox.ts";
import { mailState } from "./schema.ts";

type Arguments<Name extends keyof MailStore> = Parameters<MailStore[Name]>;

/** Beyond this many that wait, a flow that runs wild would fill the disk. */
const mostWaiting = 5_000;
/** While a server is away for a day, one citizen must not take the places of all others. */
const mostOfCitizen = 50;

/** Two years of sent mails stand in the other indexes: SQLite does not know how few these are. */
const ofUnsettled = "INDEXED BY mail_unsettled";

export function writeMail(db: Database, ...[draft]: Arguments<"writeMail">): WrittenMail {
  const { account, effect, thread } = draft;
  const id = effectId(db, account, effect);
  const written = db.prepare("SELECT key FROM mail WHERE id = ?").get(id);
  if (written) return { id, fresh: false, key: written["key"] as string };
  const waiting = db.prepare(`SELECT count(*) AS n FROM mail ${ofUnsettled} WHERE account = ? AND state < 3`).get(account) as { n: number };
  if (waiting.n >= mostWaiting) throw full();
  const own = db.prepare("SELECT count(*) AS n FROM mail WHERE account = ? AND citizen = ? AND state < 3").get(account, draft.citizen) as { n: number };
  if (own.n >= mostOfCitizen) throw fullOfCitizen();
  const last = db.prepare("SELECT max(position) AS last FROM mail WHERE account = ? AND thread = ?").get(account, thread || id);
  const position = ((last?.["last"] as number | null | undefined) ?? -1) + 1;
  const key = position === 0 ? thread || id : `${thread}.${position}`;
  const text = `INSERT INTO mail (account, id, key, event, node, citizen, server, office, recipient, thread, position, reference,
    state, due, queued, created, answers, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  db.prepare(text).run(
    account,
    id,
    key,
    effect.event,
    effect.node,
    draft.citizen,
    draft.server,
    draft.office,
    draft.recipient.toLowerCase(),
    thread || id,
    position,
    draft.reference,
    mailState.due,
    draft.now,
    draft.now,
    draft.at,
    draft.answers === false ? 0 : 1,
    seal(db.keys, `mail:${id}`, draft.content),
  );
  db.prepare("DELETE FROM report_owed WHERE account = ? AND node = ? AND event = ? AND ordinal = ?").run(
    account,
    effect.node,
    effect.event,
    effect.ordinal,
  );
  return { id, fresh: true, key };
}

interface MailRow {
  seq: number;
  id: string;
  key: string;
  node: string;
  thread: string;
  position: number;
  attempts: number;
  unknowns: number;
  queued: number;
  progress: string;
  content: Uint8Array | null;
}

/** One mail at a time to an office, unless an earlier one has let the others pass; those about one report never pass each other. */
const isFirstOfOffice = `NOT EXISTS (
  SELECT 1 FROM mail earlier WHERE earlier.account = mail.account AND earlier.recipient = mail.recipient
    AND earlier.state < 3 AND earlier.seq < mail.seq AND (earlier.holds = 1 OR earlier.thread = mail.thread))`;

export function claimMails(db: Database, ...[claim]: Arguments<"claimMails">): MailSend[] {
  const { account, server, holder, limit, now } = claim;
  const rows = db
    .prepare(`SELECT seq, id, key, node, thread, position, attempts, unknowns, queued, progress, content FROM mail
      WHERE account = ? AND server = ? AND state IN (0, 2) AND due <= ? AND ${isFirstOfOffice} ORDER BY due, seq LIMIT ?`)
    .all(account, server, now, limit) as unknown as MailRow[];
  const begin = db.prepare("UPDATE mail SET state = 1, holder = ?, attempts = attempts + 1 WHERE seq = ?");
  return rows.map((row) => {
    begin.run(holder, row.seq);
    return {
      id: row.id,
      key: row.key,
      ...(row.position > 0 && { root: row.thread }),
      node: row.node,
      content: contentOf(db, row),
      attempts: row.attempts + 1,
      unknowns: row.unknowns,
      queued: row.queued,
      progress: row.progress,
    };
  });
}

/** What does not open is nothing: its sender gives it up, and the others go on. */
function contentOf(db: Database, { id, content }: { id: string; content: Uint8Array | null }): string {
  return (content && opened(db, `mail:${id}`, content)) ?? "null";
}

export function recoverMails(db: Database, ...[account, server, holder, due]: Arguments<"recoverMails">): number {
  const text = `UPDATE mail INDEXED BY mail_begun SET state = 2, holder = NULL, unknowns = unknowns + 1, due = ?
    WHERE state = 1 AND account = ? AND server = ? AND holder = ?`;
  return Number(db.prepare(text).run(due, account, server, holder).changes);
}

/** What a holder that is gone had begun. */
export function disownMails(db: Database, holder: string, due: number): void {
  const text = "UPDATE mail SET state = 2, holder = NULL, unknowns = unknowns + 1, due = ? WHERE state = 1 AND holder = ?";
  db.prepare(text).run(due, holder);
}

export function noteMail(db: Database, ...[id, progress]: Arguments<"noteMail">): void {
  db.prepare("UPDATE mail SET progress = ? WHERE id = ?").run(progress, id);
}

export function settleMails(db: Database, ...[settlements, now]: Arguments<"settleMails">): void {
  for (const settlement of settlements) settleOne(db, settlement, now);
}

function settleOne(db: Database, settlement: MailSettlement, now: number): void {
  const { id, outcome } = settlement;
  const row = db.prepare("SELECT account, state FROM mail WHERE id = ?").get(id) as { account: string; state: number } | undefined;
  if (row?.state !== mailState.begun) return;
  if (outcome === "sent") {
    db.prepare("UPDATE mail SET state = 3, holder = NULL, settled = ?, code = NULL WHERE id = ?").run(now, id);
    count(db, row.account, now, "mails");
    return;
  }
  const code = settlement.code ?? null;
  if (outcome === "failed") {
    db.prepare("UPDATE mail SET state = 4, holder = NULL, settled = ?, code = ?, told = 0 WHERE id = ?").run(now, code, id);
  } else if (outcome === "unknown") {
    const text = "UPDATE mail SET state = 2, holder = NULL, due = ?, unknowns = unknowns + 1, code = ? WHERE id = ?";
    db.prepare(text).run(settlement.due, code, id);
  } else {
    const text = `UPDATE mail SET state = 0, holder = NULL, due = ?, code = ?, attempts = attempts - ?, holds = min(holds, ?)
      WHERE id = ?`;
    db.prepare(text).run(settlement.due, code, settlement.free ? 1 : 0, settlement.holds === false ? 0 : 1, id);
  }
}

export function nextMail(db: Database, ...[account, server]: Arguments<"nextMail">): number | null {
  const text = `SELECT due FROM mail WHERE account = ? AND server = ? AND state IN (0, 2) AND ${isFirstOfOffice}
    ORDER BY due LIMIT 1`;
  return (db.prepare(text).get(account, server)?.["due"] as number | undefined) ?? null;
}

export function adoptMails(db: Database, ...[account, node, server]: Arguments<"adoptMails">): number {
  const text = "UPDATE mail SET server = ? WHERE account = ? AND node = ? AND state IN (0, 2, 4) AND server <> ?";
  return Number(db.prepare(text).run(server, account, node, server).changes);
}

export function mailNodes(db: Database, ...[account]: Arguments<"mailNodes">): string[] {
  const text = `SELECT node FROM mail ${ofUnsettled} WHERE account = ? AND state < 3
    UNION SELECT node FROM mail INDEXED BY mail_failed WHERE account = ? AND state = 4
    UNION SELECT node FROM report_owed WHERE account = ?`;
  return db.prepare(text).all(account, account, account).map((row) => row["node"] as string);
}

export function inheritMails(db: Database, ...[inheritance]: Arguments<"inheritMails">): number {
  const { account, node, server, holder, now } = inheritance;
  const [gone, servers] = [JSON.stringify(inheritance.gone), JSON.stringify(inheritance.servers)];
  const unused = "server NOT IN (SELECT value FROM json_each(?))";
  const left = "node IN (SELECT value FROM json_each(?))";
  db.prepare(`UPDATE mail SET state = 2, holder = NULL, unknowns = unknowns + 1, due = ?
    WHERE account = ? AND state = 1 AND holder = ? AND ${unused}`).run(now, account, holder, servers);
  const moved = db
    .prepare(`UPDATE mail SET server = ? WHERE account = ? AND state IN (0, 2, 4) AND ${unused} AND ${left}`)
    .run(server, account, servers, gone);
  const named = db.prepare(`UPDATE mail SET node = ? WHERE account = ? AND state IN (0, 1, 2, 4) AND ${left}`).run(node, account, gone);
  const owed = db.prepare(`UPDATE OR REPLACE report_owed SET node = ? WHERE account = ? AND ${left}`).run(node, account, gone);
  return Number(moved.changes) + Number(named.changes) + Number(owed.changes);
}

export function mailCounts(db: Database, ...[account, node]: Arguments<"mailCounts">): MailCounts {
  // An argument that is not there arrives as null.
  const mine = node ? "account = ? AND node = ?" : "account = ?";
  const whose = node ? [account, node] : [account];
  const tally = (where: string): number =>
    (db.prepare(`SELECT count(*) AS n FROM mail WHERE ${mine} AND ${where}`).get(...whose) as { n: number }).n;
  const last = db.prepare(`SELECT max(settled) AS at FROM mail WHERE ${mine} AND state = 3`).get(...whose);
  const owed = db.prepare(`SELECT count(*) AS n FROM report_owed WHERE ${mine}`).get(...whose) as { n: number };
  const lastSent = (last?.["at"] as number | null) ?? null;
  return { waiting: tally("state < 3"), failed: tally("state = 4"), owed: owed.n, lastSent };
}

const recordColumns = `id, key, event, node, citizen, office, recipient, thread, reference, state, created AS at, settled, code, answers`;
const stateNames = Object.keys(mailState) as MailRecord["state"][];

function toRecord({ state, answers, ...row }: Omit<MailRecord, "state" | "answers"> & { state: number; answers: number }): MailRecord {
  return { ...row, state: stateNames[state]!, answers: answers === 1 };
}

export function deadMails(db: Database, ...[account, limit]: Arguments<"deadMails">): MailRecord[] {
  const text = `SELECT ${recordColumns} FROM mail WHERE account = ? AND state = 4 ORDER BY settled DESC, seq DESC LIMIT ?`;
  return (db.prepare(text).all(account, limit) as never[]).map(toRecord);
}

export function resendMail(db: Database, ...[account, id, now]: Arguments<"resendMail">): boolean {
  // Younger mails to that office have gone meanwhile: it holds up none of the next.
  const text = `UPDATE mail SET state = 0, due = ?, queued = ?, attempts = 0, unknowns = 0, holds = 0, settled = NULL, code = NULL
    WHERE account = ? AND id = ? AND state = 4 AND content IS NOT NULL`;
  return db.prepare(text).run(now, now, account, id).changes > 0;
}

export function dismissMail(db: Database, ...[account, id]: Arguments<"dismissMail">): boolean {
  return db.prepare("UPDATE mail SET state = 5, told = 1 WHERE account = ? AND id = ? AND state = 4").run(account, id).changes > 0;
}

export function untoldMails(
  db: Database,
  ...[account, node, limit]: Arguments<"untoldMails">
): Awaited<ReturnType<MailStore["untoldMails"]>> {
  const text = `SELECT ${recordColumns}, content FROM mail WHERE account = ? AND node = ? AND state = 4 AND told = 0
    ORDER BY settled, seq LIMIT ?`;
  const rows = db.prepare(text).all(account, node, limit) as never[] as (Parameters<typeof toRecord>[0] & {
    content: Uint8Array | null;
  })[];
  return rows.map(({ content, ...row }) => ({ ...toRecord(row), content: contentOf(db, { id: row.id, content }) }));
}

export function toldMail(db: Database, ...[id]: Arguments<"toldMail">): void {
  db.prepare("UPDATE mail SET told = 1 WHERE id = ?").run(id);
}

export function mailOf(db: Database, ...[account, key]: Arguments<"mailOf">): MailRecord | null {
  return mailWith(db, "account = ? AND key = ?", account, key);
}

/** @param where SQL, of the engine's own modules alone */
export function mailWith(db: Database, where: string, ...values: string[]): MailRecord | null {
  const row = db.prepare(`SELECT ${recordColumns} FROM mail WHERE ${where} LIMIT 1`).get(...values);
  return row ? toRecord(row as never) : null;
}

/** "null" when it is no longer kept. */
export function mailContent(db: Database, id: string): string {
  const row = db.prepare("SELECT content FROM mail WHERE id = ?").get(id) as { content: Uint8Array | null } | undefined;
  return contentOf(db, { id, content: row?.content ?? null });
}

/** The words go when texts go; that there was a mail stays as long as the reports. */
export function purgeMails(db: Database, textsBefore: number, reportsBefore: number, limit: number): number {
  const emptied = `UPDATE mail SET content = NULL WHERE seq IN (
    SELECT seq FROM mail WHERE created < ? AND state >= 3 AND content IS NOT NULL ORDER BY created LIMIT ?)`;
  const removed = `DELETE FROM mail WHERE seq IN (
    SELECT seq FROM mail WHERE created < ? AND state >= 3 ORDER BY created LIMIT ?)`;
  return (
    Number(db.prepare(emptied).run(textsBefore, limit).changes) +
    Number(db.prepare(removed).run(reportsBefore, limit).changes)
  );
}

export function eraseMails(db: Database, account: string, citizen: string): number {
  return Number(db.prepare("DELETE FROM mail WHERE account = ? AND citizen = ?").run(account, citizen).changes);
}

/** The mails that carried a citizen's words, in clear. */
export function exportMails(db: Database, account: string, citizen: string): (MailRecord & { content: string })[] {
  const text = `SELECT ${recordColumns}, content FROM mail WHERE account = ? AND citizen = ? ORDER BY seq`;
  const rows = db.prepare(text).all(account, citizen) as never[] as (Parameters<typeof toRecord>[0] & {
    content: Uint8Array | null;
  })[];
  return rows.map(({ content, ...row }) => ({ ...toRecord(row), content: contentOf(db, { id: row.id, content }) }));
}

function full(): Refused {
  return new Refused(
    "mail.full",
    {
      it: "In coda ci sono già {most} mail: controlla il server di posta, poi riprova.",
      en: "{most} mails are waiting already: check the mail server, then try again.",
    },
    { most: mostWaiting },
  );
}

function fullOfCitizen(): Refused {
  return new Refused(
    "mail.full-citizen",
    {
      it: "Di questo cittadino aspettano già {most} mail: una segnalazione si scrive quando le prime sono partite, un altro messaggio non parte. Controlla il server di posta; se il server va, questa persona scrive troppo.",
      en: "{most} mails of this citizen are waiting already: a report is written when the first have left, another message does not leave. Check the mail server; if that works, this person writes too much.",
    },
    { most: mostOfCitizen },
  );
}
