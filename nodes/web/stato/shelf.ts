/** Answers that were made, ready to go: compressed, with their names for caches. Good for one state of the notices and one minute. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Answer } from "./answers.ts";

export interface Ready {
  status: number;
  type: string;
  etag: string;
  /** Of the content, not of its making; HTTP date. */
  modified: string;
  immutable: boolean;
  body: Buffer;
  gzip?: Buffer;
}

export interface Shelf {
  /** `stamp`: what the answers are good for; another one empties the shelf. */
  get(stamp: string, key: string, make: () => Promise<Answer>): Promise<Ready>;
}

/** Anybody may ask for any address: what is kept has bounds. Images are large and are not kept here. */
const mostKept = 200;
const mostRemembered = 2_000;
const worthCompressing = 500;

/** @param now the real time, epoch milliseconds: what browsers compare with */
export function createShelf(now: () => number): Shelf {
  let current = "";
  const kept = new Map<string, Promise<Ready>>();
  /** When the content of an address was first seen as it is. */
  const since = new Map<string, { etag: string; modified: string }>();

  async function ready(key: string, make: () => Promise<Answer>): Promise<Ready> {
    const { status, type, body, immutable = false } = await make();
    const bytes = typeof body === "string" ? Buffer.from(body) : body;
    const etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    const before = since.get(key);
    const modified = before?.etag === etag ? before.modified : new Date(now()).toUTCString();
    if (status === 200) remember(since, key, { etag, modified }, mostRemembered);
    const compresses = /^text|xml|json/.test(type) && bytes.length > worthCompressing;
    return { status, type, etag, modified, immutable, body: bytes, ...(compresses && { gzip: gzipSync(bytes) }) };
  }

  return {
    get(stamp, key, make) {
      if (stamp !== current) kept.clear();
      current = stamp;
      const known = kept.get(key);
      if (known) return known;
      const made = ready(key, make);
      remember(kept, key, made, mostKept);
      made.then(
        ({ status, immutable }) => (status !== 200 || immutable) && kept.delete(key),
        () => kept.delete(key),
      );
      return made;
    },
  };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value!);
}
