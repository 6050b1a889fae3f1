import assert from "node:assert/strict";
import { processClock } from "../../nodes/lib/kit/index.ts";
import officeHours from "../../nodes/office-hours.ts";
import openingCalendar from "../../nodes/opening-calendar.ts";
import { livorno, rome } from "../calendar/livorno.ts";
import { type TestNode, helper } from "../calendar/node-test-helper.ts";

/** Node-RED takes a node without a place for a configuration node. */
const placed = { z: "tab", x: 1, y: 1 };

const flow = (changes: object = {}, calendar: unknown = livorno()): object[] => [
  { id: "tab", type: "tab" },
  { id: "calendar", type: "opening-calendar", version: 1, name: "Orari", calendar },
  {
    id: "hours",
    ...placed,
    type: "office-hours",
    version: 1,
    name: "aperto?",
    calendar: "calendar",
    thirdOutput: false,
    warnMinutes: 15,
    instantFrom: "arrival",
    instantProperty: "payload",
    wires: [["open"], ["closed"], ["soon"]],
    ...changes,
  },
  { id: "open", ...placed, type: "helper" },
  { id: "closed", ...placed, type: "helper" },
  { id: "soon", ...placed, type: "helper" },
  { id: "catch", ...placed, type: "catch", scope: null, wires: [["caught"]] },
  { id: "caught", ...placed, type: "helper" },
];

const node = (id: string): TestNode => helper.getNode(id);

/** Sends a message to the node; answers where it came out, and the message. */
function ask(msg: object): Promise<{ output: string; msg: Record<string, unknown> }> {
  return new Promise((resolve) => {
    for (const output of ["open", "closed", "soon", "caught"]) {
      node(output).on("input", (out) => resolve({ output, msg: out }));
    }
    node("hours").receive(msg);
  });
}

const arrivedAt = (instant: number): object => ({
  payload: "Buongiorno",
  whatsapp: { event: "e1", at: new Date(instant).toISOString() },
});

describe("office-hours", () => {
  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  beforeEach(() => processClock.set(rome("2026-11-23T10:00")));
  afterEach(async () => {
    await helper.unload();
    processClock.set(null);
  });
  const load = (nodes: object[]): Promise<void> => helper.load([openingCalendar, officeHours], nodes);

  it("sends a message to the first output when the desk is open, with the hours and everything it had", async () => {
    await load(flow());
    const { output, msg } = await ask(arrivedAt(rome("2026-11-24T10:00")));
    assert.equal(output, "open");
    assert.equal(msg["payload"], "Buongiorno");
    assert.deepEqual(msg["hours"], {
      open: true,
      why: { kind: "week" },
      date: "2026-11-24",
      since: "2026-11-24T08:00:00.000Z",
      until: "2026-11-24T12:00:00.000Z",
      reopensAt: "2026-11-24T14:30:00.000Z",
      closesAt: "2026-11-24T12:00:00.000Z",
      closingSoon: false,
      closedPeriod: null,
      words: { it: "aperto fino alle 13", en: "open until 13:00" },
      reopens: { it: "oggi alle 15:30", en: "today at 15:30" },
      week: {
        it: "lun-ven 9-13; mar e gio anche 15:30-17:30; agosto chiuso; festivi chiuso",
        en: "Mon-Fri 9-13; Tue and Thu also 15:30-17:30; August closed; holidays closed",
      },
    });
  });

  it("judges by the arrival of the event, not by the moment at which the message comes by again", async () => {
    await load(flow());
    processClock.set(rome("2026-11-23T10:00"));
    const { output, msg } = await ask(arrivedAt(rome("2026-08-11T10:00")));
    assert.equal(output, "closed");
    const hours = msg["hours"] as { words: { it: string }; closedPeriod: string };
    assert.equal(hours.words.it, "chiuso: agosto; riapre martedì 1 settembre alle 9");
    assert.equal(hours.closedPeriod, "2026-07-31T11:00:00.000Z");
  });

  it("goes by the clock of the service when a message did not come from WhatsApp", async () => {
    await load(flow());
    assert.equal((await ask({ payload: "prova" })).output, "open");
  });

  it("takes the instant from a property, on the calendar's clock when it has no offset", async () => {
    await load(flow({ instantFrom: "property", instantProperty: "appointment.at" }));
    assert.equal((await ask({ appointment: { at: "2026-11-24T16:00" } })).output, "open");
    assert.equal((await ask({ appointment: { at: rome("2026-11-24T18:00") } })).output, "closed");
  });

  it("sends what arrives shortly before closing to the third output, when there is one", async () => {
    await load(flow({ thirdOutput: true, warnMinutes: "15" }));
    assert.equal((await ask(arrivedAt(rome("2026-11-24T12:44")))).output, "open");
    const { output, msg } = await ask(arrivedAt(rome("2026-11-24T12:45")));
    assert.equal(output, "soon");
    assert.equal((msg["hours"] as { closingSoon: boolean }).closingSoon, true);
  });

  it("has no third output of its own accord", async () => {
    await load(flow());
    assert.equal((await ask(arrivedAt(rome("2026-11-24T12:59")))).output, "open");
  });

  it("gives what is no instant to Catch, with a sentence", async () => {
    await load(flow({ instantFrom: "property", instantProperty: "payload" }));
    const { output, msg } = await ask({ payload: "domani" });
    assert.equal(output, "caught");
    assert.match((msg["error"] as { message: string }).message, /non è una data/);
  });

  it("turns red and answers with the fault when the calendar is wrong", async () => {
    await load(flow({}, livorno({ week: { 1: [["13:00", "09:00"]] } })));
    const { output, msg } = await ask({ payload: "prova" });
    assert.equal(output, "caught");
    assert.match((msg["error"] as { message: string }).message, /lunedì: la fine \(09:00\) deve venire dopo l'inizio/);
    assert.equal(node("hours").status.args.at(-1)?.[0]?.fill, "red");
  });

  it("refuses minutes that are none", async () => {
    await load(flow({ thirdOutput: true, warnMinutes: "presto" }));
    assert.match(((await ask({})).msg["error"] as { message: string }).message, /da 1 a 720/);
  });

  it("shows under the node what is true now", async () => {
    processClock.set(rome("2026-11-21T10:00"));
    await load(flow());
    assert.deepEqual(node("hours").status.args.at(-1)?.[0], {
      fill: "grey",
      shape: "ring",
      text: "chiuso, riapre lun 9",
    });
  });

  it("changes what it shows by itself at the next change", async () => {
    processClock.set(rome("2026-11-24T13:00") - 400);
    await load(flow());
    const shown = (): string | undefined => node("hours").status.args.at(-1)?.[0]?.text;
    assert.equal(shown(), "aperto fino alle 13");
    const until = performance.now() + 15_000;
    while (shown() !== "chiuso, riapre 15:30" && performance.now() < until) await new Promise(setImmediate);
    assert.equal(shown(), "chiuso, riapre 15:30");
  });
});
