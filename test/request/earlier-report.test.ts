import assert from "node:assert/strict";
import { compile, defaultIntents, earlierReport } from "../../nodes/lib/request/index.ts";

const asks = [
  "a che punto è la mia segnalazione?",
  "A che punto siamo con la segnalazione che ho fatto lunedì",
  "avete ricevuto la segnalazione della buca?",
  "quando riparate la buca che ho segnalato?",
  "novità sulla mia segnalazione 2026/000042?",
  "che fine ha fatto la mia segnalazione",
  "2026/000042",
  "Segnalazione 2026/42",
  "Buongiorno, vorrei sapere lo stato della segnalazione che ho inviato",
  "la mia segnalazione è stata presa in carico?",
  "ho segnalato un lampione due settimane fa, ancora niente",
  "avevo segnalato la perdita d'acqua, nessuna notizia?",
  "Ci sono aggiornamenti sulla mia segnalazione?",
  "mi dite se avete letto la segnalazione che vi ho mandato ieri",
  "Il lampione è stato riparato?",
  "hanno sistemato la buca in via Roma?",
  "avete tappato la buca?",
  "chi la segue la segnalazione n. 2026/000007",
  "any news about my report?",
  "When will you fix the hole I reported?",
  "have you received my report",
  "what happened to my report 2026/000003",
];
const done = [
  "il lampione è stato riparato, grazie",
  "La buca in via Roma è stata tappata, complimenti",
  "grazie, hanno sistemato il marciapiede",
  "Problema risolto, grazie mille",
  "il semaforo ora funziona",
  "avete già pulito, bravi",
  "i rifiuti sono stati portati via",
  "the street lamp has been repaired, thank you",
  "finalmente il cassonetto è stato svuotato",
];
const neither = [
  "C'è una buca in via Grande",
  "Vorrei fare una segnalazione",
  "devo segnalare un lampione spento",
  "come faccio a fare una segnalazione?",
  "dove mando la segnalazione di una buca?",
  "il lampione è stato riparato male e si è rotto di nuovo",
  "La buca è stata tappata ma si è riaperta",
  "il lampione non è stato riparato",
  "non hanno mai pulito la piazza",
  "Segnalo una perdita d'acqua in via Verdi 3",
  "I rifiuti non vengono ritirati da una settimana",
  "hanno buttato dei rifiuti sotto casa",
  "A che ora aprite?",
  "Quando è aperto lo sportello?",
  "vorrei prenotare la carta d'identità",
  "c'è un albero caduto, quando venite?",
  "hanno rotto la panchina del parco",
  "there is a pothole in via Roma",
  "I want to report a broken lamp",
  "Il semaforo di viale Italia è rotto, posso segnalarlo qui?",
  "la strada è chiusa?",
  "grazie",
  "",
  "nuova segnalazione: tombino aperto",
  "Ci vuole tanto per riparare il lampione spento in via Rossi 4?",
  "si è aperta una voragine vicino alla scuola",
  "scritta offensiva sul muro della scuola",
  "il cassonetto è pieno da tre giorni",
];

describe("what is said about an earlier report", () => {
  for (const text of asks) it(`asks: “${text}”`, () => assert.equal(earlierReport(text)?.kind, "asks"));
  for (const text of done) it(`is done: “${text}”`, () => assert.equal(earlierReport(text)?.kind, "done"));
  for (const text of neither) it(`is none: “${text}”`, () => assert.equal(earlierReport(text), undefined));

  it("names the report by its whole number", () => {
    assert.deepEqual(earlierReport("che ne è della 2026/42?"), { kind: "asks", number: "2026/000042" });
  });

  it("is no report for the sorter of requests", () => {
    const sorter = compile(defaultIntents);
    for (const text of [...asks, ...done]) assert.notEqual(sorter.sort(text).intent, "report", text);
  });
});
