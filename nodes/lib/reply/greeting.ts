/**
 * What a citizen reads once, around the first answer: who is speaking, and what becomes of their data (GDPR art. 13, first
 * layer). It goes with the answer instead of by itself, because Meta charges each message.
 */
import { type Outgoing, checkOutgoing } from "../cloud-api/index.ts";
import { Refused } from "../errors.ts";
import type { Once } from "../store/index.ts";
import { type ComuneService, type Texts, pickText, render } from "../texts/index.ts";

export interface Greeting {
  before: string;
  after: string;
}

const before: Texts = {
  it: "Ciao, sei in contatto con {{comune.office}} – {{comune.name}}. Questa è una risposta automatica.",
  en: "Hello, this is {{comune.office}} – {{comune.name}}. This is an automatic answer.",
};

const after: Texts = {
  it: "{{comune.privacyText}}{{#comune.privacyUrl}} Informativa: {{comune.privacyUrl}}{{/comune.privacyUrl}}",
  en: "{{comune.privacyText}}{{#comune.privacyUrl}} Privacy notice: {{comune.privacyUrl}}{{/comune.privacyUrl}}",
};

export function greetingOf(comune: ComuneService, language: "it" | "en"): Greeting {
  const values = { comune: comune.valuesIn(language) };
  return {
    before: render(pickText(before, language), values).text,
    after: render(pickText(after, language), values).text,
  };
}

export const around = (text: string, { before, after }: Greeting): string => [before, text, after].filter(Boolean).join("\n\n");

/** The same message with the greeting; undefined when it has no text to put it around, or no room for it. */
export function withGreeting(message: Outgoing, greeting: Greeting): Outgoing | undefined {
  if (message.type === "text") return ifItFits({ ...message, text: { ...message.text, body: around(message.text.body, greeting) } });
  if (message.type !== "interactive") return undefined;
  const { interactive } = message;
  return ifItFits({ ...message, interactive: { ...interactive, body: { text: around(interactive.body.text, greeting) } } });
}

/** A long text beside buttons has no room for the greeting: better an answer without it than none. */
export function ifItFits(body: unknown): Outgoing | undefined {
  try {
    return checkOutgoing(body);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Long enough that nobody is greeted twice, and as long as texts are kept. */
const greetedForMs = 180 * 24 * 60 * 60 * 1000;

/** What is said once to each citizen, by whichever node says something first. */
export function greetedOnce(citizen: string, at: number): Once {
  return { key: `greeting:${citizen}`, at, until: at + greetedForMs };
}
