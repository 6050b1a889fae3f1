/**
 * Learns what words speak for which kind of message, from the invented ones in test/moderation/corpus/learnt and those that
 * the rules were made on, and writes nodes/lib/moderation/likeness/weights.ts; those in test/moderation/corpus/held-out it
 * never sees. Multinomial logistic regression by stochastic gradient (AdaGrad); the same in every run. Run it with
 * `npm run weigh` after a change of the corpus or of how messages are read.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findLinks } from "../nodes/lib/moderation/exchange/index.ts";
import { dataIn } from "../nodes/lib/moderation/identifiers/index.ts";
import { kinds } from "../nodes/lib/moderation/likeness/kinds.ts";
import { digits, middle, shareOf, softmax } from "../nodes/lib/moderation/likeness/model.ts";
import { nameOf, traitsOf } from "../nodes/lib/moderation/likeness/traits.ts";
import { italianPack } from "../nodes/lib/moderation/packs/index.ts";
import { defaultPolicy } from "../nodes/lib/moderation/policy.ts";
import { tokensOf } from "../nodes/lib/moderation/views/tokens.ts";
import { viewOf } from "../nodes/lib/moderation/views/view.ts";
import { type Case, corpus, known, likenessKind } from "../test/moderation/corpus.ts";

/** A trait of fewer messages says something of them alone. */
const least = 3;
const rounds = 25;
/** The mean of so many last rounds: a message more or less does not turn the rest. */
const averaged = 12;
const pace = 0.5;
/** Of the thirty-one steps of a weight: rows that never get further say nothing that would be missed. */
const leastSaid = 12;
/** What pulls every weight towards nothing: without it single messages are learnt by heart. */
const restraint = 7e-4;
const target = join(import.meta.dirname, "../nodes/lib/moderation/likeness/weights.ts");

interface Learnt {
  names: string[];
  kind: number;
}

const learn = [...corpus("learnt"), ...known()].map(read);
const numbers = frequent(learn);
const knownOf = (names: readonly string[]): number[] => names.flatMap((name) => numbers.get(name) ?? []);
const { weights, bias } = train(learn.map(({ names, kind }) => ({ traits: knownOf(names), kind })));
const lines = written(weights);
writeFileSync(target, source(lines));
console.log(`${learn.length} messages, ${numbers.size} traits, ${lines.length} of them with a weight`);

function read({ kind, text }: Case): Learnt {
  const view = viewOf(text);
  const { read, namesGroup, addsToGroup } = italianPack();
  const data = dataIn(text);
  const links = findLinks(text, data.seen, defaultPolicy);
  const traits = traitsOf({ sentences: read(view, tokensOf(view), data.names), namesGroup, addsToGroup, data, links });
  return { names: [...new Set(traits.map(nameOf))], kind: kinds.indexOf(likenessKind(kind)) };
}

function frequent(messages: readonly Learnt[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of messages) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= least).map(([name]) => name).sort();
  return new Map(often.map((name, i) => [name, i]));
}

function train(messages: readonly { traits: number[]; kind: number }[]): { weights: Float64Array; bias: Float64Array } {
  const weights = new Float64Array(numbers.size * kinds.length);
  const seen = new Float64Array(weights.length).fill(1e-6);
  const bias = new Float64Array(kinds.length);
  const [mean, meanBias] = [new Float64Array(weights.length), new Float64Array(bias.length)];
  const order = messages.map((_, i) => i);
  const chance = chances(20221216);
  for (let round = 0; round < rounds; round += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(chance() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const { traits, kind } = messages[i]!;
      const share = shareOf(traits.length);
      const sums = Float64Array.from(bias);
      for (const trait of traits) for (let k = 0; k < kinds.length; k += 1) sums[k]! += share * weights[trait * kinds.length + k]!;
      softmax(sums);
      for (let k = 0; k < kinds.length; k += 1) {
        const off = (k === kind ? 1 : 0) - sums[k]!;
        bias[k]! += 0.02 * off;
        for (const trait of traits) {
          const at = trait * kinds.length + k;
          const slope = off * share - restraint * weights[at]!;
          seen[at]! += slope * slope;
          weights[at]! += (pace * slope) / Math.sqrt(seen[at]!);
        }
      }
    }
    if (round < rounds - averaged) continue;
    weights.forEach((weight, i) => (mean[i]! += weight / averaged));
    bias.forEach((one, k) => (meanBias[k]! += one / averaged));
  }
  return { weights: mean, bias: meanBias };
}

/** Numbers from 0 to 1 that come out the same every time (Lehmer). */
function chances(seed: number): () => number {
  let state = seed % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function written(all: Float64Array): string[] {
  const most = mostOf(all);
  return [...numbers].flatMap(([name, number]) => {
    const row = [...all.subarray(number * kinds.length, (number + 1) * kinds.length)];
    const steps = row.map((weight) => Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) / most) * middle));
    if (steps.every((step) => Math.abs(step) < leastSaid)) return [];
    return [steps.map((step) => digits[middle + step]!).join("") + name];
  });
}

function mostOf(all: Float64Array): number {
  return all.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
}

function source(all: readonly string[]): string {
  const escaped = all.join("\n").replaceAll(/[\\`$]/g, String.raw`\$&`);
  return [
    "/** Written by `npm run weigh` from test/moderation/corpus/learnt: change the corpus, not this. */",
    'import type { Weights } from "./model.ts";',
    "",
    "export const weights: Weights = {",
    `  bias: [${[...bias].map((one) => one.toFixed(3)).join(", ")}],`,
    `  most: ${mostOf(weights).toFixed(3)},`,
    `  lines: \`${escaped}\`,`,
    "};",
    "",
  ].join("\n");
}
