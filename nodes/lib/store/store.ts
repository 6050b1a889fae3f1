/**
 * The store: everything that must survive a crash goes through here. Engines (SQLite today) differ in how, not in what:
 * one contract suite runs on each. All calls are asynchronous; calls made at the same time share one commit, and a call
 * answers only when what it wrote is on the disk.
 *
 * Texts and addresses are handed over and back in clear but are never written so: the engine seals them, and it alone
 * turns Meta's ids and numbers into pseudonyms. Two clocks: `at` and `clock` are the service's (rehearsals may shift
 * it), `now` is the real time of leases and retries. Both are epoch milliseconds.
 */

import type { AnswerStore } from "./answers.ts";
import type { MailStore } from "./mails.ts";
import type { ArrivingFile, MediaState, MediaStore } from "./media.ts";
import type { ModerationStore } from "./moderation.ts";
import type { NoticeStore } from "./notices.ts";
import type { StatusPostStore } from "./status-posts.ts";
import type { ReportStore } from "./reports.ts";

/** Something that came in, before it is stored. */
export interface Arrival {
  account: string;
  /** What makes it the same thing when Meta sends it again. Only its keyed hash is kept. */
  key: string;
  /** When it happened, by Meta: the same each time that Meta sends it. Missing when Meta did not say. */
  happened?: number;
  category: "message" | "status" | "call" | "account";
  kind: string;
  sender?: Sender;
  /** Arrival, by the service's clock. */
  at: number;
  /** From when the 24-hour window counts; missing when it opens none. */
  opensWindow?: number;
  /** JSON; sealed by the store. */
  content: string;
  /** A delivery receipt for something that we sent. */
  receipt?: Receipt;
  /** Stored for the record only: no flow is waiting for it. */
  silent?: boolean;
  /** Files that came with it: to be fetched is written with the event, or not at all. Missing when there are none. */
  media?: ArrivingFile[];
}

/** Who wrote, by Meta's identifiers. Either may be missing. `previous*` are given when Meta announces a change. */
export interface Sender {
  phone?: string;
  userId?: string;
  previousPhone?: string;
  previousUserId?: string;
}

/** Where a message to a citizen goes. Only the sender of messages gets one. */
export interface Address {
  phone?: string;
  userId?: string;
}

export interface Receipt {
  /** "again": Meta could not deliver for a passing reason, and the same message may be sent once more. */
  status: "sent" | "delivered" | "read" | "failed" | "outside-window" | "again";
  /** Our key, as Meta gives it back (`biz_opaque_callback_data`). */
  callback?: string;
  at: number;
  errorCode?: number;
  /** With "again": wait so many milliseconds the first time. */
  delayMs?: number;
}

export interface Accepted {
  event: string;
  /** False when it had been accepted before. */
  fresh: boolean;
  /** Something that waited in the outbox may go now. */
  releases: boolean;
  /** What we had sent will never be delivered: Meta's error code, 0 when Meta gave none. */
  lost?: number;
}

/** An event on its way into the flow. */
export interface StoredEvent {
  event: string;
  account: string;
  category: Arrival["category"];
  kind: string;
  citizen: string | null;
  at: number;
  content: string;
  /** Emitted before, by an instance that is gone. */
  again: boolean;
}

/** Which effect of which event: writing it twice does nothing. */
export interface EffectKey {
  event: string;
  node: string;
  ordinal: number;
}

/** Something to send. */
export interface Draft {
  account: string;
  effect: EffectKey;
  citizen: string;
  /** JSON of the message; sealed by the store. */
  content: string;
  /** Event whose message is quoted. */
  replyTo?: string;
  /** Free text may only be sent inside the window; templates and call rejections may be sent at any time. */
  needsWindow: boolean;
  now: number;
  /** Arrival of the event that it answers, by the service's clock; missing: `now`. Its age counts from here. */
  at?: number;
  /** By the service's clock: from then on it is no longer sent. Missing: it never is too late. */
  expires?: number;
  /** False for what is no message to the citizen (a read mark): the figures leave it out. */
  counts?: boolean;
  /**
   * Goes at its own time, holds up no answer and is held up by none. The store puts the citizen's address beside it (`to`), so
   * that it can be done when the citizen has been forgotten.
   */
  apart?: boolean;
  /** Real time from which it may go; missing: at once. */
  due?: number;
}

/**
 * A name that one effect has until `until`: of several, the first. `at` is the arrival of the event that asks. When
 * `sliding`, each further ask moves the end ("not again before a day of silence").
 */
export interface Once {
  key: string;
  at: number;
  until: number;
  sliding?: boolean;
}

/** `fresh` is false when it had been written before. */
export interface Enqueued {
  id: string;
  fresh: boolean;
}

/** A message that is to be sent now; this instance holds it. */
export interface Send {
  id: string;
  citizen: string | null;
  /** Empty when nobody is known under that name (any more): it cannot be sent, and whoever tries will say so. */
  address: Address;
  content: string;
  /** Meta's id of the quoted message, or of the call to reject. */
  quotes?: string;
  /** Times that it was begun, this time included. */
  attempts: number;
  /** Times that nobody knew whether Meta had it. */
  unknowns: number;
}

