/** Picks out of the message the words that decided, as the citizen wrote them. */
import type { Evidence, Reading } from "./evidence.ts";
import { linking } from "./common.ts";

/** Words in their order, each once; those that stand together, or with an article between, are given as one. */
export function wordsOf(text: string, { tokens }: Reading, evidence: Evidence): string[] {
  const said = new Set<number>();
  for (const { value, token } of evidence.words.values()) if (value > 0) said.add(token);
  if (said.size === 0) for (const token of evidence.shared) said.add(token);
  const parts: string[] = [];
  let start = -1;
  let end = -1;
  let last = -1;
  const flush = (): void => {
    if (start >= 0) parts.push(text.slice(start, end));
  };
  for (const i of [...said].sort((a, b) => a - b)) {
    const token = tokens[i]!;
    if (last < 0 || !together(i, last)) {
      flush();
      ({ start } = token);
    }
    ({ end } = token);
    last = i;
  }
  flush();
  return [...new Set(parts)];

  function together(i: number, before: number): boolean {
    if (tokens[i]!.clause !== tokens[before]!.clause) return false;
    const between = tokens[i - 1]!.word;
    return i === before + 1 || (i === before + 2 && between !== "e" && linking.has(between));
  }
}
