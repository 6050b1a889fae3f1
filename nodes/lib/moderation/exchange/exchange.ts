/** What is offered, asked for or passed on in a message: links, advertising, collections, illegal and pirated goods. */
import type { Finding, Level } from "../finding.ts";
import { type Cue, type View, type Words, identifiersIn, view, wordAt, wordsOf } from "../identifiers/index.ts";
import { advertising, weights } from "./advertising.ts";
import { circumstancesOf } from "./circumstances.ts";
import { despaced } from "./despaced.ts";
import { type Allowed, type Link, findLinks } from "./links.ts";
import { type Place, match } from "./match.ts";
import { offTopic } from "./off-topic.ts";
import type { Rule } from "./rule.ts";
import { exchangeRules, exchangeWords } from "./rules.ts";
import { weigh } from "./weigh.ts";

export type ExchangeOptions = Allowed;

/** Findings in the order of the text, at most one of each rule. Linear in the length of the text. */
export function exchange(text: string, options: ExchangeOptions): Finding[] {
  const seen = despaced(view(text));
  const words = wordsOf(seen);
  if (words.words.length === 0) return [];
  const links = findLinks(text, seen, options);
  const cues = byClass([...exchangeWords(words.words), ...linkCues(links, words), ...figureCues(seen, words)]);
  const findings: Finding[] = [];
  for (const rule of exchangeRules) {
    const place = match(rule, cues);
    if (place) findings.push(finding(rule, place, seen, words, cues));
  }
  const weighed = weigh(weights, cues);
  if (weighed && weighed.sum >= advertising.review) {
    const level = weighed.sum >= advertising.block ? "block" : "review";
    findings.push(finding({ ...advertising, level }, weighed.place, seen, words, cues));
  }
  const loose = offTopic(links, words, cues);
  if (loose) findings.push(finding(loose.rule, loose.place, seen, words, cues));
  return settled(findings);
}

function byClass(cues: readonly Cue[]): Map<string, Cue[]> {
  const found = new Map<string, Cue[]>();
  for (const cue of cues) {
    const list = found.get(cue.class);
    if (list) list.push(cue);
    else found.set(cue.class, [cue]);
  }
  return found;
}

function spanCue(name: string, { words }: Words, from: number, to: number): Cue[] {
  const first = wordAt(words, from);
  const last = Math.max(first + 1, wordAt(words, to - 1) + 1);
  return first < words.length ? [{ class: name, first, last: Math.min(last, words.length) }] : [];
}

const pirates = /stream|torrent|iptv|altadefinizione|cineblog|filmgratis|crack/;

function linkCues(links: readonly Link[], words: Words): Cue[] {
  return links.flatMap(({ kind, host, from, to }) => [
    ...spanCue(`link-${kind}`, words, from, to),
    ...(pirates.test(host) ? spanCue("link-pirate", words, from, to) : []),
  ]);
}

const percent = /\d ?%/g;
const handle = /(?<![a-z0-9.])@[a-z][a-z0-9_]{3,30}/g;
const amount = /(?:€|euro) ?\d[\d.,]{0,12}|\d[\d.,]{0,12} ?(?:€|euro\b|eur\b)/g;

function figureCues(seen: View, words: Words): Cue[] {
  const cues: Cue[] = [];
  const mark = (name: string, pattern: RegExp) => {
    for (const found of seen.text.matchAll(pattern)) cues.push(...spanCue(name, words, found.index, found.index + found[0].length));
  };
  if (seen.text.includes("@")) mark("handle", handle);
  if (!/\d/.test(seen.text)) return cues;
  mark("amount", amount);
  mark("percent", percent);
  // Fewer figures make no number of telephone, account or card.
  if (!/(?:\d[^\d\n]{0,3}){8}/.test(seen.text)) return cues;
  for (const { kind, from, to } of identifiersIn(seen, words)) cues.push(...spanCue(kind, words, from, to));
  return cues;
}

const steps: readonly Level[] = ["note", "review", "block"];

function finding(rule: Rule, { first, last }: Place, seen: View, words: Words, cues: ReadonlyMap<string, readonly Cue[]>): Finding {
  const { id, category, certainty, explanation, version } = rule;
  const span = seen.original(words.words[first]!.from, words.words[last - 1]!.to);
  const excuses = rule.steady ? [] : circumstancesOf(words, cues, category, { first, last });
  const level = steps[Math.max(0, steps.indexOf(rule.level) - excuses.length)]!;
  const found: Finding = { rule: id, category, level, certainty, ...span, explanation, version };
  return level === rule.level ? found : { ...found, lowered: [...new Set(excuses)].join(", ") };
}

/** A weaker finding of a category says nothing beside a stronger one. */
function settled(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ category, level }) => level !== "note" || !findings.some((other) => other.category === category && other.level !== "note"))
    .sort((one, other) => one.from - other.from);
}
