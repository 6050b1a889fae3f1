import assert from "node:assert/strict";
import { type Calendar, badgeOf, describeState, describeWeek, stateAt } from "../../nodes/lib/calendar/index.ts";
import { seededCalendars } from "../oracles/seeded-calendars.ts";
import { livorno, rome } from "./livorno.ts";

const bare = { seasons: [], holidays: { national: false } };

describe("describeState", () => {
  const both = (wall: string, calendar: Calendar = livorno()): [string, string] => {
    const state = stateAt(calendar, rome(wall));
    return [describeState(state, calendar, "it"), describeState(state, calendar, "en")];
  };

  it("says until when the desk is open", () => {
    assert.deepEqual(both("2026-11-24T10:00"), ["aperto fino alle 13", "open until 13:00"]);
    assert.deepEqual(both("2026-11-24T16:00"), ["aperto fino alle 17:30", "open until 17:30"]);
  });

  it("says when it opens again: today, tomorrow, or on which day", () => {
    assert.deepEqual(both("2026-11-24T14:00"), ["chiuso; riapre oggi alle 15:30", "closed; reopens today at 15:30"]);
    assert.deepEqual(both("2026-11-24T18:00"), ["chiuso; riapre domani alle 9", "closed; reopens tomorrow at 9:00"]);
    assert.deepEqual(both("2026-11-20T18:00"), [
      "chiuso; riapre lunedì 23 novembre alle 9",
      "closed; reopens Monday 23 November at 9:00",
    ]);
    assert.equal(both("2026-12-31T18:00")[0], "chiuso; riapre lunedì 4 gennaio 2027 alle 9");
  });

  it("names the holiday, the season or the exception that closes the day", () => {
    assert.equal(both("2026-08-11T10:00")[0], "chiuso: agosto; riapre martedì 1 settembre alle 9");
    assert.deepEqual(both("2026-08-15T10:00"), [
      "chiuso: Ferragosto; riapre martedì 1 settembre alle 9",
      "closed: Assumption Day; reopens Tuesday 1 September at 9:00",
    ]);
    assert.equal(both("2026-05-22T10:00")[0], "chiuso: Santa Giulia; riapre lunedì 25 maggio alle 9");
    const eve = livorno({ exceptions: [{ date: "2026-12-24", spans: [["09:00", "11:00"]], why: "vigilia" }] });
    assert.equal(both("2026-12-24T12:00", eve)[0], "chiuso: vigilia; riapre lunedì 28 dicembre alle 9");
  });

  it("does not blame a season that has hours of its own", () => {
    const summer = livorno({
      seasons: [{ name: "orario estivo", from: "07-01", to: "08-31", week: { 1: [["09:00", "12:00"]] } }],
    });
    assert.equal(both("2026-07-06T13:00", summer)[0], "chiuso; riapre lunedì 13 luglio alle 9");
  });

  it("says midnight, one o'clock and never as people do", () => {
    const late = livorno({ ...bare, week: { 1: [["01:00", "24:00"]] } });
    assert.deepEqual(both("2026-11-23T10:00", late), ["aperto fino a mezzanotte", "open until midnight"]);
    assert.equal(both("2026-11-23T00:10", late)[0], "chiuso; riapre oggi all'1");
    const overnight = livorno({ ...bare, week: { 1: [["20:00", "24:00"]], 2: [["00:00", "02:30"]] } });
    assert.equal(both("2026-11-23T21:00", overnight)[0], "aperto fino a domani alle 2:30");
    const never = livorno({ ...bare, week: {} });
    assert.equal(both("2026-11-23T21:00", never)[0], "chiuso; la riapertura non è in programma");
  });
});

describe("badgeOf", () => {
  it("says as much as fits under a node", () => {
    const calendar = livorno();
    const badge = (wall: string): string => badgeOf(stateAt(calendar, rome(wall)), calendar, "it");
    assert.equal(badge("2026-11-24T10:00"), "aperto fino alle 13");
    assert.equal(badge("2026-11-24T16:00"), "aperto fino 17:30");
    assert.equal(badge("2026-11-21T10:00"), "chiuso, riapre lun 9");
    assert.equal(badge("2026-08-11T10:00"), "chiuso, riapre 1 set");
  });

  it("never needs more than 20 characters", () => {
    for (const calendar of [livorno(), ...seededCalendars()]) {
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 7_200_000 * 2.5) {
        const state = stateAt(calendar, at);
        for (const badge of [badgeOf(state, calendar, "it"), badgeOf(state, calendar, "en")]) {
          assert.ok(badge.length > 0 && badge.length <= 20, badge);
        }
      }
    }
  });
});

describe("describeWeek", () => {
  it("says Livorno's hours in one sentence", () => {
    assert.equal(
      describeWeek(livorno(), "it"),
      "lun-ven 9-13; mar e gio anche 15:30-17:30; agosto chiuso; festivi chiuso",
    );
    assert.equal(
      describeWeek(livorno(), "en"),
      "Mon-Fri 9-13; Tue and Thu also 15:30-17:30; August closed; holidays closed",
    );
  });

  it("says August without afternoons after one edit of the season", () => {
    const week = { 1: [["09:00", "13:00"]], 2: [["09:00", "13:00"]], 3: [["09:00", "13:00"]] } as Calendar["week"];
    const calendar = livorno({ seasons: [{ name: "agosto", from: "08-01", to: "08-31", week }] });
    assert.match(describeWeek(calendar, "it"), /; agosto: lun-mer 9-13; festivi chiuso$/);
  });

  it("keeps apart the days that have a span more and the days that have only that one", () => {
    const calendar = livorno({
      ...bare,
      week: { 1: [["09:00", "13:00"]], 2: [["09:00", "13:00"]], 3: [["15:00", "17:00"]], 4: [["15:00", "17:00"]] },
    });
    assert.equal(describeWeek(calendar, "it"), "lun e mar 9-13; mer e gio 15-17");
    calendar.week[2]!.push(["15:00", "17:00"]);
    assert.equal(describeWeek(calendar, "it"), "mar-gio 15-17; lun 9-13; mar anche 9-13");
  });

  it("joins spans that touch, and knows always and never", () => {
    const touching = livorno({ ...bare, week: { 6: [["11:00", "13:00"], ["09:00", "11:00"]] } });
    assert.equal(describeWeek(touching, "it"), "sab 9-13");
    assert.equal(describeWeek(livorno({ ...bare, week: {} }), "it"), "sempre chiuso");
    const all: [string, string][] = [["00:00", "24:00"]];
    const always = livorno({ ...bare, week: { 1: all, 2: all, 3: all, 4: all, 5: all, 6: all, 7: all } });
    assert.equal(describeWeek(always, "it"), "sempre aperto");
  });

  it("gives the dates of a season that is not a month, with the articles that Italian wants", () => {
    const season = (from: string, to: string, name?: string): string =>
      describeWeek(
        livorno({ ...bare, week: {}, seasons: [{ from, to, week: {}, ...(name && { name }) }] }),
        "it",
      ).replace("sempre chiuso; ", "");
    assert.equal(season("12-20", "01-06"), "dal 20 dicembre al 6 gennaio chiuso");
    assert.equal(season("08-08", "08-11"), "dall'8 agosto all'11 agosto chiuso");
    assert.equal(season("08-10", "08-20", "ferie"), "ferie (dal 10 agosto al 20 agosto) chiuso");
    assert.equal(season("02-01", "02-29"), "febbraio chiuso");
    assert.equal(season("02-01", "02-28"), "febbraio chiuso");
    assert.equal(season("11-02", "11-02"), "2 novembre chiuso");
  });
});
