import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Call, type Outcome, runBatch } from "../../nodes/lib/store/sqlite/batch.ts";
import { type Database, openDatabase } from "../../nodes/lib/store/sqlite/database.ts";
import { temporaryDirectory } from "./engine.ts";
import { sceneIn, start } from "./scene.ts";

/** A disk that is full, by SQLite's own limit on pages: no file system is needed for it. */
describe("a full disk", () => {
  const scene = sceneIn(() => assert.fail());
  let directory: string;
  let db: Database;
  beforeEach(() => {
    directory = temporaryDirectory();
    db = openDatabase(join(directory, "urp.db"), join(directory, "keys.json"));
  });
  afterEach(() => {
    db.sql.close();
    rmSync(directory, { recursive: true });
  });

  const pages = (text: string): number => Number(Object.values(db.sql.prepare(text).get()!)[0]);
  const fill = (): void => void pages(`PRAGMA max_page_count = ${pages("PRAGMA page_count")}`);
  const makeRoom = (): void => void pages("PRAGMA max_page_count = 100000");
  const accept = (key: string, size = 20): Call => ({
    name: "accept",
    arguments: [[scene.arrival(key, undefined, { content: JSON.stringify({ key, text: "x".repeat(size) }) })], start],
  });
  const codeOf = (outcome: Outcome | undefined): string => (outcome && "fault" in outcome ? outcome.fault.code : "written");
  const events = (): number => pages("SELECT count(*) FROM event");

  it("refuses a message with a sentence, writes no part of it, and takes it when there is room again", () => {
    assert.deepEqual(runBatch(db, [accept("small")]).map(codeOf), ["written"]);
    fill();
    const [outcome] = runBatch(db, [accept("big", 200_000)]);
    assert.ok(outcome && "fault" in outcome);
    assert.match(outcome.fault.sentence.it, /disco/);
    assert.equal(events(), 1);
    assert.equal(pages("SELECT value FROM figure"), 1);
    makeRoom();
    assert.deepEqual(runBatch(db, [accept("big", 200_000)]).map(codeOf), ["written"]);
    assert.equal(events(), 2);
  });

  it("never lets one call answer that it was written when it was not", () => {
    fill();
    const outcomes = runBatch(db, [accept("a"), accept("big", 200_000), accept("b")]);
    const written = outcomes.filter((outcome) => codeOf(outcome) === "written").length;
    assert.notEqual(codeOf(outcomes[1]), "written");
    assert.equal(events(), written);
    makeRoom();
    assert.deepEqual(runBatch(db, [accept("a"), accept("big", 200_000), accept("b")]).map(codeOf), ["written", "written", "written"]);
    assert.equal(events(), 3);
  });

  it("is survived also by a Node.js that does not say whether a transaction is open (22.13 to 22.15)", () => {
    const older = new Proxy(db.sql, {
      get: (sql, name) => {
        const value: unknown = name === "isTransaction" ? undefined : Reflect.get(sql, name, sql);
        return typeof value === "function" ? (value.bind(sql) as unknown) : value;
      },
    });
    db = { ...db, sql: older };
    const wrong: Call = { name: "accept", arguments: [[{ ...scene.arrival("x"), at: null }], start] };
    assert.deepEqual(runBatch(db, [accept("a"), wrong, accept("b")]).map(codeOf), ["written", "store.failed", "written"]);
    fill();
    assert.notEqual(codeOf(runBatch(db, [accept("big", 200_000)])[0]), "written");
    makeRoom();
    assert.deepEqual(runBatch(db, [accept("big", 200_000)]).map(codeOf), ["written"]);
    assert.equal(events(), 3);
  });

  it("takes back a call that fails for another reason alone, and writes the others of its commit", () => {
    const wrong: Call = { name: "accept", arguments: [[{ ...scene.arrival("x"), at: null }], start] };
    assert.deepEqual(runBatch(db, [accept("a"), wrong, accept("b")]).map(codeOf), ["written", "store.failed", "written"]);
    assert.equal(events(), 2);
    assert.equal(pages("SELECT value FROM figure"), 2);
  });
});
