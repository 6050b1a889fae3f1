/** A street with its number. Most messages about a pothole hold one: it is nobody's until a person lives there. */
import type { Identifier } from "./identifier.ts";

const street =
  "(?:via|v\\.le|viale|piazza|p\\.zza|piazzale|corso|c\\.so|borgo|vicolo|largo|lungomare|scali|" +
  "strada|salita|rione|localita|loc\\.|contrada|calle|vico|traversa)";
const name = "(?: [a-z0-9'.]{1,20}){1,5}?";
const number = "(?:,? ?(?:n\\.?|nr\\.?|numero|civico|al|al civico|al numero)? ?)\\d{1,4}(?:[ /-]?[a-e](?![a-z]))?(?![a-z0-9])";
const forward = new RegExp(`(?<![a-z0-9])${street}${name}${number}`, "g");
const backward = new RegExp(
  "(?<![a-z0-9])(?:al |civico |numero )(?:numero |civico |n\\. ?)?\\d{1,4}(?:/?[a-e])? " +
    `(?:di|in) ${street} [a-z']{2,20}`,
  "g",
);

export function findAddresses(view: string): Identifier[] {
  if (!/\d/.test(view)) return [];
  return [...view.matchAll(forward), ...view.matchAll(backward)].map((match) => ({
    kind: "address",
    from: match.index,
    to: match.index + match[0].length,
    value: match[0],
  }));
}
