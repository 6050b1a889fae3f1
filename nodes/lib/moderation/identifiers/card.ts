/** Payment cards: a known issuer's prefix, its length, and Luhn's check digit. */
import { luhn } from "./check-digits.ts";
import type { Identifier } from "./identifier.ts";

const pattern = /(?<![a-z0-9+])\d{4}[ .-]?\d{4,6}[ .-]?\d{4,5}(?:[ .-]?\d{1,4})?(?![a-z0-9])/g;

export function findCards(view: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of view.matchAll(pattern)) {
    const value = match[0].replace(/[ .-]/g, "");
    if (isCard(value)) found.push({ kind: "card", from: match.index, to: match.index + match[0].length, value });
  }
  return found;
}

/** Visa, Mastercard, Maestro, Discover, American Express and Diners. */
const issuers = new RegExp(
  [
    String.raw`^4\d{15}$`,
    String.raw`^5[1-5]\d{14}$`,
    String.raw`^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$`,
    String.raw`^(?:50[1238]\d|6304|67(?:59|61|63))\d{12}$`,
    String.raw`^6(?:011|5\d\d)\d{12}$`,
    String.raw`^3[47]\d{13}$`,
    String.raw`^3(?:0[0-5]|[68]\d)\d{11}$`,
  ].join("|"),
);

export function isCard(digits: string): boolean {
  return issuers.test(digits) && luhn(digits);
}
