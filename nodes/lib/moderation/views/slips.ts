import type { Among } from "./among.ts";

/** One letter left out, one doubled letter too few or too many, two neighbours exchanged: slips, or an attempt to hide. */
export interface Slips {
  read: (token: string) => string | null;
}

const shortest = 4;
const longest = 18;

/**
 * The caller asks only about tokens that are no words. First and last letter are taken to be right, as in nearly all
 * slips; that keeps the search to a handful of words.
 */
export function slips({ starting, known, earliest }: Among): Slips {
  const byLetter = new Map<string, Map<number, string[]>>();
  const alike = (token: string): readonly string[] => {
    const letter = token[0]!;
    let words = byLetter.get(letter);
    if (!words) byLetter.set(letter, (words = byEdges(starting(letter))));
    return words.get(edges(token, token.length + 1)) ?? [];
  };
  const read = (token: string): string | null => {
    if (token.length < shortest - 1 || token.length > longest) return null;
    const lacking = earliest(alike(token).filter((word) => lacksOne(token, word)));
    if (lacking !== null) return lacking;
    if (token.length < shortest) return null;
    for (let i = 0; i < token.length - 1; i += 1) {
      if (token[i] === token[i + 1]) {
        const single = token.slice(0, i) + token.slice(i + 1);
        if (known(single) && token.length > shortest) return single;
        continue;
      }
      const swapped = token.slice(0, i) + token[i + 1]! + token[i]! + token.slice(i + 2);
      if (known(swapped)) return swapped;
    }
    return null;
  };
  return { read };
}

function byEdges(words: readonly string[]): Map<number, string[]> {
  const alike = new Map<number, string[]>();
  for (const word of words) {
    if (word.length <= shortest || word.length > longest) continue;
    const key = edges(word, word.length);
    const list = alike.get(key);
    if (list) list.push(word);
    else alike.set(key, [word]);
  }
  return alike;
}

function edges(word: string, length: number): number {
  return (word.charCodeAt(0) * 0x10000 + word.charCodeAt(word.length - 1)) * 32 + length;
}

/** `word` with one letter taken out is `token`. */
function lacksOne(token: string, word: string): boolean {
  let i = 0;
  while (i < token.length && token[i] === word[i]) i += 1;
  for (let k = i; k < token.length; k += 1) if (token[k] !== word[k + 1]) return false;
  return true;
}
