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
import type { ClassNumbers } from "../lexicon/class-numbers.ts";

/** Numbers of classes. */
export interface Atom {
  all: readonly number[];
  none: readonly number[];
}

type Gap = "none" | "fill" | "clause" | "relative";

export interface Units {
  kind: "units";
  anyOf: readonly Atom[];
  least: number;
  most: number;
  agrees: boolean;
  gap: Gap;
}

export type Element = Units | { kind: "edge"; edge: "START" | "END" | "ZERO" } | { kind: "before"; anyOf: readonly Atom[] };

export interface Pattern {
  elements: readonly Element[];
  /** Elements without which no sentence matches. */
  required: readonly Units[];
}

/** A reader of the patterns of one language. Patterns are made of few elements, over and over: each is read once. */
export function patternReader(numbers: ClassNumbers): (source: string) => Pattern {
  const elements = new Map<string, Element>();
  const readElement = (source: string): Element => {
    let element = elements.get(source);
    if (element === undefined) elements.set(source, (element = elementOf(source, numbers)));
    return element;
  };
  return (source) => {
    const read = source.split(" ").map(readElement);
    return { elements: read, required: read.filter(mustStand) };
  };
}

function mustStand(element: Element): element is Units {
  return element.kind === "units" && element.gap === "none" && element.least > 0;
}

function elementOf(source: string, numbers: ClassNumbers): Element {
  if (source === "START" || source === "END" || source === "ZERO") return { kind: "edge", edge: source };
  if (source === "~") return gap("fill", 5);
  if (source === "...") return gap("clause", 6);
  if (source === "REL") return gap("relative", 7);
  if (source.startsWith("<!")) return { kind: "before", anyOf: atomsOf(source.slice(2), numbers) };
  const agrees = source.endsWith("@");
  const counted = agrees ? source.slice(0, -1) : source;
  const units = (body: string, least: number, most: number): Units => {
    return { kind: "units", anyOf: atomsOf(body, numbers), least, most, agrees, gap: "none" };
  };
  if (counted.endsWith("?")) return units(counted.slice(0, -1), 0, 1);
  if (counted.at(-2) === "*") return units(counted.slice(0, -2), 0, Number(counted.at(-1)));
  return units(counted, 1, 1);
}

function gap(kind: "fill" | "clause" | "relative", most: number): Units {
  return { kind: "units", anyOf: [], least: 0, most, agrees: false, gap: kind };
}

function atomsOf(source: string, { of }: ClassNumbers): Atom[] {
  return source.split("|").map((part) => {
    // Most are one name alone: this is read with the first message.
    if (!part.includes("&")) return part.startsWith("!") ? { all: none, none: [of(part.slice(1))] } : { all: [of(part)], none };
    const pieces = part.split("&");
    return {
      all: pieces.filter((piece) => !piece.startsWith("!")).map(of),
      none: pieces.filter((piece) => piece.startsWith("!")).map((piece) => of(piece.slice(1))),
    };
  });
}

const none: readonly number[] = [];
