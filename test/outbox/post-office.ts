/** The sender between a real store and a Meta that does what a test says, on a clock that stands still. */
import assert from "node:assert/strict";
import type { CloudApi, Outgoing, SendOptions, Sent } from "../../nodes/lib/cloud-api/index.ts";
import { type Errand, type Sender, type SenderOptions, type SenderState, startSender } from "../../nodes/lib/outbox/index.ts";
import type { Store } from "../../nodes/lib/store/index.ts";
import { type Scene, sceneIn, start } from "../store/scene.ts";

export interface Posted {
  text: string;
  to: object;
  options: SendOptions;
}

/** Called for each message that reaches Meta; what it throws is Meta's answer. */
export type Meta = (posted: Posted) => void | Promise<void>;

export interface PostOffice {
  scene: Scene;
  sender: Sender;
  posted: Posted[];
  errands: unknown[][];
  states: SenderState[];
  /** Failures of work that nobody awaits. */
  errors: unknown[];
  clock: { now: number };
  meta: { answer: Meta };
  /** Puts a text for a citizen into the outbox, who has written just now. */
  write(text: string, who?: number): Promise<string>;
  errand(errand: Errand, replyTo?: string): Promise<string>;
  /** What the citizen's page would say of each message, in order. */
  stateOf(who?: number): Promise<string[]>;
  texts(): string[];
  /** Lets time pass and wakes the sender, as the account's tick does. */
  pass(milliseconds: number): void;
  /** Until nothing has moved for a moment. */
  quiet(): Promise<void>;
}

export const until = async (condition: () => boolean | Promise<boolean>, what = "what was expected"): Promise<void> => {
  const limit = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > limit) assert.fail(`${what} never came`);
    await new Promise(setImmediate);
  }
};

/** What a test wants otherwise; `markRead` is what Meta does with a read mark. */
type Changes = Partial<SenderOptions> & { markRead?: () => void };

export async function openPostOffice(store: Store, { markRead, ...changes }: Changes = {}): Promise<PostOffice> {
  const scene = sceneIn(() => store);
  const clock = { now: start };
  const posted: Posted[] = [];
  const errands: unknown[][] = [];
  const states: SenderState[] = [];
  const errors: unknown[] = [];
  const meta: { answer: Meta } = { answer: () => undefined };
  const api = {
    async send(message: Outgoing, to: object, options: SendOptions): Promise<Sent> {
      const one = { text: (message as { text: { body: string } }).text.body, to, options };
      posted.push(one);
      await meta.answer(one);
      return { messageId: "wamid.x" };
    },
    async markRead(...values: unknown[]) {
      markRead?.();
      errands.push(["read", ...values]);
    },
    rejectCall: async (...values: unknown[]) => void errands.push(["reject", ...values]),
  };
  const sender = startSender({
    store,
    api: api as unknown as CloudApi,
    account: scene.account,
    holder: `${scene.account}/a`,
    now: () => clock.now,
    clock: () => clock.now,
    random: () => 0.5,
    perSecond: 1000,
    unknownMs: 45_000,
    background: (work) => void work.catch((error: unknown) => errors.push(error)),
    onState: (state) => states.push(state),
    ...changes,
  });
  await scene.alive("a");
  const citizens: string[] = [];
  let effects = 0;
  const phoneOf = (who: number): string => `3933310${10_000 + who}`;

  const citizen = async (who: number): Promise<string> => {
    if (!citizens[who]) {
      await scene.writes(`hello${who}`, { phone: phoneOf(who) });
      citizens[who] = (await store.findCitizen(scene.account, phoneOf(who)))!;
    }
    return citizens[who];
  };
  const enqueue = async (errand: Errand, who: number, replyTo?: string): Promise<string> => {
    const event = `e${(effects += 1)}`;
    const { id } = await store.enqueue({
      account: scene.account,
      citizen: await citizen(who),
      effect: { event, node: "out", ordinal: 0 },
      content: JSON.stringify(errand),
      needsWindow: errand.do === "send",
      now: clock.now,
      ...(replyTo && { replyTo }),
    });
    return id;
  };

  return {
    scene,
    sender,
    posted,
    errands,
    states,
    errors,
    clock,
    meta,
    write: (text, who = 0) => enqueue({ do: "send", message: { type: "text", text: { body: text } } }, who),
    errand: (errand, replyTo) => enqueue(errand, 0, replyTo),
    stateOf: async (who = 0) =>
      (await store.exportCitizen(scene.account, await citizen(who)))!.sent.map(({ state }) => state),
    texts: () => posted.map(({ text }) => text),
    pass(milliseconds) {
      clock.now += milliseconds;
      sender.poke();
    },
    async quiet() {
      for (let still = 0, before = -1; still < 4; still += 1) {
        if (posted.length !== before) still = 0;
        before = posted.length;
        // A round trip through the store's thread each.
        await store.nextSend(scene.account);
      }
    },
  };
}
