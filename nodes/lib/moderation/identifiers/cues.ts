/**
 * Words and short phrases by class. A class is written as one text: entries between commas, words between spaces,
 * `vend*` for a beginning, `a|b` for either, and `^a|b` as first or last word for what must not stand there.
 */
import type { Word } from "./tokens.ts";

export interface Cue {
  class: string;
  /** Half-open span of words. */
  first: number;
  last: number;
}

type Alternative = { text: string; beginning: boolean };

interface Entry {
  class: string;
  words: Alternative[][];
  notBefore: Alternative[];
  notAfter: Alternative[];
}

export type Lexicon = (words: readonly Word[]) => Cue[];

/** @throws Error when an entry is written wrongly: the lexicons are ours, so this is seen by the first test */
export function lexicon(classes: Record<string, string>): Lexicon {
  const index = new Map<string, Entry[]>();
  for (const [name, text] of Object.entries(classes)) {
    for (const written of text.split(",").map((part) => part.trim()).filter(Boolean)) {
      const entry = parse(name, written);
      for (const key of new Set(entry.words[0]!.map((alternative) => keyOf(alternative.text)))) {
        const entries = index.get(key);
        if (entries) entries.push(entry);
        else index.set(key, [entry]);
      }
    }
  }
  return (words) => {
    const found: Cue[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const entries = index.get(keyOf(words[at]!.word));
      if (!entries) continue;
      for (const entry of entries) {
        if (stands(entry, words, at)) found.push({ class: entry.class, first: at, last: at + entry.words.length });
      }
    }
    return found;
  };
}

/** Words of one or two letters are looked up whole, longer ones by their first three letters. */
function keyOf(word: string): string {
  return word.length > 3 ? word.slice(0, 3) : word;
}

function parse(name: string, written: string): Entry {
  const words = written.split(/\s+/);
  const notBefore = words[0]?.startsWith("^") ? alternatives(words.shift()!.slice(1)) : [];
  const notAfter = words.at(-1)?.startsWith("^") ? alternatives(words.pop()!.slice(1)) : [];
  const entry = { class: name, words: words.map(alternatives), notBefore, notAfter };
  const first = entry.words[0] ?? [];
  if (first.length === 0 || first.some(({ text, beginning }) => beginning && text.length < 3)) {
    throw new Error(`Entry "${written}" of "${name}" needs a first word of three letters or more`);
  }
  return entry;
}

function alternatives(written: string): Alternative[] {
  return written.split("|").map((one) => ({ text: one.replace("*", ""), beginning: one.endsWith("*") }));
}

function stands({ words: wanted, notBefore, notAfter }: Entry, words: readonly Word[], at: number): boolean {
  for (let step = 0; step < wanted.length; step += 1) {
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
