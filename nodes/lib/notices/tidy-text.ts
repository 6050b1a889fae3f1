/** Texts as they may stand on a page, in a feed and in a chat. */

// Controls but for the line break; what turns the direction of the text after it (Trojan Source, CVE-2021-42574); line
// and paragraph separators are line breaks. Non-characters make XML malformed (XML 1.0 §2.2).
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufdd0-\ufdef\ufff9-\uffff]/g;
/** The last two of every plane. */
const nonCharacters = /[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}-\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/** Without what harms, no more than one empty line in a row, no blanks at the ends. */
export function tidyText(written: string): string {
  return written
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .toWellFormed()
    .replace(harmful, "")
    .replace(nonCharacters, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same on one line. */
export function tidyLine(written: string): string {
  return tidyText(written).replace(/\s+/g, " ");
}

/** At most so many UTF-16 units, cut after a whole word where there is one, with "…". */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const piece = text.slice(0, most - 1).toWellFormed().replace(/\ufffd$/, "");
  const space = piece.search(/\s+\S*$/);
  const whole = space > most / 2 ? piece.slice(0, space) : piece;
  return `${whole.replace(/[\s.,;:–-]+$/, "")}…`;
}
