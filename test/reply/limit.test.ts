import assert from "node:assert/strict";
import { type Asked, onceFor } from "../../nodes/lib/reply/index.ts";

const hour = 3_600_000;
const day = 24 * hour;
const rome = (text: string): number => Date.parse(`${text}+01:00`);
const asked = (changes: Partial<Asked> = {}): Asked => ({
  node: "n",
  citizen: "c",
  at: rome("2026-11-23T10:00"),
  zone: "Europe/Rome",
  ...changes,
});

describe("at most once", () => {
  it("always, when there is no limit", () => {
    assert.equal(onceFor("", asked({ closedPeriod: "p" })), undefined);
  });

  it("per closed period: by its key, and not at all while the desk is open", () => {
    const first = onceFor("closed-period", asked({ closedPeriod: "2026-07-31T11:00" }))!;
    const later = onceFor("closed-period", asked({ closedPeriod: "2026-07-31T11:00", at: asked().at + 20 * day }))!;
    const next = onceFor("closed-period", asked({ closedPeriod: "2026-09-01T11:00" }))!;
    assert.equal(later.key, first.key);
    assert.notEqual(next.key, first.key);
    assert.ok(first.until > first.at + 365 * day, "the longest closed period is shorter");
    assert.equal(onceFor("closed-period", asked()), undefined);
  });

  it("per day of the calendar's own zone", () => {
    const key = (at: string, zone?: string) => onceFor("day", asked({ at: rome(at), ...(zone && { zone }) }))!.key;
    assert.equal(key("2026-11-23T00:00"), key("2026-11-23T23:59"));
    assert.notEqual(key("2026-11-23T23:59"), key("2026-11-24T00:00"));
    assert.notEqual(key("2026-11-23T00:30"), key("2026-11-23T00:30", "America/New_York"));
    const once = onceFor("day", asked({ at: rome("2026-11-23T00:00") }))!;
    assert.ok(once.until >= rome("2026-11-24T00:00"));
  });

  it("per conversation, which ends with a day of silence", () => {
    const once = onceFor("conversation", asked())!;
    assert.deepEqual([once.until - once.at, once.sliding], [day, true]);
    assert.equal(onceFor("conversation", asked({ at: 0 }))!.key, once.key);
  });

  it("for each citizen and each node by itself", () => {
    for (const limit of ["closed-period", "day", "conversation"] as const) {
      const key = (changes: Partial<Asked>) => onceFor(limit, asked({ closedPeriod: "p", ...changes }))!.key;
      assert.equal(new Set([key({}), key({ citizen: "d" }), key({ node: "m" })]).size, 3);
    }
  });

  it("goes by the arrival of the event alone, so that a second run agrees with the first", () => {
    for (const limit of ["closed-period", "day", "conversation"] as const) {
      assert.deepEqual(onceFor(limit, asked({ closedPeriod: "p" })), onceFor(limit, asked({ closedPeriod: "p" })));
      assert.equal(onceFor(limit, asked({ closedPeriod: "p" }))!.at, asked().at);
    }
  });
});
