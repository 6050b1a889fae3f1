/** Ollama's `/api/chat` with Llama Guard 3, which answers "safe", or "unsafe" and a line of codes. */
import type { Category } from "../moderation/index.ts";
import type { Doubt } from "./openai.ts";

/**
 * The codes of its model card. Not here: advice by the unqualified (S6), elections (S13), attacks on interpreters (S14), which
 * concern no rule of the desk.
 */
const meaning: Record<string, Category> = {
  S1: "defamation",
  S2: "illegal",
  S3: "illegal",
  S4: "illegal",
  S5: "defamation",
  S7: "personal-data",
  S8: "copyright",
  S9: "illegal",
  S10: "hate",
  S11: "self-harm",
  S12: "offensive",
};

/** It says yes or no, and not how sure it is. */
const certainty = 0.5;

export function ollamaBody(model: string, text: string): object {
  return { model, messages: [{ role: "user", content: text }], stream: false, options: { temperature: 0, num_predict: 32 } };
}

/** @returns undefined when it is no such answer */
export function readOllama(answer: unknown): Doubt[] | undefined {
  const content = (answer as { message?: { content?: unknown } | null } | null)?.message?.content;
  if (typeof content !== "string") return undefined;
  const [verdict = "", ...rest] = content.trim().split(/\s+/);
  if (verdict.toLowerCase() === "safe") return [];
  if (verdict.toLowerCase() !== "unsafe") return undefined;
  const codes = rest.join(" ").toUpperCase().match(/\bS\d{1,2}\b/g) ?? [];
  const categories = codes.map((code) => meaning[code]).filter((category) => category !== undefined);
  return [...new Set(categories)].map((category) => ({ category, certainty }));
}
