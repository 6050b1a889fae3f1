import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import type { Refused } from "../../nodes/lib/errors.ts";
import { type GatewayFields, gatewaySettings, refuseDeskNumber } from "../../nodes/lib/status-gateway/index.ts";

const right: GatewayFields = {
  kind: "waha",
  baseUrl: "https://gateway.comune.example/waha/",
  session: "default",
  sender: "+39 328 000 0001",
  chunkSize: "",
  pauseSeconds: "",
  warningRead: true,
  apiKey: "chiave",
  canary: "",
};
const code = (changes: GatewayFields): string => {
  try {
    gatewaySettings({ ...right, ...changes });
    return "";
  } catch (error) {
    assert.match((error as Refused).message, /^[A-Z].+\.$/);
    assert.doesNotMatch((error as Refused).message, /328/);
    return (error as Refused).code;
  }
};

describe("the settings of a Status gateway", () => {
  it("are off until the warning is ticked, whatever else is there", () => {
    assert.equal(code({ warningRead: false }), "gateway.warning");
    assert.equal(code({ warningRead: "true" as unknown as boolean }), "gateway.warning");
    const { warningRead: _, ...unticked } = right;
    assert.throws(() => gatewaySettings(unticked), /spunta «Ho letto l'avvertenza»/);
  });

  it("are read with their defaults", () => {
    const { key, ...settings } = gatewaySettings(right);
    assert.deepEqual(settings, {
      kind: "waha",
      base: "https://gateway.comune.example/waha",
      near: false,
      session: "default",
      apiKey: "chiave",
      sender: "393280000001",
      canary: "",
      chunkSize: 256,
      pauseMs: 10_000,
    });
    assert.match(key, /^[0-9a-f]{16}$/);
    assert.equal(gatewaySettings({ ...right, apiKey: "altra", sender: "3280000009" }).key, key);
    assert.notEqual(gatewaySettings({ ...right, session: "altra" }).key, key);
  });

  it("name what is missing or wrong", () => {
    assert.equal(code({ kind: "venom" }), "gateway.kind");
    for (const session of ["", "due parole", "../..", "x".repeat(101), "${SESSIONE}"]) assert.equal(code({ session }), "gateway.session");
    for (const apiKey of ["", "${CHIAVE}", "con spazio", "a\r\nX-Other: 1"]) assert.equal(code({ apiKey }), "gateway.key");
    for (const sender of ["", "${NUMERO}", "urp", "12"]) assert.equal(code({ sender }), "gateway.sender");
    assert.equal(code({ canary: "boh" }), "gateway.canary");
    assert.equal(code({ canary: "328 0000001" }), "gateway.canary-sender");
    for (const chunkSize of [0, 513, 2.5, "molti"]) assert.equal(code({ chunkSize }), "gateway.chunk-size");
    for (const pauseSeconds of [-1, 601, "poca"]) assert.equal(code({ pauseSeconds }), "gateway.pause");
  });

  const addresses: [string, boolean][] = [
    ["https://gateway.comune.example", true],
    ["https://203.0.113.9:8443/x", true],
    ["http://127.0.0.1:3000", true],
    ["http://localhost:3000/", true],
    ["http://waha:3000", true],
    ["http://10.1.2.3:8080", true],
    ["http://172.31.0.2", true],
    ["http://192.168.1.7:3000", true],
    ["http://[::1]:3000", true],
    ["http://[fd00::5]:3000", true],
    ["http://gateway.comune.example", false],
    ["http://203.0.113.9", false],
    ["http://172.32.0.2", false],
    ["http://10.evil.example", false],
    ["https://user:pw@gateway.example", false],
    ["https://gateway.example/?key=1", false],
    ["https://gateway.example/#x", false],
    ["ftp://waha", false],
    ["javascript:alert(1)", false],
    ["waha:3000", false],
    ["", false],
  ];

  it("take an address that numbers may be sent to: https, or http inside", () => {
    for (const [baseUrl, good] of addresses) assert.equal(code({ baseUrl }) === "", good, baseUrl);
  });

  it("are judged in the editor as here", () => {
    const html = readFileSync(new URL("../../nodes/status-gateway.html", import.meta.url), "utf8");
    const script = /<script type="text\/javascript">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
    interface Half {
      defaults: Record<string, { value: unknown; validate?: (value: unknown) => boolean }>;
      credentials: object;
    }
    let half: Half | undefined;
    const RED = { nodes: { registerType: (_: string, given: Half) => void (half = given) } };
    runInContext(script, createContext({ RED }));
    const judge = (field: string, value: unknown): boolean => half!.defaults[field]!.validate!.call({ _: String }, value);
    for (const [baseUrl, good] of addresses) assert.equal(judge("baseUrl", baseUrl), good, baseUrl);
    for (const field of ["baseUrl", "session", "sender"]) assert.equal(judge(field, "${NOME}"), true);
    assert.deepEqual([judge("warningRead", false), judge("warningRead", true), half!.defaults["warningRead"]!.value], [false, true, false]);
    assert.deepEqual([judge("chunkSize", 513), judge("chunkSize", "256"), judge("pauseSeconds", ""), judge("pauseSeconds", 601)], [false, true, true, false]);
    assert.deepEqual(Object.keys(half!.credentials), ["apiKey", "canary"]);
  });

  it("never let the desk's own number post, nor be the test number, however it is written", () => {
    const settings = gatewaySettings({ ...right, canary: "+39 329 0000002" });
    for (const desk of ["328 0000001", "+39 328-0000001", "0039 3280000001", "393280000001"]) {
      assert.throws(() => refuseDeskNumber(settings, desk), { code: "gateway.desk-number" });
    }
    assert.throws(() => refuseDeskNumber(settings, "329 0000002"), { code: "gateway.desk-canary" });
    assert.throws(() => refuseDeskNumber(settings, ""), { code: "gateway.desk-unknown" });
    refuseDeskNumber(settings, "335 822 5555");
    refuseDeskNumber(settings, "391 2345678");
  });
});
