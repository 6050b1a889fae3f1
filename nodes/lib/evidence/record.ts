/** What is sealed of a blocked message: the original, what it was blocked for, and chance, so that a hash tells nothing. */
import type { Link } from "./chain.ts";

/** What the moderation hands over of a message that it blocks. */
export interface Grounds {
  /** Of the gravest finding. */
  category: string;
  /** Whether reporting to the authority is suggested; a person does it. */
  report: "suggested" | "none";
  /** "rules", or "operator" when a person decided after a review. */
  decidedBy: "rules" | "operator";
  /** As in `msg.moderation.findings`. */
  findings: unknown[];
}

/** The record in clear. */
export interface EvidenceContent extends Grounds {
  /** Random, base64: a short message cannot be guessed from its hash. */
  salt: string;
  event: string;
  kind: string;
  /** The message as it came in: text, handles on media, sender, Meta's id and time. */
  original: unknown;
}

/** One line of the list: nothing that the citizen wrote. */
export interface EvidenceLine {
  number: number;
  at: number;
  citizen: string;
  /** "" when the record does not open any more. */
  category: string;
  report: "suggested" | "none";
}

export interface EvidenceRecord extends Link {
  account: string;
  /** JSON of `EvidenceContent`, exactly as it was hashed. */
  content: string;
}
