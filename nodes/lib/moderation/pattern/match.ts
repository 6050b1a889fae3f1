/** Patterns against a sentence, by plain backtracking within a fixed number of steps. */
import { has } from "../lexicon/lexicon.ts";
import type { Sentence, Unit } from "../sentence/unit.ts";
import type { Atom, Element, Pattern } from "./pattern.ts";

interface CompiledAtom {
  all: Int32Array;
  none: Int32Array;
}

interface CompiledElement {
  source: Element;
  atoms: readonly CompiledAtom[];
}

export interface CompiledPattern {
  elements: readonly CompiledElement[];
  /** Elements without which no sentence matches. */
  required: readonly (readonly CompiledAtom[])[];
}

/** Indexes of the first and the last unit. */
export interface Match {
  first: number;
  last: number;
}

/** Far above what any ordinary sentence takes; a sentence made to be slow is given up. */
const mostSteps = 3000;

export function compilePattern(pattern: Pattern, classOf: (name: string) => number, width: number): CompiledPattern {
  const compileAtom = (atom: Atom): CompiledAtom => ({ all: maskOf(atom.all, classOf, width), none: maskOf(atom.none, classOf, width) });
  const elements = pattern.map((source) => ({ source, atoms: source.kind === "edge" ? [] : source.anyOf.map(compileAtom) }));
  const required = elements
    .filter(({ source }) => source.kind === "units" && source.gap === "none" && source.least > 0)
    .map(({ atoms }) => atoms.map((atom) => ({ all: atom.all, none: new Int32Array(width) })));
  return { elements, required };
}

function maskOf(names: readonly string[], classOf: (name: string) => number, width: number): Int32Array {
  const mask = new Int32Array(width);
  for (const name of names) {
    const number = classOf(name);
    if (number < 0) throw new Error(`No words of class "${name}"`);
    mask[number >> 5]! |= 1 << (number & 31);
  }
  return mask;
}

export function possible(pattern: CompiledPattern, sentence: Sentence): boolean {
  for (const atoms of pattern.required) if (!atoms.some((atom) => fits(atom, sentence.union))) return false;
  return true;
}

export interface Matcher {
  fill: number;
  relative: number;
}

/** First match from left to right; `null` when there is none. */
export function firstMatch(pattern: CompiledPattern, sentence: Sentence, words: Matcher, from = 0): Match | null {
  const { units } = sentence;
  const { elements } = pattern;
  let steps = 0;

  const go = (e: number, at: number, start: number, subject: number): number => {
    if (e === elements.length) return at;
    if ((steps += 1) > mostSteps) return -1;
    const { source, atoms } = elements[e]!;
    if (source.kind === "edge") return edge(sentence, source.edge, at) ? go(e + 1, at, start, source.edge === "ZERO" ? 4 | 8 : subject) : -1;
    if (source.kind === "before") return at > 0 && fitsAny(atoms, units[at - 1]!) ? -1 : go(e + 1, at, start, subject);
    if (source.gap !== "none") return gap(e, at, start, subject);
    let count = 0;
    const agreements = [subject];
    while (count < source.most && at + count < units.length && fitsAny(atoms, units[at + count]!)) {
      const unit = units[at + count]!;
      if (source.agrees && (subject & unit.agreement) === 0) break;
      agreements.push(unit.group !== 0 ? unit.group : agreements[count]!);
      count += 1;
    }
    for (; count >= source.least; count -= 1) {
      const end = go(e + 1, at + count, start, agreements[count]!);
      if (end >= 0) return end;
    }
    return -1;
  };

  const gap = (e: number, at: number, start: number, subject: number): number => {
    const { source } = elements[e]!;
    if (source.kind !== "units") return -1;
    const { gap: kind, most } = source;
    const none = go(e + 1, at, start, subject);
    if (none >= 0) return none;
    if (kind === "relative" && !(units[at] && has(units[at].bits, words.relative))) return -1;
    for (let count = 1; count <= most; count += 1) {
      const unit = units[at + count - 1];
      if (!unit) return -1;
      if (kind === "fill" && !has(unit.bits, words.fill)) return -1;
      if (kind === "clause" && at > 0 && unit.clause !== units[at - 1]!.clause) return -1;
      const end = go(e + 1, at + count, start, subject);
      if (end >= 0) return end;
    }
    return -1;
  };

  for (let start = from; start < units.length; start += 1) {
    const end = go(0, start, start, 15);
    if (end > start) return { first: start, last: end - 1 };
    if (steps > mostSteps) return null;
  }
  return null;
}

function edge(sentence: Sentence, kind: "START" | "END" | "ZERO", at: number): boolean {
  const { units } = sentence;
  if (kind === "ZERO") return units[at]?.zero === true;
  return at === 0 || at >= units.length || units[at]!.clause !== units[at - 1]!.clause;
}

function fitsAny(atoms: readonly CompiledAtom[], unit: Unit): boolean {
  for (const atom of atoms) if (fits(atom, unit.bits)) return true;
  return false;
}

function fits(atom: CompiledAtom, bits: Int32Array): boolean {
  const { all, none } = atom;
  for (let i = 0; i < bits.length; i += 1) {
    if ((bits[i]! & all[i]!) !== all[i] || (bits[i]! & none[i]!) !== 0) return false;
  }
  return true;
}
