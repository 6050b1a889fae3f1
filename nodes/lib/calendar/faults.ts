/** What can be wrong with a calendar, each with one sentence. */
import { type Parameters, Refused, type Sentence, say } from "../errors.ts";

/** A mistake, and where it is: `path` leads to it inside the calendar ("week.2.1", "seasons.0.from"). */
export interface Fault {
  path: string;
  error: Refused;
}

const sentences = {
  shape: { it: "il dato non è nella forma prevista.", en: "the data do not have the expected shape." },
  zone: {
    it: "«{value}» non è un fuso orario: scrivi per esempio Europe/Rome.",
    en: "“{value}” is not a time zone: write for example Europe/Rome.",
  },
  time: {
    it: "manca un'ora valida: serve un'ora come 09:00.",
    en: "a valid time is missing: it takes a time such as 09:00.",
  },
  order: {
    it: "la fine ({to}) deve venire dopo l'inizio ({from}).",
    en: "the end ({to}) must come after the start ({from}).",
  },
  overlap: {
    it: "{from}-{to} si sovrappone a {otherFrom}-{otherTo}: correggi uno dei due orari, o uniscili.",
    en: "{from}-{to} overlaps {otherFrom}-{otherTo}: correct one of the two, or join them.",
  },
  "year-day": {
    it: "«{value}» non è un giorno dell'anno: servono giorno e mese.",
    en: "“{value}” is not a day of the year: it takes a day and a month.",
  },
  date: {
    it: "«{value}» non è una data del calendario: servono giorno, mese e anno.",
    en: "“{value}” is not a date of the calendar: it takes a day, a month and a year.",
  },
  range: {
    it: "l'ultimo giorno ({to}) viene prima del primo ({from}).",
    en: "the last day ({to}) comes before the first ({from}).",
  },
  "season-overlap": {
    it: "ha giorni in comune con un'altra stagione ({day}): togli i giorni da una delle due.",
    en: "shares days with another season ({day}): take them out of one of the two.",
  },
  "exception-overlap": {
    it: "ha giorni in comune con un'altra eccezione ({day}): lasciali in una sola.",
    en: "shares days with another exception ({day}): leave them in one only.",
  },
  "too-many": { it: "sono troppi: al massimo {most}.", en: "there are too many: at most {most}." },
  "too-long": {
    it: "il testo è troppo lungo: al massimo {most} caratteri.",
    en: "the text is too long: at most {most} characters.",
  },
} satisfies Record<string, Sentence>;

export type FaultCode = keyof typeof sentences;

/** `where` says in words which part is meant: "martedì", "stagione 1 (agosto), lunedì". */
export function fault(path: string, where: Sentence, code: FaultCode, parameters: Parameters = {}): Fault {
  const sentence = {
    it: `${where.it}: ${say(sentences[code], "it", parameters)}`,
    en: `${where.en}: ${say(sentences[code], "en", parameters)}`,
  };
  return { path, error: new Refused(`calendar.${code}`, sentence) };
}

export function seasonWords(index: number, name: unknown): Sentence {
  const inBrackets = typeof name === "string" && name.trim() ? ` (${name.trim().slice(0, 200)})` : "";
  return { it: `stagione ${index + 1}${inBrackets}`, en: `season ${index + 1}${inBrackets}` };
}

export function exceptionWords(index: number): Sentence {
  return { it: `eccezione ${index + 1}`, en: `exception ${index + 1}` };
}
