import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import type { WireEntry } from "../../nodes/lib/simulator/index.ts";
import { asCurl, fiveCitizens, nextMoment, shiftedClock } from "../../nodes/lib/simulator/index.ts";

const zone = "Europe/Rome";
const local = (instant: number) => new Date(instant).toLocaleString("sv", { timeZone: zone }).slice(0, 16);

describe("the clock bar", () => {
  const monday = Date.UTC(2026, 10, 23, 9);
  const rows = [
    ["tuesday", "2026-11-24 16:00"],
    ["saturday", "2026-11-28 10:30"],
    ["christmas", "2026-12-25 10:00"],
    ["august", "2027-08-11 10:00"],
    ["clock-change", "2027-10-31 02:50"],
  ] as const;
  for (const [moment, wanted] of rows) {
    it(`finds the next ${moment}`, () => assert.equal(local(nextMoment(moment, monday, zone)), wanted));
  }

  it("stands ten minutes before the hour that is lived twice", () => {
    const night = nextMoment("clock-change", monday, zone);
    assert.equal(local(night + 10 * 60_000), "2027-10-31 02:00");
  });

  it("never points at today or at the past", () => {
    const tuesday = Date.UTC(2026, 10, 24, 20);
    assert.equal(local(nextMoment("tuesday", tuesday, zone)), "2026-12-01 16:00");
    assert.equal(local(nextMoment("christmas", Date.UTC(2026, 11, 25, 12), zone)), "2027-12-25 10:00");
  });

  it("runs on from where it was set, and comes back", () => {
    let real = 1000;
    const clock = shiftedClock(() => real);
    clock.set(50_000);
    real += 5;
    assert.equal(clock.now(), 50_005);
    clock.set(null);
    assert.equal(clock.now(), 1005);
  });
});

describe("the five citizens", () => {
  it("have numbers that nobody can own, and one has none", () => {
    const phones = fiveCitizens.map((citizen) => citizen.phone);
    assert.equal(phones.filter((phone) => phone === undefined).length, 1);
    for (const phone of phones) if (phone) assert.match(phone, /^(3930\d{8}|447700900\d{3})$/);
    assert.equal(new Set(fiveCitizens.map((citizen) => citizen.userId)).size, 5);
    assert.equal(new Set(fiveCitizens.map((citizen) => citizen.first)).size, 5);
  });
});

describe("copy as curl", () => {
  const entry: WireEntry = {
    id: 1,
    at: 0,
    direction: "graph",
    method: "POST",
    url: "http://127.0.0.1:1/v25.0/1/messages",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text: 'l\'ufficio $HOME `id` \\ "x"\nè' }),
    status: 200,
    answer: "",
    ms: 1,
    note: "",
  };
  /** Runs the command with a `curl` that prints its arguments, so that the shell's reading is what counts. */
  const argumentsOf = (command: string) => {
    const script = `curl() { for one in "$@"; do printf '%s\\0' "$one"; done; }\n${command}`;
    const env = {
      PATH: process.env["PATH"],
      WHATSAPP_ACCESS_TOKEN: "tok",
      WHATSAPP_APP_SECRET: "It's a Secret to Everybody",
    };
    return execFileSync("sh", ["-c", script], { env, encoding: "utf8" }).split("\0");
  };

  it("survives the shell whatever a citizen wrote", () => {
    const found = argumentsOf(asCurl(entry));
    assert.equal(found[found.indexOf("--data-binary") + 1], entry.body);
    assert.ok(found.includes("Authorization: Bearer tok"));
  });

  it("signs a webhook anew", () => {
    const found = argumentsOf(asCurl({ ...entry, direction: "webhook", body: "Hello, World!" }));
    const signature = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    assert.ok(found.includes(`X-Hub-Signature-256: sha256=${signature}`));
    assert.equal(found[found.indexOf("--data-binary") + 1], "Hello, World!");
  });
});
