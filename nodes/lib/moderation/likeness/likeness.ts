/**
 * What a message is like, taken as a whole, where no rule decides: learnt from invented messages (`npm run weigh`). It is
 * a reader of words and no judge: it may ask a person to look, and only together with a rule it stops a message.
 */
import type { Finding } from "../finding.ts";
import type { View } from "../views/view.ts";
import { type Kind, kinds, sayings } from "./kinds.ts";
import { type Model, createModel } from "./model.ts";
import { type Trait, type Whole, traitsOf } from "./traits.ts";
import { weights } from "./weights.ts";

export interface Likeness {
  chance: (kind: Kind) => number;
  findings: Finding[];
}

/** Of a message in a language that nothing was learnt of. */
export const unlike: Likeness = { chance: () => 0, findings: [] };

/**
 * From this doubt on a person is asked to look. Of somebody else's data it takes more, as everybody speaks of others; of what
 * is said to people less, as anger has few words.
 */
const doubtful = (kind: Kind): number => (kind === "third" ? 0.68 : spoken.has(kind) ? 0.3 : 0.4);
const spoken: ReadonlySet<Kind> = new Set(["insult", "threat", "hate"]);

/** The rules know best what is said of a group: without one of them it takes more. */
const doubtfulOfGroup = (kind: Kind): number => (kind === "hate" ? 0.55 : 0.75);

/** So few words say little of the whole, unless they are an insult or a threat, and those have to be plain. */
const few = 4;
const plain = 0.7;

/** With less of a chance no kind is named. */
const asLikely = 0.25;

/** That somebody may be in danger is named for less: of 2,100 harmless messages that were never learnt one reaches it. */
const inDanger = 0.2;

/** How the rules of all likenesses end. */
const mark = "/likeness";

export function isLikeness({ rule }: Pick<Finding, "rule">): boolean {
  return rule.endsWith(mark);
}

/** Words alone are never a proof. */
const mostCertain = 0.95;

/** Words that speak at least so loud, against the loudest, belong to the place that is shown. */
const loud = 0.6;

let model: Model | undefined;

/** Half-open span of the view. */
interface Place {
  from: number;
  to: number;
}

export function likenessOf(view: View, whole: Whole): Likeness {
  model ??= createModel(weights);
  const traits = traitsOf(whole);
  const { knows, chances } = model.read(traits);
  const chance = (kind: Kind): number => chances[kinds.indexOf(kind)]!;
  const named = (kind: Kind): Finding[] => findingOf(kind, chance(kind), view, placeOf(model!, traits, kind));
  const danger = chance("despair") >= inDanger ? named("despair") : [];
  const likely = kinds.slice(2).filter((kind) => chance(kind) >= asLikely && kind !== "despair");
  if (likely.length === 0) return { chance, findings: danger };
  const doubt = 1 - chance("fine") - chance("own");
  const ofGroup = whole.sentences.some(({ units }) => units.some(whole.namesGroup));
  const heard = new Set(traits.filter((trait) => trait.to > 0 && knows(trait)).map(({ from }) => from)).size;
  const bound = (kind: Kind): number =>
    Math.max(doubtful(kind), ofGroup ? doubtfulOfGroup(kind) : 0, heard < few ? shortBound(kind) : 0);
  const most = likely.reduce((a, b) => (chance(b) > chance(a) ? b : a));
  if (doubt <= bound(most)) return { chance, findings: danger };
  const others = likely.filter((kind) => sayings[kind]?.category !== sayings[most]?.category && doubt > bound(kind));
  return { chance, findings: [...danger, ...[most, ...others].flatMap(named)] };
}

function findingOf(kind: Kind, chance: number, view: View, place: Place | undefined): Finding[] {
  const said = sayings[kind];
  if (!place || !said) return [];
  const { category, explanation } = said;
  const certainty = Math.min(mostCertain, Math.round(chance * 100) / 100);
  const [from, to] = [view.from[place.from]!, view.to[place.to - 1]!];
  return [{ rule: `${category}${mark}`, category, level: "review", certainty, from, to, explanation, version: 1 }];
}

function shortBound(kind: Kind): number {
  return kind === "insult" || kind === "threat" ? plain : 1;
}

/** From the first of the words that say most for it to the last of them. */
function placeOf(model: Model, traits: readonly Trait[], kind: Kind): Place | undefined {
  const placed = traits.filter(({ from, to }) => to > from).map((trait) => ({ trait, says: model.leaning(trait, kind) }));
  const loudest = Math.max(0, ...placed.map(({ says }) => says));
  const shown = placed.filter(({ says }) => says > 0 && says >= loud * loudest).map(({ trait }) => trait);
  if (shown.length === 0) return undefined;
  return { from: Math.min(...shown.map(({ from }) => from)), to: Math.max(...shown.map(({ to }) => to)) };
}
