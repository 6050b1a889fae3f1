/** What a `collect-report` node has been told, read and checked. */
import { Refused } from "../errors.ts";
import type { Greeting } from "../reply/index.ts";
import type { Texts } from "../texts/index.ts";
import { type Category, readCategories } from "./category.ts";
import { type Recogniser, createRecogniser } from "./recogniser.ts";
import { shippedCategories } from "./shipped-categories.ts";
import { type QuestionKind, questionKinds } from "./shipped-texts.ts";

export interface Settings {
  categories: Category[];
  recogniser: Recogniser;
  /** Every message that arrives here begins a report: for a node that stands behind `sort-request`. */
  everything: boolean;
  /** Ask with Meta's button for the position; else in words. */
  askPosition: boolean;
  suggestPhoto: boolean;
  /** A photo or a position without a word begins a collection that asks what it is; else it goes on as it came. */
  asksLoose: boolean;
  /** The first thing that a citizen hears from us says who speaks and what becomes of their data. */
  greets: boolean;
  /** After so long without a message the collection ends. */
  silenceMs: number;
  /** A question waits until the citizen has stopped sending for so long. */
  quietMs: number;
  /** What has come until the end goes to the office, or is dropped. */
  atEnd: "send" | "drop";
  tellDropped: boolean;
  tellHandedOn: boolean;
  /** 0: no search for reports of the same thing. */
  duplicateMetres: number;
  duplicateDays: number;
  /** Of positions in the open data. */
  decimals: number;
  town: Town;
  /** Texts in the comune's own words; those left empty are ours. */
  texts: Partial<Record<QuestionKind, Texts>>;
}

/** What the node takes from the comune's own nodes. */
export interface Town {
  /** IANA name: by its clock the year of a number changes. */
  zone: string;
  /** For who writes in a language that we do not know. */
  language: "it" | "en";
  /** What the texts find under `comune`. */
  valuesIn(language: "it" | "en"): object;
  /** What stands around the first thing that a citizen hears. */
  greeting(language: "it" | "en"): Greeting;
}

interface Range {
  otherwise: number;
  least: number;
  most: number;
  it: string;
  en: string;
}

const ranges = {
  silenceMinutes: { otherwise: 30, least: 2, most: 720, it: "I minuti di silenzio", en: "The minutes of silence" },
  quietSeconds: { otherwise: 8, least: 0, most: 60, it: "I secondi d'attesa", en: "The seconds to wait" },
  duplicateMetres: { otherwise: 30, least: 0, most: 500, it: "I metri per i doppioni", en: "The metres for duplicates" },
  duplicateDays: { otherwise: 14, least: 1, most: 365, it: "I giorni per i doppioni", en: "The days for duplicates" },
  decimals: { otherwise: 3, least: 0, most: 5, it: "I decimali delle posizioni", en: "The decimals of positions" },
} as const satisfies Record<string, Range>;

/** @throws Refused naming what is wrong in the node's configuration */
export function readSettings(config: object, town: Town): Settings {
  const given = config as Record<string, unknown>;
  const categories = readCategories(given["categories"], shippedCategories);
  const number = (name: keyof typeof ranges): number => numberIn(given[name], ranges[name]);
  return {
    categories,
    recogniser: createRecogniser(categories),
    everything: given["everything"] === true,
    askPosition: given["askPosition"] !== false,
    suggestPhoto: given["suggestPhoto"] !== false,
    asksLoose: given["asksLoose"] !== false,
    greets: given["greeting"] !== false,
    silenceMs: number("silenceMinutes") * 60_000,
    quietMs: number("quietSeconds") * 1000,
    atEnd: given["atEnd"] === "drop" ? "drop" : "send",
    tellDropped: given["tellDropped"] !== false,
    tellHandedOn: given["tellHandedOn"] === true,
    duplicateMetres: number("duplicateMetres"),
    duplicateDays: number("duplicateDays"),
    decimals: Math.round(number("decimals")),
    town,
    texts: texts(given["texts"]),
  };
}

function numberIn(value: unknown, { otherwise, least, most, it, en }: Range): number {
  if (value === "" || value === undefined || value === null) return otherwise;
  const number = Number(value);
  if (number >= least && number <= most) return number;
  throw new Refused(
    "report.number",
    {
      it: `${it} vanno da {least} a {most}: correggili.`,
      en: `${en} go from {least} to {most}: correct them.`,
    },
    { least, most },
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
