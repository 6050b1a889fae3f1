import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { flowWith } from "./flow.ts";
import { type Person, person, text } from "./meta.ts";
import { type RealNumber, realNumber } from "./number.ts";
import { type Service, endAll, freshDirectory, startService } from "./service.ts";
import { until } from "./until.ts";

/** How long the outcome of a send may stay unknown; the shipped flow waits 45 s. */
const unknownSeconds = 2;
const words = "Che orari fate?";

/** A service that is killed and started again on the same data, and a count of what citizens wrote and got. */
interface Ordeal {
  number: RealNumber;
  service: Service;
  /** How many messages each citizen wrote. */
  written: Map<string, number>;
  /** Meta delivers a message of each, and repeats it until it is taken; resolves when all are. */
  write(people: Person[]): Promise<void>;
  /** `meanwhile` happens while it is dead. */
  killAndRestart(meanwhile?: () => unknown): Promise<void>;
  /** Waits until everybody has their answers, and a while longer for one too many. */
  settle(): Promise<void>;
}

async function ordeal(): Promise<Ordeal> {
  const number = await realNumber();
  const directory = freshDirectory();
  const start = async (flow?: object[]): Promise<Service> => {
    const service = await startService({ directory, env: number.env, ...(flow && { flow }) });
    number.at(service.url);
    return service;
  };
  const written = new Map<string, number>();
  const service = await start(flowWith("whatsapp-account", { unknownSeconds }));
  const all: Ordeal = {
    number,
    service,
    written,
    async write(people) {
      await Promise.all(
        people.map(async (who) => {
          written.set(`+${who.phone}`, (written.get(`+${who.phone}`) ?? 0) + 1);
          await number.meta.deliver(text(number.phoneNumberId, who, words));
        }),
      );
    },
    async killAndRestart(meanwhile) {
      await all.service.kill();
      await meanwhile?.();
      all.service = await start();
    },
    async settle() {
      const wanted = [...written.values()].reduce((sum, count) => sum + count, 0);
      await until(`${wanted} answers`, () => number.graph.accepted.length >= wanted, 15_000).catch(() => undefined);
      await pause(unknownSeconds * 1000 + 400);
    },
  };
  return all;
}

/** Every citizen has as many answers as they wrote messages, and no effect of ours was sent twice. */
function assertOnce({ number, written }: Ordeal): void {
  const answered = new Map<string, number>();
  const keys = new Map<string, number>();
  for (const { to, biz_opaque_callback_data: key } of number.graph.accepted) {
    answered.set(String(to), (answered.get(String(to)) ?? 0) + 1);
    keys.set(String(key), (keys.get(String(key)) ?? 0) + 1);
  }
  assert.deepEqual([...keys].filter(([, times]) => times > 1), []);
  assert.deepEqual(Object.fromEntries(answered), Object.fromEntries(written));
}

const people = (from: number, count: number): Person[] => Array.from({ length: count }, (_, index) => person(from + index));

type Scenario = (trial: Ordeal) => Promise<void>;

const scenarios: Record<string, Scenario> = {
  "answers each message once when it dies as soon as Meta has its 200": async (trial) => {
    for (let round = 0; round < 3; round += 1) {
      await trial.write([...people(100 + 10 * round, 4), person(99)]);
      await trial.killAndRestart();
    }
    await trial.settle();
    assertOnce(trial);
    assert.equal(trial.number.graph.accepted.length, 15);
  },

  "answers each message once when it dies while Meta has the answer in hand and does not take it": async (trial) => {
    const { graph } = trial.number;
    for (let round = 0; round < 3; round += 1) {
      graph.manner = "hold";
      const before = graph.calls.length;
      await trial.write([...people(200 + 10 * round, 4), person(199)]);
      await until("calls that hang", () => graph.calls.length >= before + 4);
      await trial.killAndRestart(() => (graph.manner = "answer"));
    }
    await trial.settle();
    assertOnce(trial);
    assert.ok(graph.calls.length > graph.accepted.length);
  },

  "answers each message once when it dies after Meta has taken the answer and before it says so": async (trial) => {
    const { graph } = trial.number;
    for (let round = 0; round < 3; round += 1) {
      graph.manner = "silent";
      graph.keepsStatuses = true;
      const before = graph.accepted.length;
      await trial.write([...people(300 + 10 * round, 4), person(299)]);
      await until("answers that Meta has", () => graph.accepted.length >= before + 4);
      await trial.killAndRestart(() => (graph.manner = "answer"));
      graph.keepsStatuses = false;
      await until("the statuses", () => graph.untold() === 0);
    }
    await trial.settle();
    assertOnce(trial);
  },

  "waits anew for Meta's receipt when it dies again, however long it is gone": async (trial) => {
    const { graph } = trial.number;
    graph.manner = "silent";
    graph.keepsStatuses = true;
    await trial.write(people(400, 5));
    await until("answers that Meta has", () => graph.accepted.length === 5);
    await trial.killAndRestart(() => (graph.manner = "answer"));
    await trial.killAndRestart(() => pause(unknownSeconds * 1000 + 100));
    graph.keepsStatuses = false;
    await trial.settle();
    assertOnce(trial);
  },

  "answers each message once when it dies at any instant, and again while it recovers": async (trial) => {
    const { graph } = trial.number;
    graph.latencyMs = () => Math.random() * 15;
    const writing: Promise<void>[] = [];
    for (let round = 0; round < 5; round += 1) {
      writing.push(trial.write([...people(500 + 10 * round, 4), person(499), person(498)]));
      await pause(Math.random() * 40);
      await trial.killAndRestart();
    }
    await Promise.all(writing);
    await trial.settle();
    assertOnce(trial);
    process.stdout.write(`      (${graph.accepted.length} answers, ${graph.calls.length} calls of the Graph)\n`);
  },
};

describe("the service, killed at the worst instants,", function () {
  this.timeout(60_000);
  const trials: Ordeal[] = [];

  after(async () => {
    await endAll();
    await Promise.all(trials.map(({ number }) => number.graph.close()));
  });

  async function run(scenario: Scenario): Promise<void> {
    const trial = await ordeal();
    trials.push(trial);
    await scenario(trial);
  }

  // They mostly wait, so they wait together.
  const outcomes = new Map<string, Promise<Error | undefined>>();
  before(() => {
    for (const [name, scenario] of Object.entries(scenarios)) {
      outcomes.set(name, run(scenario).then(() => undefined, (error: Error) => error));
    }
  });

  for (const name of Object.keys(scenarios)) {
    it(name, async () => {
      const error = await outcomes.get(name);
      if (error) throw error;
    });
  }
});
