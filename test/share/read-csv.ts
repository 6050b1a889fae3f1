/** Reads a table by RFC 4180, with semicolons. */

/** @throws on a quote out of place or a line break outside quotes that is not CRLF */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/y;
  let row: string[] = [];
  field.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error("not a table");
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] !== ";") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
