/**
 * As much of XML as a feed needs (elements, attributes, CDATA, character references): what a DOCTYPE declares is not looked at,
 * so that no entity of a stranger's feed can grow or reach for a file. Forgiving where feeds are wrong.
 */
import { decoded } from "./html-text.ts";

export interface Element {
  /** Without its prefix, as written: `title`, `pubDate`. */
  name: string;
  prefix: string;
  attributes: Record<string, string>;
  children: Element[];
  /** All text inside, in order. */
  text: string;
}

const longestFeed = 4_000_000;
const deepest = 50;

/** Only where it may stand, so that a hostile text cannot make us look for its end again and again. */
const doctype = /^(\s*(?:<\?xml[^>]*\?>)?\s*)<!DOCTYPE(?:[^>[]|\[[^\]]*\])*>?/i;
const pieces =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<![^>]*(?:>|$)|<\/([^\s<>]{1,100})\s*>|<([^\s/<>!?]{1,100})((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+|<)/gi;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Of XHTML inside Atom: what comes after them is another line. */
const blocks = new Set(["p", "div", "li", "br", "h1", "h2", "h3", "h4", "tr"]);

/** The root element, or undefined when there is none. */
export function readXml(source: string): Element | undefined {
  const root = element("", "");
  const open = [root];
  for (const [, cdata, closes, opens, attributes, empty, text] of source.slice(0, longestFeed).replace(doctype, "$1").matchAll(pieces)) {
    const inside = open.at(-1)!;
    if (cdata !== undefined) inside.text += cdata;
    else if (text !== undefined) inside.text += decoded(text);
    else if (closes !== undefined) close(open, closes);
    else if (opens !== undefined) {
      const child = element(opens, attributes ?? "");
      inside.children.push(child);
      if (!empty && open.length < deepest) open.push(child);
    }
  }
  while (open.length > 1) close(open, qualified(open.at(-1)!));
  return root.children[0];
}

function element(name: string, attributes: string): Element {
  const [prefix, local] = name.includes(":") ? [name.slice(0, name.indexOf(":")), name.slice(name.indexOf(":") + 1)] : ["", name];
  const values: [string, string][] = [...attributes.matchAll(attribute)].map(([, key, one, other]) => [
    key ?? "",
    decoded(one ?? other ?? ""),
  ]);
  return { name: local, prefix, attributes: Object.fromEntries(values), children: [], text: "" };
}

const qualified = ({ prefix, name }: Element): string => (prefix ? `${prefix}:${name}` : name);

/** Ends the element of that name and those left open inside it; a name that is not open ends nothing. */
function close(open: Element[], name: string): void {
  const at = open.findLastIndex((one, index) => index > 0 && qualified(one) === name);
  if (at < 1) return;
  while (open.length > at) {
    const ended = open.pop()!;
    open.at(-1)!.text += blocks.has(ended.name) ? `${ended.text}\n` : ended.text;
  }
}
