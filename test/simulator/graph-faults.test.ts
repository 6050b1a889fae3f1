import assert from "node:assert/strict";
import type { Desk } from "./desk.ts";
import { openDesk, text } from "./desk.ts";

const giulia = "+393005550101";

describe("a Graph that goes wrong on demand", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    await (
      await desk.sim.write("giulia", { text: "ciao" })
    ).delivered;
  });
  afterEach(() => desk.close());

  async function raw(signal?: AbortSignal) {
    const { accessToken, phoneNumberId } = desk.sim.account;
    const answer = await fetch(`${desk.sim.graphUrl}/v25.0/${phoneNumberId}/messages`, {
      method: "POST",
      headers: { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" },
      body: JSON.stringify({ messaging_product: "whatsapp", to: giulia, ...text("x") }),
      ...(signal ? { signal } : {}),
    });
    return { status: answer.status, body: await answer.text() };
  }

  const answers = [
    ["rate-limit", 400, /"code":130429/],
    ["too-many-requests", 429, /^Too Many/],
    ["server-error", 500, /"code":131000/],
    ["unavailable", 503, /^<html>/],
    ["token-expired", 401, /"code":190,"error_subcode":463/],
    ["html", 200, /^<!DOCTYPE html>/],
  ] as const;
  for (const [kind, status, body] of answers) {
    it(`answers ${kind} once, accepts nothing, and is well again`, async () => {
      desk.sim.failNext(kind);
      const wrong = await raw();
      assert.equal(wrong.status, status);
      assert.match(wrong.body, body);
      assert.equal(desk.sim.sentTotal, 0);
      assert.equal((await raw()).status, 200);
      assert.equal(desk.sim.sentTotal, 1);
    });
  }

  it("never answers, and has not accepted", async () => {
    desk.sim.failNext("timeout");
    await assert.rejects(raw(AbortSignal.timeout(30)), { name: "TimeoutError" });
    assert.equal(desk.sim.sentTotal, 0);
  });

  it("breaks the connection after having accepted: the status tells", async () => {
    desk.sim.failNext("reset");
    await assert.rejects(raw(), /fetch failed/);
    assert.equal(desk.sim.sentTotal, 1);
    await desk.service.until(() => desk.service.statuses().length === 3, "the statuses of what was accepted");
  });

  it("accepts and fails afterwards", async () => {
    desk.sim.failNext("undeliverable");
    assert.equal((await raw()).status, 200);
    await desk.service.until(() => desk.service.statuses().length === 1, "the failure");
    assert.equal(desk.service.statuses()[0]!["status"], "failed");
  });

  it("goes wrong so many times, at the calls that were meant, until switched off", async () => {
    desk.sim.failNext("unavailable", 2, "media");
    assert.equal((await raw()).status, 200, "a send is not meant");
    assert.equal((await fetch(`${desk.sim.graphUrl}/v25.0/123456`)).status, 503);
    desk.sim.stopFailing();
    assert.equal((await fetch(`${desk.sim.graphUrl}/v25.0/123456`)).status, 401);
    desk.sim.failNext("rate-limit", Infinity);
    for (let count = 0; count < 3; count += 1) assert.equal((await raw()).status, 400);
    desk.sim.stopFailing("rate-limit");
    assert.equal((await raw()).status, 200);
  });

  it("writes everything down, without the token", async () => {
    desk.sim.failNext("rate-limit");
    await raw();
    await raw();
    const [refused, accepted] = desk.sim.calls.slice(-2);
    assert.deepEqual([refused!.status, refused!.note], [400, "rate-limit"]);
    assert.deepEqual([accepted!.status, accepted!.method], [200, "POST"]);
    assert.match(accepted!.url, /\/v25\.0\/\d+\/messages$/);
    assert.match(accepted!.answer, /wamid\./);
    assert.equal(JSON.stringify(desk.sim.calls).includes(desk.sim.account.accessToken), false);
    assert.equal(desk.sim.posts[0]!.status, 200);
  });
});
