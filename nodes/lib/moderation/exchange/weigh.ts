/** Weighs the words of a message against each other, where no few words decide. */
import type { Sentence } from "../../errors.ts";
import type { Category } from "../finding.ts";
import type { ByClass, Place } from "./match.ts";

export interface WeighedRule {
  id: string;
  category: Category;
  certainty: number;
  version: number;
  explanation: Sentence;
  /** One of these classes has to be there. */
  must?: readonly string[];
  /** What a class counts for or against; when it comes back it counts half as much again, once. */
  weights: Readonly<Record<string, number>>;
  /** Classes of words that everybody uses: one of them is enough where the whole is sure, and nothing anywhere else. */
  witnesses?: readonly string[];
  /** From this sum on a person looks, from the other on the message is stopped. */
  review: number;
  block: number;
  /** Messages that the rule stops, and messages that it does not find. */
  yes: readonly string[];
  no: readonly string[];
}

export interface Weighed {
  level: "review" | "block";
  /** From the first word that counts for it to the last. */
  place: Place;
}

/** How sure it is from the message as a whole that it is of the kind a rule is about. */
export type Sureness = "open" | "likely" | "sure" | "certain";

export function isSure(how: Sureness): boolean {
  return how === "sure" || how === "certain";
}

/** What it counts for that the whole is likely to be of the kind. */
const support = 2.4;

/** Where the whole is likely to be of the kind, fewer of the words have to say so; where it is sure, any of them will do. */
export function weigh({ must, weights, witnesses = [], review, block }: WeighedRule, cues: ByClass, sureness: Sureness = "open"): Weighed | undefined {
  if (must && sureness === "open" && !must.some((name) => cues.has(name))) return undefined;
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
      if (times === 2) break;
      // A word that stands in several classes counts in the first of them, for and against separately.
      const key = weight > 0 ? cue.first : -1 - cue.first;
      if (counted.has(key)) continue;
      counted.add(key);
      times += 1;
      sum += times === 1 ? weight : weight / 2;
      if (weight > 0) {
        first = Math.min(first, cue.first);
        last = Math.max(last, cue.last);
      }
    }
  }
  if (last === 0 && isSure(sureness)) return witnessed(witnesses, cues);
  const less = sureness === "open" ? 0 : support;
  const stops = isSure(sureness) || sum >= block - less;
  if (last === 0 || (!stops && sum < review - less)) return undefined;
  return { level: stops ? "block" : "review", place: { first, last } };
}

function witnessed(names: readonly string[], cues: ByClass): Weighed | undefined {
  for (const name of names) {
    const cue = cues.get(name)?.[0];
    if (cue) return { level: "block", place: cue };
  }
  return undefined;
}
