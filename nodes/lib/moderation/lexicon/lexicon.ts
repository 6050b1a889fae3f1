/** The words of one language by class: a class is a set of bits, so that a rule asks a word with one instruction. */
import { inflect } from "./inflect.ts";

/** What the rules know of a written form. */
export interface Entry {
  word: string;
  /** Bits by number of class. */
  bits: Int32Array;
  agreement: number;
}

/** A section of the lexicon: classes that all its entries have, and the entries, separated by blanks. */
export interface Section {
  classes: string;
  words: string;
}

export interface Lexicon {
  classOf: (name: string) => number;
  /** Several words of the lexicon are phrases ("testa di cazzo"): by first word, longest first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  words: ReadonlyMap<string, Entry>;
  width: number;
}

export interface Phrase {
  words: readonly string[];
  entry: Entry;
}

/** `literals`: words that rules name as themselves; `classes`: class names that rules use. */
export function buildLexicon(sections: readonly Section[], literals: Iterable<string>, classes: Iterable<string>): Lexicon {
  const numbers = new Map<string, number>();
  const number = (name: string): number => {
    let found = numbers.get(name);
    if (found === undefined) numbers.set(name, (found = numbers.size));
    return found;
  };
  const collected = new Map<string, { classes: Set<number>; agreement: number }>();
  const put = (word: string, names: readonly string[], agreement: number): void => {
    let held = collected.get(word);
    if (!held) collected.set(word, (held = { classes: new Set(), agreement: 0 }));
    for (const name of names) held.classes.add(number(name));
    held.agreement |= agreement;
  };
  for (const section of sections) {
    const names = section.classes.split(" ").filter(Boolean);
    for (const entry of section.words.split(/\s+/)) {
      if (!entry) continue;
      for (const form of inflect(entry)) {
        if (names.length === 0 && form.tags.some((tag) => tag.startsWith("+"))) continue;
        const tagged = form.tags.flatMap((tag) => (tag.startsWith("+") ? [tag] : names.map((name) => `${name}.${tag}`)));
        put(form.word, [...names, ...tagged], form.agreement);
      }
    }
  }
  for (const literal of literals) put(literal, [`=${literal}`], 0);
  for (const name of classes) number(name);

  const width = (numbers.size >> 5) + 1;
  const words = new Map<string, Entry>();
  const phrases = new Map<string, Phrase[]>();
  const shared = new Map<string, Int32Array>();
  for (const [word, { classes: set, agreement }] of collected) {
    const entry: Entry = { word, bits: bitsOf(set, width, shared), agreement };
    if (!word.includes(" ")) {
      words.set(word, entry);
      continue;
    }
    const pieces = word.split(" ");
    const first = pieces[0]!;
    phrases.set(first, [...(phrases.get(first) ?? []), { words: pieces, entry }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { classOf: (name) => numbers.get(name) ?? -1, phrases, words, width };
}

function bitsOf(set: ReadonlySet<number>, width: number, shared: Map<string, Int32Array>): Int32Array {
  const key = [...set].sort((a, b) => a - b).join();
  let bits = shared.get(key);
  if (!bits) {
    bits = new Int32Array(width);
    for (const member of set) bits[member >> 5]! |= 1 << (member & 31);
    shared.set(key, bits);
  }
  return bits;
}

export function has(bits: Int32Array, number: number): boolean {
  return number >= 0 && (bits[number >> 5]! & (1 << (number & 31))) !== 0;
}
