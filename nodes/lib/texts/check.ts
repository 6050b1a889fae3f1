import type { Parameters, Sentence } from "../errors.ts";
import { say } from "../errors.ts";
import { nearest } from "./nearest.ts";
import type { MistakeCode, Part } from "./template.ts";
import { DEEPEST_SECTION, parseTemplate } from "./template.ts";

/** Longest body of a WhatsApp text message (Meta, text messages). */
export const LONGEST_TEXT = 4096;

export interface TemplateFault {
  code: MistakeCode | "unknown" | "too-long";
  /** Position in the template, in UTF-16 code units. */
  at: number;
  /** What is wrong and what to do. */
  sentence: Sentence;
}

/**
 * What is wrong with a template, in the order of the text; empty when nothing is.
 *
 * @param known  the placeholders there are, as paths; one that ends in ".*" admits everything below it
 */
export function checkTemplate(template: string, known: readonly string[]): TemplateFault[] {
  const { parts, mistakes } = parseTemplate(template);
  const faults = mistakes.map(({ code, at, name }) => fault(code, at, { name }));
  const names = new Set(known);
  const length = walk(parts, (path, at) => {
    if (isKnown(path, names)) return;
    const suggestion = nearest(
      path,
      known.filter((name) => !name.endsWith("*")),
    );
    const sentence = suggestion === undefined ? "unknown" : "unknown-near";
    faults.push({ ...fault(sentence, at, { name: path, suggestion: suggestion ?? "" }), code: "unknown" });
  });
  if (length > LONGEST_TEXT) faults.push(fault("too-long", LONGEST_TEXT, { length, limit: LONGEST_TEXT }));
  return faults.sort((one, other) => one.at - other.at);
}

function isKnown(path: string, known: ReadonlySet<string>): boolean {
  if (known.has(path)) return true;
  for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1)) {
    if (known.has(`${path.slice(0, dot)}.*`)) return true;
  }
  return false;
}

/** Calls `seen` for every placeholder and answers the length of the text around them. */
function walk(parts: readonly Part[], seen: (path: string, at: number) => void): number {
  let length = 0;
  for (const part of parts) {
    if (part.kind === "text") length += part.text.length;
    else seen(part.path, part.at);
    if (part.kind === "section") length += walk(part.parts, seen);
  }
  return length;
}

const SENTENCES: Record<TemplateFault["code"] | "unknown-near", Sentence> = {
  "unclosed-braces": {
    it: "Le parentesi «{{{name}…» non si chiudono: aggiungi «}}».",
    en: "The braces “{{{name}…” are not closed: add “}}”.",
  },
  "bad-name": {
    it: "«{name}» non è un segnaposto: tra le parentesi va un nome come comune.name.",
    en: "“{name}” is not a placeholder: a name such as comune.name goes between the braces.",
  },
  "unclosed-section": {
    it: "La parte «{name}» non finisce: aggiungi «{{/{name}}}» dove deve finire.",
    en: "The part “{name}” does not end: add “{{/{name}}}” where it should.",
  },
  "unopened-section": {
    it: "«{{/{name}}}» chiude una parte che non è aperta in quel punto: toglilo o correggi il nome.",
    en: "“{{/{name}}}” closes a part that is not open there: remove it or correct the name.",
  },
  "too-deep": {
    it: `La parte «{name}» sta dentro troppe altre: al massimo ${DEEPEST_SECTION}, una dentro l'altra.`,
    en: `The part “{name}” is inside too many others: at most ${DEEPEST_SECTION}, one inside the other.`,
  },
  unknown: {
    it: "Il segnaposto «{name}» non esiste: scegline uno dell'elenco.",
    en: "There is no placeholder “{name}”: choose one of the list.",
  },
  "unknown-near": {
    it: "Il segnaposto «{name}» non esiste: volevi scrivere «{suggestion}»?",
    en: "There is no placeholder “{name}”: did you mean “{suggestion}”?",
  },
  "too-long": {
    it: "Il testo è lungo {length} caratteri: WhatsApp ne accetta {limit}. Accorcialo.",
    en: "The text has {length} characters: WhatsApp accepts {limit}. Shorten it.",
  },
};

function fault(code: keyof typeof SENTENCES, at: number, parameters: Parameters): TemplateFault {
  const sentence = SENTENCES[code];
  return {
    code: code === "unknown-near" ? "unknown" : code,
    at,
    sentence: { it: say(sentence, "it", parameters), en: say(sentence, "en", parameters) },
  };
}
