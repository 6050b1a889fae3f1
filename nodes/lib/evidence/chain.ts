/**
 * The records of one account hang together: each link is a SHA-256 over what the record is, what it holds and the link
 * before. A record that is changed, removed or moved breaks the chain at its place. Plain hashes, not keyed ones: whoever
 * gets a record in a file can work them out without our keys (docs/decisions/moderation-evidence.md).
 */
import { createHash } from "node:crypto";

/** What a link is made of. Hashes are 64 lower-case hex digits; instants are epoch milliseconds. */
export interface Linked {
  account: string;
  /** Counts the records of the account from 1. */
  number: number;
  at: number;
  /** Pseudonym. */
  citizen: string;
  /** Of the record in clear, as UTF-8. */
  contentHash: string;
  /** Of the record as it is kept. */
  sealedHash: string;
  /** The link of the record before; the first one has 64 zeros. */
  previous: string;
}

/** A record as it is kept: with the link that it got when it was written. */
export interface Link extends Omit<Linked, "account"> {
  link: string;
}

/** Where a chain begins (the oldest records are removed in time) and where it ends. */
export interface Head {
  /** Number of the oldest record kept. */
  first: number;
  /** Link of the record before that one. */
  anchor: string;
  /** Number of the newest record; first - 1 when there is none. */
  last: number;
  link: string;
}

export type Fault = "changed" | "missing" | "moved" | "head";

export interface ChainReport {
  records: number;
  /** The first place at which the chain does not hold, or null. */
  fault: { number: number; what: Fault } | null;
}

const none = "0".repeat(64);

export const emptyHead: Head = { first: 1, anchor: none, last: 0, link: none };

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** One line per part, in this order: the file for the authority says how, and anybody can do it again. */
export function linkOf({ account, number, at, citizen, contentHash, sealedHash, previous }: Linked): string {
  const parts = ["sportello-evidence-1", account, number, new Date(at).toISOString(), citizen, contentHash, sealedHash, previous];
  return sha256(parts.join("\n"));
}

/**
 * @param records oldest first, with the hash of the bytes that are kept now
 * @param head null when it does not open: then somebody has changed it
 */
export function verifyChain(account: string, records: Iterable<Link>, head: Head | null): ChainReport {
  if (!head) return { records: 0, fault: { number: 0, what: "head" } };
  let count = 0;
  let previous = head.anchor;
  let expected = head.first;
  for (const record of records) {
    count += 1;
    const at = (what: Fault): ChainReport => ({ records: count, fault: { number: expected, what } });
    if (record.number < expected) return at("moved");
    if (record.number > expected) return at("missing");
    if (record.previous !== previous) return at("moved");
    if (linkOf({ ...record, account }) !== record.link) return at("changed");
    previous = record.link;
    expected += 1;
  }
  if (expected <= head.last) return { records: count, fault: { number: expected, what: "missing" } };
  if (expected - 1 > head.last) return { records: count, fault: { number: head.last + 1, what: "moved" } };
  return { records: count, fault: previous === head.link ? null : { number: head.last, what: "changed" } };
}
