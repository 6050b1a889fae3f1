/** A text that can be shown to somebody outside: identifiers give way to their names. */
import { findIdentifiers } from "./find-identifiers.ts";
import type { Kind } from "./identifier.ts";

const names: Record<Kind, string> = {
  "fiscal-code": "[codice fiscale]",
  iban: "[iban]",
  card: "[carta]",
  phone: "[telefono]",
  email: "[email]",
  plate: "[targa]",
  document: "[documento]",
  vat: "[partita iva]",
  address: "[indirizzo]",
};

export function redact(text: string): string {
  let out = "";
  let last = 0;
  for (const { kind, from, to } of findIdentifiers(text)) {
    out += text.slice(last, from) + names[kind];
    last = to;
  }
  return out + text.slice(last);
}
