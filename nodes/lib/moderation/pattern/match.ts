/** Patterns against a sentence, by plain backtracking within a fixed number of steps. */
import { anyForm, plural } from "../lexicon/inflect.ts";
import { has } from "../lexicon/class-sets.ts";
import type { Sentence, Unit } from "../sentence/unit.ts";
import type { Atom, Pattern, Units } from "./pattern.ts";

/** Indexes of the first and the last unit. */
export interface Match {
  first: number;
  last: number;
}

/** Classes that the matcher itself asks for. */
export interface Matcher {
  fill: number;
  relative: number;
  /** A denial in between changes what two words have to do with each other. */
  negation: number;
}

/** Far above what any ordinary sentence takes; a sentence made to be slow is given up. */
const mostSteps = 3000;

/**
 * Files a pattern: under the classes one of which a sentence must hold, those of the element that the fewest sentences have,
 * and with what it requires in that order, so that most sentences are soon known to lack something. `frequency`: how many
 * sentences have a class, against the others.
 *
 * @throws Error when nothing in a pattern must stand: the rules are ours, so this is seen by the first test
 */
export function filing(frequency: (number: number) => number): (pattern: Pattern) => { leads: readonly number[]; pattern: Pattern } {
  const known = new Map<Units, Lead>();
  const rarest = ({ all }: Atom): number => (all.length === 1 ? all[0]! : all.reduce((a, b) => (frequency(b) < frequency(a) ? b : a)));
  const leadOf = (element: Units): Lead => {
    let lead = known.get(element);
    if (!lead) {
      const numbers = element.anyOf.every(({ all }) => all.length > 0) ? element.anyOf.map(rarest) : [];
      const cost = numbers.length === 0 ? Infinity : numbers.reduce((sum, number) => sum + frequency(number), 0);
      known.set(element, (lead = { numbers, cost }));
    }
    return lead;
  };
  return (pattern) => {
    const required = pattern.required.length > 1 ? [...pattern.required].sort((a, b) => leadOf(a).cost - leadOf(b).cost) : pattern.required;
    const [first] = required;
    if (!first || leadOf(first).cost === Infinity) throw new Error("A pattern needs something that must stand in a sentence");
    return { leads: leadOf(first).numbers, pattern: { ...pattern, required } };
  };
}

interface Lead {
  numbers: readonly number[];
  cost: number;
}

export function possible(pattern: Pattern, sentence: Sentence): boolean {
  for (const { anyOf } of pattern.required) {
    let found = false;
    for (let i = 0; i < anyOf.length && !found; i += 1) found = holds(sentence.union, anyOf[i]!.all);
    if (!found) return false;
  }
  return true;
}

/** First match from left to right; `null` when there is none. */
export function firstMatch(pattern: Pattern, sentence: Sentence, words: Matcher, from = 0): Match | null {
  const { units } = sentence;
  const { elements } = pattern;
  let steps = 0;

  const go = (e: number, at: number, subject: number): number => {
    if (e === elements.length) return at;
    if ((steps += 1) > mostSteps) return -1;
    const element = elements[e]!;
    if (element.kind === "edge") {
      if (!edge(sentence, element.edge, at)) return -1;
      return go(e + 1, at, element.edge === "ZERO" ? plural : subject);
    }
    if (element.kind === "before") return at > 0 && fitsAny(element.anyOf, units[at - 1]!) ? -1 : go(e + 1, at, subject);
    if (element.gap !== "none") return gap(e, at, subject, element.gap, element.most);
    let count = 0;
    const agreements = [subject];
    while (count < element.most && at + count < units.length && fitsAny(element.anyOf, units[at + count]!)) {
      const unit = units[at + count]!;
      if (element.agrees && (subject & unit.agreement) === 0) break;
      agreements.push(unit.group !== 0 ? unit.group : agreements[count]!);
      count += 1;
    }
    for (; count >= element.least; count -= 1) {
      const end = go(e + 1, at + count, agreements[count]!);
      if (end >= 0) return end;
    }
    return -1;
  };

  const gap = (e: number, at: number, subject: number, kind: string, most: number): number => {
    const none = go(e + 1, at, subject);
    if (none >= 0) return none;
    if (kind === "relative" && !(units[at] && has(units[at].bits, words.relative))) return -1;
    for (let count = 1; count <= most; count += 1) {
      const unit = units[at + count - 1];
      if (!unit) return -1;
      if (kind === "fill" && !has(unit.bits, words.fill)) return -1;
      if (kind === "clause" && has(unit.bits, words.negation)) return -1;
      if (kind === "clause" && at > 0 && unit.clause !== units[at - 1]!.clause) return -1;
      const end = go(e + 1, at + count, subject);
      if (end >= 0) return end;
    }
    return -1;
  };

  for (let start = from; start < units.length; start += 1) {
    const end = go(0, start, anyForm);
    if (end > start) return { first: start, last: end - 1 };
    if (steps > mostSteps) return null;
  }
  return null;
}

function edge({ units }: Sentence, kind: "START" | "END" | "ZERO", at: number): boolean {
  if (kind === "ZERO") return units[at]?.zero === true;
  return at === 0 || at >= units.length || units[at]!.clause !== units[at - 1]!.clause;
}

function fitsAny(anyOf: readonly Atom[], { bits }: Unit): boolean {
  for (let i = 0; i < anyOf.length; i += 1) {
    const { all, none } = anyOf[i]!;
    if (holds(bits, all) && !none.some((number) => has(bits, number))) return true;
  }
  return false;
}

function holds(bits: Int32Array, all: readonly number[]): boolean {
  for (let i = 0; i < all.length; i += 1) if (!has(bits, all[i]!)) return false;
  return true;
}
