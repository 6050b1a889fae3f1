/** Tables as Italian spreadsheets open them: semicolons, UTF-8 with a mark, CRLF (RFC 4180 otherwise). */

export const csvMark = "\ufeff";

/**
 * What a spreadsheet would take for a formula (OWASP, "CSV Injection"), their full-width twins too: an apostrophe before it
 * makes it a text.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** One line with its end. Every field stands in quotes, so that no content of one can be taken for another. */
export function csvRow(fields: readonly (string | number)[]): string {
  return `${fields.map(quoted).join(";")}\r\n`;
}

function quoted(field: string | number): string {
  // Of a number of ours a minus sign is no formula.
  if (typeof field === "number") return `"${field}"`;
  const harmless = formula.test(field) ? `'${field}` : field;
  return `"${harmless.replaceAll('"', '""')}"`;
}
