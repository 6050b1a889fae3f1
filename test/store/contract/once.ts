import assert from "node:assert/strict";
import type { Engine } from "../engine.ts";
import { day, hour, sceneIn, start } from "../scene.ts";

export function onceContract(current: () => Engine): void {
  const store = () => current().store;
  const name = (at: number, more: object = {}) => ({ key: "closed", at, until: at + day, ...more });

  describe("the first of several", () => {
    it("gives a name to the first that asks and to nobody else, and says so again to the same", async () => {
      const scene = sceneIn(store);
      assert.equal(await scene.first("e1", "n", name(start)), true);
      assert.equal(await scene.first("e2", "n", name(start)), false);
      assert.equal(await scene.first("e1", "m", name(start)), false);
      assert.equal(await scene.first("e1", "n", name(start), 1), false);
      assert.equal(await scene.first("e1", "n", name(start)), true);
      assert.equal(await scene.first("e2", "n", name(start)), false);
    });

    it("knows other names and other accounts apart", async () => {
      const [one, other] = [sceneIn(store), sceneIn(store)];
      assert.equal(await one.first("e1", "n", name(start)), true);
      assert.equal(await one.first("e2", "n", { ...name(start), key: "greeting" }), true);
      assert.equal(await other.first("e2", "n", name(start)), true);
    });

    it("gives it to one of many that ask at the same time", async () => {
      const scene = sceneIn(store);
      const asks = Array.from({ length: 20 }, (_, index) => scene.first(`e${index}`, "n", name(start)));
      assert.equal((await Promise.all(asks)).filter(Boolean).length, 1);
    });

    it("lets a name go at its end, by the arrival of the event that asks", async () => {
      const scene = sceneIn(store);
      await scene.first("e1", "n", name(start));
      assert.equal(await scene.first("e2", "n", name(start + day - 1)), false);
      assert.equal(await scene.first("e3", "n", name(start + day)), true);
      assert.equal(await scene.first("e2", "n", name(start + day - 1)), false);
    });

    it("does not move the end when it is asked again, unless it slides", async () => {
      const scene = sceneIn(store);
      await scene.first("e1", "n", name(start));
      await scene.first("e2", "n", name(start + 23 * hour));
      assert.equal(await scene.first("e3", "n", name(start + 25 * hour)), true);

      const sliding = (at: number) => ({ ...name(at, { sliding: true }), key: "conversation" });
      assert.equal(await scene.first("e1", "n", sliding(start)), true);
      assert.equal(await scene.first("e2", "n", sliding(start + 23 * hour)), false);
      assert.equal(await scene.first("e3", "n", sliding(start + 46 * hour)), false);
      assert.equal(await scene.first("e4", "n", sliding(start + 70 * hour)), true);
    });

    it("never moves a sliding end back when events come out of order", async () => {
      const scene = sceneIn(store);
      const sliding = (at: number) => name(at, { sliding: true });
      await scene.first("e1", "n", sliding(start + 10 * hour));
      await scene.first("e0", "n", sliding(start));
      assert.equal(await scene.first("e2", "n", sliding(start + 30 * hour)), false);
    });

    it("remembers after a restart", async () => {
      const scene = sceneIn(store);
      await scene.first("e1", "n", name(start));
      await current().stop();
      await current().start();
      assert.equal(await scene.first("e2", "n", name(start)), false);
      assert.equal(await scene.first("e1", "n", name(start)), true);
    });
  });
}
