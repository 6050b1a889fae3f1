/** Where in a message the notices are: one that a flow wrote, or the items of a feed. */
import { nothingToPublish } from "./faults.ts";
import { type Action, type Wish, longest } from "./notice.ts";
import { feedItems, isFeedItem, wishOfItem } from "./read-feed.ts";
import { readWish } from "./read-wish.ts";
import { cutAtWord, tidyText } from "./tidy-text.ts";

export interface NoticeMessage {
  payload?: unknown;
  notice?: unknown;
  /** Of the feed reader of Node-RED's own collection. */
  article?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/**
 * At least one wish.
 *
 * @param otherwise  the action when the message names none
 * @throws Refused when the message holds no notice, or what it holds cannot be read
 */
export function readWishes(msg: NoticeMessage, zone: string, otherwise: Action): Wish[] {
  if (isObject(msg.notice)) return [readWish(msg.notice, zone, otherwise)];
  if (isFeedItem(msg.article)) return [wishOfItem(msg.article)];
  const items = feedItems(msg.payload);
  if (items) return items.map(wishOfItem);
  if (isFeedItem(msg.payload)) return [wishOfItem(msg.payload)];
  if (isObject(msg.payload)) return [readWish(msg.payload, zone, otherwise)];
  const text = typeof msg.payload === "string" ? tidyText(msg.payload) : "";
  if (text === "") throw nothingToPublish();
  return [readWish(ofPlainText(text), zone, otherwise)];
}

/** The first line is the title; a text of one paragraph is its own. */
function ofPlainText(text: string): Record<string, unknown> {
  const lineBreak = text.indexOf("\n");
  const first = lineBreak < 0 ? text : text.slice(0, lineBreak).trim();
  const rest = lineBreak < 0 ? "" : text.slice(lineBreak).trim();
  const fits = first.length <= longest.title;
  return { title: cutAtWord(first, longest.title), text: fits && rest !== "" ? rest : text };
}
