/** From a token to the word of the lexicon that was written or meant. */
import { masks } from "../views/masked.ts";
import { phonetic } from "../views/phonetic.ts";
import { slips } from "../views/slips.ts";
import type { Among } from "../views/among.ts";
import { unleet } from "../views/leet.ts";
import { anyForm } from "./inflect.ts";
import { bitsOf, meet } from "./class-sets.ts";
import type { Entry, Lexicon } from "./lexicon.ts";

export interface Meant {
  word: string;
  entry: Entry;
}

export interface Reading {
  words: readonly Meant[];
  /** Read as a slip of the hand in so short a word that it may well be another word. */
  weak: boolean;
}

export interface Reader {
  read: (token: string, hidden: boolean) => Reading;
  /** A word of the lexicon that rules hang on. */
  telling: (word: string) => boolean;
  known: (word: string) => boolean;
}

/** Classes whose words are worth finding behind a slip or a mask. */
const hidden = ["Slur", "Sex", "Insult3", "Insult2", "Curse", "Vulgar", "Blasphemy", "Dehum", "Vio"];
const names = (list: string): string[] => list.split(" ");
const hard = "Slur Sex Insult3 Insult2 Curse Vulgar Dehum Derog HateV HateN Die Suffers";
const slipped = names(`${hard} Vio Grp HateA Sicken Dead Death Lives BodyPart Burden Camp Blow Part`);
/** … and behind a missing blank: ordinary words are made of others often enough ("per-dita"). */
const cut = names(`${hard} SlurAmb Kill PityN`);

/** A message full of invented words must not cost more than this many times one such word. */
const mostRemembered = 20_000;

export function createReader(lexicon: Lexicon): Reader {
  const { find } = lexicon;
  const [isHidden, isTelling, isCutting] = [hidden, slipped, cut].map((classes) => wordOf(lexicon, classes)) as [Is, Is, Is];
  const among = (classes: readonly string[], known: Is): Among => ({
    starting: (letter) => lexicon.startingWith(letter, classes).filter((word) => word.length >= 4),
    known,
    earliest: lexicon.earliest,
  });
  const [masked, slip] = [masks(among(hidden, isHidden)), slips(among(slipped, isTelling))];
  const blank: Entry = { bits: new Int32Array(lexicon.width), agreement: anyForm };
  const adverb = find("davvero") ?? blank;
  const remembered = new Map<string, Reading>();

  const known = (word: string | null): Meant[] | null => {
    const entry = word === null ? undefined : find(word);
    return entry ? [{ word: word!, entry }] : null;
  };

  const guess = (token: string, masking: boolean): Meant[] | null => {
    if (masking) {
      const letters = unleet(token);
      if (letters && isTelling(letters)) return known(letters);
      const calm = letters && squeeze(letters, 1);
      if (calm && isTelling(calm)) return known(calm);
      return known(masked.read(token)) ?? (letters ? (known(slip.read(letters)) ?? sounding(letters)) : null);
    }
    if (tripled.test(token)) {
      const calm = known(squeeze(token, 2)) ?? known(squeeze(token, 1));
      if (calm) return calm;
    }
    if (token.endsWith("mente") && token.length > 7) return [{ word: token, entry: adverb }];
    return (
      known(slip.read(token)) ?? known(slip.read(squeeze(token, 1))) ?? sounding(token) ?? latin(token) ?? twoWords(token)
    );
  };

  /** Only what sounds like a hard word: names and foreign words sound like much else. */
  const sounding = (token: string): Meant[] | null => {
    if (token.length < 5) return null;
    return known(phonetic(token).find(isTelling) ?? null);
  };

  /** A letter of another script before or after a word does not hide it. */
  const latin = (token: string): Meant[] | null => {
    const bare = token.replace(/[^a-z]/g, "");
    return bare.length >= 5 && bare !== token && isTelling(bare) ? known(bare) : null;
  };

  /** "scarsaconsiderazione", "deicazzoni": one blank left out. */
  const twoWords = (token: string): Meant[] | null => {
    if (token.length < 7 || token.length > 30) return null;
    for (let i = 2; i <= token.length - 3; i += 1) {
      const left = token.slice(0, i);
      const right = token.slice(i);
      if (i === 2 && !clitics.has(left)) continue;
      // Ordinary words end in one by chance: "de-cesso", "bene-fica", "matri-moni".
      if (!(right.length >= hardest && isCutting(right)) && !(left.length >= hardest && isCutting(left))) continue;
      const first = find(left) ?? (left.endsWith("mente") ? adverb : undefined);
      const second = find(right);
      if (first && second) return [{ word: left, entry: first }, { word: right, entry: second }];
    }
    return null;
  };

  const read = (token: string, isHidden: boolean): Reading => {
    const exact = find(token);
    if (exact) return { words: [{ word: token, entry: exact }], weak: false };
    const before = remembered.get(token);
    if (before) return before;
    const guessed = token.length <= 40 ? guess(token, isHidden) : null;
    const reading: Reading = guessed
      ? { words: guessed, weak: !isHidden && token.length <= longestWeak && !tripled.test(token) && !foreignLetters.test(token) }
      : { words: [{ word: token, entry: blank }], weak: false };
    if (remembered.size >= mostRemembered) remembered.clear();
    if (token.length <= 40) remembered.set(token, reading);
    return reading;
  };
  return { read, telling: isTelling, known: (word) => find(word) !== undefined };
}

const longestWeak = 5;

/** "Viammazzo". */
const clitics = new Set(["ti", "vi"]);

/** So long is a word that shows through where a blank is missing. */
const hardest = 6;

/** "kazzo": written so on purpose. */
const foreignLetters = /[jkwxy]/;

const tripled = /(.)\1\1/u;

type Is = (word: string) => boolean;

/** Is it a word of four letters or more that has one of the classes? */
function wordOf({ find, classOf, width }: Lexicon, classes: readonly string[]): Is {
  const mask = bitsOf(classes.map(classOf).filter((number) => number >= 0), width);
  return (word) => {
    if (word.length < 4) return false;
    const bits = find(word)?.bits;
    return bits !== undefined && meet(bits, mask);
  };
}

/** Runs of three and more of one letter, brought down to `most`. */
function squeeze(token: string, most: number): string {
  return most === 1 ? token.replace(/(.)\1+/gu, "$1") : token.replace(/(.)\1{2,}/gu, "$1$1");
}
