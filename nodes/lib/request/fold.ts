/**
 * One written form for the many ways to write a word: capitals, accents, full-width letters, invisible marks, and
 * letters that go on for joy or anger ("ciaooooo").
 */

/** Italian and English have no longer word that matters here; a longer "word" is a key held down. */
const longestWord = 40;

export function fold(word: string): string {
  let folded = word.slice(0, longestWord).toLowerCase();
  if (/[^a-z0-9]/.test(folded)) {
    folded = folded.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").slice(0, longestWord);
  }
  return folded.replace(/(.)\1{2,}/gu, "$1");
}

/** Without double letters: leaving one out, or writing one too many, is the commonest Italian slip. */
export function single(word: string): string {
  return word.replace(/(.)\1/gu, "$1");
}
