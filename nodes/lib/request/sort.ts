/** From evidence to a decision. Weak or divided evidence decides nothing: a person reading beats a wrong answer. */
import { wishes } from "./common.ts";
import { earlierReport } from "./earlier-report.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { type Evidence, type Reading, gather } from "./evidence.ts";
import type { Intent, Sorted, Sorter } from "./intent.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { type Effort, type Match, fullEffort, recognise } from "./recognise.ts";
import { wordsOf } from "./wording.ts";
import { writtenOf } from "./written.ts";

/** Confidence below which no intent is chosen, unless the caller says otherwise. */
export const usualMinimum = 0.5;

/** Prepares intents for sorting; do it once, not per message. `minimum` is 0 to 1. */
export function compile(intents: readonly Intent[], minimum: number = usualMinimum): Sorter {
  const lexicon = buildLexicon(intents);
  return { sort: (text, language) => sortWith(lexicon, intents, minimum, text, language).sorted };
}

/** The same with the number of typo comparisons it took, for measuring. */
export function sortWith(
  lexicon: Lexicon,
  intents: readonly Intent[],
  minimum: number,
  text: string,
  language?: string,
): { sorted: Sorted; comparisons: number } {
  const effort: Effort = { left: fullEffort };
  const reading = read(lexicon, text, language, effort);
  const evidence = gather(lexicon, intents.length, reading);
  const strengths = evidence.map((one, i) => (mayCount(intents[i]!, one, reading, text) ? strengthOf(one) : 0));
  const scores = strengths
    .map((strength, i) => ({ strength, i }))
    .filter(({ strength }) => strength > 0)
    .map(({ i }) => ({ i, score: confidenceOf(i, strengths, unexplained(evidence[i]!, reading)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const best = scores[0];
  const chosen = best !== undefined && best.score >= minimum;
  const sorted: Sorted = {
    intent: chosen ? intents[best.i]!.id : null,
    confidence: best?.score ?? 0,
    words: best ? wordsOf(text, reading, evidence[best.i]!) : [],
    scores: scores.slice(0, 3).map(({ i, score }) => ({ intent: intents[i]!.id, score })),
  };
  return { sorted, comparisons: fullEffort - effort.left };
}

function read(lexicon: Lexicon, text: string, language: string | undefined, effort: Effort): Reading {
  const written = writtenOf(text, language);
  const known = new Map<string, Match | undefined>();
  const matches = written.tokens.map((token) => {
    if (!known.has(token.word)) known.set(token.word, recognise(lexicon, token, effort));
    return known.get(token.word);
  });
  return { ...written, matches };
}

/** Below this, being like an example is chance. */
const leastLikeness = 0.45;

/** In units of one listed word. */
function strengthOf({ words, against, likeness }: Evidence): number {
  let sum = likeness >= leastLikeness ? 1.2 * likeness : 0;
  for (const { value } of words.values()) sum += value;
  return Math.max(0, sum) * 0.4 ** Math.min(2, against.size);
}

/** One listed word gives 0.70, two give 0.91; a rival with half the strength takes a fifth away. */
function confidenceOf(i: number, strengths: readonly number[], unexplainedWords: number): number {
  const strength = strengths[i]!;
  const rival = strengths.reduce((most, other, j) => (j !== i && other > most ? other : most), 0);
  const sure = 1 - 2 ** (-1.75 * strength);
  const besides = strength < 1 ? 0.15 * Math.max(0, unexplainedWords - 1) : 0.05 * Math.max(0, unexplainedWords - 3);
  const covered = Math.max(0.7, 1 / (1 + besides));
  const clear = 1 - 0.8 * Math.min(1, rival / strength) ** 2;
  return Math.floor(100 * sure * covered * clear) / 100;
}

function unexplained(evidence: Evidence, { tokens: all, content, matches }: Reading): number {
  const open = new Set<Entry | string>();
  all.forEach((token, i) => {
    if (content[i] && !explains(evidence, matches[i])) open.add(matches[i]?.entry ?? token.key);
  });
  return open.size;
}

function explains(evidence: Evidence, match: Match | undefined): boolean {
  return match !== undefined && (evidence.words.get(match.entry)?.value ?? 0) > 0;
}

/** What became of an earlier report, or that it was put right, is no new one. */
const reportId = "report";

/** "Grazie" is thanks; "grazie, ma a che ora aprite?" and "vorrei un'informazione, grazie" are not. */
function mayCount(intent: Intent, evidence: Evidence, { tokens: all, content, matches }: Reading, text: string): boolean {
  if (intent.id === reportId && evidence.words.size > 0 && earlierReport(text)) return false;
  if (!intent.alone || evidence.words.size === 0) return true;
  return (
    !text.includes("?") &&
    all.every((token, i) => explains(evidence, matches[i]) || !(content[i] || wishes.has(token.word)))
  );
}
