import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import comune from "../../nodes/comune.ts";
import { type Message, type Red, processClock } from "../../nodes/lib/kit/index.ts";
import type { NoticeFacts } from "../../nodes/lib/notices/index.ts";
import { type Simulator, startSimulator } from "../../nodes/lib/simulator/index.ts";
import type { StatusReport } from "../../nodes/lib/status-gateway/index.ts";
import { openSqlite } from "../../nodes/lib/store/index.ts";
import publishStatus from "../../nodes/publish-status.ts";
import statusGateway from "../../nodes/status-gateway.ts";
import urpStore from "../../nodes/urp-store.ts";
import whatsappAccount from "../../nodes/whatsapp-account.ts";
import { CANARY, type FakeGateway, KEY, SENDER, startFakeGateway } from "../status-gateway/fake-gateway.ts";
import { assertNoNumber, numberOf, receivers } from "../status-gateway/office.ts";
import { temporaryDirectory } from "../store/engine.ts";
import { helper, placed } from "./stage.ts";

const morning = Date.parse("2026-11-24T10:00:00+01:00");
type Notice = NoticeFacts & { gateway: StatusReport };
type Out = Message & { output: string; notice: Notice; error?: { message: string } };

describe("status-gateway", () => {
  let directory: string;
  let sim: Simulator;
  let fake: FakeGateway;
  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  beforeEach(async () => {
    directory = temporaryDirectory();
    processClock.set(morning);
    fake = await startFakeGateway();
    sim = await startSimulator({ webhookUrl: () => "http://127.0.0.1:1/", clock: processClock, latencyMs: 0 });
  });
  afterEach(async () => {
    await helper.unload();
    await Promise.all([sim.close(), fake.close()]);
    processClock.set(null);
    rmSync(directory, { recursive: true });
  });

  interface Changes {
    publish?: object;
    gateway?: object;
    comune?: object;
    account?: object;
    credentials?: object;
  }

  const load = ({ publish, gateway, comune: words, account, credentials }: Changes = {}): Promise<void> =>
    helper.load(
      [urpStore, whatsappAccount, comune, statusGateway, publishStatus] as ((red: Red) => void)[],
      [
        { id: "tab", type: "tab" },
        { id: "store", type: "urp-store", version: 1, directory, textDays: "", webhookDays: "", figureDays: "" },
        { id: "account", type: "whatsapp-account", version: 1, store: "store", ...sim.account, graphUrl: sim.graphUrl, verifyToken: "verify", ...account },
        { id: "words", type: "comune", version: 1, name: "Comune di Prova", office: "Urp", whatsappNumber: "335 822 5555", ...words },
        { id: "gateway", type: "status-gateway", version: 1, kind: "waha", baseUrl: fake.url, session: "default", sender: `+${SENDER}`, chunkSize: 256, pauseSeconds: 0, warningRead: true, ...gateway },
        { id: "publish", ...placed, type: "publish-status", version: 2, account: "account", comune: "words", calendar: "", gateway: "gateway", action: "publish", category: "", daysValid: 7, author: "Urp", approval: false, wires: [["done"], ["waiting"]], ...publish },
        { id: "done", ...placed, type: "helper" },
        { id: "waiting", ...placed, type: "helper" },
        { id: "catch", ...placed, type: "catch", scope: null, wires: [["caught"]] },
        { id: "caught", ...placed, type: "helper" },
      ],
      { gateway: { apiKey: KEY, ...credentials } },
    );

  /** Before the flow has the store for itself. */
  async function subscribe(count: number): Promise<void> {
    const store = await openSqlite(join(directory, "urp.db"), join(directory, "keys.json"));
    const account = sim.account.phoneNumberId;
    const people = Array.from({ length: count }, (_, index) => index);
    await Promise.all(
      people.map(async (index) => {
        const sender = { phone: numberOf(index) };
        const [accepted] = await store.accept([{ account, key: `m${index}`, category: "message", kind: "text", sender, at: morning, content: "{}", silent: true }], morning);
        const citizen = (await store.findCitizen(account, sender.phone))!;
        const effect = { event: accepted!.event, node: "n", ordinal: 0 };
        await store.changeSubscription({ account, citizen, effect, act: "subscribe", at: morning, how: "text", textVersion: "1" });
      }),
    );
    await store.close();
  }

  function give(msg: object): Promise<Out> {
    return new Promise((resolve) => {
      for (const output of ["done", "waiting", "caught"]) helper.getNode(output).on("input", (out) => resolve({ ...out, output } as Out));
      helper.getNode("publish").receive(msg);
    });
  }
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    const limit = performance.now() + 15_000;
    while (!(await condition())) {
      if (performance.now() > limit) assert.fail("what was expected never came");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const market = { id: "mercato", title: "Mercato", text: "Domani." };
  const reportOf = async (): Promise<StatusReport> => (await give({ payload: market })).notice.gateway;
  const sentences = (): string[] => helper.getNode("publish").error.getCalls().map(({ args }) => String(args[0]));

  it("takes what is published to the Status of subscribers, and nothing to anybody else", async () => {
    await subscribe(3);
    await load();
    const out = await give({ payload: market, kept: 1 });
    assert.deepEqual([out.output, out["kept"], out.notice.state, out.notice.gateway.state], ["done", 1, "published", "waiting"]);
    await until(async () => (await reportOf()).state === "posted");
    assert.deepEqual(receivers(fake), [0, 1, 2].map(numberOf));
    const report = await reportOf();
    assert.match(report.text, /^Accettato dal gateway per 3 di 3, nessun numero di prova/);
    assert.equal(fake.posted.length, 1);
    assert.ok(sim.citizens.every(({ id }) => sim.answers(id).length === 0), "nothing goes through Meta");
    await until(() => helper.getNode("publish").status.getCalls().some(({ args }) => args[0]?.text === "publish-status.status.accepted"));
    const badges = helper.getNode("publish").status.getCalls().map(({ args }) => args[0]);
    assertNoNumber([report, badges, sentences()]);
  });

  it("takes a withdrawn notice off, and one that waits there only with its approval", async () => {
    await subscribe(2);
    await load({ publish: { approval: true } });
    const waiting = await give({ payload: market });
    assert.deepEqual([waiting.output, waiting.notice.gateway.state], ["waiting", "none"]);
    await give({ notice: { id: "mercato", action: "approve" } });
    await until(() => fake.posted.length === 1);
    await until(async () => (await give({ notice: { id: "mercato", action: "approve" } })).notice.gateway.state === "posted");
    const gone = await give({ notice: { id: "mercato", action: "withdraw" } });
    assert.match(gone.notice.gateway.state, /^withdraw/);
    await until(() => fake.deleted.length === 1);
    const told = fake.deleted[0]!.numbers.toSorted();
    assert.deepEqual([fake.deleted[0]!.id, told], [fake.posted[0]!.id, [SENDER, ...[0, 1].map(numberOf)]]);
    assert.equal(fake.posted.length, 1);
  });

  it("goes on after a restart of the flow, and repeats nothing", async () => {
    await subscribe(4);
    await load({ gateway: { chunkSize: 1, pauseSeconds: 600 } });
    await give({ payload: market });
    await until(() => fake.posted.length === 1);
    await helper.unload();
    await load({ gateway: { chunkSize: 1, pauseSeconds: 600 } });
    const report = await reportOf();
    assert.deepEqual([report.state, report.accepted, report.of], ["posting", 1, 4]);
    assert.equal(fake.posted.length, 1);
  });

  it("says to a Catch node and in the log what the gateway refuses, without a number", async () => {
    await subscribe(2);
    fake.onPost = () => ({ body: { error: `refused for ${numberOf(0)}` } });
    await load({ credentials: { canary: CANARY } });
    await give({ payload: market });
    await until(async () => (await reportOf()).state === "stopped");
    const said = helper.getNode("gateway").error.getCalls().map(({ args }) => String(args[0]));
    assert.ok(said.some((text) => /il gateway ha rifiutato \(said-error\): guarda il suo registro/.test(text)), said.join());
    assertNoNumber([said, await reportOf()]);
    await until(() => helper.getNode("publish").status.getCalls().some(({ args }) => args[0]?.text === "publish-status.status.incomplete"));
  });

  for (const [name, changes, sentence] of [
    ["the desk's own number", { comune: { whatsappNumber: "+39 328 000 0001" } }, /userebbe il numero dello sportello/],
    ["a comune that does not say the desk's number", { comune: { whatsappNumber: "" } }, /serve il numero WhatsApp nella configurazione «comune»/],
    ["a warning that nobody has ticked", { gateway: { warningRead: false } }, /spunta «Ho letto l'avvertenza»/],
    ["an address that is not safe", { gateway: { baseUrl: "http://gateway.example" } }, /deve cominciare con https:/],
    ["the simulator", { account: { phoneNumberId: "", accessToken: "", appSecret: "", verifyToken: "" } }, /Con il simulatore il gateway dello Stato non si usa/],
  ] as const) {
    it(`refuses ${name}, at the start and to a Catch node, and asks nobody anything`, async () => {
      await load(changes);
      const out = await give({ payload: market });
      assert.equal(out.output, "caught");
      assert.match(out.error!.message, sentence);
      assert.ok(helper.getNode("publish").status.getCalls().some(({ args }) => args[0]?.fill === "red"));
      assert.equal(fake.asked.length, 0);
      assertNoNumber([out.error!.message, sentences()]);
    });
  }

  it("is not there where nobody chose it: also flows from before it go on, and nothing is asked or added", async () => {
    await subscribe(2);
    const { gateway: _, ...before } = { gateway: "", version: 1 };
    await load({ publish: { ...before, gateway: undefined } });
    const out = await give({ payload: market });
    assert.deepEqual([out.output, "gateway" in out.notice], ["done", false]);
    assert.equal(fake.asked.length, 0);
  });

  it("keeps the gateway that the editor gave to a node from before it", async () => {
    await subscribe(1);
    await load({ publish: { version: 1 } });
    await give({ payload: market });
    await until(() => fake.posted.length === 1);
  });

  it("reads its address, number and secrets from the environment", async () => {
    Object.assign(process.env, { TEST_GATEWAY_URL: fake.url, TEST_GATEWAY_KEY: KEY, TEST_GATEWAY_SENDER: SENDER });
    try {
      await subscribe(1);
      const gateway = { baseUrl: "${TEST_GATEWAY_URL}", sender: "${TEST_GATEWAY_SENDER}" };
      await load({ gateway, credentials: { apiKey: "${TEST_GATEWAY_KEY}", canary: "${TEST_GATEWAY_CANARY}" } });
      await give({ payload: market });
      await until(() => fake.posted.length === 1);
      assert.deepEqual([...fake.keys], [KEY]);
    } finally {
      for (const name of ["URL", "KEY", "SENDER"]) delete process.env[`TEST_GATEWAY_${name}`];
    }
  });
});
