import assert from "node:assert/strict";
import type { Engine } from "../engine.ts";
import { bruno, keysOf, minute, sceneIn, start } from "../scene.ts";

export function eventsContract(current: () => Engine): void {
  const store = () => current().store;

  describe("handing out events", () => {
    it("hands out a citizen's events in order, once, with what they were stored with", async () => {
      const scene = sceneIn(store);
      await scene.writes("a", undefined, { kind: "image", at: start + 7 });
      await scene.writes("b");
      await scene.alive("x");
      const [event, ...rest] = await scene.claim("x");
      assert.equal(event!.kind, "image");
      assert.equal(event!.category, "message");
      assert.equal(event!.account, scene.account);
      assert.equal(event!.at, start + 7);
      assert.equal(event!.again, false);
      assert.match(event!.citizen!, /^[A-Z2-7]{26}$/);
      assert.deepEqual(keysOf(rest), ["b"]);
      assert.deepEqual(await scene.claim("x"), []);
    });

    it("hands out no more than asked for, and the rest next time", async () => {
      const scene = sceneIn(store);
      for (const key of ["a", "b", "c"]) await scene.writes(key);
      assert.deepEqual(keysOf(await scene.claim("x", start, 2)), ["a", "b"]);
      assert.deepEqual(keysOf(await scene.claim("x", start, 2)), ["c"]);
    });

    it("leaves a citizen to the instance that has an event of theirs, and hands the others to whoever asks", async () => {
      const scene = sceneIn(store);
      await scene.alive("x");
      await scene.alive("y");
      await scene.writes("a1");
      assert.deepEqual(keysOf(await scene.claim("x")), ["a1"]);
      await scene.writes("a2");
      await scene.writes("b1", bruno);
      assert.deepEqual(keysOf(await scene.claim("y")), ["b1"]);
      assert.deepEqual(keysOf(await scene.claim("x")), ["a2"]);
    });

    it("lets a citizen pass to another instance when the first has finished", async () => {
      const scene = sceneIn(store);
      await scene.alive("x");
      await scene.alive("y");
      await scene.writes("a1");
      await scene.claim("x");
      await scene.writes("a2");
      const later = start + 2 * minute;
      assert.equal(await store().finishEvents(`${scene.account}/x`, later - 1), 0);
      assert.deepEqual(await scene.claim("y", later - 1), []);
      assert.equal(await store().finishEvents(`${scene.account}/y`, later), 0);
      assert.equal(await store().finishEvents(`${scene.account}/x`, later), 1);
      const events = await scene.claim("y", later);
      assert.deepEqual(keysOf(events), ["a2"]);
      assert.equal(events[0]!.again, false);
    });

    it("emits again, in the old order, what an instance that is gone had open; not what a living one has", async () => {
      const scene = sceneIn(store);
      await scene.alive("gone");
      await scene.alive("y");
      await scene.writes("a1");
      await scene.writes("a2");
      await scene.claim("gone");
      await scene.writes("b1", bruno);
      await scene.claim("y");
      await scene.writes("a3");
      const later = start + minute;
      await scene.alive("y", later);
      const events = await scene.claim("y", later);
      assert.deepEqual(events.map(({ again }) => again), [true, true, false]);
      assert.deepEqual(keysOf(events), ["a1", "a2", "a3"]);
    });

    it("keeps a citizen's later events back until those of an instance whose time is over are free", async () => {
      const scene = sceneIn(store);
      await scene.alive("slow");
      await scene.writes("a1");
      await scene.claim("slow");
      await scene.writes("a2");
      const later = start + minute;
      assert.deepEqual(await scene.claim("y", later), []);
      await scene.alive("y", later);
      assert.deepEqual(keysOf(await scene.claim("y", later)), ["a1", "a2"]);
    });

    it("emits again, in the old order, what an instance has let go, and nothing of another", async () => {
      const scene = sceneIn(store);
      await scene.alive("x");
      await scene.alive("y");
      await scene.writes("a1");
      await scene.writes("a2");
      await scene.claim("x");
      await scene.writes("b1", bruno);
      await scene.claim("y");
      await scene.writes("a3");
      assert.equal(await store().releaseEvents(`${scene.account}/x`), 2);
      const events = await scene.claim("x");
      assert.deepEqual(keysOf(events), ["a1", "a2", "a3"]);
      assert.deepEqual(events.map(({ again }) => again), [true, true, false]);
      assert.equal(await store().releaseEvents(`${scene.account}/nobody`), 0);
    });

    it("does not emit again what was finished", async () => {
      const scene = sceneIn(store);
      await scene.alive("x");
      await scene.writes("a");
      await scene.claim("x");
      await store().finishEvents(`${scene.account}/x`, start + 2 * minute);
      await scene.dies("x");
      await scene.alive("y", start + 3 * minute);
      assert.deepEqual(await scene.claim("y", start + 3 * minute), []);
    });

    it("emits again after a restart of the process what was open, and not what was finished", async () => {
      const scene = sceneIn(store);
      await scene.alive("x");
      await scene.writes("done");
      await scene.claim("x", start - 2 * minute);
      await store().finishEvents(`${scene.account}/x`, start);
      await scene.writes("open");
      await scene.claim("x");
      await current().stop();
      await current().start();
      await scene.alive("new", start + 1);
      await scene.writes("later");
      const events = await scene.claim("new", start + 1);
      assert.deepEqual(keysOf(events), ["open", "later"]);
      assert.deepEqual(events.map(({ again }) => again), [true, false]);
    });

    it("hands out nothing of another account", async () => {
      const [one, other] = [sceneIn(store), sceneIn(store)];
      await one.writes("a");
      assert.deepEqual(await other.claim("x"), []);
      assert.deepEqual(keysOf(await one.claim("x")), ["a"]);
    });
  });
}
