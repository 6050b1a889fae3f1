/** A report is one report, whatever the order of its pieces and however often the service dies on the way. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./built.ts";
import { type FlowNode } from "./flow.ts";
import { type Person, inbound, person } from "./meta.ts";
import { realNumber } from "./number.ts";
import { type Service, endAll, freshDirectory, startService } from "./service.ts";
import { until } from "./until.ts";

const image = { type: "image", image: { mime_type: "image/jpeg", sha256: "c2hhMjU2", id: "1003383421387256" } };
const pieces: Record<string, object> = {
  t: { type: "text", text: { body: "C'è una buca davanti alla scuola" } },
  a: image,
  b: image,
  c: image,
  p: { type: "location", location: { latitude: 43.5485, longitude: 10.3106 } },
};
const orders = ["tabcp", "pabct", "aptbc", "abctp", "ptabc", "atbpc", "abpct", "tpabc"];

/** The example's flow, quicker, with a confirmation that tells how many files there are. */
function flow(): object[] {
  const nodes = JSON.parse(readFileSync(join(root, "examples/collect-report.json"), "utf8")) as FlowNode[];
  const changes: Record<string, object> = {
    "collect-report": { quietSeconds: "0.3" },
    "whatsapp-account": { unknownSeconds: 1 },
    "whatsapp-out": { texts: { it: "N. {{msg.report.number}}, {{msg.report.categoryName}}, {{msg.report.media.length}} foto" } },
  };
  return nodes.map((node) => ({ ...node, ...changes[node.type] }));
}

describe("a report while the service dies twice", () => {
  afterEach(endAll);

  it("is one report with one number and all its files, told in eight orders, with every message delivered twice", async () => {
    const number = await realNumber();
    const directory = freshDirectory();
    const start = async (own?: object[]): Promise<Service> => {
      const service = await startService({ directory, env: number.env, ...(own && { flow: own }) });
      number.at(service.url);
      return service;
    };
    try {
      let service = await start(flow());
      const citizens = orders.map((order, index) => ({ order, who: person(index + 1), told: [] as object[] }));
      const tell = async (step: number): Promise<void> => {
        for (const { order, who, told } of citizens) {
          told.push(inbound(number.phoneNumberId, who, pieces[order[step]!]!));
          await number.meta.deliver(told.at(-1));
        }
      };
      const killAndRepeat = async (): Promise<void> => {
        await service.kill();
        service = await start();
        for (const { told } of citizens) for (const message of told) await number.meta.deliver(message);
      };
      await tell(0);
      await tell(1);
      await killAndRepeat();
      await tell(2);
      await tell(3);
      await killAndRepeat();
      await tell(4);

      const got = ({ phone }: Person) => number.graph.accepted.filter(({ to }) => to === `+${phone}`) as unknown as Sent[];
      const has = (who: Person, wanted: (one: Sent) => boolean): boolean => got(who).some(wanted);
      await until("a summary for everybody", () => citizens.every(({ who }) => has(who, isSummary)), 20_000);
      const press = { type: "interactive", interactive: { type: "button_reply", button_reply: { id: "report/send", title: "Invia" } } };
      for (const { who, told } of citizens) {
        told.push(inbound(number.phoneNumberId, who, press));
        await number.meta.deliver(told.at(-1));
      }
      await until("a number for everybody", () => citizens.every(({ who }) => has(who, isNumber)), 10_000);
      await killAndRepeat();
      await until("what is left to be sent", () => number.graph.untold() === 0, 5_000);

      const texts = citizens.map(({ order, who }) => {
        const numbers = got(who).filter(isNumber);
        assert.equal(numbers.length, 1, `${order} got ${numbers.length} numbers`);
        assert.ok(got(who).length <= 4, `${order} got ${got(who).length} messages`);
        return numbers[0]!.text!.body;
      });
      const year = new Date().getFullYear();
      assert.deepEqual(texts.sort(), orders.map((_, index) => `N. ${year}/00000${index + 1}, Buca, 3 foto`));
      const keys = number.graph.accepted.map((sent) => String(sent["biz_opaque_callback_data"]));
      assert.equal(new Set(keys).size, keys.length, "an answer was sent twice");
    } finally {
      await number.graph.close();
    }
  });
});

interface Sent {
  text?: { body: string };
  interactive?: { type: string };
}

const isSummary = ({ interactive }: Sent): boolean => interactive?.type === "button";
const isNumber = ({ text }: Sent): boolean => text?.body.startsWith("N. ") ?? false;
