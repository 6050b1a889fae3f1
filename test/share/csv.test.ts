import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Notice } from "../../nodes/lib/notices/index.ts";
import { csvMark, csvRow, noticeTable } from "../../nodes/lib/share/index.ts";
import { readCsv } from "./read-csv.ts";

/** As a spreadsheet decides, after it has taken the quotes away. */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(cell);

/** What tables and formulas are made of. */
const cells = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", '"', "'", ";", ",", "\0", "\u202e", "a", "è", "👍"];

describe("a table for a spreadsheet", () => {
  it("makes a text of what would be a formula, whatever character it begins with", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]) {
      assert.deepEqual(readCsv(csvRow([`${start}HYPERLINK("https://x")`])), [[`'${start}HYPERLINK("https://x")`]]);
    }
    assert.equal(csvRow([-5]), '"-5"\r\n');
  });

  it("gives back any fields, as many as went in, and never a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...cells), maxLength: 12 }), { minLength: 1, maxLength: 6 }), (fields) => {
        const rows = readCsv(csvRow(fields) + csvRow(["end"]));
        assert.deepEqual(rows[1], ["end"]);
        assert.deepEqual(rows[0], fields.map((field) => (isFormula(field) ? `'${field}` : field)));
        assert.ok(!rows[0].some(isFormula));
      }),
      { numRuns: 300 },
    );
  });

  it("of the notices has one line each, in the zone's time and the wanted language", () => {
    const notice: Notice = {
      id: "a",
      state: "published",
      title: '=cmd|"/c calc"!A1',
      text: "Riga uno\nRiga; due",
      category: "+39",
      link: "https://example.org/?a=1;b=2",
      validFrom: Date.parse("2026-10-25T02:30:00+02:00"),
      validUntil: Date.parse("2026-10-25T02:30:00+01:00"),
      author: "@urp",
      imageAlt: "",
      imageHash: "",
      imageMime: "",
      createdAt: 0,
      publishedAt: null,
      updatedAt: 0,
    };
    const at = Date.parse("2026-11-01T00:00:00Z");
    const text = noticeTable([notice], at, { zone: "Europe/Rome", language: "it" }).join("");
    assert.ok(text.startsWith(csvMark));
    const [head, row, ...rest] = readCsv(text);
    assert.deepEqual(rest, []);
    assert.equal(head!.length, row!.length);
    // The hour that comes twice: the offset tells which.
    assert.deepEqual(row!.slice(0, 9), ["a", "scaduto", '\'=cmd|"/c calc"!A1', "Riga uno\nRiga; due", "'+39", "2026-10-25 02:30:00 +02:00", "2026-10-25 02:30:00 +01:00", "https://example.org/?a=1;b=2", "'@urp"]);
    assert.equal(row![11], "");
    assert.deepEqual(readCsv(noticeTable([notice], at, { zone: "Europe/Rome", language: "en" }).join(""))[1]![1], "expired");
  });
});
