/** Notices on their way to a real Status through a gateway. What is begun is on the disk before anything goes out. */
import type { StatusChunk, StatusFollowed, StatusPost, StatusPostStore, StatusTally, StatusWish } from "../status-posts.ts";
import type { Database } from "./database.ts";
import { count } from "./figures.ts";

type Arguments<Name extends keyof StatusPostStore> = Parameters<StatusPostStore[Name]>;

const postColumns = `id, account, gateway, notice, version, text, image_hash AS imageHash, image_mime AS imageMime,
  valid_from AS validFrom, valid_until AS validUntil, stage, due, attempts, error, message_id AS messageId, canary, looks,
  look_due AS lookDue, unreachable, created, finished`;
const chunkColumns =
  "post, chunk, canary, state, after, upto, size, unreachable, message_id AS messageId, attempts, error, settled";

/** In the order of time: the newest post of a notice is the one that its wishes are about. */
const newest = `SELECT id, version, stage FROM status_post WHERE account = ? AND gateway = ? AND notice = ?
  ORDER BY id DESC LIMIT 1`;

export function followStatus(db: Database, ...[wish]: Arguments<"followStatus">): StatusFollowed {
  const { account, gateway, notice, content, now } = wish;
  const row = db.prepare(newest).get(account, gateway, notice) as { id: number; version: string; stage: string } | undefined;
  const standing = row && row.stage !== "withdrawing" && row.stage !== "over" ? row : undefined;
  if (!content) return standing ? takeBack(db, standing.id, now) : "nothing";
  if (standing?.version === content.version) {
    prolong(db, standing.id, content);
    return "same";
  }
  const waiting = "SELECT count(*) AS n FROM status_post WHERE account = ? AND gateway = ? AND stage IN ('waiting', 'posting')";
  const full = (db.prepare(waiting).get(account, gateway) as { n: number }).n >= wish.most;
  if (standing) takeBack(db, standing.id, now);
  if (full) return "full";
  insert(db, wish, content);
  return "queued";
}

function takeBack(db: Database, id: number, now: number): StatusFollowed {
  db.prepare("UPDATE status_post SET stage = 'withdrawing', due = ?, attempts = 0, look_due = NULL WHERE id = ?").run(now, id);
  return "withdrawing";
}

function prolong(db: Database, id: number, { validFrom, validUntil }: NonNullable<StatusWish["content"]>): void {
  db.prepare("UPDATE status_post SET valid_from = ?, valid_until = ? WHERE id = ?").run(validFrom, validUntil, id);
}

function insert(db: Database, wish: StatusWish, content: NonNullable<StatusWish["content"]>): void {
  const text = `INSERT INTO status_post (account, gateway, notice, version, text, image_hash, image_mime, valid_from, valid_until,
    stage, due, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)`;
  db.prepare(text).run(
    wish.account,
    wish.gateway,
    wish.notice,
    content.version,
    content.text,
    content.imageHash,
    content.imageMime,
    content.validFrom,
    content.validUntil,
    wish.now,
    wish.at,
  );
}

export function openStatusPosts(db: Database, ...[account, gateway]: Arguments<"openStatusPosts">): StatusPost[] {
  const text = `SELECT ${postColumns} FROM status_post WHERE account = ? AND gateway = ? AND stage <> 'over' ORDER BY id LIMIT 200`;
  return db.prepare(text).all(account, gateway).map((row) => viewOf(db, row));
}

export function statusPost(db: Database, ...[account, gateway, notice]: Arguments<"statusPost">): StatusPost | null {
  const text = `SELECT ${postColumns} FROM status_post WHERE account = ? AND gateway = ? AND notice = ? ORDER BY id DESC LIMIT 1`;
  const row = db.prepare(text).get(account, gateway, notice);
  return row ? viewOf(db, row) : null;
}

function viewOf(db: Database, row: Record<string, unknown>): StatusPost {
  const post = row["id"] as number;
  const chunks = (rest: string): StatusChunk[] =>
    db.prepare(`SELECT ${chunkColumns} FROM status_chunk WHERE post = ? ${rest}`).all(post).map(chunkOf);
  const sums = db
    .prepare(`SELECT state, count(*) AS chunks, sum(size) AS people FROM status_chunk WHERE post = ? AND canary = 0 GROUP BY state`)
    .all(post) as unknown as ({ state: StatusChunk["state"] } & StatusTally)[];
  const silent = db.prepare("SELECT coalesce(sum(unreachable), 0) AS n FROM status_chunk WHERE post = ?").get(post);
  return {
    ...(row as unknown as StatusPost),
    tally: Object.fromEntries(sums.map(({ state, ...sum }) => [state, sum])),
    unreachable: (row["unreachable"] as number) + (silent?.["n"] as number),
    first: chunks("ORDER BY chunk LIMIT 1")[0] ?? null,
    recent: chunks("ORDER BY chunk DESC LIMIT 2"),
    standing: chunks("AND state IN ('accepted', 'unknown') ORDER BY chunk LIMIT 1")[0] ?? null,
  };
}

