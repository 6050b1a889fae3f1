import type { Sentence } from "../errors.ts";

/** The eight published rules in their order, and the ninth, which is no rule: a person in danger. */
export type Category =
  | "illegal"
  | "offensive"
  | "defamation"
  | "personal-data"
  | "hate"
  | "spam"
  | "copyright"
  | "fundraising"
  | "self-harm";

export const CATEGORIES: readonly Category[] = [
  "illegal",
  "offensive",
  "defamation",
  "personal-data",
  "hate",
  "spam",
  "copyright",
  "fundraising",
  "self-harm",
];

/** What a finding asks for. A note is kept with the message and changes nothing: the outcome stays pass. */
export type Level = "note" | "review" | "block";

/** From the mildest to the gravest. */
export const LEVELS: readonly Level[] = ["note", "review", "block"];

export function atMost(level: Level, highest: Level): Level {
  return LEVELS.indexOf(level) < LEVELS.indexOf(highest) ? level : highest;
}

/** So many steps milder, never less than a note. */
export function lower(level: Level, steps: number): Level {
  return LEVELS[Math.max(0, LEVELS.indexOf(level) - steps)]!;
}

/** One reason, with the place in the citizen's text that gave it. */
export interface Finding {
  /** Category and rule, such as `hate/group-derogation`. */
  rule: string;
  category: Category;
  level: Level;
  /** 0 to 1. */
  certainty: number;
  /** Offsets in the original text, in UTF-16 units: 0 <= from < to <= length. */
  from: number;
  to: number;
  /** Why, for the operator; never holds words of the citizen. */
  explanation: Sentence;
  /** Of the rule, so that a decision can be told from one made by a later wording of it. */
  version: number;
  /** The circumstances that lowered the level, with a comma and a blank between: `negation`, `quotation, reporting`, … */
  lowered?: string;
}
