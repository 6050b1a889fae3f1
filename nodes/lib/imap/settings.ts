/** Which mailbox the offices answer to: from the fields of the mail server's node. Without a host nobody reads any. */
import { Refused } from "../errors.ts";
import { type MailServerFields, type Security, isHost, isLoopback, securities } from "../mail/index.ts";

export interface ImapFields extends MailServerFields {
  imapHost?: string;
  imapPort?: number | string;
  imapSecurity?: string;
  imapFolder?: string;
  /** Empty: those of the SMTP server. */
  imapUser?: string;
  imapPassword?: string;
}

export interface ImapSettings {
  host: string;
  port: number;
  security: Security;
  folder: string;
  user: string;
  password: string;
}

const usualPort: Record<Security, number> = { tls: 993, starttls: 143, none: 143 };

/**
 * @returns null when no mailbox is to be read
 * @throws Refused when the fields do not come together
 */
export function imapSettings(fields: ImapFields): ImapSettings | null {
  const host = (fields.imapHost ?? "").trim();
  if (host === "") return null;
  if (!isHost(host)) throw badHost();
  const security = securities.find((known) => known === fields.imapSecurity) ?? "tls";
  if (security === "none" && !isLoopback(host)) throw inTheClear();
  const user = fields.imapUser || fields.user || "";
  const password = fields.imapUser ? (fields.imapPassword ?? "") : fields.imapPassword || fields.password || "";
  if (user === "" || password === "") throw noUser();
  return { host, port: portOf(fields.imapPort) ?? usualPort[security], security, folder: (fields.imapFolder ?? "").trim() || "INBOX", user, password };
}

function portOf(value: number | string | undefined): number | undefined {
  if (value === undefined || value === "") return undefined;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Refused("imap.port", {
    it: "La porta del server IMAP va da 1 a 65535: correggila.",
    en: "The IMAP server's port goes from 1 to 65535: correct it.",
  });
}

function badHost(): Refused {
  return new Refused("imap.host", {
    it: "L'host del server IMAP è solo un nome, per esempio imap.comune.example: correggilo.",
    en: "The IMAP server's host is a name alone, for example imap.comune.example: correct it.",
  });
}

function inTheClear(): Refused {
  return new Refused("imap.security", {
    it: "Senza cifratura la posta si legge solo da un server su questa macchina: scegli TLS o STARTTLS.",
    en: "Without encryption mail is only read from a server on this machine: choose TLS or STARTTLS.",
  });
}

function noUser(): Refused {
  return new Refused("imap.user", {
    it: "Per leggere le risposte servono utente e password della casella: scrivili nel nodo «server di posta».",
    en: "To read the answers the mailbox's user and password are needed: write them in the “mail server” node.",
  });
}
