/**
 * Hands mails to one SMTP server: TLS verified, short timeouts, connections kept for the next mail. Nothing is fetched from
 * anywhere: a mail is bytes. Of nodemailer only its connection is used, not its pool: the pool reads a mail before it
 * is asked for, and then nobody can tell whether the server may have it.
 */
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "./smtp-settings.ts";
import { type SmtpFailure, failureOf } from "./smtp-failure.ts";

export interface OutgoingMail {
  /** For the server's own notices about it (DSN, RFC 3461). */
  id: string;
  from: string;
  to: string;
  raw: Buffer;
}

export interface Smtp {
  /** Resolves when the server has taken it, or with what went wrong. Never rejects. */
  send(mail: OutgoingMail): Promise<SmtpFailure | undefined>;
  /** Connects, checks the certificate, logs in. */
  check(): Promise<SmtpFailure | undefined>;
  /** Bytes of the largest mail that the server says it takes (Infinity: it says nothing); undefined before it was asked. */
  sizeLimit(): number | undefined;
  /** Ends every connection now: a mail that is under way fails. */
  close(): void;
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 };
/** Less than the socket's own timeout and than what servers wait. */
const idleMs = 20_000;
const mailsPerLine = 100;

interface Line {
  connection: SMTPConnection;
  mails: number;
  open: boolean;
  idle: NodeJS.Timeout | undefined;
  /** What is to be told when the connection ends. */
  onEnd: (() => void) | undefined;
}

/** @param limits other timeouts, for tests */
export function createSmtp(server: SmtpServer, limits: Partial<typeof timeouts> = {}): Smtp {
  const idle: Line[] = [];
  const lines = new Set<Line>();
  let sizeLimit: number | undefined;
  let closed = false;

  function connect(): Promise<Line> {
    if (closed) return Promise.reject(lost());
    const connection = new SMTPConnection({
      host: server.host,
      port: server.port,
      secure: server.security === "tls",
      requireTLS: server.security === "starttls",
      ignoreTLS: server.security === "none",
      tls: { minVersion: "TLSv1.2", rejectUnauthorized: true },
      ...timeouts,
      ...limits,
      transactionLog: true,
      logger: listener((size) => (sizeLimit = size)),
    });
    const line: Line = { connection, mails: 0, open: true, idle: undefined, onEnd: undefined };
    lines.add(line);
    return new Promise((resolve, reject) => {
      // Without a listener an error would end the process; the callbacks of what is under way get it too.
      connection.on("error", reject);
      connection.once("end", () => {
        forget(line);
        // What is under way may be told a better reason in this turn.
        setImmediate(() => {
          reject(lost());
          line.onEnd?.();
        });
      });
      connection.connect((error) => {
        if (error) return reject(error);
        sizeLimit ??= Infinity;
        if (!server.user) return resolve(line);
        connection.login({ user: server.user, pass: server.password }, (refused) => (refused ? reject(refused) : resolve(line)));
      });
    });
  }

  function forget(line: Line): void {
    line.open = false;
    lines.delete(line);
    clearTimeout(line.idle);
    const at = idle.indexOf(line);
    if (at >= 0) idle.splice(at, 1);
  }

  function end(line: Line): void {
    forget(line);
    line.connection.close();
  }

  function keep(line: Line): void {
    line.mails += 1;
    if (closed || !line.open || line.mails >= mailsPerLine) return hangUp(line);
    line.idle = setTimeout(() => hangUp(line), idleMs);
    line.idle.unref();
    idle.push(line);
  }

  function hangUp(line: Line): void {
    const { open } = line;
    forget(line);
    if (open) line.connection.quit();
  }

  async function attempt(mail: OutgoingMail, kept: Line | undefined): Promise<SmtpFailure | undefined> {
    const parcel = parcelOf(mail.raw);
    let line = kept;
    try {
      line ??= await connect();
      await sendOver(line, mail, parcel.stream);
      keep(line);
      return undefined;
    } catch (error) {
      const failure = failureOf(error, parcel.handedOver());
      const refused = failure.kind === "later" || failure.kind === "size" || failure.kind === "rejected";
      if (line && refused) await reuse(line);
      else if (line) end(line);
      // It was closed while nobody used it: that says nothing about the server.
      return kept && failure.kind === "down" ? attempt(mail, undefined) : failure;
    }
  }

  /** A refused mail leaves the connection in the middle of its dialogue (RFC 5321 §4.1.1.5). */
  function reuse(line: Line): Promise<void> {
    return new Promise((resolve) => {
      line.onEnd = resolve;
      line.connection.reset((error) => {
        if (error) end(line);
        else keep(line);
        resolve();
      });
    });
  }

  return {
    send(mail) {
      const line = idle.pop();
      clearTimeout(line?.idle);
      return attempt(mail, line);
    },
    async check() {
      try {
        keep(await connect());
        return undefined;
      } catch (error) {
        return failureOf(error, false);
      }
    },
    sizeLimit: () => sizeLimit,
    close() {
      closed = true;
      for (const line of lines) end(line);
    },
  };
}

function sendOver(line: Line, { id, from, to, raw }: OutgoingMail, stream: Readable): Promise<void> {
  const dsn = { ret: "HDRS", envid: id, notify: ["FAILURE", "DELAY"] };
  return new Promise((resolve, reject) => {
    line.onEnd = () => reject(lost());
    line.connection.send({ from, to: [to], size: raw.length, dsn }, stream, (error) => (error ? reject(error) : resolve()));
  });
}

/** The mail as a stream that knows whether all of it was asked for: it is only asked for after the server's 354. */
function parcelOf(raw: Buffer): { stream: Readable; handedOver: () => boolean } {
  const chunk = 16_384;
  let at = 0;
  const stream = new Readable({
    read() {
      this.push(at < raw.length ? raw.subarray(at, at + chunk) : null);
      at += chunk;
    },
  });
  return { stream, handedOver: () => at >= raw.length };
}

function lost(): Error {
  return Object.assign(new Error("connection closed"), { code: "ECONNECTION" });
}

/** Hears in the server's greeting how large a mail may be (RFC 1870); everything else goes by unkept. */
function listener(heard: (size: number) => void): Record<"trace" | "debug" | "info" | "warn" | "error" | "fatal", (...line: unknown[]) => void> {
  const nothing = (): void => undefined;
  const debug = (about: unknown, text: unknown): void => {
    if ((about as { tnx?: unknown } | undefined)?.tnx !== "server" || typeof text !== "string") return;
    const size = Number(/^250[ -]SIZE (\d{1,12})\s*$/im.exec(text)?.[1]);
    if (size > 0) heard(size);
  };
  return { trace: nothing, debug, info: nothing, warn: nothing, error: nothing, fatal: nothing };
}