function chunkOf(row: Record<string, unknown>): StatusChunk {
  return { ...(row as unknown as StatusChunk), canary: row["canary"] === 1 };
}

export function statusChunks(db: Database, ...[post, limit]: Arguments<"statusChunks">): StatusChunk[] {
  const text = `SELECT ${chunkColumns} FROM status_chunk WHERE post = ? ORDER BY chunk LIMIT ?`;
  return db.prepare(text).all(post, limit).map(chunkOf);
}

export function beginStatusChunk(db: Database, ...[chunk]: Arguments<"beginStatusChunk">): boolean {
  const { stage } = (db.prepare("SELECT stage FROM status_post WHERE id = ?").get(chunk.post) ?? {}) as { stage?: string };
  if (stage !== "posting") return false;
  const text = `INSERT INTO status_chunk (post, chunk, canary, state, after, upto, size, unreachable, message_id, attempts, error)
    VALUES (?, ?, ?, 'begun', ?, ?, ?, ?, ?, 1, '')
    ON CONFLICT (post, chunk) DO UPDATE SET state = 'begun', after = excluded.after, upto = excluded.upto, size = excluded.size,
      unreachable = excluded.unreachable, message_id = excluded.message_id, attempts = attempts + 1, error = '', settled = NULL
      WHERE state = 'due'`;
  const { post, chunk: number, canary, after, upto, size, unreachable, messageId } = chunk;
  return db.prepare(text).run(post, number, canary ? 1 : 0, after, upto, size, unreachable, messageId).changes > 0;
}

export function settleStatusChunk(db: Database, ...[chunk, now]: Arguments<"settleStatusChunk">): void {
  const { post, chunk: number, state, error, messageId, attempts } = chunk;
  const before = db
    .prepare(`SELECT state, size, account FROM status_chunk JOIN status_post ON status_post.id = post WHERE post = ? AND chunk = ?`)
    .get(post, number) as { state: string; size: number; account: string } | undefined;
  db.prepare(`UPDATE status_chunk SET state = ?, error = ?, settled = ?, message_id = coalesce(?, message_id),
    attempts = coalesce(?, attempts) WHERE post = ? AND chunk = ?`).run(
    state,
    error,
    now,
    messageId ?? null,
    attempts ?? null,
    post,
    number,
  );
  if (before?.state === "begun" && state === "accepted") count(db, before.account, now, "status-accepted", before.size);
}

/** Property of a change, and its column. */
const changeable = {
  due: "due",
  attempts: "attempts",
  error: "error",
  messageId: "message_id",
  canary: "canary",
  looks: "looks",
  lookDue: "look_due",
  unreachable: "unreachable",
  finished: "finished",
} as const;

export function changeStatusPost(db: Database, ...[change]: Arguments<"changeStatusPost">): void {
  const { id, stage } = change;
  for (const [property, column] of Object.entries(changeable) as [keyof typeof changeable, string][]) {
    const value = change[property];
    if (value !== undefined) db.prepare(`UPDATE status_post SET ${column} = ? WHERE id = ?`).run(value, id);
  }
  if (stage === undefined) return;
  const wanted = stage === "over" || stage === "withdrawing" ? "" : "AND stage NOT IN ('withdrawing', 'over')";
  db.prepare(`UPDATE status_post SET stage = ? WHERE id = ? ${wanted}`).run(stage, id);
  // Nothing more will become of it: whose stretch it was need not be known any longer.
  if (stage === "over") db.prepare("UPDATE status_chunk SET after = '', upto = '' WHERE post = ?").run(id);
}

export function interruptStatusChunks(db: Database, ...[account, gateway, now]: Arguments<"interruptStatusChunks">): number {
  const text = `UPDATE status_chunk SET state = 'unknown', error = 'interrupted', settled = ? WHERE state = 'begun' AND post IN (
    SELECT id FROM status_post WHERE account = ? AND gateway = ? AND stage <> 'over')`;
  return Number(db.prepare(text).run(now, account, gateway).changes);
}

/** A stretch that ended with somebody who is being forgotten ends with whoever is before them: it holds the same people. */
export function forgetBoundary(db: Database, account: string, citizen: string): void {
  const text = "SELECT max(citizen) AS before FROM subscription WHERE account = ? AND citizen < ?";
  const before = (db.prepare(text).get(account, citizen)?.["before"] as string | null | undefined) ?? "";
  for (const end of ["after", "upto"]) {
    db.prepare(`UPDATE status_chunk SET ${end} = ? WHERE ${end} = ?`).run(before, citizen);
  }
}
