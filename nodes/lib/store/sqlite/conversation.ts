/** What a citizen and the desk said lately. */
import type { AnswerStore, ConversationLine } from "../answers.ts";
import type { Database } from "./database.ts";
import { opened } from "./opened.ts";

type Arguments<Name extends keyof AnswerStore> = Parameters<AnswerStore[Name]>;

interface Row {
  id: string;
  at: number;
  kind: string;
  content: Uint8Array | null;
}

export function conversation(db: Database, ...[account, citizen, before, since, limit]: Arguments<"conversation">): ConversationLine[] {
  const own = db.prepare("SELECT seq FROM event WHERE id = ?").get(before.event) as { seq: number } | undefined;
  const events = db
    .prepare(`SELECT id, at, kind, content FROM event WHERE at >= ? AND at <= ? AND account = ? AND citizen = ? AND category = 'message'
      AND id <> ? AND seq < ? AND content IS NOT NULL ORDER BY at DESC, seq DESC LIMIT ?`)
    .all(since, before.at, account, citizen, before.event, own?.seq ?? Number.MAX_SAFE_INTEGER, limit) as unknown as Row[];
  const sends = db
    .prepare(`SELECT id, created AS at, '' AS kind, content FROM outbox WHERE created >= ? AND created <= ? AND account = ? AND citizen = ?
      AND event <> ? AND state <> 7 AND content IS NOT NULL ORDER BY created DESC, seq DESC LIMIT ?`)
    .all(since, before.at, account, citizen, before.event, limit) as unknown as Row[];
  const lines = [
    ...events.map((row) => lineOf(db, "event", "citizen", row)),
    ...sends.map((row) => lineOf(db, "outbox", "desk", row)),
  ].filter((line) => line !== null);
  // An answer has the time of what it answers, and comes after it.
  return lines.sort((one, other) => one.at - other.at || (one.from === "desk" ? 1 : 0) - (other.from === "desk" ? 1 : 0)).slice(-limit);
}

function lineOf(db: Database, table: string, from: ConversationLine["from"], { id, at, kind, content }: Row): ConversationLine | null {
  const words = opened(db, `${table}:${id}`, content!);
  return words === null ? null : { at, from, kind, content: words };
}
