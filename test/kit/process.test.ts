import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

describe("a process with a node whose input, timer, background work and close all fail", () => {
  it("lives, and its Catch node has heard", async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL("child.ts", import.meta.url))], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
    assert.equal(child.exitCode, 0, complaints);
    const [first, last] = said.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Record<string, unknown>);
    const { message, code, source } = first!["caught"] as { message: string; code: string; source: { id: string } };
    assert.match(message, /^Errore interno nel nodo «failing»/);
    assert.deepEqual([code, source.id, last], ["unexpected", "failing", { alive: true }]);
    assert.doesNotMatch(said + complaints, /secret/);
  });
});
