import type { Sentence } from "../errors.ts";

/** What the form of the `comune` node holds; empty strings for what the comune does not have. */
export interface ComuneConfig {
  name: string;
  office: string;
  contactName: string;
  whatsappNumber: string;
  phones: { number: string; label: string }[];
  email: string;
  pec: string;
  address: string;
  directions: string;
  directionsEn: string;
  website: string;
  crestUrl: string;
  bookingUrl: string;
  bookingText: string;
  bookingTextEn: string;
  statusUrl: string;
  surveyUrl: string;
  reportEmail: string;
  /** Where reports and requests are passed on to, by category. */
  offices: Office[];
  privacyText: string;
  privacyTextEn: string;
  privacyUrl: string;
  dpo: string;
  accessibilityUrl: string;
  legalUrl: string;
  emergency: string;
  emergencyEn: string;
  defaultLanguage: "it" | "en";
}

export interface Office {
  name: string;
  /** What it deals with: words divided by commas; "" for whatever happens in its area. */
  category: string;
  /** Where: words divided by commas; "" for everywhere. */
  area: string;
  email: string;
}

/** What templates find under `comune`; every value is a text, "" when there is none. */
export type ComuneValues = Record<ComuneField, string>;

interface Field extends Sentence {
  kind: "text" | "email" | "link" | "phone";
}

/** The values of a comune: the name of each is its placeholder, and its words say what it is. */
export const COMUNE_FIELDS = {
  name: { kind: "text", it: "Nome del comune", en: "Name of the comune" },
  office: { kind: "text", it: "Nome dell'ufficio", en: "Name of the office" },
  contactName: { kind: "text", it: "Nome in rubrica", en: "Name in the address book" },
  whatsappNumber: { kind: "phone", it: "Numero WhatsApp", en: "WhatsApp number" },
  phone: { kind: "text", it: "Primo numero di telefono", en: "First telephone number" },
  phones: { kind: "text", it: "Tutti i numeri di telefono", en: "All telephone numbers" },
  email: { kind: "email", it: "E-mail", en: "E-mail" },
  pec: { kind: "email", it: "PEC", en: "Certified e-mail (PEC)" },
  address: { kind: "text", it: "Indirizzo dello sportello", en: "Address of the counter" },
  directions: { kind: "text", it: "Come arrivare", en: "How to get there" },
  website: { kind: "link", it: "Sito", en: "Website" },
  crestUrl: { kind: "link", it: "Stemma", en: "Crest" },
  bookingUrl: { kind: "link", it: "Pagina delle prenotazioni", en: "Booking page" },
  bookingText: { kind: "text", it: "Che cosa si prenota", en: "What can be booked" },
  statusUrl: { kind: "link", it: "Pagina dello Stato", en: "Page of the notices" },
  surveyUrl: { kind: "link", it: "Pagina del questionario", en: "Page of the survey" },
  reportEmail: { kind: "email", it: "E-mail per le segnalazioni", en: "E-mail for reports" },
  privacyText: { kind: "text", it: "Frase sulla privacy", en: "Privacy sentence" },
  privacyUrl: { kind: "link", it: "Informativa privacy", en: "Privacy notice" },
  dpo: { kind: "text", it: "Responsabile della protezione dei dati", en: "Data protection officer" },
  accessibilityUrl: { kind: "link", it: "Dichiarazione di accessibilità", en: "Accessibility statement" },
  legalUrl: { kind: "link", it: "Note legali", en: "Legal notes" },
  emergency: { kind: "text", it: "Frase per le emergenze", en: "Emergency sentence" },
} as const satisfies Record<string, Field>;

export type ComuneField = keyof typeof COMUNE_FIELDS;

/** Every placeholder of the comune with what it stands for, in the order of the form. */
export const comunePlaceholders: readonly { path: `comune.${ComuneField}`; what: Sentence }[] = Object.entries(
  COMUNE_FIELDS,
).map(([field, { it, en }]) => ({ path: `comune.${field as ComuneField}`, what: { it, en } }));

/** The fields that a template shows as they stand in the form. */
export const WRITTEN_AS_THEY_ARE = [
  "name",
  "email",
  "pec",
  "address",
  "website",
  "crestUrl",
  "bookingUrl",
  "statusUrl",
  "surveyUrl",
  "reportEmail",
  "privacyUrl",
  "dpo",
  "accessibilityUrl",
  "legalUrl",
] as const satisfies readonly (ComuneField & keyof ComuneConfig)[];
