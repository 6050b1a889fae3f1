import assert from "node:assert/strict";
import * as fc from "fast-check";
import { compile, contentWords, defaultIntents, earlierReport, readLately } from "../../nodes/lib/request/index.ts";
import { tokens } from "../../nodes/lib/request/tokens.ts";
import { writtenOf } from "../../nodes/lib/request/written.ts";
import { createRecogniser } from "../../nodes/lib/reports/recogniser.ts";
import { shippedCategories } from "../../nodes/lib/reports/shipped-categories.ts";

/** A reader that says what it was asked, and how often it had to read. */
function counted(): { read(text: string, language?: string): string[]; times(): number } {
  let times = 0;
  const read = readLately((text, language) => {
    times += 1;
    return [text, String(language)];
  });
  return { read, times: () => times };
}

describe("what was read of the messages of just now", () => {
  it("is read once, however many ask", () => {
    const { read, times } = counted();
    const first = read("c'è una buca", "it");
    assert.equal(read("c'è una buca", "it"), first);
    assert.equal(times(), 1);
  });

  it("tells texts and languages apart, whatever they hold", () => {
    const { read } = counted();
    const short = fc.string({ unit: fc.constantFrom("a", "2", ":", "-", "\n", "it", "undefined"), maxLength: 4 });
    const asked = fc.array(fc.tuple(short, fc.option(short, { nil: undefined })), { maxLength: 100 });
    fc.assert(
      fc.property(asked, (all) => {
        for (const [text, language] of all) assert.deepEqual(read(text, language), [text, String(language)]);
      }),
      { numRuns: 200 },
    );
  });

  it("is forgotten when many others have come, and what is still asked for last of all", () => {
    const { read, times } = counted();
    read("rimane");
    for (let other = 0; other < 500; other += 1) {
      read(`altro ${other}`);
      read("rimane");
    }
    assert.equal(times(), 501);
    read("altro 0");
    assert.equal(times(), 502);
    read("altro 499");
    assert.equal(times(), 502);
  });

  it("is not kept of a message as long as a book", () => {
    const { read, times } = counted();
    const long = "buca ".repeat(800);
    read(long);
    read(long);
    assert.equal(times(), 2);
  });

  it("is remembered of a reading that fails as little as of one that was never asked for", () => {
    let fails = true;
    const read = readLately((text) => {
      if (fails) throw new Error("no");
      return text;
    });
    assert.throws(() => read("x"));
    fails = false;
    assert.equal(read("x"), "x");
  });
});

describe("the words of a message", () => {
  it("are cut once for every sorter, and read once by each collection", () => {
    assert.equal(writtenOf("Il lampione è spento", "it"), writtenOf("Il lampione è spento", "it"));
    const recogniser = createRecogniser(shippedCategories);
    assert.equal(recogniser.read("Il lampione è spento", "it"), recogniser.read("Il lampione è spento", "it"));
  });

  it("are the same for who comes second, and nobody who sorts changes them for the others", () => {
    const sorter = compile(defaultIntents);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem(), fc.constant("segnalo una buca, non il lampione")), (text) => {
        const before = structuredClone(writtenOf(text));
        const sorted = sorter.sort(text);
        sorted.words.push("altro");
        sorted.scores.length = 0;
        contentWords(text).length = 0;
        earlierReport(text);
        assert.deepEqual(writtenOf(text), before);
        assert.deepEqual(writtenOf(text).tokens, tokens(text));
        assert.deepEqual(sorter.sort(text), compile(defaultIntents).sort(text));
      }),
      { numRuns: 20 },
    );
  });
});
