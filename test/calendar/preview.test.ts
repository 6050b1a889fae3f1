import assert from "node:assert/strict";
import { previewOf, toOsm } from "../../nodes/lib/calendar/index.ts";
import { livorno, rome } from "./livorno.ts";

const now = rome("2026-11-23T10:00");

describe("previewOf", () => {
  it("answers sentence, days, state, test and OpenStreetMap value together", () => {
    const preview = previewOf({ calendar: livorno(), instant: "2026-08-11T10:00", language: "it" }, now);
    assert.deepEqual(preview.faults, []);
    assert.match(preview.sentence!, /^lun-ven 9-13; /);
    assert.equal(preview.now, "aperto fino alle 13");
    assert.equal(preview.osm, toOsm(livorno()));
    assert.equal(preview.days?.length, 30);
    assert.deepEqual(preview.days?.[1], {
      date: "2026-11-24",
      day: "martedì 24 novembre",
      hours: "9-13 e 15:30-17:30",
      why: "",
      open: true,
    });
    assert.deepEqual(preview.days?.find(({ date }) => date === "2026-12-08"), {
      date: "2026-12-08",
      day: "martedì 8 dicembre",
      hours: "chiuso",
      why: "Immacolata Concezione",
      open: false,
    });
    assert.deepEqual(preview.test, {
      open: false,
      words: "martedì 11 agosto 2026 ore 10 → chiuso: agosto; riapre martedì 1 settembre alle 9",
    });
  });

  it("answers only what is wrong while something is, in the editor's language", () => {
    const calendar = livorno({ week: { 1: [["13:00", "09:00"]] } });
    assert.deepEqual(previewOf({ calendar, language: "en" }, now), {
      faults: [{ path: "week.1.0", text: "Monday: the end (09:00) must come after the start (13:00)." }],
      sentence: null,
      osm: null,
      days: null,
      now: null,
      test: null,
    });
  });

  it("has no answer for a moment that is none", () => {
    for (const instant of [undefined, "", "2026-02-30T10:00", "1960-01-01T10:00", "ieri"]) {
      assert.equal(previewOf({ calendar: livorno(), instant }, now).test, null);
    }
  });
});

describe("toOsm", () => {
  it("writes each day once with all its spans, then what overrides it", () => {
    const calendar = livorno({
      exceptions: [
        { date: "2026-12-24", spans: [["09:00", "12:00"]], why: 'la "vigilia"' },
        { from: "2026-12-28", to: "2027-01-02", spans: [] },
      ],
    });
    assert.equal(
      toOsm(calendar),
      "Mo,We,Fr 09:00-13:00; Tu,Th 09:00-13:00,15:30-17:30; Aug 01-Aug 31 off; PH off; May 22 off \"Santa Giulia\"; " +
        "2026 Dec 24 09:00-12:00 open \"la 'vigilia'\"; 2026 Dec 28-2027 Jan 02 off",
    );
  });

  it("says off when there are no hours at all", () => {
    assert.equal(toOsm(livorno({ week: {}, seasons: [], holidays: { national: false } })), "off");
  });
});
