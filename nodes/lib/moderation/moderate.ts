/** The eight rules on one message: every language pack, personal data, and what is offered or asked for. */
import { exchange, findLinks } from "./exchange/index.ts";
import { CATEGORIES, type Finding, LEVELS, type Level, atMost } from "./finding.ts";
import { dataIn, dataSpans, personalData } from "./identifiers/index.ts";
import { type MessageLanguage, languageOf } from "./language.ts";
import { ownWordFindings, withoutExceptions } from "./own-words.ts";
import { type Likeness, type Whole, agreed, heard, likenessOf, surenessOf, unlike } from "./likeness/index.ts";
import { foreignPacks, italianPack } from "./packs/index.ts";
import { type Policy, defaultPolicy } from "./policy.ts";
import type { Sentence } from "./sentence/unit.ts";
import { type View, longestText, viewOf } from "./views/view.ts";
import { tokensOf } from "./views/tokens.ts";

export type Outcome = "pass" | "review" | "block";

export interface Moderation {
  outcome: Outcome;
  /** Gravest first; notes are among them and change nothing. */
  findings: Finding[];
  /** Somebody may be in danger of harming themselves: to a person, at once. */
  urgent: boolean;
  /** Among the gravest: a person may want to tell the authority. Nothing is ever told by itself. */
  report: "suggested" | "none";
  language: MessageLanguage;
}

/** A message that breaks more rules than this is clear enough. */
const mostFindings = 40;

/** Among so few sentences none gets lost; the last of them is often no more than a name and a number. */
const few = 4;

const grave = /^(?:illegal\/|defamation\/(?:threat|violent-words)$|hate\/violence-)/;

/**
 * Judges one message. Pure and bounded: at most the first 4,096 UTF-16 units are read, every span of a finding lies
 * inside the original text. Never throws; `policy` is one that `readPolicy` gave, the published rules when absent.
 */
export function moderate(text: string, policy: Policy = defaultPolicy): Moderation {
  const read = withoutExceptions(text.slice(0, longestText), policy);
  const view = viewOf(read);
  const tokens = tokensOf(view);
  const italian = italianPack();
  const language = languageOf(tokens, italian.known);
  const { allowedDomains, ownDomains, ownNumbers } = policy;
  const data = dataIn(read);
  const sentences = italian.read(view, tokens, data.names);
  const compared = policy.whole !== false && language === "it";
  const links = compared ? findLinks(read, data.seen, policy) : [];
  const { namesGroup, addsToGroup } = italian;
  const about = (some: readonly Sentence[]): Whole => ({ sentences: some, namesGroup, addsToGroup, data, links });
  const likeness = compared ? likenessOf(view, about(sentences)) : unlike;
  const known = new Map<string, Likeness>();
  const around = (...spans: Span[]): Likeness => {
    const near = sentences.flatMap((one, i) => (spans.some((span) => holds(one, span, view)) ? [i] : []));
    if (near.length === sentences.length) return likeness;
    const key = near.join();
    const found = known.get(key) ?? likenessOf(view, about(near.map((i) => sentences[i]!)));
    known.set(key, found);
    return found;
  };
  const all = [
    ...italian.find(view, sentences),
    ...foreignPacks(language).flatMap((pack) => pack.find(view, pack.read(view, tokens))),
    ...likeness.findings,
    ...personalData(data, { ownDomains, ownNumbers }, compared ? spread(likeness, dataSpans(data), around) : undefined),
    ...exchange(read, data, { allowedDomains, ownDomains }, (category) => surenessOf(category, likeness)),
  ];
  const found = all.flatMap((finding) => agreed(finding, likeness, around, sentences.length > few) ?? []);
  const raw = [...heard(found, all), ...ownWordFindings(view, policy)];
  // A cry for help is never deleted, however it is worded: a person reads it.
  const urgent = raw.some(({ category, level }) => category === "self-harm" && level !== "note");
  const judged = raw.flatMap((finding) => under(policy, finding)).map((finding) => (urgent ? within(finding, "review") : finding));
  const findings = judged.sort(gravestFirst).slice(0, mostFindings);
  const gravest = findings[0]?.level ?? "note";
  return {
    outcome: gravest === "note" ? "pass" : gravest,
    findings,
    urgent,
    report: findings.some(({ rule, level }) => level === "block" && grave.test(rule)) ? "suggested" : "none",
    language,
  };
}

/** Half-open, in the original text. */
type Span = Pick<Finding, "from" | "to">;

/** Does a part of it stand in the sentence? */
function holds({ units }: Sentence, { from, to }: Span, view: View): boolean {
  return units.some(({ start, end }) => view.from[start]! < to && from < view.to[end - 1]!);
}

/** A call to spread data does not get lost among courtesies: what stands around the data counts as well. */
function spread(whole: Likeness, spans: readonly Span[], around: (...spans: Span[]) => Likeness): number {
  const chance = whole.chance("spread");
  return spans.length === 0 || chance >= 0.5 ? chance : Math.max(chance, around(...spans).chance("spread"));
}

function under(policy: Policy, finding: Finding): Finding[] {
  const ceiling = policy.levels[finding.category];
  if (ceiling === "off") return [];
  return [within(finding, ceiling)];
}

function within(finding: Finding, highest: Level): Finding {
  const level = atMost(finding.level, highest);
  return level === finding.level ? finding : { ...finding, level };
}

function gravestFirst(a: Finding, b: Finding): number {
  const byLevel = LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level);
  if (byLevel !== 0) return byLevel;
  if (a.certainty !== b.certainty) return b.certainty - a.certainty;
  return CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || a.from - b.from;
}
