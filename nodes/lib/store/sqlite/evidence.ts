/** Sealed records of blocked messages, each linked to the one before. */
import { randomBytes } from "node:crypto";
import { Refused } from "../../errors.ts";
import {
  type ChainReport,
  type EvidenceContent,
  type EvidenceLine,
  type EvidenceRecord,
  type Grounds,
  type Head,
  type Link,
  emptyHead,
  linkOf,
  sha256,
  verifyChain,
} from "../../evidence/index.ts";
import { open, seal } from "../../privacy/index.ts";
import type { ModerationStore } from "../moderation.ts";
import type { Database } from "./database.ts";
import { leaveNoTrace } from "./scrub.ts";

type Arguments<Name extends keyof ModerationStore> = Parameters<ModerationStore[Name]>;

interface Blocked {
  account: string;
  citizen: string;
  at: number;
  event: string;
  kind: string;
  /** JSON. */
  original: string;
  grounds: Grounds;
}

interface Row {
  number: number;
  at: number;
  citizen: string;
  content_hash: string;
  previous: string;
  link: string;
  content: Uint8Array;
}

const rowName = (account: string, number: number): string => `evidence:${account}:${number}`;
const headName = (account: string): string => `evidence-head:${account}`;

export function keepEvidence(db: Database, { account, citizen, at, event, kind, original, grounds }: Blocked): void {
  const head = headOf(db, account);
  // Never go on from a head that somebody has changed: it would hide it.
  if (!head) throw brokenHead();
  const number = head.last + 1;
  const record: EvidenceContent = {
    salt: randomBytes(16).toString("base64"),
    event,
    kind,
    ...grounds,
    original: JSON.parse(original) as unknown,
  };
  const content = JSON.stringify(record);
  const sealed = seal(db.keys, rowName(account, number), content);
  const linked = { number, at, citizen, contentHash: sha256(content), sealedHash: sha256(sealed), previous: head.link };
  const link = linkOf({ account, ...linked });
  db.prepare("INSERT INTO evidence (account, number, at, citizen, content_hash, previous, link, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)").run(
    account,
    number,
    at,
    citizen,
    linked.contentHash,
    linked.previous,
    link,
    sealed,
  );
  putHead(db, account, { ...head, last: number, link });
}

/** Null when it does not open. */
function headOf(db: Database, account: string): Head | null {
  const row = db.prepare("SELECT head FROM evidence_head WHERE account = ?").get(account) as { head: Uint8Array } | undefined;
  const any = row ?? db.prepare("SELECT 1 FROM evidence WHERE account = ? LIMIT 1").get(account);
  if (!any) return emptyHead;
  try {
    return row ? (JSON.parse(open(db.keys, headName(account), row.head)) as Head) : null;
  } catch {
    return null;
  }
}

function putHead(db: Database, account: string, head: Head): void {
  const sealed = seal(db.keys, headName(account), JSON.stringify(head));
  db.prepare("INSERT OR REPLACE INTO evidence_head (account, head) VALUES (?, ?)").run(account, sealed);
}

function linkIn(row: Row): Link {
  const { number, at, citizen, previous, link } = row;
  return { number, at, citizen, contentHash: row.content_hash, sealedHash: sha256(row.content), previous, link };
}

const columns = "number, at, citizen, content_hash, previous, link, content";

export function evidence(db: Database, ...[account, below, limit]: Arguments<"evidence">): EvidenceLine[] {
  const text = `SELECT ${columns} FROM evidence WHERE account = ? AND number < ? ORDER BY number DESC LIMIT ?`;
  const rows = db.prepare(text).all(account, below ?? Number.MAX_SAFE_INTEGER, limit) as unknown as Row[];
  return rows.map((row) => ({ number: row.number, at: row.at, citizen: row.citizen, ...summary(db, account, row) }));
}

/** One record that was damaged must not hide the others. */
function summary(db: Database, account: string, { number, content }: Row): Pick<EvidenceLine, "category" | "report"> {
  try {
    const { category, report } = JSON.parse(open(db.keys, rowName(account, number), content)) as EvidenceContent;
    return { category, report };
  } catch (error) {
    if (error instanceof Refused) return { category: "", report: "none" };
    throw error;
  }
}

export function evidenceRecord(db: Database, ...[account, number]: Arguments<"evidenceRecord">): EvidenceRecord | null {
  const text = `SELECT ${columns} FROM evidence WHERE account = ? AND number = ?`;
  const row = db.prepare(text).get(account, number) as Row | undefined;
  return row ? { account, ...linkIn(row), content: open(db.keys, rowName(account, number), row.content) } : null;
}

export function evidenceChain(db: Database, ...[account]: Arguments<"evidenceChain">): ChainReport {
  const rows = db.prepare(`SELECT ${columns} FROM evidence WHERE account = ? ORDER BY number`).iterate(account);
  return verifyChain(account, links(rows as unknown as Iterable<Row>), headOf(db, account));
}

function* links(rows: Iterable<Row>): Generator<Link> {
  for (const row of rows) yield linkIn(row);
}

/** Oldest first and without gaps: the chain goes on from the last one that went. Answers how many went. */
export function purgeEvidence(db: Database, before: number, limit: number): number {
  const accounts = db.prepare("SELECT account FROM evidence_head").all() as { account: string }[];
  return accounts.reduce((removed, { account }) => removed + purgeOf(db, account, before, limit), 0);
}

function purgeOf(db: Database, account: string, before: number, limit: number): number {
  const text = "SELECT number, at, link FROM evidence WHERE account = ? ORDER BY number LIMIT ?";
  const rows = db.prepare(text).all(account, limit) as { number: number; at: number; link: string }[];
  const young = rows.findIndex(({ at }) => at >= before);
  const old = young < 0 ? rows : rows.slice(0, young);
  const last = old.at(-1);
  const head = last && headOf(db, account);
  if (!head) return 0;
  leaveNoTrace(db);
  db.prepare("DELETE FROM evidence WHERE account = ? AND number <= ?").run(account, last.number);
  putHead(db, account, { ...head, first: last.number + 1, anchor: last.link });
  return old.length;
}

/** For the answer to a citizen (GDPR art. 15). */
export function evidenceOf(db: Database, account: string, citizen: string): { number: number; at: string }[] {
  const text = "SELECT number, at FROM evidence WHERE account = ? AND citizen = ? ORDER BY number";
  const rows = db.prepare(text).all(account, citizen) as { number: number; at: number }[];
  return rows.map(({ number, at }) => ({ number, at: new Date(at).toISOString() }));
}

function brokenHead(): Refused {
  return new Refused("evidence.head", {
    it: "La catena delle prove è stata alterata: il messaggio non è stato cancellato. Chiama chi gestisce il servizio.",
    en: "The chain of evidence was tampered with: the message was not deleted. Call whoever runs the service.",
  });
}
