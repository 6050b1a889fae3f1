import assert from "node:assert/strict";
import { type Account, type AccountOptions, type Emitted, startAccount } from "../../nodes/lib/account/index.ts";
import { createSendingState } from "../../nodes/lib/account/sending-state.ts";
import { type CloudApi, CloudApiRefused, classify } from "../../nodes/lib/cloud-api/index.ts";
import type { SenderState } from "../../nodes/lib/outbox/index.ts";
import type { Store, StoredEvent } from "../../nodes/lib/store/index.ts";
import { type WebhookEvent, parseWebhook } from "../../nodes/lib/webhook/index.ts";
import { until } from "../outbox/post-office.ts";
import { type Engine, sqliteEngine } from "../store/engine.ts";
import { start } from "../store/scene.ts";

let numbers = 0;

/** An account on a number of its own, with the texts that Meta got. */
function open(store: Store, number = `88${(numbers += 1)}`, changes: Partial<AccountOptions> = {}) {
  const sent: string[] = [];
  const errors: unknown[] = [];
  let closed = 0;
  const api = {
    send: async (message: { text: { body: string } }) => {
      sent.push(message.text.body);
      return { messageId: "wamid.x" };
    },
    close: () => void (closed += 1),
  };
  const clock = { now: start };
  const account = startAccount({
    store,
    api: api as unknown as CloudApi,
    account: number,
    holder: `${number}-${(numbers += 1)}`,
    now: () => clock.now,
    clock: () => clock.now,
    random: () => 0,
    perSecond: 1000,
    unknownMs: 45_000,
    background: (work) => void work.catch((error: unknown) => errors.push(error)),
    onState: () => undefined,
    ...changes,
  });
  return { account, number, sent, errors, clock, closed: () => closed };
}

const wrote = (number: string, id: string, from = "393330000001"): WebhookEvent[] =>
  parseWebhook({
    entry: [
      {
        id: "77001",
        changes: [
          {
            field: "messages",
            value: {
              metadata: { phone_number_id: number },
              messages: [{ from, id, timestamp: String(start / 1000), type: "text", text: { body: id } }],
            },
          },
        ],
      },
    ],
  }).events;

const receipt = (number: string, callback: string, errorCode?: number): WebhookEvent[] =>
  parseWebhook({
    entry: [
      {
        changes: [
          {
            field: "messages",
            value: {
              metadata: { phone_number_id: number },
              statuses: [
                {
                  id: `wamid.${callback}`,
                  status: errorCode === undefined ? "delivered" : "failed",
                  timestamp: "1790000001",
                  biz_opaque_callback_data: callback,
                  ...(errorCode !== undefined && { errors: [{ code: errorCode }] }),
                },
              ],
            },
          },
        ],
      },
    ],
  }).events;

const say = (text: string) => ({ do: "send" as const, message: { type: "text" as const, text: { body: text } } });

