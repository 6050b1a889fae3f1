/** A rule about what is offered, asked for or passed on: classes of words that must stand together. */
import type { Sentence } from "../../errors.ts";
import type { Category, Level } from "../finding.ts";

export interface Rule {
  /** `category/name`; stable, operators' decisions refer to it. */
  id: string;
  category: Category;
  level: Level;
  certainty: number;
  version: number;
  explanation: Sentence;
  /** Of every group one class must be there, each on words of its own. */
  needs: readonly (readonly string[])[];
  /** Words from the first to the last of them, at most. */
  within: number;
  /** Classes that show that something else is meant. */
  unless?: readonly string[];
  /** A call for help is never lowered. */
  steady?: boolean;
  /** Messages that the rule finds at its own level, and messages that it does not. */
  yes: readonly string[];
  no: readonly string[];
}

/** The words of one subject, and the rules that use them (and the shared words). */
export interface Subject {
  words: Record<string, string>;
  rules: readonly Rule[];
}
