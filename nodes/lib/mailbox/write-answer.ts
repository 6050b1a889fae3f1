/** The mail that an office would write by "reply" in its program: to our address, above what it answers. */
import MailComposer from "nodemailer/lib/mail-composer";
import { randomUUID } from "node:crypto";
import type { ReceivedMail } from "./received.ts";

export function writeAnswer(mail: ReceivedMail, text: string, now: number): Promise<Buffer> {
  const from = mail.recipients[0] ?? "";
  const clock = new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" });
  const quoted = mail.text.split(/\r?\n/).map((line) => (line === "" ? ">" : `> ${line}`));
  return new MailComposer({
    from,
    to: mail.replyTo || mail.from.address,
    subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
    inReplyTo: mail.messageId,
    references: [...mail.references.split(/\s+/).filter(Boolean), mail.messageId],
    messageId: `<${randomUUID()}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    date: new Date(now),
    text: `${text}\n\nIl ${clock.format(Date.parse(mail.at))} ${mail.from.name || mail.from.address} ha scritto:\n${quoted.join("\n")}\n`,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
