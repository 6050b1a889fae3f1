/**
 * The name that was probably meant: the same last word, else the smallest number of letters to change. Undefined when
 * nothing is near, for a wild guess misleads more than none.
 */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const wanted = written.toLowerCase().slice(0, 100);
  const sameEnd = names.filter((name) => lastWord(name) === lastWord(wanted));
  if (sameEnd.length === 1) return sameEnd[0];
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 4)) + 1;
  for (const name of names) {
    const distance = changes(wanted, name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

function lastWord(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

/** Levenshtein's distance. */
function changes(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = previous[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, previous[column]! + 1, line[column - 1]! + 1));
    }
    previous = line;
  }
  return previous[other.length]!;
}
