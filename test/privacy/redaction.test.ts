import assert from "node:assert/strict";
import { base32, redact } from "../../nodes/lib/privacy/index.ts";

describe("redacting", () => {
  for (const number of [
    "393330000001",
    "+393330000001",
    "+39 333 0000001",
    "+39 333 000 0001",
    "+39-333-000-0001",
    "0039 333 0000001",
    "(+39) 333 0000001",
    "+39 (333) 000-0001",
    "333.000.0001",
    "333/0000001",
    "333 00 00 001",
    "333\u00a0000\u00a00001",
    "333\u202f0000001",
    "333–000–0001",
    "0123 456 001 2",
    "+1 (202) 555-0100",
    "333 - 000 - 0001",
  ]) {
    it(`masks the number ${JSON.stringify(number)} wherever it stands`, () => {
      for (const [before, after] of [
        ["", ""],
        ["chiama ", " subito"],
        ["from=", ";"],
        ['{"wa_id":"', '"}'],
        ["tel:", ""],
        ["numero: ", ", grazie"],
        ["https://wa.me/", "?text=x"],
        ["riga\n", "\nriga"],
        ["«", "»."],
      ] as const) {
        const out = redact(`${before}${number}${after}`);
        assert.doesNotMatch(out, /\d/, out);
        assert.ok(out.startsWith(before) && out.endsWith(after), out);
      }
    });
  }

  it("masks ids of Meta's, tokens and user ids", () => {
    assert.equal(redact("for wamid.HBgMMzkzMzMwMDAwMDAxFQIAEhg= failed"), "for wamid.… failed");
    assert.equal(redact("Authorization: Bearer abc.DEF-123_~+/="), "Authorization: Bearer …");
    assert.equal(redact(`token EAA${"x9".repeat(30)} end`), "token EAA… end");
    assert.equal(redact("user IT.1349000000000001 wrote"), "user … wrote");
    assert.equal(redact("user IT.ENT.1349000000000001 wrote"), "user … wrote");
  });

  it("masks several in one text, as often as they come", () => {
    assert.equal(redact("393330000001, 393330000002 e 393330000001"), "…, … e …");
  });

  const pseudonym = base32(Buffer.from("00112233445566778899aabbccddeeff", "hex"));
  for (const harmless of [
    "2026-11-23",
    "2026-11-23T09:00:00.000Z",
    "23/11/2026 10:30",
    "23.11.2026, 10:30:15",
    "dal 01/08/2026 al 31/08/2026",
    "9:00-13:00",
    "lun-ven 9-13; mar e gio 15:30-17:30",
    "1.234,56 €",
    "EUR 12.345.678",
    "127.0.0.1:1880",
    "192.168.100.200",
    "http://127.0.0.1:51234/urp/webhook",
    "HTTP 503 dopo 12000 ms",
    "codice 131047",
    "v25.0",
    pseudonym,
    `Cittadino ${pseudonym.slice(0, 4)}`,
    "57100 Livorno (LI), piazza 1",
    "0586 820",
    "store.ts:123:45",
    "URP.",
  ]) {
    it(`leaves ${harmless} as it is`, () => assert.equal(redact(harmless), harmless));
  }

  it("takes a text of any length in little time", () => {
    const started = performance.now();
    for (const text of ["1 ".repeat(50_000), "(".repeat(100_000), "1".repeat(100_000), "wamid.".repeat(20_000), "+39 33".repeat(20_000), "IT.".repeat(40_000)]) {
      assert.ok(redact(text).length <= 60_000);
    }
    assert.ok(performance.now() - started < 500);
  });
});
