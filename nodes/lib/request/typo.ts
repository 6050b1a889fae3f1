/**
 * How far apart two words are for a hand on a telephone: Damerau-Levenshtein (optimal string alignment) in whole steps,
 * where only a neighbouring key or a like-sounding letter counts as one step of replacement. "posta" and "porta" are
 * two words, "semaforp" is one word typed badly.
 */

/** Below five letters every slip gives another Italian word. */
export const shortestForTypos = 5;

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const alike = ["cg", "td", "sz", "bp", "vf", "cq", "ei", "ou", "ck", "ij", "xs"];

const near = neighbours();

/** Steps allowed between two words of at least `length` letters: 0, 1 or 2. */
export function allowance(length: number): number {
  if (length < shortestForTypos) return 0;
  return length < 8 ? 1 : 2;
}

/** The distance between two words, or `limit + 1` when it is greater than `limit`. */
export function distance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  let [before, last, row] = [buffer(b), buffer(b), buffer(b)];
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const least = fillRow(a, b, i, before, last, row);
    if (least > limit) return over;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, over);
}

function fillRow(a: string, b: string, i: number, before: Uint8Array, last: Uint8Array, row: Uint8Array): number {
  row[0] = i;
  let least = i;
  for (let j = 1; j <= b.length; j += 1) {
    const from = a.charCodeAt(i - 1);
    const to = b.charCodeAt(j - 1);
    let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + replacing(from, to));
    const swapped = i > 1 && j > 1 && from === b.charCodeAt(j - 2) && to === a.charCodeAt(i - 2);
    if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

function buffer(word: string): Uint8Array {
  return new Uint8Array(word.length + 1);
}

function replacing(from: number, to: number): number {
  if (from === to) return 0;
  return near.has(from * 0x10000 + to) ? 1 : 2;
}

function neighbours(): Set<number> {
  const pairs = [...alike];
  rows.forEach((row, r) => {
    const below = rows[r + 1] ?? "";
    for (let i = 0; i < row.length; i += 1) {
      for (const other of [row[i + 1], below[i - 1], below[i]]) if (other) pairs.push(row[i]! + other);
    }
  });
  const code = (a: string, b: string): number => a.charCodeAt(0) * 0x10000 + b.charCodeAt(0);
  return new Set(pairs.flatMap((pair) => [code(pair[0]!, pair[1]!), code(pair[1]!, pair[0]!)]));
}
