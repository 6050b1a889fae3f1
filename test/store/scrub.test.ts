import assert from "node:assert/strict";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Store, openSqlite } from "../../nodes/lib/store/index.ts";
import { openDatabase } from "../../nodes/lib/store/sqlite/database.ts";
import { evidenceChain } from "../../nodes/lib/store/sqlite/evidence.ts";
import { temporaryDirectory } from "./engine.ts";
import { anna, type Scene, minute, sceneIn, start } from "./scene.ts";

/** Long enough that SQLite puts it on pages of its own, which become free when it goes. */
const long = "Ti aspetto sotto casa. ".repeat(400);
const grounds = { category: "defamation", report: "suggested" as const, decidedBy: "rules" as const, findings: [] };

describe("what a blocked message leaves in the files", () => {
  let directory: string;
  let store: Store;
  let scene: Scene;
  const file = (): string => join(directory, "urp.db");
  const open = async (): Promise<Store> => (store = await openSqlite(file(), join(directory, "keys.json")));
  beforeEach(async () => {
    directory = temporaryDirectory();
    await open();
    scene = sceneIn(() => store);
  });
  afterEach(async () => {
    await store.close();
    rmSync(directory, { recursive: true });
  });

  const content = (text: string): string => JSON.stringify({ id: "wamid.x", text });
  async function block(event: string, citizen: string): Promise<void> {
    const effect = { event, node: "moderate", ordinal: 0 };
    await store.rule({ account: scene.account, citizen, effect, at: start, outcome: "block", content: "{}", grounds });
  }
  /** The bytes of a row as they are sealed; the store is closed for it, as the file belongs to one process. */
  async function sealed(event: string): Promise<Buffer> {
    await store.close();
    const sql = new DatabaseSync(file());
    const row = sql.prepare("SELECT content FROM event WHERE id = ?").get(event) as { content: Uint8Array };
    sql.close();
    await open();
    return Buffer.from(row.content);
  }
  /** Which pieces of these bytes are found in which file: whoever has the keys could read them. */
  function traces(bytes: Buffer): string[] {
    const pieces: Buffer[] = [];
    for (let at = 0; at + 24 <= bytes.length; at += 512) pieces.push(bytes.subarray(at, at + 24));
    const files = readdirSync(directory).map((name) => ({ name, data: readFileSync(join(directory, name)) }));
    return files.flatMap(({ name, data }) => pieces.filter((piece) => data.includes(piece)).map(() => name));
  }
  const writes = async (key: string, text: string): Promise<string> =>
    (await scene.writes(key, anna, { content: content(text), at: start + minute })).event;

  for (const [what, text] of [["short", "Sparisci"], ["long", long]] as const) {
    it(`is nothing of the sealed text, not even for whoever has the keys: a ${what} one`, async () => {
      for (let index = 0; index < 20; index += 1) await writes(`before${index}`, `altro ${index} ${"x".repeat(index * 60)}`);
      const event = await writes("bad", text);
      for (let index = 0; index < 20; index += 1) await writes(`after${index}`, `altro ${index} ${"y".repeat(index * 60)}`);
      const bytes = await sealed(event);
      assert.ok(traces(bytes).length > 0, "the search finds it before");
      await block(event, (await store.findCitizen(scene.account, anna.phone!))!);
      assert.deepEqual(traces(bytes), [], "while the service runs");
      await store.close();
      assert.deepEqual(traces(bytes), [], "afterwards");
      await open();
      const record = await store.evidenceRecord(scene.account, 1);
      assert.deepEqual((JSON.parse(record!.content) as { original: unknown }).original, JSON.parse(content(text)));
    });
  }

  it("is nothing either of a citizen who was erased", async () => {
    const event = await writes("a", long);
    const bytes = await sealed(event);
    assert.ok(traces(bytes).length > 0);
    await store.eraseCitizen(scene.account, (await store.findCitizen(scene.account, anna.phone!))!);
    assert.deepEqual(traces(bytes), []);
  });
});

