/**
 * What a citizen reads once, around the first answer: who is speaking, and what becomes of their data (GDPR art. 13, first
 * layer). It goes with the answer instead of by itself, because Meta charges each message.
 */
import { type ComuneService, type Texts, pickText, render } from "../texts/index.ts";

const before: Texts = {
  it: "Ciao, sei in contatto con {{comune.office}} – {{comune.name}}. Questa è una risposta automatica.",
  en: "Hello, this is {{comune.office}} – {{comune.name}}. This is an automatic answer.",
};

const after: Texts = {
  it: "{{comune.privacyText}}{{#comune.privacyUrl}} Informativa: {{comune.privacyUrl}}{{/comune.privacyUrl}}",
  en: "{{comune.privacyText}}{{#comune.privacyUrl}} Privacy notice: {{comune.privacyUrl}}{{/comune.privacyUrl}}",
};

export function greetingOf(comune: ComuneService, language: "it" | "en"): { before: string; after: string } {
  const values = { comune: comune.valuesIn(language) };
  return {
    before: render(pickText(before, language), values).text,
    after: render(pickText(after, language), values).text,
  };
}
