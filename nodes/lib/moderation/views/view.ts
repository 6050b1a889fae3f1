/**
 * The text as the rules read it: full-width and styled letters plain, invisible and bidi marks gone, letters of other
 * scripts that pass for Latin ones replaced, accents off, lower case. Every unit knows where it stood.
 */
import { lookAlike } from "./confusables.ts";

/** WhatsApp's own limit for a text; what comes after it is not read. */
export const longestText = 4096;

export interface View {
  text: string;
  /** For each unit of `text`, the half-open span in the original, in UTF-16 units. */
  from: Uint16Array;
  to: Uint16Array;
  /** Places of an accented e: "è" is a verb, "e" is none. */
  open: ReadonlySet<number>;
}

const quotes = new Set("“”„‟«»〝〞＂″");
const apostrophes = new Set("’‘‛ʼ´`′‚");
const invisible = /^[\p{Cf}\p{M}\p{Cc}]$/u;

export function viewOf(original: string): View {
  const source = original.slice(0, longestText);
  const from = new Uint16Array(source.length * 4);
  const to = new Uint16Array(source.length * 4);
  const open = new Set<number>();
  let text = "";
  for (let i = 0; i < source.length; ) {
    const code = source.codePointAt(i)!;
    const width = code > 0xffff ? 2 : 1;
    const plain = code < 0x80 ? ascii(source[i]!, code) : foreign(String.fromCodePoint(code));
    const room = Math.min(plain.length, from.length - text.length);
    for (let k = 0; k < room; k += 1) {
      from[text.length + k] = i;
      to[text.length + k] = i + width;
    }
    if (code > 0x7f && plain === "e") open.add(text.length);
    text += plain.slice(0, room);
    i += width;
  }
  return { text, from, to, open };
}

function ascii(character: string, code: number): string {
  if (code === 0x60) return "'";
  if (code < 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) return "";
  return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : character;
}

const seen = new Map<string, string>();
/** More different characters than any message has; beyond it they are worked out again each time. */
const mostSeen = 5000;

function foreign(character: string): string {
  const known = seen.get(character);
  if (known !== undefined) return known;
  const plain = plainOf(character);
  if (seen.size < mostSeen) seen.set(character, plain);
  return plain;
}

function plainOf(character: string): string {
  if (quotes.has(character)) return '"';
  if (apostrophes.has(character)) return "'";
  if (invisible.test(character)) return "";
  if (/^\p{Z}$/u.test(character)) return " ";
  let plain = "";
  for (const piece of character.normalize("NFKC")) {
    const same = lookAlike(piece);
    const lower = (same === piece ? lookAlike(piece.toLowerCase()) : same).toLowerCase();
    plain += lower.normalize("NFD").replace(/\p{M}/gu, "");
  }
  return plain.slice(0, 4);
}
