/** Citizens' messages by kind, and what a kind must become. Made up, none of a real person. */
import { type Outcome, moderate } from "../../nodes/lib/moderation/index.ts";

export interface HeldOut {
  /** Plain and rude, at things and at the service: never blocked, hardly ever reviewed. */
  complaints: readonly string[];
  /** Of crimes and slurs, questions, neutral mentions of groups: never blocked. */
  reports: readonly string[];
  /** To a person: not passed. */
  threats: readonly string[];
  insults: readonly string[];
  hate: readonly string[];
  /** Insults and hate written so as not to be found. */
  hidden: readonly string[];
  /** Political irony and headlines: not blocked. */
  irony: readonly string[];
}

export type Kind = keyof HeldOut;

export interface Tally {
  of: number;
  pass: number;
  review: number;
  block: number;
  /** What came out otherwise than it should. */
  wrong: { text: string; outcome: Outcome }[];
}

const mild: readonly Kind[] = ["complaints", "reports", "irony"];

export function tally(texts: readonly string[], kind: Kind): Tally {
  const counts: Tally = { of: texts.length, pass: 0, review: 0, block: 0, wrong: [] };
  for (const text of texts) {
    const { outcome } = moderate(text);
    counts[outcome] += 1;
    if (mild.includes(kind) ? outcome !== "pass" : outcome === "pass") counts.wrong.push({ text, outcome });
  }
  return counts;
}
