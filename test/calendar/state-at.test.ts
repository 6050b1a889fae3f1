import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type Calendar, closedPeriod, days, stateAt } from "../../nodes/lib/calendar/index.ts";
import { Refused } from "../../nodes/lib/errors.ts";
import { seededCalendars } from "../oracles/seeded-calendars.ts";
import { livorno, rome } from "./livorno.ts";

const nothing: Pick<Calendar, "week" | "seasons" | "holidays"> = {
  week: {},
  seasons: [],
  holidays: { national: false },
};

describe("stateAt", () => {
  it("opens at the start of a span and closes at its end, to the millisecond", () => {
    const calendar = livorno();
    const opens = rome("2026-11-24T09:00");
    const closes = rome("2026-11-24T13:00");
    assert.equal(stateAt(calendar, opens - 1).open, false);
    assert.deepEqual(stateAt(calendar, opens), {
      open: true,
      why: { kind: "week", closedAllDay: false },
      date: "2026-11-24",
      since: opens,
      until: closes,
      reopensAt: rome("2026-11-24T15:30"),
      closesAt: closes,
    });
    assert.equal(stateAt(calendar, closes - 1).open, true);
    assert.equal(stateAt(calendar, closes).open, false);
  });

  it("takes a Date as well as milliseconds", () => {
    const at = rome("2026-11-24T10:00");
    assert.equal(stateAt(livorno(), new Date(at)).open, true);
  });

  it("puts exception before holiday, holiday before season, season before week", () => {
    const calendar = livorno({
      exceptions: [
        { date: "2026-08-15", spans: [["10:00", "11:00"]], why: "Ferragosto in piazza" },
        { from: "2026-12-21", to: "2026-12-23", spans: [], why: "inventario" },
      ],
    });
    const kindOn = (wall: string): [string, boolean] => {
      const { why, open } = stateAt(calendar, rome(wall));
      return [why.kind, open];
    };
    assert.deepEqual(kindOn("2026-08-15T10:30"), ["exception", true]);
    assert.deepEqual(kindOn("2027-08-15T10:30"), ["holiday", false]);
    assert.deepEqual(kindOn("2026-08-14T10:30"), ["season", false]);
    assert.deepEqual(kindOn("2026-09-01T10:30"), ["week", true]);
    assert.deepEqual(kindOn("2026-12-22T10:30"), ["exception", false]);
    assert.deepEqual(kindOn("2026-05-22T10:30"), ["holiday", false]);
  });

  it("keeps one opening whole over midnight", () => {
    const calendar = livorno({ ...nothing, week: { 1: [["20:00", "24:00"]], 2: [["00:00", "02:00"]] } });
    const state = stateAt(calendar, rome("2026-11-24T00:30"));
    assert.equal(state.since, rome("2026-11-23T20:00"));
    assert.equal(state.until, rome("2026-11-24T02:00"));
  });

  it("loses the hour that the clock skips in March and doubles the one that it repeats in October", () => {
    const calendar = livorno({ ...nothing, week: { 7: [["02:00", "03:00"]] } });
    const beforeSpring = stateAt(calendar, rome("2026-03-28T12:00"));
    assert.equal(beforeSpring.reopensAt, rome("2026-04-05T02:00"));
    const autumn = stateAt(calendar, Date.parse("2026-10-25T00:30:00Z"));
    assert.equal(autumn.since, Date.parse("2026-10-25T00:00:00Z"));
    assert.equal(autumn.until, Date.parse("2026-10-25T02:00:00Z"));
  });

  it("opens twice on a night on which the clock repeats the opening", () => {
    const calendar = livorno({ ...nothing, week: { 7: [["02:30", "02:45"]] } });
    const first = stateAt(calendar, Date.parse("2026-10-25T00:30:00Z"));
    assert.equal(first.until, Date.parse("2026-10-25T00:45:00Z"));
    assert.equal(first.reopensAt, Date.parse("2026-10-25T01:30:00Z"));
  });

  it("says that a desk without hours never opens, and that one without closing never closes", () => {
    const never = stateAt(livorno({ ...nothing }), rome("2026-11-24T10:00"));
    assert.deepEqual([never.open, never.until, never.reopensAt, closedPeriod(never)], [false, null, null, "always"]);
    const day: [string, string][] = [["00:00", "24:00"]];
    const week = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day };
    const always = stateAt(livorno({ ...nothing, week }), rome("2026-11-24T10:00"));
    assert.deepEqual([always.open, always.until, always.closesAt, closedPeriod(always)], [true, null, null, null]);
  });

  it("refuses an instant that is none and a calendar that is wrong", () => {
    assert.throws(() => stateAt(livorno(), Number.NaN), Refused);
    assert.throws(() => stateAt(livorno(), new Date("?")), Refused);
    assert.throws(() => stateAt(livorno({ zone: "Livorno" }), 0), /fuso orario/);
    assert.throws(() => days(livorno(), "2026-02-30", 1), Refused);
  });

  it("answers thousands of messages of a month in well under 20 microseconds each", () => {
    const calendar = livorno();
    const first = rome("2026-11-01T00:00");
    const count = 20_000;
    const began = performance.now();
    for (let index = 0; index < count; index += 1) stateAt(calendar, first + ((index * 7_919) % count) * 129_600);
    const each = ((performance.now() - began) * 1_000) / count;
    assert.ok(each < 20, `${each.toFixed(1)} µs each`);
  });
});

