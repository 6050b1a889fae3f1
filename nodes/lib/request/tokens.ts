/** Cuts a message into words that remember where they stood, so that what decided can be shown as it was written. */
import { fold, single } from "./fold.ts";
import { usual } from "./spelling.ts";
import { stem } from "./stem.ts";

/** WhatsApp's own limit for a text; what comes after it is not read. */
export const longestText = 4096;

export interface Token {
  /** Half-open span in the text, in UTF-16 units. */
  start: number;
  end: number;
  /** Folded, chat spelling written out. */
  word: string;
  stem: string;
  /** Stem without double letters: what words are looked up by. */
  key: string;
  /** Counts up at every stop, comma or "ma": words of one clause share it. */
  clause: number;
}

const pieces = /[\p{L}\p{M}\p{N}\p{Cf}]+|\p{Extended_Pictographic}/gu;
const stops = /[.,;:!?\n…()]/;
const turns = new Set(["ma", "pero", "invece", "anzi", "bensi", "but", "instead"]);

export function tokens(text: string, language?: string): Token[] {
  const found: Token[] = [];
  let clause = 0;
  let end = 0;
  for (const span of spans(text.slice(0, longestText))) {
    const folded = fold(span.written.replace(/[.-]/g, ""));
    if (!folded) continue;
    const word = usual(folded, language);
    if (turns.has(word) || stops.test(text.slice(end, span.start))) clause += 1;
    ({ end } = span);
    found.push({ start: span.start, end, word, ...keyOf(word), clause });
  }
  return found;
}

/** Stem and look-up key of a folded word. */
export function keyOf(word: string): { stem: string; key: string } {
  const stemmed = stem(word);
  return { stem: stemmed, key: single(stemmed) };
}

interface Span {
  start: number;
  end: number;
  written: string;
}

/** Words in their places; "p.e.c." and "e-mail" are one word each. */
function spans(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pieces)) {
    const start = match.index;
    const end = start + match[0].length;
    const last = found.at(-1);
    const joint = last ? text.slice(last.end, start) : "";
    if (last && joins(last.written, joint, match[0])) {
      last.end = end;
      last.written += joint + match[0];
    } else {
      found.push({ start, end, written: match[0] });
    }
  }
  return found;
}

function joins(before: string, joint: string, after: string): boolean {
  if (joint === "-") return before.length === 1;
  return joint === "." && after.length === 1 && before.length < 12 && /^.(?:\..)*$/u.test(before);
}
