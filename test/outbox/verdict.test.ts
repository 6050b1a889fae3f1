import assert from "node:assert/strict";
import { CloudApiRefused, CloudApiUnreachable, ERROR_TABLE } from "../../nodes/lib/cloud-api/index.ts";
import { type Circumstances, verdictOn } from "../../nodes/lib/outbox/verdict.ts";

const now = 1_000_000;
const verdict = (error: unknown, changes: Partial<Circumstances> = {}) =>
  verdictOn("m", error, { now, attempts: 1, unknowns: 0, unknownMs: 45_000, random: () => 1, patience: Infinity, confirmed: true, ...changes });
const refusal = (code: number, http = 400, retryAfterMs?: number) => new CloudApiRefused(code, http, retryAfterMs);
const retry = (wait: number, errorCode: number) => ({ id: "m", outcome: "retry", due: now + wait, errorCode });
const failed = (errorCode: number) => ({ id: "m", outcome: "failed", errorCode });

describe("what becomes of a message that Meta did not take", () => {
  it("waits twice as long each time, up to a quarter of an hour, and half of it by chance", () => {
    const waits = [1, 2, 3, 4, 11].map((attempts) => {
      const { settlement } = verdict(refusal(130429), { attempts });
      return settlement.outcome === "retry" ? settlement.due - now : 0;
    });
    assert.deepEqual(waits, [1000, 2000, 4000, 8000, 900_000]);
    assert.deepEqual(verdict(refusal(130429), { random: () => 0 }).settlement, retry(500, 130429));
  });

  it("waits as long as Meta asks for", () => {
    assert.deepEqual(verdict(refusal(130429, 429, 7_000)).settlement, retry(7_000, 130429));
    assert.deepEqual(verdict(new CloudApiUnreachable("no", "http-503", 9_000)).settlement, {
      id: "m",
      outcome: "retry",
      due: now + 9_000,
    });
  });

  it("goes on every quarter of an hour when it has been refused often, and becomes a matter for a person", () => {
    assert.equal(verdict(refusal(130429), { attempts: 12 }).needsPerson, undefined);
    for (const attempts of [13, 500]) {
      assert.deepEqual(verdict(refusal(130429), { attempts }), { settlement: retry(900_000, 130429), needsPerson: true });
    }
  });

  it("is tried again only as often as its error says, and kept", () => {
    const kept = (code: number) => ({ settlement: retry(900_000, code), needsPerson: true });
    assert.deepEqual(verdict(refusal(1)), { settlement: retry(5_000, 1) });
    assert.deepEqual(verdict(refusal(1), { attempts: 2 }), kept(1));
    assert.deepEqual(verdict(refusal(131000, 500), { attempts: 3 }), { settlement: retry(20_000, 131000) });
    assert.deepEqual(verdict(refusal(131000, 500), { attempts: 4 }), kept(131000));
  });

  it("is given up at the limit when no window ends it: a read mark at once, a template later", () => {
    assert.equal(verdict(refusal(130429), { attempts: 12, patience: 0 }).settlement.outcome, "retry");
    assert.deepEqual(verdict(refusal(130429), { attempts: 13, patience: 0 }), { settlement: failed(130429) });
    assert.equal(verdict(refusal(130429), { attempts: 108, patience: 108 }).settlement.outcome, "retry");
    assert.deepEqual(verdict(refusal(130429), { attempts: 109, patience: 108 }), { settlement: failed(130429) });
  });

  it("waits 4^n seconds when there were too many for this citizen", () => {
    const waits = [1, 2, 3, 9].map((attempts) => verdict(refusal(131056), { attempts }).settlement);
    assert.deepEqual(waits, [retry(1_000, 131056), retry(4_000, 131056), retry(16_000, 131056), retry(900_000, 131056)]);
  });

  it("waits a day when Meta holds it back, three times", () => {
    assert.deepEqual(verdict(refusal(131049)).settlement, retry(24 * 60 * 60_000, 131049));
    assert.deepEqual(verdict(refusal(131049), { attempts: 3 }).settlement, failed(131049));
  });

  it("waits for the citizen when the 24 hours are over", () => {
    assert.deepEqual(verdict(refusal(131047)).settlement, { id: "m", outcome: "outside-window", errorCode: 131047 });
  });

  it("is given up when the same again would be refused again", () => {
    assert.deepEqual(verdict(refusal(131026)).settlement, failed(131026));
    assert.deepEqual(verdict(refusal(100)).settlement, failed(100));
  });

  it("waits for a person, for ever and without counting, when nothing can be sent", () => {
    for (const attempts of [1, 1000]) {
      assert.deepEqual(verdict(refusal(190, 401), { attempts }), {
        settlement: { ...retry(60_000, 190), free: true },
        stopsAll: true,
      });
    }
  });

  it("waits for a person, but not for ever, when only this message cannot be sent", () => {
    for (const code of [130497, 131030, 131064, 132007, 132015, 132016, 132068, 134011, 147001, 147005]) {
      assert.deepEqual(verdict(refusal(code)), { settlement: retry(15 * 60_000, code), needsPerson: true });
      assert.deepEqual(verdict(refusal(code), { attempts: 12 }), { settlement: failed(code) });
    }
  });

  it("stops all with a code that nobody has described only when another message has met it too", () => {
    for (const http of [401, 403]) {
      assert.deepEqual(verdict(refusal(999999, http)), {
        settlement: { ...retry(60_000, 999999), free: true },
        stopsAll: true,
      });
      const alone = (attempts: number) => verdict(refusal(999999, http), { confirmed: false, attempts });
      assert.deepEqual(alone(1), { settlement: retry(60_000, 999999), needsPerson: true });
      assert.deepEqual(alone(200), { settlement: retry(900_000, 999999), needsPerson: true });
    }
    assert.equal(verdict(refusal(190, 401), { confirmed: false }).stopsAll, true, "a described one needs no second");
  });

  it("is tried again for as long as it takes when it did not even reach Meta", () => {
    const { settlement } = verdict(new CloudApiUnreachable("no", "ECONNREFUSED"), { attempts: 500 });
    assert.deepEqual(settlement, { id: "m", outcome: "retry", due: now + 15 * 60_000 });
  });

  it("waits for the receipt when nobody knows, and is given up the third time", () => {
    const silence = new CloudApiUnreachable("unknown", "timeout");
    for (const unknowns of [0, 1]) {
      const { settlement } = verdict(silence, { attempts: 40, unknowns });
      assert.deepEqual(settlement, { id: "m", outcome: "unknown", due: now + 45_000 });
    }
    assert.deepEqual(verdict(silence, { unknowns: 2 }).settlement, { id: "m", outcome: "failed" });
  });

  it("is given up when the fault is ours", () => {
    assert.deepEqual(verdict(new TypeError("x")).settlement, { id: "m", outcome: "failed" });
    assert.deepEqual(verdict("x").settlement, { id: "m", outcome: "failed" });
  });

  it("is decided for each of Meta's codes, and never due before now", () => {
    for (const { from, http } of ERROR_TABLE) {
      for (const attempts of [1, 2, 12, 100]) {
        const { settlement } = verdict(refusal(from, http[0] ?? 400), { attempts });
        assert.equal(settlement.id, "m");
        if ("due" in settlement) assert.ok(settlement.due > now && settlement.due <= now + 24 * 60 * 60_000);
      }
    }
  });
});
