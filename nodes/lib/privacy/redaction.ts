/**
 * A last net for text that leaves the process (logs): whatever looks like a number, an id of Meta's or a token is masked.
 * It is not what keeps our own texts clean (they never get such things); it is for what other nodes and libraries say.
 */
const patterns: [RegExp, string][] = [
  [/\bwamid\.[A-Za-z0-9+/=_-]+/g, "wamid.…"],
  [/\bBearer\s+[\w.~+/=-]+/gi, "Bearer …"],
  // Access tokens of Meta begin with EAA.
  [/\bEAA[A-Za-z0-9]{20,}/g, "EAA…"],
  // Business-scoped user ids: country, dot, letters and digits (cloud-api: at most 128).
  [/\b[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{8,128}\b/g, "…"],
  // Nine digits or more, however written: telephone numbers (E.164 has at most 15). Dates and IP addresses are none.
  [/(?<![\w.])(?!\d{4}[-/.]\d\d?[-/.]\d\d?\b|\d\d?[-/.]\d\d?[-/.]\d{4}\b|(?:\d{1,3}\.){3}\d{1,3}\b)\(?\+?\(?\d(?:[\s()./‐-―-]{0,3}\d){8,14}(?!\w)/g, "…"],
];

/** Linear in the length of the text; longer texts than 20,000 characters are cut. */
export function redact(text: string): string {
  return patterns.reduce((rest, [pattern, mask]) => rest.replace(pattern, mask), text.slice(0, 20_000));
}
