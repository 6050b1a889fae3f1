/**
 * A message that a person blocks has already gone its way: its words stand in mails, in the report that it was part of, in
 * the conversation that went to the URP. They go from there too, as far as this store reaches.
 */
import { seal } from "../../privacy/index.ts";
import { escapePattern } from "../../escape-pattern.ts";
import type { Database } from "./database.ts";
import { opened } from "./opened.ts";
import { mailState } from "./schema.ts";

export interface Taken {
  account: string;
  citizen: string;
  event: string;
  /** Its arrival: nothing that was written before can hold it. */
  at: number;
  /** What the citizen wrote. */
  words: string;
}

/** After the event's own words have gone. */
export function takeWords(db: Database, taken: Taken): void {
  dropMails(db, taken);
  const clean = cleaner(taken, filesOf(db, taken));
  const { account, citizen, at } = taken;
  const since = "account = ? AND citizen = ? AND created >= ?";
  reseal(db, "mail", since, [account, citizen, at], ({ id }) => `mail:${id}`, (content) => cleanMail(content, clean));
  reseal(db, "report", since, [account, citizen, at], ({ id }) => `report:${id}`, clean);
  reseal(db, "report_draft", "account = ? AND citizen = ?", [account, citizen], () => `report-draft:${account}:${citizen}`, clean);
}

/** What was made of this message alone. A mail that has not left does not leave any more. */
function dropMails(db: Database, { account, citizen, event, at }: Taken): void {
  const rows = db
    .prepare("SELECT id, content FROM mail WHERE account = ? AND citizen = ? AND event = ? AND reference = '' AND content IS NOT NULL")
    .all(account, citizen, event) as { id: string; content: Uint8Array }[];
  const empty = db.prepare(`UPDATE mail SET content = ?, state = CASE WHEN state IN (?, ?, ?) THEN ? ELSE state END,
    settled = coalesce(settled, CASE WHEN state IN (?, ?) THEN ? END) WHERE id = ?`);
  const { due, unknown, failed, dismissed } = mailState;
  for (const { id, content } of rows) {
    const name = `mail:${id}`;
    const left = withoutWords(JSON.parse(opened(db, name, content) ?? "null"));
    empty.run(left ? seal(db.keys, name, JSON.stringify(left)) : null, due, unknown, failed, dismissed, due, unknown, at, id);
  }
}

/** Whose message it was stays: after a crash the decision on it is made known, and acted on, again. */
function withoutWords(content: unknown): object | null {
  const { topic, whatsapp } = ((content as { facts?: Record<string, unknown> } | null)?.facts ?? {}) as { topic?: string; whatsapp?: object };
  if (!whatsapp) return null;
  const kept = Object.entries(whatsapp).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return { facts: { topic, whatsapp: { ...Object.fromEntries(kept), media: [] } } };
}

function filesOf(db: Database, { account, event }: Taken): Set<string> {
  const rows = db.prepare("SELECT id FROM media WHERE account = ? AND event = ?").all(account, event);
  return new Set(rows.map(({ id }) => id as string));
}

type Table = "mail" | "report" | "report_draft";

function reseal(
  db: Database,
  table: Table,
  where: string,
  values: (string | number)[],
  nameOf: (row: { id: string }) => string,
  clean: (value: unknown) => unknown,
): void {
  const id = table === "report_draft" ? "citizen AS id" : "id";
  const rows = db.prepare(`SELECT ${id}, content FROM ${table} WHERE ${where} AND content IS NOT NULL`).all(...values);
  const key = table === "report_draft" ? "account = ? AND citizen = ?" : "account = ? AND id = ?";
  for (const row of rows as { id: string; content: Uint8Array }[]) {
    const name = nameOf(row);
    const before = opened(db, name, row.content);
    if (before === null) continue;
    const after = JSON.stringify(clean(JSON.parse(before)));
    if (after === before) continue;
    db.prepare(`UPDATE ${table} SET content = ? WHERE ${key}`).run(seal(db.keys, name, after), values[0]!, row.id);
  }
}

/**
 * Where it goes, and which file is which, stay: a mail that is half sent goes on, and its page counts the files. Their bytes are
 * erased by themselves.
 */
function cleanMail(content: unknown, clean: (value: unknown) => unknown): unknown {
  const { subject, text, facts, ...rest } = content as Record<string, unknown>;
  return { ...rest, ...(clean({ subject, text, facts }) as object) };
}

/** Shorter lines ("ciao", "grazie") say nothing that only this message said. */
const shortestLine = 8;
const shortestWhole = 5;
/** A conversation in a mail shows so much of a message. */
const longestQuote = 499;

/** Where a citizen's words can stand; an address or an id that happens to be written alike is none. */
const wordFields = new Set(["text", "payload", "subject", "address", "name", "title", "description"]);

/** Takes out the words wherever they stand, and the parts that came from this message (lines and files of a report). */
function cleaner({ event, words }: Taken, files: ReadonlySet<string>): (value: unknown) => unknown {
  const wanted = patternsOf(words);
  const isOwn = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return false;
    const part = value as { event?: unknown; id?: unknown; handle?: { id?: unknown } };
    const file = part.handle?.id ?? part.id;
    return part.event === event || (typeof file === "string" && files.has(file));
  };
  return function clean(value: unknown, field = ""): unknown {
    if (typeof value === "string") return wordFields.has(field) ? wanted.reduce((text, one) => text.replace(one, gap), value) : value;
    if (Array.isArray(value)) return value.filter((one) => !isOwn(one)).map((one) => clean(one));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one, name)]));
  };
}

/** The whole, what a quotation shows of it, and its lines; whatever the white space. */
function patternsOf(words: string): RegExp[] {
  const whole = words.trim();
  const lines = words.split("\n").map((line) => line.trim());
  const quoted = whole.replace(/\s+/g, " ");
  return [
    ...(whole.length >= shortestWhole ? [asWords(whole)] : []),
    ...(quoted.length > longestQuote ? [asWords(quoted.slice(0, longestQuote), "")] : []),
    ...lines.filter((line) => line.length >= shortestLine).map((line) => asWords(line)),
  ];
}

function asWords(text: string, end = "(?![\\p{L}\\p{N}])"): RegExp {
  const parts = text.split(/\s+/).filter(Boolean).map(escapePattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join("\\s+")}${end}`, "gu");
}

/** Whoever reads the mail or the report sees that something stood here. */
const gap = "[…]";
