/**
 * What rules found and what the message is like as a whole, taken together. A message that is surely like harmless ones takes
 * a finding about what is offered or told down a step, as a question or a quotation does, and so does one that is rather
 * harmless and not at all like what the rule is about; one that is surely like it confirms the rule. Neither changes what is said
 * of a group of people, and no likeness stops a message by itself.
 */
import { type Sureness, weighedRules } from "../exchange/index.ts";
import { type Category, type Finding, lower } from "../finding.ts";
import { menacingWords, openThreat, veiledThreat, violentWords } from "../rules/threats.ts";
import type { Kind } from "./kinds.ts";
import { type Likeness, isLikeness, unlike } from "./likeness.ts";

/** So sure has it to be that nothing is wrong. Whose a datum is, the words around it tell better than what stands nearest. */
const sure = 0.9;
const sureOfData = 0.7;

/** So sure has it to be to confirm a rule, and so that it takes no more than words which a rule would only count. */
const sureOfKind = 0.5;
const beyondDoubt = 0.75;

/** What a rule may be about. Of a group that is attacked the name is left out before the whole is read: hate is not here. */
const about: ReadonlyMap<Category, readonly Kind[]> = new Map<Category, readonly Kind[]>([
  ["illegal", ["illegal"]],
  ["spam", ["spam", "illegal", "fundraising"]],
  ["fundraising", ["fundraising", "spam"]],
  ["defamation", ["threat", "insult", "hate"]],
]);

/** With less of a chance a rule alone stops nothing. */
const unlikely = 0.4;

/** So sure has it to be that a slur is a name, or a word that is spoken of, for a person to look first. */
const beyondAll = 0.95;

/** So sure has it to be of a threat that words of violence are what they seem, and words that everybody uses as well. */
const sureOfWords: ReadonlyMap<string, number> = new Map([
  [violentWords, 0.8],
  [menacingWords, 0.9],
]);

/** … and so that a veiled threat is plain. */
const sureOfVeiled = 0.9;

/**
 * "Dite al vigile che …" hands violence on and tells of none; "non esce con le sue gambe" denies something else, and "venga coi
 * carabinieri" reports no crime. So sure has it to be, and so one of them alone does not count.
 */
const sureOfMessenger = 0.95;
const outdone: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [openThreat, new Set(["negation", "crime-report", "complaint", "counter-speech"])],
  [violentWords, new Set(["negation", "crime-report", "complaint", "counter-speech", "reporting"])],
  [menacingWords, new Set(["negation"])],
]);

/** What is said to somebody, or of a group: the rules hear who is speaking, and words as a whole do not. */
const speech: ReadonlySet<Category> = new Set(["offensive", "defamation", "hate"]);

/** Words of others are theirs, however sure it is that they are bad ones. */
const ofOthers: ReadonlySet<string> = new Set(["quotation", "reporting", "crime-report"]);

function isOfOthers(lowered: string): boolean {
  return lowered.split(", ").some((one) => ofOthers.has(one));
}

/**
 * Without the likeness where a rule of its category says more, and where a rule has found what is said to be denied, protested
 * against or told of others. `before`: as the rules found it, before the whole was looked at.
 */
export function heard(findings: readonly Finding[], before: readonly Finding[]): Finding[] {
  const rules = findings.filter((one) => !isLikeness(one));
  const excuses = before.flatMap(({ rule, category, lowered }) =>
    speech.has(category) && lowered && rule !== menacingWords && (rule !== violentWords || isOfOthers(lowered)) ? [lowered] : [],
  );
  const least = excuses.length === 0 ? 0 : excuses.some(isOfOthers) ? 1 : sure;
  return findings.filter((finding) => {
    if (!isLikeness(finding)) return true;
    const { category, certainty } = finding;
    const said = rules.some((one) => one.category === category && one.level !== "note");
    return !said && (!speech.has(category) || certainty > least);
  });
}

/** What stands or falls with whose it is, and with what it is for. */
const yielding: ReadonlySet<Category> = new Set(["spam", "fundraising", "copyright"]);
const yieldingRules: ReadonlySet<string> = new Set(["third-party", "unclear-owner", "home-address", "private-life", "papers"].map((name) => `personal-data/${name}`));

