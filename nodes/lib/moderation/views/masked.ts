import type { Among } from "./among.ts";

/** Hard words with letters blotted out: m*rda, str***o, v*ffanc*lo, c.o.g.l.i.o.n.e. */
export interface Masks {
  read: (token: string) => string | null;
}

const blot = /[*#_•·~°^%./\\+=&-]/u;

export function masks({ starting, known, earliest }: Among): Masks {
  const byFirst = new Map<string, readonly string[]>();
  const words = (letter: string): readonly string[] => {
    let list = byFirst.get(letter);
    if (!list) byFirst.set(letter, (list = starting(letter)));
    return list;
  };
  const read = (token: string): string | null => {
    const bare = token.replace(/[^\p{L}]/gu, "");
    if (bare.length < 2 || token.length > 30 || !blot.test(token)) return null;
    if (known(bare)) return bare;
    if (!/[*#_•%°^~]/.test(token)) return null;
    const pieces = token.split(/[^\p{L}]+/u);
    const first = /\p{L}/u.test(token[0]!) ? token[0]! : bare[0]!;
    return earliest(words(first).filter((word) => behind(word, token, pieces, bare.length)));
  };
  return { read };
}

/** As many blots as letters, or one run of blots for any number of them; at least half of the word is to be seen. */
function behind(word: string, token: string, pieces: readonly string[], seen: number): boolean {
  if (word.length <= seen || seen * 2 < word.length - 1) return false;
  if (word.length === token.length) {
    for (let i = 0; i < word.length; i += 1) if (token[i] !== word[i] && /\p{L}/u.test(token[i]!)) return false;
    return true;
  }
  if (word.length < token.length) return false;
  const [head = "", tail = ""] = [pieces[0], pieces.at(-1)];
  return pieces.length === 2 && word.startsWith(head) && word.endsWith(tail) && head.length + tail.length >= 3;
}
