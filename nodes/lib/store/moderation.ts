/** What the store keeps of the moderation: decisions, sealed evidence, cases to learn from. Instants are epoch milliseconds. */
import type { ChainReport, EvidenceLine, EvidenceRecord, Grounds } from "../evidence/index.ts";
import type { EffectKey } from "./store.ts";

export type Outcome = "pass" | "review" | "block";

/** What came from one citizen lately, this message not included; newest first, within `trafficMs`, at most `mostTraffic`. */
export interface Traffic {
  at: number;
  /** The same words as the message asked about. */
  same: boolean;
  media: number;
  bytes: number;
}

/** So long and so many messages of a citizen are remembered for the flood rules. */
export const trafficMs = 24 * 60 * 60 * 1000;
export const mostTraffic = 200;

export interface Ruled {
  /** False when it had been decided before: then this is what was decided. */
  fresh: boolean;
  outcome: Outcome;
  /** What the node gave out, as it was handed over. */
  content: string;
  /** The citizen is to be blocked at Meta's because of this one. */
  suspends: boolean;
}

/** One decision about one event; it is written once. */
export interface Ruling {
  account: string;
  citizen: string;
  effect: EffectKey;
  /** Arrival of the event. */
  at: number;
  outcome: Outcome;
  /** JSON; sealed by the store. */
  content: string;
  /** With "block": the message's text and files go at once, and a sealed record of it is kept with these grounds. */
  grounds?: Grounds;
  /** With "block": what the citizen wrote, to be taken out of mails and reports that it has already become part of. */
  words?: string;
  /** With "block": so many within so many days and the citizen is to be blocked; those before the last time do not count. */
  strikes?: { most: number; days: number };
  /** For the flood rules. Only a keyed hash of the words is kept. */
  traffic?: { text: string; media: number; bytes: number };
  /** For learning; see `LearningCase`. */
  example?: Omit<LearningCase, "number">;
}

/** What an operator decided about a message in doubt, without anything that tells whose it was. */
export interface LearningCase {
  number: number;
  /** "2026-11". */
  month: string;
  /** Identifiers already taken out; sealed by the store. */
  text: string;
  categories: string[];
  decision: "pass" | "block";
}

export interface ModerationStore {
  /** What was decided for this effect (null: nothing yet), and what its citizen sent lately. */
  recall(ask: { account: string; citizen: string; effect: EffectKey; at: number; text: string }): Promise<{
    ruled: Ruled | null;
    traffic: Traffic[];
    /** When a message of theirs was last blocked, before this one and while that is kept. */
    blockedAt: number | null;
  }>;
  /** Decides, once: in one transaction the decision, and with "block" the deletion, the evidence and the strike. */
  rule(ruling: Ruling): Promise<Ruled>;
  /** Newest first, below a number; null: from the newest. */
  evidence(account: string, below: number | null, limit: number): Promise<EvidenceLine[]>;
  /** In clear: write the audit line first. Null when there is none of that number; Refused when it does not open. */
  evidenceRecord(account: string, number: number): Promise<EvidenceRecord | null>;
  evidenceChain(account: string): Promise<ChainReport>;
  /** Oldest first, after a number. */
  learningCases(account: string, after: number, limit: number): Promise<LearningCase[]>;
}
