/** Text has no control characters, and does not begin as something that a program would run or show as a page. */

/** Tab, line feed, form feed and carriage return are text; all others below a blank make it something else. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f;
}

const disguised = /^(<[a-z!?/%]|#!|%!|\{\\rtf|mz|%pdf)/i;

export function isPlainText(file: Buffer): boolean {
  // By index: an iterator takes ten times as long, and a table may have many megabytes.
  for (let at = 0; at < file.length; at += 1) if (isControl(file[at]!)) return false;
  const beginning = file.toString("utf8", 0, 1024).replace(/^\uFEFF/, "").trimStart();
  return beginning !== "" && !disguised.test(beginning);
}
