/**
 * Words and short phrases by class. A class is written as one text: entries between commas, words between spaces,
 * `vend*` for a beginning, `a|b` for either, and `^a|b` as first or last word for what must not stand there.
 */
import { remembering } from "../remembering.ts";
import type { Word } from "./tokens.ts";

export interface Cue {
  class: string;
  /** Half-open span of words. */
  first: number;
  last: number;
}

type Alternative = { text: string; beginning: boolean };

interface Entry {
  words: Alternative[][];
  notBefore: Alternative[];
  notAfter: Alternative[];
}

export type Lexicon = (words: readonly Word[]) => Cue[];

/** @throws Error when an entry is written wrongly: the lexicons are ours, so this is seen by the first test */
export function lexicon(classes: Record<string, string>): Lexicon {
  const index = new Map<string, Listed[]>();
  for (const [name, text] of Object.entries(classes)) {
    for (const part of text.replace(/\s+/g, " ").split(",")) {
      const written = part.trim();
      if (written === "") continue;
      // Shared by all its keys, and read only when a message has a word that begins so: most never are.
      const listed: Listed = { class: name, written };
      for (const key of keysOf(name, written)) {
        const list = index.get(key);
        if (list) list.push(listed);
        else index.set(key, [listed]);
      }
    }
  }
  /** The entries that may stand where this word does: most words begin none. */
  const beginning = remembering(mostRemembered, (word) =>
    (index.get(keyOf(word)) ?? []).filter((listed) => among(word, (listed.entry ??= parse(listed)).words[0]!)),
  );
  return (words) => {
    const found: Cue[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const list = beginning(words[at]!.word);
      for (let i = 0; i < list.length; i += 1) {
        const { class: name, entry } = list[i]!;
        if (stands(entry!, words, at)) found.push({ class: name, first: at, last: at + entry!.words.length });
      }
    }
    return found;
  };
}

const mostRemembered = 5000;

interface Listed {
  class: string;
  written: string;
  entry?: Entry;
}

/** Of the first word, in each of its alternatives. */
function keysOf(name: string, written: string): readonly string[] {
  const from = written.startsWith("^") ? written.indexOf(" ") + 1 : 0;
  const end = written.indexOf(" ", from);
  const first = end < 0 ? written.slice(from) : written.slice(from, end);
  if (!first.includes("|")) return [keyOfFirst(first, name, written)];
  return [...new Set(first.split("|").map((one) => keyOfFirst(one, name, written)))];
}

function keyOfFirst(one: string, name: string, written: string): string {
  const beginning = one.endsWith("*");
  const text = beginning ? one.slice(0, -1) : one;
  if (text === "" || text.startsWith("^") || (beginning && text.length < 3)) {
    throw new Error(`Entry "${written}" of "${name}" needs a first word of three letters or more`);
  }
  return keyOf(text);
}

/** Words of one or two letters are looked up whole, longer ones by their first three letters. */
function keyOf(word: string): string {
  return word.length > 3 ? word.slice(0, 3) : word;
}

function parse({ written }: Listed): Entry {
  const words = written.split(" ");
  const notBefore = words[0]?.startsWith("^") ? alternatives(words.shift()!.slice(1)) : [];
  const notAfter = words.at(-1)?.startsWith("^") ? alternatives(words.pop()!.slice(1)) : [];
  return { words: words.map(alternatives), notBefore, notAfter };
}

function alternatives(written: string): Alternative[] {
  return written.split("|").map((one) => ({ text: one.replace("*", ""), beginning: one.endsWith("*") }));
}

/** `at` stands a word that the entry begins with. */
function stands({ words: wanted, notBefore, notAfter }: Entry, words: readonly Word[], at: number): boolean {
  for (let step = 1; step < wanted.length; step += 1) {
    const there = words[at + step];
    if (!there || !among(there.word, wanted[step]!)) return false;
  }
  const before = words[at - 1];
  const after = words[at + wanted.length];
  if (before && notBefore.length > 0 && among(before.word, notBefore)) return false;
  return !(after && notAfter.length > 0 && among(after.word, notAfter));
}

function among(word: string, wanted: readonly Alternative[]): boolean {
  for (const { text, beginning } of wanted) if (beginning ? word.startsWith(text) : word === text) return true;
  return false;
}
