import type { Sentence } from "../errors.ts";
import type { ComuneConfig } from "./comune-fields.ts";
import { COMUNE_FIELDS, WRITTEN_AS_THEY_ARE } from "./comune-fields.ts";
import { EMAIL, LINK, PHONE } from "./contact-details.ts";

const KINDS = {
  email: { pattern: EMAIL, it: "non è un indirizzo e-mail", en: "is not an e-mail address" },
  link: { pattern: LINK, it: "non è un indirizzo https", en: "is not an https address" },
  phone: { pattern: PHONE, it: "non è un numero di telefono", en: "is not a telephone number" },
};

/** What is wrong with the form, a clause for each: «E-mail» non è un indirizzo e-mail. Takes trimmed texts. */
export function comuneFaults(config: ComuneConfig): Sentence[] {
  const faults: Sentence[] = [];
  if (config.name === "") faults.push({ it: "manca il nome del comune", en: "the name of the comune is missing" });
  for (const field of ["whatsappNumber", ...WRITTEN_AS_THEY_ARE] as const) {
    const { kind, it, en } = COMUNE_FIELDS[field];
    if (kind !== "text") check(kind, config[field], { it, en }, faults);
  }
  for (const { number, label } of config.phones) {
    check("phone", number, { it: `Telefono ${label}`.trim(), en: `Telephone ${label}`.trim() }, faults);
  }
  for (const { name, email } of config.offices) {
    if (email === "") faults.push({ it: `manca l'e-mail di «${name}»`, en: `the e-mail of “${name}” is missing` });
    check("email", email, { it: `E-mail di ${name}`, en: `E-mail of ${name}` }, faults);
  }
  return faults;
}

function check(kind: keyof typeof KINDS, value: string, label: Sentence, faults: Sentence[]): void {
  const { pattern, it, en } = KINDS[kind];
  if (value === "" || pattern.test(value)) return;
  faults.push({ it: `«${label.it}» ${it}`, en: `“${label.en}” ${en}` });
}
