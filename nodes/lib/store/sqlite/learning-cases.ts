/** Messages in doubt that an operator decided about, kept without anything that tells whose they were. */
import { open, seal } from "../../privacy/index.ts";
import type { LearningCase, ModerationStore } from "../moderation.ts";
import type { Database } from "./database.ts";

type Arguments<Name extends keyof ModerationStore> = Parameters<ModerationStore[Name]>;

/** The newest of an account. */
const mostCases = 2_000;
/** Bound to the month, which no purge changes: the number of the row is known only afterwards. */
const rowName = (account: string, month: string): string => `learning-case:${account}:${month}`;

export function keepCase(db: Database, account: string, { month, text, categories, decision }: Omit<LearningCase, "number">): void {
  const put = "INSERT INTO learning_case (account, month, decision, categories, text) VALUES (?, ?, ?, ?, ?)";
  db.prepare(put).run(account, month, decision, JSON.stringify(categories), seal(db.keys, rowName(account, month), text));
  db.prepare(`DELETE FROM learning_case WHERE account = ? AND seq <= (
    SELECT seq FROM learning_case WHERE account = ? ORDER BY seq DESC LIMIT 1 OFFSET ?)`).run(account, account, mostCases);
}

interface Row {
  seq: number;
  month: string;
  decision: LearningCase["decision"];
  categories: string;
  text: Uint8Array;
}

export function learningCases(db: Database, ...[account, after, limit]: Arguments<"learningCases">): LearningCase[] {
  const text = "SELECT seq, month, decision, categories, text FROM learning_case WHERE account = ? AND seq > ? ORDER BY seq LIMIT ?";
  const rows = db.prepare(text).all(account, after, limit) as unknown as Row[];
  return rows.map((row) => ({
    number: row.seq,
    month: row.month,
    decision: row.decision,
    categories: JSON.parse(row.categories) as string[],
    text: open(db.keys, rowName(account, row.month), row.text),
  }));
}
