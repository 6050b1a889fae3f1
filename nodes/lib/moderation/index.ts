/** Stand-in until the core is merged. */
import type { Sentence } from "../errors.ts";
import { CATEGORIES, type Category, type Finding, type Level } from "./finding.ts";
export { redact } from "./identifiers/index.ts";
export { CATEGORIES, type Category, type Finding, type Level } from "./finding.ts";

export interface Moderated {
  outcome: "pass" | "review" | "block";
  findings: Finding[];
  urgent: boolean;
  report: "suggested" | "none";
  language: string;
}
export interface Policy {
  categories: Partial<Record<Category, Level | "off">>;
}
const words: [string, Category, Level][] = [["stronzo", "offensive", "block"], ["bastardo", "offensive", "review"], ["ammazzo", "defamation", "block"]];
export function readPolicy(config: unknown): { policy: Policy; faults: Sentence[] } {
  return { policy: { categories: ((config as Policy | undefined)?.categories ?? {}) }, faults: [] };
}
export function moderate(text: string, policy?: Policy): Moderated {
  const findings = words.flatMap(([word, category, level]): Finding[] => {
    const from = text.toLowerCase().indexOf(word);
    const wanted = policy?.categories[category] ?? level;
    if (from < 0 || wanted === "off") return [];
    return [{ rule: `${category}/word`, category, level: wanted, certainty: 0.9, from, to: from + word.length, explanation: { it: "Parola.", en: "Word." }, version: 1 }];
  });
  const outcome = findings.some(({ level }) => level === "block") ? "block" : findings.some(({ level }) => level === "review") ? "review" : "pass";
  return { outcome, findings, urgent: false, report: "none", language: "it" };
}
export function replyFor(_category: Category): Sentence {
  return { it: "Il messaggio non rispetta le regole del servizio.", en: "The message does not keep to the rules." };
}
export const known = CATEGORIES;
export function tryOut(body: Record<string, unknown>): unknown {
  return moderate(String(body["text"] ?? ""), readPolicy(body["policy"]).policy);
}
