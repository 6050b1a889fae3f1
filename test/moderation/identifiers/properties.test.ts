import assert from "node:assert/strict";
import * as fc from "fast-check";
import { dataIn, findIdentifiers, personalData, redact, view } from "../../../nodes/lib/moderation/identifiers/index.ts";
import { isFiscalCode } from "../../../nodes/lib/moderation/identifiers/fiscal-code.ts";
import { isIban } from "../../../nodes/lib/moderation/identifiers/iban.ts";
import { doxxing, others, ownDomains, ownNumbers, passed } from "./held-out.ts";

const pieces = ["347", "0586", "+39", " ", ".", "-", "via ", "IT60", "@", "tre ", "RSS", "80A01", "(", "/", "€", "\u200b", "ａ", "😀", "\n", "1 2 3 "];
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces, ...others, ...doxxing, ...passed), { maxLength: 30 }).map((parts) => parts.join("").slice(0, 4096)),
  fc.tuple(fc.constantFrom(...pieces, "a", "0", "a."), fc.integer({ min: 1, max: 4096 })).map(([piece, length]) => piece.repeat(length).slice(0, 4096)),
);

describe("personal data in any text", () => {
  it("never throws, and points into the text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { from, to } of [...findIdentifiers(text), ...personalData(dataIn(text), { ownDomains, ownNumbers })]) {
          assert.ok(Number.isInteger(from) && from >= 0 && from < to && to <= text.length, `${from}-${to} of ${text.length}`);
        }
        redact(text);
      }),
      { numRuns: 400 },
    );
  });

  it("is read through a view whose every character leads back into the original, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const seen = view(text);
        let last = 0;
        for (let at = 0; at < seen.text.length; at += 1) {
          const { from, to } = seen.original(at, at + 1);
          assert.ok(from >= last && to > from && to <= text.length);
          last = from;
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("check digits", () => {
  it("let no single changed character through in a codice fiscale, an IBAN of Italy or one of Germany", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    for (const [code, valid] of [
      ["it11v0103013900000001234567", isIban],
      ["de89370400440532013000", isIban],
    ] as const) {
      assert.ok(valid(code));
      for (let at = 0; at < code.length; at += 1) {
        for (const other of letters) {
          if (other !== code[at]) assert.ok(!valid(code.slice(0, at) + other + code.slice(at + 1)), `${code} ${at} ${other}`);
        }
      }
    }
    const person = "rssmra80a01e625i";
    for (const other of letters.slice(0, 26)) assert.equal(isFiscalCode(person.slice(0, 15) + other), other === "i");
  });
});
