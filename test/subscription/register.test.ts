import assert from "node:assert/strict";
import { endOf } from "../../nodes/lib/subscription/index.ts";
import type { Store, SubscriptionAct } from "../../nodes/lib/store/index.ts";
import { type Engine, sqliteEngine } from "../store/engine.ts";
import { day, hour, start } from "../store/scene.ts";

describe("the register of consents", () => {
  let engine: Engine;
  let store: Store;
  let people = 0;
  before(async () => {
    engine = await sqliteEngine();
    store = engine.store;
  });
  after(() => engine.end());

  /** Acts of a new citizen, each by an event of its own unless it is named. */
  function citizen() {
    const name = `CITIZEN${(people += 1)}`;
    let events = 0;
    return async (act: SubscriptionAct["act"], at: number, more: Partial<SubscriptionAct> & { event?: string } = {}) => {
      const { event = `${name}-${(events += 1)}`, ...rest } = more;
      const effect = { event, node: "toggle", ordinal: 0 };
      return store.changeSubscription({ account: "1", citizen: name, effect, act, at, how: "text", textVersion: "1", ...rest });
    };
  }

  it("answers a look as it answered the first time, whatever has happened since", async () => {
    const does = citizen();
    const first = await does("look", start, { event: "E1" });
    await does("subscribe", start + 1);
    assert.deepEqual(await does("look", start + 2, { event: "E1" }), first);
    assert.equal((await does("look", start + 2, { event: "E2" })).before.subscribed, true);
  });

  it("closes an open question at its end", async () => {
    const does = citizen();
    await does("ask", start, { until: start + hour });
    assert.equal((await does("look", start + hour - 1)).before.pending, true);
    assert.equal((await does("look", start + hour)).before.pending, false);
  });

  it("lets what was written last count, and not a clock that was set back", async () => {
    const does = citizen();
    await does("unsubscribe", start, { written: start });
    assert.equal((await does("subscribe", start + 1, { written: start - 1_000 })).after.subscribed, false);
    assert.equal((await does("subscribe", start + 2, { written: start })).after.subscribed, true);
    assert.equal((await does("unsubscribe", start - day, { written: start - day })).after.subscribed, false);
  });

  it("forgets acts that changed nothing after a month, and keeps those that did", async () => {
    const does = citizen();
    await does("subscribe", start);
    const seen = await does("look", start + day, { event: "L1" });
    await does("look", start + 40 * day);
    await does("unsubscribe", start + 41 * day);
    const again = await does("look", start + 41 * day + 1, { event: "L1" });
    assert.notDeepEqual(again, seen);
    const lines = (await store.consents("1", 0, 100)).filter(({ consent }) => consent.citizen === `CITIZEN${people}`);
    assert.deepEqual(lines.map(({ consent }) => consent.act), ["subscribe", "unsubscribe"]);
  });
});

describe("the end of a subscription", () => {
  const end = (from: string, months: number): string => new Date(endOf({ months }, Date.parse(from))!).toISOString();

  it("is the same day of the month, or the last one of a shorter month", () => {
    assert.equal(end("2026-11-23T09:30:00Z", 12), "2027-11-23T09:30:00.000Z");
    assert.equal(end("2026-01-31T23:59:00Z", 1), "2026-02-28T23:59:00.000Z");
    assert.equal(end("2027-12-31T00:00:00Z", 2), "2028-02-29T00:00:00.000Z");
    assert.equal(end("2026-08-31T12:00:00Z", 120), "2036-08-31T12:00:00.000Z");
  });

  it("is never, when no months are set", () => assert.equal(endOf({ months: 0 }, start), undefined));
});
