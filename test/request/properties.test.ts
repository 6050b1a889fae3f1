import assert from "node:assert/strict";
import * as fc from "fast-check";
import { compile, defaultIntents } from "../../nodes/lib/request/index.ts";
import { buildLexicon } from "../../nodes/lib/request/build-lexicon.ts";
import { fullEffort } from "../../nodes/lib/request/recognise.ts";
import { sortWith } from "../../nodes/lib/request/sort.ts";
import { longestText, tokens } from "../../nodes/lib/request/tokens.ts";
import { distance } from "../../nodes/lib/request/typo.ts";

const sorter = compile(defaultIntents);
const fragments = defaultIntents.flatMap(({ words, phrases }) => [...words, ...phrases]);
const message = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...fragments, "non", "ma", "voglio", ",", "?", "\n", "'"), fc.lorem()))
    .map((parts) => parts.join(" ")),
);

describe("sorting any text", () => {
  it("never throws, gives a confidence from 0 to 1 and only words of the text", () => {
    fc.assert(
      fc.property(message, (text) => {
        const sorted = sorter.sort(text);
        assert.ok(sorted.confidence >= 0 && sorted.confidence <= 1);
        for (const word of sorted.words) assert.ok(word !== "" && text.includes(word));
        assert.ok(sorted.intent === null || defaultIntents.some(({ id }) => id === sorted.intent));
        assert.ok(sorted.scores.length <= 3);
        if (sorted.intent !== null) assert.ok(sorted.words.length > 0 && sorted.confidence >= 0.5);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same answer every time, whatever was sorted before", () => {
    fc.assert(
      fc.property(message, message, (text, other) => {
        const first = sorter.sort(text);
        sorter.sort(other);
        assert.deepEqual(sorter.sort(text), first);
        assert.deepEqual(compile(defaultIntents).sort(text), first);
      }),
      { numRuns: 30 },
    );
  });

  it("reads no more than WhatsApp's longest text", () => {
    const filler = "parola ".repeat(Math.ceil(longestText / 7)).slice(0, longestText);
    assert.equal(sorter.sort(`${filler} buca lampione semaforo`).intent, null);
    assert.equal(sorter.sort(`buca lampione ${filler}`).intent, "report");
  });

  it("compares a bounded number of words however strange the text", () => {
    const lexicon = buildLexicon(defaultIntents);
    const letters = fc.stringMatching(/^[a-z]{5,9}$/);
    const strange = fc.array(letters, { minLength: 500, maxLength: 600, size: "max" }).map((words) => words.join(" "));
    const unit = fc.constantFrom("a", "a.", "d'", "\ufdfa", "😀", "carta identità ");
    const long = unit.map((text) => text.repeat(9000));
    fc.assert(
      fc.property(fc.oneof(strange, long), (text) => {
        const { comparisons } = sortWith(lexicon, defaultIntents, 0.5, text);
        assert.ok(comparisons <= fullEffort);
        assert.ok(tokens(text).length <= longestText);
      }),
      { numRuns: 20 },
    );
  });

  it("spends on ordinary messages a small part of what it may spend", () => {
    const lexicon = buildLexicon(defaultIntents);
    const text = "Buongiorno, volevo segnalare che in via Garibaldi davanti al civico 12 c'è una buca molto pericolosa";
    assert.ok(sortWith(lexicon, defaultIntents, 0.5, text).comparisons < 100);
  });
});

describe("the distance between words", () => {
  it("is the same in both directions, and nothing only between equal words", () => {
    const word = fc.stringMatching(/^[abcxe]{0,9}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(distance(a, b, 2), distance(b, a, 2));
        assert.equal(distance(a, b, 2) === 0, a === b);
      }),
    );
  });

  it("counts a slip of the hand as one step and another letter as two", () => {
    assert.equal(distance("semafroo", "semaforo", 2), 1);
    assert.equal(distance("semafro", "semaforo", 2), 1);
    assert.equal(distance("semafforo", "semaforo", 2), 1);
    assert.equal(distance("semaforp", "semaforo", 2), 1);
    assert.equal(distance("porta", "posta", 2), 2);
    assert.equal(distance("casa", "lampione", 2), 3);
  });
});
