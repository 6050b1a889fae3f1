/** Rule 6 too: too many messages, too many pictures, or the same text again and again from one citizen. */
import type { Sentence } from "../../errors.ts";
import type { Finding, Level } from "../finding.ts";

/** What one citizen sent lately, the message in hand included. Whoever counts keeps the counters bounded. */
export interface FloodCounts {
  /** Messages of any kind in the last ten minutes. */
  messages: number;
  /** Pictures, films, recordings and documents in the last ten minutes. */
  media: number;
  /** How often this very text came in the last 24 hours. */
  same: number;
}

/** From which count on a level holds. */
export type FloodLimits = Readonly<Record<keyof FloodCounts, Readonly<Record<Level, number>>>>;

/**
 * Somebody who reports a road with twenty photographs, or writes each sentence by itself, stays far below *block*;
 * a script does not.
 */
export const usualFloodLimits: FloodLimits = {
  messages: { note: 20, review: 40, block: 100 },
  media: { note: 15, review: 30, block: 80 },
  same: { note: 3, review: 6, block: 12 },
};

const explanations: Record<keyof FloodCounts, Sentence> = {
  messages: {
    it: "Moltissimi messaggi in pochi minuti dalla stessa persona.",
    en: "A great many messages within minutes from one person.",
  },
  media: {
    it: "Moltissimi allegati in pochi minuti dalla stessa persona.",
    en: "A great many attachments within minutes from one person.",
  },
  same: { it: "Lo stesso testo ripetuto molte volte.", en: "The same text repeated many times." },
};

const levels: readonly Level[] = ["block", "review", "note"];

/** The gravest flood, over the whole text (of `length` UTF-16 units). A count that is no number counts nothing. */
export function floodFinding(counts: FloodCounts, limits: FloodLimits = usualFloodLimits, length = 0): Finding | undefined {
  for (const level of levels) {
    for (const what of ["same", "messages", "media"] as const) {
      if (!(counts[what] >= limits[what][level])) continue;
      return {
        rule: `spam/flood-${what}`,
        category: "spam",
        level,
        certainty: level === "block" ? 0.9 : 0.6,
        from: 0,
        to: length,
        explanation: explanations[what],
        version: 1,
      };
    }
  }
  return undefined;
}
