/** What a mail says about how to answer it. */
import { type Language, type Sentence, say } from "../errors.ts";

export interface Answering {
  /** An answer to the mail is read. */
  byMail: boolean;
  /** Page on which the office answers without an account; "" for none. */
  link: string;
  /** Until when the link is good, epoch milliseconds. */
  until: number;
}

/** At the top of a mail whose answers are read: what is below it in an answer is ours, however a program quotes. */
export const replyAbove: Sentence = {
  it: "--- Rispondi sopra questa riga: quello che scrivi arriva al cittadino ---",
  en: "--- Reply above this line: what you write reaches the citizen ---",
};

/** The last paragraph; "" when there is no way to answer. */
export function howToAnswer({ byMail, link, until }: Answering, language: Language, zone: string): string {
  const day = dayInWords(until, language, zone);
  const lines = [...(byMail ? [say(words.mail, language)] : []), ...(link ? [say(words.link, language, { day, link })] : [])];
  return lines.length > 0 ? [say(words.intro, language), ...lines].join("\n") : "";
}

export function dayInWords(instant: number, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(language === "it" ? "it-IT" : "en-GB", { timeZone: zone, dateStyle: "long" }).format(instant);
}

/** Where a file of the mail can be had that does not fit into it. @param page the mail's own, `file` its place in `content.media` */
export function fileLink(page: string, file: number): string {
  return `${page}/file/${file + 1}`;
}

const words = {
  intro: { it: "Come rispondere al cittadino", en: "How to answer the citizen" },
  mail: {
    it: "Rispondi a questa mail: il testo gli arriva su WhatsApp. «Presa in carico» o «Chiusa» da soli sulla prima riga aggiornano lo stato.",
    en: "Reply to this mail: the text reaches them on WhatsApp. “Taken” or “Closed” alone on the first line update the state.",
  },
  link: { it: "Oppure, senza account, da questa pagina (fino al {day}):\n{link}", en: "Or, without an account, from this page (until {day}):\n{link}" },
} satisfies Record<string, Sentence>;
