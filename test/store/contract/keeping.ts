import assert from "node:assert/strict";
import type { Retention, Sender } from "../../../nodes/lib/store/index.ts";
import type { Engine, OpenEngine } from "../engine.ts";
import { anna, bruno, day, minute, sceneIn, start } from "../scene.ts";

export function keepingContract(current: () => Engine, open: OpenEngine): void {
  const store = () => current().store;
  const find = async (account: string, who = anna) => (await store().findCitizen(account, who.phone!))!;

  describe("what is kept of a citizen", () => {
    it("is handed over in clear, in order, with what was sent", async () => {
      const scene = sceneIn(store);
      const { event } = await scene.writes("a");
      await scene.writes("b", anna, { kind: "image", at: start + 5 });
      await scene.writes("x", bruno);
      const citizen = await find(scene.account);
      await scene.answer(event, citizen, { text: "Buongiorno" });
      assert.deepEqual(await store().exportCitizen(scene.account, citizen), {
        citizen,
        address: anna,
        firstSeen: "2026-11-23T09:00:00.000Z",
        events: [
          { at: "2026-11-23T09:00:00.000Z", kind: "text", content: { key: "a", id: "wamid.a" } },
          { at: "2026-11-23T09:00:00.005Z", kind: "image", content: { key: "b", id: "wamid.b" } },
        ],
        sent: [{ at: "2026-11-23T09:00:00.000Z", state: "due", content: { text: "Buongiorno" } }],
        media: [],
        subscription: [],
        reports: [],
        mails: [],
        answers: [],
      });
    });

    it("goes when they ask for it, and nobody else's does", async () => {
      const scene = sceneIn(store);
      const { event } = await scene.writes("a");
      const other = await scene.writes("b", bruno);
      const citizen = await find(scene.account);
      await scene.answer(event, citizen);
      await scene.answer(other.event, await find(scene.account, bruno));
      assert.ok((await store().eraseCitizen(scene.account, citizen)) >= 3);
      assert.equal(await store().findCitizen(scene.account, anna.phone!), null);
      assert.equal(await store().findCitizen(scene.account, anna.userId!), null);
      assert.equal(await store().exportCitizen(scene.account, citizen), null);
      assert.deepEqual((await scene.claim("x")).map((left) => left.event), [other.event]);
      assert.equal((await scene.sends()).length, 1);
      assert.equal(await store().eraseCitizen(scene.account, citizen), 0);
    });

    it("is really gone: what they had written can no longer be quoted either", async () => {
      const scene = sceneIn(store);
      const { event } = await scene.writes("a");
      const other = await scene.writes("b", bruno);
      await store().eraseCitizen(scene.account, await find(scene.account));
      const left = await find(scene.account, bruno);
      await scene.answer(other.event, left, { replyTo: event });
      const [send] = await scene.sends();
      assert.equal(send!.quotes, undefined);
      await scene.settle({ id: send!.id, outcome: "sent" });
      await scene.answer(other.event, left, { ordinal: 1, replyTo: other.event });
      assert.equal((await scene.sends())[0]!.quotes, "wamid.b");
    });

    it("does not come back with a late copy of what they had written", async () => {
      const scene = sceneIn(store);
      await scene.writes("a");
      await store().eraseCitizen(scene.account, await find(scene.account));
      assert.equal((await scene.writes("a")).fresh, false);
      assert.equal(await store().findCitizen(scene.account, anna.phone!), null);
      assert.deepEqual(await scene.claim("x"), []);
    });

    it("begins anew when they write again", async () => {
      const scene = sceneIn(store);
      await scene.writes("a");
      await store().eraseCitizen(scene.account, await find(scene.account));
      await scene.writes("b", anna, { at: start + day });
      const record = await store().exportCitizen(scene.account, await find(scene.account));
      assert.equal(record!.firstSeen, "2026-11-24T09:00:00.000Z");
      assert.equal(record!.events.length, 1);
    });

    it("is not sent to them when a flow was still at work on it", async () => {
      const scene = sceneIn(store);
      const { event } = await scene.writes("a");
      const citizen = await find(scene.account);
      await store().eraseCitizen(scene.account, citizen);
      await scene.answer(event, citizen);
      assert.deepEqual((await scene.sends())[0]!.address, {});
    });
  });

  describe("the end of a retention time", () => {
    const retention: Retention = { textDays: 180, webhookDays: 30, figureDays: 730, reportDays: 730, mediaDays: 30 };

    /** A store of its own: what is old is removed for all accounts. */
    async function apart(work: (engine: Engine) => Promise<void>): Promise<void> {
      const engine = await open();
      try {
        await work(engine);
      } finally {
        await engine.end();
      }
    }

    const purgeAll = async (engine: Engine, clock: number, kept = retention): Promise<number[]> => {
      const pieces: number[] = [];
      for (let piece; (piece = await engine.store.purge(kept, clock)) > 0; ) pieces.push(piece);
      return pieces;
    };

    it("removes texts, answers, names and the citizen, a bounded piece at a go", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        const old = Array.from({ length: 180 }, (_, index) => scene.arrival(`old${index}`, { phone: `39333000${1000 + index}` }));
        const accepted = await engine.store.accept(old, start);
        const events = await scene.claim("x", start, 200);
        await engine.store.finishEvents(`${scene.account}/x`, start + 2 * minute);
        for (const { event, citizen } of events) {
          const { id } = await scene.answer(event, citizen!);
          await scene.sends(start, { limit: 1 });
          await scene.settle({ id, outcome: "sent" });
          await scene.first(event, "n", { key: event, at: start, until: start + day });
        }
        const now = start + 181 * day;
        await scene.writes("new", bruno, { at: now });
        const pieces = await purgeAll(engine, now);
        assert.ok(pieces.length >= 4 && pieces.every((piece) => piece <= 400), `pieces of ${pieces.join(", ")}`);
        assert.equal(pieces.reduce((sum, piece) => sum + piece), 4 * accepted.length);
        assert.equal(await engine.store.findCitizen(scene.account, "393330001000"), null);
        assert.equal((await engine.store.exportCitizen(scene.account, (await engine.store.findCitizen(scene.account, bruno.phone!))!))!.events.length, 1);
      }));

    it("removes what is not a message after its own time, and keeps the texts", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        await scene.writes("text");
        await engine.store.finishEvents("x", start);
        await scene.receipt("r", { status: "read" });
        assert.deepEqual(await purgeAll(engine, start + 29 * day), []);
        assert.deepEqual(await purgeAll(engine, start + 31 * day), [1]);
        assert.equal((await scene.claim("x")).length, 1);
      }));

    it("removes also what no flow ever took", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        await scene.writes("text");
        await purgeAll(engine, start + 181 * day);
        assert.deepEqual(await scene.claim("x"), []);
        assert.equal((await scene.writes("text")).fresh, true);
      }));

    it("removes a text in time even when it is shorter than Meta repeats, and still knows a late copy", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        await scene.writes("a");
        const citizen = (await engine.store.findCitizen(scene.account, anna.phone!))!;
        await scene.writes("b", anna, { at: start + 2 * day });
        await purgeAll(engine, start + 2 * day, { ...retention, textDays: 1 });
        const record = await engine.store.exportCitizen(scene.account, citizen);
        assert.deepEqual(record!.events.map(({ content }) => content), [{ key: "b", id: "wamid.b" }]);
        assert.equal((await scene.writes("a")).fresh, false);
        assert.equal((await scene.claim("x")).length, 1);
        await purgeAll(engine, start + 8 * day, { ...retention, textDays: 1 });
        assert.equal((await scene.writes("a")).fresh, true);
      }));

    it("comes also while rows that a clock once ahead has dated wrongly are the oldest", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        const batch = (name: string, who: Sender, at: number) =>
          engine.store.accept(Array.from({ length: 60 }, (_, index) => scene.arrival(`${name}${index}`, who, { at })), start);
        const [early] = await batch("ahead", bruno, start + 400 * day);
        const citizen = (await engine.store.findCitizen(scene.account, bruno.phone!))!;
        for (let ordinal = 0; ordinal < 60; ordinal += 1) {
          await scene.answer(early!.event, citizen, { ordinal, at: start + 400 * day });
        }
        const [old] = await batch("old", anna, start);
        const { id } = await scene.answer(old!.event, (await engine.store.findCitizen(scene.account, anna.phone!))!, { at: start });
        await scene.receipt("r", { status: "failed", callback: id });
        for (let receipt = 0; receipt < 60; receipt += 1) await scene.receipt(`r${receipt}`, { status: "read" }, start);
        await purgeAll(engine, start + 181 * day);
        const record = (await engine.store.exportCitizen(scene.account, citizen))!;
        assert.deepEqual([record.events.length, record.sent.length], [60, 60]);
        assert.equal((await scene.claim("x", start, 200)).length, 60);
        assert.equal((await scene.receipt("r59", { status: "read" })).fresh, true);
        assert.equal((await scene.answer(old!.event, citizen)).fresh, true, "an old answer is still there");
      }));

    it("counts an answer's age by the service's clock, and leaves what is still to be sent", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        const { event } = await scene.writes("a");
        const rehearsal = start + 1000 * day;
        await scene.writes("b", anna, { at: rehearsal });
        const citizen = (await engine.store.findCitizen(scene.account, anna.phone!))!;
        const states = async () => (await engine.store.exportCitizen(scene.account, citizen))!.sent.map(({ state }) => state);
        const { id } = await scene.answer(event, citizen, { at: rehearsal });
        await scene.receipt("r", { status: "delivered", callback: id });
        await scene.answer(event, citizen, { ordinal: 1, at: start });
        await purgeAll(engine, rehearsal);
        assert.deepEqual(await states(), ["delivered", "due"]);
        await scene.sends(start, { clock: rehearsal + day });
        await purgeAll(engine, rehearsal);
        assert.deepEqual(await states(), ["delivered", "outsideWindow"]);
      }));

    it("takes what waits for the window once it is too late for it, or its citizen is forgotten", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        const { event } = await scene.writes("a");
        const citizen = (await engine.store.findCitizen(scene.account, anna.phone!))!;
        await scene.answer(event, citizen, { expires: start + 2 * day });
        await scene.answer(event, citizen, { ordinal: 1 });
        for (let call = 0; call < 2; call += 1) await scene.sends(start, { clock: start + day });
        const waiting = async () => (await engine.store.figures(scene.account, start)).waiting.outsideWindow;
        assert.equal(await waiting(), 2);
        const forAges = { ...retention, textDays: 1 };
        await engine.store.changeSubscription({
          account: scene.account,
          citizen,
          effect: { event, node: "n", ordinal: 0 },
          act: "subscribe",
          at: start,
          how: "text",
          textVersion: "1",
          until: start + 5 * day,
        });
        await purgeAll(engine, start + 3 * day, forAges);
        assert.equal(await waiting(), 1);
        await purgeAll(engine, start + 6 * day, forAges);
        assert.equal(await waiting(), 0);
      }));

    it("never comes when it is set to 0 days", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        await scene.writes("a");
        await scene.receipt("r", { status: "read" });
        const forever = { textDays: 0, webhookDays: 0, figureDays: 0, reportDays: 0, mediaDays: 0 };
        assert.deepEqual(await purgeAll(engine, start + 9000 * day, forever), []);
        assert.equal((await engine.store.figures(scene.account, start)).month["received"], 1);
      }));

    it("removes figures after theirs", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        await scene.writes("a");
        await purgeAll(engine, start + 700 * day, { ...retention, textDays: 0 });
        assert.equal((await engine.store.figures(scene.account, start)).month["received"], 1);
        await purgeAll(engine, start + 780 * day, { ...retention, textDays: 0 });
        assert.deepEqual((await engine.store.figures(scene.account, start)).month, {});
      }));
  });

  describe("figures", () => {
    it("leave out what is no message to the citizen", async () => {
      const scene = sceneIn(store);
      const { event } = await scene.writes("a");
      const citizen = await find(scene.account);
      const { id } = await scene.answer(event, citizen, { counts: false });
      await scene.sends();
      await scene.settle({ id, outcome: "sent" });
      const other = await scene.answer(event, citizen, { ordinal: 1, counts: true });
      await scene.sends();
      await scene.settle({ id: other.id, outcome: "sent" });
      assert.equal((await store().figures(scene.account, start)).month["sent"], 1);
    });

    it("count a month's messages and answers once each, and what waits", async () => {
      const scene = sceneIn(store);
      const { event } = await scene.writes("a");
      await scene.writes("a");
      await scene.writes("b");
      await scene.receipt("r", { status: "read" });
      const citizen = await find(scene.account);
      const { id } = await scene.answer(event, citizen);
      await scene.answer(event, citizen, { ordinal: 1 });
      await scene.sends();
      await scene.settle({ id, outcome: "sent" });
      await scene.settle({ id, outcome: "sent" });
      await scene.receipt("s", { status: "delivered", callback: id });
      assert.deepEqual(await store().figures(scene.account, start), {
        month: { received: 2, sent: 1 },
        total: { received: 2, sent: 1 },
        waiting: { events: 2, sends: 1, outsideWindow: 0, failed: 0 },
      });
      const december = Date.UTC(2026, 11, 1);
      assert.deepEqual((await store().figures(scene.account, december)).month, {});
      await store().accept([scene.arrival("c", anna, { at: december })], december);
      const { month, total } = await store().figures(scene.account, december);
      assert.deepEqual({ month, total }, { month: { received: 1 }, total: { received: 3, sent: 1 } });
      assert.deepEqual((await store().figures(scene.account, start)).month, { received: 2, sent: 1 });
    });
  });
}
