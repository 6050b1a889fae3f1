/** What went wrong with a mailbox, by what imapflow and the network say; never with an address or a password in it. */
import { Refused, ServiceRefused, ServiceUnreachable, type UrpError } from "../errors.ts";

export interface ImapFault {
  /** A person must put something right; else the server is away. */
  person: boolean;
  error: UrpError;
}

interface Thrown {
  code?: string;
  authenticationFailed?: boolean;
  mailboxMissing?: boolean;
  responseStatus?: string;
}

export function imapFault(thrown: unknown): ImapFault {
  if (thrown instanceof Refused) return { person: true, error: thrown };
  const { code = "", authenticationFailed, mailboxMissing } = (thrown ?? {}) as Thrown;
  if (authenticationFailed) return { person: true, error: password() };
  if (mailboxMissing) return { person: true, error: folder() };
  // OpenSSL's names: CERT_…, …_CERT, …_ISSUER…; Node's: ERR_TLS_…
  if (/CERT|ISSUER|ERR_TLS_|ERR_SSL_/.test(code)) return { person: true, error: certificate(code) };
  return { person: false, error: away(/^[A-Za-z_]{1,40}$/.test(code) ? code : "-") };
}

export function noImapflow(): Refused {
  return new Refused("imap.missing", {
    it: "Per leggere le risposte degli uffici serve il pacchetto «imapflow»: nella cartella di Node-RED esegui «npm install imapflow» e riavvia. Senza, usa il link di risposta.",
    en: "To read the offices' answers the package “imapflow” is needed: in Node-RED's directory run “npm install imapflow” and restart. Without it use the reply link.",
  });
}

function password(): ServiceRefused {
  return new ServiceRefused("imap.password", {
    it: "Il server IMAP rifiuta utente o password: correggili nel nodo «server di posta».",
    en: "The IMAP server refuses user or password: correct them in the “mail server” node.",
  });
}

function folder(): ServiceRefused {
  return new ServiceRefused("imap.folder", {
    it: "Sul server IMAP non c'è la cartella delle risposte: correggi il nome nel nodo «server di posta».",
    en: "The IMAP server has no such folder: correct its name in the “mail server” node.",
  });
}

function certificate(code: string): ServiceRefused {
  return new ServiceRefused(
    "imap.certificate",
    {
      it: "Il certificato del server IMAP non è valido ({code}): controlla l'host, o aggiungi l'autorità con NODE_EXTRA_CA_CERTS.",
      en: "The IMAP server's certificate is not valid ({code}): check the host, or add the authority with NODE_EXTRA_CA_CERTS.",
    },
    { code },
  );
}

function away(code: string): ServiceUnreachable {
  return new ServiceUnreachable(
    "imap.unreachable",
    {
      it: "Il server IMAP non risponde ({code}): le risposte degli uffici si leggono appena torna. Se dura, controlla host e porta.",
      en: "The IMAP server does not answer ({code}): the offices' answers are read when it is back. If it lasts, check host and port.",
    },
    { code },
  );
}
