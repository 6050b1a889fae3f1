import assert from "node:assert/strict";
import type { Receipt } from "../../../nodes/lib/store/index.ts";
import type { Engine } from "../engine.ts";
import { anna, day, minute, sceneIn, start } from "../scene.ts";

export function receiptsContract(current: () => Engine): void {
  const store = () => current().store;

  async function withSend() {
    const scene = sceneIn(store);
    await scene.alive("a");
    const { event } = await scene.writes("hello");
    const citizen = (await store().findCitizen(scene.account, anna.phone!))!;
    const { id } = await scene.answer(event, citizen);
    await scene.sends();
    let receipts = 0;
    const tell = (status: Receipt["status"], errorCode?: number) =>
      scene.receipt(`r${(receipts += 1)}`, { status, callback: id, ...(errorCode && { errorCode }), delayMs: 5_000 });
    const state = async () => (await store().exportCitizen(scene.account, citizen))!.sent.at(0)!.state;
    return { scene, id, event, citizen, tell, state };
  }

  describe("receipts", () => {
    it("take a message further, never back, in whatever order they come", async () => {
      const { scene, id, tell, state } = await withSend();
      await scene.settle({ id, outcome: "sent" });
      assert.equal(await state(), "sent");
      await tell("delivered");
      assert.equal(await state(), "delivered");
      await tell("sent");
      assert.equal(await state(), "delivered");
      await tell("read");
      await tell("delivered");
      assert.equal(await state(), "read");
    });

    it("may come before Meta's own answer", async () => {
      const { scene, id, tell, state } = await withSend();
      assert.equal((await tell("delivered")).releases, true);
      await scene.settle({ id, outcome: "sent" });
      assert.equal(await state(), "delivered");
      const { month } = await store().figures(scene.account, start);
      assert.equal(month["sent"], 1);
    });

    it("overrule an answer that says less than they do", async () => {
      const { scene, id, tell, state } = await withSend();
      await tell("sent");
      await scene.settle({ id, outcome: "unknown", due: start });
      assert.equal(await state(), "sent");
      assert.deepEqual(await scene.sends(start + day, { clock: start }), []);
    });

    it("settle what is to be tried again because nobody knew", async () => {
      const { scene, id, tell, state } = await withSend();
      await scene.settle({ id, outcome: "unknown", due: start + 45_000 });
      assert.equal((await tell("sent")).releases, true);
      assert.equal(await state(), "sent");
      assert.deepEqual(await scene.sends(start + 45_000), []);
    });

    it("that tell of a failure are final", async () => {
      const { scene, id, tell, state } = await withSend();
      await scene.settle({ id, outcome: "sent" });
      assert.equal((await tell("failed", 131026)).lost, 131026);
      assert.equal((await tell("failed", 131026)).lost, undefined, "told twice");
      await tell("delivered");
      await scene.settle({ id, outcome: "sent" });
      assert.equal(await state(), "failed");
      assert.equal((await store().figures(scene.account, start)).waiting.failed, 1);
    });

    it("that tell of a failure without a code are told all the same", async () => {
      const { tell } = await withSend();
      assert.equal((await tell("failed")).lost, 0);
      const { tell: other } = await withSend();
      assert.equal((await other("delivered")).lost, undefined);
    });

    it("that tell of a passing failure let the message be sent again, three times, after growing waits", async () => {
      const { scene, id, tell, state } = await withSend();
      for (const wait of [5_000, 20_000, 80_000]) {
        await scene.settle({ id, outcome: "sent" });
        const told = await tell("again", 131000);
        assert.deepEqual([told.releases, told.lost, await state()], [true, undefined, "due"]);
        assert.equal(await scene.next(), start + wait);
        assert.deepEqual(await scene.sends(start + wait - 1, { clock: start }), []);
        assert.deepEqual((await scene.sends(start + wait, { clock: start })).map((send) => send.id), [id]);
      }
      await scene.settle({ id, outcome: "sent" });
      assert.equal((await tell("again", 131000)).lost, 131000);
      assert.equal(await state(), "failed");
      assert.equal((await store().figures(scene.account, start)).month["sent"], 1, "counted each time");
    });

    it("that tell of a passing failure may come before Meta's own answer", async () => {
      const { scene, id, tell, state } = await withSend();
      await tell("again", 131000);
      await scene.settle({ id, outcome: "sent" });
      assert.equal(await state(), "due");
    });

    it("that tell of a passing failure change nothing where it waits already or was delivered", async () => {
      const { scene, id, tell, state } = await withSend();
      await scene.settle({ id, outcome: "retry", due: start + minute });
      assert.equal((await tell("again", 131000)).releases, false);
      assert.equal(await scene.next(), start + minute);
      const other = await withSend();
      await other.tell("delivered");
      await other.tell("again", 131000);
      assert.deepEqual([await state(), await other.state()], ["due", "delivered"]);
    });

    it("of the time before do not call off the next", async () => {
      const { scene, id, tell, state } = await withSend();
      await scene.settle({ id, outcome: "sent" });
      await tell("again", 131000);
      await tell("sent");
      assert.equal(await state(), "due");
      await tell("delivered");
      assert.equal(await state(), "delivered");
    });

    for (const order of ["after", "before"]) {
      it(`that say the window was closed make the message wait, also ${order} Meta's answer`, async () => {
        const { scene, id, tell, state } = await withSend();
        if (order === "after") await scene.settle({ id, outcome: "sent" });
        await tell("outside-window", 131047);
        if (order === "before") await scene.settle({ id, outcome: "sent" });
        assert.equal(await state(), "outsideWindow");
        assert.deepEqual(await scene.sends(start + day, { clock: start }), []);
        assert.equal((await scene.writes("ok")).releases, true);
        assert.deepEqual((await scene.sends()).map((send) => send.id), [id]);
      });
    }

    it("do not reopen what has been delivered", async () => {
      const { scene, id, tell, state } = await withSend();
      await scene.settle({ id, outcome: "sent" });
      await tell("delivered");
      await tell("outside-window", 131047);
      assert.equal(await state(), "delivered");
    });

    it("of another account, or for what we do not know, change nothing", async () => {
      const { id, state } = await withSend();
      const other = sceneIn(store);
      assert.equal((await other.receipt("r", { status: "delivered", callback: id })).releases, false);
      assert.equal((await other.receipt("s", { status: "delivered", callback: "nothing" })).releases, false);
      assert.equal((await other.receipt("t", { status: "delivered" })).releases, false);
      assert.equal(await state(), "begun");
    });

    it("count as one event when Meta repeats them", async () => {
      const { scene, id } = await withSend();
      await scene.receipt("same", { status: "sent", callback: id });
      assert.equal((await scene.receipt("same", { status: "sent", callback: id })).fresh, false);
    });
  });
}
