import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import comune from "../../nodes/comune.ts";
import consultStatus from "../../nodes/consult-status.ts";
import type { Account } from "../../nodes/lib/account/index.ts";
import { type Red, processClock } from "../../nodes/lib/kit/index.ts";
import { publishNotice, readWishes } from "../../nodes/lib/notices/index.ts";
import { type Simulator, startSimulator } from "../../nodes/lib/simulator/index.ts";
import urpStore from "../../nodes/urp-store.ts";
import whatsappAccount, { type AccountService } from "../../nodes/whatsapp-account.ts";
import whatsappIn from "../../nodes/whatsapp-in.ts";
import { helper } from "../calendar/node-test-helper.ts";
import { shellOf } from "../../nodes/lib/kit/shell.ts";
import { temporaryDirectory } from "../store/engine.ts";

const placed = { z: "tab", x: 1, y: 1 };
const morning = Date.parse("2026-11-24T10:00:00+01:00");
const texts = { it: "Per iscriverti manda 👍 a {{comune.name}}.", en: "To subscribe send 👍." };

describe("consult-status", () => {
  let directory: string;
  let sim: Simulator;
  let seen: Record<"answered" | "other", Record<string, unknown>[]>;
  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  beforeEach(async () => {
    directory = temporaryDirectory();
    processClock.set(morning);
    sim = await startSimulator({
      webhookUrl: () => (helper as unknown as { url(): string }).url().replace("localhost", "127.0.0.1").replace(/\/?$/, "/urp/webhook"),
      clock: processClock,
      latencyMs: 0,
      retry: { firstMs: 5, longestMs: 20, attempts: 2_000 },
    });
  });
  afterEach(async () => {
    await helper.unload();
    await sim.close();
    processClock.set(null);
    rmSync(directory, { recursive: true });
  });

  async function load(changes: object = {}): Promise<Account> {
    await helper.load(
      [urpStore, whatsappAccount, comune, whatsappIn, consultStatus] as ((red: Red) => void)[],
      [
        { id: "tab", type: "tab" },
        { id: "store", type: "urp-store", version: 1, directory, textDays: "", webhookDays: "", figureDays: "" },
        { id: "account", type: "whatsapp-account", version: 1, store: "store", ...sim.account, graphUrl: sim.graphUrl, verifyToken: "verify" },
        { id: "words", type: "comune", version: 1, name: "Comune di Prova", office: "Urp", statusUrl: "https://prova.example/urp/stato/" },
        { id: "in", ...placed, type: "whatsapp-in", version: 1, account: "account", deliveries: false, calls: false, alarms: false, wires: [["consult"]] },
        { id: "consult", ...placed, type: "consult-status", version: 1, account: "account", comune: "words", calendar: "", words: ["Stato", "Avvisi", "Novità"], replyId: "stato", who: "subscribers", texts, wires: [["answered"], ["other"]], ...changes },
        { id: "answered", ...placed, type: "helper" },
        { id: "other", ...placed, type: "helper" },
      ],
    );
    seen = { answered: [], other: [] };
    for (const output of ["answered", "other"] as const) helper.getNode(output).on("input", (msg) => void seen[output].push(msg));
    return (shellOf(helper.getNode("account"))!.service as AccountService).ready;
  }

  const until = async (condition: () => boolean): Promise<void> => {
    const limit = performance.now() + 15_000;
    while (!condition()) {
      if (performance.now() > limit) assert.fail("what was expected never came");
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const answers = (): string[] =>
    sim.answers(sim.citizens[0]!.id).map(({ body }) => (body as { text?: { body: string } }).text?.body ?? "");
  async function say(text: string, count: number): Promise<string> {
    await sim.write(sim.citizens[0]!.id, { text });
    await until(() => answers().length >= count);
    return answers()[count - 1]!;
  }
  async function publish({ board }: Account, notice: object): Promise<void> {
    const [wish] = readWishes({ notice }, "Europe/Rome", "publish");
    await publishNotice(board, wish!, { zone: "Europe/Rome", category: "", author: "", daysValid: 7, approval: false }, processClock.now());
  }
  const subscribe = ({ board }: Account, citizen: string): Promise<unknown> =>
    board.changeSubscription({ citizen, effect: { event: "s", node: "s", ordinal: 0 }, act: "subscribe", at: processClock.now(), how: "text", textVersion: "1" });

  it("tells who is not subscribed how to become one, and shows the notices to who is", async () => {
    const account = await load();
    await publish(account, { title: "Mercato", text: "Domani." });
    assert.equal(await say("Stato", 1), "Per iscriverti manda 👍 a Comune di Prova.");
    const citizen = seen.answered[0]!["topic"] as string;
    assert.deepEqual(seen.answered[0]!["consultation"], { subscribed: false, answered: false, lastVisit: null });
    await subscribe(account, citizen);
    const first = await say("  stato! ", 2);
    assert.match(first, /^\*Stato – Urp Comune di Prova\* – martedì 24 novembre\n\n\*Mercato\*\nDomani\.|_fino/);
    assert.match(first, /Tutti gli avvisi: https:\/\/prova\.example\/urp\/stato\/$/);
    processClock.set(morning + 3_600_000);
    assert.match(await say("avvisi", 3), /Niente di nuovo dalla tua ultima visita \(martedì 24 novembre, 10:00\)/);
    await publish(account, { title: "Neve", text: "Scuole chiuse." });
    processClock.set(morning + 7_200_000);
    assert.match(await say("Novità", 4), /🆕 \*Neve\*[\s\S]*\*Mercato\*/);
    assert.equal(seen.answered.length, 4);
  });

  it("answers everybody when the comune wants it, and lets everything else go on", async () => {
    await load({ who: "everybody", texts: { it: "" } });
    assert.match(await say("Stato", 1), /Oggi non ci sono avvisi\./);
    await sim.write(sim.citizens[0]!.id, { text: "novità sulla mia pratica?" });
    await until(() => seen.other.length === 1);
    assert.equal(seen.other[0]!["payload"], "novità sulla mia pratica?");
    assert.equal(answers().length, 1);
  });

  it("answers once what is emitted twice, with the same last visit", async () => {
    const account = await load({ who: "everybody" });
    await publish(account, { title: "Mercato", text: "Domani." });
    await say("Stato", 1);
    const [first] = seen.answered;
    const again = { ...first, whatsapp: { ...(first!["whatsapp"] as object), run: 999 } };
    helper.getNode("consult").receive(again);
    await until(() => seen.answered.length === 2);
    assert.deepEqual(seen.answered[1]!["consultation"], { subscribed: false, answered: true, lastVisit: null });
    await say("avvisi", 2);
    assert.equal(answers().length, 2);
  });

  it("sends no message for a week of notices when nobody asks", async () => {
    const account = await load();
    await sim.write(sim.citizens[0]!.id, { text: "buongiorno" });
    await until(() => seen.other.length === 1);
    await subscribe(account, seen.other[0]!["topic"] as string);
    for (let day = 0; day < 7; day += 1) {
      processClock.set(morning + day * 86_400_000);
      await publish(account, { id: `g${day}`, title: `Giorno ${day}`, text: "Avviso" });
      await account.tick();
    }
    assert.deepEqual(answers(), []);
    assert.equal((await account.figures()).month["sent"] ?? 0, 0);
  });
});
