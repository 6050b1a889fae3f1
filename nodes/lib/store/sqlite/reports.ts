/** Street reports that have a number: found, changed by what the offices say, and forgotten. */
import { open, seal } from "../../privacy/index.ts";
import type { ReportChanged, ReportRecord, ReportState, ReportStore } from "../reports.ts";
import type { CitizenRecord, EffectKey } from "../store.ts";
import type { Database } from "./database.ts";
import { effectId } from "./outbox.ts";

type Arguments<Name extends keyof ReportStore> = Parameters<ReportStore[Name]>;

/** By their number in the table. */
const states: readonly ReportState[] = ["open", "taken", "closed", "cancelled"];

const columns = `seq, account, id, year, number, citizen, category, category_name AS categoryName, state, created, changed, content`;

type Row = Omit<ReportRecord, "state" | "content"> & { seq: number; state: number; content: Uint8Array | null };

function recordOf(db: Database, row: Row): ReportRecord {
  const { seq: _, state, content, ...rest } = row;
  return { ...rest, state: states[state] ?? "open", content: content ? open(db.keys, `report:${row.id}`, content) : null };
}

/** @param where SQL, of this module's callers alone */
export function reportWith(db: Database, where: string, ...values: (string | number)[]): ReportRecord | null {
  const row = db.prepare(`SELECT ${columns} FROM report WHERE ${where} LIMIT 1`).get(...values) as Row | undefined;
  return row ? recordOf(db, row) : null;
}

export function lastReportOf(db: Database, account: string, citizen: string): ReportRecord | null {
  return reportWith(db, "account = ? AND citizen = ? ORDER BY seq DESC", account, citizen);
}

export function reportByNumber(db: Database, ...[account, year, number]: Arguments<"reportByNumber">): ReportRecord | null {
  return reportWith(db, "account = ? AND year = ? AND number = ?", account, year, number);
}

export function bornReports(db: Database, ...[account, node]: Arguments<"bornReports">): ReportRecord[] {
  const rows = db.prepare(`SELECT ${columns} FROM report WHERE account = ? AND born = ? ORDER BY seq LIMIT 1000`).all(account, node);
  return (rows as unknown as Row[]).map((row) => recordOf(db, row));
}

export function bornNodes(db: Database, ...[account]: Arguments<"bornNodes">): string[] {
  const text = "SELECT DISTINCT born FROM report WHERE account = ? AND born IS NOT NULL";
  return db.prepare(text).all(account).map((row) => row["born"] as string);
}

export function inheritBorn(db: Database, ...[account, gone, node]: Arguments<"inheritBorn">): number {
  const text = "UPDATE report SET born = ? WHERE account = ? AND born IN (SELECT value FROM json_each(?))";
  return Number(db.prepare(text).run(node, account, JSON.stringify(gone)).changes);
}

export function closeBornReports(db: Database, ...[account, ids]: Arguments<"closeBornReports">): void {
  for (const id of ids) db.prepare("UPDATE report SET born = NULL WHERE account = ? AND id = ?").run(account, id);
}

export function oweReport(db: Database, ...[account, report, { event, node, ordinal }]: Arguments<"oweReport">): boolean | null {
  if (!db.prepare("SELECT 1 FROM report WHERE account = ? AND id = ?").get(account, report)) return null;
  const text = "INSERT OR IGNORE INTO report_owed (account, node, report, event, ordinal) VALUES (?, ?, ?, ?, ?)";
  return db.prepare(text).run(account, node, report, event, ordinal).changes > 0;
}

export function owedReports(
  db: Database,
  ...[account, node, limit]: Arguments<"owedReports">
): { report: ReportRecord; effect: EffectKey }[] {
  const rows = db
    .prepare(`SELECT report.id AS id, event, ordinal FROM report_owed JOIN report ON report.id = report_owed.report
      WHERE report_owed.account = ? AND node = ? ORDER BY row_number() OVER (PARTITION BY citizen ORDER BY seq), seq LIMIT ?`)
    .all(account, node, limit) as { id: string; event: string; ordinal: number }[];
  return rows.map(({ id, event, ordinal }) => ({ report: reportWith(db, "id = ?", id)!, effect: { event, node, ordinal } }));
}

export function changeReport(db: Database, ...[change]: Arguments<"changeReport">): ReportChanged {
  const { account, id, at, state, text, who } = change;
  const before = reportWith(db, "account = ? AND id = ?", account, id);
  if (!before) return { changed: false, report: null };
  const effect = effectId(db, account, change.effect);
  const done = db.prepare("SELECT changed FROM report_change WHERE effect = ?").get(effect);
  if (done) return { changed: done["changed"] === 1, report: before };
  const changed = (state !== undefined && state !== before.state) || text !== undefined;
  if (state !== undefined && state !== before.state) {
    db.prepare("UPDATE report SET state = ?, changed = ? WHERE account = ? AND id = ?").run(states.indexOf(state), at, account, id);
  }
  db.prepare("INSERT INTO report_change (effect, account, report, at, state, who, changed, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)").run(
    effect,
    account,
    id,
    at,
    states.indexOf(state ?? before.state),
    who,
    changed ? 1 : 0,
    // Somebody who has been forgotten is not written about any more.
    text === undefined || before.citizen === null ? null : seal(db.keys, `report-change:${effect}`, text),
  );
  return { changed, report: reportWith(db, "account = ? AND id = ?", account, id) };
}

