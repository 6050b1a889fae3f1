/** Everything in a text that has the form of an identifier, without a word about whose it is. */
import { findAddresses } from "./address.ts";
import { findCards } from "./card.ts";
import { findDocuments } from "./document.ts";
import { findEmails } from "./email.ts";
import { findFiscalCodes } from "./fiscal-code.ts";
import { findIbans } from "./iban.ts";
import type { Identifier } from "./identifier.ts";
import { findPhones } from "./phone.ts";
import { findPlates } from "./plate.ts";
import { findSpokenPhones } from "./spoken-digits.ts";
import { type Words, wordsOf } from "./tokens.ts";
import { findVatNumbers } from "./vat.ts";
import { type View, view } from "./view.ts";

/** What holds a check digit comes first; a later one that overlaps an earlier one is dropped. */
export function identifiersIn(seen: View, words: Words): Identifier[] {
  const { text } = seen;
  const figures = /\d/.test(text);
  const candidates = [
    ...(figures ? findIbans(text) : []),
    ...(figures ? findFiscalCodes(text) : []),
    ...(figures ? findCards(text) : []),
    ...findEmails(text),
    ...(figures ? findDocuments(text) : []),
    ...(figures ? findVatNumbers(text) : []),
    ...(figures ? findPlates(text) : []),
    ...(figures ? findAddresses(text) : []),
    ...(figures ? findPhones(text) : []),
    ...findSpokenPhones(words.words),
  ];
  const found: Identifier[] = [];
  for (const one of candidates) if (!found.some((other) => one.from < other.to && other.from < one.to)) found.push(one);
  return found.sort((one, other) => one.from - other.from);
}

/**
 * Identifiers in the order of the text, without overlaps; offsets are of the original text, in UTF-16 units.
 * Whose they are, and whether they may be there, is for `personalData` to say.
 */
export function findIdentifiers(text: string): Identifier[] {
  const seen = view(text);
  return identifiersIn(seen, wordsOf(seen)).map((one) => ({ ...one, ...seen.original(one.from, one.to) }));
}
