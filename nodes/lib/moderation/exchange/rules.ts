/** All rules of this part, and the one lexicon that they share. */
import { lexicon } from "../identifiers/index.ts";
import { advertising, advertisingWords } from "./advertising.ts";
import { copyright } from "./copyright.ts";
import { fundraising } from "./fundraising.ts";
import { illegal } from "./illegal.ts";
import { offers } from "./offers.ts";
import type { Rule, Subject } from "./rule.ts";
import { selfHarm } from "./self-harm.ts";
import { sharedWords } from "./shared-words.ts";
import { spam } from "./spam.ts";
import type { WeighedRule } from "./weigh.ts";

const subjects: readonly Subject[] = [spam, fundraising, illegal, copyright, selfHarm];

export const exchangeRules: readonly Rule[] = subjects.flatMap(({ rules }) => rules);

export const weighedRules: readonly WeighedRule[] = [advertising, ...offers];

export const exchangeWords = lexicon(together([sharedWords, advertisingWords, ...subjects.map(({ words }) => words)]));

/** @throws Error when two subjects give one name to two classes */
function together(lists: readonly Record<string, string>[]): Record<string, string> {
  const all: Record<string, string> = {};
  for (const list of lists) {
    for (const [name, words] of Object.entries(list)) {
      if (name in all) throw new Error(`Two classes of words are called "${name}"`);
      all[name] = words;
    }
  }
  return all;
}
