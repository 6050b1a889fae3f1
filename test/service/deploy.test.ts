import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { type Admin, logIn, passwordIn } from "./admin.ts";
import { defaultFlow, type FlowNode } from "./flow.ts";
import { person, text } from "./meta.ts";
import { type RealNumber, realNumber } from "./number.ts";
import { endAll, startService } from "./service.ts";
import { until } from "./until.ts";

/** The same flow with other words in every answer: each deploy of "nodes" or "flows" has something to do. */
function reworded(round: number): FlowNode[] {
  return defaultFlow().map((node) => {
    const texts = node["texts"] as { it: string; en: string } | undefined;
    return texts ? { ...node, texts: { ...texts, it: `${texts.it}\n(versione ${round})` } } : node;
  });
}

describe("a deploy while messages come in", function () {
  this.timeout(30_000);
  let number: RealNumber;
  let admin: Admin;

  beforeEach(async () => {
    number = await realNumber();
    number.graph.latencyMs = () => Math.random() * 10;
    const service = await startService({ env: number.env });
    number.at(service.url);
    admin = await logIn(service.url, "admin", passwordIn(service.output(), "admin"));
  });
  afterEach(async () => {
    await endAll();
    await number.graph.close();
  });

  it("answers once what waits in a node that the deploy leaves alone", async () => {
    const { graph, phoneNumberId } = number;
    const slow = reworded(1);
    const sort = slow.find(({ type }) => type === "sort-request")!;
    const before = slow.find(({ wires }) => wires?.flat().includes(sort.id))!;
    before.wires = before.wires!.map((wires) => wires.map((to) => (to === sort.id ? "de1a000000000001" : to)));
    const delay = { pauseType: "delay", timeout: "1", timeoutUnits: "seconds", rate: "1", nbRateUnits: "1", rateUnits: "second" };
    slow.push({ id: "de1a000000000001", type: "delay", z: sort["z"], name: "", ...delay, outputs: 1, wires: [[sort.id]] });
    assert.equal(await admin.deploy(slow), 204);
    await number.meta.deliver(text(phoneNumberId, person(650), "Che orari fate?"));
    await pause(300);
    // The words of all answers change, the node that waits does not.
    const texts = new Map(reworded(2).map((node) => [node.id, node["texts"]]));
    const next = slow.map((node) => (texts.get(node.id) ? { ...node, texts: texts.get(node.id) } : node));
    assert.equal(await admin.deploy(next, "nodes"), 204);
    await until("the answer", () => graph.accepted.length > 0);
    // Both runs of the message have left the node that waits.
    await pause(1_300);
    assert.equal(graph.accepted.length, 1);
  });

  for (const kind of ["full", "flows", "nodes"] as const) {
    it(`of the kind "${kind}" loses nothing and answers nobody twice`, async () => {
      const written = new Map<string, number>();
      const writing: Promise<number>[] = [];
      let over = false;
      const stream = (async () => {
        for (let index = 0; !over; index += 1) {
          const who = person(600 + (index % 20));
          written.set(`+${who.phone}`, (written.get(`+${who.phone}`) ?? 0) + 1);
          writing.push(number.meta.deliver(text(number.phoneNumberId, who, "Che orari fate?")));
          await pause(6);
        }
      })();
      for (let round = 1; round <= 3; round += 1) {
        await pause(250);
        assert.equal(await admin.deploy(reworded(round), kind), 204);
      }
      await pause(250);
      over = true;
      await stream;
      await Promise.all(writing);
      const wanted = writing.length;
      await until(`${wanted} answers`, () => number.graph.accepted.length >= wanted, 8_000).catch(() => undefined);
      await pause(300);
      const answered = new Map([...written.keys()].map((to) => [to, 0]));
      for (const { to } of number.graph.accepted) answered.set(String(to), answered.get(String(to))! + 1);
      assert.deepEqual(Object.fromEntries(answered), Object.fromEntries(written));
      const last = number.graph.accepted.at(-1)!["text"] as { body: string };
      assert.match(last.body, /versione 3/);
      process.stdout.write(`      (${wanted} messages)\n`);
    });
  }
});
