/** How much each trait speaks for each kind, and what they say together: a sum for each kind, made into chances. */
import { kinds } from "./kinds.ts";
import type { Kind } from "./kinds.ts";

export interface Model {
  /** The traits that have a weight, each once; in the order given. */
  known: (names: readonly string[]) => string[];
  /** By kind, in the order of `kinds`; they add up to 1. */
  chances: (known: readonly string[]) => Float64Array;
  /** What a trait counts for a kind rather than for "fine". */
  leaning: (name: string, kind: Kind) => number;
}

export interface Weights {
  /** By kind, in the order of `kinds`. */
  bias: readonly number[];
  /** What the highest digit stands for. */
  most: number;
  /** A line for each trait: its digits, one for each kind, and its name. */
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
  const rows = new Map<string, string>();
  for (const line of lines.split("\n")) rows.set(line.slice(kinds.length), line);
  const weight = (row: string, k: number): number => values[row.charCodeAt(k)]!;
  return {
    known: (names) => [...new Set(names)].filter((name) => rows.has(name)),
    chances: (known) => {
      const sums = Float64Array.from(bias);
      // A long message has more of everything.
      const share = shareOf(known.length);
      for (const name of known) {
        const row = rows.get(name)!;
        for (let k = 0; k < kinds.length; k += 1) sums[k]! += share * weight(row, k);
      }
      return softmax(sums);
    },
    leaning: (name, kind) => {
      const row = rows.get(name);
      return row === undefined ? 0 : weight(row, kinds.indexOf(kind)) - weight(row, 0);
    },
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
