/** A board that is consulted: whatever is published, nobody gets a message who did not write. */
import assert from "node:assert/strict";
import { type Admin, logIn, passwordIn } from "./admin.ts";
import { defaultFlow } from "./flow.ts";
import { person, text } from "./meta.ts";
import { metricsOf, realNumber } from "./number.ts";
import { type Service, endAll, freshDirectory, startService } from "./service.ts";
import { until } from "./until.ts";

const subscribers = 500;
const noticesADay = 12;
/** From the end of summer time on, so that one of the days has 25 hours. */
const days = ["2026-10-24", "2026-10-25", "2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30"];

describe("a week of notices with 500 subscribers who do not write", function () {
  this.timeout(180_000);
  afterEach(endAll);

  it("sends not one message, and the two counters of /urp/metrics show it", async () => {
    const number = await realNumber();
    const directory = freshDirectory();
    const button = defaultFlow().find(({ type, name }) => type === "inject" && name === "Un avviso di prova")!.id;
    let service!: Service;
    let admin!: Admin;
    let password = "";
    const begin = async (clock: string): Promise<void> => {
      service = await startService({ directory, env: { ...number.env, URP_CLOCK: clock } });
      number.at(service.url);
      password ||= passwordIn(service.output(), "admin");
      admin = await logIn(service.url, "admin", password);
    };
    const publish = async (notice: object): Promise<void> => {
      const props = [{ p: "notice", v: JSON.stringify(notice), vt: "json" }];
      const response = await fetch(`${service.url}/admin/inject/${button}`, {
        method: "POST",
        headers: { authorization: `Bearer ${admin.token}`, "content-type": "application/json" },
        body: JSON.stringify({ __user_inject_props__: props }),
      });
      assert.equal(response.status, 200);
    };
    const shown = async (): Promise<string[]> => {
      const feed = (await (await fetch(`${service.url}/urp/stato/feed.json`)).json()) as { items: { title: string }[] };
      return feed.items.map(({ title }) => title);
    };

    await begin("2026-10-23T10:00:00+02:00");
    const people = Array.from({ length: subscribers }, (_, index) => person(2_000 + index));
    for (let at = 0; at < people.length; at += 50) {
      const some = people.slice(at, at + 50);
      await Promise.all(some.map((who) => number.meta.deliver(text(number.phoneNumberId, who, "👍"))));
    }
    await until("500 confirmations", () => number.graph.accepted.length === subscribers, 90_000);
    await until("their receipts", () => number.graph.untold() === 0);
    const counters = async (): Promise<number[]> => {
      const metrics = await metricsOf(service.url);
      return [metrics["urp_messages_received_total"]!, metrics["urp_messages_sent_total"]!];
    };
    assert.deepEqual(await counters(), [subscribers, subscribers]);
    const before = number.graph.calls.length;

    for (const day of days) {
      await service.stop();
      await begin(`${day}T08:00:00+01:00`);
      for (let n = 1; n <= noticesADay; n += 1) {
        await publish({ id: `${day}-${n}`, title: `Avviso ${n} del ${day}`, text: "Testo.", until: day });
      }
      await until("the notices of the day", async () => (await shown()).length === noticesADay);
      // Changed, taken down and put back: no reason to write to anybody either.
      await publish({ id: `${day}-1`, action: "update", title: `Corretto, ${day}` });
      await publish({ id: `${day}-2`, action: "withdraw" });
      await until("the changes", async () => {
        const titles = await shown();
        return titles.length === noticesADay - 1 && titles.includes(`Corretto, ${day}`);
      });
      assert.deepEqual(await counters(), [subscribers, subscribers], day);
    }
    const { urp_sends_waiting: waiting, urp_sends_outside_window: kept } = await metricsOf(service.url);
    assert.deepEqual([waiting, kept], [0, 0]);
    assert.deepEqual(number.graph.calls.slice(before), []);

    // Who asks is answered: the silence was not a fault.
    await number.meta.deliver(text(number.phoneNumberId, people[0]!, "Stato"));
    await until("the answer", () => number.graph.accepted.length === subscribers + 1);
    assert.deepEqual(await counters(), [subscribers + 1, subscribers + 1]);
    await number.graph.close();
  });
});
