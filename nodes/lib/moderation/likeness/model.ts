/** How much each trait speaks for each kind, and what they say together: a sum for each kind, made into chances. */
import { kinds } from "./kinds.ts";
import type { Kind } from "./kinds.ts";

export interface Model {
  read: (names: Iterable<string>) => Judged;
  /** What a trait counts for a kind rather than for "fine". */
  leaning: (name: string, kind: Kind) => number;
}

export interface Judged {
  /** The traits that have a weight, in the order given. */
  known: ReadonlySet<string>;
  /** By kind, in the order of `kinds`; they add up to 1. */
  chances: Float64Array;
}

export interface Weights {
  /** By kind, in the order of `kinds`. */
  bias: readonly number[];
  /** What the highest digit stands for. */
  most: number;
  /** A line for each trait, in the order of their names: its digits, one for each kind, and its name. */
  lines: string;
}

/** Digits of a weight, from the lowest to the highest; the middle one is nothing. */
export const digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.";
export const middle = (digits.length - 1) / 2;

/** Small weights are told apart more finely than great ones. */
function valuesOf(most: number): Float64Array {
  const values = new Float64Array(128);
  for (let i = 0; i < digits.length; i += 1) values[digits.charCodeAt(i)] = Math.sign(i - middle) * ((i - middle) / middle) ** 2 * most;
  return values;
}

export function createModel({ bias, most, lines }: Weights): Model {
  const values = valuesOf(most);
  const rows = rowsOf(lines);
  const weight = (row: string, k: number): number => values[row.charCodeAt(k)]!;
  return {
    read: (names) => {
      const known = new Map<string, string>();
      for (const name of names) {
        const row = rows(name);
        if (row !== undefined) known.set(name, row);
      }
      const sums = Float64Array.from(bias);
      // A long message has more of everything.
      const share = shareOf(known.size);
      for (const row of known.values()) for (let k = 0; k < kinds.length; k += 1) sums[k]! += share * weight(row, k);
      return { known: new Set(known.keys()), chances: softmax(sums) };
    },
    leaning: (name, kind) => {
      const row = rows(name);
      return row === undefined ? 0 : weight(row, kinds.indexOf(kind)) - weight(row, 0);
    },
  };
}

/** Names that begin alike stand together, and are taken apart when a message first has one of them: most never are. */
function rowsOf(lines: string): (name: string) => string | undefined {
  const taken = new Map<string, ReadonlyMap<string, string>>();
  return (name) => {
    const key = name.slice(0, keyLength);
    let rows = taken.get(key);
    if (rows === undefined) {
      rows = rowsFrom(lines, key);
      // Invented beginnings must not be remembered for ever.
      if (rows.size > 0 || taken.size < mostTaken) taken.set(key, rows);
    }
    return rows.get(name);
  };
}

const keyLength = 2;
const mostTaken = 5000;

function rowsFrom(lines: string, key: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (let from = firstFrom(lines, key); from < lines.length; ) {
    const to = (lines.indexOf("\n", from) + 1 || lines.length + 1) - 1;
    const name = lines.slice(from + kinds.length, to);
    if (name.slice(0, keyLength) !== key) break;
    rows.set(name, lines.slice(from, to));
    from = to + 1;
  }
  return rows;
}

/** Where the first line begins whose name is not before the key. */
function firstFrom(lines: string, key: string): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = lines.lastIndexOf("\n", middle - 1) + 1;
    const name = lines.slice(from + kinds.length, from + kinds.length + keyLength);
    if (name.split("\n")[0]! < key) low = lines.indexOf("\n", middle) + 1 || lines.length;
    else high = from;
  }
  return low;
}

export function shareOf(traits: number): number {
  return 1 / Math.sqrt(traits + 1);
}

/** In place. */
export function softmax(sums: Float64Array): Float64Array {
  const most = Math.max(...sums);
  let total = 0;
  for (let k = 0; k < sums.length; k += 1) total += sums[k] = Math.exp(sums[k]! - most);
  for (let k = 0; k < sums.length; k += 1) sums[k]! /= total;
  return sums;
}
