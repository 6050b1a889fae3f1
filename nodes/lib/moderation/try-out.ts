/** The editor's test box: what would become of a message with the policy as it stands in the dialog, and why. */
import type { Category, Finding } from "./finding.ts";
import { type Moderation, moderate } from "./moderate.ts";
import { readPolicy } from "./policy.ts";
import { replyFor } from "./replies.ts";
import { longestText } from "./views/view.ts";
import type { Sentence } from "../errors.ts";

export interface TryOut extends Omit<Moderation, "findings"> {
  /** Each with the words of the test that gave it. */
  findings: (Finding & { words: string })[];
  /** What the citizen would be told when the outcome is block. */
  reply: Sentence | null;
  /** What is wrong with the policy, one sentence each. */
  faults: { path: string; it: string; en: string }[];
}

/** `body`: `{ policy, text }`, not yet trusted; never throws. The text is not kept. */
export function tryOut(body: Record<string, unknown>): TryOut {
  const { policy, faults } = readPolicy(body["policy"]);
  const text = typeof body["text"] === "string" ? body["text"].slice(0, longestText) : "";
  const { findings, ...rest } = moderate(text, policy);
  const category: Category | undefined = rest.outcome === "block" ? findings[0]?.category : undefined;
  return {
    ...rest,
    findings: findings.map((finding) => ({ ...finding, words: text.slice(finding.from, finding.to) })),
    reply: category ? replyFor(category) : null,
    faults: faults.map(({ path, error }) => ({ path, it: error.in("it"), en: error.in("en") })),
  };
}
