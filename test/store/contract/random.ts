import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Send, StoredEvent } from "../../../nodes/lib/store/index.ts";
import type { Engine } from "../engine.ts";
import { type Scene, keysOf, sceneIn, start } from "../scene.ts";

type Step =
  | { do: "write"; who: number; copy: boolean }
  | { do: "take"; holder: number; limit: number }
  | { do: "work"; holder: number; events: number }
  | { do: "send"; holder: number; limit: number }
  | { do: "answer"; holder: number; how: "sent" | "refused" | "lost before" | "lost after" }
  | { do: "crash"; holder: number; metaHadIt: boolean }
  | { do: "wait"; seconds: number };

const holder = fc.nat({ max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("write" as const), who: fc.nat({ max: 2 }), copy: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("take" as const), holder, limit: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("work" as const), holder, events: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("send" as const), holder, limit: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      holder,
      how: fc.constantFrom("sent" as const, "refused" as const, "lost before" as const, "lost after" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("crash" as const), holder, metaHadIt: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 30 }) }) },
);

const unknownMs = 45_000;

interface Instance {
  name: string;
  /** Emitted to its flow, which has not come to them yet. */
  flow: StoredEvent[];
  /** All that it has open. */
  open: StoredEvent[];
  begun: Send[];
}

/** A town of three citizens, two instances of the service, and Meta, which always tells what it took. */
function createWorld(scene: Scene) {
  let now = start;
  let named = 0;
  const born = (): Instance => ({ name: `i${(named += 1)}`, flow: [], open: [], begun: [] });
  const instances = [born(), born()];
  const written: string[][] = [[], [], []];
  const accepted: { id: string; text: string }[] = [];
  const receipts: { at: number; id: string }[] = [];
  const people = [0, 1, 2].map((who) => ({ phone: `39333000010${who}` }));

  const beat = async (): Promise<void> => {
    for (const { name } of instances) await scene.alive(name, now);
  };
  const metaTakes = (send: Send): void => {
    accepted.push({ id: send.id, text: (JSON.parse(send.content) as { text: string }).text });
  };
  const metaTellsLater = (send: Send): void => {
    metaTakes(send);
    receipts.push({ at: now + unknownMs - 1000, id: send.id });
  };
  const pass = async (milliseconds: number): Promise<void> => {
    // Instances that live say so more often than their lease ends.
    if (milliseconds > 10_000) await pass(milliseconds - 10_000);
    now += Math.min(milliseconds, 10_000);
    for (const receipt of receipts.filter(({ at }) => at <= now)) {
      receipts.splice(receipts.indexOf(receipt), 1);
      await scene.receipt(`${receipt.id}-${now}`, { status: "delivered", callback: receipt.id }, now);
    }
    await beat();
  };

  const doers = {
    async write({ who, copy }: Extract<Step, { do: "write" }>) {
      const mine = written[who]!;
      const key = copy && mine.length > 0 ? mine.at(-1)! : `${who}-${mine.length}`;
      const { fresh } = await scene.writes(key, people[who]);
      assert.equal(fresh, !mine.includes(key));
      if (fresh) mine.push(key);
    },
    async take({ holder, limit }: Extract<Step, { do: "take" }>) {
      const [own, other] = [instances[holder]!, instances[1 - holder]!];
      const events = await scene.claim(own.name, now, limit);
      for (const event of events) {
        assert.ok(!other.open.some(({ citizen }) => citizen === event.citizen), "two instances have the same citizen");
      }
      own.flow.push(...events);
      own.open.push(...events);
    },
    async work({ holder, events }: Extract<Step, { do: "work" }>) {
      for (const event of instances[holder]!.flow.splice(0, events)) {
        await scene.answer(event.event, event.citizen!, { text: keysOf([event])[0]!, now });
      }
    },
    async send({ holder, limit }: Extract<Step, { do: "send" }>) {
      const sends = await scene.sends(now, { holder: instances[holder]!.name, limit, clock: start });
      const underWay = new Set(instances.flatMap(({ begun }) => begun.map(({ citizen }) => citizen)));
      for (const send of sends) assert.ok(!underWay.has(send.citizen), "two messages to a citizen are under way");
      instances[holder]!.begun.push(...sends);
    },
    async answer({ holder, how }: Extract<Step, { do: "answer" }>) {
      const send = instances[holder]!.begun.shift();
      if (!send) return;
      const { id } = send;
      if (how === "sent") metaTakes(send);
      if (how === "lost after") metaTellsLater(send);
      if (how === "sent") await scene.settle({ id, outcome: "sent" }, now);
      else if (how === "refused") await scene.settle({ id, outcome: "retry", due: now + 5_000 }, now);
      else await scene.settle({ id, outcome: "unknown", due: now + unknownMs }, now);
    },
    async crash({ holder, metaHadIt }: Extract<Step, { do: "crash" }>) {
      const gone = instances[holder]!;
      if (metaHadIt) gone.begun.forEach(metaTellsLater);
      instances[holder] = born();
      await scene.dies(gone.name);
      await pass(1);
    },
    wait: ({ seconds }: Extract<Step, { do: "wait" }>) => pass(seconds * 1000),
  };

  return {
    act: (step: Step): Promise<void> => (doers[step.do] as (step: Step) => Promise<void>)(step),
    /** Everything goes well from now on, until nothing is left to do. */
    async settleDown() {
      for (let round = 0; round < 200; round += 1) {
        for (const holder of [0, 1]) {
          await doers.take({ do: "take", holder, limit: 100 });
          await doers.work({ do: "work", holder, events: 100 });
          await doers.send({ do: "send", holder, limit: 100 });
          while (instances[holder]!.begun.length > 0) await doers.answer({ do: "answer", holder, how: "sent" });
        }
        if ((await scene.next()) === null && receipts.length === 0) return;
        await pass(5_000);
      }
      assert.fail("never came to rest");
    },
    begin: beat,
    written,
    accepted,
  };
}

export function randomContract(current: () => Engine): void {
  describe("whatever happens in whatever order", () => {
    it("every message is answered exactly once, and a citizen's in order", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
          const world = createWorld(sceneIn(() => current().store));
          await world.begin();
          for (const step of steps) await world.act(step);
          await world.settleDown();
          for (const [who, written] of world.written.entries()) {
            const got = world.accepted.map(({ text }) => text).filter((text) => text.startsWith(`${who}-`));
            assert.deepEqual(got, written);
          }
        }),
        { numRuns: 50 },
      );
    });
  });
}
