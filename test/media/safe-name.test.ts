import assert from "node:assert/strict";
import * as fc from "fast-check";
import { MB, largestOf, safeName } from "../../nodes/lib/media/index.ts";

/** Also halves of characters. */
const anyUnit = fc.oneof(fc.constantFrom("/", "\\", ".", " ", "-", "\u202e"), fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)));

describe("the name of a citizen's file", () => {
  const names: [given: string | undefined, mime: string, safe: string][] = [
    ["buca.jpg", "image/jpeg", "buca.jpg"],
    ["Via Grande, 12.JPEG", "image/jpeg", "Via Grande, 12.jpg"],
    ["perché no.pdf", "application/pdf", "perché no.pdf"],
    [undefined, "image/jpeg", "foto.jpg"],
    ["", "audio/ogg", "audio.ogg"],
    ["...", "application/pdf", "documento.pdf"],
    ["../../etc/passwd", "text/plain", "passwd.txt"],
    ["C:\\Windows\\win.ini", "text/plain", "win.ini.txt"],
    ["fattura.pdf.exe", "application/pdf", "fattura.pdf.exe.pdf"],
    ["foto\u202Egpj.exe", "image/jpeg", "fotogpj.exe.jpg"],
    ["a\r\nBcc: x@example.org.jpg", "image/jpeg", "aBcc_ x@example.org.jpg"],
    ['"><script>.png', "image/png", "script_.png"],
    ["con.pdf", "application/pdf", "_con.pdf"],
    ["-rf.pdf", "application/pdf", "rf.pdf"],
    [".htaccess", "text/plain", "htaccess.txt"],
    ["🕳️🛣️.png", "image/png", "🕳️🛣️.png"],
    ["video", "toString", "video.bin"],
  ];
  for (const [given, mime, safe] of names) {
    it(`is ${safe} for ${JSON.stringify(given)}`, () => assert.equal(safeName(given, mime), safe));
  }

  it("has an end, however long it came", () => {
    assert.equal(safeName(`${"a".repeat(4_000)}.jpg`, "image/jpeg"), `${"a".repeat(80)}.jpg`);
    assert.equal(safeName(`${"../".repeat(2_000)}b.pdf`, "application/pdf"), "b.pdf");
  });

  it("never leaves its folder, breaks a line or hides its type", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, maxLength: 300 }), (given) => {
        const name = safeName(given, "image/jpeg");
        assert.doesNotMatch(name, /[/\\:"<>|*?\p{C}]/u);
        assert.ok(name.endsWith(".jpg") && name.length <= 200);
        assert.doesNotMatch(name, /^[.\s-]|\.\./);
        assert.equal(safeName(name, "image/jpeg"), name);
      }),
    );
  });
});

describe("the size of a citizen's file", () => {
  it("is bounded by what its kind may have, and by what the desk wants", () => {
    assert.equal(largestOf("image", 25 * MB), 5 * MB);
    assert.equal(largestOf("document", 25 * MB), 25 * MB);
    assert.equal(largestOf("document", 200 * MB), 100 * MB);
    assert.equal(largestOf("sticker", 25 * MB), MB / 2);
    assert.equal(largestOf("__proto__", 25 * MB), 5 * MB);
  });
});
