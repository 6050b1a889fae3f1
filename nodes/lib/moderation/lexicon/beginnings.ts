/** Which entries a word may be a form of, by how it begins: an entry is written out when the first such word comes. */

/** Two words that begin with the same three letters are looked up together. */
const length = 3;

export interface Beginnings {
  add: (beginning: string, entry: number) => void;
  /** Hands out, once, every entry that may have the word among its forms … */
  reach: (word: string) => void;
  /** … or, of those that are wanted, any form with this first letter. */
  reachAll: (letter: string, wanted: (entry: number) => boolean) => void;
}

export function beginnings(take: (entry: number) => void): Beginnings {
  const waiting = new Map<string, number[]>();
  const reached = new Set<string>();
  const handedOut = new Set<number>();
  const handOut = (entry: number): void => {
    if (handedOut.has(entry)) return;
    handedOut.add(entry);
    take(entry);
  };
  const release = (key: string): void => {
    const list = waiting.get(key);
    if (!list) return;
    waiting.delete(key);
    list.forEach(handOut);
  };
  const add = (beginning: string, entry: number): void => {
    const key = beginning.slice(0, length);
    const list = waiting.get(key);
    if (list) list.push(entry);
    else waiting.set(key, [entry]);
  };
  const reach = (word: string): void => {
    if (waiting.size === 0) return;
    const key = word.slice(0, length);
    if (reached.has(key)) return;
    // Many invented beginnings in a row must not be remembered for ever.
    if (reached.size < mostReached) reached.add(key);
    for (let end = 0; end <= key.length; end += 1) release(key.slice(0, end));
  };
  const reachAll = (letter: string, wanted: (entry: number) => boolean): void => {
    release("");
    for (const [key, list] of waiting) if (key.startsWith(letter)) list.filter(wanted).forEach(handOut);
  };
  return { add, reach, reachAll };
}

const mostReached = 20_000;

/** What every form of each word of an entry begins with: the last letter of a stem may change ("sporc-are", "sporch-i"). */
export function eachBeginning(entry: string, take: (beginning: string) => void): void {
  if (/[_']/.test(entry)) for (const piece of entry.split(/[_']+/)) ofPiece(piece, take);
  else ofPiece(entry, take);
}

function ofPiece(piece: string, take: (beginning: string) => void): void {
  const slash = piece.indexOf("/");
  if (slash >= 0) {
    take(piece.slice(0, Math.max(0, slash - 1)));
    const participle = piece.indexOf("=", slash);
    if (participle >= 0) take(piece.slice(participle + 1));
  } else if (piece !== "") take(piece);
}
