/**
 * What opens the page on which an office answers: the mail's id and an end, signed with the installation's key for that office
 * alone. Nothing is kept until it is used: the same effect always gets the same ticket.
 */
import { timingSafeEqual } from "node:crypto";
import { pseudonym } from "../../privacy/index.ts";
import type { AnswerStore, AnswerAct, TicketMail } from "../answers.ts";
import type { MailRecord } from "../mails.ts";
import type { Database } from "./database.ts";
import { mailContent, mailWith } from "./mails.ts";
import { effectId } from "./outbox.ts";

type Arguments<Name extends keyof AnswerStore> = Parameters<AnswerStore[Name]>;

const shape = /^([\w-]{10,120})\.([0-9a-z]{6,12})\.([A-Z2-7]{26})$/;

export function answerTicket(db: Database, ...[account, effect, recipient, until]: Arguments<"answerTicket">): string {
  const id = effectId(db, account, effect);
  const end = Math.floor(until / 1000).toString(36);
  return `${Buffer.from(id).toString("base64url")}.${end}.${signature(db, account, id, recipient, end)}`;
}

function signature(db: Database, account: string, id: string, recipient: string, end: string): string {
  return pseudonym(db.keys.pseudonym, "answer-ticket", JSON.stringify([account, id, recipient.toLowerCase(), end]));
}

export function mailOfTicket(
  db: Database,
  ...[account, ticket, clock]: Arguments<"mailOfTicket">
): TicketMail | null {
  const [, name, end, signed] = shape.exec(ticket) ?? [];
  if (!name || !end || !signed || Number.parseInt(end, 36) * 1000 <= clock) return null;
  const mail = mailWith(db, "account = ? AND id = ?", account, Buffer.from(name, "base64url").toString());
  if (!mail || !timingSafeEqual(Buffer.from(signature(db, account, mail.id, mail.recipient, end)), Buffer.from(signed))) return null;
  const used = db.prepare("SELECT DISTINCT what FROM office_answer WHERE account = ? AND mail = ?").all(account, mail.id);
  return { mail, used: used.map((row) => row["what"] as AnswerAct), content: mailContent(db, mail.id) };
}

export function mailAbout(db: Database, ...[account, reference, recipient]: Arguments<"mailAbout">): MailRecord | null {
  if (reference === "") return null;
  // The index knows mails of reports alone, and SQLite not that this is one.
  const about = "account = ? AND reference = ? AND reference <> ''";
  if (recipient === null) return mailWith(db, `${about} ORDER BY seq DESC`, account, reference);
  return mailWith(db, `${about} AND recipient = ? ORDER BY seq DESC`, account, reference, recipient.toLowerCase());
}
