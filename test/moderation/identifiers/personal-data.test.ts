import assert from "node:assert/strict";
import { dataIn, dataRules, personalData } from "../../../nodes/lib/moderation/identifiers/index.ts";
import { doxxing, others, ownDomains, ownNumbers, passed, wrong } from "./held-out.ts";
import * as tuned from "./tuned.ts";

const options = { ownDomains, ownNumbers };

function outcome(text: string): "pass" | "review" | "block" {
  const levels = personalData(dataIn(text), options).map(({ level }) => level);
  return levels.includes("block") ? "block" : levels.includes("review") ? "review" : "pass";
}

const missed = (texts: readonly string[], wanted: (outcome: string) => boolean) => texts.filter((text) => !wanted(outcome(text)));

describe("the rules about personal data", () => {
  for (const rule of Object.values(dataRules)) {
    it(`find their own examples and leave the others: ${rule.id}`, () => {
      const finds = (text: string) => personalData(dataIn(text), options).some((one) => one.rule === rule.id && one.level === rule.level);
      assert.deepEqual(rule.yes.filter((text) => !finds(text)), []);
      assert.deepEqual(rule.no.filter(finds), []);
      assert.ok(rule.yes.length > 0 && rule.no.length > 0);
      assert.ok(rule.explanation.it !== "" && rule.explanation.en !== "");
    });
  }

  it(`send others' data to a person (${others.length} messages)`, () => {
    assert.ok(missed(others, (got) => got !== "pass").length <= 1, JSON.stringify(missed(others, (got) => got !== "pass")));
  });

  it(`stop a call to spread them (${doxxing.length} messages)`, () => {
    assert.ok(missed(doxxing, (got) => got === "block").length <= 1, JSON.stringify(missed(doxxing, (got) => got === "block")));
  });

  it(`let one's own and everybody's pass (${passed.length} messages)`, () => {
    assert.deepEqual(missed(passed, (got) => got === "pass"), []);
  });

  it("still do so with the messages on which they were improved", () => {
    assert.ok(missed(tuned.others, (got) => got !== "pass").length <= 1, JSON.stringify(missed(tuned.others, (got) => got !== "pass")));
    assert.deepEqual(missed(tuned.doxxing, (got) => got === "block"), []);
    assert.deepEqual(missed(tuned.passed, (got) => got === "pass"), []);
  });

  it("take nothing with a wrong check digit for a code, an account or a card", () => {
    for (const text of wrong) {
      for (const { rule } of personalData(dataIn(`Il dato del mio vicino è ${text}`), options)) assert.equal(rule, "", text);
    }
  });

  it("lower a call to spread that is denied, asked about or quoted, and say so", () => {
    const lowered = (text: string) => personalData(dataIn(text), options).find(({ rule }) => rule === "personal-data/doxxing")?.lowered;
    assert.equal(lowered("Non diffondete il numero di lei, 347 0001112"), "negation");
    assert.equal(lowered("Posso pubblicare? Hanno scritto \"fate girare il numero del barista 347 0001112\""), "quotation");
  });

  it("tell the operator what it is about, never what it says", () => {
    for (const text of [...others, ...doxxing]) {
      for (const { explanation, from, to } of personalData(dataIn(text), options)) {
        assert.ok(!explanation.it.includes(text.slice(from, to)) && !explanation.en.includes(text.slice(from, to)));
      }
    }
  });
});
