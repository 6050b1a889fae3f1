import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import type { ArrivingFile, MediaJob, MediaStore } from "../../../nodes/lib/store/index.ts";
import type { Engine, OpenEngine } from "../engine.ts";
import { anna, bruno, day, hour, minute, sceneIn, start } from "../scene.ts";

const photo: ArrivingFile = {
  kind: "image",
  mime: "image/jpeg; x=y",
  metaId: "1013859600285441",
  sha256: "29ed500fa64eb55fc19dc4124acb300e5dcca0f822a301ae99944db000000000",
};
const form: ArrivingFile = { kind: "document", mime: "application/pdf", metaId: "2", name: "modulo.pdf", bytes: 5 };
const content = Buffer.from("the picture of a hole");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export function mediaContract(current: () => Engine, open: OpenEngine): void {
  /** An account of its own, in which Anna has sent a photo and a form. */
  async function files(store: () => MediaStore & Engine["store"] = () => current().store, more = {}) {
    const scene = sceneIn(store);
    const { account } = scene;
    const { event } = await scene.writes("a", anna, { kind: "image", media: [photo, form], ...more });
    const holder = `${account}/a`;
    await scene.alive("a");
    const claim = (now = start, limit = 10, by = holder): Promise<MediaJob[]> =>
      store().claimMedia({ account, holder: by, limit, now, until: now + hour });
    return {
      scene,
      account,
      event,
      holder,
      ids: [`${event}-0`, `${event}-1`] as const,
      claim,
      next: () => store().nextMedia(account),
      record: (id: string) => store().mediaRecord(account, id),
      read: (id: string) => store().readMedia(account, id),
      settle: (settlement: Parameters<MediaStore["settleMedia"]>[1]) => store().settleMedia(account, settlement),
      keep: (id: string, bytes: Uint8Array = content, { scanned = true, due = null as number | null, by = holder } = {}) =>
        store().keepMedia({ account, id, holder: by, mime: "image/png", bytes, scanned, due }),
      erase: () => store().eraseMedia(account, event),
      citizen: async () => (await store().findCitizen(account, anna.phone!))!,
    };
  }

  describe("citizens' files", () => {
    it("wait to be fetched as soon as their message is stored, and once however often it comes", async () => {
      const f = await files();
      await f.scene.writes("a", anna, { media: [photo, form] });
      await f.scene.writes("without");
      assert.equal(await f.next(), start);
      assert.deepEqual(await f.claim(), [
        { id: f.ids[0], state: "waiting", kind: "image", mime: "image/jpeg", metaId: photo.metaId, sha256: photo.sha256, attempts: 1, since: start },
        { id: f.ids[1], state: "waiting", kind: "document", mime: "application/pdf", metaId: "2", bytes: 5, attempts: 1, since: start },
      ]);
      assert.deepEqual(await f.claim(), []);
      assert.deepEqual(await f.record(f.ids[1]), {
        id: f.ids[1],
        event: f.event,
        citizen: await f.citizen(),
        kind: "document",
        mime: "application/pdf",
        name: "modulo.pdf",
        state: "waiting",
        reason: null,
        bytes: null,
        sha256: null,
        scanned: false,
        at: start,
      });
      assert.equal(await f.read(f.ids[0]), null);
      assert.equal(await f.record("nobody-0"), null);
    });

    it("keep no more of hostile names and types than a row can hold", async () => {
      const hostile: ArrivingFile = { kind: "image", mime: "x".repeat(5_000), metaId: "1", name: `${"a".repeat(4_000)}.jpg` };
      const f = await files(undefined, { media: Array.from({ length: 40 }, () => hostile) });
      const jobs = await f.claim(start, 100);
      assert.equal(jobs.length, 30);
      assert.equal(jobs[0]!.mime, "");
      assert.match((await f.record(f.ids[0]))!.name!, /^a{996}\.jpg$/);
    });

    it("are claimed the longest waiting first, and again when their time is over", async () => {
      const f = await files();
      await f.scene.writes("b", bruno, { media: [form], at: start + minute });
      assert.deepEqual((await f.claim(start + minute, 2)).map(({ id }) => id), [...f.ids]);
      assert.equal((await f.claim(start + minute, 2)).length, 1);
      assert.equal(await f.next(), start + minute + hour);
      assert.deepEqual((await f.claim(start + minute + hour, 1)).map(({ attempts }) => attempts), [2]);
    });

    it("are there, byte for byte, once they are kept", async () => {
      const f = await files();
      await f.claim();
      assert.equal(await f.keep(f.ids[0]), true);
      assert.deepEqual(Buffer.from((await f.read(f.ids[0]))!), content);
      const { state, mime, bytes, sha256: sum, scanned } = (await f.record(f.ids[0]))!;
      assert.deepEqual([state, mime, bytes, sum, scanned], ["ready", "image/png", content.length, sha256(content), true]);
      assert.equal(await f.keep(f.ids[0], Buffer.from("another")), false);
      assert.deepEqual(Buffer.from((await f.read(f.ids[0]))!), content);
    });

    it("may have any size", async () => {
      for (const size of [1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3 * 1024 * 1024 + 7]) {
        const f = await files();
        await f.claim();
        const bytes = randomBytes(size);
        await f.keep(f.ids[0], bytes);
        assert.equal(sha256((await f.read(f.ids[0]))!), sha256(bytes), String(size));
      }
    });

    it("are another's business once another has claimed them", async () => {
      const f = await files();
      await f.claim();
      await f.claim(start + 2 * hour, 10, "another");
      assert.equal(await f.keep(f.ids[0]), false);
      await f.settle({ id: f.ids[0], holder: f.holder, outcome: "lost", reason: "expired" });
      assert.equal((await f.record(f.ids[0]))!.state, "waiting");
      assert.equal(await f.keep(f.ids[0], content, { by: "another" }), true);
    });

    it("are tried again when they are told to, and a free try does not count", async () => {
      const f = await files();
      await f.claim();
      await f.settle({ id: f.ids[0], holder: f.holder, outcome: "retry", due: start + 5 });
      await f.settle({ id: f.ids[1], holder: f.holder, outcome: "retry", due: start + 9, free: true });
      assert.equal(await f.next(), start + 5);
      assert.deepEqual((await f.claim(start + 9)).map(({ attempts }) => attempts), [2, 1]);
    });

    it("say why they were not taken, and nothing is left to do", async () => {
      const f = await files();
      await f.claim();
      await f.settle({ id: f.ids[0], holder: f.holder, outcome: "refused", reason: "too-large" });
      await f.settle({ id: f.ids[1], holder: f.holder, outcome: "lost", reason: "expired" });
      const records = await current().store.mediaRecords(f.account, f.event);
      assert.deepEqual(records.map(({ state, reason, name }) => [state, reason, name]), [["refused", "too-large", null], ["lost", "expired", null]]);
      assert.equal(await f.next(), null);
    });

    it("are scanned later when they could not be at once, and go when something is found", async () => {
      const f = await files();
      await f.claim();
      for (const id of f.ids) await f.keep(id, content, { scanned: false, due: start + minute });
      assert.deepEqual(await f.claim(start), []);
      const jobs = await f.claim(start + minute);
      assert.deepEqual(jobs.map(({ state, attempts }) => [state, attempts]), [["ready", 1], ["ready", 1]]);
      await f.settle({ id: f.ids[0], holder: f.holder, outcome: "scanned" });
      await f.settle({ id: f.ids[1], holder: f.holder, outcome: "refused", reason: "infected" });
      assert.equal((await f.record(f.ids[0]))!.scanned, true);
      assert.equal(await f.read(f.ids[1]), null);
      assert.equal(await f.next(), null);
    });

    it("that no scanner has seen are due when there is one", async () => {
      const f = await files();
      await f.claim();
      await f.keep(f.ids[0], content, { scanned: false });
      await f.keep(f.ids[1]);
      assert.equal(await f.next(), null);
      assert.equal(await current().store.rescanMedia(f.account, start + day), 1);
      assert.deepEqual((await f.claim(start + day)).map(({ id }) => id), [f.ids[0]]);
    });

    it("go all at once with their message, also while one is being fetched", async () => {
      const f = await files();
      const other = await f.scene.writes("b", bruno, { media: [photo] });
      await f.claim();
      await f.keep(f.ids[0]);
      assert.equal(await f.erase(), 2);
      assert.equal(await f.keep(f.ids[1]), false);
      for (const id of f.ids) {
        assert.equal(await f.read(id), null);
        const { state, reason, name } = (await f.record(id))!;
        assert.deepEqual([state, reason, name], ["refused", "erased", null]);
      }
      assert.equal((await f.record(`${other.event}-0`))!.state, "waiting");
      assert.equal(await f.erase(), 0);
    });

    it("are named to the citizen who asks, and go with who asks for that", async () => {
      const f = await files();
      const other = await f.scene.writes("b", bruno, { media: [photo] });
      await f.claim();
      await f.keep(f.ids[0]);
      const citizen = await f.citizen();
      const at = new Date(start).toISOString();
      assert.deepEqual((await current().store.exportCitizen(f.account, citizen))!.media, [
        { id: f.ids[0], at, kind: "image", mime: "image/png", name: null, state: "ready", bytes: content.length },
        { id: f.ids[1], at, kind: "document", mime: "application/pdf", name: "modulo.pdf", state: "waiting", bytes: null },
      ]);
      await current().store.eraseCitizen(f.account, citizen);
      for (const id of f.ids) assert.deepEqual([await f.record(id), await f.read(id)], [null, null]);
      assert.equal(await f.keep(f.ids[1]), false);
      assert.ok(await f.record(`${other.event}-0`));
    });

    it("of an instance that died are due at once", async () => {
      const f = await files();
      await f.claim();
      await f.scene.dies("a");
      await f.scene.alive("b", start + minute);
      assert.equal(await f.next(), start + minute);
      assert.equal((await f.claim(start + minute, 10, "another")).length, 2);
    });

    it("are all still there, or still to be fetched, after a restart", async () => {
      const engine = await open();
      try {
        const f = await files(() => engine.store);
        await f.claim();
        const bytes = randomBytes(700_000);
        await f.keep(f.ids[0], bytes);
        await engine.stop();
        await engine.start();
        await f.scene.alive("b", start + minute);
        assert.equal(sha256((await f.read(f.ids[0]))!), sha256(bytes));
        assert.deepEqual((await f.claim(start + minute, 10, "b")).map(({ id, metaId }) => [id, metaId]), [[f.ids[1], "2"]]);
      } finally {
        await engine.end();
      }
    });

    it("go when their time is over, a bounded piece at a go", async () => {
      const engine = await open();
      try {
        const kept = { textDays: 180, webhookDays: 7, figureDays: 730, mediaDays: 30, reportDays: 0 };
        const media = Array.from({ length: 30 }, () => photo);
        const f = await files(() => engine.store, { media });
        for (const key of ["b", "c", "d"]) await f.scene.writes(key, anna, { media });
        await f.scene.writes("young", anna, { media: [form], at: start + 2 * day });
        await f.claim();
        await f.keep(f.ids[0]);
        assert.equal(await engine.store.purge(kept, start + 30 * day), 0);
        assert.equal(await engine.store.purge(kept, start + 31 * day), 50);
        let pieces = 1;
        while ((await engine.store.purge(kept, start + 31 * day)) > 0) pieces += 1;
        assert.equal(pieces, 3);
        assert.deepEqual([await f.record(f.ids[0]), await f.read(f.ids[0])], [null, null]);
        assert.equal((await engine.store.exportCitizen(f.account, await f.citizen()))!.media.length, 1);
        assert.equal(await engine.store.purge({ ...kept, mediaDays: 0, reportDays: 0 }, start + 99 * day), 0);
      } finally {
        await engine.end();
      }
    });

    it("of a report stay while it is open, go so long after it was closed, and never outlive it", async () => {
      const engine = await open();
      try {
        const kept = { textDays: 0, webhookDays: 0, figureDays: 0, mediaDays: 30, reportDays: 730 };
        const f = await files(() => engine.store, { media: [photo, photo, photo, photo] });
        const stranger = await f.scene.writes("b", bruno, { media: [photo] });
        const citizen = await f.citizen();
        const purge = async (days: number): Promise<void> => {
          while ((await engine.store.purge(kept, start + days * day)) > 0);
        };
        const report = async (key: string, media: string[]) => {
          const effect = { event: key, node: "collect", ordinal: 0 };
          const step = { account: f.account, citizen, effect, at: start, seen: null, outcome: "complete" };
          const made = await engine.store.takeReportStep({ ...step, report: { year: 2026, category: "buca", categoryName: "Buca", created: start, content: "{}", media } });
          return made!.report!.id;
        };
        const closed = await report("r1", [`${f.event}-0`]);
        // Another citizen's file is nobody's but theirs.
        await report("r2", [`${f.event}-1`, `${stranger.event}-0`]);
        await engine.store.changeReport({ account: f.account, id: closed, effect: { event: "m", node: "answer", ordinal: 0 }, at: start + 40 * day, state: "closed", who: "Strade" });
        const left = async (): Promise<string[]> => {
          const all = [...f.ids, `${f.event}-2`, `${f.event}-3`, `${stranger.event}-0`];
          const records = await Promise.all(all.map((id) => f.record(id)));
          return all.filter((_, index) => records[index] !== null).map((id) => (id.startsWith(f.event) ? id.slice(f.event.length) : "other"));
        };
        await purge(31);
        assert.deepEqual(await left(), ["-0", "-1"]);
        await purge(69);
        assert.deepEqual(await left(), ["-0", "-1"]);
        await purge(71);
        assert.deepEqual(await left(), ["-1"]);
        await purge(731);
        assert.deepEqual(await left(), []);
      } finally {
        await engine.end();
      }
    });

    it("can ask how much room is left for them", async () => {
      assert.ok((await current().store.freeSpace()) > 0);
    });
  });
}
