/** Which entries a word may be a form of, by how it begins: an entry is written out when the first such word comes. */

/** Two words that begin with the same three letters are looked up together. */
const length = 3;

export interface Beginnings {
  add: (beginning: string, entry: number) => void;
  /** Adds an entry of the lexicon, as it is written there, under what every form of each of its words begins with. */
  file: (written: string, entry: number) => void;
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
  const ofPiece = (piece: string, entry: number): void => {
    const slash = piece.indexOf("/");
    if (slash < 0) return piece === "" ? undefined : add(piece, entry);
    // The last letter of a stem may change ("sporc-are", "sporch-i").
    add(piece.slice(0, Math.max(0, slash - 1)), entry);
    const participle = piece.indexOf("=", slash);
    if (participle >= 0) add(piece.slice(participle + 1), entry);
  };
  const file = (written: string, entry: number): void => {
    if (!written.includes("_") && !written.includes("'")) ofPiece(written, entry);
    else for (const piece of written.split(/[_']+/)) ofPiece(piece, entry);
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
  return { add, file, reach, reachAll };
}

const mostReached = 20_000;
