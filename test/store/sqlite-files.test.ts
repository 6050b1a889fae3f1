import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { UrpError } from "../../nodes/lib/errors.ts";
import { openSqlite } from "../../nodes/lib/store/index.ts";
import { openDatabase } from "../../nodes/lib/store/sqlite/database.ts";
import { sqliteEngine, temporaryDirectory } from "./engine.ts";
import { anna, keysOf, sceneIn, start } from "./scene.ts";

const firstTables = ["meta", "alias", "citizen", "event", "outbox", "once", "instance", "figure"];
const noticeTables = ["subscription", "consent", "notice", "notice_image", "notice_version", "consultation", "audit"];
const secondTables = [...firstTables, ...noticeTables];

/** Leaves only the tables that there were in an earlier version. */
function takeBack(file: string, version: number, tables: readonly string[]): void {
  const sql = new DatabaseSync(file);
  const rows = sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  const later = rows.map(({ name }) => String(name)).filter((name) => !tables.includes(name));
  sql.exec(`${later.map((table) => `DROP TABLE ${table};`).join(" ")} PRAGMA user_version = ${version}`);
  sql.exec("DROP INDEX event_citizen; DROP INDEX outbox_citizen; ALTER TABLE outbox DROP COLUMN ordered");
  sql.close();
}

