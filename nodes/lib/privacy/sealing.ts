/**
 * Sealing with AES-256-GCM: a byte for the key's version, 12 of nonce, 16 of tag, then the cipher text. The row that it
 * belongs to is bound in, so that a sealed value moved to another row does not open.
 */
import { type CipherGCM, createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Refused } from "../errors.ts";
import type { Keys } from "./keys.ts";

const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;

/** Nonces are drawn many at a time: one call for random bytes per message costs more than the cipher. */
let pool = Buffer.alloc(0);
let used = 0;
function nonce(): Buffer {
  if (used + nonceBytes > pool.length) {
    pool = randomBytes(nonceBytes * 512);
    used = 0;
  }
  used += nonceBytes;
  return pool.subarray(used - nonceBytes, used);
}

/** By how many bytes something sealed is longer. */
export const sealedOverhead = headBytes;

export function seal(keys: Keys, row: string, text: string): Buffer {
  return sealed(keys, row, (cipher) => cipher.update(text, "utf8"));
}

/** The same for what is no text. */
export function sealBytes(keys: Keys, row: string, bytes: Uint8Array): Buffer {
  return sealed(keys, row, (cipher) => cipher.update(bytes));
}

function sealed(keys: Keys, row: string, content: (cipher: CipherGCM) => Buffer): Buffer {
  const iv = nonce();
  const cipher = createCipheriv("aes-256-gcm", keys.sealing.get(keys.current)!, iv, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(row));
  const body = content(cipher);
  cipher.final();
  return Buffer.concat([Buffer.of(keys.current), iv, cipher.getAuthTag(), body]);
}

/** @throws Refused when the key, the row or a byte is not the one that it was sealed with. */
export function open(keys: Keys, row: string, sealed: Uint8Array): string {
  return openBytes(keys, row, sealed).toString("utf8");
}

/** @throws Refused as `open` */
export function openBytes(keys: Keys, row: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const key = keys.sealing.get(bytes[0] ?? 0);
  if (!key || bytes.length < headBytes) throw cannotOpen();
  // Without authTagLength Node accepts a tag of 4 bytes (DEP0182).
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(row));
  decipher.setAuthTag(bytes.subarray(1 + nonceBytes, headBytes));
  try {
    const body = decipher.update(bytes.subarray(headBytes));
    decipher.final();
    return body;
  } catch {
    throw cannotOpen();
  }
}

function cannotOpen(): Refused {
  return new Refused("sealed.cannot-open", {
    it: "Un dato sigillato non si apre: il file delle chiavi non è quello di questo archivio, oppure il dato è alterato.",
    en: "A sealed value does not open: the key file is not this database's, or the value was changed.",
  });
}
