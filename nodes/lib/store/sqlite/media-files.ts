/**
 * The sealed bytes of citizens' files, outside the database: 100 MB in a row would hold up the writer and its log. A file is
 * whole and on the disk under its final name before a row speaks of it, and its name stays noted until it is away.
 *
 * A file is sealed in pieces, each bound to its row, its place and whether it is the last: none can be exchanged, left out or
 * cut off.
 */
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, unlinkSync } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refused } from "../../errors.ts";
import { type Keys, base32, openBytes, sealBytes, sealedOverhead } from "../../privacy/index.ts";
import type { Database } from "./database.ts";

const pieceBytes = 256 * 1024;

export interface MediaFiles {
  /** Answers the name under which it is kept, and its checksum. @throws Refused when the disk does not take it */
  write(row: string, bytes: Uint8Array): Promise<{ file: string; sha256: string }>;
  /** @throws Refused when it is not there, or not as it was written for this row */
  read(row: string, name: string): Promise<Buffer>;
  /** Nothing happens when it is away already. */
  remove(name: string): Promise<void>;
  freeSpace(): Promise<number>;
}

/** Beside the database, and named after it as SQLite names its own: two databases in one directory do not meet. */
export function mediaDirectory(path: string): string {
  return `${path}-media`;
}

export function mediaFiles(directory: string, keys: Keys): MediaFiles {
  return {
    async write(row, bytes) {
      const name = base32(randomBytes(16));
      const draft = join(directory, `${name}.part`);
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 });
        const sha256 = await writeDraft(draft, keys, row, bytes);
        await rename(draft, join(directory, name));
        await syncDirectory(directory);
        return { file: name, sha256 };
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
        throw notWritable(directory);
      }
    },
    async read(row, name) {
      const file = await open(join(directory, name), "r").catch(() => {
        throw missing(directory);
      });
      try {
        return await readPieces(file, keys, row);
      } finally {
        await file.close();
      }
    },
    async remove(name) {
      await rm(join(directory, name), { force: true }).catch(() => {
        throw notWritable(directory);
      });
    },
    async freeSpace() {
      const { bavail, bsize } = await statfs(dirname(directory));
      return bavail * bsize;
    },
  };
}

/** Piece by piece, with a pause for the disk after each: this thread has messages to answer. */
async function writeDraft(path: string, keys: Keys, row: string, bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  try {
    for (let from = 0; from === 0 || from < bytes.length; from += pieceBytes) {
      const piece = bytes.subarray(from, from + pieceBytes);
      hash.update(piece);
      await file.appendFile(sealBytes(keys, pieceName(row, from, from + pieceBytes >= bytes.length), piece));
    }
    await file.sync();
    return hash.digest("hex");
  } finally {
    await file.close();
  }
}

async function readPieces(file: FileHandle, keys: Keys, row: string): Promise<Buffer> {
  const { size } = await file.stat();
  const pieces: Buffer[] = [];
  const sealedBytes = pieceBytes + sealedOverhead;
  for (let at = 0; at === 0 || at < size; at += sealedBytes) {
    const sealed = Buffer.alloc(Math.min(sealedBytes, size - at));
    await file.read(sealed, 0, sealed.length, at);
    pieces.push(openBytes(keys, pieceName(row, (at / sealedBytes) * pieceBytes, at + sealedBytes >= size), sealed));
  }
  return Buffer.concat(pieces);
}

function pieceName(row: string, from: number, isLast: boolean): string {
  return `${row}:${from}:${isLast ? "last" : "more"}`;
}

/** A name is on the disk only with its directory (fsync(2), notes). */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** At the start, when nobody writes: what a crash left behind, and what the rows no longer speak of. */
export function sweepMediaFiles(db: Database, directory: string): void {
  const rows = db.prepare("SELECT file FROM media WHERE file IS NOT NULL").all() as { file: string }[];
  const known = new Set(rows.map(({ file }) => file));
  for (const name of namesIn(directory)) if (!known.has(name)) removeNow(join(directory, name));
}

const ours = /^[A-Z2-7]{26}(\.part)?$/;

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory).filter((name) => ours.test(name));
  } catch {
    return [];
  }
}

function removeNow(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // The next start tries again; what must go for a citizen's sake is noted in `media_gone` and tried before.
  }
}

function notWritable(path: string): Refused {
  return new Refused(
    "store.media-not-writable",
    {
      it: "Non riesco a scrivere gli allegati in {path}: controlla i permessi e lo spazio su disco.",
      en: "The attachments cannot be written to {path}: check permissions and disk space.",
    },
    { path },
  );
}

function missing(path: string): Refused {
  return new Refused(
    "store.media-missing",
    {
      it: "Un allegato che l'archivio conosce non è in {path}: rimetti la cartella dal backup, insieme all'archivio.",
      en: "An attachment that the store knows is not in {path}: restore the directory from the backup, together with the store.",
    },
    { path },
  );
}
