/** Text has no control characters, and does not begin as something that a program would run or show as a page. */

/** Tab, line feed, form feed, carriage return; all others below a blank make it something else. */
const allowedControls = new Set([0x09, 0x0a, 0x0c, 0x0d]);

const disguised = /^(<[a-z!?/%]|#!|%!|\{\\rtf|mz|%pdf)/i;

export function isPlainText(file: Buffer): boolean {
  for (const byte of file) if ((byte < 0x20 && !allowedControls.has(byte)) || byte === 0x7f) return false;
  const beginning = file.toString("utf8", 0, 1024).replace(/^\uFEFF/, "").trimStart();
  return beginning !== "" && !disguised.test(beginning);
}
