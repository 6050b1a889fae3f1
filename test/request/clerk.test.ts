import assert from "node:assert/strict";
import { type Intent, compile, defaultIntents } from "../../nodes/lib/request/index.ts";

const empty = { words: [], phrases: [], examples: [] };

describe("a clerk's own subjects", () => {
  const waste: Intent = {
    id: "waste-tax",
    label: "TARI",
    words: ["tari", "tassa rifiuti"],
    phrases: ["bolletta dei rifiuti"],
    examples: ["Come pago la TARI?", "Non mi è arrivato il bollettino della spazzatura"],
    not: ["asilo"],
  };
  const nursery: Intent = {
    ...empty,
    id: "nursery",
    label: "Asilo nido",
    examples: [
      "Come si iscrive un bambino all'asilo nido?",
      "Quando aprono le iscrizioni al nido?",
      "Vorrei sapere a che punto è la graduatoria del nido comunale",
      "Quanto costa la retta dell'asilo?",
    ],
  };
  const sorter = compile([...defaultIntents, waste, nursery]);

  it("work beside the shipped ones from a few words", () => {
    assert.equal(sorter.sort("vorrei pagare la Tari di quest'anno").intent, "waste-tax");
    assert.equal(sorter.sort("la tassa sui rifiuti si paga a rate?").intent, "waste-tax");
    assert.equal(sorter.sort("è arrivata la bolletta rifiuti?").intent, "waste-tax");
    assert.equal(sorter.sort("rifiuti abbandonati vicino al fiume").intent, "report");
  });

  it("work from examples alone, in other words than theirs", () => {
    assert.equal(sorter.sort("come iscrivo mio figlio al nido?").intent, "nursery");
    assert.equal(sorter.sort("graduatoria nido").intent, "nursery");
    assert.equal(sorter.sort("quanto è la retta del nido").intent, "nursery");
  });

  it("understand a phrase with its words in another order and others between", () => {
    const own = compile([{ ...empty, id: "a", label: "A", phrases: ["bonus affitto"] }]);
    assert.equal(own.sort("per l'affitto esiste un bonus?").intent, "a");
    assert.equal(own.sort("bonus. Intanto vi dico che ho cambiato lavoro e casa, e pago un affitto").intent, null);
  });

  it("keep the order of a phrase made of grammar only", () => {
    const own = compile([{ ...empty, id: "a", label: "A", phrases: ["dove siete"] }]);
    assert.equal(own.sort("dove siete?").intent, "a");
    assert.equal(own.sort("siete dove?").intent, null);
  });

  it("are told apart by words that speak against one", () => {
    const own = compile([
      { ...empty, id: "a", label: "A", words: ["permesso"], not: ["sosta", "zona traffico"] },
      { ...empty, id: "b", label: "B", words: ["sosta"] },
    ]);
    assert.equal(own.sort("permesso di sosta").intent, "b");
    assert.equal(own.sort("permesso").intent, "a");
  });

  it("may have an emoji, an abbreviation or an accent as a word", () => {
    const own = compile([
      { ...empty, id: "bell", label: "Campana", words: ["🔔"] },
      { ...empty, id: "isee", label: "ISEE", words: ["I.S.E.E."] },
      { ...empty, id: "cafe", label: "Caffè", words: ["caffè"] },
    ]);
    assert.equal(own.sort("🔔").intent, "bell");
    assert.equal(own.sort("isee 2026").intent, "isee");
    assert.equal(own.sort("un caffe'").intent, "cafe");
  });

  it("are taken with lists that are empty or repeat themselves", () => {
    const own = compile([{ ...empty, id: "a", label: "A", words: ["mercato", "mercato", "", "!!"], phrases: ["  "] }]);
    assert.equal(own.sort("il mercato").intent, "a");
    assert.equal(compile([]).sort("il mercato").intent, null);
  });

  it("do not confuse different words that look alike", () => {
    const own = compile([{ ...empty, id: "a", label: "A", words: ["posta", "albero"] }]);
    for (const text of ["la porta", "la pasta", "un albergo"]) assert.equal(own.sort(text).intent, null, text);
  });
});
