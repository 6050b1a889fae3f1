/** A real SMTP server on this machine that does what a test says, and keeps what it took as another library reads it. */
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";
import type { SmtpServer } from "../../nodes/lib/mail/index.ts";

export interface TakenMail {
  sender: string;
  recipients: string[];
  /** DSN: what the server is to tell about it. */
  notify: string[];
  raw: string;
  parsed: ParsedMail;
}

export interface LocalSmtp {
  settings: SmtpServer;
  taken: TakenMail[];
  /** Connections that were made, and mails that were begun. */
  connections: number;
  begun: number;
  /** What the next mail meets. `answer` is called at each stage; an error's `responseCode` is the reply. */
  misbehave: Misbehaviour;
  cut(session: SMTPServerSession): void;
  close(): Promise<void>;
}

export interface Misbehaviour {
  sender?: () => Error | undefined;
  recipient?: (address: string) => Error | undefined;
  /** Before the mail's bytes are read. True: it has dealt with the session itself. */
  before?: (session: SMTPServerSession) => boolean;
  /** When it has come whole. True: it has dealt with the session itself. */
  after?: (session: SMTPServerSession) => Error | boolean | undefined;
  /** When it was taken, before the answer. */
  answered?: (session: SMTPServerSession) => void;
}

export const reply = (responseCode: number, text = "no"): Error => Object.assign(new Error(text), { responseCode });

export async function localSmtp(options: SMTPServerOptions = {}, settings: Partial<SmtpServer> = {}): Promise<LocalSmtp> {
  const sockets = new Map<number, Socket>();
  const local: LocalSmtp = {
    settings: { host: "127.0.0.1", port: 0, security: "none", user: "", password: "", ...settings },
    taken: [],
    connections: 0,
    begun: 0,
    misbehave: {},
    cut: ({ remotePort }) => void sockets.get(remotePort)?.destroy(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = new SMTPServer({
    disabledCommands: settings.user ? ["STARTTLS"] : ["AUTH", "STARTTLS"],
    logger: false,
    hideDSN: false,
    closeTimeout: 50,
    ...options,
    onConnect(_session, callback) {
      local.connections += 1;
      callback();
    },
    onMailFrom(_address, _session, callback) {
      local.begun += 1;
      callback(local.misbehave.sender?.());
    },
    onRcptTo({ address }, _session, callback) {
      callback(local.misbehave.recipient?.(address));
    },
    onData(stream, session, callback) {
      if (local.misbehave.before?.(session)) return;
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const outcome = local.misbehave.after?.(session);
        if (outcome === true) return;
        if (outcome instanceof Error) return callback(outcome);
        const raw = Buffer.concat(chunks);
        simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true }).then((parsed) => {
          const { mailFrom, rcptTo } = session.envelope;
          local.taken.push({
            sender: mailFrom ? mailFrom.address : "",
            recipients: rcptTo.map(({ address }) => address),
            notify: rcptTo.flatMap(({ dsn }) => dsn?.notify ?? []),
            raw: raw.toString("latin1"),
            parsed,
          });
          if (local.misbehave.answered) return local.misbehave.answered(session);
          callback();
        }, callback);
      });
    },
  });
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket));
  server.listen(settings.port ?? 0, "127.0.0.1");
  await once(server.server, "listening");
  local.settings.port = (server.server.address() as AddressInfo).port;
  return local;
}

/** Every address that a parsed mail names. */
export function addressesOf({ to, cc, bcc }: ParsedMail): string[] {
  return [to, cc, bcc]
    .flat()
    .filter((one): one is AddressObject => one !== undefined)
    .flatMap(({ value }) => value.map(({ address }) => address ?? ""));
}
