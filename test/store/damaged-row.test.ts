import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Call, runBatch } from "../../nodes/lib/store/sqlite/batch.ts";
import { type Database, openDatabase } from "../../nodes/lib/store/sqlite/database.ts";

describe("a row that does not open", () => {
  let directory: string;
  let db: Database;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "sportello-"));
    db = openDatabase(join(directory, "urp.db"), join(directory, "keys.json"));
  });

  afterEach(() => {
    db.sql.close();
    rmSync(directory, { recursive: true });
  });

  function run(name: Call["name"], ...values: unknown[]): unknown {
    const [outcome] = runBatch(db, [{ name, arguments: values }]);
    assert.ok(outcome && "value" in outcome, JSON.stringify(outcome));
    return outcome.value;
  }

  function arrive(key: string): void {
    const sender = { userId: `IT.${key}` };
    const at = 1_000_000;
    const arrival = { account: "1", key, category: "message", kind: "text", sender, at, opensWindow: at, content: `"${key}"` };
    run("accept", [arrival], at);
  }

  it("is emitted as nothing, and the others as they are", () => {
    arrive("first");
    arrive("second");
    db.sql.exec("UPDATE event SET content = x'01' WHERE seq = 1");
    const events = run("claimEvents", { account: "1", holder: "h", limit: 9, now: 1, openUntil: 2 });
    assert.deepEqual(
      (events as { content: string }[]).map(({ content }) => content),
      ["null", '"second"'],
    );
  });

  it("is not sent, and does not hold up what comes after it", () => {
    arrive("first");
    const [event] = run("claimEvents", { account: "1", holder: "h", limit: 9, now: 1, openUntil: 2 }) as {
      event: string;
      citizen: string;
    }[];
    assert.ok(event);
    for (const ordinal of [0, 1]) {
      const effect = { event: event.event, node: "n", ordinal };
      run("enqueue", { account: "1", effect, citizen: event.citizen, content: `"${ordinal}"`, needsWindow: true, now: 1 });
    }
    db.sql.exec("UPDATE outbox SET content = x'01' WHERE seq = 1");
    const claim = { account: "1", holder: "h", limit: 9, now: 2, clock: 1_000_001 };
    assert.deepEqual(run("claimSends", claim), []);
    const sends = run("claimSends", claim) as { content: string }[];
    assert.deepEqual(
      sends.map(({ content }) => content),
      ['"1"'],
    );
  });
});
