/** The small checks of which the checks of a message are made. Each names the field, the limit and what there is. */
import { Refused } from "../errors.ts";
import type { Parameters, Sentence } from "../errors.ts";

export type Fields = Record<string, unknown>;

/** How a text may be: at most `max` UTF-16 code units; `optional` lets it be absent, `empty` lets it be "". */
export interface TextRule {
  max?: number;
  optional?: boolean;
  empty?: boolean;
}

const SENTENCES = {
  missing: { it: "Manca il campo {field}.", en: "The field {field} is missing." },
  empty: { it: "Il campo {field} è vuoto.", en: "The field {field} is empty." },
  "too-long": {
    it: "Il campo {field} è lungo {length} caratteri; il massimo è {limit}.",
    en: "The field {field} has {length} characters; the limit is {limit}.",
  },
  "too-many": {
    it: "Nel campo {field} ci sono {length} elementi; il massimo è {limit}.",
    en: "The field {field} has {length} items; the limit is {limit}.",
  },
  "not-text": { it: "Il campo {field} deve essere un testo.", en: "The field {field} must be a text." },
  "not-object": { it: "Il campo {field} deve essere un oggetto.", en: "The field {field} must be an object." },
  "not-list": { it: "Il campo {field} deve essere un elenco.", en: "The field {field} must be a list." },
  "not-boolean": { it: "Il campo {field} deve essere true o false.", en: "The field {field} must be true or false." },
  "not-number": {
    it: "Il campo {field} deve essere un numero fra {least} e {most}.",
    en: "The field {field} must be a number between {least} and {most}.",
  },
  "not-one-of": {
    it: "Il campo {field} deve essere uno di questi: {allowed}.",
    en: "The field {field} must be one of these: {allowed}.",
  },
  "not-link": {
    it: "Il campo {field} deve essere un indirizzo che comincia con https:// o http://.",
    en: "The field {field} must be an address that begins with https:// or http://.",
  },
  "not-unique": {
    it: "Il campo {field} ripete il valore di un altro elemento: ognuno deve avere il suo.",
    en: "The field {field} repeats the value of another item: each must have its own.",
  },
  "id-or-link": {
    it: "Il campo {field} deve avere id oppure link: uno dei due e non entrambi.",
    en: "The field {field} must have either id or link, and not both.",
  },
  "name-part": {
    it: "Il campo {field} deve avere, oltre a formatted_name, almeno un'altra parte: first_name, last_name, …",
    en: "The field {field} must have one more part beside formatted_name: first_name, last_name, …",
  },
  envelope: {
    it: "Il messaggio può avere soltanto type e {field}: destinatario e busta li aggiunge chi spedisce.",
    en: "The message may have only type and {field}: the sender adds address and envelope.",
  },
} satisfies Record<string, Sentence>;

export function refuse(fault: keyof typeof SENTENCES, field: string, more: Parameters = {}): never {
  throw new Refused(`outgoing-${fault}`, SENTENCES[fault], { field, ...more });
}

export function objectOf(value: unknown, field: string): Fields {
  if (value === undefined || value === null) refuse("missing", field);
  if (typeof value !== "object" || Array.isArray(value)) refuse("not-object", field);
  return value as Fields;
}

/** A list of `1..max` items; absent is refused. */
export function listOf(value: unknown, field: string, max = Infinity): unknown[] {
  if (value === undefined || value === null) refuse("missing", field);
  if (!Array.isArray(value)) refuse("not-list", field);
  if (value.length === 0) refuse("empty", field);
  if (value.length > max) refuse("too-many", field, { length: value.length, limit: max });
  return value;
}

export function checkText(value: unknown, field: string, rule: TextRule = {}): string {
  if (value === undefined || value === null) {
    if (rule.optional) return "";
    refuse("missing", field);
  }
  if (typeof value !== "string") refuse("not-text", field);
  if (!rule.empty && value.trim() === "") refuse("empty", field);
  if (rule.max !== undefined && value.length > rule.max) {
    refuse("too-long", field, { length: value.length, limit: rule.max });
  }
  return value;
}

export function checkOptionalBoolean(value: unknown, field: string): void {
  if (value !== undefined && typeof value !== "boolean") refuse("not-boolean", field);
}

export function checkNumber(value: unknown, field: string, least: number, most: number): void {
  if (typeof value !== "number" || !(value >= least && value <= most)) refuse("not-number", field, { least, most });
}

export function checkOneOf<T extends string>(value: unknown, field: string, allowed: readonly T[]): T {
  if (value === undefined || value === null) refuse("missing", field);
  if (!allowed.includes(value as T)) refuse("not-one-of", field, { allowed: allowed.join(", ") });
  return value as T;
}

/** An address with a host, http or https; Meta fetches or opens nothing else. */
export function checkLink(value: unknown, field: string): void {
  const link = checkText(value, field);
  if (!/^https?:\/\//i.test(link) || !URL.canParse(link)) refuse("not-link", field);
}

/** Remembers `value` in `seen`, refuses it the second time. */
export function checkUnique(value: string, field: string, seen: Set<string>): void {
  if (seen.has(value)) refuse("not-unique", field);
  seen.add(value);
}
