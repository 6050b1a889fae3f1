/** The comune's own words and exceptions, found as whole words whatever the case, the accents and the script tricks. */
import type { Finding } from "./finding.ts";
import type { Policy } from "./policy.ts";
import { type View, viewOf } from "./views/view.ts";

const explanation = { it: "Contiene una parola scelta dal comune.", en: "It holds a word chosen by the comune." };

/** A text whose every second word is the chosen one gives one finding for each word of the policy. */
export function ownWordFindings(view: View, policy: Policy): Finding[] {
  return policy.words.flatMap(({ text, category, level }) => {
    const at = places(view, text, 1)[0];
    if (!at) return [];
    return [{ rule: `${category}/own-word`, category, level, certainty: 1, ...at, explanation, version: 1 }];
  });
}

/** The text with its exceptions blanked: same length, so that offsets stay true. */
export function withoutExceptions(text: string, policy: Policy): string {
  if (policy.exceptions.length === 0) return text;
  const view = viewOf(text);
  let left = text;
  for (const exception of policy.exceptions) {
    for (const { from, to } of places(view, exception, 200)) {
      left = `${left.slice(0, from)},${" ".repeat(to - from - 1)}${left.slice(to)}`;
    }
  }
  return left;
}

function places(view: View, words: string, most: number): { from: number; to: number }[] {
  const wanted = viewOf(words).text.trim();
  const found: { from: number; to: number }[] = [];
  if (wanted === "") return found;
  for (let at = view.text.indexOf(wanted); at >= 0 && found.length < most; at = view.text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (isWord(view.text[at - 1]) || isWord(view.text[end])) continue;
    found.push({ from: view.from[at]!, to: view.to[end - 1]! });
  }
  return found;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
