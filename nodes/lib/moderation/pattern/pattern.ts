/**
 * The language in which rules are written: a sequence of things a sentence must hold next to each other.
 *
 *   HateV            a unit of the class HateV                odio           that very word
 *   Cop&!Neg         both; `!` forbids                        Derog|Dehum    either
 *   Only?  Num*3     at most one; at most three               ~              up to five words that only fill
 *   ...              up to six words of the same clause      REL            nothing, or a relative clause
 *   START  END       edge of a clause                         <!Per          not after a unit of the class Per
 *   ZERO             a verb whose unsaid subject is the group spoken of before
 *   @                the unit before must agree in number and gender with the group or person of the match
 */
export interface Atom {
  all: readonly string[];
  none: readonly string[];
}

export type Element =
  | { kind: "units"; anyOf: readonly Atom[]; least: number; most: number; agrees: boolean; gap: Gap }
  | { kind: "edge"; edge: "START" | "END" | "ZERO" }
  | { kind: "before"; anyOf: readonly Atom[] };

type Gap = "none" | "fill" | "clause" | "relative";

export type Pattern = readonly Element[];

/** Words in small letters are literals and are looked up under this name. */
export const literal = (word: string): string => `=${word}`;

export function readPattern(source: string): Pattern {
  return source.trim().split(/\s+/).map(known);
}

/** Patterns are made of few elements, over and over. */
const elements = new Map<string, Element>();

function known(source: string): Element {
  let element = elements.get(source);
  if (!element) elements.set(source, (element = readElement(source)));
  return element;
}

function readElement(source: string): Element {
  if (source === "START" || source === "END" || source === "ZERO") return { kind: "edge", edge: source };
  if (source === "~") return gap("fill", 5);
  if (source === "...") return gap("clause", 6);
  if (source === "REL") return gap("relative", 7);
  if (source.startsWith("<!")) return { kind: "before", anyOf: readAtoms(source.slice(2)) };
  const agrees = source.endsWith("@");
  const body = agrees ? source.slice(0, -1) : source;
  const counted = /^(.*?)(?:(\?)|\*(\d))$/.exec(body);
  const [least, most] = !counted ? [1, 1] : [0, counted[2] ? 1 : Number(counted[3])];
  return { kind: "units", anyOf: readAtoms(counted ? counted[1]! : body), least, most, agrees, gap: "none" };
}

function gap(kind: "fill" | "clause" | "relative", most: number): Element {
  return { kind: "units", anyOf: [], least: 0, most, agrees: false, gap: kind };
}

function readAtoms(source: string): Atom[] {
  return source.split("|").map((part) => {
    const pieces = part.split("&");
    return {
      all: pieces.filter((piece) => !piece.startsWith("!")).map(named),
      none: pieces.filter((piece) => piece.startsWith("!")).map((piece) => named(piece.slice(1))),
    };
  });
}

function named(name: string): string {
  return /^[A-Z+=]/.test(name) ? name : literal(name);
}

/** Every class and literal that a pattern asks for. */
export function namesIn(pattern: Pattern): string[] {
  return pattern.flatMap((element) =>
    element.kind === "edge" ? [] : element.anyOf.flatMap((atom) => [...atom.all, ...atom.none]),
  );
}
