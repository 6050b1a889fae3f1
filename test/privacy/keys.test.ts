import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Keys, loadKeys, open, seal } from "../../nodes/lib/privacy/index.ts";

const fingerprint = ({ pseudonym, sealing }: Keys): string[] =>
  [pseudonym, ...sealing.values()].map((key) => key.export().toString("hex"));

describe("the keys", () => {
  let directory: string;
  let path: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "sportello-"));
    path = join(directory, "data", "keys.json");
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("are made once, in a directory and a file for nobody else, and are read from then on", () => {
    const made = loadKeys(path, true);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(statSync(join(directory, "data")).mode & 0o777, 0o700);
    assert.deepEqual(readdirSync(join(directory, "data")), ["keys.json"]);
    const written = readFileSync(path);
    assert.deepEqual(fingerprint(loadKeys(path, false)), fingerprint(made));
    assert.deepEqual(fingerprint(loadKeys(path, true)), fingerprint(made));
    assert.deepEqual(readFileSync(path), written);
    assert.equal(new Set(fingerprint(made)).size, 2);
  });

  it("differ between installations", () => {
    const other = loadKeys(join(directory, "other.json"), true);
    assert.notDeepEqual(fingerprint(loadKeys(path, true)), fingerprint(other));
  });

  it("are the same for all when several start for the first time together", async () => {
    const code = `
      import { parentPort, workerData } from "node:worker_threads";
      const { loadKeys } = await import(workerData.module);
      const gate = new Int32Array(workerData.gate);
      Atomics.add(gate, 0, 1);
      while (Atomics.load(gate, 0) < 4);
      const { pseudonym, sealing } = loadKeys(workerData.path, true);
      parentPort.postMessage([pseudonym, ...sealing.values()].map((key) => key.export().toString("hex")).join());`;
    const workerData = {
      module: new URL("../../nodes/lib/privacy/index.ts", import.meta.url).href,
      gate: new SharedArrayBuffer(4),
      path,
    };
    const source = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
    const seen = await Promise.all(
      Array.from({ length: 4 }, () => {
        const worker = new Worker(source, { workerData });
        return new Promise<string>((resolve, reject) => {
          worker.once("message", resolve);
          worker.once("error", reject);
        });
      }),
    );
    assert.equal(new Set(seen).size, 1);
    assert.deepEqual(readdirSync(join(directory, "data")), ["keys.json"]);
  });

  it("that are missing are not made anew while there are data", () => {
    assert.throws(() => loadKeys(path, false), { code: "keys.missing" });
    assert.deepEqual(readdirSync(directory), []);
  });

  it("that cannot be written are refused with a sentence", () => {
    writeFileSync(join(directory, "data"), "a file");
    assert.throws(() => loadKeys(path, true), { code: "keys.not-writable" });
  });

  const good = { format: "sportello-keys", pseudonym: Buffer.alloc(32, 1).toString("base64"), sealing: { 1: Buffer.alloc(32, 2).toString("base64") }, current: 1 };
  for (const [what, content] of Object.entries<unknown>({
    "no JSON": "{",
    "null": null,
    "a list": [],
    "another format": { ...good, format: "x" },
    "a pseudonym key too short": { ...good, pseudonym: "AAAA" },
    "no sealing key": { ...good, sealing: {} },
    "sealing keys of another kind": { ...good, sealing: "AAAA" },
    "one sealing key too short": { ...good, sealing: { ...good.sealing, 2: "AAAA" } },
    "a version that does not fit into a byte": { ...good, sealing: { ...good.sealing, 256: good.pseudonym } },
    "a version that is no number": { ...good, sealing: { ...good.sealing, two: good.pseudonym } },
    "a current version that is not there": { ...good, current: 2 },
    "no current version": { ...good, current: undefined },
  })) {
    it(`with ${what} are refused, and left as they are`, () => {
      path = join(directory, "keys.json");
      const text = typeof content === "string" ? content : JSON.stringify(content);
      writeFileSync(path, text);
      assert.throws(() => loadKeys(path, true), (error: Error & { code: string }) => {
        assert.equal(error.code, "keys.unreadable");
        assert.doesNotMatch(error.message, /AQEB/);
        return true;
      });
      assert.equal(readFileSync(path, "utf8"), text);
    });
  }

  it("may have several versions: new things are sealed with the current one", () => {
    path = join(directory, "keys.json");
    const sealing = { ...good.sealing, 7: Buffer.alloc(32, 3).toString("base64") };
    writeFileSync(path, JSON.stringify({ ...good, sealing, current: 7 }));
    const keys = loadKeys(path, false);
    const sealed = seal(keys, "r", "x");
    assert.equal(sealed[0], 7);
    assert.equal(open(keys, "r", sealed), "x");
    assert.equal(open(keys, "r", seal({ ...keys, current: 1 }, "r", "y")), "y");
  });
});
