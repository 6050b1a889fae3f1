/**
 * Italian inflection by explicit rule. Nothing is stemmed: "coglione" and "cogliere", "ratto" and "ratifica" share a
 * stem for every stemmer, and a person's message hangs on the difference.
 */

/** Which nouns a form can go with: bits for masculine and feminine, singular and plural. */
export const ms = 1;
export const fs = 2;
export const mp = 4;
export const fp = 8;
export const singular = ms | fs;
export const plural = mp | fp;
export const anyForm = singular | plural;

export interface Form {
  word: string;
  agreement: number;
  /** For verbs: mood and person (`inf`, `part`, `ger`, `1`, `2`, `3`, `sub`), and attached pronouns (`+1`, `+2`, `+3`). */
  tags: readonly string[];
}

const nominal: Record<string, readonly [ending: string, agreement: number][]> = {
  "4": [["o", ms], ["a", fs], ["i", mp], ["e", fp]],
  "4h": [["o", ms], ["a", fs], ["hi", mp], ["he", fp]],
  "4c": [["o", ms], ["a", fs], ["i", mp], ["he", fp]],
  "4i": [["io", ms], ["ia", fs], ["i", mp], ["ie", fp], ["e", fp]],
  "2": [["e", singular], ["i", plural]],
  s: [["a", singular], ["i", mp], ["e", fp]],
  m: [["o", ms], ["i", mp]],
  mh: [["o", ms], ["hi", mp]],
  m2: [["e", ms], ["i", mp]],
  ma: [["a", ms], ["i", mp]],
  mi: [["io", ms], ["i", mp]],
  f: [["a", fs], ["e", fp]],
  fh: [["a", fs], ["he", fp]],
  f2: [["e", fs], ["i", fp]],
  fc: [["ia", fs], ["e", fp], ["ie", fp]],
  on: [["one", ms], ["ona", fs], ["oni", mp], ["one", fp]],
  tor: [["tore", ms], ["trice", fs], ["tori", mp], ["trici", fp]],
};

const altered = ["acci:4i", "on:on", "ett:4", "ucci:4i", "ell:4", "issim:4"] as const;

/**
 * Writes out `stem/paradigm`, such as `stupid/4` or `ammazz/are`. `+` after the paradigm adds -accio, -one, -etto and
 * their like; `!` adds the superlative. A verb may name its participle: `uccid/ere=uccis`. Without a slash the word is
 * invariable.
 */
export function inflect(entry: string): Form[] {
  const slash = entry.indexOf("/");
  if (slash < 0) return [{ word: spoken(entry), agreement: anyForm, tags: [] }];
  const phrase = entry.indexOf("_", slash);
  if (phrase >= 0) return inflectPhrase(inflect(entry.slice(0, phrase)), inflect(entry.slice(phrase + 1)));
  const stem = spoken(entry.slice(0, slash));
  const [paradigm = "", participle] = entry.slice(slash + 1).split("=");
  if (/^(?:are|ere|ire|isc)$/.test(paradigm)) return conjugate(stem, paradigm, participle);
  const bare = paradigm.replace(/[+!]/g, "");
  const endings = nominal[bare];
  if (!endings) throw new Error(`No paradigm "${paradigm}" for "${entry}"`);
  const forms = endings.map(([ending, agreement]) => ({ word: stem + ending, agreement, tags: [] }));
  if (!/[+!]/.test(paradigm)) return forms;
  for (const alteration of altered) {
    const [middle = "", kind = ""] = alteration.split(":");
    if (paradigm.includes("!") ? middle !== "issim" : middle === "issim") continue;
    const suffixed = middle === "acci" || middle === "ucci" ? middle.slice(0, -1) : middle === "on" ? "" : middle;
    for (const [ending, agreement] of nominal[kind]!) forms.push({ word: stem + suffixed + ending, agreement, tags: [] });
  }
  return forms;
}

