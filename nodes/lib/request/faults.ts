/** What is wrong with an edited list of intents, each with a sentence for the clerk. */
import { Refused } from "../errors.ts";
import type { Intent } from "./intent.ts";
import { usualMinimum } from "./sort.ts";
import { tokens } from "./tokens.ts";

const mostIntents = 40;
const mostLines = 300;
const longestLine = 300;

/** A confidence from 0 to 1; the usual one when the field is empty. Refused when it is anything else. */
export function checkedMinimum(value: unknown): number {
  if (value === undefined || value === null || value === "") return usualMinimum;
  const minimum = Number(value);
  if (minimum >= 0 && minimum <= 1) return minimum;
  throw new Refused("request.minimum", {
    it: "La sicurezza minima deve essere un numero da 0 a 100 per cento.",
    en: "The least confidence must be a number from 0 to 100 per cent.",
  });
}

/** Brings a list of unknown origin (a flow file, the editor) into shape. Refused when it cannot be used. */
export function checkedIntents(list: unknown): Intent[] {
  if (!Array.isArray(list) || list.length === 0) {
    throw new Refused("request.no-intents", {
      it: "La lista degli argomenti è vuota: aggiungine almeno uno o rimetti quelli di partenza.",
      en: "The list of subjects is empty: add at least one, or put back the initial ones.",
    });
  }
  if (list.length > mostIntents) {
    throw new Refused(
      "request.too-many",
      { it: "Gli argomenti sono più di {most}: riducili.", en: "There are more than {most} subjects: reduce them." },
      { most: mostIntents },
    );
  }
  const intents = list.map(shaped);
  checkNames(intents);
  for (const intent of intents) checkWords(intent);
  return intents;
}

function shaped(item: unknown): Intent {
  const raw = (typeof item === "object" && item !== null ? item : {}) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
  const lines = (value: unknown): string[] => (Array.isArray(value) ? value.map(text).filter(Boolean) : []);
  return {
    id: text(raw["id"]),
    label: text(raw["label"]),
    words: lines(raw["words"]),
    phrases: lines(raw["phrases"]),
    examples: lines(raw["examples"]),
    not: lines(raw["not"]),
    alone: raw["alone"] === true,
  };
}

function checkNames(intents: readonly Intent[]): void {
  const ids = new Set<string>();
  const labels = new Set<string>();
  intents.forEach(({ id, label }, i) => {
    if (!label) {
      throw new Refused(
        "request.no-label",
        {
          it: "L'argomento numero {number} non ha un nome: scrivilo.",
          en: "Subject number {number} has no name: write one.",
        },
        { number: i + 1 },
      );
    }
    if (labels.has(label.toLowerCase())) {
      throw new Refused(
        "request.same-label",
        {
          it: "Due argomenti si chiamano «{label}»: cambia il nome di uno.",
          en: "Two subjects are called “{label}”: rename one.",
        },
        { label },
      );
    }
    if (!id || ids.has(id)) {
      throw new Refused(
        "request.same-id",
        {
          it: "L'argomento «{label}» ha un identificativo vuoto o già usato: toglilo e aggiungilo di nuovo.",
          en: "Subject “{label}” has an empty or repeated identifier: remove it and add it again.",
        },
        { label },
      );
    }
    ids.add(id);
    labels.add(label.toLowerCase());
  });
}

function checkWords({ label, words, phrases, examples, not }: Intent): void {
  const own = [...words, ...phrases, ...examples];
  const all = [...own, ...(not ?? [])];
  if (!own.some((line) => tokens(line).length > 0)) {
    throw new Refused(
      "request.no-words",
      {
        it: "L'argomento «{label}» non ha parole né esempi: scrivi almeno una parola o una frase d'esempio.",
        en: "Subject “{label}” has no words and no examples: write at least one word or one example sentence.",
      },
      { label },
    );
  }
  if (all.length > mostLines || all.some((line) => line.length > longestLine)) {
    throw new Refused(
      "request.too-long",
      {
        it: "L'argomento «{label}» ha più di {lines} righe, o una riga di oltre {letters} lettere: accorcialo.",
        en: "Subject “{label}” has more than {lines} lines, or a line of more than {letters} letters: shorten it.",
      },
      { label, lines: mostLines, letters: longestLine },
    );
  }
}
