/** Rule 4 of the service: no personal data of others. One's own and everybody's pass. */
import type { Finding } from "../finding.ts";
import type { Cue } from "./cues.ts";
import { identifiersIn } from "./find-identifiers.ts";
import type { Identifier } from "./identifier.ts";
import { type Named, namedPeople, properNames } from "./named-people.ts";
import { type Owner, ownerOf } from "./owner.ts";
import { publicContact } from "./public-contact.ts";
import { type DataRule, dataRules } from "./rules.ts";
import { type Words, wordAt, wordsOf } from "./tokens.ts";
import { type View, view } from "./view.ts";
import { asksForTheirs, privateFact } from "./private-life.ts";
import { personWords } from "./words.ts";

export interface PersonalDataOptions {
  /** Domains of the comune, such as `comune.livorno.it`; what is below them counts too. */
  ownDomains: readonly string[];
  /** Telephone numbers of the comune, however written. */
  ownNumbers: readonly string[];
}

/** A text with the data and the people in it, of whomever. */
export interface Data {
  seen: View;
  words: Words;
  identifiers: Identifier[];
  people: Named[];
  /** Where in the original text surnames and names of streets begin. */
  names: ReadonlySet<number>;
}

interface Reading extends Data {
  cues: Cue[];
  spread: number | undefined;
}

/** Reads the whole text, in time linear in its length. */
export function dataIn(text: string): Data {
  const seen = view(text);
  const words = wordsOf(seen);
  const people = namedPeople(text, seen, words.words);
  return { seen, words, identifiers: identifiersIn(seen, words), people, names: properNames(text, seen, words.words) };
}

/** Spans of the original text where data stand, and people with their full name. */
export function dataSpans({ seen, words, identifiers, people }: Data): { from: number; to: number }[] {
  const named = people.filter(({ full }) => full).map((one) => spanOf(words, one));
  return [...identifiers, ...named].map(({ from, to }) => seen.original(from, to));
}

/**
 * Findings in the order of the text. `spread`: how much the message as a whole is like those that spread data, 0 to 1; where
 * that is not known, single words decide.
 */
export function personalData(data: Data, options: PersonalDataOptions, spread?: number): Finding[] {
  const { words } = data;
  const reading: Reading = { ...data, cues: personWords(words.words), spread };
  const identifiers = data.identifiers.filter((one) => one.kind !== "vat" && !publicContact(one, options));
  const findings = [...contacts(identifiers, reading), ...health(reading)];
  const fact = privateFact(reading);
  if (fact) findings.push(finding(dataRules[fact.rule], reading, spanOf(words, fact)));
  return findings.sort((one, other) => one.from - other.from);
}

function contacts(identifiers: readonly Identifier[], reading: Reading): Finding[] {
  const call = spreading(reading);
  const findings: Finding[] = [];
  const named = call?.said && (reading.spread ?? 0) >= likely && !isHarmless(reading) ? reading.people.find((one) => one.full && isPrivate(one, reading)) : undefined;
  if (call && named) findings.push(finding(dataRules.doxxing, reading, spanOf(reading.words, named), call.lowered));
  for (const one of identifiers) {
    const owner = one.kind === "address" ? residentOf(one, reading) : ownerOf(one, { ...reading });
    const { rule, lowered } = judge(one, owner, call, reading);
    if (rule) findings.push(finding(rule, reading, one, lowered));
  }
  return findings;
}

interface Judged {
  rule?: DataRule;
  lowered?: string;
}

function judge(one: Identifier, owner: Owner, call: Call | undefined, reading: Reading): Judged {
  if (owner === "public") return {};
  const { words, cues, spread = 0 } = reading;
  const lone = words.words.length - (wordAt(words.words, one.to - 1) + 1 - wordAt(words.words, one.from)) <= 5;
  if (call && owner !== "self" && (owner !== "child" || spread >= likely)) {
    // Even where the person is not named: "ecco dove abita: via …" is about somebody.
    const lowered = excuseOf(call, one, reading);
    if (lowered) return { rule: dataRules.doxxing, lowered };
    // "Chi avvelena i cani è …, via …" is no notice of a dog, where the rest is so plain.
    const ofAnimal = one.kind !== "plate" && spread < beyondDoubt && (owner !== "other" || spread < likely) && cues.some((cue) => cue.class === "notice");
    const harmless = isHarmless(reading) || ofAnimal;
    if (!harmless || call.hound) return { rule: dataRules.doxxing };
    return { rule: dataRules.other };
  }
  if (one.kind === "plate") return { rule: isNamed(one, reading) ? dataRules.other : dataRules.plate };
  if (one.kind === "address") {
    if (owner === "other") return { rule: dataRules.home };
    return owner === "self" ? { rule: dataRules.own } : {};
  }
  if (owner === "other") return { rule: dataRules.other };
  // Somebody who is asked for a datum answers with the datum alone.
  if (owner === "unknown" && !lone) return { rule: one.kind === "phone" ? shopOrOther(one) : dataRules.unknown };
  return { rule: dataRules.own };
}

