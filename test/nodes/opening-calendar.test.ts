import assert from "node:assert/strict";
import { processClock } from "../../nodes/lib/kit/index.ts";
import openingCalendar from "../../nodes/opening-calendar.ts";
import { livorno, rome } from "../calendar/livorno.ts";
import { helper } from "../calendar/node-test-helper.ts";

describe("opening-calendar", () => {
  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  afterEach(async () => {
    await helper.unload();
    processClock.set(null);
  });

  it("turns red with the first fault when its calendar is wrong, and does not stop Node-RED", async () => {
    const calendar = livorno({ zone: "Italia" });
    await helper.load([openingCalendar], [{ id: "c", type: "opening-calendar", version: 1, name: "", calendar }]);
    assert.match(helper.getNode("c").error.args[0]?.[0] ?? "", /«Italia» non è un fuso orario/);
  });

  it("previews a calendar that is not saved, by the clock of the service", async () => {
    await helper.load([openingCalendar], []);
    processClock.set(rome("2026-11-21T10:00"));
    const body = { calendar: livorno(), instant: "2026-08-11T10:00", language: "it" };
    const response = await helper.request().post("/urp/calendar/preview").send(body).expect(200);
    const preview = response.body as { now: string; test: { words: string }; days: { date: string }[] };
    assert.equal(preview.now, "chiuso; riapre lunedì 23 novembre alle 9");
    assert.match(preview.test.words, /→ chiuso: agosto; riapre martedì 1 settembre alle 9$/);
    assert.equal(preview.days[0]?.date, "2026-11-21");
  });

  it("answers a preview of anything at all with faults, not with an error", async () => {
    await helper.load([openingCalendar], []);
    const response = await helper.request().post("/urp/calendar/preview").send({ calendar: "x" }).expect(200);
    assert.equal((response.body as { faults: unknown[] }).faults.length, 1);
  });
});
