/** What is left of a message without grammar, wishes and manners. */
import { writtenOf } from "./written.ts";

/** Look-up keys of the words that can carry a subject, in their order. Empty for a greeting. */
export function contentWords(text: string, language?: string): string[] {
  const { tokens, content } = writtenOf(text, language);
  return tokens.filter((_, i) => content[i]).map(({ key }) => key);
}
