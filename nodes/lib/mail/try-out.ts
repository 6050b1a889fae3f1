/** A mail to the sender itself: whether server, password and sender are right is only known when one has gone. */
import { assemble, messageId, type Sender } from "./assemble.ts";
import type { Smtp } from "./smtp.ts";

const text = `Prova dello Sportello: se leggi questa mail, il server di posta è configurato bene.

A test from the desk: if you read this mail, the mail server is set up well.`;

/**
 * @param now epoch milliseconds
 * @throws UrpError with the sentence of what went wrong
 */
export async function tryOut(smtp: Smtp, from: Sender, now: number): Promise<void> {
  const host = from.address.slice(from.address.lastIndexOf("@") + 1);
  const key = `prova-${now}`;
  const content = {
    to: { name: "", address: from.address },
    replyTo: "",
    subject: "Prova dello Sportello",
    text,
    links: [],
    language: "it" as const,
    host,
    reference: "",
    prefix: "",
    media: [],
    facts: {},
  };
  try {
    const raw = await assemble({ content, key, plan: { parts: [[]], left: [], done: 0 }, part: 0, from, files: [], date: now });
    const id = messageId(key, host, 0).slice(1, -1);
    const failure = await smtp.send({ id, from: from.address, to: from.address, raw });
    if (failure) throw failure.error;
  } finally {
    smtp.close();
  }
}
