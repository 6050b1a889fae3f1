import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import type { Desk } from "./desk.ts";
import { openDesk, text } from "./desk.ts";

describe("webhooks that go wrong on demand", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ statuses: false, retry: { firstMs: 5, longestMs: 20, holdMs: 30 } });
  });
  afterEach(() => desk.close());
  const bodies = () => desk.service.messages().map((message) => (message["text"] as { body: string }).body);
  const say = async (...words: string[]) => {
    const written = [];
    for (const word of words) written.push(await desk.sim.write("giulia", { text: word }));
    return Promise.all(written.map((one) => one.delivered));
  };

  it("come twice with the same bytes", async () => {
    desk.sim.failNext("duplicate");
    await say("uno", "due");
    assert.deepEqual(bodies(), ["uno", "uno", "due"]);
    assert.deepEqual(desk.service.hooks[0]!.raw, desk.service.hooks[1]!.raw);
  });

  it("come out of order", async () => {
    desk.sim.failNext("disorder");
    await say("uno", "due", "tre");
    assert.deepEqual(bodies(), ["due", "uno", "tre"]);
  });

  it("come late, not never, when nothing follows", async () => {
    desk.sim.failNext("disorder");
    assert.deepEqual(await say("uno"), [true]);
  });

  it("come several in one call", async () => {
    desk.sim.failNext("batch", 3);
    await say("uno", "due", "tre");
    assert.equal(desk.service.hooks.length, 1);
    assert.deepEqual(bodies(), ["uno", "due", "tre"]);
    assert.equal(desk.service.changes().length, 1, "they share one value");
    await say("quattro");
    assert.equal(desk.service.hooks.length, 2);
  });

  it("of several citizens share a call with each one's contact", async () => {
    desk.sim.failNext("batch", Infinity);
    await Promise.all(["giulia", "renzo"].map(async (id) => (await desk.sim.write(id, { text: id })).delivered));
    assert.equal(desk.service.hooks.length, 1);
    assert.equal((desk.service.changes()[0]!.value["contacts"] as unknown[]).length, 2);
  });

  it("come with a wrong signature once, and again with the right one", async () => {
    const signed = () => {
      const hook = desk.service.hooks.at(-1)!;
      const right = createHmac("sha256", desk.sim.account.appSecret).update(hook.raw).digest("hex");
      return hook.headers["x-hub-signature-256"] === `sha256=${right}`;
    };
    const checks: boolean[] = [];
    desk.service.answerWith(() => {
      checks.push(signed());
      return checks.at(-1) ? 200 : 401;
    });
    desk.sim.failNext("wrong-signature");
    assert.deepEqual(await say("uno"), [true]);
    assert.deepEqual(checks, [false, true]);
  });

  it("are switched off again", async () => {
    desk.sim.failNext("duplicate", Infinity);
    await say("uno");
    desk.sim.stopFailing("duplicate");
    await say("due");
    assert.deepEqual(bodies(), ["uno", "uno", "due"]);
  });

  it("bring statuses in the wrong order as well", async () => {
    desk.sim.statuses = true;
    await say("ciao");
    desk.sim.failNext("disorder");
    await desk.send("+393005550101", text("Buongiorno"));
    await desk.service.until(() => desk.service.statuses().length === 3, "three statuses");
    assert.notEqual(desk.service.statuses()[0]!["status"], "sent");
  });
});
