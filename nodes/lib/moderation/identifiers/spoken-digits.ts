/** Telephone numbers written in words, "tre quattro sette ventidue …", as some write to get round a filter. */
import type { Identifier } from "./identifier.ts";
import { isPhone } from "./phone.ts";
import type { Word } from "./tokens.ts";

const units = (
  "zero uno due tre quattro cinque sei sette otto nove " +
  "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove"
).split(" ");
const tens = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];
const spoken = new Map<string, string>(units.map((word, value) => [word, String(value)]));
for (const [at, ten] of tens.entries()) {
  spoken.set(ten, String((at + 2) * 10));
  for (let unit = 1; unit < 10; unit += 1) {
    const word = units[unit]!;
    const stem = unit === 1 || unit === 8 ? ten.slice(0, -1) : ten;
    spoken.set(stem + word, String((at + 2) * 10 + unit));
  }
}
spoken.set("una", "1");

/** At least this many figures, of which at least half in words: "tre o quattro" is no number. */
const fewest = 8;

export function findSpokenPhones(words: readonly Word[]): Identifier[] {
  const found: Identifier[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (!spoken.has(words[first]!.word)) continue;
    let value = "";
    let named = 0;
    let last = first;
    for (; last < words.length && value.length < 13; last += 1) {
      const { word } = words[last]!;
      const digits = spoken.get(word) ?? (/^\d{1,4}$/.test(word) ? word : undefined);
      if (digits === undefined) break;
      if (spoken.has(word)) named += 1;
      value += digits;
    }
    if (value.length >= fewest && named >= 3 && isPhone(value)) {
      found.push({ kind: "phone", from: words[first]!.from, to: words[last - 1]!.to, value });
    }
    first = Math.max(first, last - 1);
  }
  return found;
}