/** "La targa è …, si chiama Paolo Riva": whose car it is. */
function isNamed(one: Identifier, { words, cues, people }: Reading): boolean {
  const { sentence } = words.words[wordAt(words.words, one.from)]!;
  const same = (at: number): boolean => words.words[at]!.sentence === sentence;
  const naming = (cue: Cue): boolean => /^(?:chiama|si)$/.test(words.words[cue.first]!.word);
  const called = cues.some((cue) => cue.class === "third" && naming(cue) && same(cue.first));
  return people.some(({ first, full }) => same(first) && (full || called));
}

/** A landline that nobody is named with is an office or a shop: the street is full of them. */
function shopOrOther(one: Identifier): DataRule {
  return one.value.startsWith("0") ? dataRules.own : dataRules.unknown;
}

interface Call {
  hound: boolean;
  /** Words call for it; without them only the whole does. */
  said: boolean;
  lowered?: string;
}

/** So little of a chance, and its words call for something else: "fate girare: domani manca l'acqua, numero verde …". */
const unlikely = 0.2;
/** From here on a message is taken for one that spreads data when its words allow it … */
const likely = 0.4;
/** … and from here on without them: there are more ways to ask for it than a list holds. */
const plainly = 0.7;
const beyondDoubt = 0.9;

/** Whoever is praised or invites is named gladly; whoever is lost is looked for, unless he ran away from what he did. */
function isHarmless({ cues, spread = 0 }: Reading): boolean {
  return cues.some((cue) => cue.class === "praise" || (cue.class === "lost" && spread < plainly));
}

/** Who holds an office is named in public; whoever says "sono …" names himself. */
function isPrivate({ first }: Named, { words }: Reading): boolean {
  const before = words.words.slice(Math.max(0, first - 3), first).map(({ word }) => word);
  return !before.some((word) => publicOffice.test(word));
}

const publicly =
  "sono|chiamo|io|sindac[oa]|assessor[ea]|consiglier[ea]|ministr[oa]|presidente|dirigente|responsabile|onorevole|" +
  "senat(?:ore|rice)|deputat[oa]|ingegner[ea]?|architetto|dott(?:or|oressa)?|concerto|spettacolo|mostra|libro";
const publicOffice = new RegExp(`^(?:${publicly})$`);

function spreading({ words, cues, spread }: Reading): Call | undefined {
  const isPlain = spread !== undefined && spread >= plainly;
  const calls = ["hound", "spread", ...((spread ?? 0) >= likely ? ["publish"] : [])];
  const call = calls.map((name) => cues.find((cue) => cue.class === name)).find((cue) => cue !== undefined);
  if (!call) return isPlain ? { hound: false, said: false } : undefined;
  const hound = call.class === "hound";
  if (spread !== undefined && spread < unlikely) return undefined;
  const { sentence, from: place } = words.words[call.first]!;
  const lower = (lowered: string): Call => ({ hound: false, said: true, lowered });
  if (isQuoted(words, place)) return lower("quotation");
  if (words.asks[sentence] && asksForLeave(words, sentence)) return lower("question");
  // "Perché non mettete il suo nome in bacheca?" denies nothing.
  if (words.asks[sentence] && isPlain) return { hound, said: true };
  const before = words.words.slice(Math.max(0, call.first - 4), call.first);
  const lead = before.filter((one) => one.sentence === sentence).map(({ word }) => word);
  if (lead.some((word) => word === "non" || word === "senza")) return lower("negation");
  const permission = lead.some((word) => /^(?:si|perche)$/.test(word));
  return words.asks[sentence] && permission ? lower("question") : { hound, said: true };
}

function isQuoted({ quoted }: Words, place: number): boolean {
  return quoted.some(({ from, to }) => from <= place && place < to);
}

