import type { Language } from "../../lib/errors.ts";
import type { AnswerAct } from "../../lib/store/index.ts";

export interface Words {
  title: string;
  report(number: string, category: string): string;
  message: string;
  office: string;
  taken: string;
  closed: string;
  text: string;
  label: string;
  hint: string;
  doubt: string;
  decide: string;
  pass: string;
  block: string;
  used: Record<AnswerAct, string>;
  all: string;
  empty: string;
  long: string;
  held(reasons: string): string;
  often: string;
  gone: string;
  noFile: string;
  failed: string;
  closedForNow: string;
}

export const words: Record<Language, Words> = {
  it: {
    title: "Rispondi al cittadino",
    report: (number, category) => `Segnalazione ${number}: ${category}`,
    message: "Messaggio di un cittadino",
    office: "Per",
    taken: "Presa in carico",
    closed: "Chiusa",
    text: "Invia solo il testo",
    label: "Testo per il cittadino",
    hint: "Facoltativo con «Presa in carico» e «Chiusa». Arriva al cittadino su WhatsApp. Al massimo 4.000 caratteri.",
    doubt: "Le regole hanno un dubbio su questo messaggio",
    decide: "Se viola le regole viene cancellato subito, con i suoi file, e al cittadino si dice il motivo. Si decide una volta sola.",
    pass: "Va bene",
    block: "Viola le regole: cancella",
    used: {
      pass: "Va bene: registrato.",
      block: "Viola le regole: il messaggio viene cancellato e il cittadino avvisato.",
      taken: "Presa in carico: registrata. Il cittadino viene avvisato.",
      closed: "Chiusa: registrata. Il cittadino viene avvisato.",
      text: "Testo: registrato. Il cittadino lo riceve.",
    },
    all: "Da questo link non c'è altro da fare.",
    empty: "Scrivi il testo per il cittadino, poi invialo.",
    long: "Il testo è troppo lungo: al massimo 4.000 caratteri.",
    held: (reasons) => `Questo testo non può andare al cittadino, e non è registrato. ${reasons} Riscrivilo.`,
    often: "Troppe richieste: riprova tra un minuto.",
    gone: "Questo link non è valido o è scaduto. Rispondi alla mail, o chiama l'URP.",
    noFile: "Questo file non c'è più, o non si può scaricare. Chiedilo all'URP.",
    failed: "La risposta non è stata registrata: riprova tra poco, o rispondi alla mail.",
    closedForNow: "Il servizio è momentaneamente chiuso: riprova tra poco.",
  },
  en: {
    title: "Answer the citizen",
    report: (number, category) => `Report ${number}: ${category}`,
    message: "A citizen's message",
    office: "For",
    taken: "Taken on",
    closed: "Closed",
    text: "Send the text alone",
    label: "Text for the citizen",
    hint: "Optional with “Taken on” and “Closed”. It reaches the citizen on WhatsApp. At most 4,000 characters.",
    doubt: "The rules are in doubt about this message",
    decide: "If it breaks the rules it is deleted at once, with its files, and the citizen is told why. It is decided once.",
    pass: "It is all right",
    block: "It breaks the rules: delete it",
    used: {
      pass: "All right: recorded.",
      block: "It breaks the rules: the message is being deleted, and the citizen told.",
      taken: "Taken on: recorded. The citizen is told.",
      closed: "Closed: recorded. The citizen is told.",
      text: "Text: recorded. The citizen gets it.",
    },
    all: "There is nothing more to do from this link.",
    empty: "Write the text for the citizen, then send it.",
    long: "The text is too long: at most 4,000 characters.",
    held: (reasons) => `This text cannot go to the citizen, and is not recorded. ${reasons} Write it anew.`,
    often: "Too many requests: try again in a minute.",
    gone: "This link is not valid, or its time is over. Reply to the mail, or call the URP.",
    noFile: "This file is no longer here, or may not be downloaded. Ask the URP for it.",
    failed: "The answer was not recorded: try again soon, or reply to the mail.",
    closedForNow: "The service is closed for a moment: try again soon.",
  },
};
