import assert from "node:assert/strict";
import { type Account, startAccount } from "../../nodes/lib/account/index.ts";
import { createCloudApi } from "../../nodes/lib/cloud-api/index.ts";
import type { SenderState } from "../../nodes/lib/outbox/index.ts";
import { type Simulator, startSimulator } from "../../nodes/lib/simulator/index.ts";
import type { Store } from "../../nodes/lib/store/index.ts";
import { parseWebhook } from "../../nodes/lib/webhook/index.ts";
import { until } from "../outbox/post-office.ts";
import { type Engine, sqliteEngine } from "../store/engine.ts";
import { day, hour, minute, start } from "../store/scene.ts";

describe("a citizen blocked at Meta's for a time", () => {
  let engine: Engine;
  let sim: Simulator;
  let account: Account;
  const states: SenderState[] = [];
  const errors: unknown[] = [];
  const clock = { now: start };

  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());
  beforeEach(async () => {
    clock.now = start;
    states.length = 0;
    sim = await startSimulator({
      webhookUrl: () => "http://127.0.0.1:9/",
      clock: { now: () => clock.now, set: () => undefined },
      latencyMs: 0,
      retry: { attempts: 1, firstMs: 1, longestMs: 1 },
    });
    account = open(engine.store);
  });
  afterEach(async () => {
    await account.stop();
    await sim.close();
    assert.deepEqual(errors.splice(0), []);
  });

  function open(store: Store): Account {
    return startAccount({
      store,
      api: createCloudApi({ ...sim.account, graphUrl: sim.graphUrl, version: "v25.0", token: sim.account.accessToken }),
      account: sim.account.phoneNumberId,
      holder: `h${Math.random()}`,
      now: () => clock.now,
      clock: () => clock.now,
      random: () => 0,
      perSecond: 1000,
      unknownMs: 45_000,
      background: (work) => void work.catch((error: unknown) => errors.push(error)),
      onState: (state) => states.push(state),
    });
  }
  /** Giulia writes to the desk, by the simulator's own phone. */
  async function writes(): Promise<string> {
    const giulia = sim.citizens.find(({ id }) => id === "giulia")!;
    await sim.write("giulia", { text: "Buongiorno" });
    const id = `wamid.${Math.random()}`;
    const message = { from: giulia.phone, from_user_id: giulia.userId, id, timestamp: String(clock.now / 1000), type: "text", text: { body: "x" } };
    const metadata = { phone_number_id: sim.account.phoneNumberId };
    const contacts = [{ wa_id: giulia.phone, user_id: giulia.userId }];
    await account.accept(parseWebhook({ entry: [{ changes: [{ field: "messages", value: { metadata, contacts, messages: [message] } }] }] }).events);
    return (await engine.store.findCitizen(sim.account.phoneNumberId, giulia.phone!))!;
  }
  async function suspend(citizen: string, event = "e1"): Promise<void> {
    const effect = (ordinal: number) => ({ event, node: "moderate", ordinal });
    await account.perform({ effect: effect(2), citizen, errand: { do: "block" }, delayMs: 2 * minute, expires: clock.now + day });
    await account.perform({ effect: effect(3), citizen, errand: { do: "unblock" }, delayMs: 2 * minute + 7 * day });
  }
  /** What Meta did, of what it was asked about blocks. */
  const done = (): string[] =>
    sim.calls.filter(({ status, answer }) => status === 200 && answer.includes("_users")).map(({ method }) => method);
  const isBlocked = (): boolean => done().at(-1) === "POST";
  async function pass(milliseconds: number): Promise<void> {
    clock.now += milliseconds;
    await account.tick();
  }
  const waiting = (): Promise<number | null> => engine.store.nextSend(sim.account.phoneNumberId);

  it("is blocked when the reply has had its time, and free again when the term is over, also after a restart", async () => {
    const citizen = await writes();
    await suspend(citizen);
    await suspend(citizen);
    await pass(minute);
    assert.equal(isBlocked(), false);
    await pass(minute);
    await until(isBlocked, "the block");
    await account.stop();
    await engine.stop();
    account = open(await engine.start());
    await account.tick();
    assert.equal(await waiting(), start + 2 * minute + 7 * day);
    await pass(7 * day - minute);
    assert.equal(isBlocked(), true);
    await pass(minute);
    await until(() => !isBlocked(), "the end of the block");
    await until(async () => (await waiting()) === null);
    assert.deepEqual(done(), ["POST", "DELETE"]);
  });

  it("is asked for again while Meta is down or does not answer, and freed however long that takes", async () => {
    const citizen = await writes();
    await suspend(citizen, "e4");
    const underWay = async (): Promise<boolean> =>
      (await engine.store.exportCitizen(sim.account.phoneNumberId, citizen))!.sent.some(({ state }) => state === "begun");
    const asked = (): number => sim.calls.filter(({ url }) => url.includes("/block_users")).length;
    /** One more try, whose outcome is in the store when this is over. */
    async function tryAgain(milliseconds: number): Promise<void> {
      const before = asked();
      await pass(milliseconds);
      await until(() => asked() > before, "a try");
      await until(async () => !(await underWay()), "its outcome");
    }
    for (const kind of ["unavailable", "reset", "html"] as const) {
      sim.failNext(kind, 1, "any");
      await tryAgain(5 * minute);
      assert.equal(isBlocked(), false, kind);
    }
    await tryAgain(5 * minute);
    assert.equal(isBlocked(), true);
    sim.failNext("server-error", Infinity, "any");
    clock.now += 7 * day;
    for (let tries = 0; tries < 20; tries += 1) await tryAgain(20 * minute);
    assert.equal(isBlocked(), true);
    sim.stopFailing();
    await tryAgain(20 * minute);
    assert.equal(isBlocked(), false);
    assert.equal(states.some(({ lost }) => lost), false);
  });

  it("is not blocked any more than 24 hours after they wrote: it is said, and the desk goes on", async () => {
    const citizen = await writes();
    clock.now += 25 * hour;
    await suspend(citizen, "e2");
    await pass(2 * minute);
    await until(() => states.some(({ lost }) => lost), "the loss");
    assert.match(states.find(({ lost }) => lost)!.error!.in("it"), /ultime 24 ore/);
    assert.equal(isBlocked(), false);
  });

  it("is freed at once when they are erased, from an address that is then gone", async () => {
    const citizen = await writes();
    await suspend(citizen, "e3");
    await pass(2 * minute);
    await until(isBlocked, "the block");
    await until(async () => (await waiting()) !== start + 2 * minute);
    await engine.store.eraseCitizen(sim.account.phoneNumberId, citizen);
    await account.tick();
    await until(() => !isBlocked(), "the end of the block");
    await until(async () => (await waiting()) === null);
  });
});
