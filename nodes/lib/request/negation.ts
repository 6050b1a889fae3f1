/**
 * What a message says it is *not* about. Most Italian "non" say nothing of the kind ("il lampione non funziona",
 * "non riesco a prenotare", "non so quando aprite"): only wishes that are denied count, to the end of the clause.
 */
import { isContent } from "./common.ts";
import type { Token } from "./tokens.ts";

/** 1: said; below 1: said in passing; below 0: denied. One entry per token. */
export type Stance = number[];

const denied = -0.5;
const inPassing = 0.5;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
export const negators = words("non not don dont doesn didn isn");
const wish = words(
  "voglio vorrei vorremmo volevo vogliamo vuole intendo serve servono interessa interessano bisogno cerco cercavo " +
    "chiedo devo dovevo dobbiamo riguarda tratta want wanted need looking asking",
);
const being = words("e sono era is am are it s t");
const article = words("un una uno il la lo per di a an the for");
/** Right after "non", "la" and "lo" are pronouns: "non la raccolgono". */
const indefinite = words("un una uno per an");
const lacking = words("senza anziche without");
const insteadOf = words("invece-di piuttosto-che instead-of");
const ends = words("che perche se solo because that only if");

/** After these comes a place: "ho perso le chiavi vicino al semaforo" is not about the traffic light. */
const besides = words("vicino davanti dietro accanto presso fronte altezza near behind beside opposite");

export function stanceOf(tokens: readonly Token[]): Stance {
  const stance: Stance = tokens.map(() => 1);
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (!next) return;
    if (negators.has(token.word)) deny(tokens, stance, i);
    else if (lacking.has(token.word)) mark(tokens, stance, i + 1, 1, denied / 2);
    else if (insteadOf.has(`${token.word}-${next.word}`)) mark(tokens, stance, i + 2, 1, denied);
    else if (besides.has(token.word)) mark(tokens, stance, i + 1, 1, inPassing);
    else if (token.word === "gia" || token.word === "already") mark(tokens, stance, i + 1, 2, inPassing);
  });
  return stance;
}

function deny(tokens: readonly Token[], stance: Stance, i: number): void {
  const { clause } = tokens[i]!;
  for (let j = i + 1; j <= i + 3 && tokens[j]?.clause === clause; j += 1) {
    if (wish.has(tokens[j]!.word)) return mark(tokens, stance, j + 1, 8, denied);
    if (isContent(tokens[j]!.word)) break;
  }
  let j = i + 1;
  while (being.has(tokens[j]?.word ?? "")) j += 1;
  const after = tokens[j]?.word ?? "";
  if ((j === i + 1 ? indefinite : article).has(after)) mark(tokens, stance, j, 2, denied);
  else if (j === i + 1 && /(?:[aei]re|zione|zioni|ing)$/.test(after)) mark(tokens, stance, j, 1, denied);
}

/** Marks the next words that carry a subject, up to `count` of them, within the clause. */
function mark(tokens: readonly Token[], stance: Stance, from: number, count: number, value: number): void {
  const clause = tokens[from]?.clause;
  let left = count;
  for (let i = from; left > 0 && tokens[i]?.clause === clause && i < tokens.length; i += 1) {
    if (ends.has(tokens[i]!.word)) return;
    stance[i] = Math.min(stance[i]!, value);
    if (isContent(tokens[i]!.word)) left -= 1;
  }
}