describe("an account", () => {
  let engine: Engine;
  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());

  /** A flow that answers each message with its own text, once or more often. */
  function answering({ account }: { account: Account }, times = 1) {
    const heard: Emitted[] = [];
    const stop = account.listen({
      categories: new Set(["message"]),
      hear: (event) => {
        heard.push(event);
        for (let n = 0; n < times; n += 1) {
          const effect = account.nextEffect(event, "out");
          const { text } = JSON.parse(event.content) as { text: string };
          void account.perform({ effect, citizen: event.citizen!, errand: say(`${text}.${effect.ordinal}`) });
        }
      },
    });
    return { heard, stop, ids: () => heard.map(({ content }) => (JSON.parse(content) as { id: string }).id) };
  }

  it("gives what came in to who listens, and sends what they answer", async () => {
    const { account, number, sent } = open(engine.store);
    const flow = answering({ account });
    await account.accept(wrote(number, "a"));
    await account.accept(wrote(number, "a"));
    await account.accept(wrote(number, "b"));
    await until(() => sent.length === 2);
    assert.deepEqual(sent, ["a.0", "b.0"]);
    assert.deepEqual(flow.ids(), ["a", "b"]);
    assert.equal((await account.figures()).month["received"], 2);
    await account.stop();
  });

  it("keeps what comes in while nobody listens", async () => {
    const { account, number, sent } = open(engine.store);
    await account.accept(wrote(number, "a"));
    await account.tick();
    answering({ account });
    await until(() => sent.length === 1);
    await account.stop();
  });

  it("keeps what comes in between the end of one flow and the start of the next, as a deploy has it", async () => {
    const { account, number, sent } = open(engine.store);
    const first = answering({ account });
    await account.accept(wrote(number, "a"));
    await until(() => sent.length === 1);
    first.stop();
    await account.accept(wrote(number, "b"));
    await account.tick();
    await account.tick();
    assert.deepEqual(first.ids(), ["a"]);
    const second = answering({ account });
    await until(() => second.ids().includes("b"));
    await until(() => sent.length === 2);
    assert.deepEqual(sent, ["a.0", "b.0"]);
    await account.stop();
  });

  it("emits again to the next flow what the last one may not have finished, and nobody gets an answer twice", async () => {
    const { account, number, sent } = open(engine.store);
    const first = answering({ account }, 2);
    await account.accept(wrote(number, "a"));
    await until(() => sent.length === 2);
    first.stop();
    const second = answering({ account }, 2);
    await until(() => second.heard.length === 1);
    assert.equal(second.heard[0]!.again, true);
    await account.accept(wrote(number, "b"));
    await until(() => sent.length === 4);
    assert.deepEqual(sent, ["a.0", "a.1", "b.0", "b.1"]);
    await account.stop();
  });

  it("goes on emitting to one flow when another ends", async () => {
    const { account, number } = open(engine.store);
    const [one, other] = [answering({ account }), answering({ account })];
    one.stop();
    await account.accept(wrote(number, "a"));
    await until(() => other.heard.length === 1);
    assert.equal(one.heard.length, 0);
    await account.stop();
  });

  it("emits again after its end, to whoever comes next, what flows still had, and sends nothing twice", async () => {
    const before = open(engine.store);
    answering(before);
    await before.account.accept(wrote(before.number, "a"));
    await until(() => before.sent.length === 1);
    await before.account.stop();
    assert.equal(before.closed(), 1);
    const after = open(engine.store, before.number);
    await after.account.tick();
    const flow = answering(after);
    await until(() => flow.heard.length === 1);
    assert.equal(flow.heard[0]!.again, true);
    await after.account.accept(wrote(before.number, "b"));
    await until(() => after.sent.length === 1);
    assert.deepEqual([...before.sent, ...after.sent], ["a.0", "b.0"]);
    await after.account.stop();
  });

  it("does not emit again what has been open for longer than two minutes", async () => {
    const { account, number, clock, sent } = open(engine.store);
    const first = answering({ account });
    await account.accept(wrote(number, "a"));
    await until(() => sent.length === 1);
    clock.now += 120_000;
    await account.tick();
    first.stop();
    const second = answering({ account });
    await account.accept(wrote(number, "b"));
    await until(() => second.heard.length > 0);
    assert.deepEqual(second.ids(), ["b"]);
    await account.stop();
  });

  it("tells a flow only what it asks for, and the store of every receipt", async () => {
    const { account, number, sent } = open(engine.store);
    const flow = answering({ account });
    await account.accept(wrote(number, "a"));
    await until(() => sent.length === 1);
    const key = account.nextEffect(flow.heard[0]!, "out");
    assert.equal(key.ordinal, 1);
    await account.accept(receipt(number, "nothing of ours"));
    const statuses: StoredEvent[] = [];
    account.listen({ categories: new Set(["status"]), hear: (event) => void statuses.push(event) });
    await account.accept(receipt(number, "another"));
    await until(() => statuses.length === 1);
    assert.equal(flow.heard.length, 1);
    await account.stop();
  });

  describe("that cannot send", () => {
    const error = new CloudApiRefused(190, 401);
    /** An account, what it says, and a Meta that refuses what a test wants. */
    function telling(changes: Partial<AccountOptions> = {}) {
      const said: SenderState[] = [];
      return { said, ...open(engine.store, undefined, { onState: (state) => said.push(state), ...changes }) };
    }

    /** Its answer to a first message has been sent; answers the key that Meta's receipt would give back. */
    async function answered({ account, number, sent }: ReturnType<typeof telling>): Promise<string> {
      let id = "";
      account.listen({
        categories: new Set(["message"]),
        hear: (event) => {
          const effect = account.nextEffect(event, "out");
          void account.perform({ effect, citizen: event.citizen!, errand: say("answer") }).then((enqueued) => (id = enqueued.id));
        },
      });
      await account.accept(wrote(number, "a"));
      await until(async () => sent.length === 1 && (await account.figures()).month["sent"] === 1);
      return id;
    }

    it("says that Meta did not deliver, with the table's sentence, and has forgotten it after an hour", async () => {
      const scene = telling();
      const { account, number, said, clock } = scene;
      const id = await answered(scene);
      assert.deepEqual(account.state(), { ok: true });
      await account.accept(receipt(number, id, 131026));
      assert.deepEqual([said.at(-1)!.ok, said.at(-1)!.lost, said.at(-1)!.error?.code], [true, true, "meta-131026"]);
      assert.equal(said.at(-1)!.error!.in("it"), classify(131026).sentence.it);
      assert.deepEqual([account.state().ok, account.state().lost], [true, true]);
      clock.now += 3_599_999;
      await account.tick();
      assert.equal(account.state().lost, true);
      clock.now += 1;
      await account.tick();
      assert.deepEqual([said.at(-1), account.state()], [{ ok: true }, { ok: true }]);
      await account.stop();
    });

    it("says of a code that nobody has described that a message was not delivered", async () => {
      const scene = telling();
      const id = await answered(scene);
      await scene.account.accept(receipt(scene.number, id, 999999));
      assert.equal(scene.said.at(-1)!.error?.in("it"), "Meta non ha consegnato un messaggio (codice 999999).");
      await scene.account.stop();
    });

    it("stays stopped whatever becomes of single messages, until something gets through", () => {
      const said: SenderState[] = [];
      const sending = createSendingState(() => start, (state) => said.push(state));
      sending.hear({ ok: false, error });
      sending.hear({ ok: false, error: new CloudApiRefused(131026, 400), one: true, lost: true });
      sending.undelivered(0);
      assert.deepEqual(sending.state(), { ok: false, error });
      assert.equal(said.at(-1)!.error?.in("en"), "Meta has not delivered a message (code -).");
      sending.hear({ ok: true });
      assert.deepEqual(said.map(({ ok }) => ok), [false, false, false, true]);
      assert.deepEqual([said.at(-1), sending.state().ok], [{ ok: true, lost: true }, true]);
    });

    it("shows a loss for an hour, not for ever, also when the clock is turned back", () => {
      let now = start;
      const sending = createSendingState(() => now, () => undefined);
      sending.undelivered(131026);
      now -= 7_200_000;
      sending.tick();
      assert.deepEqual(sending.state(), { ok: true });
    });
  });

  it("counts only messages as sent, neither read marks nor calls that it turned down", async () => {
    const marks: unknown[] = [];
    const api = { markRead: async (id: unknown) => void marks.push(id), rejectCall: async (id: unknown) => void marks.push(id) };
    const { account, number } = open(engine.store, undefined, { api: { ...api, close: () => undefined } as unknown as CloudApi });
    account.listen({
      categories: new Set(["message"]),
      hear: (event) => {
        for (const errand of [{ do: "read" }, { do: "reject-call" }] as const) {
          const effect = account.nextEffect(event, "out");
          void account.perform({ effect, citizen: event.citizen!, errand, replyTo: event.event });
        }
      },
    });
    await account.accept(wrote(number, "a"));
    await until(async () => marks.length === 2 && (await account.figures()).waiting.sends === 0);
    await account.stop();
    assert.equal((await engine.store.figures(number, start)).month["sent"] ?? 0, 0);
  });

  it("reports a listener that throws, and goes on to the others", async () => {
    const { account, number, errors } = open(engine.store);
    account.listen({
      categories: new Set(["message"]),
      hear: () => {
        throw new Error("flow");
      },
    });
    const flow = answering({ account });
    await account.accept(wrote(number, "a"));
    await account.accept(wrote(number, "b"));
    await until(() => flow.heard.length === 2);
    assert.equal(errors.length, 2);
    await account.stop();
  });

  it("takes up at the next tick what a failing store had kept from it", async () => {
    let fails = 1;
    const claimEvents: Store["claimEvents"] = (claim) => {
      fails -= 1;
      return fails >= 0 ? Promise.reject(new Error("disk")) : engine.store.claimEvents(claim);
    };
    const { account, number, errors } = open({ ...engine.store, claimEvents });
    const flow = answering({ account });
    await until(() => errors.length === 1);
    await account.accept(wrote(number, "a"));
    await account.tick();
    await until(() => flow.heard.length === 1);
    await account.stop();
  });

  it("sees at once what was stored while it was looking", async () => {
    const { account, number } = open(engine.store);
    const flow = answering({ account });
    for (let n = 0; n < 30; n += 1) {
      // Two calls of one commit: the look at the store ends in the same moment as the message is accepted.
      const first = account.accept(wrote(number, `x${n}`, `39333${10_000 + n}`));
      await Promise.all([first, account.accept(wrote(number, `y${n}`, `39334${10_000 + n}`))]);
      await until(() => flow.heard.length === 2 * (n + 1));
    }
    await account.stop();
  });

  it("holds back while the store has more to write than it can", async () => {
    let load = 5_000;
    const { account, number } = open({ ...engine.store, load: () => load });
    const flow = answering({ account });
    await account.accept(wrote(number, "a"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(flow.heard.length, 0);
    load = 0;
    await until(() => flow.heard.length === 1);
    await account.stop();
  });

  it("ends also when its store does not work any more, and drops its connections", async () => {
    const apart = await sqliteEngine();
    const { account, closed } = open(apart.store);
    answering({ account });
    await account.tick();
    await apart.stop();
    await assert.rejects(account.stop(), { code: "store.closed" });
    assert.equal(closed(), 1);
    await apart.end();
  });
});
