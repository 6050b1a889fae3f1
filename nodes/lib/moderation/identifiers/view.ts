/**
 * The text as the recognisers read it: lower case, without accents, full-width forms, invisible marks and letters of
 * other alphabets that look like Latin ones. Every character remembers where it stood, so that spans are of the original.
 */
export interface View {
  text: string;
  /** Original span of the half-open span [from, to) of the view; `to` > `from`. */
  original(from: number, to: number): { from: number; to: number };
}

// Letters that people take for Latin ones, from the Unicode list of confusables: the Cyrillic and Greek that look alike
// in the usual typefaces.
const alike = new Map<string, string>();
for (const pair of [
  "аa еe оo рp сc уy хx іi јj ѕs ԁd һh ӏl ԛq ԝw кk мm нh тt вb гr пn зз",
  "αa εe ιi κk νv οo ρp τt υu χx γy ωw ηn βb",
  "ıi ȷj ƒf ɡg ɑa ʟl ᴏo øo đd łl ħh ꞌ' ‘' ’' ‛' ′' ʼ' `' ´' “\" ”\" „\" «\" »\" ″\" " +
  "‹' ›' –- —- ‐- ‑- ‒- −- 。. ․. ｡.",
]) {
  for (const [from, to] of pair.split(" ").map((two) => Array.from(two))) if (from && to) alike.set(from, to);
}

const simple = /^\p{ASCII}*$/u;
const latin = new Map<string, string>(
  Array.from("àáâãäåçèéêëìíîïñòóôõöùúûüýÿ’“”«»–€°…\u00a0").map((sign) => [
    sign,
    sign === "\u00a0" ? " " : (alike.get(sign) ?? (sign === "…" ? "." : (sign.normalize("NFD")[0] ?? sign))),
  ]),
);
const common = /^[\p{ASCII}à-öù-ýÿÀ-ÖÙ-Ý’“”«»–€°…\u00a0]*$/u;

export function view(text: string): View {
  if (simple.test(text)) return { text: text.toLowerCase(), original: same };
  if (common.test(text)) {
    return { text: text.toLowerCase().replace(/\P{ASCII}/gu, (sign) => latin.get(sign) ?? sign), original: same };
  }
  return slowView(text);
}

function same(from: number, to: number): { from: number; to: number } {
  return { from, to };
}

function slowView(text: string): View {
  const starts: number[] = [];
  const ends: number[] = [];
  let out = "";
  let at = 0;
  for (const sign of text) {
    const from = at;
    at += sign.length;
    const folded = foldSign(sign);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(from);
      ends.push(at);
    }
    out += folded;
  }
  return { text: out, original: (from, to) => ({ from: starts[from] ?? 0, to: ends[to - 1] ?? text.length }) };
}

function foldSign(sign: string): string {
  if (sign <= "\x7f") return sign.toLowerCase();
  const low = sign.toLowerCase();
  const known = latin.get(low) ?? alike.get(low);
  if (known !== undefined) return known;
  // NFKD takes full-width, mathematical and circled letters to plain ones, and splits accents off.
  const plain = low.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
  return plain.length === 1 ? (alike.get(plain) ?? plain) : plain;
}

/** A view without some of its characters, or with others in their place; spans still lead to the original. */
export function edited(base: View, pattern: RegExp, become: (found: string) => string): View {
  const text: string[] = [];
  const places: number[] = [];
  let last = 0;
  const keep = (to: number) => {
    for (; last < to; last += 1) {
      text.push(base.text.charAt(last));
      places.push(last);
    }
  };
  for (const match of base.text.matchAll(pattern)) {
    keep(match.index);
    const instead = become(match[0]);
    // Each character of what replaces stands for the nearest character of what was there.
    let search = 0;
    for (const sign of instead) {
      const there = match[0].indexOf(sign, search);
      text.push(sign);
      places.push(match.index + (there >= 0 ? there : Math.min(search, match[0].length - 1)));
      if (there >= 0) search = there + 1;
    }
    last = match.index + match[0].length;
  }
  keep(base.text.length);
  return {
    text: text.join(""),
    original: (from, to) => base.original(places[from] ?? 0, (places[to - 1] ?? base.text.length - 1) + 1),
  };
}