/** Cells of about 100 metres: enough to find what is near, too coarse to say which door. */
export const cellOf = (degrees: number): number => Math.floor(degrees * 1000);

const metresADegree = 111_320;

export function nearReports(db: Database, ...[near]: Arguments<"nearReports">): ReportRecord[] {
  const { account, position, metres, since, limit } = near;
  const north = metres / metresADegree;
  const east = north / Math.max(0.01, Math.cos((position.latitude * Math.PI) / 180));
  const rows = db
    .prepare(`SELECT ${columns} FROM report WHERE account = ? AND state < 2 AND lat_cell BETWEEN ? AND ?
      AND lon_cell BETWEEN ? AND ? AND created >= ? ORDER BY created DESC LIMIT ?`)
    .all(
      account,
      cellOf(position.latitude - north),
      cellOf(position.latitude + north),
      cellOf(position.longitude - east),
      cellOf(position.longitude + east),
      since,
      limit,
    ) as unknown as Row[];
  return rows.map((row) => recordOf(db, row));
}

export function reportLines(
  db: Database,
  ...[account, after, limit]: Arguments<"reportLines">
): { line: number; report: ReportRecord }[] {
  // With the plus the rows are read in their order; by the account's index each page would sort all of them.
  const rows = db
    .prepare(`SELECT ${columns} FROM report WHERE +account = ? AND seq > ? ORDER BY seq LIMIT ?`)
    .all(account, after, limit) as unknown as Row[];
  return rows.map((row) => ({ line: row.seq, report: recordOf(db, row) }));
}

/** Everything of one citizen's reports, in clear. */
export function exportReports(db: Database, account: string, citizen: string): CitizenRecord["reports"] {
  const rows = db
    .prepare(`SELECT ${columns} FROM report WHERE account = ? AND citizen = ? ORDER BY seq`)
    .all(account, citizen) as unknown as Row[];
  const iso = (at: number): string => new Date(at).toISOString();
  return rows.map((row) => {
    const { year, number, category, state, created, content } = recordOf(db, row);
    const said = db
      .prepare("SELECT effect, at, state, who, text FROM report_change WHERE account = ? AND report = ? AND changed = 1 ORDER BY at, seq")
      .all(account, row.id) as { effect: string; at: number; state: number; who: string; text: Uint8Array | null }[];
    return {
      at: iso(created),
      number: `${year}/${String(number).padStart(6, "0")}`,
      category,
      state,
      content: content === null ? null : (JSON.parse(content) as unknown),
      answers: said.map((one) => ({
        at: iso(one.at),
        state: states[one.state] ?? "open",
        who: one.who,
        text: one.text ? open(db.keys, `report-change:${one.effect}`, one.text) : "",
      })),
    };
  });
}

/** Nobody's words are left to hand on. */
function dropOwed(db: Database, account: string, citizen: string): void {
  const text = "DELETE FROM report_owed WHERE report IN (SELECT id FROM report WHERE account = ? AND citizen = ?)";
  db.prepare(text).run(account, citizen);
}

/** What is being told goes whole; of a report its number, category and days stay, for the figures, with nobody in them. */
export function eraseReports(db: Database, account: string, citizen: string): number {
  dropOwed(db, account, citizen);
  db.prepare(`UPDATE report_change SET text = NULL WHERE report IN
    (SELECT id FROM report WHERE account = ? AND citizen = ?)`).run(account, citizen);
  const text = `UPDATE report SET citizen = NULL, content = NULL, lat_cell = NULL, lon_cell = NULL, born = NULL
    WHERE account = ? AND citizen = ?`;
  const reports = db.prepare(text).run(account, citizen);
  return Number(reports.changes) + dropDrafts(db, account, citizen);
}

/** Nobody knows any more whose they were; what they say stays for its own time. */
export function detachReports(db: Database, account: string, citizen: string): void {
  dropOwed(db, account, citizen);
  db.prepare("UPDATE report SET citizen = NULL WHERE account = ? AND citizen = ?").run(account, citizen);
  dropDrafts(db, account, citizen);
}

function dropDrafts(db: Database, account: string, citizen: string): number {
  const drafts = db.prepare("DELETE FROM report_draft WHERE account = ? AND citizen = ?").run(account, citizen);
  db.prepare("DELETE FROM report_step WHERE account = ? AND citizen = ?").run(account, citizen);
  return Number(drafts.changes);
}

/** Decisions are kept so that an event emitted again finds them, not as a diary. */
const stepMs = 30 * 24 * 60 * 60 * 1000;

/** A bounded piece of what is older than its time. `before`: reports created earlier go. */
export function purgeReports(db: Database, before: number, clock: number, rows: number): number {
  const old = db.prepare("SELECT id FROM report WHERE created < ? ORDER BY created LIMIT ?").all(before, rows) as { id: string }[];
  for (const { id } of old) {
    db.prepare("DELETE FROM report_change WHERE report = ?").run(id);
    db.prepare("DELETE FROM report_owed WHERE report = ?").run(id);
    db.prepare("DELETE FROM report WHERE id = ?").run(id);
  }
  const dropped = (table: string, column: string, limit: number): number =>
    Number(db.prepare(`DELETE FROM ${table} WHERE ${column} IN (SELECT ${column} FROM ${table} WHERE ${column} < ?
      ORDER BY ${column} LIMIT ?)`).run(limit, rows).changes);
  // A collection that no node has looked after for a month has no node any more.
  return old.length + dropped("report_step", "at", clock - stepMs) + dropped("report_draft", "due", clock - stepMs);
}
