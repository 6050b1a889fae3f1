/**
 * What a message is compared by: its words, their beginnings, words that stand side by side, and what kinds of data it
 * holds. A name of a group of people is none of it, so that whom a sentence is about never changes what it is taken for.
 */
import type { Link } from "../exchange/index.ts";
import type { Data } from "../identifiers/index.ts";
import type { Sentence, Unit } from "../sentence/unit.ts";

export interface Trait {
  /** A word, a beginning ("paghe*") or a mark ("<phone>"). */
  first: string;
  /** The word after it; "" for what stands alone. */
  second: string;
  /** Half-open span in the view; an empty one for what is true of the whole message. */
  from: number;
  to: number;
}

/** As it is written in the weights. */
export function nameOf({ first, second }: Trait): string {
  return second === "" ? first : `${first} ${second}`;
}

/** A longer word counts by its beginning as well: "pagheranno" is not far from "pagherete". */
const beginning = 5;

const articles = new Set("il lo la l i gli le un uno una dei degli delle del della dello dell al alla allo all ai agli alle".split(" "));

/** A message as it was read. */
export interface Whole {
  sentences: readonly Sentence[];
  namesGroup: (unit: Unit) => boolean;
  addsToGroup: (unit: Unit) => boolean;
  data: Data;
  links: readonly Link[];
}

/** The kinds of data that a message holds, of whomever. */
function marksOf({ data: { identifiers, people }, links }: Whole): readonly string[] {
  const kinds = new Set<string>(identifiers.map(({ kind }) => kind));
  if (people.length > 0) kinds.add("name");
  if (links.some(({ kind }) => kind !== "known")) kinds.add("link");
  return [...kinds].sort();
}

export function traitsOf(whole: Whole): Trait[] {
  const { sentences, namesGroup, addsToGroup } = whole;
  const kinds = marksOf(whole);
  const found: Trait[] = [];
  const add = (first: string, second = "", from = 0, to = 0): void => void found.push({ first, second, from, to });
  for (const { units, question } of sentences) {
    let [before, at, ofGroup] = ["", 0, false];
    for (const [i, unit] of units.entries()) {
      const next = units[i + 1];
      const leads = next !== undefined && articles.has(unit.word) && namesGroup(next);
      const group: boolean = namesGroup(unit) || leads || (ofGroup && addsToGroup(unit));
      ofGroup = group;
      if (!group) {
        const { start, end } = unit;
        const word = shapeOf(unit.word);
        add(word, "", start, end);
        if (word.length > beginning) add(`${word.slice(0, beginning)}*`, "", start, end);
        if (before !== "") add(before, word, at, end);
        [before, at] = [word, start];
      } else before = "";
    }
    if (question) add("?");
  }
  for (const kind of kinds) add(`<${kind}>`);
  kinds.forEach((kind, i) => kinds.slice(i + 1).forEach((other) => add(`<${kind}>`, `<${other}>`)));
  return found;
}

/** Figures count by how many they are; a set phrase is one word. */
function shapeOf(word: string): string {
  if (/^\d/.test(word)) return "0".repeat(Math.min(word.length, 10));
  return word.includes(" ") ? word.replaceAll(" ", "_") : word;
}
