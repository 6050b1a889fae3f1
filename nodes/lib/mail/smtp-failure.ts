/** What a failed send means: whose fault it is, and so what to do. Nothing of the server's own text is kept: it may quote. */
import { type Sentence, ServiceRefused, ServiceUnreachable, type UrpError } from "../errors.ts";

/**
 * `down`: the server cannot be reached or asks everybody to wait. `person`: it wants something put right (password,
 * certificate, sender). `later`: it asks this mail to wait. `size`: this mail is too large. `rejected`: it will never take it.
 * `unknown`: the connection broke when it had everything: it may have taken it.
 */
export type FailureKind = "down" | "person" | "later" | "size" | "rejected" | "unknown";

export interface SmtpFailure {
  kind: FailureKind;
  error: UrpError;
}

interface SmtpError {
  code?: unknown;
  originalCode?: unknown;
  responseCode?: unknown;
  response?: unknown;
  command?: unknown;
}

/** @param handedOver the whole mail had been given to the connection */
export function failureOf(error: unknown, handedOver: boolean): SmtpFailure {
  const { code, originalCode, responseCode, response, command } = (error ?? {}) as SmtpError;
  const reply = typeof responseCode === "number" ? responseCode : 0;
  const detail = typeof response === "string" ? (/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? "") : "";
  const system = typeof originalCode === "string" && /^[A-Z][A-Z0-9_]{2,50}$/.test(originalCode) ? originalCode : "";
  if (isCertificate(system)) return person("certificate", { reason: system });
  if (code === "ETLS") return reply >= 400 && reply < 500 ? down(String(reply)) : person("tls", {});
  if (code === "EAUTH") return reply >= 400 && reply < 500 ? down(String(reply)) : person("auth", { reply: reply || "-" });
  if (reply === 421) return down("421");
  if (reply === 530 || reply === 538) return person("auth", { reply });
  if (code === "EENVELOPE" && command === "MAIL FROM") return onSender(reply, detail);
  if (code === "EENVELOPE") return onMail(reply, detail, false);
  if (code === "EMESSAGE") return onMail(reply, detail, true);
  if (handedOver) return { kind: "unknown", error: unreachable("unknown", { reason: reasonOf(system, code) }) };
  return down(reasonOf(system, code));
}

function reasonOf(system: string, code: unknown): string {
  return system || (typeof code === "string" ? code : "-");
}

/** Codes of OpenSSL as Node gives them (nodejs.org/api/tls.html, X509 certificate error codes), and our own host check. */
function isCertificate(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|^ERR_TLS_CERT/.test(code);
}

/** "Message too big for system" (5.3.4) and "message length exceeds administrative limit" (5.2.3), RFC 3463. */
function isSize(reply: number, detail: string): boolean {
  return reply === 552 || reply === 523 || detail === "5.3.4" || detail === "5.2.3";
}

/** A sender that is refused is refused for every mail: no one mail's fault. */
function onSender(reply: number, detail: string): SmtpFailure {
  if (isSize(reply, detail)) return refused("size", reply, detail);
  if (reply > 0 && reply < 500) return down(String(reply));
  return person("sender", { reply: reply || "-" });
}

function onMail(reply: number, detail: string, hasBody: boolean): SmtpFailure {
  // Without a reply it was refused on our side: larger than the server's own limit, or an address that is none.
  if (hasBody && (reply === 0 || isSize(reply, detail))) return refused("size", reply, detail);
  return refused(reply > 0 && reply < 500 ? "later" : "rejected", reply, detail);
}

function refused(kind: "later" | "size" | "rejected", reply: number, detail: string): SmtpFailure {
  const code = [reply || "-", detail].filter(Boolean).join(" ");
  return { kind, error: new ServiceRefused(`smtp-${reply || kind}`, sentences[kind], { code }) };
}

function person(what: "auth" | "certificate" | "tls" | "sender", parameters: Record<string, string | number>): SmtpFailure {
  return { kind: "person", error: new ServiceRefused(`smtp-${what}`, sentences[what], parameters) };
}

function down(reason: string): SmtpFailure {
  return { kind: "down", error: unreachable("down", { reason }) };
}

function unreachable(what: "down" | "unknown", parameters: Record<string, string>): UrpError {
  return new ServiceUnreachable(`smtp-${what}`, sentences[what], parameters);
}

const sentences = {
  down: {
    it: "Il server di posta non risponde o chiede di aspettare ({reason}): le mail restano in coda e partono appena torna.",
    en: "The mail server does not answer or asks to wait ({reason}): the mails stay in the queue and leave when it is back.",
  },
  unknown: {
    it: "La connessione si è interrotta a mail consegnata ({reason}): non si sa se il server l'abbia presa; la stessa mail sarà inviata di nuovo.",
    en: "The connection broke when the mail had been handed over ({reason}): whether the server took it is not known; the same mail will be sent again.",
  },
  auth: {
    it: "Il server di posta rifiuta l'accesso ({reply}): correggi utente e password nel nodo «server di posta».",
    en: "The mail server refuses the log-in ({reply}): correct user and password in the “mail server” node.",
  },
  certificate: {
    it: "Il certificato del server di posta non è valido ({reason}): non invio nulla. Correggi l'host; per un'autorità interna avvia il servizio con NODE_EXTRA_CA_CERTS.",
    en: "The mail server's certificate is not valid ({reason}): nothing is sent. Correct the host; for an internal authority start the service with NODE_EXTRA_CA_CERTS.",
  },
  tls: {
    it: "Il server di posta non apre la connessione cifrata su questa porta: controlla porta e sicurezza nel nodo «server di posta».",
    en: "The mail server does not open an encrypted connection on this port: check port and security in the “mail server” node.",
  },
  sender: {
    it: "Il server di posta rifiuta il mittente ({reply}): usa l'indirizzo della casella con cui accedi (con la PEC, l'indirizzo PEC).",
    en: "The mail server refuses the sender ({reply}): use the address of the mailbox that you log in with (with PEC, the PEC address).",
  },
  later: {
    it: "Il server di posta chiede di riprovare più tardi ({code}): la mail resta in coda.",
    en: "The mail server asks to try again later ({code}): the mail stays in the queue.",
  },
  size: {
    it: "La mail è troppo grande per il server ({code}): abbassa la dimensione massima nel nodo «server di posta».",
    en: "The mail is too large for the server ({code}): lower the maximum size in the “mail server” node.",
  },
  rejected: {
    it: "Il server di posta rifiuta questa mail ({code}): controlla l'indirizzo dell'ufficio, poi inviala di nuovo.",
    en: "The mail server refuses this mail ({code}): check the office's address, then send it again.",
  },
} satisfies Record<string, Sentence>;
