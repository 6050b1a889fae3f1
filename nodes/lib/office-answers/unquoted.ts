/** What the office wrote itself: without the mail that it answers, signature and the lines that programs add. */

/** The line at the top of our mails (nodes/lib/mail/answering.ts; a test compares). */
const ours = /^[-\s]*(?:rispondi sopra questa riga|reply above this line)\b/i;
/** Outlook, and Exchange's web page. */
const divider = /^[-_ ]*(?:messaggio originale|original message|messaggio inoltrato|forwarded message|inizio messaggio inoltrato)[-_: ]*$/i;
/** "Il giorno mar 24 nov 2026 alle ore 10:02 Urp <urp@…> ha scritto:", as Gmail, Apple Mail and Thunderbird say it. */
const attribution = /^(?:(?:il|on|le|am)\b.{3,400}(?:ha scritto|wrote|a écrit|schrieb)\s*:|\d{4}-\d\d-\d\d \d\d:\d\d.{3,300}<[^<>]{3,200}>:)$/i;
const attributionBegins = /^(?:il|on|le|am)\s.*\d|^\d{4}-\d\d-\d\d \d\d:\d\d/i;
/** Outlook's block of headers. Bold marks remain where a program made text of HTML. */
const firstHeader = /^[*_]{0,2}(?:da|from|von|de)[*_]{0,2}\s*:[*_]{0,2}\s*\S/i;
const otherHeader = /^[*_]{0,2}(?:inviato|sent|data|date|a|to|cc|oggetto|subject)[*_]{0,2}\s*:/i;
const signature = /^--\s?$/;
const advertising = /^(?:inviato da(?:l mio)? (?:iphone|ipad|cellulare|smartphone|outlook|posta|libero|yahoo|gmail|android|il mio)|sent from (?:my|outlook|mail|yahoo)|ottieni outlook|get outlook|scarica outlook).{0,120}$/i;

/** @returns lines without white space at their ends, empty lines at most one after the other, none at either end */
export function unquoted(text: string): string {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n").map((line) => line.replaceAll("\u00a0", " ").trimEnd());
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const bare = line.trim();
    if (/^\s{0,3}>/.test(line)) continue;
    if (signature.test(line) || divider.test(bare) || ours.test(bare) || isHeaderBlock(lines, at)) break;
    const length = attributionAt(lines, at);
    if (length > 0) {
      // The answer may stand below what is quoted, if that is marked; else everything that follows is quoted.
      if (!isQuotedNext(lines, at + length)) break;
      at += length - 1;
      continue;
    }
    if (!advertising.test(bare) && !/^[_=*-]{10,}$/.test(bare)) kept.push(bare);
  }
  return kept.join("\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** How many lines the sentence takes: programs break it. */
function attributionAt(lines: readonly string[], at: number): number {
  if (!attributionBegins.test(lines[at]!.trim())) return 0;
  let sentence = "";
  for (let length = 1; length <= 4; length += 1) {
    const line = (lines[at + length - 1] ?? "").trim();
    // "Il 27 novembre passiamo." is the office's, and the attribution comes after it.
    if (length > 1 && (line === "" || attributionBegins.test(line))) return 0;
    sentence = `${sentence} ${line}`.trim();
    if (sentence.length > 500) return 0;
    if (attribution.test(sentence)) return length;
  }
  return 0;
}

function isQuotedNext(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 3).find((line) => line.trim() !== "");
  return next !== undefined && /^\s{0,3}>/.test(next);
}

function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!firstHeader.test(lines[at]!.trim())) return false;
  const following = lines.slice(at + 1, at + 7).filter((line) => otherHeader.test(line.trim()));
  return following.length >= 2;
}
