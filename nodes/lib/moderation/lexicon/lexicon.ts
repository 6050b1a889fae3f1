/**
 * The words of one language by class: a class is a bit, so that a rule asks a word with one instruction. An entry is
 * inflected when a message first has a word that begins as it does: most never are.
 */
import { remembering } from "../remembering.ts";
import { beginnings } from "./beginnings.ts";
import { type ClassNumbers, isLiteral } from "./class-numbers.ts";
import { type ClassSets, bitsOf, classSets, meet } from "./class-sets.ts";
import { type Form, type Phrase, createForms } from "./forms.ts";
import { type Extent, inflect } from "./inflect.ts";

/** What the rules know of a written form. */
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
  /** Every single word of these classes with this first letter, one of a to z, in no order. */
  startingWith: (letter: string, classes: readonly string[]) => readonly string[];
  /** The one that the sections have first. */
  earliest: (words: readonly string[]) => string | null;
  /** Several entries are phrases ("testa di cazzo"): those that begin with these two words, longest first. */
  phrasesFrom: (first: string, second: string) => readonly Phrase[];
  /** Classes that say nothing of a word: that a rule names it, that it is part of a phrase. */
  weightless: Int32Array;
  width: number;
}

/** Words of set phrases: of no meaning alone, but known, and worth reading behind a slip. */
const partOfPhrase = "Part";

/** Classes that by themselves say nothing of a word. */
export const silent = [partOfPhrase, "Belongings", "Kin", "Country", "BodyPart", "Rights"];

const mostRemembered = 20_000;

/** No entry has more forms. */
const mostForms = 4096;

/** `numbers`: of all classes of the sections, and of the classes and words that rules and the reading of sentences ask for. */
export function buildLexicon(sections: readonly Section[], numbers: ClassNumbers): Lexicon {
  const literals = numbers.names().filter(isLiteral);
  const width = (numbers.names().length >> 5) + 1;
  const sets = classSets(width);
  const forms = createForms(sets);
  const setOf = (classes: readonly string[]): number => sets.of(classes.map(numbers.find).filter((number) => number >= 0));
  const [nothing, part, adverb] = [setOf([]), setOf([partOfPhrase]), setOf([partOfPhrase, "Fill"])];

  const waiting = beginnings((entry) => write(entry));
  const [entries, kinds]: [string[], Kind[]] = [[], []];
  for (const section of sections) {
    const kind = kindOf(section, setOf, sets.bitsOf);
    for (const entry of section.words.split(" ")) {
      if (entry === "") continue;
      kinds.push(kind);
      waiting.file(entry, entries.push(entry) - 1);
    }
  }
  literals.forEach((word, i) => waiting.add(word, entries.length + i));
  const write = (number: number): void => {
    const entry = entries[number];
    if (entry === undefined) {
      const literal = literals[number - entries.length]!;
      return forms.putWord(literal, setOf([literal]), 0, (number + entries.length) * mostForms);
    }
    const { extent, setFor, agreement: fixed } = kinds[number]!;
    let rank = number * mostForms;
    inflect(entry, extent, (word, agreement, tags) => {
      rank += 1;
      if (!word.includes(" ")) return forms.putWord(word, setFor(tags), fixed ?? agreement, rank);
      const pieces = word.split(" ");
      forms.putPhrase(pieces, setFor(tags), fixed ?? agreement, rank);
      for (const piece of pieces) {
        const known = piece.length < 5 ? nothing : piece.endsWith("mente") ? adverb : part;
        forms.putWord(piece, known, 0, entries.length * mostForms + rank);
      }
    });
  };

  const find = remembering(mostRemembered, (word): Form | undefined => {
    waiting.reach(word);
    return forms.word(word);
  });
  const weightless = bitsOf([...silent, ...literals].map(numbers.of), width);
  return {
    classOf: numbers.find,
    find,
    startingWith: (letter, classes) => {
      if (!/^[a-z]$/.test(letter)) return [];
      const mask = sets.bitsOf(setOf(classes));
      const pieces = classes.includes(partOfPhrase);
      waiting.reachAll(letter, (number) => {
        const entry = entries[number];
        return entry !== undefined && (meet(kinds[number]!.bits, mask) || (pieces && /[_']/.test(entry)));
      });
      const found = forms.startingWith(letter).filter(([, { bits }]) => meet(bits, mask));
      return found.map(([word]) => word);
    },
    earliest: (words) => {
      const rankOf = (word: string): number => find(word)?.rank ?? Infinity;
      return words.length < 2 ? (words[0] ?? null) : words.reduce((a, b) => (rankOf(b) < rankOf(a) ? b : a));
    },
    phrasesFrom: (first, second) => {
      waiting.reach(first);
      return forms.phrasesFrom(first, second);
    },
    weightless,
    width,
  };
}

/** What the entries of one section have in common. */
interface Kind {
  bits: Int32Array;
  extent: Extent;
  agreement: number | undefined;
  /** Of a form of a verb: its own classes, and each with the tags of the form where a rule asks for them. */
  setFor: (tags: string) => number;
}

function kindOf(section: Section, setOf: (classes: readonly string[]) => number, bitsOfSet: ClassSets["bitsOf"]): Kind {
  const { classes, bare, agreement } = section;
  const own = classes.split(" ").filter(Boolean);
  const byTags = new Map<string, number>();
  const setFor = (tags: string): number => {
    let set = byTags.get(tags);
    if (set === undefined) {
      const tagged = (tag: string): string[] => (tag.startsWith("+") ? [tag] : own.map((name) => `${name}.${tag}`));
      byTags.set(tags, (set = setOf([...own, ...tags.split(" ").filter(Boolean).flatMap(tagged)])));
    }
    return set;
  };
  return { bits: bitsOfSet(setOf(own)), extent: own.length === 0 ? "few" : bare ? "tenses" : "all", agreement, setFor };
}
