/** Identity cards, passports and driving licences: most numbers of this form are something else, so the word must be near. */
import type { Identifier } from "./identifier.ts";

const named = new RegExp(
  String.raw`(?:carta d.identita|\bc\.?i\.?e?\.?|passaporto|patente|documento)[^\n]{0,40}?(?<![a-z0-9])` +
    String.raw`([a-z]{2} ?\d{7}|\d{7} ?[a-z]{2}|[a-z]{2}\d{7}[a-z]|u1[a-z0-9]{7}[a-z])(?![a-z0-9])`,
  "g",
);
/** The electronic identity card has a form of its own. */
const electronic = /(?<![a-z0-9])c[a-z]\d{5}[a-z]{2}(?![a-z0-9])/g;

export function findDocuments(view: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of view.matchAll(named)) found.push(document(match.index + match[0].length - match[1]!.length, match[1]!));
  for (const match of view.matchAll(electronic)) found.push(document(match.index, match[0]));
  return found;
}

function document(from: number, written: string): Identifier {
  return { kind: "document", from, to: from + written.length, value: written.replace(/ /g, "") };
}
