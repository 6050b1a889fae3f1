/** One wish to subscribe, delivered three times, in disorder, to a service that is killed in between. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openSqlite } from "../../nodes/lib/store/index.ts";
import { flowWith } from "./flow.ts";
import { type Person, person, text } from "./meta.ts";
import { type RealNumber, realNumber } from "./number.ts";
import { type Service, endAll, freshDirectory, startService } from "./service.ts";
import { until } from "./until.ts";

const unknownSeconds = 2;

describe("a thumb-up that is delivered three times, out of order, while the service is killed", function () {
  this.timeout(60_000);
  afterEach(endAll);

  interface Trial {
    number: RealNumber;
    directory: string;
    /** Meta repeats a call byte by byte: the same body each time. */
    deliver(who: Person): Promise<number>;
    killAndRestart(): Promise<void>;
    end(): Promise<void>;
  }

  async function trial(): Promise<Trial> {
    const number = await realNumber();
    const directory = freshDirectory();
    const bodies = new Map<Person, object>();
    let service: Service = await startService({
      directory,
      env: number.env,
      flow: flowWith("whatsapp-account", { unknownSeconds }),
    });
    number.at(service.url);
    return {
      number,
      directory,
      deliver(who) {
        const body = bodies.get(who) ?? text(number.phoneNumberId, who, "👍");
        bodies.set(who, body);
        return number.meta.deliver(body);
      },
      async killAndRestart() {
        await service.kill();
        service = await startService({ directory, env: number.env });
        number.at(service.url);
      },
      end: () => service.stop(),
    };
  }

  /** What the citizens were told, and what the register says of them. */
  async function outcome({ number, directory, end }: Trial, people: Person[]): Promise<{ told: string[][]; acts: string[][] }> {
    await pause(unknownSeconds * 1000 + 400);
    const said = number.graph.accepted.map(({ to, text }) => [String(to), (text as { body: string }).body] as const);
    const told = people.map(({ phone }) => said.filter(([to]) => to === `+${phone}`).map(([, body]) => body));
    await end();
    const store = await openSqlite(join(directory, "urp.db"), join(directory, "keys.json"));
    const acts: string[][] = [];
    for (const { phone } of people) {
      const citizen = await store.findCitizen(number.phoneNumberId, phone!);
      const lines = await store.consents(number.phoneNumberId, 0, 1_000);
      acts.push(lines.filter(({ consent }) => consent.citizen === citizen).map(({ consent }) => consent.act));
      const { subscribed } = await store.subscription(number.phoneNumberId, citizen!, Date.now());
      assert.equal(subscribed, true);
    }
    await store.close();
    await number.graph.close();
    return { told, acts };
  }

  it("is one subscription, one confirmation and one line in the register", async () => {
    const all = await trial();
    const people = Array.from({ length: 6 }, (_, index) => person(5_000 + index));
    const deliverAll = (order: Person[]): Promise<number[]> => Promise.all(order.map(all.deliver));
    await deliverAll(people);
    await all.killAndRestart();
    await deliverAll(people.toReversed());
    await all.killAndRestart();
    await deliverAll([...people.slice(3), ...people.slice(0, 3)]);
    await until("the confirmations", () => all.number.graph.accepted.length >= people.length);
    const { told, acts } = await outcome(all, people);
    assert.deepEqual(acts, people.map(() => ["subscribe"]));
    for (const one of told) {
      assert.equal(one.length, 1);
      assert.match(one[0]!, /Non riceverai messaggi/);
    }
  });

  it("is so too when it dies with Meta's answer to the confirmation on its way", async () => {
    const all = await trial();
    const people = [person(5_100), person(5_101)];
    const deliverAll = (): Promise<number[]> => Promise.all(people.map(all.deliver));
    const { graph } = all.number;
    graph.manner = "silent";
    graph.keepsStatuses = true;
    await deliverAll();
    await until("confirmations that Meta has", () => graph.accepted.length === people.length);
    await all.killAndRestart();
    graph.manner = "answer";
    await deliverAll();
    graph.keepsStatuses = false;
    await until("the receipts", () => graph.untold() === 0);
    await deliverAll();
    const { told, acts } = await outcome(all, people);
    assert.deepEqual(acts, [["subscribe"], ["subscribe"]]);
    assert.deepEqual(told.map((one) => one.length), [1, 1]);
  });
});
