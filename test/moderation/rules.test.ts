import assert from "node:assert/strict";
import { moderate } from "../../nodes/lib/moderation/index.ts";
import { allPacks } from "../../nodes/lib/moderation/packs/index.ts";
import { viewOf } from "../../nodes/lib/moderation/views/view.ts";
import { tokensOf } from "../../nodes/lib/moderation/views/tokens.ts";

describe("moderation: the rules", () => {
  for (const pack of allPacks()) {
    const found = (text: string, id: string) => {
      const view = viewOf(text);
      return pack.find(view, pack.read(view, tokensOf(view))).find(({ rule, lowered }) => rule === id && lowered === undefined);
    };
    for (const rule of pack.rules) {
      for (const example of rule.examples.hit) {
        it(`${rule.id} finds “${example}”`, () => assert.ok(found(example, rule.id)));
      }
      for (const example of rule.examples.miss) {
        it(`${rule.id} leaves “${example}” alone`, () => assert.equal(found(example, rule.id), undefined));
      }
    }
  }

  it("ask only for classes that some word has", () => {
    for (const pack of allPacks().slice(0, 1)) assert.deepEqual(pack.unknownClasses(), []);
  });

  it("have a stable id that begins with the category, one of each, and an explanation in both languages", () => {
    for (const { rules } of allPacks()) {
      assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
      for (const { id, category, explanation, version } of rules) {
        assert.ok(id.startsWith(`${category}/`), id);
        assert.ok(explanation.it.length >= 5 && explanation.en.length >= 5);
        assert.ok(version >= 1);
      }
    }
  });

  it("read a message in another language by its own pack", () => {
    assert.equal(moderate("I know where you live and I will kill you").outcome, "block");
    assert.equal(moderate("Bonjour, les immigrés sont tous des parasites").outcome, "review");
    assert.equal(moderate("¿Dónde está la oficina de los extranjeros?").outcome, "pass");
    assert.equal(moderate("Guten Tag, wo ist das Büro für Ausländer?").outcome, "pass");
  });

  it("take a message for a foreign one only for more than a word that Italian has as well", () => {
    assert.equal(moderate("Vendo panda unico proprietario, no perditempo").language, "it");
    assert.equal(moderate("Siamo alle solite, promesse e poi un piffero").language, "it");
    assert.equal(moderate("Where is the office?").language, "en");
  });

  it("tell whoever answered from what was answered", () => {
    assert.equal(moderate("Chi mi ha risposto è un coglione").outcome, "review");
    assert.equal(moderate("Mi ha risposto: sei un coglione").outcome, "pass");
  });
});
