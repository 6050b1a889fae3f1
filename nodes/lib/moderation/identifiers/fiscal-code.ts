/** The codice fiscale of a person: sixteen characters, with the letters that replace figures in case of homonyms. */
import { italianCheckLetter } from "./check-digits.ts";
import type { Identifier } from "./identifier.ts";

const figure = "[0-9lmnpqrstuv]";
const gap = "[ .-]?";
const pattern = new RegExp(
  `(?<![a-z0-9])[a-z]{3}${gap}[a-z]{3}${gap}${figure}{2}${gap}[abcdehlmprst]${gap}${figure}{2}${gap}` +
    `[a-z]${figure}{3}${gap}[a-z](?![a-z0-9])`,
  "g",
);
// Letters of a code that was dictated one by one.
const spelled = /(?<![a-z0-9])(?:[a-z0-9][ .-]){15}[a-z](?![a-z0-9])/g;
const months = "abcdehlmprst";
const homonyms = "lmnpqrstuv";

export function findFiscalCodes(view: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of [...view.matchAll(pattern), ...view.matchAll(spelled)]) {
    const value = match[0].replace(/[ .-]/g, "");
    if (isFiscalCode(value)) {
      found.push({ kind: "fiscal-code", from: match.index, to: match.index + match[0].length, value });
    }
  }
  return found;
}

const shape = new RegExp(`^[a-z]{6}${figure}{2}[abcdehlmprst]${figure}{2}[a-z]${figure}{3}[a-z]$`);
// Consonants come before vowels, and X fills up what is missing: XAB or AXA are nobody's.
const name = /^[b-df-hj-np-tv-z]*[aeiou]*x*$/;

/** Of a code in lower case without separators. */
export function isFiscalCode(code: string): boolean {
  if (!shape.test(code) || !name.test(code.slice(0, 3)) || !name.test(code.slice(3, 6))) return false;
  const year = decode(code.slice(6, 8));
  const written = decode(code.slice(9, 11));
  const day = written > 40 ? written - 40 : written;
  return day >= 1 && day <= lastDay(months.indexOf(code.charAt(8)), year) && italianCheckLetter(code.slice(0, 15)) === code[15];
}

function decode(two: string): number {
  return Number(two.replace(/[a-z]/g, (letter) => String(homonyms.indexOf(letter))));
}

/** The century is not written: a leap year in either is one. */
function lastDay(month: number, year: number): number {
  return month === 1 ? (year % 4 === 0 ? 29 : 28) : [3, 5, 8, 10].includes(month) ? 30 : 31;
}
