import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
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

  function run(...words: string[]): { text: string; status: number | null } {
    const env = { ...process.env, URP_DATA_DIR: directory };
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...words], { env, encoding: "utf8" });
    return { text: `${stdout}${stderr}`, status };
  }

  it("shows everything, erases it, and then finds nothing", () => {
    const seen = run("see", "+39 300 555 0177");
    assert.equal(seen.status, 0, seen.text);
    assert.match(seen.text, /Il mio lampione/);
    assert.match(seen.text, /IT\.177177177/);
    assert.match(run("erase", "IT.177177177").text, /^Cancellato: [1-9]/);
    assert.match(run("see", "+39 300 555 0177").text, /non è conservato nulla/);
  });

  it("says how it is used when a word is missing", () => {
    const { text, status } = run("see");
    assert.equal(status, 1);
    assert.match(text, /npm run citizen -- see\|erase/);
  });
});
