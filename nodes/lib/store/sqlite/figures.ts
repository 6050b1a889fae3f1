/** Monthly counters, without pseudonyms. They are the proof that we send only to who wrote. */
import type { Figures, Store } from "../store.ts";
import type { Database } from "./database.ts";

type Arguments<Name extends keyof Store> = Parameters<Store[Name]>;

export function count(db: Database, account: string, at: number, name: string, by = 1): void {
  db.prepare(`INSERT INTO figure (account, month, name, value) VALUES (?, ?, ?, ?)
    ON CONFLICT (account, month, name) DO UPDATE SET value = value + excluded.value`).run(account, monthOf(at), name, by);
}

/** Once for each message, however often it had to be sent. */
export function countSent(db: Database, account: string, id: string, at: number): void {
  const { changes } = db.prepare("UPDATE outbox SET counts = 0 WHERE id = ? AND counts = 1").run(id);
  if (changes > 0) count(db, account, at, "sent");
}

/** UTC month. Meta's free tier is counted by month; in which time zone is not documented. */
let lastMonth = { from: 0, to: 0, name: "" };
function monthOf(at: number): string {
  if (at < lastMonth.from || at >= lastMonth.to) {
    const date = new Date(at);
    const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
    const to = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
    lastMonth = { from, to, name: date.toISOString().slice(0, 7) };
  }
  return lastMonth.name;
}

export function figures(db: Database, ...[account, now]: Arguments<"figures">): Figures {
  const byName = (rows: unknown): Record<string, number> =>
    Object.fromEntries((rows as { name: string; value: number }[]).map(({ name, value }) => [name, value]));
  const month = db.prepare("SELECT name, value FROM figure WHERE account = ? AND month = ?").all(account, monthOf(now));
  const total = db.prepare("SELECT name, sum(value) AS value FROM figure WHERE account = ? GROUP BY name").all(account);
  const tally = (text: string, account: string): number => (db.prepare(text).get(account) as { n: number }).n;
  return {
    month: byName(month),
    total: byName(total),
    waiting: {
      events: tally("SELECT count(*) AS n FROM event WHERE account = ? AND state = 0", account),
      sends: tally("SELECT count(*) AS n FROM outbox WHERE account = ? AND state IN (0, 2) AND ordered = 1", account),
      outsideWindow: tally("SELECT count(*) AS n FROM outbox WHERE account = ? AND state = 3", account),
      failed: tally("SELECT count(*) AS n FROM outbox WHERE account = ? AND state = 7", account),
    },
  };
}
