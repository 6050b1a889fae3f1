import assert from "node:assert/strict";
import type { Engine } from "../engine.ts";
import { anna, bruno, day, hour, minute, sceneIn, start, textsOf } from "../scene.ts";

export function sendingContract(current: () => Engine): void {
  const store = () => current().store;

  /** Anna has written; who she is here. */
  async function withAnna() {
    const scene = sceneIn(store);
    await scene.alive("a");
    const { event } = await scene.writes("hello");
    const citizen = (await store().findCitizen(scene.account, anna.phone!))!;
    return { scene, event, citizen };
  }

  describe("sending", () => {
    it("puts an effect into the outbox once, however often it is written", async () => {
      const { scene, event, citizen } = await withAnna();
      const first = await scene.answer(event, citizen);
      const again = await Promise.all([scene.answer(event, citizen), scene.answer(event, citizen, { text: "other" })]);
      assert.equal(first.fresh, true);
      assert.deepEqual(again, [{ id: first.id, fresh: false }, { id: first.id, fresh: false }]);
      const others = [
        await scene.answer(event, citizen, { ordinal: 1 }),
        await scene.answer(event, citizen, { node: "other" }),
        await scene.answer("another", citizen),
      ];
      assert.ok(others.every(({ fresh }) => fresh));
      const [send, ...more] = await scene.sends();
      assert.deepEqual(textsOf([send!]), [`${event}/out/0`]);
      assert.deepEqual(send!.address, { phone: anna.phone, userId: anna.userId });
      assert.equal(send!.citizen, citizen);
      assert.equal(send!.id, first.id);
      assert.deepEqual([send!.attempts, send!.unknowns], [1, 0]);
      assert.deepEqual(more, []);
    });

    it("knows an effect as written even after it was sent", async () => {
      const { scene, event, citizen } = await withAnna();
      const { id } = await scene.answer(event, citizen);
      await scene.sends();
      await scene.settle({ id, outcome: "sent" });
      assert.deepEqual(await scene.answer(event, citizen), { id, fresh: false });
      assert.deepEqual(await scene.sends(start + day), []);
    });

    it("hands out a citizen's messages one at a time, in order, and other citizens' beside them", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.writes("ciao", bruno);
      const other = (await store().findCitizen(scene.account, bruno.phone!))!;
      for (const ordinal of [0, 1, 2]) await scene.answer(event, citizen, { ordinal, text: `a${ordinal}` });
      for (const ordinal of [0, 1]) await scene.answer("e", other, { ordinal, text: `b${ordinal}` });
      const [a0, b0] = await scene.sends();
      assert.deepEqual(textsOf([a0!, b0!]), ["a0", "b0"]);
      assert.deepEqual(await scene.sends(), []);
      await scene.settle({ id: b0!.id, outcome: "sent" });
      assert.deepEqual(textsOf(await scene.sends()), ["b1"]);
      await scene.settle({ id: a0!.id, outcome: "retry", due: start + minute });
      assert.deepEqual(await scene.sends(), [], "a later message overtook one that is to be tried again");
      const [again] = await scene.sends(start + minute);
      assert.deepEqual(textsOf([again!]), ["a0"]);
      await scene.settle({ id: again!.id, outcome: "failed", errorCode: 131026 });
      assert.deepEqual(textsOf(await scene.sends(start + minute)), ["a1"]);
    });

    it("says when the next one is due, without those that an earlier one holds up", async () => {
      const { scene, event, citizen } = await withAnna();
      assert.equal(await scene.next(), null);
      const { id } = await scene.answer(event, citizen);
      await scene.answer(event, citizen, { ordinal: 1 });
      assert.equal(await scene.next(), start);
      await scene.sends();
      assert.equal(await scene.next(), null);
      await scene.settle({ id, outcome: "unknown", due: start + 45_000 });
      assert.equal(await scene.next(), start + 45_000);
      assert.deepEqual(await scene.sends(start + 44_999), []);
    });

    it("hands out no more than asked for", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.writes("ciao", bruno);
      await scene.answer(event, citizen);
      await scene.answer("e", (await store().findCitizen(scene.account, bruno.phone!))!);
      assert.equal((await scene.sends(start, { limit: 1 })).length, 1);
      assert.equal((await scene.sends(start, { limit: 1 })).length, 1);
    });

    it("gives the quoted message's id only to the sender", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.answer(event, citizen, { replyTo: event });
      const [send] = await scene.sends();
      assert.equal(send!.quotes, "wamid.hello");
    });

    it("counts attempts, but not those that were free, and what nobody knew apart from them", async () => {
      const { scene, event, citizen } = await withAnna();
      const { id } = await scene.answer(event, citizen);
      const step = async (settlement: object) => {
        const [send] = await scene.sends();
        await scene.settle({ id, due: start, ...settlement } as never);
        return [send!.attempts, send!.unknowns];
      };
      assert.deepEqual(await step({ outcome: "retry" }), [1, 0]);
      assert.deepEqual(await step({ outcome: "retry", free: true }), [2, 0]);
      assert.deepEqual(await step({ outcome: "retry" }), [2, 0]);
      assert.deepEqual(await step({ outcome: "unknown" }), [3, 0]);
      assert.deepEqual(await step({ outcome: "unknown" }), [4, 1]);
      assert.deepEqual(await step({ outcome: "sent" }), [5, 2]);
    });

    it("has no address for who is not known: whoever tries to send it can say so", async () => {
      const { scene, event, citizen } = await withAnna();
      const { id } = await scene.answer("e", "NOBODY");
      await scene.answer(event, citizen);
      const [nobody, known] = await scene.sends();
      assert.deepEqual([nobody!.id, nobody!.address, nobody!.citizen], [id, {}, "NOBODY"]);
      assert.equal(known!.address.phone, anna.phone);
      await scene.settle({ id, outcome: "failed" });
      assert.equal((await store().figures(scene.account, start)).waiting.failed, 1);
    });
  });

  describe("the 24 hours", () => {
    it("keep a message back when they are over, and let it go with the citizen's next message", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.answer(event, citizen);
      assert.deepEqual(await scene.sends(start, { clock: start + day }), []);
      assert.equal(await scene.next(), null);
      assert.equal((await store().figures(scene.account, start)).waiting.outsideWindow, 1);
      assert.equal((await scene.writes("silent", anna, { opensWindow: undefined as never, kind: "system" })).releases, false);
      assert.deepEqual(await scene.sends(start, { clock: start + day }), []);
      const { releases } = await scene.writes("ok", anna, { at: start + day });
      assert.equal(releases, true);
      assert.deepEqual(textsOf(await scene.sends(start + day)), [`${event}/out/0`]);
    });

    it("do not bring an answer back after its time: it has failed, and what comes after it goes", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.answer(event, citizen, { text: "late", expires: start + 3 * day });
      await scene.answer(event, citizen, { ordinal: 1, text: "kept" });
      await scene.answer(event, citizen, { ordinal: 2, text: "in time", expires: start + 9 * day });
      for (let call = 0; call < 3; call += 1) await scene.sends(start, { clock: start + day });
      assert.equal((await store().figures(scene.account, start)).waiting.outsideWindow, 3);
      await scene.writes("back", anna, { at: start + 3 * day });
      const { waiting } = await store().figures(scene.account, start);
      assert.deepEqual([waiting.sends, waiting.outsideWindow, waiting.failed], [2, 0, 1]);
      const now = start + 3 * day;
      const [kept] = await scene.sends(now);
      await scene.settle({ id: kept!.id, outcome: "sent" }, now);
      assert.deepEqual(textsOf([kept!, ...(await scene.sends(now))]), ["kept", "in time"]);
    });

    it("or a queue may last longer than an answer is good for: then it is not sent", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.answer(event, citizen, { needsWindow: false, expires: start + hour });
      await scene.answer(event, citizen, { ordinal: 1, needsWindow: false, text: "next" });
      assert.deepEqual(await scene.sends(start, { clock: start + hour }), []);
      assert.deepEqual(textsOf(await scene.sends(start, { clock: start + hour })), ["next"]);
      assert.equal((await store().figures(scene.account, start)).waiting.failed, 1);
      const other = await withAnna();
      await other.scene.answer(other.event, other.citizen, { expires: start + hour });
      assert.equal((await other.scene.sends(start, { clock: start + hour - 1 })).length, 1);
    });

    it("last until the last millisecond", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.answer(event, citizen);
      assert.equal((await scene.sends(start, { clock: start + day - 1 })).length, 1);
    });

    it("let templates pass at any time, also before what waits", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.answer(event, citizen, { text: "waits" });
      await scene.answer(event, citizen, { ordinal: 1, needsWindow: false, text: "template" });
      // The first call finds out that the first one waits; the template is no longer behind it.
      const found = [...(await scene.sends(start, { clock: start + 2 * day })), ...(await scene.sends(start, { clock: start + 2 * day }))];
      assert.deepEqual(textsOf(found), ["template"]);
    });

    it("are not shortened by an older message that comes late", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.writes("late", anna, { at: start + 1, opensWindow: start - 23 * hour });
      await scene.answer(event, citizen);
      assert.equal((await scene.sends(start, { clock: start + 2 * hour })).length, 1);
    });

    it("keep back what Meta says is outside, and let it go with the citizen's next message", async () => {
      const { scene, event, citizen } = await withAnna();
      const { id } = await scene.answer(event, citizen);
      await scene.sends();
      await scene.settle({ id, outcome: "outside-window", errorCode: 131047 });
      assert.deepEqual(await scene.sends(start + day), []);
      assert.equal((await scene.writes("ok")).releases, true);
      assert.equal((await scene.sends()).length, 1);
    });
  });

  describe("a send that an instance had begun when it ended", () => {
    it("is not sent again until its outcome has had time to be told, and then once more", async () => {
      const { scene, event, citizen } = await withAnna();
      const { id } = await scene.answer(event, citizen);
      await scene.answer(event, citizen, { ordinal: 1 });
      await scene.sends(start, { holder: "a" });
      await scene.dies("a");
      const later = start + minute;
      await scene.alive("b", later);
      assert.deepEqual(await scene.sends(later + 44_999, { holder: "b" }), []);
      assert.equal(await scene.next(), later + 45_000);
      const [again] = await scene.sends(later + 45_000, { holder: "b" });
      assert.equal(again!.id, id);
      assert.deepEqual([again!.attempts, again!.unknowns], [2, 1]);
    });

    it("is not sent again when the receipt comes in time", async () => {
      const { scene, event, citizen } = await withAnna();
      const { id } = await scene.answer(event, citizen);
      await scene.answer(event, citizen, { ordinal: 1, text: "second" });
      await scene.sends();
      await scene.dies("a");
      await scene.alive("b", start + minute);
      assert.equal((await scene.receipt("r", { status: "delivered", callback: id })).releases, true);
      assert.deepEqual(textsOf(await scene.sends(start + hour, { holder: "b" })), ["second"]);
    });

    it("stays with an instance that lives", async () => {
      const { scene, event, citizen } = await withAnna();
      await scene.answer(event, citizen);
      await scene.sends();
      await scene.alive("a", start + 14_000);
      await scene.alive("b", start + 16_000);
      assert.deepEqual(await scene.sends(start + day, { holder: "b", clock: start }), []);
    });

    it("or that was unknown already waits anew after a restart, for no receipt could come meanwhile", async () => {
      const { scene, event, citizen } = await withAnna();
      const { id } = await scene.answer(event, citizen);
      await scene.sends();
      await scene.settle({ id, outcome: "unknown", due: start + 45_000 });
      await current().stop();
      await current().start();
      const later = start + 10 * minute;
      await scene.alive("new", later);
      assert.equal(await scene.next(), later + 45_000);
      assert.deepEqual(await scene.sends(later + 44_999, { holder: "new" }), []);
      assert.equal((await scene.sends(later + 45_000, { holder: "new" })).length, 1);
    });

    it("is of unknown outcome after a restart of the process too", async () => {
      const { scene, event, citizen } = await withAnna();
      const { id } = await scene.answer(event, citizen);
      await scene.sends();
      await current().stop();
      await current().start();
      await scene.alive("new", start + 1);
      assert.deepEqual(await scene.sends(start + 45_000, { holder: "new" }), []);
      assert.deepEqual((await scene.sends(start + 45_001, { holder: "new" })).map((send) => send.id), [id]);
    });
  });
}
