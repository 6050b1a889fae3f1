/** From a token to the word of the lexicon that was written or meant. */
import { masks } from "../views/masked.ts";
import { slips } from "../views/slips.ts";
import { unleet } from "../views/leet.ts";
import { anyForm } from "./inflect.ts";
import { has } from "./lexicon.ts";
import type { Entry, Lexicon } from "./lexicon.ts";

export interface Reading {
  entries: readonly Entry[];
  /** The token is not written as the word is. */
  guessed: boolean;
}

export interface Reader {
  read: (token: string, hidden: boolean) => Reading;
  /** A word of the lexicon that rules hang on. */
  telling: (word: string) => boolean;
  known: (word: string) => boolean;
}

/** Classes whose words are worth finding behind a slip or a mask. */
const hidden = ["Slur", "Sex", "Insult3", "Insult2", "Curse", "Vulgar", "Blasphemy", "Dehum", "Vio"];
const slipped = [
  ...["Slur", "Sex", "Insult3", "Insult2", "Curse", "Vulgar", "Dehum", "Derog", "Vio", "Grp", "HateV", "HateN"],
  ...["HateA", "Sicken", "Suffers", "Die", "Dead", "Death", "Lives", "BodyPart", "Threat", "Telling"],
];
const cut = [...slipped, "OfShit", "Worse", "Camp"];

/** A message full of invented words must not cost more than this many times one such word. */
const mostRemembered = 20_000;

export function createReader(lexicon: Lexicon): Reader {
  const numbers = (names: readonly string[]): number[] => names.map(lexicon.classOf).filter((number) => number >= 0);
  const of = (names: readonly string[], entry: Entry): boolean => numbers(names).some((number) => has(entry.bits, number));
  const wordsOf = (names: readonly string[]): string[] => {
    const wanted = numbers(names);
    const found: string[] = [];
    for (const entry of lexicon.words.values()) if (wanted.some((number) => has(entry.bits, number))) found.push(entry.word);
    return found;
  };
  const masked = masks(wordsOf(hidden).filter((word) => word.length >= 4));
  const slip = slips(wordsOf(slipped));
  const tellingWords = new Set(wordsOf(cut).filter((word) => word.length >= 4));
  const blank: Entry = { word: "", bits: new Int32Array(lexicon.width), agreement: anyForm };
  const adverb = lexicon.words.get("davvero") ?? blank;
  const remembered = new Map<string, Reading>();

  const guess = (token: string, isHidden: boolean): Entry[] | null => {
    const { words } = lexicon;
    if (isHidden) {
      const letters = unleet(token);
      const read = (letters && (words.get(letters) ?? words.get(squeeze(letters, 1)))) ?? null;
      if (read && of(cut, read)) return [read];
      const unmasked = masked.read(token);
      if (unmasked) return [words.get(unmasked)!];
      const slippedLetters = letters ? slip.read(letters) : null;
      return slippedLetters ? [words.get(slippedLetters)!] : null;
    }
    const calm = words.get(squeeze(token, 2)) ?? words.get(squeeze(token, 1));
    if (calm && squeeze(token, 2) !== token) return [calm];
    if (token.endsWith("mente") && token.length > 7) return [{ ...adverb, word: token }];
    const meant = slip.read(token) ?? slip.read(squeeze(token, 1));
    if (meant) return [words.get(meant)!];
    return twoWords(token);
  };

  /** "scarsaconsiderazione", "deicazzoni": one blank left out. */
  const twoWords = (token: string): Entry[] | null => {
    if (token.length < 7 || token.length > 30) return null;
    for (let i = 2; i <= token.length - 2; i += 1) {
      const left = token.slice(0, i);
      const right = token.slice(i);
      if (!tellingWords.has(left) && !tellingWords.has(right)) continue;
      const first = lexicon.words.get(left) ?? (left.endsWith("mente") ? { ...adverb, word: left } : undefined);
      const second = lexicon.words.get(right);
      if (first && second) return [first, second];
    }
    return null;
  };

  const read = (token: string, isHidden: boolean): Reading => {
    const exact = lexicon.words.get(token);
    if (exact) return { entries: [exact], guessed: false };
    const before = remembered.get(token);
    if (before) return before;
    const guessed = token.length <= 40 ? guess(token, isHidden) : null;
    const adverbial = guessed?.length === 1 && guessed[0]!.word === token;
    const reading: Reading = guessed ? { entries: guessed, guessed: !adverbial } : { entries: [{ ...blank, word: token }], guessed: false };
    if (remembered.size >= mostRemembered) remembered.clear();
    if (token.length <= 40) remembered.set(token, reading);
    return reading;
  };
  return { read, telling: (word) => tellingWords.has(word), known: (word) => lexicon.words.has(word) };
}

/** Runs of three and more of one letter, brought down to `most`. */
function squeeze(token: string, most: number): string {
  return most === 1 ? token.replace(/(.)\1+/gu, "$1") : token.replace(/(.)\1{2,}/gu, "$1$1");
}
