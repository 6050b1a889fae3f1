/**
 * The items of a feed as notices. Takes what Node-RED has: the raw text of RSS 2.0, RSS 1.0 or Atom, what its "xml" node
 * makes of it (xml2js: lists of values, attributes in `$`, text in `_`), and the article of its feed reader.
 */
import { DateTime } from "luxon";
import { LINK } from "../texts/index.ts";
import { htmlText } from "./html-text.ts";
import { type Wish, longest } from "./notice.ts";
import { shortHash } from "./read-wish.ts";
import { type Element, readXml } from "./read-xml.ts";
import { cutAtWord, tidyLine } from "./tidy-text.ts";

type Shape = Record<string, unknown>;

/** More than any comune publishes in a day; the rest of a feed is older. */
const mostItems = 100;

/** The items of a whole feed, newest first as the feed has them; undefined when it is none. */
export function feedItems(payload: unknown): unknown[] | undefined {
  if (typeof payload === "string") return /^\s*(?:<\?xml|<!DOCTYPE rss|<rss|<feed|<rdf:RDF|<item\b|<entry\b)/i.test(payload) ? itemsOfText(payload) : undefined;
  if (!isShape(payload)) return undefined;
  const feed = payload["feed"];
  if (isShape(feed)) return list(feed["entry"]);
  const rss = payload["rss"] ?? payload["rdf:RDF"];
  if (!isShape(rss)) return undefined;
  const channel = list(rss["channel"])[0];
  return (isShape(channel) && channel["item"] !== undefined ? list(channel["item"]) : list(rss["item"])).slice(0, mostItems);
}

/** A single item by its looks: it has a name of its own, and words. */
export function isFeedItem(value: unknown): value is Shape {
  return isShape(value) && ("guid" in value || "pubDate" in value || "pubdate" in value || "published" in value || "summary" in value);
}

/** @param item  as `feedItems` gives it, or an article of a feed reader */
export function wishOfItem(item: unknown): Wish {
  const shape = isShape(item) ? item : {};
  const look = (...names: string[]): string => names.map((name) => wordsOf(shape[name])).find(Boolean) ?? "";
  const link = linkOf(shape);
  const body = htmlText(look("summary", "description", "content", "content:encoded", "encoded"));
  const heading = tidyLine(htmlText(look("title"))) || body.split("\n", 1)[0]!;
  const date = dateOf(look("pubDate", "pubdate", "published", "date", "dc:date", "updated"));
  const category = tidyLine(categoryOf(shape["category"] ?? shape["categories"]));
  return {
    action: "publish",
    imported: true,
    id: `rss-${shortHash(look("guid", "id") || link || heading)}`,
    title: cutAtWord(heading, longest.title),
    text: cutAtWord(body || heading, longest.text),
    link,
    ...(category && category.length <= longest.category && { category }),
    ...(date !== undefined && { from: date }),
  };
}

function itemsOfText(source: string): unknown[] {
  const root = readXml(source);
  if (!root) return [];
  const found: Element[] = [];
  const walk = (element: Element): void => {
    if (found.length >= mostItems) return;
    if (element.name === "item" || element.name === "entry") found.push(element);
    else element.children.forEach(walk);
  };
  walk(root);
  return found.map(shapeOf);
}

/** The shape that Node-RED's "xml" node would give. */
function shapeOf(item: Element): Shape {
  const shape: Record<string, unknown[]> = {};
  for (const child of item.children) {
    const name = child.prefix && child.prefix !== "atom" ? `${child.prefix}:${child.name}` : child.name;
    const inner = wordsInside(child);
    (shape[name] ??= []).push({ _: inner, $: child.attributes });
  }
  return shape;
}

/** Atom's XHTML content has its words in elements. */
function wordsInside({ text, children }: Element): string {
  return text.trim() || children.map(wordsInside).filter(Boolean).join("\n");
}

function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : (Array.isArray(value) ? (value as unknown[]) : [value]).slice(0, mostItems);
}

function wordsOf(value: unknown): string {
  const first = Array.isArray(value) ? (value as unknown[])[0] : value;
  if (typeof first === "string" || typeof first === "number") return String(first).trim();
  if (first instanceof Date) return Number.isNaN(first.getTime()) ? "" : first.toISOString();
  return isShape(first) ? wordsOf(first["_"] ?? first["#text"] ?? first["term"]) : "";
}

function attributesOf(value: unknown): Shape {
  if (!isShape(value)) return {};
  return isShape(value["$"]) ? value["$"] : value;
}

/** RSS has the address as text, Atom in an attribute. Only https: anything else is left out. */
function linkOf(shape: Shape): string {
  const candidates = [...list(shape["link"]), ...list(shape["origlink"])].flatMap((link) => {
    const { href, rel } = attributesOf(link);
    const isPage = rel === undefined || rel === "alternate";
    return isPage ? [typeof href === "string" ? href : wordsOf(link)] : [];
  });
  return candidates.map((link) => link.trim()).find(isPublicLink) ?? "";
}

function isPublicLink(link: string): boolean {
  return link.length <= longest.link && link.startsWith("https://") && LINK.test(link) && URL.canParse(link);
}

function categoryOf(value: unknown): string {
  const [first] = list(value);
  const { term } = attributesOf(first);
  return typeof term === "string" ? term : wordsOf(first);
}

/** RFC 822 (RSS) or ISO 8601 (Atom). */
function dateOf(written: string): number | undefined {
  if (written === "") return undefined;
  const iso = DateTime.fromISO(written, { zone: "utc" });
  const date = iso.isValid ? iso : DateTime.fromRFC2822(written);
  const instant = date.isValid ? date.toMillis() : Date.parse(written);
  return Number.isFinite(instant) && instant >= 0 ? instant : undefined;
}
