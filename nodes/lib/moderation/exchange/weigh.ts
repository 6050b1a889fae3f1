/** Weighs the words of a message against each other. */
import type { ByClass, Place } from "./match.ts";

export interface Weighed {
  sum: number;
  /** From the first word that counts for it to the last. */
  place: Place;
}

export function weigh(weights: Readonly<Record<string, number>>, cues: ByClass): Weighed | undefined {
  let sum = 0;
  let first = Infinity;
  let last = 0;
  const counted = new Set<number>();
  for (const name of Object.keys(weights)) {
    const list = cues.get(name);
    if (!list) continue;
    const weight = weights[name]!;
    let times = 0;
    for (const cue of list) {
      // A word that stands in several classes counts in the first of them, for and against separately.
      const key = weight > 0 ? cue.first : -1 - cue.first;
      if (counted.has(key) || times === 2) continue;
      counted.add(key);
      times += 1;
      sum += times === 1 ? weight : weight / 2;
      if (weight > 0) {
        first = Math.min(first, cue.first);
        last = Math.max(last, cue.last);
      }
    }
  }
  return last > 0 ? { sum, place: { first, last } } : undefined;
}
