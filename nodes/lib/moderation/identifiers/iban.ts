/** IBANs, Italian ones with their own check letter (CIN), in one piece or in groups. */
import { italianCheckLetter, mod97 } from "./check-digits.ts";
import type { Identifier } from "./identifier.ts";

// Lengths from the IBAN registry of SWIFT, and of the countries that use the form without being registered.
const lengths = new Map<string, number>();
for (const [length, countries] of Object.entries({
  15: "no", 16: "be", 18: "dk fk fi fo gl nl sd", 19: "mk si", 20: "at ba ee kz lt lu mn xk",
  21: "ch hr li lv", 22: "bg bh cr de gb ge ie me rs va", 23: "ae gi il iq om so tl", 24: "ad cz es md pk ro sa se sk tn vg",
  25: "ly mz pt st", 26: "bi dz ir is tr", 27: "bf dj fr gr it mc mr sm", 28: "al az by cy do gt hn hu lb ma ni pl sv",
  29: "br eg ps qa ua", 30: "jo kw mu ye", 31: "mt sc", 32: "lc", 33: "ru",
})) {
  for (const country of countries.split(" ")) lengths.set(country, Number(length));
}
// The bank is written in four letters here, in figures (mostly) elsewhere.
const lettered = new Set("az bg bh do gb gi gt ie iq jo kw lc lv mt mu nl pk ps qa ro sc sv vg ye".split(" "));
// Figures only: with letters allowed, mod 97 would miss the change of one character.
const figured = new Set("ae at ba be cr cz de dk ee es fi fo gl hr hu il is lt me no pl pt rs se si sk tl tn va xk".split(" "));
const italian = /^..\d\d[a-z]\d{10}[a-z0-9]{12}$/;

const start = /(?<![a-z0-9])[a-z]{2}[ -]?\d[ -]?\d(?=[ -]?[a-z0-9])/g;

export function findIbans(view: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of view.matchAll(start)) {
    const length = lengths.get(match[0].slice(0, 2));
    if (length === undefined) continue;
    const to = endOf(view, match.index, length);
    if (to === 0) continue;
    const value = view.slice(match.index, to).replace(/[ -]/g, "");
    if (isIban(value)) found.push({ kind: "iban", from: match.index, to, value });
  }
  return found;
}

/** Where `length` letters and figures end that have at most one separator between two; 0 when there are fewer or more. */
function endOf(view: string, from: number, length: number): number {
  let at = from;
  for (let count = 0; count < length; at += 1) {
    const sign = view.charAt(at);
    if (/[a-z0-9]/.test(sign)) count += 1;
    else if ((sign !== " " && sign !== "-") || /[ -]/.test(view.charAt(at - 1))) return 0;
  }
  return /[a-z0-9]/.test(view.charAt(at)) ? 0 : at;
}

/** Of a number in lower case without separators. */
export function isIban(value: string): boolean {
  const country = value.slice(0, 2);
  if (lengths.get(country) !== value.length || !/^[a-z]{2}\d{2}[a-z0-9]+$/.test(value) || !mod97(value)) return false;
  if (lettered.has(country) && !/^[a-z]{4}/.test(value.slice(4))) return false;
  if (figured.has(country) && /[a-z]/.test(value.slice(2))) return false;
  if (country !== "it" && country !== "sm") return true;
  return italian.test(value) && italianCheckLetter(value.slice(5)) === value[4];
}
