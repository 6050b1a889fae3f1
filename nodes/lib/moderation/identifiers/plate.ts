/** Italian number plates since 1994: AA 000 AA without I, O, Q and U. */
import type { Identifier } from "./identifier.ts";

const letter = "[a-hj-npr-tv-z]";
const pattern = new RegExp(`(?<![a-z0-9])${letter}{2}[ -]?\\d{3}[ -]?${letter}{2}(?![a-z0-9])`, "g");

export function findPlates(view: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of view.matchAll(pattern)) {
    const value = match[0].replace(/[ -]/g, "");
    // "alle 200 di" is none: the letters of a plate that stand apart are no words of two letters.
    if (!/ /.test(match[0]) || !(words.has(value.slice(0, 2)) || words.has(value.slice(5)))) {
      found.push({ kind: "plate", from: match.index, to: match.index + match[0].length, value });
    }
  }
  return found;
}

const words = new Set("al da de di fa ha ce la le ne se re me te ve ma mm va sa sta km kg nr pz".split(" "));