describe("the store's files", () => {
  let directory: string;
  let file: string;
  let keys: string;
  beforeEach(() => {
    directory = temporaryDirectory();
    file = join(directory, "urp.db");
    keys = join(directory, "keys.json");
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  let sample: string;
  before(async () => {
    sample = temporaryDirectory();
    const store = await openSqlite(join(sample, "urp.db"), join(sample, "keys.json"));
    await sceneIn(() => store).writes("a");
    await store.close();
  });
  after(() => rmSync(sample, { recursive: true }));

  /** Puts a database with one message in its place. */
  const filled = (): void => cpSync(sample, directory, { recursive: true });

  /** Every file with its bytes: nothing may change by a refusal. */
  const bytes = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(directory)
        .sort()
        .map((name) => [name, statSync(join(directory, name)).isDirectory() ? "" : readFileSync(join(directory, name), "base64")]),
    );

  /** In this thread, where a start takes a tenth of the time; one test below goes the whole way. */
  const openHere = async (path: string, keyFile: string): Promise<void> => openDatabase(path, keyFile).sql.close();

  async function refused(code: string, sentence: RegExp, open: typeof openHere | typeof openSqlite = openHere): Promise<void> {
    const before = bytes();
    await assert.rejects(open(file, keys), (error: UrpError) => {
      assert.equal(error.code, code);
      assert.match(error.in("it"), sentence);
      assert.doesNotMatch(error.in("it"), /\{\w+\}|SQLITE|Error/);
      assert.match(error.in("it"), /: \p{L}[^:]*$/u, "it does not say what to do");
      assert.notEqual(error.in("en"), error.in("it"));
      return true;
    });
    assert.deepEqual(Object.keys(bytes()), Object.keys(before));
    assert.deepEqual(bytes(), before);
  }

  it("are made at the first start, the keys for nobody else to read, and serve at the next", async () => {
    let store = await openSqlite(file, keys);
    const scene = sceneIn(() => store);
    await scene.writes("a");
    await store.close();
    assert.deepEqual(readdirSync(directory).sort(), ["keys.json", "urp.db"]);
    assert.equal(statSync(keys).mode & 0o777, 0o600);
    store = await openSqlite(file, keys);
    assert.deepEqual(keysOf(await scene.claim("x")), ["a"]);
    await store.close();
  });

  it("are written through to the disk before a commit is over, and belong to one process", () => {
    const { sql } = openDatabase(file, keys);
    const set = (name: string): unknown => Object.values(sql.prepare(`PRAGMA ${name}`).get()!)[0];
    assert.deepEqual(["synchronous", "journal_mode", "locking_mode", "secure_delete"].map(set), [2, "wal", "exclusive", 2]);
    sql.close();
  });

  it("in use by another process are left to it", async () => {
    filled();
    const child = spawn(process.execPath, [fileURLToPath(new URL("killed.ts", import.meta.url))], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const module = new URL("../../nodes/lib/store/index.ts", import.meta.url).href;
    const arrivals = [sceneIn(() => assert.fail()).arrival("b")];
    child.stdin.end(JSON.stringify({ module, name: "openSqlite", values: [file, keys], arrivals }));
    try {
      for await (const _ of createInterface({ input: child.stdout })) {
        const sizes = [statSync(file).size, statSync(`${file}-wal`).size];
        await assert.rejects(openSqlite(file, keys), { code: "store.busy" });
        assert.deepEqual([statSync(file).size, statSync(`${file}-wal`).size], sizes);
        break;
      }
    } finally {
      const exited = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await exited;
    }
    const store = await openSqlite(file, keys);
    assert.equal((await store.accept([], start)).length, 0);
    await store.close();
  });

  it("in use by this process are refused in the same words", async () => {
    const store = await openSqlite(file, keys);
    await assert.rejects(openSqlite(file, keys), (error: UrpError) => /già usato da un altro processo/.test(error.in("it")));
    await store.close();
  });

  it("of a newer version are refused", async () => {
    filled();
    const sql = new DatabaseSync(file);
    sql.exec("PRAGMA user_version = 900");
    sql.close();
    await refused("store.newer", /più nuova.*aggiorna il pacchetto/);
    await refused("store.newer", /più nuova.*aggiorna il pacchetto/, openSqlite);
  });

  it("of another program are refused", async () => {
    const sql = new DatabaseSync(file);
    sql.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('ribollita')");
    sql.close();
    await refused("store.foreign", /altro programma/);
    const after = new DatabaseSync(file);
    assert.deepEqual({ ...after.prepare("SELECT * FROM recipe").get() }, { name: "ribollita" });
    after.close();
  });

  it("that are no database are refused", async () => {
    writeFileSync(file, "Gentile cittadino,\n".repeat(2000));
    await refused("store.corrupt", /danneggiato.*backup/);
  });

  it("with a damaged first page are refused", async () => {
    filled();
    const whole = readFileSync(file);
    whole.fill(0xa5, 0, 4096);
    writeFileSync(file, whole);
    await refused("store.corrupt", /danneggiato.*backup/);
  });

  it("with a damaged page in the middle are refused", async () => {
    filled();
    const whole = readFileSync(file);
    whole.fill(0xa5, 2 * 4096, 4 * 4096);
    writeFileSync(file, whole);
    await refused("store.corrupt", /danneggiato.*backup/);
  });

  for (const left of [0.5, 0.9]) {
    it(`cut off after ${left * 100} % are refused`, async () => {
      filled();
      const whole = readFileSync(file);
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * left)));
      await refused("store.corrupt", /danneggiato.*backup/);
    });
  }

  it("in a place that cannot be written are refused, and nothing is made there", async () => {
    writeFileSync(join(directory, "plain"), "a file, not a directory");
    file = join(directory, "plain", "data", "urp.db");
    keys = join(directory, "plain", "data", "keys.json");
    await refused("store.not-writable", /permesso/);
  });

  it("whose keys cannot be written are refused", async () => {
    writeFileSync(join(directory, "plain"), "a file, not a directory");
    keys = join(directory, "plain", "keys.json");
    await assert.rejects(openSqlite(file, keys), { code: "keys.not-writable" });
    keys = join(directory, "keys.json");
    const store = await openSqlite(file, keys);
    await store.close();
  });

  it("whose keys are missing are refused, and no new keys are made", async () => {
    filled();
    rmSync(keys);
    await refused("keys.missing", /Manca il file delle chiavi.*backup/);
  });

  for (const [what, content] of Object.entries({
    "no keys": "appunti",
    "empty": "",
    "null": "null",
    "of another format": JSON.stringify({ format: "other" }),
    "too short": JSON.stringify({ format: "sportello-keys", pseudonym: "YWJj", sealing: { 1: "YWJj" }, current: 1 }),
  })) {
    it(`whose key file is ${what} are refused, and it is left as it is`, async () => {
      filled();
      writeFileSync(keys, content);
      await refused("keys.unreadable", /non si legge o non è un file di chiavi/);
    });
  }

  it("whose key file is a directory are refused", async () => {
    filled();
    rmSync(keys);
    mkdirSync(keys);
    await refused("keys.unreadable", /non si legge/);
  });

  it("with the keys of another database are refused", async () => {
    filled();
    const other = join(directory, "other.json");
    const store = await openSqlite(join(directory, "other.db"), other);
    await store.close();
    copyFileSync(other, keys);
    await refused("keys.foreign", /sono di un altro archivio/);
  });

  it("with the right key for names and a wrong one for contents are refused, before every row looks damaged", async () => {
    filled();
    const file = JSON.parse(readFileSync(keys, "utf8")) as { sealing: Record<string, string> };
    file.sealing["1"] = Buffer.alloc(32, 5).toString("base64");
    writeFileSync(keys, JSON.stringify(file));
    await refused("keys.foreign", /sono di un altro archivio/);
  });

  it("are brought up to date from the first version, with what was in them", async () => {
    filled();
    const sql = new DatabaseSync(file);
    sql.exec("DROP INDEX outbox_created; DROP INDEX outbox_failed");
    for (const column of ["expires", "counts"]) sql.exec(`ALTER TABLE outbox DROP COLUMN ${column}`);
    sql.close();
    takeBack(file, 1, firstTables);
    const store = await openSqlite(file, keys);
    const scene = sceneIn(() => store);
    const { event } = await scene.writes("b");
    await scene.answer(event, (await store.findCitizen(scene.account, anna.phone!))!);
    assert.equal((await scene.sends())[0]!.unknowns, 0);
    assert.equal(await store.subscriberCount(scene.account, 0), 0);
    assert.equal(await store.reportByNumber(scene.account, 2026, 1), null);
    assert.deepEqual(keysOf(await scene.claim("x")), ["b"]);
    await store.close();
  });

  it("are brought up to date from the second version, with the notices that were in them", async () => {
    const [path, keyFile] = [file, keys];
    const before = await openSqlite(path, keyFile);
    const scene = sceneIn(() => before);
    const record = { account: scene.account, id: "mercato", state: "published", title: "Mercato", text: "Domani.", category: "" } as const;
    const rest = { link: "", validFrom: 0, validUntil: null, author: "", imageAlt: "", imageHash: "", imageMime: "", createdAt: 0, publishedAt: 0, updatedAt: 0 };
    await before.putNotice({ ...record, ...rest });
    await before.close();
    takeBack(path, 2, secondTables);
    const store = await openSqlite(path, keyFile);
    assert.equal((await store.notice(scene.account, "mercato"))!.title, "Mercato");
    assert.deepEqual(await store.openStatusPosts(scene.account, "g"), []);
    await store.close();
  });

  it("hold no text, number, user id or id of Meta's, open or closed", async () => {
    const engine = await sqliteEngine();
    const [path] = engine.opener.values as [string];
    const scene = sceneIn(() => engine.store);
    const text = "La buca di via Ricasoli";
    const wamid = `wamid.${Buffer.from(`xx${anna.phone}yy`).toString("base64")}`;
    const content = JSON.stringify({ id: wamid, text, sender: anna });
    const { event } = await scene.writes(wamid, anna, { content });
    const citizen = (await engine.store.findCitizen(scene.account, anna.phone!))!;
    const { id } = await scene.answer(event, citizen, { text, replyTo: event });
    await scene.sends();
    await scene.settle({ id, outcome: "sent" });
    await scene.receipt(wamid, { status: "read", callback: id });
    await scene.first(event, "n", { key: `greeting:${citizen}:${anna.phone}`, at: start, until: start + 1 });
    await scene.writes("moved", { phone: "393330000005", previousPhone: anna.phone!, userId: "IT.55", previousUserId: anna.userId! });

    const secrets = [text, "Ricasoli", anna.phone!, anna.phone!.slice(2), anna.userId!, anna.userId!.slice(3), wamid, wamid.slice(10, 20), "393330000005"];
    const look = (): string[] => {
      const files = [path, `${path}-wal`].filter((name) => existsSync(name)).map((name) => readFileSync(name));
      assert.ok(files.some((all) => all.includes(citizen)), "the search finds nothing at all");
      return secrets.filter((secret) =>
        files.some((all) => all.includes(secret) || all.includes(Buffer.from(secret, "utf16le")) || all.includes(Buffer.from(secret).toString("base64"))),
      );
    };
    assert.deepEqual(look(), []);
    await engine.stop();
    assert.deepEqual(look(), []);
    await engine.end();
  });
});
