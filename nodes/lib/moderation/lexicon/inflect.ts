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

/**
 * Takes one form. `tags`, for verbs, separated by blanks: mood and person (`inf`, `part`, `ger`, `imp`, `1`, `2`, `3`,
 * `sub`, …) and attached pronouns by person (`+1`, `+2`, `+3`).
 */
export type Take = (word: string, agreement: number, tags: string) => void;

/** Verbs: the commonest forms, all tenses, or all tenses with the pronouns that are written onto them. */
export type Extent = "few" | "tenses" | "all";

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

type Suffixes = readonly (readonly [suffix: string, paradigm: string])[];

const altered: Suffixes = [
  ["acc", "4i"],
  ["", "on"],
  ["ett", "4"],
  ["ucc", "4i"],
  ["ell", "4"],
];
const superlative: Suffixes = [["issim", "4"]];

/**
 * Writes out `stem/paradigm`, such as `stupid/4` or `ammazz/are`. `+` after the paradigm adds -accio, -one, -etto and
 * their like; `!` adds the superlative. A verb may name its participle: `uccid/ere=uccis`. What follows an underscore
 * stays as it is, or goes with its head: `testimon/2_di_geova`, `malat/4_mental/2`. Without a slash the word is
 * invariable. `extent`
 * is that of verbs.
 */
export function inflect(entry: string, extent: Extent, take: Take): void {
  const slash = entry.indexOf("/");
  if (slash < 0) return take(spoken(entry), anyForm, "");
  const phrase = entry.indexOf("_", slash);
  if (phrase >= 0) return inflectPhrase(entry.slice(0, phrase), entry.slice(phrase + 1), take);
  const stem = spoken(entry.slice(0, slash));
  const paradigm = entry.slice(slash + 1);
  if (/^(?:are|ere|ire|isc)/.test(paradigm)) return conjugate(stem, paradigm.slice(0, 3), paradigm.split("=")[1], extent, take);
  const mark = paradigm.at(-1);
  const bare = mark === "+" || mark === "!" ? paradigm.slice(0, -1) : paradigm;
  const endings = nominal[bare];
  if (!endings) throw new Error(`No paradigm "${paradigm}" for "${entry}"`);
  for (const [ending, agreement] of endings) take(oneI(stem, ending), agreement, "");
  if (mark !== "+" && mark !== "!") return;
  for (const [suffix, kind] of mark === "+" ? altered : superlative) {
    for (const [ending, agreement] of nominal[kind]!) take(oneI(stem + suffix, ending), agreement, "");
  }
}

/** "vecchi" and "i" make "vecchi". */
function oneI(stem: string, ending: string): string {
  return stem.endsWith("i") && ending.startsWith("i") ? stem + ending.slice(1) : stem + ending;
}

/** Blanks are written as underscores, and an apostrophe parts two words, as it does in a message. */
function spoken(entry: string): string {
  return /[_']/.test(entry) ? entry.replace(/[_']+/g, " ").trim() : entry;
}

function inflectPhrase(head: string, tail: string, take: Take): void {
  inflect(head, "tenses", (word, agreement, tags) =>
    inflect(tail, "tenses", (rest, with_) => {
      if ((agreement & with_) !== 0) take(`${word} ${rest}`, agreement, tags);
    }),
  );
}

/** Attached to the infinitive; to the imperative and the gerund only those that say to whom it is done. */
const attached: readonly (readonly [pronoun: string, tag: string, objects: boolean])[] = [
  ["lo", "+3", true],
  ["la", "+3", true],
  ["li", "+3", true],
  ["le", "+3", true],
  ["gli", "+3", true],
  ["ti", "+2", true],
  ["vi", "+2", true],
  ["mi", "+1", false],
  ["ci", "+1", false],
  ["si", "+s", false],
  ["ne", "+n", false],
  ["glielo", "+3", false],
];

function conjugate(stem: string, kind: string, participle: string | undefined, extent: Extent, take: Take): void {
  const add = (word: string, tags: string): void => take(word, anyForm, tags);
  const before = (ending: string): string => join(stem, ending, kind);
  const [are, ere] = [kind === "are", kind === "ere"];
  const theme = are ? "a" : ere ? "e" : "i";
  const isc = kind === "isc" ? "isc" : "";
  const infinitive = stem + (isc === "" ? kind : "ire");
  const future = are ? before("er") : stem + (ere ? "er" : "ir");
  const gerund = stem + (are ? "ando" : "endo");
  const past = participle ?? stem + (are ? "at" : ere ? "ut" : "it");
  const plural2 = `${stem}${isc === "" ? theme : "i"}te`;

  add(infinitive, "inf");
  add(infinitive.slice(0, -1), "inf");
  add(gerund, "ger");
  take(past + "o", ms, "part");
  take(past + "a", fs, "part");
  take(past + "i", mp, "part");
  take(past + "e", fp, "part");
  if (extent === "all") {
    const singular2 = are ? `${stem}a` : before(`${isc}i`);
    for (const [pronoun, tag, objects] of attached) {
      add(infinitive.slice(0, -1) + pronoun, `inf ${tag}`);
      if (!objects) continue;
      add(gerund + pronoun, `ger ${tag}`);
      add(before("iamo") + pronoun, `1 imp ${tag}`);
      add(plural2 + pronoun, `2 imp ${tag}`);
      add(singular2 + pronoun, `2 imp ${tag}`);
    }
  }
  add(stem + isc + "o", "1 pres");
  add(before(isc + "i"), "2");
  add(stem + (are ? "a" : `${isc}e`), "3");
  add(before("iamo"), "1 imp");
  add(plural2, "2 imp");
  add(stem + (are ? "ano" : `${isc}ono`), "3");
  add(`${stem}${theme}va`, "past");
  if (extent === "few") return;
  for (const [ending, tags] of futureEndings) add(future + ending, tags);
  add(are ? `${before("i")}no` : `${stem}${isc}ano`, "sub");
  add(are ? before("i") : `${stem}${isc}a`, "sub");
  add(before("iate"), "sub 2");
  for (const ending of ["ssi", "sse", "ssero"]) add(stem + theme + ending, "sub");
  add(`${stem}${theme}vano`, "past");
}

const futureEndings: readonly (readonly [string, string])[] = [
  ["o", "1 fut"], ["ai", "2 fut"], ["a", "3 fut"], ["emo", "1 fut"], ["ete", "2 fut"], ["anno", "3 fut"],
  ["ei", "1 cond"], ["emmo", "1 cond"], ["ebbe", "3 cond"], ["ebbero", "3 cond"],
];

/** Spelling at the joint: sporc-he, brucer-, picch-i. */
function join(stem: string, ending: string, kind: string): string {
  if (kind !== "are" || !/^[ei]/.test(ending)) return stem + ending;
  if (/[cg]$/.test(stem)) return `${stem}h${ending}`;
  if (/(?:[^h]|^)[cg]i$/.test(stem)) return stem.slice(0, -1) + ending;
  if (stem.endsWith("i") && ending.startsWith("i")) return stem.slice(0, -1) + ending;
  return stem + ending;
}
