/** What the store keeps of mails to offices: written before the flow goes on, sent in order per office, resent by a person. */
import type { EffectKey } from "./store.ts";

/** A mail to be written into the outbox. */
export interface MailDraft {
  account: string;
  effect: EffectKey;
  /** Whose words it carries; null when no citizen has anything to do with it. */
  citizen: string | null;
  /** Which server sends it: the id of its configuration. */
  server: string;
  /** Name of the office, for people. */
  office: string;
  /** Its address: mails to one address go in order. */
  recipient: string;
  /** The same for all mails about one report (letters, digits, "-"); "" for a mail that stands alone. */
  thread: string;
  /** Number of the report ("2026/000042"); "" when there is none. */
  reference: string;
  /** JSON; sealed by the store. */
  content: string;
  /** False: what the office answers is for whoever reads the mailbox, and for no citizen. */
  answers?: boolean;
  /** Arrival of the event, by the service's clock: its age counts from here. */
  at: number;
  now: number;
}

/** `fresh` is false when it had been written before. */
export interface WrittenMail {
  id: string;
  fresh: boolean;
  /** Left part of its Message-ID. */
  key: string;
}

/** A mail that is to be sent now; this instance holds it. */
export interface MailSend {
  id: string;
  /** Left part of its Message-ID: never another, however often it is sent. */
  key: string;
  /** Key of the first mail of its thread, when that is another one. */
  root?: string;
  node: string;
  content: string;
  /** Times that the server has refused this mail, and that it was begun, this time included. */
  attempts: number;
  /** Times that nobody knew whether the server had it. */
  unknowns: number;
  /** When it was written, real time. */
  queued: number;
  /** What its sender noted of its progress; "" before. */
  progress: string;
}

/**
 * `free`: this time does not count as an attempt. `holds` false: later mails to the same office need not wait for it.
 * `code` says why, in the words of its sender ("smtp-550").
 */
export type MailSettlement =
  | { id: string; outcome: "sent" }
  | { id: string; outcome: "retry"; due: number; code?: string; free?: boolean; holds?: boolean }
  | { id: string; outcome: "unknown"; due: number; code?: string }
  | { id: string; outcome: "failed"; code: string };

/** What may be shown of a mail without opening it. */
export interface MailRecord {
  id: string;
  key: string;
  event: string;
  node: string;
  citizen: string | null;
  office: string;
  recipient: string;
  thread: string;
  reference: string;
  state: "due" | "begun" | "unknown" | "sent" | "failed" | "dismissed";
  /** What the office answers is handed on. */
  answers: boolean;
  /** By the service's clock. */
  at: number;
  /** When it was sent or given up, real time; null before. */
  settled: number | null;
  code: string | null;
}

export interface MailCounts {
  waiting: number;
  failed: number;
  /** Reports that no mail could be written for yet. */
  owed: number;
  /** When the last one was sent, real time; null: none was. */
  lastSent: number | null;
}

/** Nodes that are gone from the flow, and the one that goes on with their mails. */
export interface MailInheritance {
  account: string;
  gone: string[];
  node: string;
  /** Its server: for mails whose own is not among `servers`. */
  server: string;
  /** Servers that somebody of this account uses. */
  servers: string[];
  /** Ours: what it began with a server that nobody uses any more was never settled. */
  holder: string;
  now: number;
}

export interface MailStore {
  /** @throws Refused `mail.full` when too many wait already, `mail.full-citizen` when too many of the citizen do */
  writeMail(draft: MailDraft): Promise<WrittenMail>;
  /** Mails of this server that are due, marked as begun before this answers: one per office, unless an earlier one does not hold. */
  claimMails(claim: { account: string; server: string; holder: string; limit: number; now: number }): Promise<MailSend[]>;
  /** What this holder has begun with this server and never settled: its outcome is unknown. Before the first claim. */
  recoverMails(account: string, server: string, holder: string, due: number): Promise<number>;
  /** Notes what was done of a mail that is under way. */
  noteMail(id: string, progress: string): Promise<void>;
  settleMails(settlements: MailSettlement[], now: number): Promise<void>;
  /** When the next mail is due that no earlier one holds up, or null. */
  nextMail(account: string, server: string): Promise<number | null>;
  /** What this node wrote and is not sent yet goes through this server from now on. */
  adoptMails(account: string, node: string, server: string): Promise<number>;
  /** Nodes whose mails wait or were given up, or that have a report to hand on. */
  mailNodes(account: string): Promise<string[]>;
  /** Answers how many mails have another node or another server now. */
  inheritMails(inheritance: MailInheritance): Promise<number>;

  /** Of one node, or of all. */
  mailCounts(account: string, node?: string): Promise<MailCounts>;
  /** Given up, newest first: for the desk. */
  deadMails(account: string, limit: number): Promise<MailRecord[]>;
  /** A person wants it sent again. False when it is not given up, or its content is no longer kept. */
  resendMail(account: string, id: string, now: number): Promise<boolean>;
  /** A person has dealt with it some other way: it leaves the list. */
  dismissMail(account: string, id: string): Promise<boolean>;
  /** Given up and not yet told to the flow, oldest first. */
  untoldMails(account: string, node: string, limit: number): Promise<(MailRecord & { content: string })[]>;
  toldMail(id: string): Promise<void>;
  /** The mail with this left part of a Message-ID. */
  mailOf(account: string, key: string): Promise<MailRecord | null>;
}
