/** What is decided about a message: kept with the event, so that it is given again word for word. */
import type { Category, Level } from "../moderation/index.ts";
import type { Outcome } from "../store/index.ts";

export interface Reason {
  category: Category;
  /** Category and rule, such as `hate/group-derogation`; `second-opinion`. */
  rule: string;
  level: Level;
  /** 0 to 1. */
  certainty: number;
  /** Where in the text, in UTF-16 units. */
  from: number;
  to: number;
  explanation: string;
  version: number;
  /** The circumstance that lowered the level. */
  lowered?: string;
}

export interface Verdict {
  outcome: Outcome;
  /** Of the gravest finding; null when there is none above a note. */
  category: Category | null;
  findings: Reason[];
  /** A person in danger: somebody should look now. */
  urgent: boolean;
  /** Reporting to the authority is only ever suggested: a person does it. */
  report: "suggested" | "none";
  /** What the citizen is told, in their language; "" when there is nothing to tell. */
  reply: string;
  /** `second-opinion-unavailable`, … */
  notes: string[];
  decidedBy: "rules" | "operator";
}

const order: Record<Level, number> = { block: 0, review: 1, note: 2 };

/** The gravest: by level, then by certainty, then by place in the text. */
export function gravest(findings: readonly Reason[]): Reason | undefined {
  return findings
    .filter(({ level }) => level !== "note")
    .toSorted((a, b) => order[a.level] - order[b.level] || b.certainty - a.certainty || a.from - b.from)[0];
}
