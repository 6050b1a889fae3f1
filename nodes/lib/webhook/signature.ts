import { createHmac, timingSafeEqual } from "node:crypto";
import { Refused } from "../errors.ts";

const PREFIX = "sha256=";
const HEADER_LENGTH = PREFIX.length + 64;
const LAST_PLAIN_BYTE = 0x7e;

// One buffer for all calls: the function is synchronous, so nobody else writes into it meanwhile.
const claimed = Buffer.alloc(32);

/**
 * Did one of our app secrets sign this body? Constant in time with respect to the signature.
 *
 * @param rawBody  the bytes of the request as they came, before any parsing
 * @param header   the value of `X-Hub-Signature-256`: "sha256=" and 64 hexadecimal digits
 * @param secrets  the app secret, and the former one while it is being changed; blank ones are left out
 * @throws Refused `webhook_no_secret` when no secret is left: anybody could sign with an empty one
 */
export function verifySignature(
  rawBody: Buffer | Uint8Array,
  header: string | undefined,
  secrets: readonly string[],
): boolean {
  if (!secrets.some((secret) => secret !== "")) throw noSecret();
  if (typeof header !== "string" || header.length !== HEADER_LENGTH || !header.startsWith(PREFIX)) return false;
  // Stops at the first character that is no hexadecimal digit.
  if (claimed.write(header.slice(PREFIX.length), "hex") !== claimed.length) return false;
  if (signedWithAny(rawBody, secrets)) return true;
  // Meta's Graph pages say that the signature is over the escaped-unicode text, while the bytes as sent are what works
  // in practice (cloud-api webhooks, "validating payloads"): accept both. Without such characters they are the same.
  return hasEscapable(rawBody) && signedWithAny(escaped(rawBody), secrets);
}

function signedWithAny(body: Uint8Array, secrets: readonly string[]): boolean {
  for (const secret of secrets) {
    if (secret === "") continue;
    const real = createHmac("sha256", secret).update(body).digest();
    if (timingSafeEqual(real, claimed)) return true;
  }
  return false;
}

function hasEscapable(body: Uint8Array): boolean {
  for (let at = 0; at < body.length; at++) if (body[at]! > LAST_PLAIN_BYTE) return true;
  return false;
}

const HEX = Buffer.from("0123456789abcdef");

/** The text with every UTF-16 unit above "~" written as \uXXXX, lower case. */
function escaped(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8");
  const out = Buffer.allocUnsafe(text.length * 6);
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= LAST_PLAIN_BYTE) {
      out[end++] = unit;
      continue;
    }
    out[end++] = 0x5c;
    out[end++] = 0x75;
    for (let shift = 12; shift >= 0; shift -= 4) out[end++] = HEX[(unit >> shift) & 15]!;
  }
  return out.subarray(0, end);
}

function noSecret(): Refused {
  return new Refused("webhook_no_secret", {
    it: "Manca il segreto dell'app Meta, che serve a verificare chi scrive: inseriscilo nell'account WhatsApp.",
    en: "The Meta app secret, needed to verify who is writing, is missing: enter it in the WhatsApp account.",
  });
}
