import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UrpError } from "../../nodes/lib/errors.ts";
import { type Store, openSqlite } from "../../nodes/lib/store/index.ts";
import { temporaryDirectory } from "./engine.ts";
import { anna, sceneIn, start } from "./scene.ts";

const content = Buffer.from("FOTOGRAFIA ".repeat(60_000));

describe("the files beside the store", () => {
  let directory: string;
  let folder: string;
  let store: Store;
  const open = async (): Promise<Store> => (store = await openSqlite(join(directory, "urp.db"), join(directory, "keys.json")));
  const names = (): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
  const refusal = (code: string) => (error: UrpError) => error.code === code;

  beforeEach(async () => {
    directory = temporaryDirectory();
    folder = join(directory, "urp.db-media");
    await open();
  });
  afterEach(async () => {
    await store.close();
    if (existsSync(folder)) chmodSync(folder, 0o700);
    rmSync(directory, { recursive: true });
  });

  async function keepOne(bytes: Uint8Array = content) {
    const scene = sceneIn(() => store);
    const { account } = scene;
    const { event } = await scene.writes("a", anna, { media: [{ kind: "image", mime: "image/jpeg", metaId: "META-ID", name: "NOME.jpg" }] });
    const id = `${event}-0`;
    const holder = `${account}/a`;
    const claim = (): Promise<unknown> => store.claimMedia({ account, holder, limit: 1, now: start, until: start });
    await claim();
    const keep = (): Promise<boolean> =>
      store.keepMedia({ account, id, holder, mime: "image/jpeg", bytes, scanned: true, due: null });
    return { account, event, id, keep, read: () => store.readMedia(account, id) };
  }

  it("are sealed, and so are their names and Meta's ids", async () => {
    const one = await keepOne();
    await one.keep();
    await store.close();
    const [name] = names();
    assert.equal(names().length, 1);
    assert.equal(statSync(join(folder, name!)).mode & 0o777, 0o600);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    for (const path of [join(folder, name!), join(directory, "urp.db")]) {
      assert.doesNotMatch(readFileSync(path, "latin1"), /FOTOGRAFIA|NOME|META-ID/);
    }
  });

  it("do not open when they are changed, cut off or exchanged", async () => {
    const [first, second] = [await keepOne(), await keepOne(Buffer.from("second"))];
    await first.keep();
    const [name] = names();
    await second.keep();
    const other = names().find((one) => one !== name);
    const whole = readFileSync(join(folder, name!));
    const changed = Buffer.from(whole);
    changed[whole.length - 1]! ^= 1;
    writeFileSync(join(folder, name!), changed);
    await assert.rejects(first.read(), refusal("sealed.cannot-open"));
    writeFileSync(join(folder, name!), readFileSync(join(folder, other!)));
    await assert.rejects(first.read(), refusal("sealed.cannot-open"));
    writeFileSync(join(folder, name!), whole);
    assert.ok((await first.read())!.length === content.length);
    truncateSync(join(folder, name!), 29 + 256 * 1024);
    await assert.rejects(first.read(), refusal("sealed.cannot-open"));
    truncateSync(join(folder, name!), 0);
    await assert.rejects(first.read(), refusal("sealed.cannot-open"));
    rmSync(join(folder, name!));
    await assert.rejects(first.read(), refusal("store.media-missing"));
  });

  it("go from the disk with their citizen, their message, their time, or a virus", async () => {
    const ways: ((one: { account: string; event: string; id: string }) => Promise<unknown>)[] = [
      async ({ account }) => store.eraseCitizen(account, (await store.findCitizen(account, anna.phone!))!),
      ({ account, event }) => store.eraseMedia(account, event),
      () => store.purge({ textDays: 0, webhookDays: 0, figureDays: 0, mediaDays: 1 }, start + 3 * 86_400_000),
      async ({ account, id }) => {
        await store.rescanMedia(account, start);
        await store.settleMedia(account, { id, holder: "x", outcome: "refused", reason: "infected" });
        const claim = { account, holder: "x", limit: 1, now: start, until: start };
        await store.claimMedia(claim);
        await store.settleMedia(account, { id, holder: "x", outcome: "refused", reason: "infected" });
      },
    ];
    for (const [index, way] of ways.entries()) {
      const one = await keepOne();
      const { account, id } = one;
      const holder = `${account}/a`;
      await store.keepMedia({ account, id, holder, mime: "image/jpeg", bytes: content, scanned: index !== 3, due: null });
      assert.equal(names().length, 1);
      await way(one);
      assert.deepEqual(names(), []);
      assert.equal(await one.read(), null);
    }
  });

  it("that a crash left behind go at the next start, and those that a row knows stay", async () => {
    const one = await keepOne();
    await one.keep();
    const [known] = names();
    await store.close();
    for (const left of ["A".repeat(26), `${"B".repeat(26)}.part`]) writeFileSync(join(folder, left), "x");
    writeFileSync(join(folder, "LEGGIMI.txt"), "of somebody else");
    await open();
    assert.deepEqual(names(), [known!, "LEGGIMI.txt"].sort());
    assert.equal((await one.read())!.length, content.length);
  });

  it("leave nothing when the disk does not take them, and the job is still there", async () => {
    const one = await keepOne();
    // A file where the folder should be: the disk says no, also to who may do everything.
    writeFileSync(folder, "");
    await assert.rejects(one.keep(), (error: UrpError) => {
      assert.match(error.in("it"), /spazio su disco/);
      return error.code === "store.media-not-writable";
    });
    assert.equal((await store.mediaRecord(one.account, one.id))!.state, "waiting");
    rmSync(folder);
    mkdirSync(folder);
    assert.equal(await one.keep(), true);
  });
});
