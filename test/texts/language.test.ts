import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { detectLanguage, pickText } from "../../nodes/lib/texts/index.ts";

describe("the language of a message", () => {
  for (const [language, sentences] of Object.entries({
    it: [
      "Buongiorno, vorrei sapere quando siete aperti",
      "C'è una buca enorme davanti alla scuola",
      "Dove posso fare la carta d'identità?",
      "ho perso il portafoglio, a chi devo scrivere?",
      "Il lampione di via Roma non funziona da una settimana",
      "Salve, quali documenti servono per il cambio di residenza",
    ],
    en: [
      "Hello, what time do you open on Monday?",
      "There is a big hole in the street near my house",
      "I would like to know how to get an identity card",
      "Can you help me please? I lost my passport",
      "Where can I pay the fine?",
      "Is the office open tomorrow?",
    ],
    fr: ["Bonjour, je voudrais savoir quand vous êtes ouverts", "Où est le bureau pour les touristes ?"],
    es: ["Hola, quiero saber cuándo está abierta la oficina", "¿Dónde puedo pagar el impuesto?"],
    de: ["Guten Tag, wann haben Sie geöffnet?", "Ich möchte wissen, wo das Amt ist"],
  })) {
    for (const sentence of sentences) {
      it(`is ${language} for "${sentence}"`, () => assert.equal(detectLanguage(sentence), language));
    }
  }

  for (const unclear of [
    "",
    "ok",
    "Hello",
    "Grazie!",
    "👍",
    "Stato",
    "Cancellami",
    "via Grande 12",
    "Mario Rossi 1970",
    "???",
    "Piazza Garibaldi angolo corso Mazzini",
    "carta identità",
    "the end",
    "wifi password",
    "Lorem ipsum dolor sit amet",
    "12345 67890 11111",
    "OK THE BEST",
  ]) {
    it(`is not guessed for "${unclear}"`, () => assert.equal(detectLanguage(unclear), null));
  }

  it("is not taken for English because of a loan word or a quoted title", () => {
    for (const sentence of [
      "Il check-in online non funziona, cosa devo fare?",
      "Vorrei informazioni sul festival The Cage di sabato",
      "ho visto the voice ieri sera e mi è piaciuto",
    ]) {
      assert.equal(detectLanguage(sentence), "it");
    }
  });

  it("is found for any text without an error", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void detectLanguage(text)));
    const started = performance.now();
    detectLanguage("a'".repeat(500_000));
    assert.ok(performance.now() - started < 100);
  });

  const sample = join(import.meta.dirname, "../../../shared/samples/moderation/mhc-it-dev.tsv");
  it("is hardly ever foreign for real Italian sentences", function () {
    if (!existsSync(sample)) {
      process.stdout.write("    (no samples beside the project: skipped)\n");
      this.skip();
    }
    const [head, ...lines] = readFileSync(sample, "utf8").trimEnd().split("\n");
    const column = head?.split("\t").indexOf("text") ?? 0;
    const found = lines.map((line) => detectLanguage(line.split("\t")[column] ?? ""));
    const foreign = found.filter((language) => language !== null && language !== "it").length;
    assert.ok(foreign / found.length < 0.005, `${foreign} of ${found.length}`);
  });
});

describe("a text in several languages", () => {
  it("is taken in the language asked for, else in Italian", () => {
    const texts = { it: "chiuso", en: "closed", fr: " " };
    assert.deepEqual(
      ["en", "en-GB", "EN_us", "it", "fr", "de", null, undefined].map((language) => pickText(texts, language)),
      ["closed", "closed", "closed", "chiuso", "chiuso", "chiuso", "chiuso", "chiuso"],
    );
    assert.equal(pickText(texts, "constructor"), "chiuso");
  });
});
