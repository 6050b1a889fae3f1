import assert from "node:assert/strict";
import { heldBack, officePolicy } from "../../nodes/lib/office-answers/index.ts";
import type { AnswerWhat } from "../../nodes/lib/store/index.ts";
import { createComune } from "../../nodes/lib/texts/index.ts";

const comune = createComune({
  name: "Comune di Prova",
  office: "Urp",
  email: "urp@comune.prova.example",
  website: "https://www.comune.prova.example",
  phones: [{ number: "0123 456001", label: "centralino" }],
  offices: [{ name: "Aamps", category: "rifiuti", area: "", email: "segnalazioni@aamps.example" }],
});
const policy = officePolicy(comune);
const held = (text: string, what: AnswerWhat = "text", reference = ""): ReturnType<typeof heldBack> =>
  heldBack({ id: "a", citizen: "c", office: "Strade", what, text, at: 0, reference, report: null, held: false, content: "null" }, policy);

describe("what an office writes to a citizen", () => {
  for (const text of [
    "Buongiorno, l'intervento è per giovedì 26 novembre. Cordiali saluti, geom. Mario Rossi",
    "Per informazioni scriva a urp@comune.prova.example o chiami lo 0123 456001.",
    "Il modulo: https://www.comune.prova.example/moduli/suolo.pdf",
    "Scriva a segnalazioni@aamps.example, o guardi https://segnala.aamps.example/nuova",
    "Non è di competenza del Comune: si rivolga ad Anas, numero 800 841148.",
    "Abbiamo rimosso i rifiuti abbandonati; la siringa è stata smaltita da Aamps.",
    "Chiami il numero verde 800 010 303 o guardi www.asaspa.it",
    "Vedi https://www.agenziaentrate.gov.it/portale/modello",
  ]) {
    it(`passes: ${text.slice(0, 50)}`, () => assert.equal(held(text)?.in("it"), undefined));
  }

  for (const text of [
    "Il codice fiscale del proprietario è RSSMRA80A01H501U",
    "Il bonifico va fatto sull'IBAN IT60X0542811101000000123456",
    "Siete degli imbecilli",
    "Ti ammazzo se scrivi ancora",
    "Scarichi qui il modulo: http://bit.ly/3xyz",
    "Verifichi la sua identità: https://poste.it.verifica.top/spid",
  ]) {
    it(`is held back: ${text.slice(0, 50)}`, () => {
      const sentences = [held(text)!.in("it"), held(text, "closed", "2026/000042")!.in("en")];
      assert.match(sentences[0]!, /^Da guardare: il testo con cui «Strade» risponde non è andato al cittadino\. \S.+ Chiedi all'ufficio di riscriverlo, o rispondi tu\.$/);
      assert.match(sentences[1]!, /answers about report 2026\/000042 did not go to the citizen, who has only heard the new state\. \S/);
      const secret = /RSSMRA\w+|IT60\w+|imbecilli|bit\.ly|verifica\.top/.exec(text)?.[0] ?? "ammazzo";
      assert.ok(sentences.every((sentence) => !sentence.includes(secret)));
    });
  }
});
