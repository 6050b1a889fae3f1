/** What a `moderate` node has been told, read and checked. */
import { Refused, type Sentence } from "../errors.ts";
import { type Policy, readPolicy } from "../moderation/index.ts";
import { type OpinionSettings, readOpinionSettings } from "../second-opinion/index.ts";
import { checkTemplate, type ComuneService, comunePlaceholders, type Texts } from "../texts/index.ts";
import { withOwnContacts } from "./own-contacts.ts";

export interface Strikes {
  /** So many blocked messages … */
  most: number;
  /** … within so many days … */
  days: number;
  /** … and the citizen is blocked at Meta's for so many days. */
  blockDays: number;
}

export interface Settings {
  policy: Policy;
  /** What of the policy could not be used; the rest is. */
  faults: Refused[];
  /** Whether a citizen whose message was blocked is told. */
  told: boolean;
  /** Not again within so many hours for the same reason; 0: each time. */
  toldHours: number;
  /** How to appeal, said after the reason; missing: as we ship it, by the answer «ricorso». */
  appeal?: Texts;
  strikes?: Strikes;
  opinion?: OpinionSettings;
  /** What operators decide about messages in doubt is kept, without a person, to learn from. */
  learn: boolean;
}

/** The store looks back no further. */
const longestDays = 90;
const longestBlock = 30;
const mostStrikes = 100;
const longestSilence = 720;

/**
 * @param fields of the node
 * @param key of the second opinion
 * @param comune whose addresses and numbers are public
 * @throws Refused naming what cannot be used
 */
export function readSettings(fields: object, key: string | undefined, comune?: ComuneService): Settings {
  const given = fields as Record<string, unknown>;
  const { policy: written, faults } = readPolicy(given["policy"]);
  const policy = comune ? withOwnContacts(written, comune.values) : written;
  const appeal = textsOf(given["appeal"]);
  const strikes = given["strikes"] === true ? strikesOf(given) : undefined;
  const opinion = readOpinionSettings({ kind: given["opinion"], url: given["opinionUrl"], model: given["opinionModel"], key });
  return {
    policy,
    faults: faults.map(({ error }) => error),
    told: given["told"] !== false,
    toldHours: whole(given["toldHours"], 24, 0, longestSilence, "toldHours"),
    learn: given["learn"] === true,
    ...(appeal && { appeal }),
    ...(strikes && { strikes }),
    ...(opinion && { opinion }),
  };
}

function strikesOf(given: Record<string, unknown>): Strikes {
  return {
    most: whole(given["strikeCount"], 3, 1, mostStrikes, "strikeCount"),
    days: whole(given["strikeDays"], 30, 1, longestDays, "strikeDays"),
    blockDays: whole(given["blockDays"], 7, 1, longestBlock, "blockDays"),
  };
}

const placeholders = comunePlaceholders.map(({ path }) => path);

function textsOf(value: unknown): Texts | undefined {
  const given = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof given[name] === "string" ? given[name].trim() : "");
  if (text("it") === "") return undefined;
  if (["it", "en"].some((language) => checkTemplate(text(language), placeholders).length > 0)) throw badAppeal();
  return { it: text("it"), ...(text("en") && { en: text("en") }) };
}

const names: Record<string, Sentence> = {
  toldHours: { it: "Le ore prima di avvisare di nuovo", en: "The hours before telling again" },
  strikeCount: { it: "I messaggi bloccati", en: "The blocked messages" },
  strikeDays: { it: "I giorni in cui si contano", en: "The days in which they count" },
  blockDays: { it: "I giorni di blocco", en: "The days of the block" },
};

function whole(value: unknown, usual: number, least: number, most: number, name: string): number {
  if (value === undefined || value === null || value === "") return usual;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  const { it, en } = names[name]!;
  throw new Refused(
    "moderate.number",
    { it: `${it} devono essere un numero intero da {least} a {most}: correggi.`, en: `${en} must be a whole number from {least} to {most}: correct it.` },
    { least, most },
  );
}

function badAppeal(): Refused {
  return new Refused("moderate.appeal", {
    it: "Il testo su come contestare è troppo lungo o ha un segnaposto che non esiste: si possono usare quelli del comune, come {{comune.email}}.",
    en: "The text on how to appeal is too long or has a placeholder that does not exist: those of the comune can be used, as {{comune.email}}.",
  });
}
