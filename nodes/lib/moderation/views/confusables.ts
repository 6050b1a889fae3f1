/**
 * Letters of other scripts that look like Latin ones, which NFKC leaves as they are. Written by hand from the shapes:
 * the whole table of Unicode (UTS 39) has thousands of rows that no telephone keyboard offers.
 */
const rows: readonly [latin: string, others: string][] = [
  ["a", "аɑαӓă"],
  ["b", "ьЬвВβɓƀЪ"],
  ["c", "сСϲᴄƈϹ"],
  ["d", "ԁɗđժԀ"],
  ["e", "еЕεҽєɛΕəЄ"],
  ["f", "ƒϝք"],
  ["g", "ɡցɢԌ"],
  ["h", "һнНΗհҺɦ"],
  ["i", "іІιΙıɩӏӀɪ"],
  ["j", "јЈϳ"],
  ["k", "кКκΚƙҝ"],
  ["l", "ⅼłʟӀḷ"],
  ["m", "мМΜṃᴍ"],
  ["n", "пηΝոɴ"],
  ["o", "оОοΟσøՕօө"],
  ["p", "рРρΡƿ"],
  ["q", "ԛգʠ"],
  ["r", "гʀɾṛ"],
  ["s", "ѕЅꜱʂՏ"],
  ["t", "тТτΤŧᴛ"],
  ["u", "υսʊᴜц"],
  ["v", "νѵѴᴠ"],
  ["w", "ѡԝωшᴡ"],
  ["x", "хХχΧ"],
  ["y", "уУүγΥʏ"],
  ["z", "ᴢʐΖƶ"],
];

const table = new Map<string, string>();
for (const [latin, others] of rows) for (const other of others) table.set(other, latin);
table.set("ß", "ss").set("æ", "ae").set("œ", "oe");

/** The Latin letter that a character passes for, or the character itself. */
export function lookAlike(character: string): string {
  return table.get(character) ?? character;
}
