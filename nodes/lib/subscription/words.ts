/** The words by which a citizen comes and goes: editable lists, and those of real comuni to start from. */
import { Refused } from "../errors.ts";
import { tokensOf } from "./tokens.ts";

export interface Words {
  /** Words, groups of words or emoji; the whole message must say no more. */
  yes: string[];
  no: string[];
  /** Answer the question "are you sure?", while it is open. */
  confirm: string[];
  /** Ask for the list of topics. */
  topics: string[];
}

export interface Preset {
  id: string;
  words: Words;
  /** The comune asks a second time before it writes the citizen down. */
  doubleOptIn: boolean;
}

const confirm = ["Sì", "Confermo"];
const topics = ["Argomenti"];

/**
 * Sources: Livorno (page of its URP on WhatsApp), Urbino (vivereurbino.it, 2019), Busto Arsizio (varesenews.it, 2023),
 * and the comuni that use "Info ON" and "Info OFF". The first one is what a new node starts with.
 */
export const presets: readonly Preset[] = [
  {
    id: "sportello",
    words: {
      yes: ["👍", "Iscrivimi", "Iscrivetemi", "Subscribe"],
      no: ["Cancellami", "Cancellatemi", "Cancella iscrizione", "Disiscrivimi", "Disiscrivetemi", "Unsubscribe", "Stop"],
      confirm: [...confirm, "Yes"],
      topics: [...topics, "Topics"],
    },
    doubleOptIn: false,
  },
  { id: "livorno", words: { yes: ["👍"], no: ["Cancellami"], confirm, topics }, doubleOptIn: false },
  { id: "iscrivimi", words: { yes: ["Iscrivimi"], no: ["Cancellami"], confirm, topics }, doubleOptIn: false },
  { id: "attiva", words: { yes: ["Attiva"], no: ["Cancella iscrizione"], confirm: ["Sì"], topics }, doubleOptIn: true },
  {
    id: "info",
    words: { yes: ["Info ON", "Servizio Info ON"], no: ["Info OFF", "Servizio Info OFF"], confirm, topics },
    doubleOptIn: false,
  },
];

const mostEntries = 50;
const longestEntry = 60;

/**
 * @param value as saved by the editor; lists that are missing are those of the first preset
 * @throws Refused when a list is empty, an entry says nothing or is too long, or two lists have the same word
 */
export function readWords(value: unknown): Words {
  const given = typeof value === "object" && value !== null ? (value as Partial<Record<keyof Words, unknown>>) : {};
  const standard = presets[0]!.words;
  const list = (name: keyof Words): string[] => checkedList(name, given[name] ?? standard[name]);
  const words = { yes: list("yes"), no: list("no"), confirm: list("confirm"), topics: list("topics") };
  refuseTwins(words);
  return words;
}

function checkedList(name: keyof Words, value: unknown): string[] {
  const entries = Array.isArray(value) ? value.filter((entry) => typeof entry === "string").map((entry) => entry.trim()) : [];
  const written = entries.filter(Boolean);
  // A comune may do without the words for topics and for the second question, never without a way in and a way out.
  if (written.length === 0 && (name === "yes" || name === "no")) throw empty(name);
  if (written.length > mostEntries || written.some((entry) => entry.length > longestEntry)) throw tooMany();
  const silent = written.find((entry) => tokensOf(entry).length === 0);
  if (silent !== undefined) throw says(silent);
  return written;
}

function refuseTwins(words: Words): void {
  const seen = new Map<string, string>();
  for (const [name, list] of Object.entries(words) as [keyof Words, string[]][]) {
    for (const entry of list) {
      const key = tokensOf(entry).join("");
      const other = seen.get(key);
      if (other !== undefined && other !== name) throw twice(entry);
      seen.set(key, name);
    }
  }
}

function empty(name: "yes" | "no"): Refused {
  const sentences = {
    yes: {
      it: "Manca almeno una parola per iscriversi: aggiungila, per esempio 👍.",
      en: "At least one word to subscribe is missing: add one, for example 👍.",
    },
    no: {
      it: "Manca almeno una parola per cancellarsi: aggiungila, per esempio «Cancellami».",
      en: "At least one word to leave is missing: add one, for example “Cancellami”.",
    },
  };
  return new Refused(`subscription.no-word-${name}`, sentences[name]);
}

function tooMany(): Refused {
  return new Refused(
    "subscription.too-many-words",
    {
      it: "Una lista di parole è troppo lunga: al massimo {most} voci di {longest} caratteri.",
      en: "A list of words is too long: at most {most} entries of {longest} characters.",
    },
    { most: mostEntries, longest: longestEntry },
  );
}

function says(entry: string): Refused {
  return new Refused(
    "subscription.empty-word",
    {
      it: "La voce «{entry}» non contiene lettere, cifre né emoji: correggila o toglila.",
      en: "The entry “{entry}” has no letters, digits or emoji: correct or remove it.",
    },
    { entry },
  );
}

function twice(entry: string): Refused {
  return new Refused(
    "subscription.same-word",
    {
      it: "«{entry}» è in due liste: il nodo non saprebbe che cosa fare. Lasciala in una sola.",
      en: "“{entry}” is in two lists: the node could not tell what to do. Leave it in one.",
    },
    { entry },
  );
}
