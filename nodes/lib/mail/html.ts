/** The same words as simple HTML: paragraphs and line ends, nothing of what the citizen wrote is markup. */
import type { Language } from "../errors.ts";
import { escapePattern } from "../escape-pattern.ts";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!);
}

/** @param links addresses of ours: where one stands in the text it can be followed */
export function toHtml(text: string, links: readonly string[], language: Language): string {
  const plain = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll("\n", "<br>\n")}</p>`)
    .join("\n");
  // In one go, the longest first: one may begin as another does.
  const known = links.filter(Boolean).map(escaped).toSorted((one, other) => other.length - one.length);
  const pattern = known.map(escapePattern).join("|");
  const body = pattern ? plain.replace(new RegExp(pattern, "g"), (link) => `<a href="${link}">${link}</a>`) : plain;
  return `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>\n`;
}
