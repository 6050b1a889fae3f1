/** Why a mail was given up, from the code that was kept: for the flow, for Catch, for the desk. */
import { type Language, type Sentence, ServiceRefused, say } from "../errors.ts";

/** @param code as in `MailRecord.code`: "smtp-550", "smtp-unknown", "mail-damaged" */
export function mailLoss(code: string | null, office: string): ServiceRefused {
  const reply = Number(/^smtp-(\d{3})$/.exec(code ?? "")?.[1] ?? NaN);
  return new ServiceRefused(code ?? "mail-lost", sentenceOf(code, reply), { office, code: Number.isNaN(reply) ? "-" : reply });
}

/** What a person reads: which report, what happened and what to do. @param reference number of the report; "" for none */
export function lossNotice(loss: ServiceRefused, reference: string, language: Language): string {
  const sentence = loss.in(language);
  return reference ? `${say(about, language, { number: reference })} ${sentence}` : sentence;
}

const about: Sentence = { it: "Segnalazione {number}.", en: "Report {number}." };

function sentenceOf(code: string | null, reply: number): Sentence {
  if (code === "smtp-unknown") return sentences.unknown;
  if (code === "mail-damaged") return sentences.damaged;
  if (code === "smtp-size" || reply === 552 || reply === 523) return sentences.size;
  return reply >= 400 && reply < 500 ? sentences.late : sentences.rejected;
}

const sentences = {
  rejected: {
    it: "La mail a «{office}» non è partita: il server di posta la rifiuta ({code}). Controlla l'indirizzo dell'ufficio nel nodo «comune», poi inviala di nuovo.",
    en: "The mail to “{office}” was not sent: the mail server refuses it ({code}). Check the office's address in the “comune” node, then send it again.",
  },
  size: {
    it: "La mail a «{office}» non è partita: per il server di posta è troppo grande anche senza allegati ({code}). Avvisa l'ufficio per altra via.",
    en: "The mail to “{office}” was not sent: the mail server finds it too large even without attachments ({code}). Tell the office some other way.",
  },
  late: {
    it: "La mail a «{office}» non è partita: per tre giorni il server di posta ha chiesto di riprovare ({code}). Avvisa l'ufficio, poi inviala di nuovo.",
    en: "The mail to “{office}” was not sent: for three days the mail server asked to try again later ({code}). Tell the office, then send it again.",
  },
  unknown: {
    it: "Non si sa se la mail a «{office}» sia arrivata: la connessione si è interrotta tre volte a mail consegnata. Chiedi all'ufficio prima di inviarla di nuovo.",
    en: "Whether the mail to “{office}” arrived is not known: the connection broke three times when it had been handed over. Ask the office before you send it again.",
  },
  damaged: {
    it: "La mail a «{office}» non si legge più nell'archivio: avvisa l'ufficio per altra via e controlla il disco.",
    en: "The mail to “{office}” can no longer be read in the store: tell the office some other way and check the disk.",
  },
} satisfies Record<string, Sentence>;
