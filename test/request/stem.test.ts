import assert from "node:assert/strict";
import { fold } from "../../nodes/lib/request/fold.ts";
import { keyOf, tokens } from "../../nodes/lib/request/tokens.ts";

const key = (word: string): string => keyOf(fold(word)).key;

describe("the forms of a word", () => {
  const families = [
    ["buca", "buche", "Buca", "BUCHE"],
    ["prenotare", "prenotazione", "prenotazioni", "prenoto", "prenotato", "prenotarmi", "prenotarlo", "prenotiamo"],
    ["segnalare", "segnalarvi", "segnalazione", "segnalo", "segnalando", "segnalandovi", "segnallare"],
    ["orario", "orari"],
    ["ufficio", "uffici", "uficio"],
    ["identità", "identita", "IDENTITÀ", "identita\u0300"],
    ["mandami", "mandatemi", "mandarmi", "mandare"],
    ["grazie", "graziee", "grazieeeee", "grazzie"],
    ["rifiuto", "rifiuti"],
    ["pothole", "potholes"],
    ["book", "books", "booking", "booked"],
    ["telefono", "ｔｅｌｅｆｏｎｏ", "tele\u200bfono"],
  ];
  for (const family of families) {
    it(`are one: ${family[0]}`, () => {
      assert.deepEqual([...new Set(family.map(key))], [key(family[0]!)]);
    });
  }

  it("stay apart when the words are different", () => {
    assert.notEqual(key("aperti"), key("apri"));
    assert.notEqual(key("operatore"), key("operazione"));
    assert.notEqual(key("strada"), key("strano"));
    assert.notEqual(key("ora"), key("oro"));
  });
});

describe("the words of a message", () => {
  const words = (text: string): string[] => tokens(text).map(({ word }) => word);

  it("are parted at apostrophes, however they are typed", () => {
    for (const mark of ["'", "’", "`", "´"]) assert.deepEqual(words(`l${mark}ufficio`), ["l", "ufficio"]);
  });

  it("keep abbreviations and e-mail in one piece", () => {
    assert.deepEqual(words("P.E.C. o e-mail?"), ["pec", "o", "email"]);
    assert.deepEqual(words("Roma. Poi"), ["roma", "poi"]);
  });

  it("remember where they stood", () => {
    const text = "C’è  l'ufficio 🙏🏽 qui";
    const written = tokens(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(written.filter((part) => /\p{L}/u.test(part)), ["C", "è", "l", "ufficio", "qui"]);
  });

  it("write chat spelling out", () => {
    assert.deepEqual(words("nn so ke fare x la cie"), ["non", "so", "che", "fare", "per", "la", "cie"]);
  });
});
