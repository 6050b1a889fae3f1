/** Citizens' files: announced with their event, fetched as jobs, forgotten in time. Their bytes are files (`media-files.ts`). */
import { open, seal } from "../../privacy/index.ts";
import type { MediaJob, MediaRecord, MediaStore } from "../media.ts";
import type { Arrival, CitizenRecord } from "../store.ts";
import type { Database } from "./database.ts";
import { mediaState } from "./schema.ts";

type Arguments<Name extends keyof MediaStore> = Parameters<MediaStore[Name]>;

/** Meta sends one with a message; more than a handful is not a message. */
const mostFiles = 30;
const longestName = 1_000;

/** What must not be read in the row. `kept`: checksum of what is on the disk. */
interface Details {
  metaId: string;
  name?: string;
  sha256?: string;
  bytes?: number;
  kept?: string;
}

export function expectMedia(db: Database, { account, media = [], at }: Arrival, event: string, citizen: string | null, now: number): void {
  const text = `INSERT INTO media (account, id, event, citizen, kind, mime, at, since, state, due, details)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  media.slice(0, mostFiles).forEach(({ kind, mime, ...file }, index) => {
    const id = `${event}-${index}`;
    // The end of a name tells more than its beginning: the extension.
    const details: Details = { ...file, ...(file.name && { name: file.name.slice(-longestName) }) };
    const told = /^[\w.+-]{1,60}\/[\w.+-]{1,100}/.exec(mime)?.[0].toLowerCase() ?? "";
    const values = [account, id, event, citizen, kind, told, at, now, mediaState.waiting, now];
    db.prepare(text).run(...values, sealed(db, account, id, details));
  });
}

const rowName = (account: string, id: string): string => `media:${account}:${id}`;

function sealed(db: Database, account: string, id: string, details: Details): Buffer {
  return seal(db.keys, rowName(account, id), JSON.stringify(details));
}

interface Row {
  id: string;
  event: string;
  citizen: string | null;
  kind: string;
  mime: string;
  at: number;
  since: number;
  state: number;
  attempts: number;
  reason: string | null;
  bytes: number | null;
  scanned: number;
  details: Uint8Array | null;
}

/** A row that was damaged must not hold up the others: it is one of a file that Meta does not have. */
function detailsOf(db: Database, account: string, { id, details }: Row): Details {
  try {
    return details ? (JSON.parse(open(db.keys, rowName(account, id), details)) as Details) : { metaId: "" };
  } catch {
    return { metaId: "" };
  }
}

const columns = "id, event, citizen, kind, mime, at, since, state, attempts, reason, bytes, scanned, details";

export function claimMedia(db: Database, ...[claim]: Arguments<"claimMedia">): MediaJob[] {
  const { account, holder, limit, now, until } = claim;
  const text = `SELECT ${columns} FROM media WHERE account = ? AND due <= ? ORDER BY due LIMIT ?`;
  const rows = db.prepare(text).all(account, now, limit) as unknown as Row[];
  const take = db.prepare("UPDATE media SET holder = ?, due = ?, attempts = attempts + 1 WHERE account = ? AND id = ?");
  return rows.map((row) => {
    take.run(holder, until, account, row.id);
    const { metaId, sha256, bytes } = detailsOf(db, account, row);
    return {
      id: row.id,
      state: row.state === mediaState.ready ? "ready" : "waiting",
      kind: row.kind,
      mime: row.mime,
      metaId,
      ...(sha256 !== undefined && { sha256 }),
      ...(bytes !== undefined && { bytes }),
      attempts: row.attempts + 1,
      since: row.since,
    };
  });
}

export function nextMedia(db: Database, ...[account]: Arguments<"nextMedia">): number | null {
  const row = db.prepare("SELECT min(due) AS due FROM media WHERE account = ? AND due IS NOT NULL").get(account);
  return (row?.["due"] as number | null | undefined) ?? null;
}

/** What a holder that is gone had begun is due again. */
export function releaseMedia(db: Database, holder: string, now: number): void {
  db.prepare("UPDATE media SET holder = NULL, due = ? WHERE holder = ?").run(now, holder);
}

export interface WrittenFile {
  account: string;
  id: string;
  holder: string;
  mime: string;
  scanned: boolean;
  due: number | null;
  /** Its name on the disk. */
  file: string;
  size: number;
  sha256: string;
}

export function keepMedia(db: Database, written: WrittenFile): boolean {
  const { account, id, holder, mime, scanned, due, file, size } = written;
  const find = `SELECT ${columns} FROM media WHERE account = ? AND id = ? AND holder = ? AND state = ?`;
  const row = db.prepare(find).get(account, id, holder, mediaState.waiting) as Row | undefined;
  if (!row) return false;
  const { name } = detailsOf(db, account, row);
  const details = sealed(db, account, id, { metaId: "", ...(name !== undefined && { name }), kept: written.sha256 });
  const text = `UPDATE media SET state = ?, mime = ?, scanned = ?, due = ?, file = ?, bytes = ?, details = ?, attempts = 0,
    holder = NULL WHERE account = ? AND id = ?`;
  db.prepare(text).run(mediaState.ready, mime, scanned ? 1 : 0, due, file, size, details, account, id);
  return true;
}

export function settleMedia(db: Database, ...[account, settlement]: Arguments<"settleMedia">): void {
  const { id, holder } = settlement;
  const mine = "account = ? AND id = ? AND holder = ?";
  switch (settlement.outcome) {
    case "retry": {
      const text = `UPDATE media SET holder = NULL, due = ?, attempts = attempts - ? WHERE ${mine}`;
      db.prepare(text).run(settlement.due, settlement.free ? 1 : 0, account, id, holder);
      return;
    }
    case "scanned":
    case "unscanned": {
      const isScanned = settlement.outcome === "scanned" ? 1 : 0;
      db.prepare(`UPDATE media SET holder = NULL, due = NULL, scanned = ? WHERE ${mine}`).run(isScanned, account, id, holder);
      return;
    }
    default:
      close(db, mediaState[settlement.outcome], settlement.reason, mine, [account, id, holder]);
  }
}

/** Nothing more will become of them: their bytes go, the rows stay until their time is over. */
function close(db: Database, state: number, reason: string, where: string, values: string[]): number {
  noteGone(db, where, values);
  const text = `UPDATE media SET state = ?, reason = ?, due = NULL, holder = NULL, file = NULL, bytes = NULL, details = NULL
    WHERE ${where}`;
  return Number(db.prepare(text).run(state, reason, ...values).changes);
}

/** In the same transaction as the row, so that a file whose row says no more of it is still known by name until it is away. */
function noteGone(db: Database, where: string, values: (string | number)[]): void {
  db.prepare(`INSERT OR IGNORE INTO media_gone (file) SELECT file FROM media WHERE ${where} AND file IS NOT NULL`).run(...values);
}

export function rescanMedia(db: Database, ...[account, now]: Arguments<"rescanMedia">): number {
  const text = "UPDATE media SET due = ?, attempts = 0 WHERE account = ? AND state = ? AND scanned = 0 AND due IS NULL";
  return Number(db.prepare(text).run(now, account, mediaState.ready).changes);
}

export function mediaRecord(db: Database, ...[account, id]: Arguments<"mediaRecord">): MediaRecord | null {
  const row = db.prepare(`SELECT ${columns} FROM media WHERE account = ? AND id = ?`).get(account, id) as Row | undefined;
  return row ? recordOf(db, account, row) : null;
}

export function mediaRecords(db: Database, ...[account, event]: Arguments<"mediaRecords">): MediaRecord[] {
  const text = `SELECT ${columns} FROM media WHERE account = ? AND event = ? ORDER BY seq`;
  return (db.prepare(text).all(account, event) as unknown as Row[]).map((row) => recordOf(db, account, row));
}

const stateNames = Object.entries(mediaState) as [MediaRecord["state"], number][];

function recordOf(db: Database, account: string, row: Row): MediaRecord {
  const details = detailsOf(db, account, row);
  return {
    id: row.id,
    event: row.event,
    citizen: row.citizen,
    kind: row.kind,
    mime: row.mime,
    name: details.name ?? null,
    state: stateNames.find(([, value]) => value === row.state)?.[0] ?? "lost",
    reason: row.reason,
    bytes: row.bytes,
    sha256: details.kept ?? null,
    scanned: row.scanned === 1,
    at: row.at,
  };
}

/** Name on the disk of a file that is ready. */
export function mediaFile(db: Database, account: string, id: string): string | null {
  const row = db.prepare("SELECT file FROM media WHERE account = ? AND id = ? AND state = ?").get(account, id, mediaState.ready);
  return (row?.["file"] as string | null | undefined) ?? null;
}

export function eraseMedia(db: Database, ...[account, event]: Arguments<"eraseMedia">): number {
  return close(db, mediaState.refused, "erased", "account = ? AND event = ? AND reason IS NOT 'erased'", [account, event]);
}

export function forgetMediaOf(db: Database, account: string, citizen: string): number {
  noteGone(db, "account = ? AND citizen = ?", [account, citizen]);
  return Number(db.prepare("DELETE FROM media WHERE account = ? AND citizen = ?").run(account, citizen).changes);
}

/** What belongs to a report goes as long after that was closed: until then an office, or a person, may still ask for it. */
export function oldMedia(db: Database, before: number, limit: number): number {
  const old = `seq IN (SELECT seq FROM media WHERE at < ? AND (report IS NULL OR NOT EXISTS (
    SELECT 1 FROM report WHERE report.id = media.report AND (report.state < 2 OR report.changed >= ?))) ORDER BY at LIMIT ?)`;
  noteGone(db, old, [before, before, limit]);
  return Number(db.prepare(`DELETE FROM media WHERE ${old}`).run(before, before, limit).changes);
}

export function mediaOf(db: Database, account: string, citizen: string): CitizenRecord["media"] {
  const text = `SELECT ${columns} FROM media WHERE account = ? AND citizen = ? ORDER BY seq`;
  const rows = db.prepare(text).all(account, citizen) as unknown as Row[];
  return rows.map((row) => {
    const { id, at, kind, mime, name, state, bytes } = recordOf(db, account, row);
    return { id, at: new Date(at).toISOString(), kind, mime, name, state, bytes };
  });
}

const goneAtATime = 100;

/** Files that must go from the disk. */
export function goneFiles(db: Database): string[] {
  const rows = db.prepare("SELECT file FROM media_gone LIMIT ?").all(goneAtATime) as { file: string }[];
  return rows.map(({ file }) => file);
}

/** They are away. */
export function forgetFiles(db: Database, files: string[]): void {
  for (const file of files) db.prepare("DELETE FROM media_gone WHERE file = ?").run(file);
}
