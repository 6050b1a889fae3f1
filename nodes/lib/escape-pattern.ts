/** A text as a part of a regular expression that matches it and nothing else. `RegExp.escape` comes with Node 24. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
