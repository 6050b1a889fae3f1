/**
 * What rules found and what the message is like as a whole, taken together. A message that is surely like harmless ones takes
 * a finding about what is offered or told down a step, as a question or a quotation does; one that is surely like what a rule
 * suspects confirms it. Neither changes what is said of a group of people, and no likeness stops a message by itself.
 */
import type { Category, Finding, Level } from "../finding.ts";
import type { Kind } from "./kinds.ts";
import type { Likeness } from "./likeness.ts";

/** So sure has it to be. */
const sure = 0.9;

const steps: readonly Level[] = ["note", "review", "block"];

const yielding: ReadonlySet<Category> = new Set(["illegal", "spam", "fundraising", "copyright", "personal-data", "offensive", "defamation"]);

/** Findings that a likeness confirms, by the kind that it has to be. */
const confirmed: ReadonlyMap<Category, Kind> = new Map([
  ["illegal", "illegal"],
  ["spam", "spam"],
  ["fundraising", "fundraising"],
  ["defamation", "threat"],
] as const);

export function agreed(finding: Finding, { chance }: Likeness): Finding {
  const { category, level, rule, lowered } = finding;
  if (level === "note" || rule.endsWith("/likeness")) return finding;
  if (yielding.has(category) && chance("fine") + chance("own") >= sure) {
    return { ...finding, level: steps[steps.indexOf(level) - 1]!, lowered: lowered ?? "likeness" };
  }
  const kind = confirmed.get(category);
  if (level === "review" && lowered === undefined && rule !== "defamation/accusation" && kind && chance(kind) >= sure) {
    return { ...finding, level: "block" };
  }
  return finding;
}
