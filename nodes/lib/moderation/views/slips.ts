/** One letter left out, one doubled letter too few or too many, two neighbours exchanged: slips, or an attempt to hide. */
export interface Slips {
  read: (token: string) => string | null;
}

const shortest = 4;

/** `words`: what may have been meant. The caller asks only about tokens that are no words. */
export function slips(words: readonly string[]): Slips {
  const known = new Set(words);
  const lacking = new Map<string, string>();
  for (const word of words) {
    if (word.length <= shortest || word.length > 16) continue;
    for (let i = 1; i < word.length - 1; i += 1) {
      if (word[i] === word[i - 1]) continue;
      const without = word.slice(0, i) + word.slice(i + 1);
      if (!lacking.has(without)) lacking.set(without, word);
    }
  }
  const read = (token: string): string | null => {
    if (token.length < shortest - 1 || token.length > 18) return null;
    const short = lacking.get(token);
    if (short !== undefined) return short;
    if (token.length < shortest) return null;
    for (let i = 0; i < token.length - 1; i += 1) {
      if (token[i] === token[i + 1]) {
        const single = token.slice(0, i) + token.slice(i + 1);
        if (known.has(single) && token.length > shortest) return single;
        continue;
      }
      const swapped = token.slice(0, i) + token[i + 1]! + token[i]! + token.slice(i + 2);
      if (known.has(swapped)) return swapped;
    }
    return null;
  };
  return { read };
}
