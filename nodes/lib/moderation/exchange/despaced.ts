/** Addresses taken apart to get past a filter: "w w w . sito . com", "sito punto com", "hxxps". */
import { type View, edited } from "../identifiers/index.ts";
import { endings } from "./domains.ts";

const ending = `(?:${[...endings].join("|")})(?![a-z0-9])`;
const apart = /(?:^|\s)\S \S \S \S|punto|dot[\s)\]]|\s\.|\. (?:com|it|net|org|xyz|top)\b/;
const spelled = new RegExp(`(?<![a-z0-9])(?:[a-z0-9./:-] ){5,80}(?:[a-z0-9](?![a-z0-9])|(?<=\\. )${ending})`, "g");
const dots = new RegExp(`(?:(?<=www) ?(?:\\.|punto) ?|(?:(?<=[a-z0-9]) \\. ?|(?<=[a-z0-9]) ?[([] ?(?:punto|dot|\\.) ?[)\\]] ?|(?<=[a-z0-9]) (?:punto|dot) )(?=[a-z0-9-]{1,40}(?:\\.| \\. ?| punto )${ending}|${ending}))`, "g");

export function despaced(seen: View): View {
  if (!apart.test(seen.text)) return seen;
  const joined = spelled.test(seen.text) ? edited(seen, spelled, (found) => found.replace(/ /g, "")) : seen;
  return edited(joined, dots, () => ".");
}
