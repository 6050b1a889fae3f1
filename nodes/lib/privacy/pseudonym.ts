/**
 * Pseudonyms by HMAC under a secret key. A plain hash would not do: the thousand million Italian mobile numbers can be
 * hashed in an hour (EDPB Guidelines 01/2025 ask for a keyed function).
 */
import { type KeyObject, createHmac } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A keyed one-way name for `text` among things of one `purpose`: 26 characters of base32, 128 bits. */
export function pseudonym(key: KeyObject, purpose: string, text: string): string {
  return base32(createHmac("sha256", key).update(`${purpose}:${text}`).digest(), 16);
}

/** RFC 4648 base32 without padding of the first `bytes` of a buffer. */
export function base32(buffer: Buffer, bytes = buffer.length): string {
  let out = "";
  let bits = 0;
  let held = 0;
  for (let index = 0; index < bytes; index += 1) {
    held = ((held << 8) | buffer[index]!) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += alphabet[(held >> bits) & 31];
    }
  }
  return bits > 0 ? out + alphabet[(held << (5 - bits)) & 31] : out;
}

/** How people see a citizen: "Cittadino 7F3A". */
export function citizenLabel(citizen: string, language: "it" | "en" = "it"): string {
  return `${language === "it" ? "Cittadino" : "Citizen"} ${citizen.slice(0, 4)}`;
}
