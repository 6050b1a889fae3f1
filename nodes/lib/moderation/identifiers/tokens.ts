/** Cuts a view into words with their sentences, which is all that the rules about meaning look at. */
import type { View } from "./view.ts";

export interface Word {
  /** Folded; letters that go on ("gratisss") are cut, and figures used as letters ("v3ndo") are read as such. */
  word: string;
  /** Span in the view. */
  from: number;
  to: number;
  sentence: number;
}

export interface Words {
  words: Word[];
  /** By sentence: does it end in a question mark? */
  asks: boolean[];
  /** Spans of the view that stand in quotation marks. */
  quoted: { from: number; to: number }[];
}

const pieces = /[a-z0-9]+|[.!?;\n"]/g;
const figures: Record<string, string> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

export function wordsOf(view: View): Words {
  const { text } = view;
  const words: Word[] = [];
  const asks: boolean[] = [];
  const quoted: { from: number; to: number }[] = [];
  let sentence = 0;
  let open = -1;
  for (const match of text.matchAll(pieces)) {
    const [piece] = match;
    const from = match.index;
    const to = from + piece.length;
    if (piece === '"') {
      if (open < 0) open = from;
      else {
        quoted.push({ from: open, to });
        open = -1;
      }
    } else if (piece.length > 1 || /[a-z0-9]/.test(piece)) {
      words.push({ word: read(piece), from, to, sentence });
    } else if (piece === "." && !/\s/.test(text.charAt(to) || " ")) {
      // Inside a number, an address or an abbreviation.
    } else if (words.at(-1)?.sentence === sentence) {
      asks[sentence] = piece === "?";
      sentence += 1;
    } else if (piece === "?" && sentence > 0) asks[sentence - 1] = true;
  }
  // A quotation that is never closed goes on to the end: "ho ricevuto: «clicca qui…".
  if (open >= 0 && quoted.length === 0) quoted.push({ from: open, to: text.length });
  return { words, asks, quoted };
}

function read(piece: string): string {
  let word = piece;
  if (word.length > 3 && /^[a-z]/.test(word) && /\d/.test(word) && !/\d{3}/.test(word)) {
    word = word.replace(/[013457]/g, (figure) => figures[figure] ?? figure);
  }
  return /([a-z])\1\1/.test(word) ? word.replace(/([a-z])\1{2,}/g, "$1") : word;
}

/** Index of the first word that ends after this place of the view. */
export function wordAt(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.to <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
