import assert from "node:assert/strict";
import * as fc from "fast-check";
import { CATEGORIES, type Moderation, moderate } from "../../nodes/lib/moderation/index.ts";

/** Pieces that the rules look for, pieces that look like them, and characters that have upset better programs. */
const pieces = fc.oneof(
  fc.constantFrom(
    ..."gli zingari sono ti ammazzo non chi dice coglione m*rda st0nzi v a f f dei di merda so dove abiti , . : ; ! ? \" ' « » ( ) \n e' è che la maggior parte dei come te a casa loro c.o.g.l".split(" "),
    " ",
    "\u200b",
    "\u202e",
    "\u0301",
    "\ud83d",
    "\ude00",
    "\ufb03",
    "ß",
    "İ",
    "ｓｔｒ",
    "рuttаna",
    "👩‍👩‍👧",
    "*".repeat(30),
    "a".repeat(60),
    "RF 05 IT60 X054 2811 1010 0000 0123 456",
    "http://x.it/?q=1",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const texts = fc.array(pieces, { maxLength: 120 }).map((list) => list.join(""));
const spaced = fc.array(pieces, { maxLength: 120 }).map((list) => list.join(" "));

function check(text: string, { outcome, findings }: Moderation): void {
  for (const { rule, category, level, certainty, from, to, explanation } of findings) {
    assert.ok(0 <= from && from < to && to <= text.length, `${rule} ${from}-${to} of ${text.length}`);
    assert.ok(CATEGORIES.includes(category) && rule.startsWith(`${category}/`));
    assert.ok(["note", "review", "block"].includes(level) && certainty >= 0 && certainty <= 1);
    assert.ok(explanation.it !== "" && explanation.en !== "");
  }
  const gravest = findings[0]?.level ?? "note";
  assert.equal(outcome, gravest === "note" ? "pass" : gravest);
}

describe("moderation: any text", () => {
  it("is judged without a throw, every span inside the original, the outcome that of the gravest finding", () => {
    fc.assert(
      fc.property(fc.oneof(texts, spaced), (text) => check(text, moderate(text))),
      { numRuns: 2000 },
    );
  });

  it("of full length as well", () => {
    const long = fc.array(pieces, { minLength: 400, maxLength: 900 }).map((list) => list.join(" ").slice(0, 4096));
    fc.assert(
      fc.property(long, (text) => check(text, moderate(text))),
      { numRuns: 60 },
    );
  });

  it("gives the same answer twice", () => {
    fc.assert(
      fc.property(spaced, (text) => assert.deepEqual(moderate(text), moderate(text))),
      { numRuns: 200 },
    );
  });
});
