import assert from "node:assert/strict";
import { compare } from "../oracles/calendar.ts";
import { seededCalendars } from "../oracles/seeded-calendars.ts";
import { livorno } from "./livorno.ts";

describe("the calendar and opening_hours", () => {
  it("agree on Livorno's hours at every quarter of an hour of a year", () => {
    const { compared, mismatches } = compare(livorno(), Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1));
    assert.equal(compared, 35_040);
    assert.deepEqual(mismatches, []);
  });

  it("agree on calendars made at random, over a leap day and the changes of the clock", () => {
    for (const calendar of seededCalendars()) {
      const { compared, mismatches } = compare(calendar, Date.UTC(2027, 9, 1), Date.UTC(2028, 4, 1), 3);
      assert.ok(compared > 6_000);
      assert.deepEqual(mismatches, []);
    }
  });
});
