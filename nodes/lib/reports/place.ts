/** Finds an address in what a citizen writes. It need not be right about streets: an office reads it. Pure. */
import { contentWords } from "../request/index.ts";

export interface Address {
  /** As it was written. */
  text: string;
  /** With a house number it says where; without, only in which street. */
  numbered: boolean;
  /** The message says nothing else. */
  whole: boolean;
}

const longestAddress = 200;

const kinds =
  "via|viale|v\\.le|piazza|p\\.?zza|piazzale|p\\.le|piazzetta|corso|c\\.so|largo|vicolo|borgo|scali|lungomare|calata|" +
  "strada (?:statale|provinciale|comunale|vicinale)";
const street = new RegExp(`(?<![\\p{L}\\p{N}])(?:${kinds})\\s+(?=[\\p{L}\\d'’])`, "giu");
/** Where the name of a street ends and a sentence goes on. */
const goesOn = new Set(
  ("davanti vicino angolo altezza fronte presso dove che c è e con sotto dietro verso prima dopo accanto ci si sono hanno ha " +
    "non all alla allo al in nel nella nei sul sulla da dal dalla per subito quasi proprio giorni mesi near where at there is").split(
    " ",
  ),
);
/** "Portate via i rifiuti", "lavori in corso da mesi": no street begins so. */
const noName = new Set("i il lo la gli le un una da di dal".split(" "));
const cautious = /^(?:corso|largo|borgo|via)\b/i;
const house = /^\s*,?\s*(?:n(?:um(?:ero)?|r)?[.°]?|civ(?:ico)?\.?)?\s*(\d{1,4}(?:\s?[/-]\s?\p{L}|\p{L})?)(?![\p{L}\p{N}])/iu;
const mostWords = 6;

export function addressIn(text: string, language?: string): Address | undefined {
  const read = text.slice(0, 1000);
  for (const match of read.matchAll(street)) {
    const name = nameAfter(read, match.index + match[0].length, match[0]);
    if (!name) continue;
    const number = house.exec(read.slice(name.end));
    const end = number ? name.end + number[0].length : name.end;
    const rest = `${read.slice(0, match.index)} ${read.slice(end)}`;
    return {
      text: read.slice(match.index, end).replace(/\s+/g, " ").trim().slice(0, longestAddress),
      numbered: number !== null,
      whole: contentWords(rest, language).length === 0,
    };
  }
  return undefined;
}

function nameAfter(text: string, from: number, kind: string): { end: number } | undefined {
  const words = /[\p{L}\p{M}\p{N}'’.]+/gu;
  words.lastIndex = from;
  let end = from;
  for (let count = 0; count < mostWords; count += 1) {
    const word = words.exec(text);
    if (!word || /[,;:!?\n()]/.test(text.slice(end, word.index))) break;
    const said = word[0].toLowerCase().replace(/['’.].*$/u, "");
    if (goesOn.has(said) || /^\d/.test(said)) break;
    if (count === 0 && cautious.test(kind) && noName.has(said) && !(said === "di" && /^via/i.test(kind))) return undefined;
    end = word.index + word[0].length;
    if (word[0].endsWith(".") && word[0].length > 3) break;
  }
  return end > from ? { end } : undefined;
}

/** A message that answers "where?": all of it is the place, in the citizen's own words. */
export function asPlace(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, longestAddress).toWellFormed();
}

export const longestPlaceAnswer = 160;
