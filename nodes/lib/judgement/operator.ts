/** What an operator decides about a message in doubt: it passes, or it is blocked as the rules would have done. */
import { Refused } from "../errors.ts";
import { redact as withoutIdentifiers } from "../moderation/index.ts";
import { redact } from "../privacy/index.ts";
import type { LearningCase } from "../store/index.ts";
import { type Case, type Court, type Judged, type Registry, blocking, effectOf, replyText } from "./judge.ts";
import type { Verdict } from "./verdict.ts";

export type Decision = "pass" | "block";

export function decisionIn(value: unknown): Decision | undefined {
  return value === "pass" || value === "block" ? value : undefined;
}

/** @throws Refused when there was no doubt about this message here, or it is too long ago */
export async function decide(message: Case, decision: Decision, court: Court, registry: Registry): Promise<Judged> {
  const { citizen, at, text } = message;
  const { ruled } = await registry.recall({ citizen, effect: effectOf(message, "rules"), at, text });
  if (ruled?.outcome !== "review") throw nothingToDecide();
  const doubt = JSON.parse(ruled.content) as Verdict;
  const verdict = decided(doubt, decision, message, court);
  const written = await registry.rule({
    citizen,
    effect: effectOf(message, "operator"),
    at,
    outcome: decision,
    content: JSON.stringify(verdict),
    ...(decision === "block" && blocking(verdict, text, court.settings)),
    ...(court.settings.learn && text.trim() !== "" && { example: exampleOf(text, at, doubt, decision) }),
  });
  return { verdict: JSON.parse(written.content) as Verdict, suspends: written.suspends };
}

function decided(doubt: Verdict, decision: Decision, { language }: Case, court: Court): Verdict {
  const verdict: Verdict = { ...doubt, outcome: decision, decidedBy: "operator", urgent: decision === "pass" ? false : doubt.urgent };
  if (decision === "pass") return { ...verdict, reply: "" };
  return { ...verdict, reply: replyText(doubt.category ?? "offensive", language, court) };
}

const longestExample = 2_000;

/** Nothing that tells whose it was, nor on which day. */
function exampleOf(text: string, at: number, { findings }: Verdict, decision: Decision): Omit<LearningCase, "number"> {
  return {
    month: new Date(at).toISOString().slice(0, 7),
    text: redact(withoutIdentifiers(text)).slice(0, longestExample).toWellFormed(),
    categories: [...new Set(findings.map(({ category }) => category))],
    decision,
  };
}

function nothingToDecide(): Refused {
  return new Refused("moderate.no-review", {
    it: "Su questo messaggio non c'è nulla da decidere: «moderate» decide solo su ciò che è uscito dalla sua seconda uscita negli ultimi 30 giorni.",
    en: "There is nothing to decide about this message: “moderate” decides only about what left by its second output within the last 30 days.",
  });
}
