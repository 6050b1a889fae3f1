/** The intents turned inside out: from a word to what it speaks for. */
import { isContent, linking, ordinary } from "./common.ts";
import { single } from "./fold.ts";
import { withoutVowels } from "./stem.ts";
import type { Token } from "./tokens.ts";

/** A word that the intents know, in all its forms. */
export interface Entry {
  key: string;
  /** Folded forms and stems that were written in the intents. */
  forms: Set<string>;
  stems: Set<string>;
  /** A verb, or a noun made of one, was written: then its other endings are the same word. */
  verbal: boolean;
  /** Written by a person as a sign: may be recognised by its beginning and through typos. */
  sign: boolean;
  /** What the word alone speaks for; `weight` 1 is a listed word. */
  speaksFor: { intent: number; weight: number }[];
  /** Intents that the word speaks against. */
  speaksAgainst: number[];
  /** Phrases found through this word. */
  phrases: Phrase[];
  /** Examples that contain the word. */
  examples: Set<number>;
  /** What sharing this word with an example is worth. */
  common: number;
}

export interface Phrase {
  intent: number;
  keys: string[];
  /** Made of grammar only ("dove siete"): the order is all there is to tell it by. */
  ordered: boolean;
  against: boolean;
  /** Denies something itself ("non voglio un robot"): then a denial in the message is what was meant. */
  denies: boolean;
  weight: number;
}

export interface Example {
  intent: number;
  denies: boolean;
  /** Sum of `common` over its words. */
  total: number;
}

export interface Lexicon {
  entries: Map<string, Entry>;
  /** The same by the whole word without doubles and final vowels: "contati" lost the ending that "contatti" keeps. */
  wholes: Map<string, Entry>;
  /** Signs by first letter, for the search for typos. */
  signs: Map<string, Entry[]>;
  examples: Example[];
}

/** What a word is worth when a message is compared with an example. */
export function worth(word: string): number {
  if (isContent(word)) return ordinary.has(word) ? 0.6 : 1;
  return linking.has(word) ? 0.05 : 0.2;
}

/** The entry of a word, made when it is new. */
export function entryOf(lexicon: Lexicon, { word, stem, key }: Token): Entry {
  let entry = lexicon.entries.get(key);
  if (!entry) {
    entry = {
      key,
      forms: new Set(),
      stems: new Set(),
      verbal: false,
      sign: false,
      speaksFor: [],
      speaksAgainst: [],
      phrases: [],
      examples: new Set(),
      common: worth(word),
    };
    lexicon.entries.set(key, entry);
  }
  lexicon.wholes.set(wholeOf(word), entry);
  entry.forms.add(word);
  entry.stems.add(stem);
  entry.verbal ||= isVerbal(word, stem);
  return entry;
}

export function wholeOf(word: string): string {
  return single(withoutVowels(word));
}

/** Whether the stem lost an ending of a verb or of a noun of action rather than a final vowel. */
export function isVerbal(word: string, stem: string): boolean {
  return /[^aeioh]/.test(word.slice(stem.length));
}
