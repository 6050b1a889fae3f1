/**
 * Gives for a word what was given before. Remembers short words only, and at most so many: a message full of invented words
 * must not stay for ever.
 */
export function remembering<T>(most: number, give: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as T;
    const given = give(word);
    if (known.size >= most) known.clear();
    if (word.length <= longest) known.set(word, given);
    return given;
  };
}

const longest = 40;