/** In these the likeness has been weighed already. */
const weighed: ReadonlySet<string> = new Set(weighedRules.map(({ id }) => id));

/** Findings that a likeness confirms, by the kind that it has to be. */
const confirmed: ReadonlyMap<Category, Kind> = new Map([
  ["illegal", "illegal"],
  ["spam", "spam"],
  ["fundraising", "fundraising"],
] as const);

/** How surely the message as a whole is like those that a category of rules is about. */
export function surenessOf(category: Category, { chance }: Likeness): Sureness {
  const kind = confirmed.get(category);
  const how = kind === undefined ? 0 : chance(kind);
  return how >= sure ? "certain" : how >= beyondDoubt ? "sure" : how >= sureOfKind ? "likely" : "open";
}

/**
 * Is a text not like anything that the category of a finding is about, but rather harmless, or about pirated goods, which are
 * advertised too?
 */
function isUnlike({ category }: Finding, { chance }: Likeness): boolean {
  const kinds = about.get(category);
  if (kinds === undefined) return false;
  const alike = kinds.reduce((sum, kind) => sum + chance(kind), 0);
  return alike < unlikely && (chance("fine") + chance("own") >= alike || chance("pirate") >= 0.5);
}

/** What is stopped only where the message is surely enough a threat, or of violent words their sentence. */
function threatIn({ lowered, ...finding }: Finding, enough: number, whole: Likeness, around: (span: Finding) => Likeness): Finding | undefined {
  const isViolent = finding.rule === violentWords;
  if (lowered !== undefined && !outdone.get(finding.rule)?.has(lowered)) return undefined;
  const least = lowered === undefined ? enough : sureOfMessenger;
  const isThreat = whole.chance("threat") >= least || (isViolent && around(finding).chance("threat") >= least);
  return isThreat ? { ...finding, level: "block" } : undefined;
}

/**
 * A finding as it stands once the whole message is looked at; `undefined` for one that the whole does not bear out. `around`:
 * what the sentences are like in which a finding stands. `isLong`: a message has sentences enough to hide one among them.
 */
export function agreed(
  finding: Finding,
  likeness: Likeness,
  around: (span: Finding) => Likeness,
  isLong: boolean,
): Finding | undefined {
  const { chance } = likeness;
  const { category, level, rule, lowered } = finding;
  const enough = sureOfWords.get(rule);
  if (likeness === unlike) return enough === undefined ? finding : undefined;
  if (enough !== undefined) return threatIn(finding, enough, likeness, around);
  const plain = rule === openThreat && lowered !== undefined ? threatIn(finding, sureOfMessenger, likeness, around) : undefined;
  if (plain) return plain;
  if (level === "note" || isLikeness(finding)) return finding;
  const yields = yielding.has(category) || yieldingRules.has(rule) || (category === "illegal" && level === "block");
  const milder = (why: string): Finding => ({ ...finding, level: lower(level, 1), lowered: why });
  const least = category === "personal-data" ? sureOfData : sure;
  const isHarmless = ({ chance }: Likeness): boolean => chance("fine") + chance("own") >= least;
  if (yields && lowered === undefined && isHarmless(likeness) && (!isLong || isHarmless(around(finding)))) {
    return milder("likeness");
  }
  // Courtesy around a grave word does not count, only what stands in its own sentence: "le erbacce andrebbero ammazzate".
  const isFine = level === "block" && rule === "hate/slur" && chance("fine") >= beyondAll;
  if (isFine && around(finding).chance("fine") >= beyondAll) return milder("likeness");
  if (level === "block" && isUnlike(finding, likeness) && isUnlike(finding, around(finding))) return milder("unlike");
  const confirms = rule === veiledThreat ? chance("threat") >= sureOfVeiled : surenessOf(category, likeness) !== "open" && !weighed.has(rule);
  const stands = level === "review" && lowered === undefined && confirms;
  return stands ? { ...finding, level: "block" } : finding;
}
