/** What is offered, asked for or passed on in a message: links, advertising, collections, illegal and pirated goods. */
import { type Category, type Finding, lower } from "../finding.ts";
import { type Cue, type Data, type View, type Words, identifiersIn, wordAt, wordsOf } from "../identifiers/index.ts";
import { type Circumstance, circumstancesOf } from "./circumstances.ts";
import { despaced } from "./despaced.ts";
import { type Allowed, type Link, findLinks } from "./links.ts";
import { type ByClass, type Place, match } from "./match.ts";
import { offTopic } from "./off-topic.ts";
import { exchangeRules, exchangeWords, weighedRules } from "./rules.ts";
import { type Sureness, isSure, weigh } from "./weigh.ts";

export type ExchangeOptions = Allowed;

/**
 * Findings in the order of the text, at most one of each rule. Linear in the length of the text. `sureness`: how surely the
 * message as a whole is like those of a category.
 */
export function exchange(text: string, data: Data, options: ExchangeOptions, sureness: (category: Category) => Sureness = () => "open"): Finding[] {
  const seen = despaced(data.seen);
  const same = seen === data.seen;
  const words = same ? data.words : wordsOf(seen);
  if (words.words.length === 0) return [];
  const links = findLinks(text, seen, options);
  const marks = [...linkCues(links, words), ...figureCues(seen, words, same ? data.identifiers : undefined), ...questions(words)];
  const cues = byClass([...exchangeWords(words.words), ...marks]);
  const findings: Finding[] = [];
  for (const rule of exchangeRules) {
    const place = match(rule, cues);
    if (place) findings.push(finding(rule, place, seen, words, cues, sureness(rule.category)));
  }
  for (const rule of weighedRules) {
    const how = sureness(rule.category);
    const weighed = weigh(rule, cues, how);
    if (!weighed) continue;
    const { level, place } = weighed;
    const said = { ...rule, level };
    // What excuses has been weighed as well, unless the whole is so sure that nothing was.
    findings.push(isSure(how) ? finding(said, place, seen, words, cues, how) : findingAt(said, place, seen, words));
  }
  const loose = offTopic(links, words, cues);
  if (loose) findings.push(finding(loose.rule, loose.place, seen, words, cues, "open"));
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

const pirates = /stream|torrent|iptv|altadefinizione|cineblog|filmgratis|crack|pirat|rojadirecta/;

function linkCues(links: readonly Link[], words: Words): Cue[] {
  return links.flatMap(({ kind, host, from, to }) => [
    ...spanCue(`link-${kind}`, words, from, to),
    ...(pirates.test(host) ? spanCue("link-pirate", words, from, to) : []),
  ]);
}

const many = /\d{1,3} (?:persone|contatti|amici|numeri|gruppi|chat|people|friends)/g;
const percent = /\d ?%/g;
const handle = /(?<![a-z0-9.])@[a-z][a-z0-9_]{3,30}/g;
/** An account, well written or not: whoever mistypes it asks for money as well. */
const account = /\bit ?\d{2} ?[a-z] ?(?:[\da-z] ?){16,22}/g;
const amount = /(?:€|euro) ?\d[\d.,]{0,12}|\d[\d.,]{0,12} ?(?:€|euro\b|eur\b)/g;

function figureCues(seen: View, words: Words, identifiers = identifiersIn(seen, words)): Cue[] {
  const cues: Cue[] = [];
  const mark = (name: string, pattern: RegExp) => {
    for (const { 0: text, index } of seen.text.matchAll(pattern)) cues.push(...spanCue(name, words, index, index + text.length));
  };
  if (seen.text.includes("@")) mark("handle", handle);
  if (!/\d/.test(seen.text)) return cues;
  mark("amount", amount);
  mark("percent", percent);
  mark("account-number", account);
  mark("many", many);
  // Fewer figures make no number of telephone, account or card.
  if (!/(?:\d[^\d\n]{0,3}){8}/.test(seen.text)) return cues;
  for (const { kind, from, to } of identifiers) cues.push(...spanCue(kind, words, from, to));
  return cues;
}

function questions({ words, asks }: Words): Cue[] {
  // "Ti serve un prestito?" is the question of a seller: what follows it tells.
  const first = words.findIndex(({ sentence, word }) => asks[sentence] && !/^(?:ti|tuo|tua|vuoi|cerchi|sei|hai)$/.test(word));
  return first < 0 ? [] : [{ class: "asks", first, last: first + 1 }];
}

function finding(rule: Said & { steady?: boolean }, place: Place, seen: View, words: Words, cues: ByClass, how: Sureness): Finding {
  const found = findingAt(rule, place, seen, words);
  const all = rule.steady ? [] : circumstancesOf(words, cues, rule.category, place);
  // Who offers something asks, tells of others and denies, too: "chi lo vuole?", "una signora è guarita", "non ve lo dirà nessuno".
  const excuses = all.every((one) => outdone[how].includes(one)) ? [] : all;
  const level = lower(rule.level, excuses.length);
  return level === rule.level ? found : { ...found, level, lowered: [...new Set(excuses)].join(", ") };
}

/** What excuses nothing where there is no more than this of it. */
const outdone: Readonly<Record<Sureness, readonly Circumstance[]>> = {
  open: [],
  likely: [],
  sure: ["question", "reporting"],
  certain: ["question", "reporting", "negation"],
};

type Said = Pick<Finding, "category" | "level" | "certainty" | "explanation" | "version"> & { id: string };

function findingAt(said: Said, { first, last }: Place, seen: View, { words }: Words): Finding {
  const { id, category, level, certainty, explanation, version } = said;
  const where = seen.original(words[first]!.from, words[last - 1]!.to);
  return { rule: id, category, level, certainty, ...where, explanation, version };
}

/** A weaker finding of a category says nothing beside a stronger one. */
function settled(findings: readonly Finding[]): Finding[] {
  const stronger = new Set(findings.filter(({ level }) => level !== "note").map(({ category }) => category));
  return findings
    .filter(({ category, level }) => level !== "note" || !stronger.has(category))
    .sort((one, other) => one.from - other.from);
}
