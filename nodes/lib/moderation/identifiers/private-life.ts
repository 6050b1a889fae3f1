/** What is told of somebody else that is nobody's business, and documents of others: never blocked, a person looks. */
import type { Cue } from "./cues.ts";
import type { Named } from "./named-people.ts";
import type { Words } from "./tokens.ts";
import { privateClasses } from "./words.ts";

export interface Told {
  words: Words;
  cues: readonly Cue[];
  people: readonly Named[];
}

/** So many words apart still speak of the same. */
const reach = 10;

export function privateFact(told: Told): ({ rule: "private" | "papers" } & Cue) | undefined {
  const fact = told.cues.find((cue) => privateClasses.has(cue.class) && ofAnother(cue, told));
  if (fact) return { ...fact, rule: "private" };
  const hands = told.cues.filter((cue) => cue.class === "hands");
  if (hands.length === 0) return undefined;
  const paper = told.cues.find(
    (cue) => cue.class === "papers" && hands.some((hand) => near(hand, cue, told.words)) && follows(cue, told),
  );
  return paper && { ...paper, rule: "papers" };
}

function near(one: Cue, other: Cue, { words }: Words): boolean {
  return words[one.first]!.sentence === words[other.first]!.sentence && Math.abs(one.first - other.first) <= reach;
}

/** Whoever asks what can be done for one of theirs tells what has to be told. */
export function asksForTheirs({ asks }: Words, cues: readonly Cue[]): boolean {
  return asks.some(Boolean) || cues.some((cue) => cue.class === "asks");
}

/** The subject stands before the fact: "il mio vicino … è stato in carcere". */
function ofAnother(fact: Cue, { words, cues, people }: Told): boolean {
  const before = (cue: { first: number }): boolean =>
    cue.first < fact.first && words.words[cue.first]!.sentence === words.words[fact.first]!.sentence &&
    fact.first - cue.first <= reach;
  const lead = words.words.slice(Math.max(0, fact.first - 3), fact.first).map(({ word }) => word);
  if (lead.some((word) => /^(?:sono|ho|siamo|abbiamo|mi|ci|ero|avevo)$/.test(word))) return false;
  // "Il maestro di mio figlio": the child is not the one it is said of.
  const ofChild = (cue: Cue): boolean => /^(?:di|del|della|a|con|da|per)$/.test(words.words[cue.first - 1]?.word ?? "");
  if (cues.some((cue) => cue.class === "child" && before(cue) && !ofChild(cue))) return false;
  const theirs = cues.some((cue) => cue.class === "theirs" && before(cue));
  if (theirs || people.some((one) => before(one)) || cues.some((cue) => cue.class === "person" && before(cue))) return true;
  return !asksForTheirs(words, cues) && cues.some((cue) => cue.class === "kin" && before(cue));
}

/** "… di mia zia", "… del mio collega", "… di Luca Prova". */
function follows(paper: Cue, { words, cues, people }: Told): boolean {
  const after = (cue: { first: number }): boolean =>
    cue.first >= paper.last &&
    cue.first - paper.last <= 4 &&
    words.words[cue.first]!.sentence === words.words[paper.first]!.sentence;
  if (!/^(?:di|del|della|dello|dell|dei|degli|delle)$/.test(words.words[paper.last]?.word ?? "")) return false;
  if (cues.some((cue) => cue.class === "child" && after(cue))) return false;
  const somebody = cues.some((cue) => (cue.class === "kin" || cue.class === "person" || cue.class === "theirs") && after(cue));
  return somebody || people.some((one) => after(one));
}
