/** What is wrong with a node's texts before anything is sent: the editor shows it, and a deploy refuses it. */
import { Refused } from "../errors.ts";
import { type TemplateFault, checkTemplate, comunePlaceholders } from "../texts/index.ts";
import type { Reply } from "./reply.ts";

/** Placeholders that a text may use beside the comune's. */
export const otherPlaceholders = [
  { path: "calendar.state", what: { it: "Aperto o chiuso, e fino a quando", en: "Open or closed, and until when" } },
  { path: "calendar.week", what: { it: "L'orario in una frase", en: "The opening hours in a sentence" } },
  { path: "citizen", what: { it: "Il cittadino, sotto pseudonimo", en: "The citizen, by pseudonym" } },
  { path: "msg.payload", what: { it: "Che cosa ha scritto il cittadino", en: "What the citizen wrote" } },
] as const;

const known = [...comunePlaceholders.map(({ path }) => path), ...otherPlaceholders.map(({ path }) => path), "msg.*"];

export function replyFaults(reply: Reply): TemplateFault[] {
  const templates = [
    ...Object.values(reply.texts),
    ...Object.values(reply.button),
    ...reply.choices.flatMap(({ title, description }) => [...Object.values(title), ...Object.values(description ?? {})]),
    reply.url,
    reply.templateParameters,
    reply.latitude,
    reply.longitude,
    reply.placeName,
  ];
  return templates.flatMap((template) => (template ? checkTemplate(template, known) : []));
}

/** @throws Refused with the first fault */
export function refuseFaults(reply: Reply, node: string): void {
  const fault = replyFaults(reply)[0];
  if (!fault) return;
  throw new Refused(
    "reply.template",
    { it: `Nel nodo «{node}»: ${fault.sentence.it}`, en: `In node “{node}”: ${fault.sentence.en}` },
    { node },
  );
}
