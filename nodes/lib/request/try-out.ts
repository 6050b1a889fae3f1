/** The editor's test box: what would become of a sentence with the subjects as they stand in the dialog. */
import { checkedIntents, checkedMinimum } from "./faults.ts";
import { compile } from "./sort.ts";

export interface TryOut {
  /** Id and label of the subject chosen; null when the message would leave by the last output. */
  intent: string | null;
  label: string | null;
  confidence: number;
  /** Of the best guess, even when it was not sure enough. */
  words: string[];
  /** Best guesses by label, best first. */
  scores: { label: string; score: number }[];
}

/** `body`: `{ intents, minimum, text, language? }`, not yet trusted. Refused when the subjects cannot be used. */
export function tryOut(body: Record<string, unknown>): TryOut {
  const intents = checkedIntents(body["intents"]);
  const text = typeof body["text"] === "string" ? body["text"] : "";
  const language = typeof body["language"] === "string" ? body["language"] : undefined;
  const sorted = compile(intents, checkedMinimum(body["minimum"])).sort(text, language);
  const labelOf = (id: string): string => intents.find((intent) => intent.id === id)?.label ?? id;
  return {
    intent: sorted.intent,
    label: sorted.intent === null ? null : labelOf(sorted.intent),
    confidence: sorted.confidence,
    words: sorted.words,
    scores: sorted.scores.map(({ intent, score }) => ({ label: labelOf(intent), score })),
  };
}
