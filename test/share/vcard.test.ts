import assert from "node:assert/strict";
import * as fc from "fast-check";
import { vcard } from "../../nodes/lib/share/index.ts";
import { readVcards } from "./read-vcards.ts";

const contact = { label: "Cittadino 7F3A", phone: "393005550101", group: "Stato", note: "Solo per lo stato" };

describe("a contact card", () => {
  it("is what phones import: version 3.0, the label as the name, the number with its plus sign", () => {
    const [card] = readVcards(vcard(contact));
    assert.deepEqual(card, {
      VERSION: "3.0",
      N: ["", "Cittadino 7F3A", "", "", ""],
      FN: "Cittadino 7F3A",
      TEL: "+393005550101",
      CATEGORIES: "Stato",
      NOTE: "Solo per lo stato",
    });
  });

  it("comes back as it was from any text, folded at 75 octets with no character torn apart", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 300 }).map((any) => any.replace(/\r\n?/g, "\n"));
    fc.assert(
      fc.property(text, text, (label, note) => {
        const written = vcard({ ...contact, label, note });
        for (const line of written.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.ok(!/(?<!\r)\n|\r(?!\n)/.test(written), "only CRLF ends a line");
        const [card, ...others] = readVcards(written);
        assert.deepEqual([card!["FN"], card!["NOTE"], others], [label, note, []]);
      }),
      { numRuns: 200 },
    );
  });

  it("lets nothing but digits into the number", () => {
    assert.equal(readVcards(vcard({ ...contact, phone: "39 300-555\r\nEND:VCARD" }))[0]!["TEL"], "+39300555");
  });
});
