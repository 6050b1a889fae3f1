/** One value of a template cannot fill the whole message. In UTF-16 code units. */
export const LONGEST_VALUE = 1024;

// C0 and C1 controls but for the line break; the characters that turn the direction of what follows (Trojan Source,
// CVE-2021-42574): a citizen's name must not be able to rewrite the office's sentence.
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The value as it may stand in a text for citizens, or in a mail with more room. */
export function cleaned(value: string, longest = LONGEST_VALUE): string {
  const whole = value.replaceAll("\r\n", "\n").replaceAll("\t", " ").replace(HARMFUL, "").toWellFormed();
  if (whole.length <= longest) return whole;
  // Cutting between the two halves of an emoji would leave a broken one.
  const cut = whole.slice(0, longest - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
