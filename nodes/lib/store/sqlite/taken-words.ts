/**
 * A message that a person blocks has already gone its way: its words stand in mails, in the report that it was part of, in
 * the conversation that went to the URP. They go from there too, as far as this store reaches.
 */
import { open, seal } from "../../privacy/index.ts";
import type { Database } from "./database.ts";
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
  reseal(db, "mail", "account = ? AND citizen = ? AND created >= ?", [account, citizen, at], ({ id }) => `mail:${id}`, clean);
  reseal(db, "report", "account = ? AND citizen = ? AND created >= ?", [account, citizen, at], ({ id }) => `report:${id}`, clean);
  reseal(db, "report_draft", "account = ? AND citizen = ?", [account, citizen], () => `report-draft:${account}:${citizen}`, clean);
}

/** What was made of this message alone. A mail that has not left does not leave any more. */
function dropMails(db: Database, { account, citizen, event, at }: Taken): void {
  db.prepare(`UPDATE mail SET content = NULL, state = CASE WHEN state IN (?, ?) THEN ? ELSE state END,
    settled = coalesce(settled, CASE WHEN state IN (?, ?) THEN ? END)
    WHERE account = ? AND citizen = ? AND event = ? AND reference = ''`).run(
    mailState.due,
    mailState.unknown,
    mailState.dismissed,
    mailState.due,
    mailState.unknown,
    at,
    account,
    citizen,
    event,
  );
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
    const before = open(db.keys, name, row.content);
    const after = JSON.stringify(clean(JSON.parse(before)));
    if (after === before) continue;
    db.prepare(`UPDATE ${table} SET content = ? WHERE ${key}`).run(seal(db.keys, name, after), values[0]!, row.id);
  }
}

/** Shorter lines ("ciao", "grazie") say nothing that only this message said. */
const shortestLine = 8;

/** Takes out the words wherever they stand, and the parts that came from this message (lines and files of a report). */
function cleaner({ event, words }: Taken, files: ReadonlySet<string>): (value: unknown) => unknown {
  const lines = words.split("\n").map((line) => line.trim());
  const wanted = [words.trim(), ...lines.filter((line) => line.length >= shortestLine)].filter((text) => text !== "");
  const isOwn = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return false;
    const part = value as { event?: unknown; id?: unknown; handle?: { id?: unknown } };
    const file = part.handle?.id ?? part.id;
    return part.event === event || (typeof file === "string" && files.has(file));
  };
  return function clean(value: unknown): unknown {
    if (typeof value === "string") return wanted.reduce((text, one) => text.replaceAll(one, taken), value);
    if (Array.isArray(value)) return value.filter((one) => !isOwn(one)).map(clean);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one)]));
  };
}

/** Whoever reads the mail or the report sees that something stood here. */
const taken = "[…]";
