/** Signs that stand for letters. Whether a token was written in them is decided by the lexicon: "12b" is a street number. */
const readings: Record<string, string> = {
  "0": "o",
  "1": "i",
  "2": "z",
  "3": "e",
  "4": "a",
  "5": "s",
  "6": "g",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "€": "e",
  "!": "i",
  "|": "i",
  "+": "t",
};

/** The word a token may stand for, or null when it holds no such sign, or too few letters to be a word. */
export function unleet(token: string): string | null {
  let word = "";
  let letters = 0;
  let signs = 0;
  for (const character of token) {
    const letter = readings[character];
    if (letter === undefined) {
      if (!/\p{L}/u.test(character)) continue;
      word += character;
      letters += 1;
    } else {
      word += letter;
      signs += 1;
    }
  }
  return signs > 0 && letters > 0 && signs <= 2 * letters ? word : null;
}
