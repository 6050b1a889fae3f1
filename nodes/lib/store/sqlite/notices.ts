/** The notices, who consulted them when, and the audit of what operators did. */
import { pseudonym } from "../../privacy/index.ts";
import type { AuditLine, NoticeRecord, NoticeStore } from "../notices.ts";
import type { Database } from "./database.ts";

type Arguments<Name extends keyof NoticeStore> = Parameters<NoticeStore[Name]>;

const columns = `account, id, state, title, text, category, link, valid_from AS validFrom, valid_until AS validUntil, author,
  image_alt AS imageAlt, image_hash AS imageHash, image_mime AS imageMime, created_at AS createdAt,
  published_at AS publishedAt, updated_at AS updatedAt`;

export function notice(db: Database, ...[account, id]: Arguments<"notice">): NoticeRecord | null {
  const row = db.prepare(`SELECT ${columns} FROM notice WHERE account = ? AND id = ?`).get(account, id);
  return row ? ({ ...row } as unknown as NoticeRecord) : null;
}

/** The image comes as base64: calls travel to the writer as text. */
export function putNotice(db: Database, record: NoticeRecord, image?: string | null): NoticeRecord | null {
  const before = notice(db, record.account, record.id);
  const text = `INSERT OR REPLACE INTO notice (account, id, state, title, text, category, link, valid_from, valid_until, author,
    image_alt, image_hash, image_mime, created_at, published_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  db.prepare(text).run(
    record.account,
    record.id,
    record.state,
    record.title,
    record.text,
    record.category,
    record.link,
    record.validFrom,
    record.validUntil,
    record.author,
    record.imageAlt,
    record.imageHash,
    record.imageMime,
    record.createdAt,
    record.publishedAt,
    record.updatedAt,
  );
  if (image === null) db.prepare("DELETE FROM notice_image WHERE account = ? AND id = ?").run(record.account, record.id);
  if (image) {
    const put = "INSERT OR REPLACE INTO notice_image (account, id, mime, bytes) VALUES (?, ?, ?, ?)";
    db.prepare(put).run(record.account, record.id, record.imageMime, Buffer.from(image, "base64"));
  }
  db.prepare(`INSERT INTO notice_version (account, version) VALUES (?, 1)
    ON CONFLICT (account) DO UPDATE SET version = version + 1`).run(record.account);
  return before;
}

export function noticeImage(
  db: Database,
  ...[account, id]: Arguments<"noticeImage">
): { mime: string; base64: string } | null {
  const row = db.prepare("SELECT mime, bytes FROM notice_image WHERE account = ? AND id = ?").get(account, id) as
    | { mime: string; bytes: Uint8Array }
    | undefined;
  return row ? { mime: row.mime, base64: Buffer.from(row.bytes).toString("base64") } : null;
}

export function notices(db: Database, ...[query]: Arguments<"notices">): NoticeRecord[] {
  const where = ["account = ?"];
  const values: (string | number)[] = [query.account];
  if (query.validAt !== undefined) {
    where.push("state = 'published' AND valid_from <= ? AND (valid_until IS NULL OR valid_until > ?)");
    values.push(query.validAt, query.validAt);
  }
  if (query.pastAt !== undefined) {
    where.push("state = 'published' AND valid_until <= ?");
    values.push(query.pastAt);
  }
  if (query.states) where.push(`state IN (${query.states.map(() => "?").join(", ")})`);
  values.push(...(query.states ?? []));
  if (query.category !== undefined) {
    where.push("category = ?");
    values.push(query.category);
  }
  const text = `SELECT ${columns} FROM notice WHERE ${where.join(" AND ")} ORDER BY valid_from DESC, id LIMIT ? OFFSET ?`;
  const rows = db.prepare(text).all(...values, query.limit, query.offset ?? 0);
  return rows.map((row) => ({ ...row }) as unknown as NoticeRecord);
}

export function noticesVersion(db: Database, ...[account]: Arguments<"noticesVersion">): number {
  const row = db.prepare("SELECT version FROM notice_version WHERE account = ?").get(account);
  return (row?.["version"] as number | undefined) ?? 0;
}

export function consulted(db: Database, ...[account, citizen, key, at]: Arguments<"consulted">): number | null {
  const effect = pseudonym(db.keys.pseudonym, "consult", `${account}:${key.event}:${key.node}:${key.ordinal}`);
  const row = db.prepare("SELECT effect, at, before FROM consultation WHERE account = ? AND citizen = ?").get(account, citizen) as
    | { effect: string; at: number; before: number | null }
    | undefined;
  if (row?.effect === effect) return row.before;
  const before = row?.at ?? null;
  db.prepare("INSERT OR REPLACE INTO consultation (account, citizen, effect, at, before) VALUES (?, ?, ?, ?, ?)").run(
    account,
    citizen,
    effect,
    at,
    before,
  );
  return before;
}

export function audit(db: Database, ...[account, line]: Arguments<"audit">): void {
  const text = "INSERT INTO audit (account, at, who, what, reason) VALUES (?, ?, ?, ?, ?)";
  db.prepare(text).run(account, line.at, line.who, line.what, line.reason);
}

export function auditLines(db: Database, ...[account, limit]: Arguments<"auditLines">): AuditLine[] {
  const text = "SELECT at, who, what, reason FROM audit WHERE account = ? ORDER BY seq DESC LIMIT ?";
  return db.prepare(text).all(account, limit).map((row) => ({ ...row }) as unknown as AuditLine);
}
