import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import comune from "../../nodes/comune.ts";
import { type Red, processClock } from "../../nodes/lib/kit/index.ts";
import type { NoticeFacts } from "../../nodes/lib/notices/index.ts";
import openingCalendar from "../../nodes/opening-calendar.ts";
import publishStatus from "../../nodes/publish-status.ts";
import urpStore from "../../nodes/urp-store.ts";
import whatsappAccount from "../../nodes/whatsapp-account.ts";
import { livorno } from "../calendar/livorno.ts";
import { helper } from "../calendar/node-test-helper.ts";
import { temporaryDirectory } from "../store/engine.ts";

const placed = { z: "tab", x: 1, y: 1 };
const morning = Date.parse("2026-11-24T10:00:00+01:00");

describe("publish-status", () => {
  let directory: string;
  let red: Red;
  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  beforeEach(() => {
    directory = temporaryDirectory();
    processClock.set(morning);
  });
  afterEach(async () => {
    await helper.unload();
    processClock.set(null);
    rmSync(directory, { recursive: true });
  });

  const load = (changes: object = {}): Promise<void> =>
    helper.load(
      [(given) => void (red = given), urpStore, whatsappAccount, comune, openingCalendar, publishStatus],
      [
        { id: "tab", type: "tab" },
        { id: "store", type: "urp-store", version: 1, directory, textDays: "", webhookDays: "", figureDays: "" },
        { id: "account", type: "whatsapp-account", version: 1, store: "store" },
        { id: "words", type: "comune", version: 1, name: "Comune di Prova", office: "Urp" },
        { id: "calendar", type: "opening-calendar", version: 1, name: "Orari", calendar: livorno() },
        { id: "publish", ...placed, type: "publish-status", version: 1, account: "account", comune: "words", calendar: "calendar", action: "publish", category: "", daysValid: 7, author: "Urp", approval: false, wires: [["done"], ["waiting"]], ...changes },
        { id: "done", ...placed, type: "helper" },
        { id: "waiting", ...placed, type: "helper" },
        { id: "catch", ...placed, type: "catch", scope: null, wires: [["caught"]] },
        { id: "caught", ...placed, type: "helper" },
      ],
    );

  type Out = Record<string, unknown> & { output: string; notice: NoticeFacts };
  /** Sends a message; answers the first that comes out, and where. */
  function give(msg: object): Promise<Out> {
    return new Promise((resolve) => {
      for (const output of ["done", "waiting", "caught"]) {
        helper.getNode(output).on("input", (out) => resolve({ ...out, output } as Out));
      }
      helper.getNode("publish").receive(msg);
    });
  }
  /** The test helper serves only the editor's half of Node-RED: the other half gets a server for as long as it takes. */
  async function page(path = ""): Promise<string> {
    const server = createServer(red.httpNode as unknown as RequestListener);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      return await (await fetch(`http://127.0.0.1:${port}/urp/stato/${path}`)).text();
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  it("puts a notice on the page and says what it is now; twice is once", async () => {
    await load();
    const first = await give({ payload: { id: "mercato", title: "Mercato", text: "Domani." }, kept: 1 });
    assert.deepEqual([first.output, first["kept"], first.notice.state, first.notice.changed], ["done", 1, "published", true]);
    assert.equal(first.notice.until, "2026-11-30T23:00:00.000Z");
    assert.match(await page(), /Mercato/);
    assert.match(await page("avviso/mercato"), /Domani\./);
    const again = await give({ payload: { id: "mercato", title: "Mercato", text: "Domani." } });
    assert.deepEqual([again.output, again.notice.changed], ["done", false]);
    const { args } = helper.getNode("publish").status;
    assert.ok(args.flat().some(({ fill }) => fill === "green"));
  });

  it("lets what must be approved wait, and takes its own message back with the approval", async () => {
    await load({ approval: true });
    const waiting = await give({ payload: "Mercato\nDomani c'è." });
    assert.deepEqual([waiting.output, waiting.notice.state], ["waiting", "waiting"]);
    assert.doesNotMatch(await page(), /Mercato/);
    const approved = await give({ notice: { ...waiting.notice, action: "approve" } });
    assert.deepEqual([approved.output, approved.notice.state, approved.notice.id], ["done", "published", waiting.notice.id]);
    assert.match(await page(), /Mercato/);
    assert.equal((await give({ notice: { action: "withdraw", id: waiting.notice.id } })).notice.state, "withdrawn");
    assert.doesNotMatch(await page(), /Mercato/);
  });

  it("makes a message of each item of a feed, and drops none for another's fault", async () => {
    await load();
    const got: string[] = [];
    const all = new Promise<void>((resolve) => {
      helper.getNode("done").on("input", (out) => {
        got.push((out["notice"] as NoticeFacts).title);
        if (got.length === 2) resolve();
      });
    });
    helper.getNode("publish").receive({ payload: "<rss><channel><item><title>Uno</title></item><item><guid>vuoto</guid></item><item><title>Due</title></item></channel></rss>" });
    await all;
    assert.deepEqual(got, ["Uno", "Due"]);
  });

  it("tells a Catch node all that is wrong, in one sentence", async () => {
    await load();
    const { output, error } = (await give({ payload: { title: "x".repeat(61) } })) as Out & { error: { message: string } };
    assert.equal(output, "caught");
    assert.equal(error.message, "L'avviso va corretto: manca il testo; il titolo ha 61 caratteri, al massimo 60.");
  });

  it("is red without a comune or with days that are none", async () => {
    await load({ comune: "" });
    assert.equal((await give({ payload: "x" })).output, "caught");
    await helper.unload();
    await load({ daysValid: "sette" });
    assert.match(((await give({ payload: "x" })) as unknown as { error: { message: string } }).error.message, /366/);
  });
});
