import assert from "node:assert/strict";
import { applyEnvironment, createClock } from "../../nodes/lib/kit/index.ts";

const real = 1_800_000_000_000;

describe("the clock of the service", () => {
  it("is the real time until it is set, runs from there, and goes back", () => {
    let now = real;
    const clock = createClock(() => now);
    assert.equal(clock.now(), real);
    clock.set(1_000);
    now += 5;
    assert.deepEqual([clock.now(), clock.offset()], [1_005, 1_000 - real]);
    clock.set(null);
    assert.deepEqual([clock.now(), clock.offset()], [now, 0]);
  });

  it("takes URP_CLOCK once: a deploy does not turn it back", () => {
    let now = real;
    const clock = createClock(() => now);
    const env = { URP_CLOCK: "2026-12-24T10:00:00+01:00" };
    applyEnvironment(clock, env);
    assert.equal(clock.now(), Date.parse(env.URP_CLOCK));
    now += 60_000;
    applyEnvironment(clock, env);
    assert.equal(clock.now(), Date.parse(env.URP_CLOCK) + 60_000);
    applyEnvironment(clock, {});
    assert.equal(clock.now(), Date.parse(env.URP_CLOCK) + 60_000);
    applyEnvironment(clock, { URP_CLOCK: "2026-12-25T10:00:00+01:00" });
    assert.equal(clock.now(), Date.parse("2026-12-25T10:00:00+01:00"));
  });

  it("refuses what is no instant, and stays as it is", () => {
    const clock = createClock(() => real);
    assert.throws(() => applyEnvironment(clock, { URP_CLOCK: "domani" }), { code: "clock.invalid" });
    assert.equal(clock.now(), real);
  });

  it("is never a rehearsal's with Meta's own service, however that is set, also after another account had it", () => {
    const clock = createClock(() => real);
    const URP_CLOCK = "2026-11-11T11:11:11Z";
    const refused = { code: "clock.on-real-service" };
    const account = (graphUrl: string) => () => applyEnvironment(clock, { URP_CLOCK }, graphUrl);
    assert.throws(() => applyEnvironment(clock, { URP_CLOCK, WHATSAPP_PHONE_NUMBER_ID: "1" }), refused);
    assert.throws(() => applyEnvironment(clock, { URP_CLOCK, WHATSAPP_GRAPH_URL: "https://graph.facebook.com" }), refused);
    assert.throws(account("https://GRAPH.facebook.com./"), refused);
    assert.equal(clock.now(), real);
    account("http://127.0.0.1:9")();
    assert.equal(clock.now(), Date.parse(URP_CLOCK));
    assert.throws(account("https://graph.facebook.com"), refused);
    applyEnvironment(clock, { URP_CLOCK, WHATSAPP_PHONE_NUMBER_ID: "1", WHATSAPP_GRAPH_URL: "http://127.0.0.1:9" });
  });
});
