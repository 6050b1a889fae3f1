/** Patterns against a sentence, by plain backtracking within a fixed number of steps. */
import { anyForm, plural } from "../lexicon/inflect.ts";
import { has } from "../lexicon/class-sets.ts";
import type { Sentence, Unit } from "../sentence/unit.ts";
import type { Atom, Element, Pattern } from "./pattern.ts";

interface CompiledAtom {
  all: readonly number[];
  none: readonly number[];
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

/** Classes that the matcher itself asks for. */
export interface Matcher {
  fill: number;
  relative: number;
  /** A denial in between changes what two words have to do with each other. */
  negation: number;
}

/** Far above what any ordinary sentence takes; a sentence made to be slow is given up. */
const mostSteps = 3000;

/** A compiler for the patterns of one lexicon. */
export function patternCompiler(classOf: (name: string) => number): (pattern: Pattern) => CompiledPattern {
  const compiled = new Map<Element, CompiledElement>();
  const compileAtom = (atom: Atom): CompiledAtom => ({ all: atom.all.map(classOf), none: atom.none.map(classOf) });
  const compileElement = (source: Element): CompiledElement => {
    let element = compiled.get(source);
    if (!element) {
      element = { source, atoms: source.kind === "edge" ? [] : source.anyOf.map(compileAtom) };
      compiled.set(source, element);
    }
    return element;
  };
  return (pattern) => withRequired(pattern.map(compileElement));
}

function withRequired(elements: readonly CompiledElement[]): CompiledPattern {
  const required = elements
    .filter(({ source }) => source.kind === "units" && source.gap === "none" && source.least > 0)
    .map(({ atoms }) => atoms);
  return { elements, required };
}

/** The classes one of which a sentence must hold: those of the element that the fewest sentences have. */
export function rarest(pattern: CompiledPattern, frequency: (number: number) => number): readonly number[] {
  const leads = pattern.required
    .filter((atoms) => atoms.every((atom) => atom.all.length > 0))
    .map((atoms) => atoms.map(({ all }) => all.reduce((a, b) => (frequency(b) < frequency(a) ? b : a))));
  const cost = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + frequency(number), 0);
  return leads.reduce((a, b) => (cost(b) < cost(a) ? b : a));
}

export function possible(pattern: CompiledPattern, sentence: Sentence): boolean {
  for (const atoms of pattern.required) {
    let found = false;
    for (let i = 0; i < atoms.length && !found; i += 1) found = holds(sentence.union, atoms[i]!.all);
    if (!found) return false;
  }
  return true;
}

/** First match from left to right; `null` when there is none. */
export function firstMatch(pattern: CompiledPattern, sentence: Sentence, words: Matcher, from = 0): Match | null {
  const { units } = sentence;
  const { elements } = pattern;
  let steps = 0;

  const go = (e: number, at: number, subject: number): number => {
    if (e === elements.length) return at;
    if ((steps += 1) > mostSteps) return -1;
    const { source, atoms } = elements[e]!;
    if (source.kind === "edge") {
      if (!edge(sentence, source.edge, at)) return -1;
      return go(e + 1, at, source.edge === "ZERO" ? plural : subject);
    }
    if (source.kind === "before") return at > 0 && fitsAny(atoms, units[at - 1]!) ? -1 : go(e + 1, at, subject);
    if (source.gap !== "none") return gap(e, at, subject, source.gap, source.most);
    let count = 0;
    const agreements = [subject];
    while (count < source.most && at + count < units.length && fitsAny(atoms, units[at + count]!)) {
      const unit = units[at + count]!;
      if (source.agrees && (subject & unit.agreement) === 0) break;
      agreements.push(unit.group !== 0 ? unit.group : agreements[count]!);
      count += 1;
    }
    for (; count >= source.least; count -= 1) {
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

function fitsAny(atoms: readonly CompiledAtom[], { bits }: Unit): boolean {
  for (let i = 0; i < atoms.length; i += 1) {
    const { all, none } = atoms[i]!;
    if (holds(bits, all) && !none.some((number) => has(bits, number))) return true;
  }
  return false;
}

function holds(bits: Int32Array, all: readonly number[]): boolean {
  for (let i = 0; i < all.length; i += 1) if (!has(bits, all[i]!)) return false;
  return true;
}
