import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kind, findIdentifiers } from "../../../nodes/lib/moderation/identifiers/index.ts";

const folder = join(import.meta.dirname, "../../../../shared/samples/moderation");

const kinds: Record<string, Kind> = {
  IT_FISCAL_CODE: "fiscal-code",
  codicefiscale: "fiscal-code",
  isTaxID_it: "fiscal-code",
  IT_VAT_CODE: "vat",
  iva: "vat",
  IBAN: "iban",
  PHONE: "phone",
  mobile_phone_it: "phone",
};

function rows(file: string): { kind: string; text: string; expected: number }[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split(/\r?\n/)
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split("\t"))
    .map(([kind = "", text = "", expected]) => ({
      kind,
      text,
      expected: expected === "valid" ? 1 : expected === "invalid" ? 0 : Number(expected),
    }));
}

/** Cases in which we know better, or mean something else, by kind: how many, and why. */
const differences: Record<string, { most: number; why: string }> = {
  // Presidio counts a code with a wrong check letter as one, with a lower score; validator.js computes the letter of a
  // code with replaced figures as if they were not replaced.
  "fiscal-code": { most: 3, why: "wrong check letters are none" },
  // Presidio wants capitals, validator.js wants nothing beside the IBAN: citizens write in small letters, and sentences.
  iban: { most: 3, why: "small letters, and signs that follow" },
  // Numbers of the USA and China without an international prefix; and validator.js means mobile numbers only.
  phone: { most: 20, why: "foreign numbers need their prefix" },
  vat: { most: 0, why: "" },
};

describe("identifiers in the cases of other libraries", () => {
  const cases = ["presidio_it_recognizer_cases.tsv", "stdnum_it_cases.tsv", "validator_it_cases.tsv"]
    .flatMap(rows)
    .filter(({ kind }) => kind in kinds);

  before(function () {
    if (cases.length > 0) return;
    process.stdout.write("    (no samples beside the project: skipped)\n");
    this.skip();
  });

  for (const kind of ["fiscal-code", "iban", "phone", "vat"] as const) {
    const mine = cases.filter((one) => kinds[one.kind] === kind);
    it(`are counted alike: ${kind} (${mine.length} compared)`, () => {
      const wrong = mine.filter(({ text, expected }) => findIdentifiers(text).filter((one) => one.kind === kind).length !== expected);
      const { most, why } = differences[kind]!;
      assert.ok(wrong.length <= most, `${why}: ${JSON.stringify(wrong, null, 1)}`);
    });
  }

  it("never take a wrong check digit for a right one", () => {
    const invalid = cases.filter(({ kind, text, expected }) => expected === 0 && ["IBAN", "codicefiscale", "isTaxID_it"].includes(kind) && /^[A-Z0-9 /-]+$/.test(text));
    for (const { text } of invalid) {
      assert.deepEqual(findIdentifiers(text).filter(({ kind }) => kind === "iban" || kind === "fiscal-code"), [], text);
    }
  });
});
