/** Which mail server: from the node's fields, else from the environment, else the demo mailbox. */
import { Refused } from "../errors.ts";
import { EMAIL } from "../texts/index.ts";
import { oneLine } from "./one-line.ts";

export const securities = ["tls", "starttls", "none"] as const;
export type Security = (typeof securities)[number];

export interface MailServerFields {
  host?: string;
  port?: number | string;
  security?: string;
  from?: string;
  fromName?: string;
  /** Megabytes of the largest mail. */
  sizeLimit?: number | string;
  user?: string;
  password?: string;
}

export interface SmtpServer {
  host: string;
  port: number;
  security: Security;
  user: string;
  password: string;
}

export interface MailSettings {
  /** Null: the demo mailbox. */
  server: SmtpServer | null;
  from: { name: string; address: string };
  /** Bytes. */
  sizeLimit: number;
}

const usualPort: Record<Security, number> = { tls: 465, starttls: 587, none: 25 };
/** What most servers take; one that says less in its greeting is believed. */
const usualMegabytes = 20;
const demoSender = "urp@sportello.example";

/** @throws Refused when host and sender do not come together, or one of them is none */
export function mailSettings(fields: MailServerFields, env: NodeJS.ProcessEnv): MailSettings {
  const host = (fields.host ?? "").trim();
  const url = (env["URP_SMTP_URL"] ?? "").trim();
  const server = host ? fromFields(host, fields) : url ? fromUrl(url) : null;
  const address = (fields.from ?? "").trim() || (env["URP_MAIL_FROM"] ?? "").trim();
  if (server && !address) throw noSender();
  if (address && !EMAIL.test(address)) throw badSender();
  if (server) checkSecurity(server);
  return {
    server,
    from: { name: oneLine(fields.fromName ?? "", 80), address: address || demoSender },
    sizeLimit: megabytes(fields.sizeLimit) * 1024 * 1024,
  };
}

function fromFields(host: string, fields: MailServerFields): SmtpServer {
  if (!isHost(host)) throw badHost();
  const security = securities.find((known) => known === fields.security) ?? "tls";
  return {
    host,
    port: portOf(fields.port) ?? usualPort[security],
    security,
    user: fields.user ?? "",
    password: fields.password ?? "",
  };
}

/** `smtps://` is TLS from the start, `smtp://` STARTTLS; to this machine itself `smtp://` is not encrypted. */
function fromUrl(text: string): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || !isHost(bare(url.hostname))) throw badUrl();
  const host = bare(url.hostname);
  const security = url.protocol === "smtps:" ? "tls" : isLoopback(host) ? "none" : "starttls";
  return { host, port: portOf(url.port) ?? usualPort[security], security, user: decoded(url.username), password: decoded(url.password) };
}

const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, "$1");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badUrl();
  }
}

export function isHost(host: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|[0-9a-f:]+)$/i.test(host) && host.length <= 253;
}

export function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/i.test(host);
}

function portOf(value: number | string | undefined): number | undefined {
  if (value === undefined || value === "") return undefined;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw badPort();
}

function megabytes(value: number | string | undefined): number {
  const number = Number(value);
  return value !== "" && Number.isFinite(number) && number >= 1 && number <= 200 ? number : usualMegabytes;
}

function checkSecurity({ security, host }: SmtpServer): void {
  if (security !== "none" || isLoopback(host)) return;
  throw new Refused("mail-server.security", {
    it: "Senza cifratura la posta si manda solo a un server su questa macchina: scegli TLS o STARTTLS.",
    en: "Without encryption mail is only sent to a server on this machine: choose TLS or STARTTLS.",
  });
}

function noSender(): Refused {
  return new Refused("mail-server.no-sender", {
    it: "Manca il mittente: scrivilo nel nodo «server di posta», o in URP_MAIL_FROM.",
    en: "The sender is missing: write it in the “mail server” node, or in URP_MAIL_FROM.",
  });
}

function badSender(): Refused {
  return new Refused("mail-server.sender", {
    it: "Il mittente non è un indirizzo e-mail: correggilo nel nodo «server di posta», o in URP_MAIL_FROM.",
    en: "The sender is not an e-mail address: correct it in the “mail server” node, or in URP_MAIL_FROM.",
  });
}

function badHost(): Refused {
  return new Refused("mail-server.host", {
    it: "L'host del server di posta è solo un nome, per esempio smtp.comune.example: correggilo.",
    en: "The mail server's host is a name alone, for example smtp.comune.example: correct it.",
  });
}

function badUrl(): Refused {
  return new Refused("mail-server.url", {
    it: "URP_SMTP_URL deve avere la forma smtps://utente:password@host:465 (o smtp:// con STARTTLS): correggila.",
    en: "URP_SMTP_URL must look like smtps://user:password@host:465 (or smtp:// with STARTTLS): correct it.",
  });
}

function badPort(): Refused {
  return new Refused("mail-server.port", {
    it: "La porta del server di posta va da 1 a 65535: correggila.",
    en: "The mail server's port goes from 1 to 65535: correct it.",
  });
}
