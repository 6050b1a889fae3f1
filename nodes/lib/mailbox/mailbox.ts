/** An SMTP server on this machine that keeps the last mails in memory, and can be made to fail as real ones do. */
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { AnswerFate } from "./answer-fate.ts";
import { writeAnswer } from "./write-answer.ts";
import { type Received, type ReceivedMail, readMail } from "./received.ts";

/** `450`: "later", as greylisting says it. `552`: too large. `550`: no such mailbox. `disconnect`: when it has the mail, before its answer. */
export const mailboxFaults = ["450", "550", "552", "disconnect"] as const;
export type MailboxFault = (typeof mailboxFaults)[number];

/** Whether it made something of the mail. */
export type AnswerReader = (raw: Buffer) => Promise<boolean>;

export interface Mailbox {
  host: string;
  port: number;
  /** Oldest first. */
  mails(): ReceivedMail[];
  attachment(mail: string, index: number): { name: string; mime: string; bytes: Uint8Array } | undefined;
  /** From now on the next `times` mails meet this fault; null: none does. */
  misbehave(fault: MailboxFault | null, times?: number): void;
  fault(): { fault: MailboxFault; times: number } | null;
  clear(): void;
  /** Called for each mail that arrived. Answers how to stop. */
  onMail(listener: (mail: ReceivedMail) => void): () => void;
  /** Answers a mail as the office that got it would from its own mail program. Rejects when a reader does. */
  answer(mail: string, text: string): Promise<AnswerFate>;
  /** Called with each such answer, as it would lie in the inbox. Answers how to stop. */
  onAnswer(reader: AnswerReader): () => void;
  close(): Promise<void>;
}

const mostMails = 200;
const mostBytes = 200 * 1024 * 1024;
const largestMail = 25 * 1024 * 1024;

interface Kept extends Received {
  bytes: number;
}

/** @param now epoch milliseconds, by the service's clock */
export async function startMailbox(now: () => number): Promise<Mailbox> {
  const kept: Kept[] = [];
  const sockets = new Map<number, Socket>();
  const listeners = new Set<(mail: ReceivedMail) => void>();
  let fault: { fault: MailboxFault; times: number } | null = null;
  const readers = new Set<AnswerReader>();
  let count = 0;

  /** Whether this mail meets one of these faults; it is used up by it. */
  function meets(...kinds: MailboxFault[]): MailboxFault | undefined {
    if (!fault || !kinds.includes(fault.fault)) return undefined;
    const met = fault.fault;
    fault = fault.times > 1 ? { ...fault, times: fault.times - 1 } : null;
    return met;
  }

  async function take(raw: Buffer, { envelope }: SMTPServerSession): Promise<void> {
    count += 1;
    const received = await readMail(raw, {
      id: String(count),
      at: now(),
      sender: envelope.mailFrom ? envelope.mailFrom.address : "",
      recipients: envelope.rcptTo.map(({ address }) => address),
    });
    kept.push({ ...received, bytes: raw.length });
    while (kept.length > mostMails || kept.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes) kept.shift();
    for (const listener of listeners) listener(received.mail);
  }

  const server = new SMTPServer({
    banner: "Casella di prova",
    disabledCommands: ["AUTH", "STARTTLS"],
    size: largestMail,
    maxClients: 20,
    socketTimeout: 60_000,
    logger: false,
    onRcptTo(_address, _session, callback) {
      const met = meets("450", "550");
      if (met === "450") return callback(reply(450, "4.2.0 Riprova più tardi"));
      if (met === "550") return callback(reply(550, "5.1.1 Casella sconosciuta"));
      callback();
    },
    onData(stream, session, callback) {
      const met = meets("disconnect", "552");
      collect(stream)
        .then(async (raw) => {
          if (met === "disconnect") return void sockets.get(session.remotePort)?.destroy();
          if (met === "552" || !raw) throw reply(552, "5.3.4 Messaggio troppo grande");
          await take(raw, session);
          callback();
        })
        .catch((error: unknown) => callback(error instanceof Error ? error : reply(451, "4.3.0 Errore")));
    },
  });
  // A client that breaks off is no fault of ours; without a listener it would end the process.
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once("close", () => sockets.delete(port));
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");

  return {
    host: "127.0.0.1",
    port: (server.server.address() as AddressInfo).port,
    mails: () => kept.map(({ mail }) => mail),
    attachment(id, index) {
      const found = kept.find(({ mail }) => mail.id === id);
      const about = found?.mail.attachments[index];
      const bytes = found?.files[index];
      return about && bytes && { name: about.name, mime: about.mime, bytes };
    },
    misbehave(kind, times = 1) {
      fault = kind && times >= 1 ? { fault: kind, times } : null;
    },
    fault: () => fault,
    clear: () => void kept.splice(0),
    onMail(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async answer(id, text) {
      const found = kept.find(({ mail }) => mail.id === id);
      if (!found) return "gone";
      if (readers.size === 0) return "unread";
      const raw = await writeAnswer(found.mail, text, now());
      const taken = await Promise.all([...readers].map((reader) => reader(raw)));
      return taken.includes(true) ? "taken" : "ignored";
    },
    onAnswer(reader) {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** Null when it was too large. */
async function collect(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= largestMail) chunks.push(chunk);
  }
  return bytes <= largestMail ? Buffer.concat(chunks) : null;
}