describe("closedPeriod", () => {
  it("is one key from closing to reopening, whatever days lie between, and another one the next time", () => {
    const calendar = livorno();
    const key = (wall: string): string | null => closedPeriod(stateAt(calendar, rome(wall)));
    assert.equal(key("2026-07-31T13:00"), "2026-07-31T11:00:00.000Z");
    assert.equal(key("2026-08-15T10:00"), key("2026-07-31T13:00"));
    assert.equal(key("2026-09-01T08:59"), key("2026-07-31T13:00"));
    assert.notEqual(key("2026-09-01T13:00"), key("2026-09-01T20:00"));
    assert.equal(key("2026-09-01T10:00"), null);
  });
});

describe("any calendar at any instant", () => {
  const calendars = [livorno(), ...seededCalendars()];
  const situation = fc.record({
    calendar: fc.constantFrom(...calendars),
    at: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2032, 11, 31) }),
    part: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  });

  it("changes at `until` and at `since`, and at no moment between", () => {
    fc.assert(
      fc.property(situation, ({ calendar, at, part }) => {
        const { open, since, until } = stateAt(calendar, at);
        assert.ok(since !== null && until !== null && since <= at && at < until);
        assert.equal(stateAt(calendar, since).open, open);
        assert.equal(stateAt(calendar, since - 1).open, !open);
        assert.equal(stateAt(calendar, until - 1).open, open);
        assert.equal(stateAt(calendar, until).open, !open);
        const between = stateAt(calendar, since + Math.floor((until - since) * part));
        assert.deepEqual([between.open, between.since, between.until], [open, since, until]);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it("is open at `reopensAt` and closed until then, apart from the present opening", () => {
    fc.assert(
      fc.property(situation, ({ calendar, at, part }) => {
        const state = stateAt(calendar, at);
        assert.ok(state.reopensAt !== null);
        assert.equal(stateAt(calendar, state.reopensAt).open, true);
        const closedFrom = state.closesAt ?? at;
        assert.equal(stateAt(calendar, closedFrom + Math.floor((state.reopensAt - closedFrom) * part)).open, false);
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it("holds around every change of the clock, minute by minute", () => {
    for (const calendar of calendars.filter(({ zone }) => zone === "Europe/Rome")) {
      for (const change of ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"].map(Date.parse)) {
        for (let at = change - 5_400_000; at < change + 5_400_000; at += 60_000) {
          const { open, until } = stateAt(calendar, at);
          assert.equal(stateAt(calendar, until! - 1).open, open);
          assert.equal(stateAt(calendar, at + 60_000).open, at + 60_000 < until! ? open : !open);
        }
      }
    }
  });
});
