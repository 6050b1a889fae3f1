/** A mail that came to our mailbox: whether it answers one of ours, whether it is believed, and what then changes. */
import type { Answers } from "../account/index.ts";
import type { AnswerOutcome, MailRecord } from "../store/index.ts";
import { createHash } from "node:crypto";
import { type OfficeMail, readOfficeMail } from "./office-mail.ts";
import { type ReadAnswer, readAnswer } from "./read-answer.ts";
import { type SenderRule, isFromOffice, isProven } from "./sender.ts";

export type Desk = Pick<Answers, "mail" | "about" | "ofTicket" | "take" | "refuse">;

/**
 * "unknown": it answers none of our mails. "sender": it says so, but not from that office. "unproven": it has the office's
 * address and a report's number, which anybody can write. What else `ReadAnswer` calls nothing, or
 * what became of it in the store.
 */
export type MailOutcome = "unknown" | "sender" | "unproven" | NonNullable<ReadAnswer["why"]> | AnswerOutcome;

export interface TakenMail {
  outcome: MailOutcome;
  /** Name of the office that our mail went to. */
  office?: string;
  /** Number of the report; "" when there is none. */
  reference?: string;
  /** Node that wrote our mail. */
  node?: string;
}

/** @param raw at least its headers and its text */
export async function takeMail(raw: Uint8Array, desk: Desk, rule: SenderRule): Promise<TakenMail> {
  const mail = await readOfficeMail(raw);
  const answered = await answeredMail(mail, desk);
  // Where no citizen waits, what a colleague writes back is for whoever reads the mailbox.
  if (!answered?.record.answers) return { outcome: "unknown" };
  const { record } = answered;
  const { office, reference, node } = record;
  const ours = { office, reference, node };
  // Before the sender: a server that could not deliver answers in its own name, and means no harm.
  const { what, text, why } = readAnswer(mail);
  if (why && why !== "empty") return { outcome: why, ...ours };
  const doubt = doubtOf(mail, answered, rule);
  if (doubt) {
    await desk.refuse();
    return { outcome: doubt, ...ours };
  }
  if (what === "nothing") return { outcome: why ?? "empty", ...ours };
  const outcome = await desk.take({ source: `mail:${nameOf(mail, raw)}`, mail: record.id, what, text });
  return { outcome, ...ours };
}

interface Answered {
  record: MailRecord;
  /** It names none of our mails, only the number of a report. */
  byNumber: boolean;
}

/** Whoever names our mail has seen it, and knows no more than it says: it is that one report that they can speak of. */
function doubtOf(mail: OfficeMail, { record, byNumber }: Answered, rule: SenderRule): "sender" | "unproven" | undefined {
  if (!isFromOffice(mail, record.recipient, byNumber ? { sameDomain: false } : rule)) return "sender";
  return byNumber && !isProven(mail, rule) ? "unproven" : undefined;
}

/** The same mail delivered twice has one Message-ID; where a program gave none, the same words are the same mail. */
function nameOf({ messageId }: OfficeMail, raw: Uint8Array): string {
  return messageId || createHash("sha256").update(raw).digest("base64url");
}

async function answeredMail(mail: OfficeMail, desk: Desk): Promise<Answered | null> {
  for (const id of mail.answers) {
    // "<key@host>", or "<key.p2@host>" for the second part of a divided mail.
    const key = id.slice(0, id.lastIndexOf("@")).replace(/\.p\d{1,3}$/, "");
    const record = key === "" ? null : await desk.mail(key);
    if (record) return { record, byNumber: false };
  }
  // Some servers give our mails another Message-ID on their way (Amazon SES, for one): what they quote has our link.
  const ticket = /\/urp\/risposta\/([\w.-]{20,200})/.exec(mail.text)?.[1];
  const linked = ticket ? await desk.ofTicket(ticket.replace(/\.+$/, "")) : null;
  if (linked) return { record: linked.mail, byNumber: false };
  const reference = /(?<!\d)(20\d\d\/\d{6})(?!\d)/.exec(mail.subject)?.[1];
  // Of several offices the one that writes; anybody else is found out by the address.
  const record = reference ? ((await desk.about(reference, mail.from[0] ?? "")) ?? (await desk.about(reference, null))) : null;
  return record ? { record, byNumber: true } : null;
}
