/** Makes a text fit into a box: the largest size that does, else the smallest and a cut at a word. Knows nothing of a canvas. */

export interface Box {
  width: number;
  height: number;
}

/** Sizes in pixels; `line`: height of a line in sizes. */
export interface Type {
  largest: number;
  smallest: number;
  line: number;
}

/** Width of a text on one line at a size. */
export type Measure = (text: string, size: number) => number;

export interface Fitted {
  size: number;
  lines: string[];
  cut: boolean;
}

const step = 2;

/** @param more stands at the end of what was cut */
export function fitText(text: string, box: Box, type: Type, measure: Measure, more = "…"): Fitted {
  for (let size = type.largest; size >= type.smallest; size -= step) {
    const lines = wrapped(text, box.width, size, measure);
    if (lines.length <= room(box, size, type)) return { size, lines, cut: false };
  }
  const size = type.smallest;
  const most = room(box, size, type);
  return { size, lines: cutTo(text, more, most, (piece) => wrapped(piece, box.width, size, measure)), cut: true };
}

function room({ height }: Box, size: number, { line }: Type): number {
  return Math.max(1, Math.floor(height / (size * line)));
}

/** As many words as leave room for what follows the cut; inside a word where that would give up half of what fits. */
function cutTo(text: string, more: string, most: number, wrap: (text: string) => string[]): string[] {
  const ends = [...text.matchAll(/\S(?=\s|$)/g)].map(({ index }) => index + 1);
  const joined = (piece: string): string => `${piece.replace(/[\s.,;:–-]+$/, "")}${more}`;
  const fits = (end: number): boolean => wrap(joined(text.slice(0, end))).length <= most;
  const words = lastThat(ends, fits) ?? 0;
  const inside = lastThat(graphemes(text).map(endOf()), fits) ?? 0;
  return wrap(joined(text.slice(0, words > inside / 2 ? words : inside))).slice(0, most);
}

function endOf(): (grapheme: string) => number {
  let at = 0;
  return (grapheme) => (at += grapheme.length);
}

/** Of growing ends the last that fits. */
function lastThat(ends: readonly number[], fits: (end: number) => boolean): number | undefined {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(ends[middle]!)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}

function wrapped(text: string, width: number, size: number, measure: Measure): string[] {
  return text.split("\n").flatMap((paragraph) => wrappedParagraph(paragraph, (piece) => measure(piece, size) <= width));
}

function wrappedParagraph(paragraph: string, fits: (piece: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = fits(word) ? [word] : broken(word, fits);
    line = pieces.pop()!;
    lines.push(...pieces);
  }
  return [...lines, line];
}

/** A word that is wider than a line, such as an address: in pieces of whole characters as people see them. */
function broken(word: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const grapheme of graphemes(word)) {
    if (piece !== "" && !fits(piece + grapheme)) {
      pieces.push(piece);
      piece = "";
    }
    piece += grapheme;
  }
  return [...pieces, piece];
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter("it", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}
