/** What excuses: whoever reports, quotes, denies or asks for permission is not doing what the words say. */
import type { Category } from "../finding.ts";
import type { Cue, Words } from "../identifiers/index.ts";
import type { Place } from "./match.ts";

export type Circumstance = "reporting" | "quotation" | "negation" | "question" | "condemnation";

/** Each circumstance takes one step off the level; all of them count for the whole of `first` to `last`. */
export function circumstancesOf(
  words: Words,
  byClass: ReadonlyMap<string, readonly Cue[]>,
  category: Category,
  { first, last }: Place,
): Circumstance[] {
  const condemning = category === "illegal" || category === "copyright" ? ["against"] : ["against", "untrue"];
  const found: Circumstance[] = [];
  const all = words.words;
  const start = all[first]!;
  const end = all[last - 1]!;
  const sentences = (name: string, from: number, to: number) =>
    (byClass.get(name) ?? []).some((cue) => all[cue.first]!.sentence >= from && all[cue.first]!.sentence <= to);
  // What was received may be quoted over several sentences; complaints close as they open.
  if (sentences("report", 0, Infinity)) found.push("reporting");
  const outside = (cue: Cue) => cue.last <= first || cue.first >= last;
  const denied = (cue: Cue) => all.slice(Math.max(0, cue.first - 2), cue.first).some(({ word }) => word === "non");
  const condemned = condemning.flatMap((name) => byClass.get(name) ?? []);
  if (condemned.some((cue) => outside(cue) && !denied(cue))) found.push("condemnation");
  if (words.quoted.some(({ from, to }) => from <= start.from && end.to <= to)) found.push("quotation");
  // "Chi le vuole?", "Ti serve un prestito?" are questions of a seller.
  const soliciting = (sentence: number) => sentences("sell", sentence, sentence) || sentences("you", sentence, sentence);
  const [from, to] = [start.sentence - 1, end.sentence + 1];
  const askedIf = (byClass.get("askIf") ?? []).some(({ first: at }) => {
    const { sentence } = all[at]!;
    return words.asks[sentence] && sentence >= from && sentence <= to && !soliciting(sentence);
  });
  if (sentences("ask", from, to) || askedIf) {
    found.push("question");
    const marked = words.asks.some((asks, sentence) => asks && sentence >= from && sentence <= to && !soliciting(sentence));
    if (marked) found.push("question");
  }
  const lead = all.slice(Math.max(0, first - 3), first).filter(({ sentence }) => sentence === start.sentence);
  if (lead.some(({ word }) => /^(?:non|mai|contro|basta|vietare|vietate)$/.test(word))) found.push("negation");
  return found;
}
