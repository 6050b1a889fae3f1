import type { Sentence as Wording } from "../../errors.ts";
import type { Category, Level } from "../finding.ts";

/** One rule: data for the matcher, words for the operator, and the sentences that show what it is for. */
export interface Rule {
  /** `category/name`; stable, kept with decisions. */
  id: string;
  category: Category;
  /** Before what the context takes off. */
  level: Level;
  certainty: number;
  version: number;
  explanation: Wording;
  /** Any of them; `$name` stands for one of the rule's parts. */
  patterns: readonly string[];
  parts?: Readonly<Record<string, readonly string[]>>;
  /** The words of a match stand far apart: a verb of saying between them counts as one before them. */
  loose?: boolean;
  /** Said of oneself it is milder ("noi terroni"), as every insult is. */
  ofOneself?: boolean;
  /** Circumstances that change nothing for this rule. */
  unmoved?: readonly Circumstance[];
  examples: { hit: readonly string[]; miss: readonly string[] };
}

export type Circumstance = "negation" | "quotation" | "reporting" | "counter-speech" | "complaint" | "crime-report" | "self";

/** Patterns with their parts written out: `$subject ~ Cop` gives one pattern for each subject. */
export function writtenOut(rule: Rule): string[] {
  const parts = rule.parts ?? {};
  let open = [...rule.patterns];
  for (let round = 0; round < 4 && open.some((pattern) => pattern.includes("$")); round += 1) {
    open = open.flatMap((pattern) => {
      const name = /\$([a-z]+)/.exec(pattern)?.[1];
      if (!name) return [pattern];
      return (parts[name] ?? []).map((part) => pattern.replace(`$${name}`, part));
    });
  }
  return open;
}
