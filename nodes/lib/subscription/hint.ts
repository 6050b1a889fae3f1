/**
 * Looks for a wish inside a sentence, or spelt wrongly. It only makes us ask, so it may be generous with those who want
 * to leave; with those who do not ("non cancellarmi") it is silent.
 */
import { type Entries, type Lexicon, isCourtesy } from "./lexicon.ts";
import { slips, slipsAllowed } from "./typo.ts";
import { clausesOf, isEmoji } from "./tokens.ts";

export interface Hint {
  want: "maybe-yes" | "maybe-no" | null;
  why: "typo" | "inside" | "negated" | "nothing";
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const negators = set("non mai nessuno not dont never senza without");
/** "Perché non mi cancellate?" asks to be removed. */
const wondering = set("perche why");
/** Around a verb these leave the wish what it is: "vorrei iscrivermi". */
const wishing = set("voglio vorrei volevo vorremmo desidero posso potete puoi mi si di come i want would like to si");
/** A negator reaches no further than this: "non voglio che voi mi cancelliate". */
const reach = 4;
/** Shorter words are found in every other sentence. */
const shortest = 5;
const places = set("stato avvisi status notices");

export function hintOf(text: string, { yes, no }: Lexicon): Hint {
  const clauses = clausesOf(text);
  let negated = false;
  for (const tokens of clauses) {
    for (const at of findings(tokens, no)) {
      if (!isNegated(tokens, at.from, at.exact)) return { want: "maybe-no", why: "inside" };
      negated = true;
    }
  }
  if (negated) return { want: null, why: "negated" };
  const all = clauses.flat();
  if (all.some((one) => negators.has(one))) return { want: null, why: "nothing" };
  const bare = all.filter((one) => !isCourtesy(one) && !isEmoji(one) && !wishing.has(one));
  if (looksLike(bare, no)) return { want: "maybe-no", why: "typo" };
  if (looksLike(bare, yes)) return { want: "maybe-yes", why: "typo" };
  const asks = findings(all, yes).length > 0 && (all.some((one) => places.has(one)) || bare.length <= 1);
  return asks ? { want: "maybe-yes", why: "inside" } : { want: null, why: "nothing" };
}

interface Finding {
  from: number;
  /** The word itself, not another form of its verb. */
  exact: boolean;
}

function findings(tokens: readonly string[], { phrases }: Entries): Finding[] {
  return phrases.flatMap((phrase) => {
    if (phrase.join("").length < shortest) return [];
    const form = phrase.length === 1 ? formOf(phrase[0]!) : undefined;
    return tokens.flatMap((one, from): Finding[] => {
      if (phrase.every((word, i) => tokens[from + i] === word)) return [{ from, exact: true }];
      if (!form) return [];
      const before = tokens[from - 1];
      const pronoun = before === "mi" || before === "me";
      return form.own.test(one) || (pronoun && form.after.test(one)) ? [{ from, exact: false }] : [];
    });
  });
}

/** "cancellami" -> "cancellarmi", "cancellatemi", "cancellandomi"; after "mi": "cancelli", "cancellate", "cancellare". */
const forms = new Map<string, { own: RegExp; after: RegExp } | undefined>();
function formOf(word: string): { own: RegExp; after: RegExp } | undefined {
  if (forms.has(word)) return forms.get(word);
  const stem = /^([a-z]{4,})[aei](?:te)?mi$/.exec(word)?.[1];
  const made = stem
    ? { own: new RegExp(`^${stem}[a-z]{0,5}mi$`), after: new RegExp(`^${stem}[a-z]{1,5}$`) }
    : undefined;
  // The lists are the clerk's: as many as they have entries, within the bounds of `readWords`.
  if (forms.size > 500) forms.clear();
  forms.set(word, made);
  return made;
}

function isNegated(tokens: readonly string[], at: number, exact: boolean): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach; i -= 1) {
    if (!negators.has(tokens[i]!)) continue;
    if (wondering.has(tokens[i - 1] ?? "")) return false;
    // "Non voglio più niente cancellami": the imperative is not what is denied, unless it stands right behind.
    return !exact || i === at - 1;
  }
  return false;
}

/** The whole message is one of the words, with slips. */
function looksLike(tokens: readonly string[], { joined }: Entries): boolean {
  const word = tokens.join("");
  return [...joined].some((entry) => {
    const allowed = slipsAllowed(entry.length);
    return allowed > 0 && slips(word, entry, allowed) <= allowed;
  });
}
