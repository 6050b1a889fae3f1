/** Gathers what a message says for and against each intent. */
import type { Entry, Lexicon, Phrase } from "./lexicon.ts";
import { worth } from "./lexicon.ts";
import type { Match } from "./recognise.ts";
import type { Written } from "./written.ts";

export interface Evidence {
  /** What each known word gives, once however often it is said; `token` is where it was said. */
  words: Map<Entry, { value: number; token: number }>;
  /** Distinct signs that speak against the intent. */
  against: Set<Entry | Phrase>;
  /** 0 to 1: how much the message is one of the examples. */
  likeness: number;
  /** Tokens shared with that example. */
  shared: number[];
}

/** A message as one lexicon reads it. */
export interface Reading extends Written {
  matches: (Match | undefined)[];
}

export function gather(lexicon: Lexicon, intents: number, reading: Reading): Evidence[] {
  const evidence = Array.from({ length: intents }, (): Evidence => ({
    words: new Map(),
    against: new Set(),
    likeness: 0,
    shared: [],
  }));
  reading.matches.forEach((match, token) => {
    if (!match) return;
    const { entry, quality } = match;
    for (const { intent, weight } of entry.speaksFor) {
      const value = weight * quality * reading.stance[token]!;
      give(evidence[intent]!, entry, token, value);
    }
    for (const intent of entry.speaksAgainst) evidence[intent]!.against.add(entry);
    for (const phrase of entry.phrases) weighPhrase(evidence, reading, phrase, token);
  });
  compareWithExamples(lexicon, evidence, reading);
  return evidence;
}

function give(evidence: Evidence, entry: Entry, token: number, value: number): void {
  const known = evidence.words.get(entry);
  if (!known || value > known.value) evidence.words.set(entry, { value, token });
}

/** How many words that are not part of a phrase may stand among its words. */
const gaps = 3;

function weighPhrase(evidence: Evidence[], reading: Reading, phrase: Phrase, anchor: number): void {
  const places = placesOf(reading, phrase, anchor);
  if (!places) return;
  const target = evidence[phrase.intent]!;
  if (phrase.against) return void target.against.add(phrase);
  const quality = Math.min(...places.map((i) => reading.matches[i]!.quality));
  const stance = phrase.denies ? 1 : Math.min(...places.map((i) => reading.stance[i]!));
  const share = (phrase.weight * quality * stance) / places.length;
  for (const i of places) give(target, reading.matches[i]!.entry, i, share);
}

/** Where the words of a phrase stand, near each other and in order if need be; undefined when one is missing. */
function placesOf({ matches }: Reading, phrase: Phrase, anchor: number): number[] | undefined {
  const reach = phrase.keys.length + gaps - 1;
  const places: number[] = [];
  let from = phrase.ordered ? anchor : Math.max(0, anchor - reach);
  const to = Math.min(matches.length - 1, anchor + reach);
  for (const key of phrase.keys) {
    let at = -1;
    for (let i = from; i <= to && at < 0; i += 1) {
      if (matches[i]?.entry.key === key && !places.includes(i)) at = i;
    }
    if (at < 0) return undefined;
    places.push(at);
    if (phrase.ordered) from = at + 1;
  }
  return Math.max(...places) - Math.min(...places) <= reach ? places : undefined;
}

/** A weighted Jaccard index: common words count little, and what only one of the two says counts against. */
function compareWithExamples(lexicon: Lexicon, evidence: Evidence[], { tokens, matches, stance }: Reading): void {
  const shared = new Map<number, { sum: number; tokens: number[] }>();
  const seen = new Set<Entry | string>();
  let total = 0;
  tokens.forEach((token, i) => {
    const match = matches[i];
    const what = match?.entry ?? token.key;
    if (seen.has(what)) return;
    seen.add(what);
    total += match?.entry.common ?? worth(token.word);
    if (!match) return;
    for (const example of match.entry.examples) {
      if (stance[i]! < 0 && !lexicon.examples[example]!.denies) continue;
      const found = shared.get(example) ?? { sum: 0, tokens: [] };
      found.sum += match.entry.common * match.quality;
      found.tokens.push(i);
      shared.set(example, found);
    }
  });
  for (const [index, { sum, tokens: places }] of shared) {
    const example = lexicon.examples[index]!;
    const likeness = Math.min(1, sum / (example.total + total - sum));
    const target = evidence[example.intent]!;
    if (likeness > target.likeness) Object.assign(target, { likeness, shared: places });
  }
}
