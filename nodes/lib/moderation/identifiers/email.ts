/** Addresses of electronic mail, also with "(at)" and "punto it". */
import type { Identifier } from "./identifier.ts";

const at = "(?:@| ?[(\\[] ?(?:at|chiocciola) ?[)\\]] ?| chiocciola )";
const dot = "(?:\\.| ?[(\\[] ?(?:dot|punto) ?[)\\]] ?| punto )";
const pattern = new RegExp(
  `(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}${at}(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?${dot}){1,5}[a-z]{2,12}(?![a-z0-9-])`,
  "g",
);

export function findEmails(view: string): Identifier[] {
  if (!view.includes("@") && !/chiocciola|[([] ?at ?[)\]]/.test(view)) return [];
  const found: Identifier[] = [];
  for (const match of view.matchAll(pattern)) {
    const value = match[0].replace(/[([ ]*(?:at|chiocciola)(?=[)\] ])[)\] ]*/, "@").replace(/[([ ]+(?:dot|punto)[)\] ]+/g, ".");
    found.push({ kind: "email", from: match.index, to: match.index + match[0].length, value });
  }
  return found;
}
