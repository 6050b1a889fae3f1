import assert from "node:assert/strict";
import * as fc from "fast-check";
import { exchange } from "../../../nodes/lib/moderation/exchange/index.ts";
import { dataIn } from "../../../nodes/lib/moderation/identifiers/index.ts";
import { unwelcome, welcome } from "./held-out.ts";

const options = { allowedDomains: [], ownDomains: ["comune.livorno.it"] };
const texts = [...unwelcome.map(({ text }) => text), ...welcome];
const pieces = ["www.", ".com", " . ", "punto ", "a.", "://", "\"", "?", "€ 1", "xn--", "vendo ", "a b ", "@", "\u202e", "😀", "İ", "ﬁ", "- "];
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(fc.constantFrom(...pieces, ...texts), { maxLength: 40 }).map((parts) => parts.join("").slice(0, 4096)),
  fc.tuple(fc.constantFrom(...pieces, "a", "a.b", "w "), fc.integer({ min: 1, max: 4096 })).map(([piece, times]) => piece.repeat(times).slice(0, 4096)),
);

describe("offers and links in any text", () => {
  it("are looked for without throwing, and found inside the text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { from, to, explanation, lowered } of exchange(text, dataIn(text), options)) {
          assert.ok(Number.isInteger(from) && from >= 0 && from < to && to <= text.length, `${from}-${to} of ${text.length}`);
          assert.ok(explanation.it !== "" && lowered !== "");
        }
      }),
      { numRuns: 400 },
    );
  });

  it("are the same every time, whatever was read before", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), hostile, (text, other) => {
        const first = exchange(text, dataIn(text), options);
        exchange(other, dataIn(other), options);
        assert.deepEqual(exchange(text, dataIn(text), options), first);
      }),
      { numRuns: 100 },
    );
  });
});
