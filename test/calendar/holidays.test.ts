import assert from "node:assert/strict";
import { nationalHoliday } from "../../nodes/lib/calendar/index.ts";
import { compareHolidays } from "../oracles/calendar.ts";

describe("nationalHoliday", () => {
  it("agrees with date-holidays on every day of 2020-2040", () => {
    const { compared, mismatches } = compareHolidays(2020, 2040);
    assert.equal(compared, 7_671);
    assert.deepEqual(mismatches, []);
  });

  it("knows 4 October from 2026 on (Law 151/2025)", () => {
    assert.equal(nationalHoliday("2025-10-04"), undefined);
    assert.equal(nationalHoliday("2026-10-04")?.it, "San Francesco d'Assisi");
  });

  it("finds the earliest and the latest Easter", () => {
    assert.equal(nationalHoliday("1818-03-22"), undefined, "years before 1970 are not a matter of this calendar");
    assert.equal(nationalHoliday("2285-03-22")?.it, "Pasqua");
    assert.equal(nationalHoliday("2038-04-26")?.en, "Easter Monday");
  });
});
