/** Builds the lexicon: what the clerk listed first, then what the examples teach. */
import { isContent, isFunction, linking, ordinary } from "./common.ts";
import type { Intent } from "./intent.ts";
import { type Entry, type Lexicon, entryOf, worth } from "./lexicon.ts";
import { negators } from "./negation.ts";
import { type Token, keyOf, tokens } from "./tokens.ts";
import { shortestForTypos } from "./typo.ts";

export function buildLexicon(intents: readonly Intent[]): Lexicon {
  const lexicon: Lexicon = { entries: new Map(), wholes: new Map(), signs: new Map(), examples: [] };
  intents.forEach((intent, index) => {
    for (const item of [...intent.words, ...intent.phrases]) addItem(lexicon, index, item, false);
    for (const item of intent.not ?? []) addItem(lexicon, index, item, true);
  });
  intents.forEach((intent, index) => learn(lexicon, index, intent.examples));
  for (const entry of lexicon.entries.values()) {
    if (!entry.sign) continue;
    const letter = entry.key[0]!;
    lexicon.signs.set(letter, [...(lexicon.signs.get(letter) ?? []), entry]);
  }
  return lexicon;
}

/** A line of the lists: one word that matters is a word, more are a phrase, wherever the clerk wrote it. */
function addItem(lexicon: Lexicon, intent: number, item: string, against: boolean): void {
  const all = tokens(item);
  const bearing = all.filter((token) => !linking.has(token.word));
  const words = bearing.length > 0 ? bearing : all;
  if (words.length === 1) addWord(lexicon, intent, words[0]!, against, 1);
  else if (words.length > 1) addPhrase(lexicon, intent, words, against);
}

function addWord(lexicon: Lexicon, intent: number, token: Token, against: boolean, weight: number): void {
  const entry = entryOf(lexicon, token);
  entry.sign ||= token.word.length >= shortestForTypos && !isFunction(token.word);
  if (against) {
    if (!entry.speaksAgainst.includes(intent)) entry.speaksAgainst.push(intent);
  } else {
    speakFor(entry, intent, weight);
  }
}

function addPhrase(lexicon: Lexicon, intent: number, words: Token[], against: boolean): void {
  const ordered = words.every((token) => isFunction(token.word) || token.word.length === 1);
  const weight = ordered ? 0.7 : 1.2 + 0.2 * words.length;
  const keys = words.map((token) => token.key);
  const phrase = { intent, keys, ordered, against, denies: deny(words), weight };
  for (const token of words) {
    entryOf(lexicon, token).sign ||= token.word.length >= shortestForTypos && isContent(token.word);
  }
  entryOf(lexicon, anchorOf(words, ordered)).phrases.push(phrase);
  if (!against && !ordered) addJoined(lexicon, intent, words, weight);
}

/** "cartaidentita": a phrase written as one word. */
function addJoined(lexicon: Lexicon, intent: number, words: Token[], weight: number): void {
  const word = words.map((token) => token.word).join("");
  if (word.length <= 24) addWord(lexicon, intent, { ...words[0]!, word, ...keyOf(word) }, false, weight);
}

/** A phrase is looked for where its rarest word stands; one with an order, where it begins. */
function anchorOf(words: Token[], ordered: boolean): Token {
  if (ordered) return words[0]!;
  return words.reduce((best, token) => (rarity(token.word) > rarity(best.word) ? token : best));
}

function rarity(word: string): number {
  if (isFunction(word)) return word.length;
  return word.length + (ordinary.has(word) ? 20 : 40);
}

/** What one, two, and more examples with the same word are worth as a sign. */
const learned = [0, 0.2, 0.35, 0.45];
const learnedOrdinary = [0, 0.08, 0.15, 0.25];

function learn(lexicon: Lexicon, intent: number, examples: readonly string[]): void {
  const counts = new Map<Entry, { count: number; token: Token }>();
  for (const text of examples) {
    const seen = new Set<Entry>();
    const words = tokens(text);
    for (const token of words) {
      const entry = entryOf(lexicon, token);
      entry.common = worth(token.word);
      if (!seen.has(entry)) counts.set(entry, { count: (counts.get(entry)?.count ?? 0) + 1, token });
      seen.add(entry);
      entry.examples.add(lexicon.examples.length);
    }
    const total = [...seen].reduce((sum, entry) => sum + entry.common, 0);
    lexicon.examples.push({ intent, denies: deny(words), total });
  }
  for (const [entry, { count, token }] of counts) {
    if (!isContent(token.word) || belongsToOther(entry, intent)) continue;
    speakFor(entry, intent, (ordinary.has(token.word) ? learnedOrdinary : learned)[Math.min(count, 3)]!);
  }
}

function deny(words: readonly Token[]): boolean {
  return words.some((token) => negators.has(token.word));
}

function belongsToOther(entry: Entry, intent: number): boolean {
  return entry.speaksFor.some((other) => other.intent !== intent && other.weight >= 1);
}

function speakFor(entry: Entry, intent: number, weight: number): void {
  const known = entry.speaksFor.find((other) => other.intent === intent);
  if (!known) entry.speaksFor.push({ intent, weight });
  else if (known.weight < weight) known.weight = weight;
}
