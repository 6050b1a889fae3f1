import assert from "node:assert/strict";
import { findIdentifiers, redact } from "../../../nodes/lib/moderation/identifiers/index.ts";

const found = (text: string) => findIdentifiers(text).map(({ kind, value }) => `${kind} ${value}`);

describe("identifiers in a message", () => {
  it("are codici fiscali in small letters, in groups, and with letters in place of figures", () => {
    for (const text of ["RSSMRA80A01E625I", "rssmra80a01e625i", "RSS MRA 80A01 E625I", "r s s m r a 8 0 a 0 1 e 6 2 5 i"]) {
      assert.deepEqual(found(`ecco ${text}.`), ["fiscal-code rssmra80a01e625i"], text);
    }
    assert.deepEqual(found("GLLTMS99R12Z12VK"), ["fiscal-code glltms99r12z12vk"]);
  });

  it("are no codici fiscali of people who cannot be: the 30th of February, vowels before consonants", () => {
    for (const text of ["RSSMRA80B30E625X", "AASMRA80A01E625X", "RSSMRA80A01E625IX", "XRSSMRA80A01E625I"]) assert.deepEqual(found(text), [], text);
  });

  it("are IBANs in one piece or in groups, of Italy with their own check letter", () => {
    assert.deepEqual(found("IT11 V010 3013 9000 0000 1234 567"), ["iban it11v0103013900000001234567"]);
    assert.deepEqual(found("it11v0103013900000001234567,"), ["iban it11v0103013900000001234567"]);
    assert.deepEqual(found("DE89 3704 0044 0532 0130 00"), ["iban de89370400440532013000"]);
    // Right by mod 97 alone: two check characters that make up for each other.
    assert.deepEqual(found("IT95W0103013900000001234567"), []);
  });

  it("are telephone numbers however grouped, also in words", () => {
    for (const text of ["347 1122334", "347-1122334", "347.11.22.334", "+39 347 1122334", "0039 3471122334", "3471122334", "3 4 7 1 1 2 2 3 3 4", "347/1122334"]) {
      assert.deepEqual(found(`chiama ${text} subito`), ["phone 3471122334"], text);
    }
    assert.deepEqual(found("tre quattro sette undici ventidue tre tre quattro"), ["phone 3471122334"]);
    assert.deepEqual(found("(0586) 820204 e 0586/820205"), ["phone 0586820204", "phone 0586820205"]);
    assert.deepEqual(found("347 1122334 - 340 5566778"), ["phone 3471122334", "phone 3405566778"]);
    assert.deepEqual(found("+44 20 7123 4567"), ["phone +442071234567"]);
  });

  it("are no notices, files, dates, hours, amounts, partite IVA or house numbers", () => {
    for (const text of [
      "avviso 301000000012345678",
      "pratica 3471122334",
      "prot. n. 0345678/2023",
      "n. 3471122334",
      "bolletta 3331234567",
      "dal 01/02/2023 al 03-04-2023",
      "aperto 09.00-13.00 15.30-17.30",
      "1.234.567,89 euro",
      "€ 3331234567",
      "tre o quattro volte, cinque al massimo",
      "abbiamo 2 figli, 3 cani e 45 gatti",
    ]) {
      assert.deepEqual(found(text), [], text);
    }
    assert.deepEqual(found("P.IVA 01512340496"), ["vat 01512340496"]);
    assert.deepEqual(found("Buca in via Roma 12"), ["address via roma 12"]);
  });

  it("are plates without the letters that plates do not use, mail addresses and payment cards", () => {
    assert.deepEqual(found("FX 482 KL"), ["plate fx482kl"]);
    for (const text of ["IO 123 AA", "da 200 di", "AB1234CD"]) assert.deepEqual(found(text), [], text);
    assert.deepEqual(found("a mario.rossi@example.it o mario.rossi (at) example punto it"), [
      "email mario.rossi@example.it",
      "email mario.rossi@example.it",
    ]);
    assert.deepEqual(found("4532-1234-5678-9014"), ["card 4532123456789014"]);
    assert.deepEqual(found("1234 5678 9012 3452"), []);
  });

  it("stand at their places in the original, whatever letters it is written in", () => {
    for (const text of ["😀 ３４７ １１２２３３４ 😀", "chiama\u200b 347\u200b1122334", "“347 1122334”…"]) {
      const [one] = findIdentifiers(text);
      assert.ok(one && one.value === "3471122334", text);
      assert.match(text.slice(one.from, one.to).normalize("NFKC").replace(/[^0-9]/g, ""), /^3471122334$/);
    }
  });

  it("give way to their names before a text is shown to others", () => {
    assert.equal(
      redact("Sono RSSMRA80A01E625I, cell 347 1122334, mail a@example.it, conto IT11V0103013900000001234567, auto FX482KL, via Roma 12."),
      "Sono [codice fiscale], cell [telefono], mail [email], conto [iban], auto [targa], [indirizzo].",
    );
    assert.equal(redact("Nessun dato qui."), "Nessun dato qui.");
  });
});
