/**
 * Cuts the view into words and marks. A word keeps the signs that people put inside it to hide it (m*rda, $tronzo,
 * c.o.g.l.i.o.n.e): what they hide is found out later, against the lexicon.
 */
import type { View } from "./view.ts";

export interface Token {
  /** As read: lower case, no accents. */
  word: string;
  kind: "word" | "hidden" | "mark";
  /** Half-open span in the view. */
  start: number;
  end: number;
}

/** A message of more words is a flood: the rest is not read. */
const mostTokens = 1600;

const hiders = new Set("*@$#€!|+_.-·•~^°%&/\\=");
const openers = new Set("@$€|");

export function tokensOf(view: View): Token[] {
  const { text } = view;
  const found: Token[] = [];
  // WhatsApp sets *words* in bold: an asterisk that closes what another opened hides nothing.
  let bold = false;
  for (let i = 0; i < text.length && found.length < mostTokens; ) {
    const start = i;
    if (isWord(text, i) || (openers.has(text[i]!) && isLetter(text, i + 1) && !isWord(text, i - 1))) {
      i = wordEnd(text, i, bold);
      if (i - start === 1 && text[start] === "e" && isVerb(view, start)) found.push({ word: "è", kind: "word", start, end: i });
      else add(found, text, start, i);
    } else {
      if (text[i] === "*") bold = isLetter(text, i + 1) || text[i + 1] === "*";
      else if (text[i] === "\n") bold = false;
      if (text[i] !== " ") found.push({ word: text[i]!, kind: "mark", start, end: i + 1 });
      i += 1;
    }
  }
  return found;
}

/** "è", and "e'" as many write it. */
function isVerb({ text, open }: View, at: number): boolean {
  return open.has(at) || (text[at + 1] === "'" && !isWord(text, at + 2) && !isWord(text, at - 1));
}

function wordEnd(text: string, start: number, bold: boolean): number {
  let i = start + 1;
  for (;;) {
    while (isWord(text, i)) i += 1;
    let j = i;
    while (j - i < 6 && hiders.has(text[j] ?? " ")) j += 1;
    if (j === i) return i;
    if (isWord(text, j)) i = j + 1;
    else return isMasked(text, start, i, j, bold) ? j : i;
  }
}

/** "put**", "bastard@": a sign at the end that stands for letters. */
function isMasked(text: string, start: number, i: number, j: number, bold: boolean): boolean {
  if (text[i] === "*") return i - start >= 2 && !bold;
  return j === i + 1 && i - start >= 3 && openers.has(text[i]!) && text[i] !== "|";
}

/** Words that only happen to stand around a full stop or a hyphen ("ciao.come", "auto-bus") are two words. */
function add(found: Token[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  if (/^[\p{L}\p{N}]+$/u.test(word)) {
    found.push({ word, kind: /[0-9]/.test(word) ? "hidden" : "word", start, end });
    return;
  }
  const pieces = word.split(/[.\-_/+\\=&·•~]+/u).filter(Boolean);
  const letterByLetter = pieces.length > 2 && pieces.every((piece) => piece.length === 1);
  if (letterByLetter || !/[.\-_/+\\=&·•~]/u.test(word)) {
    found.push({ word, kind: "hidden", start, end });
    return;
  }
  for (let at = start; at < end; ) {
    let next = at;
    while (next < end && !/[.\-_/+\\=&·•~]/u.test(text[next]!)) next += 1;
    if (next > at) {
      const piece = text.slice(at, next);
      const plain = /^\p{L}+$/u.test(piece);
      found.push({ word: piece, kind: plain ? "word" : "hidden", start: at, end: next });
    }
    if (next < end) found.push({ word: text[next]!, kind: "mark", start: next, end: next + 1 });
    at = next + 1;
  }
}

function isLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (code >= 0x61 && code <= 0x7a) || (code > 0x7f && /\p{L}/u.test(text[i]!));
}

function isWord(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code > 0x7f && /[\p{L}\p{N}]/u.test(text[i]!);
}
