import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Engine } from "../engine.ts";
import { bruno, keysOf, sceneIn, start } from "../scene.ts";

export function acceptContract(current: () => Engine): void {
  const store = () => current().store;

  describe("accepting", () => {
    it("stores once what is delivered three times", async () => {
      const scene = sceneIn(store);
      const first = await scene.writes("a");
      const again = await scene.writes("a");
      const third = await scene.writes("a", undefined, { at: start + 5 });
      assert.deepEqual([first.fresh, again.fresh, third.fresh], [true, false, false]);
      assert.deepEqual([again.event, third.event], [first.event, first.event]);
      assert.deepEqual(keysOf(await scene.claim("a")), ["a"]);
    });

    it("stores once what comes three times in the same call, and what comes in many calls at once", async () => {
      const scene = sceneIn(store);
      const twins = [scene.arrival("a"), scene.arrival("b"), scene.arrival("a")];
      const [[x, , y]] = (await Promise.all([store().accept(twins, start), store().accept(twins, start)])) as [
        Awaited<ReturnType<typeof scene.writes>>[],
        unknown,
      ];
      assert.deepEqual([x!.fresh, y!.fresh], [true, false]);
      const many = Array.from({ length: 20 }, () => scene.writes("c"));
      const fresh = (await Promise.all(many)).filter(({ fresh }) => fresh);
      assert.equal(fresh.length, 1);
      assert.deepEqual(keysOf(await scene.claim("a")), ["a", "b", "c"]);
    });

    it("takes deliveries in any order, a repeated one between new ones", async () => {
      const scene = sceneIn(store);
      for (const key of ["b", "a", "b", "c", "a"]) await scene.writes(key);
      assert.deepEqual(keysOf(await scene.claim("a")), ["b", "a", "c"]);
    });

    it("gives the same thing another event id in another account", async () => {
      const [one, other] = [sceneIn(store), sceneIn(store)];
      const [a, b] = [await one.writes("a"), await other.writes("a")];
      assert.deepEqual([a.fresh, b.fresh], [true, true]);
      assert.notEqual(a.event, b.event);
    });

    it("keeps what is silent without ever handing it out", async () => {
      const scene = sceneIn(store);
      await scene.writes("a", undefined, { silent: true });
      assert.deepEqual(await scene.claim("a"), []);
      assert.equal((await scene.writes("a")).fresh, false);
    });

    it("takes a thousand events in one call", async () => {
      const scene = sceneIn(store);
      const all = Array.from({ length: 1000 }, (_, index) => scene.arrival(String(index), index % 2 ? bruno : undefined));
      assert.equal((await store().accept(all, start)).length, 1000);
      assert.deepEqual(keysOf(await scene.claim("a", start, 2000)), all.map((_, index) => String(index)));
    });

    it("answers only when what it accepted survives a SIGKILL", async () => {
      const scene = sceneIn(store);
      await current().stop();
      const child = spawn(process.execPath, [fileURLToPath(new URL("../killed.ts", import.meta.url))], {
        stdio: ["pipe", "pipe", "inherit"],
      });
      child.stdin.end(JSON.stringify({ ...current().opener, arrivals: Array.from({ length: 40 }, (_, index) => scene.arrival(String(index))) }));
      const answered: string[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        answered.push(line);
        if (answered.length === 7) child.kill("SIGKILL");
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      assert.equal(child.signalCode, "SIGKILL");
      await current().start();
      const kept = new Set((await scene.claim("a")).map(({ event }) => event));
      assert.ok(answered.length >= 7);
      for (const event of answered) assert.ok(kept.has(event), "an event that had been answered for is gone");
    });
  });
}
