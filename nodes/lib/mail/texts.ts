/** The texts of a mail as a comune writes them, and what is wrong with them. */
import { Refused, type Sentence } from "../errors.ts";
import { checkTemplate } from "../texts/index.ts";
import { type MailTexts, mailPaths } from "./write.ts";

/** What a node writes that was given no texts of its own. The dialog begins with them (a test compares). */
export const shippedMailTexts: MailTexts = {
  subject: "{{what}}",
  text: `{{what}}

{{payload|(senza testo)}}

{{#report.address}}
Indirizzo: {{report.address}}
{{/report.address}}
{{#report.duplicateOf}}
Sembra la stessa della segnalazione {{report.duplicateOf}}, ancora aperta.
{{/report.duplicateOf}}
{{#position.link}}
Luogo: {{position.words}}
Mappa: {{position.link}}

{{/position.link}}
Scritto da {{citizen|un cittadino}} su WhatsApp, {{at}}.
Inoltrato da {{comune.office}} {{comune.name}}: il numero di telefono di chi scrive non viene trasmesso.`,
};

/** In the order of the form. */
export function mailTextFaults({ subject, text }: MailTexts): { field: keyof MailTexts; sentence: Sentence }[] {
  return (["subject", "text"] as const).flatMap((field) =>
    checkTemplate(field === "subject" ? subject : text, mailPaths)
      // That limit is WhatsApp's.
      .filter(({ code }) => code !== "too-long")
      .map(({ sentence }) => ({ field, sentence })),
  );
}

/** @throws Refused `mail.texts` with everything that is wrong in one sentence */
export function readMailTexts(config: { subject?: unknown; text?: unknown }, node: string): MailTexts {
  const given = (value: unknown, otherwise: string): string => (typeof value === "string" && value.trim() ? value : otherwise);
  const texts = { subject: given(config.subject, shippedMailTexts.subject), text: given(config.text, shippedMailTexts.text) };
  const faults = mailTextFaults(texts);
  if (faults.length === 0) return texts;
  const all = (language: keyof Sentence): string => faults.map(({ sentence }) => sentence[language]).join(" ");
  throw new Refused("mail.texts", { it: `Nodo «{node}»: ${all("it")}`, en: `Node “{node}”: ${all("en")}` }, { node });
}
