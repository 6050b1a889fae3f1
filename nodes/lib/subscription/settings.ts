/** What a `subscribe-toggle` node has been told, read and checked. */
import { Refused } from "../errors.ts";
import type { Texts } from "../texts/index.ts";
import { questionKinds, type QuestionKind } from "./shipped-texts.ts";
import { tokensOf } from "./tokens.ts";
import { type Words, readWords } from "./words.ts";

export interface Settings {
  words: Words;
  doubleOptIn: boolean;
  /** Months that a subscription lasts; 0: until the citizen leaves. */
  months: number;
  /** What the citizen may choose, as people read it: the same names as the categories of the notices. */
  topics: string[];
  neighbourhoods: string[];
  /** Which version of the invitation the citizen was shown: goes into the register. */
  textVersion: string;
  /** Questions in the comune's own words; those left empty are ours. */
  texts: Partial<Record<QuestionKind, Texts>>;
}

/** Longest title of a row in a WhatsApp list. */
const longestTopic = 24;
const mostTopics = 60;
const mostMonths = 120;

/** @throws Refused naming what is wrong in the node's configuration */
export function readSettings(config: object): Settings {
  const given = config as Partial<Record<keyof Settings, unknown>>;
  const topics = names(given.topics);
  const neighbourhoods = names(given.neighbourhoods);
  refuseTopics([...topics, ...neighbourhoods]);
  return {
    words: readWords(given.words),
    doubleOptIn: given.doubleOptIn === true,
    months: months(given.months),
    topics,
    neighbourhoods,
    textVersion: typeof given.textVersion === "string" ? given.textVersion.trim().slice(0, 40) : "",
    texts: texts(given.texts),
  };
}

function names(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((name) => typeof name === "string").map((name) => name.trim()).filter(Boolean);
}

function refuseTopics(all: readonly string[]): void {
  const long = all.find((name) => name.length > longestTopic);
  const seen = new Set<string>();
  const twin = all.find((name) => seen.size === seen.add(tokensOf(name).join(" ")).size);
  if (long === undefined && twin === undefined && all.length <= mostTopics) return;
  throw new Refused(
    "subscription.topics",
    {
      it: "Argomenti e quartieri: al massimo {most}, tutti diversi e di non più di {longest} caratteri. Correggi «{name}».",
      en: "Topics and neighbourhoods: at most {most}, all different and of no more than {longest} characters. Correct “{name}”.",
    },
    { most: mostTopics, longest: longestTopic, name: long ?? twin ?? all[mostTopics] ?? "" },
  );
}

function months(value: unknown): number {
  const number = value === "" || value === undefined || value === null ? 0 : Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= mostMonths) return number;
  throw new Refused(
    "subscription.months",
    {
      it: "La durata dell'iscrizione va da 1 a {most} mesi (vuota o 0: senza scadenza): correggila.",
      en: "A subscription lasts 1 to {most} months (empty or 0: without end): correct it.",
    },
    { most: mostMonths },
  );
}

function texts(value: unknown): Settings["texts"] {
  const given = typeof value === "object" && value !== null ? (value as Record<string, Partial<Texts> | undefined>) : {};
  const own: Settings["texts"] = {};
  for (const kind of questionKinds) {
    const written = given[kind];
    if (typeof written?.it === "string" && written.it.trim()) own[kind] = { ...written, it: written.it };
  }
  return own;
}

/** The end of a subscription begun at `at`: the same day of the month, or the last one of a shorter month. */
export function endOf({ months }: Pick<Settings, "months">, at: number): number | undefined {
  if (months === 0) return undefined;
  const end = new Date(at);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + months + 1, 0);
  end.setUTCDate(Math.min(day, end.getUTCDate()));
  return end.getTime();
}
