import assert from "node:assert/strict";
import { createSecretKey, randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { base32, citizenLabel, pseudonym } from "../../nodes/lib/privacy/index.ts";

const key = createSecretKey(Buffer.alloc(32, 7));

describe("a pseudonym", () => {
  it("is the same for the same thing, for ever", () => {
    assert.equal(pseudonym(key, "wa", "393330000001"), pseudonym(key, "wa", "393330000001"));
    // A change here would make strangers of all citizens: HMAC-SHA-256 of "wa:393330000001", 16 bytes in base32.
    assert.equal(pseudonym(key, "wa", "393330000001"), "E5KIGLPM4R444BAXPWHCNXO6WA");
  });

  it("has 26 letters and digits that nobody confuses", () => {
    assert.match(pseudonym(key, "wa", "x"), /^[A-Z2-7]{26}$/);
  });

  it("differs between purposes, things and keys, so that nothing can be linked", () => {
    const other = createSecretKey(randomBytes(32));
    const all = [
      pseudonym(key, "wa", "1"),
      pseudonym(key, "event", "1"),
      pseudonym(key, "wa", "2"),
      pseudonym(other, "wa", "1"),
    ];
    assert.equal(new Set(all).size, 4);
  });

  it("is shown to people as four of its letters", () => {
    assert.equal(citizenLabel("7F3ABCDEFG"), "Cittadino 7F3A");
    assert.equal(citizenLabel("7F3ABCDEFG", "en"), "Citizen 7F3A");
  });
});

describe("base32", () => {
  for (const [plain, coded] of [
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foob", "MZXW6YQ"],
    ["fooba", "MZXW6YTB"],
    ["foobar", "MZXW6YTBOI"],
  ] as const) {
    it(`of "${plain}" is that of RFC 4648 without padding`, () => assert.equal(base32(Buffer.from(plain)), coded));
  }

  it("can be turned back", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const fiveBits = (letter: string): string => alphabet.indexOf(letter).toString(2).padStart(5, "0");
        const bits = base32(Buffer.from(bytes)).split("").map(fiveBits).join("");
        assert.deepEqual([...bytes], bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
      }),
    );
  });
});
