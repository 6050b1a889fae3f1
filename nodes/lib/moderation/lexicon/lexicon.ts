/** The words of one language by class: a class is a bit, so that a rule asks a word with one instruction. */
import { type Take, anyForm, inflect } from "./inflect.ts";

/** What the rules know of a written form; shared by all forms of which they know the same. */
export interface Entry {
  /** Bits by number of class. */
  bits: Int32Array;
  agreement: number;
}

/** A section of the lexicon: classes that all its entries have, and the entries, separated by blanks. */
export interface Section {
  classes: string;
  words: string;
  /** `true`: its verbs are not looked for with pronouns written onto them. */
  bare?: boolean;
  /** Bits of number and gender of all its words, where the ending does not show them. */
  agreement?: number;
}

export interface Lexicon {
  classOf: (name: string) => number;
  /** What is known of a word; undefined for a word that is not in the lexicon. */
  find: (word: string) => Entry | undefined;
  /** Every single word. */
  each: (take: (word: string, entry: Entry) => void) => void;
  /** Several entries are phrases ("testa di cazzo"): by first word, longest first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Every set of classes that some word has. */
  sets: readonly Int32Array[];
  /** Classes that say nothing of a word: that a rule names it, that it is part of a phrase. */
  weightless: Int32Array;
  width: number;
}

export interface Phrase {
  words: readonly string[];
  entry: Entry;
}

/** Words of set phrases: of no meaning alone, but known, and worth reading behind a slip. */
const partOfPhrase = "Part";

/** `literals`: words that rules name as themselves; `names`: classes that rules use. */
export function buildLexicon(sections: readonly Section[], literals: Iterable<string>, names: Iterable<string>): Lexicon {
  const numbers = new Map<string, number>();
  const number = (name: string): number => {
    let found = numbers.get(name);
    if (found === undefined) numbers.set(name, (found = numbers.size));
    return found;
  };
  const sets = classSets();
  const held: Held = { words: new Map(), phrases: new Map() };
  const put = (word: string, set: number, agreement: number): void => {
    const kept = word.includes(" ") ? held.phrases : held.words;
    const before = kept.get(word);
    if (before === undefined) kept.set(word, set * 16 + agreement);
    else if (before >> 4 !== set || (before & 15) !== agreement) {
      kept.set(word, sets.join(before >> 4, set) * 16 + ((before & 15) | agreement));
    }
  };
  for (const { classes, words, bare, agreement: fixed } of sections) {
    const own = classes.split(" ").filter(Boolean);
    const byTags = new Map<string, number>();
    const setOf = (tags: string): number => {
      let found = byTags.get(tags);
      if (found === undefined) {
        const classesOf = (tag: string): string[] => (tag.startsWith("+") ? [tag] : own.map((name) => `${name}.${tag}`));
        const tagged = tags === "" ? [] : tags.split(" ").flatMap(classesOf);
        byTags.set(tags, (found = sets.of([...own, ...tagged].map(number))));
      }
      return found;
    };
    const extent = own.length === 0 ? "few" : bare ? "tenses" : "all";
    const take: Take = (word, agreement, tags) => put(word, setOf(tags), fixed ?? agreement);
    for (const entry of words.split(" ")) if (entry !== "") inflect(entry, extent, take);
  }
  const [part, adverb, nothing] = [sets.of([number(partOfPhrase)]), sets.of([number(partOfPhrase), number("Fill")]), sets.of([])];
  for (const word of held.phrases.keys()) {
    for (const piece of word.split(" ")) put(piece, piece.length < 5 ? nothing : piece.endsWith("mente") ? adverb : part, 0);
  }
  for (const literal of literals) put(literal, sets.of([number(`=${literal}`)]), 0);
  for (const name of names) number(name);
  const weightless = [partOfPhrase, "Belongings", "Kin", "Country", "BodyPart", "Rights"].map(number);
  for (const [name, one] of numbers) if (name.startsWith("=")) weightless.push(one);
  return { ...finished(held, sets.list, numbers), weightless: bitsOf(weightless, (numbers.size >> 5) + 1) };
}

/** Words and phrases, each with its set of classes and its agreement in one number. */
interface Held {
  words: Map<string, number>;
  phrases: Map<string, number>;
}

interface ClassSets {
  list: readonly (readonly number[])[];
  of: (classes: readonly number[]) => number;
  join: (a: number, b: number) => number;
}

/** Sets of classes by number: thousands of words have a few hundred sets among them. */
function classSets(): ClassSets {
  const list: number[][] = [];
  const known = new Map<string, number>();
  const joined = new Map<number, number>();
  const of = (classes: readonly number[]): number => {
    const members = [...new Set(classes)].sort((a, b) => a - b);
    const key = members.join();
    let found = known.get(key);
    if (found === undefined) {
      known.set(key, (found = list.length));
      list.push(members);
    }
    return found;
  };
  const join = (a: number, b: number): number => {
    if (a === b) return a;
    const key = a * 65_536 + b;
    let found = joined.get(key);
    if (found === undefined) joined.set(key, (found = of([...list[a]!, ...list[b]!])));
    return found;
  };
  return { list, of, join };
}

function finished(held: Held, sets: ClassSets["list"], numbers: ReadonlyMap<string, number>): Omit<Lexicon, "weightless"> {
  const width = (numbers.size >> 5) + 1;
  const bits = sets.map((members) => bitsOf(members, width));
  const entries = new Map<number, Entry>();
  const entryOf = (value: number): Entry => {
    let entry = entries.get(value);
    if (!entry) entries.set(value, (entry = { bits: bits[value >> 4]!, agreement: (value & 15) === 0 ? anyForm : value & 15 }));
    return entry;
  };
  const phrases = new Map<string, Phrase[]>();
  for (const [word, value] of held.phrases) {
    const words = word.split(" ");
    const phrase = { words, entry: entryOf(value) };
    const list = phrases.get(words[0]!);
    if (list) list.push(phrase);
    else phrases.set(words[0]!, [phrase]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const find = (word: string): Entry | undefined => {
    const value = held.words.get(word);
    return value === undefined ? undefined : entryOf(value);
  };
  const each = (take: (word: string, entry: Entry) => void): void => {
    for (const [word, value] of held.words) take(word, entryOf(value));
  };
  return { classOf: (name) => numbers.get(name) ?? -1, phrases, find, each, sets: bits, width };
}

export function bitsOf(members: Iterable<number>, width: number): Int32Array {
  const bits = new Int32Array(width);
  for (const member of members) bits[member >> 5]! |= 1 << (member & 31);
  return bits;
}

export function has(bits: Int32Array, number: number): boolean {
  return number >= 0 && (bits[number >> 5]! & (1 << (number & 31))) !== 0;
}
