/**
 * What does this message want of the subscription? Acts only on a whole message: a wish found inside a sentence, or
 * spelt wrongly, is asked about. Pure.
 */
import { ids } from "./ids.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { hintOf } from "./hint.ts";
import { isEmoji, isLong, tokensOf } from "./tokens.ts";
import type { Words } from "./words.ts";

/** What the citizen did, as the flow sees it. */
export interface Said {
  kind: string;
  text: string;
  reply?: { id: string; title: string };
  /** `emoji` is missing when the reaction was taken back. */
  reaction?: { emoji?: string };
}

/**
 * `maybe-…`: to be asked. `undo`: a reaction was taken back. `confirm`, `decline`: only while the second question is
 * open. `topic`: one was picked from the list; `other`: "no, something else" to our question.
 */
export type Want =
  "yes" | "no" | "maybe-yes" | "maybe-no" | "topics" | "topic" | "undo" | "confirm" | "decline" | "other" | null;

export type How = "text" | "reaction" | "button" | "list";

export interface Recognised {
  want: Want;
  how: How;
  /** The topic picked; `*` for all of them, `page:2` for a later part of the list. */
  topic?: string;
  /** Why, for whoever tries a sentence in the editor. */
  why: Why;
}

export type Why =
  "whole" | "emoji" | "reaction" | "button" | "typo" | "inside" | "negated" | "among-emoji" | "not-text" | "nothing";

const nothing = (how: How, why: Why = "nothing"): Recognised => ({ want: null, how, why });

export function recognise(said: Said, words: Words): Recognised {
  if (said.reaction) return ofReaction(said.reaction, lexiconOf(words));
  const own = said.reply && ofButton(said.reply.id);
  if (own) return own;
  if (said.reply) return ofOthersButton(said.reply.title, words);
  // A caption belongs to its picture: "👍" under a photo of a mended road is praise.
  return said.kind === "text" || said.kind === "button" ? ofText(said.text, words, "text") : nothing("text", "not-text");
}

function ofReaction({ emoji }: { emoji?: string }, lexicon: Lexicon): Recognised {
  if (!emoji) return { want: "undo", how: "reaction", why: "reaction" };
  const [only, ...more] = tokensOf(emoji);
  if (only === undefined || more.length > 0) return nothing("reaction");
  if (lexicon.yes.emoji.has(only)) return { want: "yes", how: "reaction", why: "reaction" };
  if (lexicon.no.emoji.has(only)) return { want: "no", how: "reaction", why: "reaction" };
  return nothing("reaction");
}

function ofButton(id: string): Recognised | undefined {
  const button = { how: "button", why: "button" } as const;
  if (id === ids.yes || id === ids.confirm) return { ...button, want: id === ids.yes ? "yes" : "confirm" };
  if (id === ids.no) return { ...button, want: "no" };
  if (id === ids.decline) return { ...button, want: "decline" };
  if (id === ids.other) return { ...button, want: "other" };
  if (id === ids.topics) return { ...button, want: "topics" };
  if (id.startsWith(ids.topic)) return { want: "topic", how: "list", why: "button", topic: id.slice(ids.topic.length) };
  return undefined;
}

/** A button of another node, or of a template: "Iscrivimi" on it is plain, "Sì" answers that node. */
function ofOthersButton(title: string, words: Words): Recognised {
  const read = ofText(title, words, "button");
  return read.want === "yes" || read.want === "no" ? read : nothing("button");
}

function ofText(text: string, words: Words, how: How): Recognised {
  const lexicon = lexiconOf(words);
  const tokens = isLong(text) ? [] : tokensOf(text);
  if (tokens.length > 0 && tokens.every(isEmoji)) return ofEmoji(tokens, lexicon, how);
  const whole = tokens.length === 0 ? undefined : lexicon.whole(tokens);
  if (whole) return { want: whole, how, why: "whole" };
  const hint = hintOf(text, lexicon);
  return hint.want || hint.why === "negated" ? { want: hint.want, how, why: hint.why } : nothing(how);
}

/** 👍👍👍 is one yes; 👍 among others may be laughter: asked. */
function ofEmoji(tokens: readonly string[], { yes, no }: Lexicon, how: How): Recognised {
  for (const [want, { emoji }] of [["yes", yes], ["no", no]] as const) {
    if (tokens.every((one) => emoji.has(one))) return { want, how, why: "emoji" };
  }
  const either = tokens.some((one) => yes.emoji.has(one));
  return either ? { want: "maybe-yes", how, why: "among-emoji" } : nothing(how);
}
