import assert from "node:assert/strict";
import type { Finding } from "../../../nodes/lib/moderation/finding.ts";
import { exchange, exchangeRules, linkRules, weighedRules } from "../../../nodes/lib/moderation/exchange/index.ts";
import { dataIn } from "../../../nodes/lib/moderation/identifiers/index.ts";
import { type Case, unwelcome, welcome } from "./held-out.ts";
import { tunedUnwelcome, tunedWelcome } from "./tuned.ts";

const options = { allowedDomains: [], ownDomains: ["comune.livorno.it"] };

function worst(findings: readonly Finding[]): "pass" | "review" | "block" {
  const levels = findings.map(({ level }) => level);
  return levels.includes("block") ? "block" : levels.includes("review") ? "review" : "pass";
}

const outcome = (text: string) => worst(exchange(text, dataIn(text), options));
const outcomeIn = ({ category, text }: Case) => worst(exchange(text, dataIn(text), options).filter((one) => one.category === category));

describe("the rules about offers, links, collections and calls for help", () => {
  for (const { id, level, yes, no, explanation } of [...exchangeRules, ...Object.values(linkRules)]) {
    it(`find their own examples and leave the others: ${id}`, () => {
      const finds = (text: string) => exchange(text, dataIn(text), options).some((one) => one.rule === id && one.level === level);
      assert.deepEqual(yes.filter((text) => !finds(text)), []);
      assert.deepEqual(no.filter(finds), []);
      assert.ok(yes.length > 0 && no.length > 0 && explanation.it !== "" && explanation.en !== "");
    });
  }

  for (const { id, yes, no, review, block } of weighedRules) {
    it(`stop their own examples and do not find the others: ${id}`, () => {
      const found = (text: string) => exchange(text, dataIn(text), options).filter((one) => one.rule === id);
      assert.deepEqual(yes.filter((text) => worst(found(text)) !== "block"), []);
      assert.deepEqual(no.filter((text) => found(text).length > 0), []);
      assert.ok(review < block);
    });
  }

  it("have names of their own", () => {
    const ids = [...exchangeRules, ...weighedRules, ...Object.values(linkRules)].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe("messages to a desk", () => {
  for (const [name, cases, mostPassed, mostSoft] of [
    ["written before the rules were tried", unwelcome, 0, 0],
    ["on which the rules were improved", tunedUnwelcome, 2, 5],
  ] as const) {
    it(`get the right category, and are stopped where that is due, ${name} (${cases.length})`, () => {
      const passed = cases.filter((one) => outcomeIn(one) === "pass");
      const soft = cases.filter((one) => one.level === "block" && outcomeIn(one) !== "block");
      assert.ok(passed.length <= mostPassed, JSON.stringify(passed, null, 1));
      assert.ok(soft.length <= mostSoft, JSON.stringify(soft, null, 1));
    });
  }

  it(`pass when they ask, report, quote or complain (${welcome.length + tunedWelcome.length})`, () => {
    const texts = [...welcome, ...tunedWelcome];
    assert.deepEqual(texts.filter((text) => outcome(text) === "block"), []);
    const reviewed = texts.filter((text) => outcome(text) === "review");
    assert.ok(reviewed.length <= 2, JSON.stringify(reviewed));
  });

  it("keep the reason when a circumstance lowers it", () => {
    const text = "Ho ricevuto: \"Il tuo conto è sospeso, conferma su conto-prova.xyz\". È una truffa?";
    const [found] = exchange(text, dataIn(text), options);
    assert.equal(found?.level, "note");
    assert.match(found.lowered ?? "", /reporting/);
    assert.match(found.lowered ?? "", /question/);
  });

  it("that cry for help go to a person whatever else they say, and idioms do not", () => {
    for (const text of ["Segnalo che voglio morire", "Mio fratello dice: \"mi ammazzo\"", "non voglio più vivere"]) assert.equal(outcome(text), "review", text);
    for (const text of ["mi ammazzo di lavoro", "voglio morire dal ridere", "facciamola finita con le auto in doppia fila", "è da morire"]) {
      assert.equal(outcome(text), "pass", text);
    }
  });

  it("are read through what hides them", () => {
    for (const text of [
      "vendo c0caina, scrivimi",
      "VENDO COCÀÌNA, scrivimi",
      "ｖｅｎｄｏ ｃｏｃａｉｎａ, scrivimi",
      "vеndo cоcaina, scrivimi",
      "ven\u200bdo coca\u200bina, scrivimi",
      "vendo cocainaaaaa, scrivimi",
    ]) {
      assert.equal(outcome(text), "block", JSON.stringify(text));
    }
  });
});
