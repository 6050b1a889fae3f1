import assert from "node:assert/strict";
import { Refused } from "../../nodes/lib/errors.ts";
import { checkedIntents, defaultIntents } from "../../nodes/lib/request/index.ts";

const one = { id: "a", label: "Uno", words: ["parola"], phrases: [], examples: [] };

function refusal(list: unknown): string {
  try {
    checkedIntents(list);
  } catch (error) {
    assert.ok(error instanceof Refused);
    assert.ok(error.sentence.it !== "" && error.sentence.en !== "" && !error.message.includes("{"));
    return error.code;
  }
  return "";
}

describe("an edited list of subjects", () => {
  it("is taken when it is the shipped one", () => {
    assert.deepEqual(checkedIntents(defaultIntents).map(({ id }) => id), defaultIntents.map(({ id }) => id));
  });

  it("is refused when it is empty or no list", () => {
    for (const list of [[], undefined, null, "a", {}]) assert.equal(refusal(list), "request.no-intents");
  });

  it("is refused when two subjects have one name, in whatever letters", () => {
    assert.equal(refusal([one, { ...one, id: "b", label: "UNO " }]), "request.same-label");
  });

  it("is refused when a subject has no name or no identifier of its own", () => {
    assert.equal(refusal([{ ...one, label: " " }]), "request.no-label");
    assert.equal(refusal([{ ...one, id: "" }]), "request.same-id");
    assert.equal(refusal([one, { ...one, label: "Due" }]), "request.same-id");
    assert.equal(refusal([null]), "request.no-label");
  });

  it("is refused when a subject has nothing to be recognised by", () => {
    assert.equal(refusal([{ ...one, words: [" ", "?!"], not: ["x"] }]), "request.no-words");
  });

  it("is refused when it grows without end", () => {
    assert.equal(refusal([{ ...one, words: Array.from({ length: 301 }, (_, i) => `w${i}`) }]), "request.too-long");
    assert.equal(refusal([{ ...one, examples: ["a".repeat(301)] }]), "request.too-long");
    const many = Array.from({ length: 41 }, (_, i) => ({ ...one, id: `${i}`, label: `${i}` }));
    assert.equal(refusal(many), "request.too-many");
  });

  it("is tidied: blank lines go, what is not text goes", () => {
    const [tidy] = checkedIntents([{ ...one, words: [" parola ", "", 7, null], alone: "yes" }]);
    assert.deepEqual(tidy, { ...one, not: [], alone: false });
  });
});