function asksForLeave({ words }: Words, sentence: number): boolean {
  return words.some((one) => one.sentence === sentence && leave.test(one.word));
}

const leave = /^(?:posso|possiamo|potrei|legale|lecito|reato|diffamazion[ei]|denunci\w*|privacy|permess[oi]|vietat[oi])$/;

/** Where no words call for it, what stands around the datum may excuse it. */
function excuseOf(call: Call, { from }: { from: number }, { words }: Reading): string | undefined {
  if (call.said) return call.lowered;
  if (isQuoted(words, from)) return "quotation";
  return words.asks[words.words[wordAt(words.words, from)]?.sentence ?? 0] ? "question" : undefined;
}

/** A street is a datum when the sentence says that somebody lives there. */
function residentOf(one: Identifier, { words, cues, people }: Reading): Owner {
  const first = wordAt(words.words, one.from);
  const sentence = words.words[first]!.sentence;
  const here = cues.filter((cue) => words.words[cue.first]!.sentence === sentence && Math.abs(cue.first - first) <= 14);
  const has = (name: string) => here.some((cue) => cue.class === name);
  if (has("livesSelf")) return "self";
  // "La biblioteca sta in via …".
  if (has("lives")) {
    const named = people.some((one) => one.full && words.words[one.first]!.sentence === sentence);
    const somebody = has("person") || has("kin") || named;
    return has("public") && !somebody ? "public" : "other";
  }
  // "Lei si chiama Anna Pieri di via …", "è lui: Mario Bruni, via …"
  const end = wordAt(words.words, one.to - 1) + 1;
  const close = people.some(({ full, first: start, last }) => {
    const apart = last <= first ? first - last : start >= end ? start - end : Infinity;
    // "L'officina Fratelli Prova di via …": a house of that name.
    const isHouse = cues.some((cue) => cue.class === "public" && cue.last <= start && start - cue.last <= 1);
    return full && apart <= 2 && !isHouse && words.words[last - 1]!.sentence === sentence;
  });
  const introduced = cues.some((cue) => cue.class === "self" && /^(?:sono|io)$/.test(words.words[cue.first]!.word));
  return close && !introduced ? "other" : "unknown";
}

function health(reading: Reading): Finding[] {
  const { words, people, cues } = reading;
  const illnesses = cues.filter((cue) => cue.class === "illness");
  if (illnesses.length === 0) return [];
  const asks = asksForTheirs(words, cues);
  for (const ill of illnesses) {
    const { sentence } = words.words[ill.first]!;
    const near = (cue: Cue): boolean => words.words[cue.first]!.sentence === sentence && Math.abs(cue.first - ill.first) <= 12;
    const has = (name: string) => cues.some((cue) => cue.class === name && near(cue));
    const theirs = has("theirs");
    const relative = has("kin") && !asks && says(words, ill);
    const named = people.some(({ first, full }) => (full || has("person") || has("kin")) && Math.abs(first - ill.first) <= 12);
    const speaks = words.words.slice(Math.max(0, ill.first - 3), ill.first).some(({ word }) => /^(?:sono|ho|soffro)$/.test(word));
    if (speaks || (has("child") && (!theirs || asks))) continue;
    if (named || relative || ((has("person") || theirs) && says(words, ill))) {
      return [finding(dataRules.health, reading, spanOf(words, ill))];
    }
  }
  return [];
}

/** "È malata", "ha l'alzheimer", "l'hanno ricoverata": somebody in particular, not "i malati di …". */
function says(words: Words, ill: Cue): boolean {
  const lead = words.words.slice(Math.max(0, ill.first - 4), ill.first);
  return lead.some(({ word }) => /^(?:e|ha|hanno|sia|sembra|era|aveva|sta|in|diventat[oa]|stat[oa]|soffre)$/.test(word));
}

function spanOf(words: Words, cue: { first: number; last: number }): { from: number; to: number } {
  return { from: words.words[cue.first]!.from, to: words.words[cue.last - 1]!.to };
}

function finding(rule: DataRule, { seen }: Reading, span: { from: number; to: number }, lowered?: string): Finding {
  const { id, level, certainty, explanation, version } = rule;
  const place = seen.original(span.from, span.to);
  const found: Finding = { rule: id, category: "personal-data", level, certainty, ...place, explanation, version };
  return lowered ? { ...found, level: "review", lowered } : found;
}
