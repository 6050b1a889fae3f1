import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { processClock } from "../../nodes/lib/kit/index.ts";
import { readCalendar } from "../../nodes/lib/calendar/index.ts";
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

describe("the texts of opening-calendar and office-hours", () => {
  const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const catalogue = (language: string, type: string): object =>
    (JSON.parse(file(`nodes/locales/${language}/${type}.json`)) as Record<string, object>)[type]!;

  const keysOf = (value: object, prefix = ""): string[] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === "object" && inner !== null ? keysOf(inner, `${prefix}${key}.`) : [`${prefix}${key}`],
    );

  for (const type of ["opening-calendar", "office-hours"]) {
    it(`are the same in Italian and English: ${type}`, () => {
      assert.deepEqual(keysOf(catalogue("it", type)), keysOf(catalogue("en-US", type)));
    });

    it(`are all there for the dialog: ${type}`, () => {
      const html = file(`nodes/${type}.html`);
      const used = [...html.matchAll(new RegExp(`${type}\\.([a-z]\\w*\\.\\w+)`, "g"))].map((match) => match[1]!);
      assert.ok(used.length > 0);
      for (const key of used) assert.ok(keysOf(catalogue("it", type)).includes(key), key);
    });
  }

  it("are all there for the form", () => {
    const script = file("resources/opening-calendar/editor.js");
    const used = [...script.matchAll(/\bt\("([\w.]+)"/g)].map((match) => match[1]!);
    assert.ok(used.length > 30);
    for (const key of used) assert.ok(keysOf(catalogue("it", "opening-calendar")).includes(key), key);
  });

  it("come with an example whose hours are right", () => {
    const nodes = JSON.parse(file("examples/office-hours.json")) as { type: string; calendar: unknown }[];
    assert.ok(readCalendar(nodes.find(({ type }) => type === "opening-calendar")?.calendar).holidays.patron);
  });
});
