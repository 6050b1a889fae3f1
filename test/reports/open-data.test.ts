import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Handler, Red } from "../../nodes/lib/kit/index.ts";
import { ids } from "../../nodes/lib/reports/index.ts";
import { mountOpenData } from "../../nodes/web/reports/index.ts";
import { readCsv } from "../share/read-csv.ts";
import { type Town, minute, openTown, position, second, start } from "./desk.ts";

interface Auth {
  init(settings: object, storage: object): void;
  needsPermission(permission: string): Handler;
}
const require = createRequire(import.meta.url);
const auth = require("@node-red/editor-api/lib/auth") as Auth;
const express = require("express") as () => RequestListener & Red["httpAdmin"];
/** Users by name, which is also their token. */
const people: Record<string, string[]> = { admin: ["*"], capo: ["urp.supervisor"], operatore: ["urp.desk"], reader: ["*.read"] };

describe("reports as open data", () => {
  let town: Town;
  let url = "";
  let end = (): void => undefined;
  let leave: () => void;
  const settings: Red["settings"] = {};
  const adminAuth = { type: "credentials", users: [], tokens: async (token: string) => (people[token] ? { username: token, permissions: people[token] } : null) };

  before(async () => {
    town = await openTown({ categories: [{ id: "buca", name: "=Buca;\"1\"", words: ["buca"] }, { id: "altro", name: "Altro" }] });
    const report = async (citizen: string, at: number, place?: [number, number]) => {
      await town.does({ text: "C'è una buca vicino al cancello di Mario Rossi 3331234567" }, at, citizen);
      if (place) await town.does(position(...place), at, citizen);
      return (await town.does({ button: ids.send }, at + second, citizen)).report!;
    };
    await report("anna", Date.UTC(2026, 10, 23, 23, 30), [43.548_76, 10.310_61]);
    const { id } = await report("bruno", start, [-33.9, -70.123_49]);
    await report("carla", start);
    await town.reports.change({ id, effect: { event: "mail", node: "mail", ordinal: 0 }, at: start + minute, state: "taken", who: "Strade", text: "Arriviamo" });
    auth.init(Object.assign(settings, { adminAuth }), { getSessions: async () => ({}), saveSessions: async () => undefined });
    const app = express();
    const say = (): void => undefined;
    const openData = mountOpenData({ settings, auth, log: { info: say, warn: say, error: say }, httpAdmin: app } as unknown as Red);
    const open = (): (() => void) => openData.add(Promise.resolve({ reports: town.reports, zone: "Europe/Rome", decimals: 3 }));
    leave = open();
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/urp/reports.`;
    end = () => {
      server.close().closeAllConnections();
    };
  });
  after(async () => {
    end();
    await town.end();
  });

  const get = (form: string, token = "capo"): Promise<Response> => fetch(url + form, { headers: token ? { authorization: `Bearer ${token}` } : {} });

  for (const form of ["csv", "geojson"]) {
    it(`give the ${form} file to a supervisor alone, and to nobody where nobody logs in`, async () => {
      for (const [name, permissions] of Object.entries(people)) {
        const may = permissions.includes("*") || permissions.includes("urp.supervisor");
        assert.equal((await get(form, name)).status, may ? 200 : 401, name);
      }
      assert.equal((await get(form, "")).status, 401);
      delete settings.adminAuth;
      assert.equal((await get(form)).status, 503);
      settings.adminAuth = adminAuth;
    });

    it(`say nothing of a citizen in the ${form} file, nor where exactly it was`, async () => {
      const text = await (await get(form)).text();
      assert.doesNotMatch(text, /333|cancello|Rossi|anna|bruno|Arriviamo|43\.5487|10\.3106|70\.1234|T\d\d:/);
    });
  }

  it("are a table that a spreadsheet opens and does not calculate with", async () => {
    const text = await (await get("csv")).text();
    assert.deepEqual(readCsv(text), [
      ["numero", "tipo", "data", "stato", "latitudine", "longitudine"],
      ["2026/000001", "'=Buca;\"1\"", "2026-11-24", "aperta", "43.549", "10.311"],
      ["2026/000002", "'=Buca;\"1\"", "2026-11-23", "presa in carico", "-33.9", "-70.123"],
      ["2026/000003", "'=Buca;\"1\"", "2026-11-23", "aperta", "", ""],
    ]);
  });

  it("are points with the longitude first, as RFC 7946 wants", async () => {
    const answer = await get("geojson");
    assert.match(answer.headers.get("content-type")!, /^application\/geo\+json/);
    const { type, features } = (await answer.json()) as { type: string; features: Record<string, unknown>[] };
    assert.equal(type, "FeatureCollection");
    assert.deepEqual(features[0], {
      type: "Feature",
      geometry: { type: "Point", coordinates: [10.311, 43.549] },
      properties: { number: "2026/000001", category: '=Buca;"1"', day: "2026-11-24", state: "open" },
    });
    assert.deepEqual([features.length, features[2]!["geometry"]], [3, null]);
  });

  it("say what to do when no node collects reports", async () => {
    leave();
    const answer = await get("csv");
    assert.equal(answer.status, 400);
    assert.match(((await answer.json()) as { it: string }).it, /Nessun nodo «collect-report»/);
  });
});
