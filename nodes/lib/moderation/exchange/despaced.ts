/** Addresses taken apart to get past a filter: "w w w . sito . com", "sito punto com", "hxxps". */
import { type View, edited } from "../identifiers/index.ts";
import { endings } from "./domains.ts";

const ending = `(?:${[...endings].join("|")})(?![a-z0-9])`;
const apart = /[([](?:\.|punto)[)\]]|(?:^|\s)\S \S \S \S|punto|dot[\s)\]]|\s\.|\. (?:com|it|net|org|xyz|top)\b/;
const spelled = new RegExp(`(?<![a-z0-9])(?:[a-z0-9./:-] ){5,80}(?:[a-z0-9](?![a-z0-9])|(?<=\\. )${ending})`, "g");
const mark = "[([] ?(?:punto|dot|\\.) ?[)\\]]";
const written = [
  "(?<=www) ?(?:\\.|punto) ?",
  `(?<=[a-z0-9]) ?(?:${mark}| \\.) ?(?=[a-z0-9-]{1,40}\\.|[a-z0-9-]{1,40} \\. ?${ending}|${ending})`,
  // In words only before the endings that are no words: "al punto info" is a place.
  "(?<=[a-z0-9]{3}) (?:punto|dot) (?=(?:com|it|net|org|eu|xyz|top|biz)(?![a-z0-9]))",
];
const dots = new RegExp(written.join("|"), "g");

export function despaced(seen: View): View {
  if (!apart.test(seen.text)) return seen;
  const start = edited(seen, /(?<![a-z0-9])w w w(?= ?\.)/g, () => "www");
  return edited(edited(start, spelled, (found) => found.replace(/ /g, "")), dots, () => ".");
}
