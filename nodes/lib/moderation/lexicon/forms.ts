/** The written forms of a lexicon as far as they were asked for: words, and phrases by their first word. */
import type { ClassSets } from "./class-sets.ts";
import { anyForm } from "./inflect.ts";

export interface Form {
  /** Bits by number of class. */
  bits: Int32Array;
  /** Of all entries that have this form; `anyForm` where none of them says. */
  agreement: number;
  /** The same, 0 where none of them says. */
  said: number;
  set: number;
  /** Where the sections first have it. */
  rank: number;
}

export interface Phrase {
  words: readonly string[];
  entry: Form;
}

export interface Forms {
  word: (word: string) => Form | undefined;
  startingWith: (letter: string) => readonly [string, Form][];
  /** Longest first. */
  phrasesFrom: (first: string, second: string) => readonly Phrase[];
  /** The order in which entries come changes nothing. `agreement` is 0 where the entry does not say. */
  putWord: (word: string, set: number, agreement: number, rank: number) => void;
  putPhrase: (words: readonly string[], set: number, agreement: number, rank: number) => void;
}

export function createForms(sets: ClassSets): Forms {
  const words = new Map<string, Form>();
  const byLetter = new Map<string, [string, Form][]>();
  const phrases = new Map<string, Map<string, Phrase[]>>();
  const fresh = (set: number, agreement: number, rank: number): Form => {
    return { bits: sets.bitsOf(set), agreement: agreement || anyForm, said: agreement, set, rank };
  };
  const together = (form: Form, set: number, agreement: number, rank: number): void => {
    form.set = sets.join(form.set, set);
    form.bits = sets.bitsOf(form.set);
    form.said |= agreement;
    form.agreement = form.said || anyForm;
    form.rank = Math.min(form.rank, rank);
  };
  const putWord = (word: string, set: number, agreement: number, rank: number): void => {
    const form = words.get(word);
    if (form) return together(form, set, agreement, rank);
    const made = fresh(set, agreement, rank);
    words.set(word, made);
    const list = byLetter.get(word[0]!);
    if (list) list.push([word, made]);
    else byLetter.set(word[0]!, [[word, made]]);
  };
  const putPhrase = (pieces: readonly string[], set: number, agreement: number, rank: number): void => {
    const [first = "", second = ""] = pieces;
    const bySecond = phrases.get(first) ?? new Map<string, Phrase[]>();
    phrases.set(first, bySecond);
    const list = bySecond.get(second) ?? [];
    const same = list.find((one) => one.words.length === pieces.length && one.words.every((word, i) => word === pieces[i]));
    if (same) together(same.entry, set, agreement, rank);
    else bySecond.set(second, [...list, { words: pieces, entry: fresh(set, agreement, rank) }].sort(longestFirst));
  };
  const phrasesFrom = (first: string, second: string): readonly Phrase[] => phrases.get(first)?.get(second) ?? [];
  const startingWith = (letter: string): readonly [string, Form][] => byLetter.get(letter) ?? [];
  return { word: (word) => words.get(word), startingWith, phrasesFrom, putWord, putPhrase };
}

function longestFirst(a: Phrase, b: Phrase): number {
  return b.words.length - a.words.length || a.entry.rank - b.entry.rank;
}
