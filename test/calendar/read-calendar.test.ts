import assert from "node:assert/strict";
import * as fc from "fast-check";
import { faultsOf, readCalendar } from "../../nodes/lib/calendar/index.ts";
import { livorno } from "./livorno.ts";

const found = (calendar: unknown): [string, string][] =>
  faultsOf(calendar).map(({ path, error }) => [path, error.message]);

describe("faultsOf", () => {
  it("finds nothing wrong with a right calendar", () => {
    assert.deepEqual(found(livorno()), []);
    assert.equal(readCalendar(livorno()).zone, "Europe/Rome");
  });

  it("says which spans overlap, and where", () => {
    const week = { 2: [["09:00", "13:00"], ["12:00", "14:00"]] };
    assert.deepEqual(found({ ...livorno(), week }), [
      ["week.2.1", "martedì: 12:00-14:00 si sovrappone a 09:00-13:00: correggi uno dei due orari, o uniscili."],
    ]);
  });

  it("lets spans touch and a day end at 24:00", () => {
    const week = { 2: [["09:00", "13:00"], ["13:00", "24:00"]] };
    assert.deepEqual(found({ ...livorno(), week }), []);
  });

  it("has one sentence for each wrong time", () => {
    const week = { 1: [["13:00", "09:00"]], 2: [["9:00", "10:00"]], 3: [["24:00", "24:00"]], 8: [] };
    assert.deepEqual(found({ ...livorno(), week }), [
      ["week.1.0", "lunedì: la fine (09:00) deve venire dopo l'inizio (13:00)."],
      ["week.2.0", "martedì: manca un'ora valida: serve un'ora come 09:00."],
      ["week.3.0", "mercoledì: manca un'ora valida: serve un'ora come 09:00."],
      ["week.8", "8: il dato non è nella forma prevista."],
    ]);
  });

  it("speaks English too", () => {
    const [fault] = faultsOf({ ...livorno(), zone: "Rome/Europe" });
    assert.equal(fault?.error.in("en"), "time zone: “Rome/Europe” is not a time zone: write for example Europe/Rome.");
    assert.equal(fault?.error.code, "calendar.zone");
  });

  it("finds dates that do not exist and ranges that end before they start", () => {
    const exceptions = [
      { date: "2026-02-30", spans: [] },
      { from: "2026-12-24", to: "2026-12-20", spans: [] },
    ];
    const seasons = [{ from: "04-31", to: "05-10", week: {} }];
    const holidays = { national: true, patron: "22-05" };
    assert.deepEqual(
      found({ ...livorno(), seasons, holidays, exceptions }).map(([path]) => path),
      ["seasons.0.from", "holidays.patron", "exceptions.0.date", "exceptions.1.to"],
    );
  });

  it("finds two seasons, over the new year too, and two exceptions that claim the same day", () => {
    const seasons = [
      { name: "feste", from: "12-20", to: "01-06", week: {} },
      { name: "gennaio", from: "01-06", to: "01-31", week: {} },
    ];
    const exceptions = [
      { date: "2026-12-24", spans: [] },
      { from: "2026-12-23", to: "2026-12-30", spans: [] },
    ];
    assert.deepEqual(found({ ...livorno(), seasons, exceptions }), [
      [
        "seasons.1.from",
        "stagione 2 (gennaio): ha giorni in comune con un'altra stagione (01-06): togli i giorni da una delle due.",
      ],
      [
        "exceptions.0.date",
        "eccezione 1: ha giorni in comune con un'altra eccezione (2026-12-24): lasciali in una sola.",
      ],
    ]);
  });

  it("bounds what it is given", () => {
    const season = { from: "01-01", to: "01-01", week: {} };
    assert.deepEqual(found({ ...livorno(), seasons: Array.from({ length: 51 }, () => season) }), [
      ["seasons", "stagioni: sono troppi: al massimo 50."],
    ]);
    const [long] = found({ ...livorno(), exceptions: [{ date: "2026-01-01", spans: [], why: "a".repeat(201) }] });
    assert.equal(long?.[0], "exceptions.0.why");
  });

  it("never throws, whatever JSON it is given", () => {
    const calendar = fc.record({
      zone: fc.jsonValue(),
      week: fc.jsonValue(),
      seasons: fc.jsonValue(),
      holidays: fc.jsonValue(),
      exceptions: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), calendar), (value) => {
        assert.ok(faultsOf(value).length > 0);
        assert.throws(() => readCalendar(value), { name: "Refused" });
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
