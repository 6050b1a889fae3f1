import assert from "node:assert/strict";
import { startSimulator } from "../../nodes/lib/simulator/index.ts";
import { shareSimulator } from "../../nodes/web/shared-simulator.ts";
import { fakeRed } from "../kit/fake-red.ts";

describe("the simulator that a process shares", () => {
  it("is started again by the next use after a start that failed", async () => {
    let starts = 0;
    const shared = shareSimulator(fakeRed().red, (options) => {
      starts += 1;
      return starts === 1 ? Promise.reject(new Error("no port")) : startSimulator(options);
    });
    await assert.rejects(shared.use(), /no port/);
    const simulator = await shared.use();
    assert.equal(await shared.use(), simulator);
    assert.equal(starts, 2);
    await simulator.close();
  });

  it("has a secret and a token of its own each time, unless they are given", async () => {
    const webhookUrl = (): string => "http://127.0.0.1:9/";
    const all = await Promise.all([{}, {}, { appSecret: "mine", accessToken: "too" }].map((more) => startSimulator({ webhookUrl, ...more })));
    const [one, two, given] = all.map(({ account }) => [account.appSecret, account.accessToken]);
    for (const which of [0, 1]) {
      assert.ok(one![which]!.length >= 32);
      assert.notEqual(one![which], two![which]);
    }
    assert.deepEqual(given, ["mine", "too"]);
    await Promise.all(all.map((simulator) => simulator.close()));
  });
});
