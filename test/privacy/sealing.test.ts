import assert from "node:assert/strict";
import { createCipheriv, createSecretKey, randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { type Keys, open, seal } from "../../nodes/lib/privacy/index.ts";

const keys = (current = 1, versions = [current]): Keys => ({
  pseudonym: createSecretKey(randomBytes(32)),
  sealing: new Map(versions.map((version) => [version, createSecretKey(randomBytes(32))])),
  current,
});
const refusal = { code: "sealed.cannot-open" };

describe("a sealed value", () => {
  it("opens to what was sealed, whatever that was", () => {
    const ours = keys();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, row) => {
        assert.equal(open(ours, row, seal(ours, row, text)), text);
      }),
    );
    assert.equal(open(ours, "r", seal(ours, "r", "")), "");
    const long = "x".repeat(3_000_000);
    assert.equal(open(ours, "r", seal(ours, "r", long)), long);
  });

  it("opens from a view on other bytes, as a database gives it", () => {
    const ours = keys();
    const sealed = seal(ours, "r", "testo");
    const around = Buffer.concat([Buffer.alloc(5), sealed, Buffer.alloc(5)]);
    assert.equal(open(ours, "r", new Uint8Array(around.buffer, around.byteOffset + 5, sealed.length)), "testo");
  });

  it("is never the same twice, over more values than nonces are drawn at a time", () => {
    const ours = keys();
    const nonces = new Set<string>();
    for (let n = 0; n < 2_000; n += 1) nonces.add(seal(ours, "r", "same").subarray(1, 13).toString("hex"));
    assert.equal(nonces.size, 2_000);
  });

  it("has a version, a nonce of 12 and a tag of 16 bytes before the text, and not the text", () => {
    const ours = keys(3);
    const sealed = seal(ours, "r", "perché");
    assert.equal(sealed[0], 3);
    assert.equal(sealed.length, 1 + 12 + 16 + Buffer.byteLength("perché"));
    assert.equal(sealed.includes("perch"), false);
  });

  it("does not open with any one byte changed", () => {
    const ours = keys(1, [1, 2]);
    const sealed = seal(ours, "r", "via Ricasoli");
    for (let at = 0; at < sealed.length; at += 1) {
      for (const bit of [1, 2, 128]) {
        const changed = Buffer.from(sealed);
        changed[at]! ^= bit;
        assert.throws(() => open(ours, "r", changed), refusal, `byte ${at}`);
      }
    }
  });

  it("does not open shortened, lengthened or empty", () => {
    const ours = keys();
    const sealed = seal(ours, "r", "testo");
    for (let length = 0; length < sealed.length; length += 1) {
      assert.throws(() => open(ours, "r", sealed.subarray(0, length)), refusal);
    }
    assert.throws(() => open(ours, "r", Buffer.concat([sealed, Buffer.alloc(1)])), refusal);
  });

  it("does not open in another row", () => {
    const ours = keys();
    assert.throws(() => open(ours, "event:B", seal(ours, "event:A", "testo")), refusal);
  });

  it("does not open with another key, and says what to do without repeating anything", () => {
    const sealed = seal(keys(), "r", "via Ricasoli");
    assert.throws(() => open(keys(), "r", sealed), (error: Error) => /file delle chiavi/.test(error.message) && !/Ricasoli/.test(error.message));
  });

  it("opens with an older key as long as it is kept, and no longer", () => {
    const old = keys(1);
    const sealed = seal(old, "r", "testo");
    const turned: Keys = { ...old, current: 2, sealing: new Map([...old.sealing, [2, createSecretKey(randomBytes(32))]]) };
    assert.equal(open(turned, "r", sealed), "testo");
    assert.equal(seal(turned, "r", "nuovo")[0], 2);
    turned.sealing.delete(1);
    assert.throws(() => open(turned, "r", sealed), refusal);
  });

  it("is not accepted with a tag of 4 bytes, as Node.js would by itself", () => {
    const ours = keys();
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", ours.sealing.get(1)!, nonce, { authTagLength: 4 });
    cipher.setAAD(Buffer.from("r"));
    const body = Buffer.concat([cipher.update("x".repeat(12), "utf8"), cipher.final()]);
    assert.throws(() => open(ours, "r", Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), body])), refusal);
  });
});
