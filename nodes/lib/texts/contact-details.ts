/** What counts as an address, a link and a number. The editor's form uses the same patterns (a test compares them). */

/** Deliberately simple: what a mail server would refuse is its business; a missing "@" or a space is ours. */
export const EMAIL = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[A-Za-z]{2,}$/;

/** https, or http on this machine for rehearsals: a public body's link must not be readable on the way. */
export const LINK = /^(?:https:\/\/[^\s/?#"<>]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)(?:[/?#][^\s"<>]*)?$/;

/** Digits, with the usual separators; three digits at least, for 112. */
export const PHONE = /^\+?\(?[0-9](?:[ ()./-]*[0-9]){2,19}$/;

/**
 * The number as it can be dialled from abroad. Numbers written without country code are taken for Italian; short ones
 * and those of national services (800, 840, 199 …) have no international form and stay as they are.
 */
export function international(number: string): string {
  const written = number.trim();
  if (written.startsWith("+")) return written;
  if (written.startsWith("00")) return `+${written.slice(2).trimStart()}`;
  const digits = written.replace(/[^0-9]/g, "");
  // Italian numbers begin with 0 (landlines, the 0 is dialled from abroad too) or 3 (mobiles).
  return digits.length > 5 && /^[03]/.test(digits) ? `+39 ${written}` : written;
}
