import assert from "node:assert/strict";
import type { Receipt } from "../../../nodes/lib/store/index.ts";
import type { Engine } from "../engine.ts";
import { anna, day, sceneIn, start } from "../scene.ts";

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
      scene.receipt(`r${(receipts += 1)}`, { status, callback: id, ...(errorCode && { errorCode }) });
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
      await tell("failed", 131026);
      await tell("delivered");
      await scene.settle({ id, outcome: "sent" });
      assert.equal(await state(), "failed");
      assert.equal((await store().figures(scene.account, start)).waiting.failed, 1);
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
