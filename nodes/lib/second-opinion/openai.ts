/** `POST /v1/moderations`: the request, and what its categories are called here. */
import type { Category } from "../moderation/index.ts";

/** Nothing there stands for third parties' data, spam, copyright and fund-raising. What is not here concerns no rule. */
const meaning: Record<string, Category> = {
  harassment: "offensive",
  "harassment/threatening": "defamation",
  hate: "hate",
  "hate/threatening": "hate",
  illicit: "illegal",
  "illicit/violent": "illegal",
  violence: "defamation",
  "violence/graphic": "offensive",
  sexual: "offensive",
  "sexual/minors": "illegal",
  "self-harm": "self-harm",
  "self-harm/intent": "self-harm",
  "self-harm/instructions": "self-harm",
};

export interface Doubt {
  category: Category;
  /** 0 to 1, as far as the service says. */
  certainty: number;
}

export function openaiBody(model: string, text: string): object {
  return { model, input: text };
}

/** @returns undefined when it is no such answer */
export function readOpenai(answer: unknown): Doubt[] | undefined {
  const results = field(answer, "results");
  const categories = field(Array.isArray(results) ? results[0] : undefined, "categories");
  const scores = field(Array.isArray(results) ? results[0] : undefined, "category_scores");
  if (typeof categories !== "object" || categories === null) return undefined;
  return Object.entries(meaning)
    .filter(([name]) => field(categories, name) === true)
    .map(([name, category]) => ({ category, certainty: certaintyOf(field(scores, name)) }));
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function certaintyOf(score: unknown): number {
  return typeof score === "number" && score >= 0 && score <= 1 ? score : 0.5;
}
