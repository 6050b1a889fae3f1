/** How much each trait speaks for each kind, and what they say together: a sum for each kind, made into chances. */
import { kinds } from "./kinds.ts";
import type { Kind } from "./kinds.ts";
import type { Trait } from "./traits.ts";

export interface Model {
  read: (traits: readonly Trait[]) => Judged;
  /** What a trait counts for a kind rather than for "fine". */
  leaning: (trait: Trait, kind: Kind) => number;
}

export interface Judged {
  /** Has the trait a weight? */
  knows: (trait: Trait) => boolean;
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
    read: (traits) => {
      const said = new Set<string>();
      for (const trait of traits) {
        const row = rows(trait);
        if (row !== undefined) said.add(row);
      }
      const sums = Float64Array.from(bias);
      // A long message has more of everything.
      const share = shareOf(said.size);
      for (const row of said) for (let k = 0; k < kinds.length; k += 1) sums[k]! += share * weight(row, k);
      return { knows: (trait) => rows(trait) !== undefined, chances: softmax(sums) };
    },
    leaning: (trait, kind) => {
      const row = rows(trait);
      return row === undefined ? 0 : weight(row, kinds.indexOf(kind)) - weight(row, 0);
    },
  };
}

/** The rows of a word: its own and, by the next word, those of pairs. */
interface Rows {
  own?: string;
  pairs?: Map<string, string>;
}

/** Names that begin alike stand together, and are taken apart when a message first has one of them: most never are. */
function rowsOf(lines: string): (trait: Trait) => string | undefined {
  const taken = new Map<string, ReadonlyMap<string, Rows>>();
  return ({ first, second }) => {
    const key = first.slice(0, keyLength);
    let block = taken.get(key);
    if (block === undefined) {
      block = blockOf(lines, key);
      // Invented beginnings must not be remembered for ever.
      if (block.size > 0 || taken.size < mostTaken) taken.set(key, block);
    }
    const rows = block.get(first);
    return second === "" ? rows?.own : rows?.pairs?.get(second);
  };
}

const keyLength = 2;
const mostTaken = 5000;

/** Of all names that begin with the key. */
function blockOf(lines: string, key: string): ReadonlyMap<string, Rows> {
  const block = new Map<string, Rows>();
  for (let from = firstFrom(lines, key); from < lines.length; ) {
    const to = (lines.indexOf("\n", from) + 1 || lines.length + 1) - 1;
    const [first = "", second] = lines.slice(from + kinds.length, to).split(" ");
    if (first.slice(0, keyLength) !== key) break;
    const rows = block.get(first) ?? {};
    block.set(first, rows);
    if (second === undefined) rows.own = lines.slice(from, to);
    else (rows.pairs ??= new Map()).set(second, lines.slice(from, to));
    from = to + 1;
  }
  return block;
}

/** Where the first line begins whose name is not before the key. */
function firstFrom(lines: string, key: string): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = lines.lastIndexOf("\n", middle - 1) + 1;
    const [name = ""] = lines.slice(from + kinds.length, from + kinds.length + keyLength).split(/[\n ]/);
    if (name < key) low = lines.indexOf("\n", middle) + 1 || lines.length;
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
