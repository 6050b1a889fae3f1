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
  const places = new Map<string, { from: number; to: number }>();
  for (let from = 0; from < lines.length; ) {
    const to = (lines.indexOf("\n", from) + 1 || lines.length + 1) - 1;
    const key = lines.slice(from + kinds.length, Math.min(to, from + kinds.length + 2));
    const place = places.get(key);
    if (place) place.to = to;
    else places.set(key, { from, to });
    from = to + 1;
  }
  const taken = new Map<string, Map<string, string>>();
  return (name) => {
    const key = name.slice(0, 2);
    const place = places.get(key);
    if (place) {
      const all = lines.slice(place.from, place.to).split("\n");
      taken.set(key, new Map(all.map((line) => [line.slice(kinds.length), line])));
      places.delete(key);
    }
    return taken.get(key)?.get(name);
  };
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
