import assert from "node:assert/strict";
import { array, assert as check, constantFrom, property } from "fast-check";
import { readCategories } from "../../nodes/lib/reports/index.ts";
import { metresBetween } from "../../nodes/lib/reports/near.ts";
import { addressIn } from "../../nodes/lib/reports/place.ts";
import { createRecogniser } from "../../nodes/lib/reports/recogniser.ts";
import { shippedCategories } from "../../nodes/lib/reports/shipped-categories.ts";
import { asking, reporting } from "./street-messages.ts";

const recogniser = createRecogniser(shippedCategories);
const begins = (text: string): boolean => {
  const { reports, elsewhere } = recogniser.read(text);
  return reports && !elsewhere;
};

describe("a message about the street", () => {
  it(`begins a report when something is wrong, in ${reporting.length} ways to say it`, () => {
    assert.deepEqual(reporting.filter((text) => !begins(text)), []);
  });

  it(`begins none when it asks how something is done, in ${asking.length} ways to ask`, () => {
    assert.deepEqual(asking.filter(begins), []);
  });

  it("begins a report however politely it asks for the repair", () => {
    for (const text of ["dove posso segnalare un lampione spento?", "si può fare qualcosa per la buca di via Lepanto?"]) {
      assert.ok(begins(text), text);
    }
  });

  it("has a category when its words speak for one, also for the last one", () => {
    const told: [string, string][] = [
      ["topi in via Roma", "altro"],
      ["c'è un cavo che penzola dal palo della luce", "lampione"],
      ["cestini stracolmi in Terrazza Mascagni", "rifiuti"],
      ["panchina divelta ai giardini", "verde"],
      ["monopattini abbandonati sul marciapiede", "mobilita"],
      ["specchio stradale rotto", "segnaletica"],
      ["pozzetto rotto", "buca"],
    ];
    for (const [text, category] of told) assert.equal(recogniser.read(text).category, category, text);
  });
});

describe("the category of a report", () => {
  const told: [string, string | null][] = [
    ["C'è una buca enorme sulla strada", "buca"],
    ["marciapiedi sconnessi davanti all'asilo", "buca"],
    ["Il lampione è spento da un mese", "lampione"],
    ["strada completamente al buio", "lampione"],
    ["il semaforo non funziona", "segnaletica"],
    ["strisce pedonali cancellate", "segnaletica"],
    ["hanno lasciato un materasso vicino ai cassonetti", "rifiuti"],
    ["un ramo pericolante sopra la panchina", "verde"],
    ["auto abbandonata da mesi nel parcheggio", "mobilita"],
    ["c'è una bucca in mezo alla strada", "buca"],
    ["There is a pothole in front of the school", "buca"],
    ["un cinghiale in centro", null],
  ];
  for (const [text, category] of told) {
    it(`of “${text}” is ${category ?? "not to be told"}`, () => {
      assert.equal(recogniser.read(text).category, category);
    });
  }

  it("follows the clerk's own list", () => {
    const own = createRecogniser(readCategories([{ id: "animali", name: "Animali", words: ["cinghiale", "topi"] }, { id: "altro", name: "Altro" }], []));
    assert.deepEqual([own.read("un cinghiale in centro").category, own.read("un cinghiale in centro").reports], ["animali", true]);
    assert.equal(own.read("c'è una buca").category, null);
  });

  for (const text of ["Vorrei fare una segnalazione", "Buongiorno, devo segnalare un problema", "Grazie mille!", "I want to report a problem"]) {
    it(`has nothing to go by in “${text}”, which says nothing yet`, () => {
      assert.equal(recogniser.read(text).says, false);
    });
  }
});

describe("an address", () => {
  const found: [string, string | undefined, boolean, boolean][] = [
    ["via Grande 12", "via Grande 12", true, true],
    ["C'è una buca in Via Grande, 12/b davanti al bar", "Via Grande, 12/b", true, false],
    ["Siamo in viale G. Marconi n. 5", "viale G. Marconi n. 5", true, true],
    ["piazza della Repubblica", "piazza della Repubblica", false, true],
    ["buca in via Grande davanti alla posta", "via Grande", false, false],
    ["corso Amedeo angolo via Roma", "corso Amedeo", false, false],
    ["buca in via dell'Ardenza 7", "via dell'Ardenza 7", true, false],
    ["portate via i rifiuti", undefined, false, false],
    ["lavori in corso da mesi", undefined, false, false],
    ["andate via", undefined, false, false],
    ["davanti alla scuola", undefined, false, false],
  ];
  for (const [text, address, numbered, whole] of found) {
    it(`in “${text}” is ${address ?? "not there"}`, () => {
      assert.deepEqual(addressIn(text), address === undefined ? undefined : { text: address, numbered, whole });
    });
  }

  it("is looked for in anything, in no time, and is short", () => {
    const words = constantFrom("via", "piazza", "12", "n.", ",", " ", "della", "x".repeat(300), "corso", "😀", "\n", "'");
    const short = property(array(words, { maxLength: 400 }), (parts) => (addressIn(parts.join(" "))?.text.length ?? 0) <= 200);
    check(short, { numRuns: 200 });
  });
});

describe("the distance between two places", () => {
  it("is right to the metre", () => {
    const livorno = { latitude: 43.5485, longitude: 10.3106 };
    assert.equal(metresBetween(livorno, livorno), 0);
    // A thousandth of a degree north is 111.2 m; east, at this latitude, the cosine of it.
    assert.ok(Math.abs(metresBetween(livorno, { ...livorno, latitude: 43.5495 }) - 111.2) < 0.1);
    assert.ok(Math.abs(metresBetween(livorno, { ...livorno, longitude: 10.3116 }) - 111.2 * Math.cos((43.5485 * Math.PI) / 180)) < 0.1);
    assert.ok(Math.abs(metresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }) - Math.PI * 6_371_008.8) < 1);
  });
});
