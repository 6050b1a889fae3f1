/** Words among which the one that was meant is looked for. */
export interface Among {
  /** All of them with this first letter, in no order. */
  starting: (letter: string) => readonly string[];
  known: (word: string) => boolean;
  /** The likeliest of several; null of none. */
  earliest: (words: readonly string[]) => string | null;
}
