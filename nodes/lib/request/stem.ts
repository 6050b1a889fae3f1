/**
 * A light stemmer for messages of a few words, Italian with English among it: plurals, verb endings, pronouns hung on
 * verbs. In the manner of Snowball's Italian stemmer, but only the endings that a desk's words need: too little
 * cutting is repaired by the prefix and typo rules, too much would make different words equal.
 */

const pronouns = /(?:ar|er|ir)(?:glie[ln][aoie]|[mtcvs]e[ln][aoie]|mi|ci|vi|lo|la|li|le|gli)$/;
const morePronouns = /(?:ar(?:ne|si|ti)|(?:ando|endo|ate|ete|ite)(?:mi|ci|vi|lo|la|li|le))$/;
const commands = /[ai](?:mi|ci)$/;

const endings = new Set(
  (
    "azione azioni izione izioni amento amenti imento imenti " +
    "are ere ire ato ata ati ate uto uta uti ute ito ita iti ite ando endo ano ono iamo " +
    "ava avi avo avamo avate avano eva evi evo evamo evate evano iva ivi ivo ivamo ivate ivano " +
    "erei ereste erebbe erebbero eremo erete eranno irei irebbe iremo irete iranno " +
    "assi asse assero aste isco isci isce iscono isca"
  ).split(" "),
);
const longestEnding = 7;

/** What is left of a folded word when its ending is taken off. Short words stay as they are. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const foreign = withoutEnglishEnding(word);
  const bare = foreign === word ? withoutEnding(withoutPronoun(word)) : foreign;
  return withoutVowels(bare);
}

function withoutEnglishEnding(word: string): string {
  if (word.endsWith("ing") && word.length > 6) return word.slice(0, -3);
  if (word.endsWith("ed") && word.length > 5) return word.slice(0, -2);
  if (word.endsWith("s") && !/(?:ss|us|is|as)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** "segnalarvi" -> "segnalare", "mandatemi" -> "mandate", "inviami" -> "invia". */
function withoutPronoun(word: string): string {
  if (word.length < 7) return word;
  const hung = pronouns.exec(word);
  if (hung) return `${word.slice(0, hung.index + 2)}e`;
  const more = morePronouns.exec(word);
  if (more) return more[0].startsWith("ar") ? `${word.slice(0, -2)}e` : word.slice(0, -2);
  return commands.test(word) ? word.slice(0, -2) : word;
}

function withoutEnding(word: string): string {
  for (let length = Math.min(longestEnding, word.length - 3); length >= 3; length -= 1) {
    if (endings.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}

/** Final vowels say number and gender; the h of "buche" only keeps the sound of "buca". */
export function withoutVowels(word: string): string {
  let end = word.length;
  while (end > 3 && end > word.length - 3 && "aeio".includes(word[end - 1]!)) end -= 1;
  const bare = word.slice(0, end);
  return bare.length > 3 && /[cg]h$/.test(bare) ? bare.slice(0, -1) : bare;
}
