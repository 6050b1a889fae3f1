import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import * as fc from "fast-check";
import { Refused } from "../../nodes/lib/errors.ts";
import { verifySignature } from "../../nodes/lib/webhook/index.ts";

const sign = (body: string | Buffer, secret: string) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

describe("the signature of a webhook", () => {
  const secret = "It's a Secret to Everybody";
  const vector = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  it("is accepted for GitHub's published test vector, in lower and in upper case", () => {
    const body = Buffer.from("Hello, World!");
    assert.equal(verifySignature(body, `sha256=${vector}`, [secret]), true);
    assert.equal(verifySignature(body, `sha256=${vector.toUpperCase()}`, [secret]), true);
    assert.equal(verifySignature(new Uint8Array(body), `sha256=${vector}`, [secret]), true);
  });

  it("is refused when a byte of the body, the secret or the signature differs", () => {
    const body = Buffer.from("Hello, World!");
    assert.equal(verifySignature(Buffer.from("Hello, World?"), `sha256=${vector}`, [secret]), false);
    assert.equal(verifySignature(body, `sha256=${vector}`, ["another"]), false);
    assert.equal(verifySignature(body, `sha256=${vector.slice(0, -1)}8`, [secret]), false);
  });

  it("is accepted with the old secret while the new one is already set, and blank secrets never sign", () => {
    const body = Buffer.from("{}");
    assert.equal(verifySignature(body, sign("{}", "old"), ["new", "old"]), true);
    assert.equal(verifySignature(body, sign("{}", ""), ["", "old"]), false);
  });

  for (const header of [
    undefined,
    "",
    vector,
    `sha1=${vector}`,
    `SHA256=${vector}`,
    `sha256=${vector}0`,
    `sha256=${vector.slice(1)}`,
    `sha256=${vector.slice(2)}zz`,
    `sha256= ${vector.slice(1)}`,
    `sha256=${"é".repeat(64)}`,
  ]) {
    it(`is refused without an error when the header is ${JSON.stringify(header)?.slice(0, 24) ?? "missing"}`, () => {
      assert.equal(verifySignature(Buffer.from("Hello, World!"), header, [secret]), false);
    });
  }

  it("cannot be checked without a secret: that is an error, not an answer", () => {
    for (const secrets of [[], [""]]) {
      assert.throws(
        () => verifySignature(Buffer.from("{}"), sign("{}", ""), secrets),
        (error) => {
          return (
            error instanceof Refused && error.code === "webhook_no_secret" && error.in("en").includes("app secret")
          );
        },
      );
    }
  });

  it("is accepted over the bytes as sent and over the escaped-unicode text", () => {
    const body = '{"testo":"perché no? 👍"}';
    const asEscaped = '{"testo":"perch\\u00e9 no? \\ud83d\\udc4d"}';
    assert.equal(verifySignature(Buffer.from(body), sign(body, "s"), ["s"]), true);
    assert.equal(verifySignature(Buffer.from(body), sign(asEscaped, "s"), ["s"]), true);
    assert.equal(verifySignature(Buffer.from(body), sign(asEscaped, "t"), ["s"]), false);
    const latin = `${String.fromCharCode(0x7f)}~é`;
    assert.equal(verifySignature(Buffer.from(latin), sign("\\u007f~\\u00e9", "s"), ["s"]), true);
  });

  it("is accepted for any bytes when made with the secret, and for a slice of a larger buffer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ minLength: 1 }), (bytes, anySecret) => {
        const pool = Buffer.concat([Buffer.from("before"), bytes, Buffer.from("after")]);
        const slice = pool.subarray(6, 6 + bytes.length);
        assert.equal(verifySignature(slice, sign(Buffer.from(bytes), anySecret), [anySecret]), true);
        assert.equal(
          verifySignature(slice, sign(Buffer.concat([bytes, Buffer.from([0])]), anySecret), [anySecret]),
          false,
        );
      }),
    );
  });
});