/** Blanks are written as underscores, and an apostrophe parts two words, as it does in a message. */
function spoken(entry: string): string {
  return entry.replace(/[_']+/g, " ").trim();
}

/** "testimone di Geova": the tail stays; "malato mentale": it goes with the head. */
function inflectPhrase(heads: readonly Form[], tails: readonly Form[]): Form[] {
  return heads.flatMap((head) =>
    tails
      .filter((tail) => (tail.agreement & head.agreement) !== 0)
      .map((tail) => ({ ...head, word: `${head.word} ${tail.word}` })),
  );
}

const pronouns: readonly [string, string][] = [
  ["lo", "+3"], ["la", "+3"], ["li", "+3"], ["le", "+3"], ["gli", "+3"], ["glielo", "+3"], ["gliela", "+3"],
  ["ti", "+2"], ["vi", "+2"], ["telo", "+2"], ["tela", "+2"], ["velo", "+2"], ["vela", "+2"],
  ["mi", "+1"], ["ci", "+1"], ["si", "+s"], ["ne", "+n"], ["sene", "+s"], ["tene", "+2"], ["vene", "+2"],
];

function conjugate(stem: string, kind: string, participle: string | undefined): Form[] {
  const forms: Form[] = [];
  const add = (word: string, ...tags: string[]): void => void forms.push({ word, agreement: anyForm, tags });
  const before = (ending: string): string => join(stem, ending, kind);
  const theme = kind === "are" ? "a" : kind === "ere" ? "e" : "i";
  const infinitive = stem + (kind === "isc" ? "ire" : kind);
  const future = kind === "are" ? before("er") : stem + (kind === "ere" ? "er" : "ir");
  const isc = kind === "isc" ? "isc" : "";
  const gerund = stem + (kind === "are" ? "ando" : "endo");
  const past = participle ?? stem + (kind === "are" ? "at" : kind === "ere" ? "ut" : "it");

  add(infinitive, "inf");
  add(infinitive.slice(0, -1), "inf");
  add(gerund, "ger");
  add(past + "o", "part");
  forms.at(-1)!.agreement = ms;
  for (const [ending, agreement] of [["a", fs], ["i", mp], ["e", fp]] as const) {
    forms.push({ word: past + ending, agreement, tags: ["part"] });
  }
  for (const [pronoun, tag] of pronouns) {
    add(infinitive.slice(0, -1) + pronoun, "inf", tag);
    add(gerund + pronoun, "ger", tag);
    add(before("iamo") + pronoun, "1", "pl", "imp", tag);
    add(stem + (kind === "isc" ? "i" : theme) + "te" + pronoun, "2", "imp", tag);
    if (kind === "are") add(stem + "a" + pronoun, "2", "imp", tag);
    else add(before(isc + "i") + pronoun, "2", "imp", tag);
    add(past + "o" + pronoun, "part", tag);
  }
  add(stem + isc + "o", "1", "pres");
  add(before(isc + "i"), "2");
  add(stem + (kind === "are" ? "a" : isc + "e"), "3");
  add(before("iamo"), "1", "pl", "imp");
  add(stem + (kind === "isc" ? "i" : theme) + "te", "2", "imp");
  add(stem + (kind === "are" ? "ano" : isc + "ono"), "3");
  add(future + "o", "1", "fut");
  add(future + "ai", "2", "fut");
  add(future + "a", "3", "fut");
  add(future + "emo", "1", "fut");
  add(future + "ete", "2", "fut");
  add(future + "anno", "3", "fut");
  add(future + "ei", "1", "cond");
  add(future + "emmo", "1", "cond");
  add(future + "ebbe", "3", "cond");
  add(future + "ebbero", "3", "cond");
  add(kind === "are" ? before("i") + "no" : stem + isc + "ano", "sub");
  add(kind === "are" ? before("i") : stem + isc + "a", "sub");
  add(before("iate"), "sub", "2");
  add(stem + theme + "ssi", "sub");
  add(stem + theme + "sse", "sub");
  add(stem + theme + "ssero", "sub");
  add(stem + theme + "ste", "sub");
  add(stem + theme + "va", "past");
  add(stem + theme + "vano", "past");
  return forms;
}

/** Spelling at the joint: sporc-he, brucer-, picch-i. */
function join(stem: string, ending: string, kind: string): string {
  if (kind !== "are" || !/^[ei]/.test(ending)) return stem + ending;
  if (/[cg]$/.test(stem)) return `${stem}h${ending}`;
  if (/(?:[^h]|^)[cg]i$/.test(stem)) return stem.slice(0, -1) + ending;
  if (/i$/.test(stem) && ending.startsWith("i")) return stem.slice(0, -1) + ending;
  return stem + ending;
}
