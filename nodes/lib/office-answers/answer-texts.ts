/** What the citizen reads when an office has answered, as a comune writes it. */
import { type Language, Refused, type Sentence } from "../errors.ts";
import type { AnswerWhat } from "../store/index.ts";
import { checkTemplate, comunePlaceholders } from "../texts/index.ts";

export type AnswerTexts = Record<AnswerWhat, Record<Language, string>>;

/** The node's fields: "taken" in Italian is `takenIt`. */
export type AnswerFields = Partial<Record<`${AnswerWhat}${"It" | "En"}`, string>>;

/** What a node says that was given no texts of its own. The dialog begins with them (a test compares). */
export const shippedAnswerTexts: AnswerTexts = {
  taken: { it: "{{about}} è stata presa in carico da {{office}}.", en: "{{about}} has been taken on by {{office}}." },
  closed: { it: "{{about}} è stata chiusa da {{office}}.", en: "{{about}} has been closed by {{office}}." },
  text: {
    it: "{{#report.number}}\nSegnalazione n. {{report.number}}, risponde {{office}}:\n\n{{/report.number}}\n{{text}}",
    en: "{{#report.number}}\nReport no. {{report.number}}, {{office}} answers:\n\n{{/report.number}}\n{{text}}",
  },
};

export const answerPlaceholders: readonly { path: string; what: Sentence }[] = [
  { path: "about", what: { it: "«La tua segnalazione n. …», o «La tua richiesta»", en: "“Your report no. …”, or “Your request”" } },
  { path: "office", what: { it: "L'ufficio che risponde", en: "The office that answers" } },
  { path: "text", what: { it: "Le parole dell'ufficio", en: "The office's words" } },
  { path: "report.number", what: { it: "Numero della segnalazione", en: "Number of the report" } },
  { path: "report.category", what: { it: "Categoria", en: "Category" } },
];

const paths = [...answerPlaceholders, ...comunePlaceholders].map(({ path }) => path);
const kinds = ["taken", "closed", "text"] as const;
const languages = [["it", "It"], ["en", "En"]] as const;

export function answerTextsOf(fields: AnswerFields): AnswerTexts {
  const texts = structuredClone(shippedAnswerTexts);
  for (const kind of kinds) {
    for (const [language, suffix] of languages) {
      const own = fields[`${kind}${suffix}`];
      if (typeof own === "string" && own.trim() !== "") texts[kind][language] = own;
    }
  }
  return texts;
}

/** In the order of the form. */
export function answerTextFaults(fields: AnswerFields): { field: keyof AnswerFields; sentence: Sentence }[] {
  const texts = answerTextsOf(fields);
  return kinds.flatMap((kind) =>
    languages.flatMap(([language, suffix]) =>
      checkTemplate(texts[kind][language], paths).map(({ sentence }) => ({ field: `${kind}${suffix}` as const, sentence })),
    ),
  );
}

/** @throws Refused `answer.texts` with everything that is wrong in one sentence */
export function readAnswerTexts(fields: AnswerFields, node: string): AnswerTexts {
  const faults = answerTextFaults(fields);
  if (faults.length === 0) return answerTextsOf(fields);
  const all = (language: Language): string => faults.map(({ sentence }) => sentence[language]).join(" ");
  throw new Refused("answer.texts", { it: `Nodo «{node}»: ${all("it")}`, en: `Node “{node}”: ${all("en")}` }, { node });
}