export type Settlement =
  | { id: string; outcome: "sent" }
  | { id: string; outcome: "retry"; due: number; errorCode?: number; free?: boolean }
  | { id: string; outcome: "unknown"; due: number }
  | { id: string; outcome: "outside-window"; errorCode?: number }
  | { id: string; outcome: "failed"; errorCode?: number };

export interface Figures {
  /** Counters of the current month of the account, by name: received, sent, … */
  month: Record<string, number>;
  /** The same over all months that are kept. */
  total: Record<string, number>;
  waiting: { events: number; sends: number; outsideWindow: number; failed: number };
}

export interface Retention {
  /** Days; 0 keeps for ever. */
  textDays: number;
  webhookDays: number;
  figureDays: number;
  reportDays: number;
  /** Of citizens' files, from their arrival; of a report's, from its closing, and never longer than the report. */
  mediaDays: number;
  /** Of the sealed records of blocked messages; missing: 90. */
  evidenceDays?: number;
}

/** Calls of one process take effect in the order in which they are made: what is asked later is never on the disk earlier. */
export interface Store extends NoticeStore, StatusPostStore, ReportStore, MediaStore, MailStore, ModerationStore, AnswerStore {
  /** In one transaction: everything new is stored, receipts are applied, windows opened. */
  accept(arrivals: Arrival[], now: number): Promise<Accepted[]>;

  /**
   * Says that this instance lives until `until`. What instances past theirs held becomes free: their open events are
   * emitted again, and the outcome of the sends that they had begun is unknown until `unknownUntil`.
   */
  beat(beat: { holder: string; now: number; until: number; unknownUntil: number }): Promise<void>;
  /** Events to emit, in order; they stay open (and this instance's) until `openUntil`. */
  claimEvents(claim: {
    account: string;
    holder: string;
    limit: number;
    now: number;
    openUntil: number;
  }): Promise<StoredEvent[]>;
  /** Open events of this instance wait again, as those of one that is gone: they will be emitted again. */
  releaseEvents(holder: string): Promise<number>;
  /** Events whose time is up are done. Answers how many. */
  finishEvents(holder: string, now: number): Promise<number>;

  /** The first owner to ask for a name has it; asking again with the same owner says yes again. */
  first(account: string, owner: EffectKey, once: Once): Promise<boolean>;
  enqueue(draft: Draft): Promise<Enqueued>;
  /** Sends that are due, one per citizen, marked as begun before this answers. */
  claimSends(claim: {
    account: string;
    holder: string;
    limit: number;
    now: number;
    clock: number;
  }): Promise<Send[]>;
  settle(settlements: Settlement[], now: number): Promise<void>;
  /** When the next send is due that no earlier one of its citizen holds up, or null. */
  nextSend(account: string): Promise<number | null>;

  figures(account: string, now: number): Promise<Figures>;
  /** The accounts that have citizens here. */
  accounts(): Promise<string[]>;
  /** The citizen behind the number (digits only) or user id that they give at the counter, or null. */
  findCitizen(account: string, identifier: string): Promise<string | null>;
  /** Everything kept of one citizen, in clear: for the answer to a request under GDPR art. 15. */
  exportCitizen(account: string, citizen: string): Promise<CitizenRecord | null>;
  /** Removes everything of one citizen (GDPR art. 17); what arrives twice is still recognised. */
  eraseCitizen(account: string, citizen: string): Promise<number>;
  /** Removes what is older than its time, a bounded piece at a go. Answers how many rows went. */
  purge(retention: Retention, clock: number): Promise<number>;
  /** How many calls wait to be written: callers hold back when it grows. */
  load(): number;
  close(): Promise<void>;
}

export interface CitizenRecord {
  citizen: string;
  address: Address;
  firstSeen: string;
  events: { at: string; kind: string; content: unknown }[];
  sent: { at: string; state: string; content: unknown }[];
  /** Their files; the bytes of those that are ready: `readMedia`. */
  media: { id: string; at: string; kind: string; mime: string; name: string | null; state: MediaState; bytes: number | null }[];
  /** Their lines of the register of consents. */
  subscription: { at: string; act: string; how: string; textVersion: string }[];
  /** Their street reports, with what the offices answered. */
  reports: {
    at: string;
    number: string;
    category: string;
    state: string;
    content: unknown;
    answers: { at: string; state: string; who: string; text: string }[];
  }[];
  /** Mails to offices that carried their words; the content is null once texts are no longer kept. */
  mails: { at: string; office: string; reference: string; state: string; content: unknown }[];
  /** Messages of theirs that were blocked, and of which a sealed record is kept; missing when there is none. */
  evidence?: { number: number; at: string }[];
  /** What offices answered to them; the text is "" once texts are no longer kept. */
  answers: { at: string; office: string; reference: string; what: string; text: string }[];
}
