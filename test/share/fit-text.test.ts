import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type Box, type Measure, fitText } from "../../nodes/web/share/page/fit-text.ts";

/** Every character is half as wide as it is high. */
const measure: Measure = (text, size) => text.length * size * 0.5;
const type = { largest: 60, smallest: 20, line: 1.25 };
const box: Box = { width: 400, height: 250 };
const fit = (text: string, more?: string) => fitText(text, box, type, measure, more);

describe("fitting a text into a box", () => {
  it("uses the largest size at which everything fits", () => {
    assert.deepEqual(fit("breve"), { size: 60, lines: ["breve"], cut: false });
    const longer = fit("una frase di undici parole che va a capo quattro volte e basta");
    assert.equal(longer.cut, false);
    assert.equal(longer.lines.join(" "), "una frase di undici parole che va a capo quattro volte e basta");
    assert.ok(longer.size < 60 && longer.size >= 20);
  });

  it("keeps line breaks and empty lines", () => {
    assert.deepEqual(fit("uno\n\ndue").lines, ["uno", "", "due"]);
  });

  it("cuts at a word when even the smallest does not do, and says where it goes on", () => {
    const words = Array.from({ length: 200 }, (_, n) => `parola${n}`).join(", ");
    const { size, lines, cut } = fit(words, " … continua su comune.example/stato");
    assert.deepEqual([size, cut, lines.length], [20, true, 10]);
    assert.match(lines.join(" "), /parola\d+ … continua su comune\.example\/stato$/);
    assert.doesNotMatch(lines.join(" "), /, …/);
  });

  it("breaks a word that is wider than the box, between characters as people see them", () => {
    assert.deepEqual(fit("x".repeat(45)).lines.join(""), "x".repeat(45));
    const family = "👩‍👩‍👧‍👦".repeat(30);
    const { lines } = fitText(family, box, type, (text, size) => [...new Intl.Segmenter().segment(text)].length * size);
    for (const line of lines) assert.equal(line.replaceAll("👩‍👩‍👧‍👦", ""), "");
  });

  it("cuts inside a word rather than giving up most of the box", () => {
    const { lines, cut } = fit(`Inizio ${"x".repeat(2_000)}`);
    assert.deepEqual([cut, lines.length], [true, 10]);
    assert.ok(lines.at(-1)!.endsWith("x…"));
  });

  it("never leaves the box, whatever the text, and always ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 900 }), fc.string({ maxLength: 80 }), (text, more) => {
        const { size, lines } = fit(text, more);
        assert.ok(lines.length * size * type.line <= box.height);
        for (const line of lines) {
          const one = [...new Intl.Segmenter().segment(line)].length === 1;
          assert.ok(measure(line, size) <= box.width || one, line);
        }
      }),
      { numRuns: 150 },
    );
  });
});
