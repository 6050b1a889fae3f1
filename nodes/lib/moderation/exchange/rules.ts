/** All rules of this part, and the one lexicon that they share. */
import { lexicon } from "../identifiers/index.ts";
import { copyright } from "./copyright.ts";
import { fundraising } from "./fundraising.ts";
import { illegal } from "./illegal.ts";
import type { Rule, Subject } from "./rule.ts";
import { selfHarm } from "./self-harm.ts";
import { sharedWords } from "./shared-words.ts";
import { spam } from "./spam.ts";

const subjects: readonly Subject[] = [spam, fundraising, illegal, copyright, selfHarm];

export const exchangeRules: readonly Rule[] = subjects.flatMap(({ rules }) => rules);

export const exchangeWords = lexicon(Object.assign({}, sharedWords, ...subjects.map(({ words }) => words)));
