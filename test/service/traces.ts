/** Looks for what must not be there: identifiers in every spelling in which they could leak. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Something that must not be found, and all the spellings that give it away. */
export interface Secret {
  what: string;
  spellings: string[];
}

/** A telephone number: plain, without its country code, in base64 (Meta's ids hold it so) and in hexadecimal. */
export function numberSecret(digits: string): Secret {
  const national = digits.replace(/^(39|44|221)/, "");
  return { what: `number ${digits}`, spellings: [digits, national, ...inBase64(digits), hex(digits)] };
}

/** An id of Meta's: whole, and its middle, in case something was cut off or put around it. */
export function idSecret(id: string): Secret {
  const body = id.replace(/^[a-z]+\./i, "");
  return { what: `id ${id}`, spellings: [id, body.slice(0, 40), ...inBase64(id)] };
}

export function textSecret(text: string): Secret {
  return { what: `text ${text}`, spellings: [text, ...inBase64(text), hex(text)] };
}

/** Base64 of the same bytes looks different at each of three places: what surely belongs to them. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((offset) => {
    const whole = Buffer.from("\0".repeat(offset) + text, "latin1").toString("base64").replace(/=+$/, "");
    const from = offset === 0 ? 0 : offset + 1;
    const complete = Math.floor(((offset + text.length) * 8) / 6);
    return whole.slice(from, complete);
  });
}

function hex(text: string): string {
  return Buffer.from(text, "latin1").toString("hex");
}

/** Looks for thousands of spellings in megabytes at once. */
export interface Search {
  /** The secrets that a text holds, however it spaces its digits. */
  inText(text: string): string[];
  /** The same for every byte of every file below a directory. */
  inDirectory(directory: string): string[];
}

const spaces = /[\s./()+-]/g;

export function searchFor(secrets: Secret[]): Search {
  const byStart = new Map<number, { bytes: Buffer; what: string }[]>();
  for (const { what, spellings } of secrets) {
    for (const spelling of new Set(spellings.flatMap((one) => [one, one.replace(spaces, "")]))) {
      const bytes = Buffer.from(spelling, "latin1");
      if (bytes.length < 5) throw new Error(`too short to look for: ${what}`);
      const start = bytes.readInt32LE(0);
      byStart.set(start, [...(byStart.get(start) ?? []), { bytes, what }]);
    }
  }
  // One bit for each possible hash of four bytes: nearly every place is passed over by it.
  const maybe = new Uint8Array(1 << 20);
  const hash = (start: number): number => Math.imul(start, 0x9e3779b1) >>> 12;
  for (const start of byStart.keys()) maybe[hash(start)] = 1;

  function inBytes(bytes: Buffer): Set<string> {
    const found = new Set<string>();
    let start = 0;
    for (let end = 0; end < bytes.length; end += 1) {
      start = (start >>> 8) | (bytes[end]! << 24);
      if (maybe[hash(start)] === 0) continue;
      const at = end - 3;
      for (const { bytes: wanted, what } of byStart.get(start) ?? []) {
        const fits = at >= 0 && at + wanted.length <= bytes.length;
        if (fits && bytes.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0) found.add(what);
      }
    }
    return found;
  }
  const inText = (text: string): string[] => {
    const [whole, closed] = [text, text.replace(spaces, "")].map((one) => inBytes(Buffer.from(one, "latin1")));
    return [...new Set([...whole!, ...closed!])];
  };
  return {
    inText,
    inDirectory(directory) {
      const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return files.flatMap(({ parentPath, name }) => {
        const text = readFileSync(join(parentPath, name)).toString("latin1");
        return inText(text).map((what) => `${name}: ${what}`);
      });
    },
  };
}
