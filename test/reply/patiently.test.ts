import assert from "node:assert/strict";
import { CloudApiRefused, CloudApiUnreachable } from "../../nodes/lib/cloud-api/index.ts";
import { Refused } from "../../nodes/lib/errors.ts";
import { patiently } from "../../nodes/lib/reply/index.ts";

const unreachable = new CloudApiUnreachable("unknown", "ECONNRESET");

/** Work that fails with each of `errors` in turn and then succeeds, on a clock that only waiting moves. */
function trying(errors: (attempt: number) => unknown, closesAfter = Infinity) {
  let at = 0;
  const waits: number[] = [];
  let attempts = 0;
  const result = patiently(
    async () => {
      const error = errors(attempts);
      attempts += 1;
      if (error !== undefined) throw error;
      return "M1";
    },
    {
      now: () => at,
      random: () => 1,
      async wait(milliseconds) {
        waits.push(milliseconds);
        at += milliseconds;
        return waits.length < closesAfter;
      },
    },
  );
  return { result, waits, attempts: () => attempts };
}

describe("work that meets a passing fault", () => {
  it("is tried again after growing waits until it succeeds", async () => {
    const { result, waits } = trying((attempt) => (attempt < 4 ? unreachable : undefined));
    assert.equal(await result, "M1");
    assert.deepEqual(waits, [1_000, 2_000, 4_000, 8_000]);
  });

  it("is given up with its own error after a minute in all, the last try being at its end", async () => {
    const { result, waits, attempts } = trying(() => unreachable);
    await assert.rejects(result, unreachable);
    assert.deepEqual(waits, [1_000, 2_000, 4_000, 8_000, 16_000, 29_000]);
    assert.equal(attempts(), 7);
  });

  it("waits as long as Meta asks, and as long as the code is known to need", async () => {
    const asked = trying((attempt) => (attempt < 1 ? new CloudApiUnreachable("no", "http-503", 20_000) : undefined));
    await asked.result;
    assert.deepEqual(asked.waits, [20_000]);
    const limited = trying((attempt) => (attempt < 1 ? new CloudApiRefused(131016, 500) : undefined));
    await limited.result;
    assert.deepEqual(limited.waits, [5_000]);
    const minute = trying((attempt) => (attempt < 1 ? new CloudApiRefused(4, 400, 90_000) : undefined));
    await minute.result;
    assert.deepEqual(minute.waits, [60_000]);
  });

  it("is given up at once when the node closes", async () => {
    const { result, attempts } = trying(() => unreachable, 2);
    await assert.rejects(result, unreachable);
    assert.equal(attempts(), 2);
  });

  it("is not tried again when trying again would not help", async () => {
    for (const error of [new CloudApiRefused(190, 401), new CloudApiRefused(131053, 400), new Refused("a", { it: "", en: "" }), new TypeError("x")]) {
      const { result, waits } = trying(() => error);
      await assert.rejects(result, error);
      assert.deepEqual(waits, []);
    }
  });
});
