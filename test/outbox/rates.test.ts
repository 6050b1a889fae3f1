import assert from "node:assert/strict";
import * as fc from "fast-check";
import { createPairRates } from "../../nodes/lib/outbox/pair-rates.ts";
import { type Rate, full, level, take, waitFor } from "../../nodes/lib/outbox/token-bucket.ts";

describe("a token bucket", () => {
  it("never gives more than its capacity and what has flowed in since", () => {
    const steps = fc.array(fc.record({ wait: fc.nat({ max: 5_000 }), wants: fc.integer({ min: 1, max: 4 }) }));
    const rates = fc.record({ capacity: fc.integer({ min: 1, max: 50 }), refillMs: fc.integer({ min: 1, max: 6_000 }) });
    fc.assert(
      fc.property(rates, steps, (rate: Rate, steps) => {
        const bucket = full(rate, 0);
        let now = 0;
        let given = 0;
        for (const { wait, wants } of steps) {
          now += wait;
          for (let n = 0; n < wants && waitFor(bucket, rate, now) === 0; n += 1) {
            take(bucket, rate, now);
            given += 1;
          }
        }
        assert.ok(given <= rate.capacity + now / rate.refillMs + 1e-6);
        assert.ok(level(bucket, rate, now) >= -1e-9);
      }),
    );
  });

  it("has a token after exactly the wait that it tells", () => {
    const rate = { capacity: 2, refillMs: 700 };
    const bucket = full(rate, 0);
    take(bucket, rate, 0, 2);
    const wait = waitFor(bucket, rate, 100);
    assert.equal(wait, 600);
    assert.ok(waitFor(bucket, rate, 100 + wait - 1) > 0);
    assert.equal(waitFor(bucket, rate, 100 + wait), 0);
  });

  it("takes a clock that was turned back for one that stands still", () => {
    const rate = { capacity: 1, refillMs: 1000 };
    const bucket = full(rate, 10_000);
    take(bucket, rate, 10_000);
    assert.equal(waitFor(bucket, rate, 0), 1000);
  });
});

describe("the rate for a pair of numbers", () => {
  const burst = (rates: ReturnType<typeof createPairRates>, citizen: string, now: number): number => {
    let sent = 0;
    while (rates.place(citizen, now) === 0) sent += 1;
    return sent;
  };

  it("lends 45 messages, asks for 6 seconds for each further one, and knows citizens apart", () => {
    const rates = createPairRates();
    assert.equal(burst(rates, "a", 0), 45);
    assert.equal(burst(rates, "b", 0), 45);
    assert.equal(rates.place("a", 0), 6_000);
    assert.equal(rates.place("a", 5_999), 1);
    assert.equal(burst(rates, "a", 18_000), 3);
    assert.equal(burst(rates, "a", 18_000 + 45 * 6_000), 45);
  });

  it("forgets who was written to longest ago when there are very many", () => {
    const rates = createPairRates();
    burst(rates, "first", 0);
    for (let n = 0; n < 20_000; n += 1) rates.place(`c${n}`, 0);
    assert.equal(rates.place("first", 0), 0);
    assert.equal(burst(rates, "c19999", 0), 44);
  });
});
