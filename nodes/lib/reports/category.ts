/** What a report may be about: a list that the clerk edits. The last one is for what fits nowhere else. */
import { Refused } from "../errors.ts";

export interface Category {
  /** Stable: kept with the reports, sent with the rows of the list, looked up in the offices' table. */
  id: string;
  name: string;
  /** For who writes in English; "" when it is the same. */
  nameEn: string;
  /** Words and short phrases, in any of their forms. */
  words: string[];
}

/** Rows of a WhatsApp list, and letters of one of them. */
export const mostCategories = 10;
export const longestName = 24;
const mostWords = 200;
const longestWord = 80;
const idShape = /^[\p{L}\p{N}_-]{1,60}$/u;

/** @throws Refused naming what is wrong in a list of unknown origin */
export function readCategories(value: unknown, shipped: readonly Category[]): Category[] {
  if (value === undefined || value === null || value === "") return shipped.map((category) => ({ ...category }));
  const list = Array.isArray(value) ? value.map(shaped) : [];
  if (list.length === 0 || list.length > mostCategories) {
    throw new Refused(
      "report.categories",
      {
        it: "Le categorie delle segnalazioni sono da 1 a {most}: tante righe ha una lista di WhatsApp.",
        en: "There are 1 to {most} categories of reports: a WhatsApp list has no more rows.",
      },
      { most: mostCategories },
    );
  }
  list.forEach((category, index) => {
    const others = list.slice(0, index);
    const twin = others.some(({ id, name }) => id === category.id || same(name, category.name));
    if (twin || !isRight(category)) refuse(category, index);
  });
  return list;
}

function isRight({ id, name, nameEn, words }: Category): boolean {
  const named = name !== "" && name.length <= longestName && nameEn.length <= longestName && idShape.test(id);
  return named && words.length <= mostWords && words.every((word) => word.length <= longestWord);
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function refuse({ name }: Category, index: number): never {
  throw new Refused(
    "report.category",
    {
      it: "La categoria numero {number} («{name}») deve avere un nome diverso dagli altri, di non più di {letters} caratteri, e al massimo {words} parole.",
      en: "Category number {number} (“{name}”) needs a name unlike the others, of no more than {letters} characters, and at most {words} words.",
    },
    { number: index + 1, name: name.slice(0, 40), letters: longestName, words: mostWords },
  );
}

function shaped(item: unknown): Category {
  const raw = (typeof item === "object" && item !== null ? item : {}) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
  const words = Array.isArray(raw["words"]) ? raw["words"].map(text).filter(Boolean) : [];
  return { id: text(raw["id"]), name: text(raw["name"]), nameEn: text(raw["nameEn"]), words };
}

/** @param language of the citizen */
export function nameOf({ name, nameEn }: Category, language: string | undefined): string {
  return language?.startsWith("en") && nameEn ? nameEn : name;
}
