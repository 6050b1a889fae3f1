/** Words written as they sound, or as the young and the dialects write them: "koglioni", "cojoni", "stronsi", "bastardy". */
const rules: readonly (readonly [RegExp, string])[] = [
  [/k(?=[eiy])/g, "ch"],
  [/k|q(?!u)/g, "c"],
  [/qu(?=[^aeio])/g, "cu"],
  [/ts/g, "z"],
  [/n(?=[bp])/g, "m"],
  [/y/g, "i"],
  [/j(?=[aeou])/g, "gli"],
  [/gl(?=[aeou])/g, "gli"],
  [/j/g, "i"],
  [/w/g, "v"],
  [/ph/g, "f"],
];

/** What a word that is in no list may stand for, likeliest first; none when it is written as Italian is. */
export function phonetic(token: string): string[] {
  const plain = rules.reduce((word, [from, to]) => word.replace(from, to), token);
  const sharp = plain.replace(/([nrl])s(?=[aeiou])/g, "$1z");
  const doubled = plain.replace(/(?<=[aeiou])([bcdfglmnprstvz])(?=[aeiou])/g, "$1$1");
  return [...new Set([plain, sharp, doubled])].filter((word) => word !== token);
}
