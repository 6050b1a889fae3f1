/** What a message may be about, as data that a clerk can edit. */

export interface Intent {
  /** Stable: wires, statistics and reply buttons hang on it; never shown. */
  id: string;
  /** What people read on the output and in the status. */
  label: string;
  /** Single words, in any of their forms; one is enough to think of this intent. */
  words: string[];
  /** Several words that count when they stand near each other, in any order. */
  phrases: string[];
  /** Whole sentences as a citizen would write them. */
  examples: string[];
  /** Words or phrases that speak against it. */
  not?: string[];
  /** Counts only when the message says nothing else, as thanks do. */
  alone?: boolean;
}

/** What was decided about one message. */
export interface Sorted {
  /** Id of the intent; null when nothing is sure enough. */
  intent: string | null;
  /** 0 to 1, of the best intent even when it was not enough. */
  confidence: number;
  /** The citizen's own words that decided, as written, in their order. */
  words: string[];
  /** The best few intents with their confidence, best first. */
  scores: { intent: string; score: number }[];
}

export interface Sorter {
  /** Says what `text` is about. Never throws; reads 4,096 UTF-16 units at most. `language`: a BCP 47 tag, if known. */
  sort(text: string, language?: string): Sorted;
}
