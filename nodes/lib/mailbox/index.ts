/** The demo mailbox: a real SMTP server inside the process, for whoever has no mail server yet. */
export type { AnswerFate } from "./answer-fate.ts";
export { type AnswerReader, type Mailbox, mailboxFaults, type MailboxFault, startMailbox } from "./mailbox.ts";
export type { ReceivedAttachment, ReceivedMail } from "./received.ts";
