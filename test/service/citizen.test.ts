import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSqlite } from "../../nodes/lib/store/index.ts";

const command = fileURLToPath(new URL("../../flows/citizen.js", import.meta.url));

describe("the command for a citizen's own data", () => {
  let directory: string;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), "sportello-citizen-"));
    const store = await openSqlite(join(directory, "urp.db"), join(directory, "keys.json"));
    const sender = { phone: "393005550177", userId: "IT.177177177" };
    const at = Date.now();
    const content = JSON.stringify({ text: "Il mio lampione" });
    await store.accept([{ account: "1", key: "a", category: "message", kind: "text", sender, at, content }], at);
    await store.close();
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  function run(...words: string[]): { text: string; said: string; status: number | null } {
    const env = { ...process.env, URP_DATA_DIR: directory };
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...words], { env, encoding: "utf8" });
    return { text: `${stdout}${stderr}`, said: stderr, status };
  }

  it("shows everything, erases it, and then finds nothing", () => {
    const seen = run("see", "+39 300 555 0177");
    assert.equal(seen.status, 0, seen.text);
    assert.match(seen.text, /Il mio lampione/);
    assert.match(seen.text, /IT\.177177177/);
    assert.equal(seen.said, `Archivio: ${join(directory, "urp.db")}\n`);
    assert.match(run("see", "00393005550177").text, /Il mio lampione/);
    assert.match(run("erase", "IT.177177177").text, /^Cancellato: [1-9]/);
    assert.match(run("see", "+39 300 555 0177").text, /non è conservato nulla/);
  });

  it("wants the country code, and does not say that nothing is kept without it", () => {
    for (const number of ["300 555 0177", "3005550177", "300555017", "+3005550177", "0586 123 4567", "12345"]) {
      const { text, status } = run("see", number);
      assert.equal(status, 1, number);
      assert.match(text, /scrivi il numero con \+39/);
      assert.doesNotMatch(text, /conservato/);
    }
  });

  it("refuses a directory without an archive, and makes nothing there", () => {
    rmSync(directory, { recursive: true });
    const gone = run("see", "+393005550177");
    assert.deepEqual([gone.status, gone.text], [1, `l'archivio ${directory}/urp.db non esiste: indica con URP_DATA_DIR la cartella dei dati del servizio.\n`]);
    directory = mkdtempSync(join(tmpdir(), "sportello-citizen-"));
    assert.equal(run("erase", "+393005550177").status, 1);
    assert.deepEqual(readdirSync(directory), []);
  });

  it("looks where the flow keeps its data", () => {
    const data = directory;
    directory = mkdtempSync(join(tmpdir(), "sportello-citizen-"));
    renameSync(data, join(directory, "altrove"));
    writeFileSync(join(directory, "urp.json"), JSON.stringify([{ type: "urp-store", directory: join(directory, "altrove") }]));
    const { text, said, status } = run("see", "+393005550177");
    assert.equal(status, 0, text);
    assert.match(text, /Il mio lampione/);
    assert.equal(said, `Archivio: ${join(directory, "altrove", "urp.db")}\n`);
    writeFileSync(join(directory, "urp.json"), "[{");
    assert.match(run("see", "+393005550177").text, /urp\.json non si legge/);
  });

  it("says how it is used when a word is missing", () => {
    const { text, status } = run("see");
    assert.equal(status, 1);
    assert.match(text, /npm run citizen -- see\|erase/);
  });
});
