/** The same words as simple HTML: paragraphs and line ends, nothing of what the citizen wrote is markup. */
import type { Language } from "../errors.ts";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!);
}

/** @param links addresses of ours: where one stands in the text it can be followed */
export function toHtml(text: string, links: readonly string[], language: Language): string {
  let body = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll("\n", "<br>\n")}</p>`)
    .join("\n");
  for (const link of links) body = body.replaceAll(escaped(link), `<a href="${escaped(link)}">${escaped(link)}</a>`);
  return `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>\n`;
}
