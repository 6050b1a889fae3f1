/** The lists of words made ready to be looked up, and which whole messages they are. */
import { isEmoji, tokensOf } from "./tokens.ts";
import type { Words } from "./words.ts";

type Whole = "yes" | "no" | "confirm" | "decline" | "topics";

export interface Entries {
  emoji: ReadonlySet<string>;
  /** The words of each entry that is not an emoji. */
  phrases: readonly string[][];
  /** The same without spaces: "INFOON", "I N F O  O N". */
  joined: ReadonlySet<string>;
}

export interface Lexicon {
  yes: Entries;
  no: Entries;
  /** What a message that says one thing only is. */
  whole(tokens: readonly string[]): Whole | undefined;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Said around a wish, these change nothing about it. */
const courtesy = set(
  "grazie mille tante infinite ringrazio vi la ti per favore cortesia piacere prego gentilmente gentili saluti cordiali " +
    "distinti buongiorno buonasera buonanotte buondi buon buona giorno giornata sera serata salve ciao ok please thanks " +
    "thank you hello hi kind regards",
);
const kindEmoji = new Set(tokensOf("🙏 😊 🙂 ☺ 😀 😃 😄 👋 ❤ 💙 💚"));
const places = set("stato avvisi status notices");
const prepositions = set("dallo dal dagli allo al agli from to the");
/** "Anzi no", "no grazie" while we ask: the answer is no. */
const declines = set("no annulla nono");

const known = new WeakMap<Words, Lexicon>();

/** A list of words is a value, so it is made ready once. */
export function lexiconOf(words: Words): Lexicon {
  const made = known.get(words) ?? make(words);
  known.set(words, made);
  return made;
}

function make(words: Words): Lexicon {
  const lists = { yes: entries(words.yes), no: entries(words.no), confirm: entries(words.confirm), topics: entries(words.topics) };
  return {
    yes: lists.yes,
    no: lists.no,
    whole(tokens) {
      const plain = withoutCourtesy(tokens);
      for (const candidate of [tokens, plain, withoutPlace(plain)]) {
        for (const [want, list] of Object.entries(lists) as [Exclude<Whole, "decline">, Entries][]) {
          if (isEntry(candidate, list) || (candidate === plain && repeats(plain, list))) return want;
        }
      }
      return plain.length === 1 && declines.has(plain[0]!) ? "decline" : undefined;
    },
  };
}

function entries(list: readonly string[]): Entries {
  const all = list.map(tokensOf);
  const phrases = all.filter((tokens) => !tokens.every(isEmoji));
  return {
    emoji: new Set(all.filter((tokens) => tokens.length === 1).flat().filter(isEmoji)),
    phrases,
    joined: new Set(phrases.map((tokens) => tokens.join(""))),
  };
}

function isEntry(tokens: readonly string[], { joined }: Entries): boolean {
  return tokens.length > 0 && joined.has(tokens.join(""));
}

/** "Cancellami! Cancellami!" and "👍 Iscrivimi" say one thing. Never emoji alone: they come with thanks, too. */
function repeats(tokens: readonly string[], { joined, emoji }: Entries): boolean {
  return tokens.some((one) => joined.has(one)) && tokens.every((one) => joined.has(one) || emoji.has(one));
}

function withoutCourtesy(tokens: readonly string[]): string[] {
  return tokens.filter((one) => !courtesy.has(one) && !kindEmoji.has(one));
}

/** "Cancellami dallo Stato": the same wish, said in full. */
function withoutPlace(tokens: readonly string[]): string[] {
  const at = tokens.findIndex((one, i) => prepositions.has(one) && i > 0);
  if (at < 0) return [];
  const rest = tokens.slice(at);
  const place = rest.filter((one) => !prepositions.has(one));
  return place.length === 1 && places.has(place[0]!) ? tokens.slice(0, at) : [];
}

export function isCourtesy(one: string): boolean {
  return courtesy.has(one) || kindEmoji.has(one);
}
