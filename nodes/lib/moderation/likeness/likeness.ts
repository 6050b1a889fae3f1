/**
 * What a message is like, taken as a whole, where no rule decides: learnt from invented messages (`npm run weigh`). It is
 * a reader of words and no judge: it may ask a person to look, it never stops a message.
 */
import type { Link } from "../exchange/index.ts";
import type { Finding } from "../finding.ts";
import type { Data } from "../identifiers/index.ts";
import type { Sentence, Unit } from "../sentence/unit.ts";
import type { View } from "../views/view.ts";
import { type Kind, kinds, sayings } from "./kinds.ts";
import { type Model, createModel } from "./model.ts";
import { type Trait, marksOf, traitsOf } from "./traits.ts";
import { weights } from "./weights.ts";

export interface Likeness {
  chance: (kind: Kind) => number;
  findings: Finding[];
}

/** Of a message in a language that nothing was learnt of. */
export const unlike: Likeness = { chance: () => 0, findings: [] };

/** With a greater chance of being harmless nobody is asked to look. */
const harmless = 0.45;

/** Words that speak at least so loud, against the loudest, belong to the place that is shown. */
const loud = 0.6;

let model: Model | undefined;

interface Read {
  view: View;
  sentences: readonly Sentence[];
  namesGroup: (unit: Unit) => boolean;
  data: Data;
  links: readonly Link[];
}

export function likenessOf({ view, sentences, namesGroup, data, links }: Read): Likeness {
  model ??= createModel(weights);
  const traits = traitsOf(sentences, namesGroup, marksOf(data, links));
  const known = model.known(traits.map(({ name }) => name));
  const chances = model.chances(known);
  const chance = (kind: Kind): number => chances[kinds.indexOf(kind)]!;
  const most = kinds.slice(2).reduce((a, b) => (chance(b) > chance(a) ? b : a));
  const doubt = 1 - chance("fine") - chance("own");
  const place = doubt > 1 - harmless ? placeOf(model, traits, most) : undefined;
  const said = sayings[most];
  if (!place || !said) return { chance, findings: [] };
  const finding: Finding = {
    rule: `${said.category}/likeness`,
    category: said.category,
    level: "review",
    certainty: Math.round(doubt * 100) / 100,
    from: view.from[place.from]!,
    to: view.to[place.to - 1]!,
    explanation: said.explanation,
    version: 1,
  };
  return { chance, findings: [finding] };
}

/** From the first of the words that say most for it to the last of them. */
function placeOf(model: Model, traits: readonly Trait[], kind: Kind): { from: number; to: number } | undefined {
  const placed = traits.filter(({ from, to }) => to > from).map((trait) => ({ trait, says: model.leaning(trait.name, kind) }));
  const loudest = Math.max(0, ...placed.map(({ says }) => says));
  const shown = placed.filter(({ says }) => says > 0 && says >= loud * loudest).map(({ trait }) => trait);
  if (shown.length === 0) return undefined;
  return { from: Math.min(...shown.map(({ from }) => from)), to: Math.max(...shown.map(({ to }) => to)) };
}
