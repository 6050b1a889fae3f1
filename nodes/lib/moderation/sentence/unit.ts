/** What rules look at: words and set phrases of one sentence, with what is known of each. */
export interface Unit {
  /** As looked up; for a word that was hidden or misspelt, the word that was meant. */
  word: string;
  bits: Int32Array;
  agreement: number;
  /** Half-open span in the view. */
  start: number;
  end: number;
  /** Counts up at every comma, semicolon, bracket and "ma". */
  clause: number;
  /** A colon stands before it. */
  told: boolean;
  quoted: boolean;
  /** So short a slip that it may be another word. */
  weak: boolean;
  /** For a name of a group or a person: the forms that agree with it; 0 for all else. */
  group: number;
  /** A clause begins here whose unsaid subject may be the group spoken of before. */
  zero: boolean;
}

export interface Sentence {
  units: Unit[];
  /** All classes of its units together. */
  union: Int32Array;
  question: boolean;
}
