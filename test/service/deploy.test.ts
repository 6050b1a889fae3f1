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
