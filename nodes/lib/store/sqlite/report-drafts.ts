/** Street reports while they are being told: each decision is written whole, together with what is said and with the number. */
import { open, pseudonym, seal } from "../../privacy/index.ts";
import type { EffectKey } from "../store.ts";
import type { NewReport, ReportDraft, ReportRecord, ReportSight, ReportStep, ReportStore } from "../reports.ts";
import type { Database } from "./database.ts";
import { effectId, enqueue } from "./outbox.ts";
import { cellOf, lastReportOf, reportWith } from "./reports.ts";

type Arguments<Name extends keyof ReportStore> = Parameters<ReportStore[Name]>;

interface DraftRow {
  citizen: string;
  opened_event: string | null;
  opened_at: number | null;
  content: Uint8Array;
}

export function reportSight(db: Database, ...[account, citizen, effect, at]: Arguments<"reportSight">): ReportSight {
  const step = stepOf(db, account, effect);
  const text = "SELECT citizen, opened_event, opened_at, content FROM report_draft WHERE account = ? AND citizen = ?";
  const row = db.prepare(text).get(account, citizen) as DraftRow | undefined;
  return {
    outcome: step?.outcome ?? null,
    report: step?.report ? reportWith(db, "id = ?", step.report) : null,
    draft: row ? draftOf(db, account, row) : null,
    before: row ? isBefore(db, row, effect, at) : false,
    last: lastReportOf(db, account, citizen),
    answeredAt: lastAnswer(db, account, citizen, at),
  };
}

function lastAnswer(db: Database, account: string, citizen: string, at: number): number | null {
  const text = "SELECT max(at) AS at FROM office_answer WHERE account = ? AND citizen = ? AND reference = '' AND text IS NOT NULL AND at <= ?";
  return (db.prepare(text).get(account, citizen, at) as { at: number | null }).at;
}

function stepOf(db: Database, account: string, effect: EffectKey): { outcome: string; report: string | null } | undefined {
  const row = db.prepare("SELECT outcome, report FROM report_step WHERE effect = ?").get(effectId(db, account, effect));
  return row as { outcome: string; report: string | null } | undefined;
}

function draftOf(db: Database, account: string, { citizen, content }: DraftRow): ReportDraft {
  return { citizen, token: tokenOf(content), content: open(db.keys, rowName(account, citizen), content) };
}

/** What is sealed begins with a number used once: no two writings of a draft begin alike. */
function tokenOf(content: Uint8Array): string {
  return Buffer.from(content.subarray(0, 24)).toString("base64url");
}

function rowName(account: string, citizen: string): string {
  return `report-draft:${account}:${citizen}`;
}

/** By the order in which the store got them: two events of one call have the same time. */
function isBefore(db: Database, { opened_event: opened, opened_at: openedAt }: DraftRow, { event }: EffectKey, at: number): boolean {
  if (opened === null) return false;
  if (opened === event) return true;
  const seq = (id: string): number | undefined =>
    db.prepare("SELECT seq FROM event WHERE id = ?").get(id)?.["seq"] as number | undefined;
  const [own, first] = [seq(event), seq(opened)];
  return own !== undefined && first !== undefined ? own < first : at < (openedAt ?? 0);
}

export function takeReportStep(
  db: Database,
  ...[step]: Arguments<"takeReportStep">
): { outcome: string; report: ReportRecord | null } | null {
  const { account, citizen, effect, at } = step;
  const done = stepOf(db, account, effect);
  if (done) return { outcome: done.outcome, report: done.report ? reportWith(db, "id = ?", done.report) : null };
  const row = db.prepare("SELECT content FROM report_draft WHERE account = ? AND citizen = ?").get(account, citizen);
  const token = row ? tokenOf(row["content"] as Uint8Array) : null;
  if (token !== step.seen) return null;
  const report = step.report ? insert(db, step, step.report) : null;
  if (step.draft !== undefined) putDraft(db, account, citizen, step.draft);
  if (step.say) enqueue(db, step.say);
  db.prepare("INSERT INTO report_step (effect, account, citizen, at, outcome, report) VALUES (?, ?, ?, ?, ?, ?)").run(
    effectId(db, account, effect),
    account,
    citizen,
    at,
    step.outcome,
    report?.id ?? null,
  );
  return { outcome: step.outcome, report };
}

function putDraft(db: Database, account: string, citizen: string, draft: NonNullable<ReportStep["draft"]> | null): void {
  if (!draft) {
    db.prepare("DELETE FROM report_draft WHERE account = ? AND citizen = ?").run(account, citizen);
    return;
  }
  const { content, due, opened } = draft;
  db.prepare(`INSERT OR REPLACE INTO report_draft (account, citizen, opened_event, opened_at, due, content)
    VALUES (?, ?, ?, ?, ?, ?)`).run(
    account,
    citizen,
    opened?.event ?? null,
    opened?.at ?? null,
    due,
    seal(db.keys, rowName(account, citizen), content),
  );
}

function insert(db: Database, { account, citizen, effect }: ReportStep, report: NewReport): ReportRecord {
  const { year, category, categoryName, created, position } = report;
  const id = pseudonym(db.keys.pseudonym, "report", `${account}:${effect.event}:${effect.node}:${effect.ordinal}`);
  const counted = db
    .prepare(`INSERT INTO report_counter (account, year, last) VALUES (?, ?, 1)
      ON CONFLICT (account, year) DO UPDATE SET last = last + 1 RETURNING last`)
    .get(account, year);
  db.prepare(`INSERT INTO report (account, id, year, number, citizen, category, category_name, state, lat_cell, lon_cell,
    created, changed, born, content) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`).run(
    account,
    id,
    year,
    counted!["last"] as number,
    citizen,
    category,
    categoryName,
    position ? cellOf(position.latitude) : null,
    position ? cellOf(position.longitude) : null,
    created,
    created,
    report.born ?? null,
    seal(db.keys, `report:${id}`, report.content),
  );
  for (const file of report.media ?? []) {
    db.prepare("UPDATE media SET report = ? WHERE account = ? AND id = ? AND citizen = ?").run(id, account, file, citizen);
  }
  return reportWith(db, "id = ?", id)!;
}

export function dueReports(
  db: Database,
  ...[account, clock, limit]: Arguments<"dueReports">
): { drafts: ReportDraft[]; next: number | null } {
  const first = db.prepare("SELECT min(due) AS due FROM report_draft WHERE account = ?").get(account) as { due: number | null };
  const next = first.due;
  // What has come in and was not told yet may be what a collection is waiting for.
  const waits = db.prepare("SELECT 1 FROM event WHERE account = ? AND state = 0 LIMIT 1").get(account);
  if (next === null || next > clock || waits) return { drafts: [], next };
  const rows = db
    .prepare(`SELECT citizen, opened_event, opened_at, content FROM report_draft
      WHERE account = ? AND due <= ? ORDER BY due LIMIT ?`)
    .all(account, clock, limit) as unknown as DraftRow[];
  return { drafts: rows.map((row) => draftOf(db, account, row)), next };
}
