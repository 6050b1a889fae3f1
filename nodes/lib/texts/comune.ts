import type { Language, Sentence } from "../errors.ts";
import { Refused } from "../errors.ts";
import { comuneFaults } from "./comune-faults.ts";
import type { ComuneConfig, ComuneValues, Office } from "./comune-fields.ts";
import { WRITTEN_AS_THEY_ARE } from "./comune-fields.ts";
import type { ContactCardBody } from "./contact-card.ts";
import { contactCard } from "./contact-card.ts";

/** What the `comune` node offers to the others. */
export interface ComuneService {
  /** Placeholder values in the comune's own language: `render(template, { comune: service.values })`. */
  values: ComuneValues;
  /** The same in another language, with the Italian sentence where there is no other. */
  valuesIn: (language: Language) => ComuneValues;
  defaultLanguage: Language;
  offices: readonly Office[];
  /**
   * Meta's body of a message with the office's card for the address book.
   * @param displayNumber  the account's number, used when the form has none
   * @throws Refused `comune.no-whatsapp-number` when there is neither
   */
  contactCard: (displayNumber?: string) => ContactCardBody;
}

/**
 * @param written  the form; properties may be missing, as in a flow written by hand
 * @throws Refused `comune.invalid` with everything that is wrong in one sentence
 */
export function createComune(written: Partial<ComuneConfig>): ComuneService {
  const config = tidied(written);
  const faults = comuneFaults(config);
  if (faults.length > 0) throw invalid(faults);
  const values = { it: valuesOf(config, "it"), en: valuesOf(config, "en") };
  return {
    values: values[config.defaultLanguage],
    valuesIn: (language) => values[language],
    defaultLanguage: config.defaultLanguage,
    offices: config.offices,
    contactCard: (displayNumber) => contactCard(config, displayNumber),
  };
}

function valuesOf(config: ComuneConfig, language: Language): ComuneValues {
  const english = language === "en";
  const values: Partial<ComuneValues> = {};
  for (const field of WRITTEN_AS_THEY_ARE) values[field] = config[field];
  return {
    ...(values as ComuneValues),
    office: config.office,
    contactName: config.contactName,
    whatsappNumber: config.whatsappNumber,
    phone: config.phones[0]?.number ?? "",
    phones: phonesInWords(config.phones, english ? "or" : "o"),
    directions: (english && config.directionsEn) || config.directions,
    bookingText: (english && config.bookingTextEn) || config.bookingText,
    privacyText: (english && config.privacyTextEn) || config.privacyText,
    emergency: (english && config.emergencyEn) || config.emergency,
  };
}

/** "0123 456 (anagrafe), 0123 457 o 0123 458" */
function phonesInWords(phones: ComuneConfig["phones"], or: string): string {
  const words = phones.map(({ number, label }) => (label === "" ? number : `${number} (${label})`));
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} ${or} ${last}`;
}

/** A setting "${NAME}" whose variable is not set reaches the node as it was written: it is as good as empty. */
const UNSET = /^\$\{[^}]*\}$/;

function tidy(value: unknown): string {
  const text = typeof value === "string" ? value.trim() : "";
  return UNSET.test(text) ? "" : text;
}

function tidied(written: Partial<ComuneConfig>): ComuneConfig {
  const config: ComuneConfig = { ...EMPTY };
  for (const field of TEXT_FIELDS) config[field] = tidy(written[field]);
  config.office ||= "Urp";
  config.contactName ||= `${config.office} ${config.name}`;
  config.emergency ||= "Per le emergenze chiama il 112.";
  config.emergencyEn ||= "In an emergency call 112.";
  config.defaultLanguage = tidy(written.defaultLanguage) === "en" ? "en" : "it";
  config.phones = rows(written.phones)
    .map((row) => ({ number: tidy(row["number"]), label: tidy(row["label"]) }))
    .filter(({ number }) => number !== "");
  config.offices = rows(written.offices)
    .map((row) => ({
      name: tidy(row["name"]),
      category: tidy(row["category"]),
      area: tidy(row["area"]),
      email: tidy(row["email"]),
    }))
    .filter(({ name, email }) => name !== "" || email !== "");
  return config;
}

function rows(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((row) => typeof row === "object" && row !== null) : [];
}

const EMPTY: ComuneConfig = {
  name: "",
  office: "",
  contactName: "",
  whatsappNumber: "",
  phones: [],
  email: "",
  pec: "",
  address: "",
  directions: "",
  directionsEn: "",
  website: "",
  crestUrl: "",
  bookingUrl: "",
  bookingText: "",
  bookingTextEn: "",
  statusUrl: "",
  surveyUrl: "",
  reportEmail: "",
  offices: [],
  privacyText: "",
  privacyTextEn: "",
  privacyUrl: "",
  dpo: "",
  accessibilityUrl: "",
  legalUrl: "",
  emergency: "",
  emergencyEn: "",
  defaultLanguage: "it",
};

type TextField = Exclude<keyof ComuneConfig, "phones" | "offices" | "defaultLanguage">;
const TEXT_FIELDS = (Object.keys(EMPTY) as (keyof ComuneConfig)[]).filter(
  (field): field is TextField => typeof EMPTY[field] === "string" && field !== "defaultLanguage",
);

function invalid(faults: Sentence[]): Refused {
  return new Refused("comune.invalid", {
    it: `La configurazione «comune» va corretta: ${faults.map(({ it }) => it).join("; ")}.`,
    en: `The “comune” configuration needs correcting: ${faults.map(({ en }) => en).join("; ")}.`,
  });
}
