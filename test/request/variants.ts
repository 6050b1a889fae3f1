/** Other ways to write the same sentence, all reproducible: what thumbs, haste and keyboards make of it. */

export const variants: Record<string, (sentence: string) => string> = {
  "as written": (sentence) => sentence,
  "without accents": (sentence) => sentence.normalize("NFD").replace(/\p{M}/gu, ""),
  "with apostrophes for accents": (sentence) => sentence.normalize("NFD").replace(/[\u0300\u0301]/g, "'"),
  "in decomposed letters": (sentence) => sentence.normalize("NFD"),
  "in capitals": (sentence) => sentence.toUpperCase(),
  "with curly apostrophes": (sentence) => sentence.replaceAll("'", "’"),
  "with the longest word's letters swapped": (sentence) => inLongest(sentence, swapped),
  "with a letter of the longest word left out": (sentence) => inLongest(sentence, shortened),
  "with a letter of the longest word doubled": (sentence) => inLongest(sentence, doubled),
  "with single consonants for double ones": (sentence) => sentence.replace(/([b-df-hj-np-tv-z])\1/g, "$1"),
  "with a greeting before it": (sentence) => (greets(sentence) ? sentence : `Buongiorno, ${sentence}`),
  "with thanks after it": (sentence) => (/\w/.test(sentence) && !greets(sentence) ? `${sentence} grazie` : sentence),
  "with emoji": (sentence) => `🙏${sentence}😅😅`,
  "in chat spelling": (sentence) =>
    sentence.replace(/\bche\b/g, "ke").replace(/\bper\b/g, "x").replace(/\bnon\b/g, "nn").replace(/\bcon\b/g, "cn"),
  "on several lines": (sentence) => sentence.replace(/, /g, "\n"),
  "with its halves exchanged": exchanged,
};

/** What is said to be only a greeting, a sign or thanks would change its sense with manners added. */
function greets(sentence: string): boolean {
  return sentence.split(" ").length < 3;
}

function inLongest(sentence: string, change: (word: string) => string): string {
  const words = sentence.match(/\p{L}+/gu) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  return longest.length < 8 ? sentence : sentence.replace(longest, change(longest));
}

function swapped(word: string): string {
  return word.slice(0, 3) + word[4]! + word[3]! + word.slice(5);
}

function shortened(word: string): string {
  return word.slice(0, 3) + word.slice(4);
}

function doubled(word: string): string {
  return word.slice(0, 4) + word.slice(3);
}

/** "in via Grande c'è una buca" for "c'è una buca in via Grande". */
function exchanged(sentence: string): string {
  const place = /^(.{8,}?) ((?:in|nel|sotto|davanti|vicino|per|da) .{4,})$/u.exec(sentence);
  return place ? `${place[2]} ${place[1]}` : sentence;
}
