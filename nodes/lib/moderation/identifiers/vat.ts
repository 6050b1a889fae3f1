/** The partita IVA. It is public and nobody's datum, but it must not be taken for a telephone number. */
import { luhn } from "./check-digits.ts";
import type { Identifier } from "./identifier.ts";

const pattern = /(?<![a-z0-9+])(?:it[ -]?)?(\d{8}[ _-]?\d{3})(?![a-z0-9])/g;

export function findVatNumbers(view: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of view.matchAll(pattern)) {
    const value = match[1]!.replace(/[ _-]/g, "");
    if (isVatNumber(value)) found.push({ kind: "vat", from: match.index, to: match.index + match[0].length, value });
  }
  return found;
}

export function isVatNumber(digits: string): boolean {
  // Figures 8 to 10 are the issuing office: 001 to 121, or one of the special ones.
  const office = Number(digits.slice(7, 10));
  const issued = (office >= 1 && office <= 121) || [888, 999].includes(office);
  return /^\d{11}$/.test(digits) && !digits.startsWith("0000000") && issued && luhn(digits);
}
