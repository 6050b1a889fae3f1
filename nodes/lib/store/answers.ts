/** What the store keeps of the offices' answers: each once, with what it changed, until the flow has told the citizen. */
import type { MailRecord } from "./mails.ts";
import type { ReportRecord } from "./reports.ts";
import type { EffectKey } from "./store.ts";

export type AnswerWhat = "taken" | "closed" | "text";

/** What the moderation was in doubt about may stay, or must go. */
export type AnswerDecision = "pass" | "block";

export type AnswerAct = AnswerWhat | AnswerDecision;

export function isDecision(act: AnswerAct): act is AnswerDecision {
  return act === "pass" || act === "block";
}

/** What an office says. */
export interface AnswerDraft {
  account: string;
  /** What makes it the same answer when it comes again: a Message-ID, or an act on the page behind the link. */
  source: string;
  /** Id of the mail that it answers. */
  mail: string;
  what: AnswerAct;
  /** For the citizen; sealed in the store. "" for none. */
  text: string;
  /** Arrival, by the service's clock. */
  at: number;
}

/**
 * "taken": it is new, and changes or says something. "again": it is kept already. "already": it is new and changes nothing, as
 * the report was so before, or the first decision stands. "gone": there is no such mail (any more). "full": there were too many to this mail.
 */
export type AnswerOutcome = "taken" | "again" | "already" | "gone" | "full";

/** An answer that the flow has not been told of yet, or not for long enough. */
export interface OfficeAnswer {
  id: string;
  citizen: string;
  office: string;
  what: AnswerAct;
  text: string;
  at: number;
  /** Number of the report; "" when there is none. */
  reference: string;
  report: ReportRecord | null;
  /** Its text was held back, and a person has been told. */
  held: boolean;
  /** JSON of the mail that was answered; "null" once texts are no longer kept. */
  content: string;
}

export interface TicketMail {
  mail: MailRecord;
  /** What was done with the ticket already. */
  used: AnswerAct[];
  /** JSON of the mail; "null" once texts are no longer kept. */
  content: string;
}

/** Where a reader of a mailbox is: the UIDVALIDITY of the folder (RFC 9051 §2.3.1.1), and the last mail that it has dealt with. */
export interface ReaderPosition {
  validity: string;
  uid: number;
}

/** A line of a citizen's conversation, as it was stored. */
export interface ConversationLine {
  at: number;
  from: "citizen" | "desk";
  kind: string;
  /** JSON: the event, or the errand. */
  content: string;
}

export interface AnswerStore {
  takeAnswer(answer: AnswerDraft): Promise<AnswerOutcome>;
  /** Answers to this node's mails from `since` on, oldest first. */
  untoldAnswers(account: string, node: string, since: number, limit: number): Promise<OfficeAnswer[]>;
  /** A person has been told why its text is held back. */
  heldAnswer(account: string, id: string): Promise<void>;
  /** Nodes whose answers the flow does not know yet. */
  answerNodes(account: string): Promise<string[]>;
  /** What nodes that are gone have not told, this one tells. Answers how many. */
  inheritAnswers(account: string, gone: string[], node: string): Promise<number>;
  /** They have been emitted, and long enough ago. */
  toldAnswers(account: string, ids: string[]): Promise<void>;
  /** Counts a mail that claimed to be an answer and was not believed. */
  refuseAnswer(account: string, now: number): Promise<void>;

  /** What opens the page of the mail that this effect writes or wrote, to whoever has it, until then: signed, always the same. */
  answerTicket(account: string, effect: EffectKey, recipient: string, until: number): Promise<string>;
  /** The mail of a ticket that is genuine and not over, and what was done with it already. */
  mailOfTicket(account: string, ticket: string, clock: number): Promise<TicketMail | null>;
  /** The last mail about a report that went to this address; null: to any. */
  mailAbout(account: string, reference: string, recipient: string | null): Promise<MailRecord | null>;
  /** The thread of the node's last mail about no report with this citizen's words to this address, unless the office has closed it. */
  openThread(account: string, node: string, citizen: string, recipient: string, since: number): Promise<string | null>;

  /** A citizen's last messages and our answers from `since` on, before an event: oldest first. */
  conversation(account: string, citizen: string, before: { event: string; at: number }, since: number, limit: number): Promise<ConversationLine[]>;

  readerPosition(account: string, mailbox: string): Promise<ReaderPosition | null>;
  noteReader(account: string, mailbox: string, position: ReaderPosition, now: number): Promise<void>;
}
