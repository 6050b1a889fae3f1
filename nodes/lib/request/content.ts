/** What is left of a message without grammar, wishes and manners. */
import { isContent } from "./common.ts";
import { tokens } from "./tokens.ts";

/** Look-up keys of the words that can carry a subject, in their order. Empty for a greeting. */
export function contentWords(text: string, language?: string): string[] {
  return tokens(text, language)
    .filter(({ word }) => isContent(word))
    .map(({ key }) => key);
}