describe("the chain of evidence", () => {
  let directory: string;
  let account: string;
  const file = (): string => join(directory, "urp.db");
  const open = (): Promise<Store> => openSqlite(file(), join(directory, "keys.json"));
  beforeEach(async () => {
    directory = temporaryDirectory();
    const store = await open();
    const scene = sceneIn(() => store);
    account = scene.account;
    for (let index = 0; index < 5; index += 1) {
      const { event } = await scene.writes(`m${index}`);
      const citizen = (await store.findCitizen(account, anna.phone!))!;
      const effect = { event, node: "moderate", ordinal: 0 };
      await store.rule({ account, citizen, effect, at: start + index, outcome: "block", content: "{}", grounds });
    }
    await store.close();
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  async function after(change: string): Promise<unknown> {
    const sql = new DatabaseSync(file());
    sql.exec(change);
    sql.close();
    const store = await open();
    try {
      return (await store.evidenceChain(account)).fault;
    } finally {
      await store.close();
    }
  }

  it("holds as it was written", async () => {
    assert.equal(await after("SELECT 1"), null);
  });

  for (const [what, change, fault] of [
    ["a changed byte of a sealed record", "UPDATE evidence SET content = CAST(content || x'00' AS BLOB) WHERE number = 3", { number: 3, what: "changed" }],
    ["another time", "UPDATE evidence SET at = at + 1 WHERE number = 2", { number: 2, what: "changed" }],
    ["another citizen", "UPDATE evidence SET citizen = 'X' WHERE number = 5", { number: 5, what: "changed" }],
    ["a record that is gone", "DELETE FROM evidence WHERE number = 3", { number: 3, what: "missing" }],
    ["the oldest record gone", "DELETE FROM evidence WHERE number = 1", { number: 1, what: "missing" }],
    ["the newest record gone", "DELETE FROM evidence WHERE number = 5", { number: 5, what: "missing" }],
    [
      "two records changed places",
      "UPDATE evidence SET number = -2 WHERE number = 2; UPDATE evidence SET number = 2 WHERE number = 3; UPDATE evidence SET number = 3 WHERE number = -2",
      { number: 2, what: "moved" },
    ],
    ["all records gone", "DELETE FROM evidence", { number: 1, what: "missing" }],
    ["a head that somebody made", "UPDATE evidence_head SET head = zeroblob(80)", { number: 0, what: "head" }],
    ["no head", "DELETE FROM evidence_head", { number: 0, what: "head" }],
  ] as const) {
    it(`shows ${what}`, async () => {
      assert.deepEqual(await after(change), fault);
    });
  }

  it("shows one changed bit, wherever it is in the record", () => {
    const db = openDatabase(file(), join(directory, "keys.json"));
    const { content } = db.sql.prepare("SELECT content FROM evidence WHERE number = 4").get() as { content: Uint8Array };
    const put = db.sql.prepare("UPDATE evidence SET content = ? WHERE number = 4");
    for (let at = 0; at < content.length; at += 1) {
      const other = Buffer.from(content);
      other[at]! ^= 1 << (at % 8);
      put.run(other);
      assert.deepEqual(evidenceChain(db, account).fault, { number: 4, what: "changed" });
    }
    put.run(content);
    assert.equal(evidenceChain(db, account).fault, null);
    db.sql.close();
  });

  it("is not continued from a head that somebody changed: the message is not deleted, and an error says why", async () => {
    const sql = new DatabaseSync(file());
    sql.exec("UPDATE evidence_head SET head = zeroblob(80)");
    sql.close();
    const store = await open();
    const scene = sceneIn(() => store);
    const { event } = await store.accept([{ ...scene.arrival("new"), account }], start).then(([one]) => one!);
    const citizen = (await store.findCitizen(account, anna.phone!))!;
    const ruling = { account, citizen, effect: { event, node: "m", ordinal: 0 }, at: start, outcome: "block" as const, content: "{}", grounds };
    await assert.rejects(store.rule(ruling), /catena delle prove è stata alterata/);
    assert.deepEqual((await store.exportCitizen(account, citizen))!.events.at(-1)!.content, { key: "new", id: "wamid.new" });
    await store.close();
  });
});
