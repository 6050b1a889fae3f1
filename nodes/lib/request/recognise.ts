/** From a written word to a word that the intents know, through inflection, chat spelling and typos. */
import { courtesy, grammar, isFunction, ordinary } from "./common.ts";
import { type Entry, type Lexicon, isVerbal, wholeOf } from "./lexicon.ts";
import { withoutArticle, withoutK } from "./spelling.ts";
import { type Token, keyOf } from "./tokens.ts";
import { allowance, distance, shortestForTypos } from "./typo.ts";

export interface Match {
  entry: Entry;
  /** How surely it is that word: 1 as listed, less for another form or a typo. */
  quality: number;
}

/** Comparisons that are left for one message: what keeps 4,096 strange letters as cheap as a short question. */
export interface Effort {
  left: number;
}

/** More than the longest honest message takes with a few hundred listed words. */
export const fullEffort = 3000;

type Word = Pick<Token, "word" | "stem" | "key">;

export function recognise(lexicon: Lexicon, token: Token, effort: Effort): Match | undefined {
  const same = exact(lexicon, token);
  if (same) return same;
  if (token.word.length < 4 || isFunction(token.word)) return undefined;
  return (
    respelled(lexicon, token) ??
    undoubled(lexicon, token) ??
    longer(lexicon, token) ??
    mistyped(lexicon, token, effort)
  );
}

function exact(lexicon: Lexicon, { word, stem, key }: Word): Match | undefined {
  const entry = lexicon.entries.get(key);
  if (!entry) return undefined;
  if (entry.forms.has(word)) return { entry, quality: 1 };
  if (grammar.has(word) || courtesy.has(word)) return undefined;
  if (entry.stems.has(stem)) return { entry, quality: likeness(entry, word, stem) };
  if (ordinary.has(word) || word.length < 4) return undefined;
  return { entry, quality: word.length < shortestForTypos ? 0.7 : 0.9 };
}

/** "rifiutato" shares its stem with the noun "rifiuti" and is another word; "prenoto" and "prenotare" are the same. */
function likeness(entry: Entry, word: string, stem: string): number {
  if (isVerbal(word, stem) && !entry.verbal) return 0.55;
  return stem.length <= 3 && !entry.verbal ? 0.7 : 0.95;
}

function respelled(lexicon: Lexicon, token: Token): Match | undefined {
  for (const word of [withoutK(token.word), withoutArticle(token.word)]) {
    const match = word && !isFunction(word) && exact(lexicon, { word, ...keyOf(word) });
    if (match && match.entry.sign) return { entry: match.entry, quality: match.quality * 0.9 };
  }
  return undefined;
}

function undoubled(lexicon: Lexicon, { word }: Token): Match | undefined {
  const entry = ordinary.has(word) ? undefined : lexicon.wholes.get(wholeOf(word));
  return entry?.sign ? { entry, quality: 0.85 } : undefined;
}

/** A listed word with more at its end: a diminutive, a derived word, or a slip in the ending. */
function longer(lexicon: Lexicon, { word, key }: Token): Match | undefined {
  if (ordinary.has(word)) return undefined;
  for (let length = Math.min(key.length - 1, 16); length >= 5; length -= 1) {
    const entry = lexicon.entries.get(key.slice(0, length));
    const more = key.length - length;
    if (entry?.sign && more <= 6 && (length > 5 || more > 1)) return { entry, quality: 0.85 };
  }
  return undefined;
}

/** A slip of the hand, or a word cut short ("semaf."). */
function mistyped(lexicon: Lexicon, token: Token, effort: Effort): Match | undefined {
  const { word, key } = token;
  if (word.length < shortestForTypos || word.length > 24 || ordinary.has(word) || key.length < 4) return undefined;
  let best: Match | undefined;
  let limit = allowance(word.length);
  for (const entry of lexicon.signs.get(key[0]!) ?? []) {
    if (key.length >= 5 && entry.key.startsWith(key)) return { entry, quality: 0.8 };
    const allowed = Math.min(limit, allowance(entry.key.length));
    if (Math.abs(entry.key.length - key.length) > allowed || allowed === 0) continue;
    if (effort.left <= 0) return best;
    effort.left -= 1;
    const steps = distance(key, entry.key, allowed);
    if (steps > allowed) continue;
    best = { entry, quality: steps === 1 ? 0.8 : 0.65 };
    limit = steps - 1;
    if (limit === 0) return best;
  }
  return best;
}
