/**
 * One written form for the many ways to write the same thing: words and emoji, without capitals, accents, punctuation,
 * skin tones, variation selectors, and marks that nobody sees.
 */

/** A message that only says yes or no is short; what is longer is a letter. */
const longestText = 400;

/** Joiners, selectors, direction marks (Cf), accents and keycaps (M), skin tones, and letters that look like nothing. */
const unseen = /[\p{Cf}\p{M}\u{1F3FB}-\u{1F3FF}\u{115F}\u{1160}\u{3164}\u{2800}]/gu;
const token = /[\p{L}\p{N}]+|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}/gu;
/** A key held down for joy or anger; Italian and English have no letter three times. */
const heldDown = /(\p{L})\1{2,}/gu;

/** "Cancellami, GRAZIE! 👍🏽" -> ["cancellami", "grazie", "👍"]; a long text gives only its beginning. */
export function tokensOf(text: string): string[] {
  return clausesOf(text).flat();
}

/** The same, one list for each part between commas, full stops and the like. */
export function clausesOf(text: string): string[][] {
  const plain = text.trim().slice(0, longestText).normalize("NFKD").replace(unseen, "").toLowerCase();
  return plain
    .replace(heldDown, "$1")
    .replace(/n['’]t\b/g, "nt")
    .split(/[.,;:!?\n…()«»"“”]+/u)
    .map((clause) => clause.match(token) ?? [])
    .filter((tokens) => tokens.length > 0);
}

export function isEmoji(one: string): boolean {
  return !/^[\p{L}\p{N}]/u.test(one);
}

export function isLong(text: string): boolean {
  return text.trim().length > longestText;
}
