/** What the editor may show of ours: the texts of each node's own catalogue in one language, and nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { root } from "../service/built.ts";
import { flow } from "./flow.ts";

export type Language = "it" | "en-US";

const read = (path: string): string => readFileSync(join(root, "nodes/locales", path), "utf8");

type Catalogue = { [key: string]: string | Catalogue };

function leaves(catalogue: Catalogue): string[] {
  return Object.values(catalogue).flatMap((value) => (typeof value === "string" ? [value] : leaves(value)));
}

/** Every text of a node type, in the order of its catalogue. */
export function textsOf(type: string, language: Language): string[] {
  return leaves(JSON.parse(read(`${language}/${type}.json`)) as Catalogue).map(tidy);
}

/** The text of one key, "label.name". */
export function textAt(type: string, language: Language, key: string): string {
  const catalogue = JSON.parse(read(`${language}/${type}.json`)) as Record<string, Catalogue>;
  const found = key.split(".").reduce<string | Catalogue | undefined>(
    (inside, name) => (typeof inside === "object" ? inside[name] : undefined),
    catalogue[type],
  );
  if (typeof found !== "string") throw new Error(`${language}/${type}.json has no ${key}`);
  return found;
}

/** What the help says first, as plain text. */
export function helpOf(type: string, language: Language): string {
  const [, first = ""] = /<p>([\s\S]*?)<\/p>/.exec(read(`${language}/${type}.html`)) ?? [];
  const plain = first.replaceAll(/<[^>]+>/g, "");
  return tidy(plain.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
}

export function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** Everything that a form says, also to screen readers. */
function textsIn(form: Locator): Promise<string[]> {
  return form.evaluate((element) => {
    const texts: string[] = [];
    const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? "");
    for (const inside of element.querySelectorAll("*")) {
      for (const name of ["placeholder", "title", "aria-label", "label"]) texts.push(inside.getAttribute(name) ?? "");
    }
    return texts;
  });
}

/** What of a dialog's form is a key that no catalogue has, or a text of ours in the other language. */
export async function foreignTexts(form: Locator, type: string, language: Language): Promise<string[]> {
  const shown = (await textsIn(form)).map(tidy).filter(Boolean);
  const own = textsOf(type, language);
  const others = textsOf(type, language === "it" ? "en-US" : "it").filter((text) => !own.includes(text));
  const key = /(^|\s)[a-z]+(-[a-z]+)*\.(label|hint|error|action|button|section|column|kind|limit|group|steps)\.\w+/;
  const named = flow.flatMap(({ name, label }) => [name, label]);
  return shown.filter((text) => key.test(text) || (others.includes(text) && !named.includes(text)));
}

/** Labels and headings that are no text of the catalogue. */
export async function strayLabels(form: Locator, type: string, language: Language): Promise<string[]> {
  const labels = await form.locator("label, legend, h4, summary").allTextContents();
  const patterns = textsOf(type, language).map((text) => new RegExp(`^${escaped(text).replaceAll(/__\w+__/g, ".+")}$`));
  // "msg." is what a flow's author writes, in every language.
  const known = (text: string): boolean => text === "msg." || patterns.some((pattern) => pattern.test(text));
  // A label may be put together of two: what it is about, and in which language.
  return labels.map(tidy).filter((text) => !known(text) && !text.split(" · ").every(known));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
