/**
 * Sends what is in the outbox: one at a time per citizen, within Meta's rates, settled by Meta's answer. A place for sending
 * is free again as soon as Meta has answered; the settlement goes to the store with others.
 */
import type { CloudApi } from "../cloud-api/index.ts";
import { UrpError } from "../errors.ts";
import type { Send, Settlement, Store } from "../store/index.ts";
import { createRounds } from "../rounds/index.ts";
import { carryOut, patienceFor } from "./errand.ts";
import { createMatters } from "./matters.ts";
import { createPairRates } from "./pair-rates.ts";
import { createSettling } from "./settling.ts";
import { verdictOn } from "./verdict.ts";
import { type Rate, full, level, take } from "./token-bucket.ts";

const atOnce = 64;
/** We look again at least so often, whatever the store says is due. */
const longestSleepMs = 60_000;

export interface SenderOptions {
  store: Store;
  api: CloudApi;
  account: string;
  holder: string;
  /** Real time, epoch milliseconds. */
  now: () => number;
  /** The service's clock: windows go by it. */
  clock: () => number;
  random: () => number;
  /** Messages a second that Meta allows the number, in and out (80; 1,000 after its upgrade). */
  perSecond: number;
  unknownMs: number;
  background: (work: Promise<unknown>) => void;
  /** Tells whether sending works, and with what sentence if it does not. */
  onState: (state: SenderState) => void;
}

export interface SenderState {
  /** False while nothing can be sent until a person has put something right. */
  ok: boolean;
  /** What has just gone wrong. */
  error?: UrpError;
  /** It concerns one message, whether or not the others go. */
  one?: boolean;
  /** It will not be tried again. */
  lost?: boolean;
}

export interface Sender {
  /** Something is in the outbox: look now. */
  poke(): void;
  stop(): Promise<void>;
}

export function startSender(options: SenderOptions): Sender {
  const { store, api, account, holder, now, clock, background } = options;
  const rate: Rate = { capacity: options.perSecond, refillMs: 1000 / options.perSecond };
  const bucket = full(rate, now());
  const pairs = createPairRates();
  const rounds = createRounds(round, background);
  const settling = createSettling({ store, now, background, onSettled: rounds.poke });
  const matters = createMatters();
  const underWay = new Set<Promise<void>>();
  /** Meta takes nothing until a person has put something right: one message at a time finds out. */
  let stuck = false;
  let restUntil = 0;
  let timer: NodeJS.Timeout | undefined;

  async function round(): Promise<void> {
    while (!rounds.stopped()) {
      await settling.payOwed();
      const places = freePlaces();
      if (places <= 0) break;
      const sends = await store.claimSends({ account, holder, limit: places, now: now(), clock: clock() });
      for (const send of sends) begin(send);
      if (sends.length < places) break;
    }
    await sleepUntilDue();
  }

  function freePlaces(): number {
    if (now() < restUntil) return 0;
    return Math.min((stuck ? 1 : atOnce) - underWay.size, Math.floor(level(bucket, rate, now())));
  }

  async function sleepUntilDue(): Promise<void> {
    if (rounds.stopped()) return;
    const due = await store.nextSend(account);
    clearTimeout(timer);
    // What is under way looks again itself when it ends.
    if (rounds.stopped() || due === null || underWay.size >= (stuck ? 1 : atOnce)) return;
    const forRate = level(bucket, rate, now()) >= 1 ? 0 : rate.refillMs;
    const wait = Math.max(due - now(), restUntil - now(), forRate, 5);
    timer = setTimeout(rounds.poke, Math.min(wait, longestSleepMs));
    timer.unref();
  }

  function begin(send: Send): void {
    const wait = pairs.place(send.citizen ?? "", now());
    if (wait > 0) {
      settling.settle({ id: send.id, outcome: "retry", due: now() + wait, free: true });
      return;
    }
    take(bucket, rate, now());
    const work: Promise<void> = perform(send).finally(() => {
      underWay.delete(work);
      rounds.poke();
    });
    underWay.add(work);
    background(work);
  }

  async function perform(send: Send): Promise<void> {
    // Not awaited by the place for sending: it is free as soon as Meta has answered.
    settling.settle(await attempt(send));
  }

  async function attempt(send: Send): Promise<Settlement> {
    try {
      await carryOut(api, send);
      stuck = false;
      matters.gotThrough();
      matters.over(send.id);
      options.onState({ ok: true });
      return { id: send.id, outcome: "sent" };
    } catch (error) {
      return onFailure(send, error);
    }
  }

  function onFailure(send: Send, error: unknown): Settlement {
    if (!(error instanceof UrpError)) {
      background(Promise.reject(error));
      return { id: send.id, outcome: "failed" };
    }
    const { settlement, stopsAll, needsPerson } = verdictOn(send.id, error, {
      now: now(),
      attempts: send.attempts,
      unknowns: send.unknowns,
      unknownMs: options.unknownMs,
      random: options.random,
      patience: patienceFor(send.content),
      confirmed: matters.confirms(send.id, error.code),
    });
    if (stopsAll && settlement.outcome === "retry") {
      stuck = true;
      restUntil = settlement.due;
      options.onState({ ok: false, error });
    }
    const lost = settlement.outcome === "failed";
    if (lost || (needsPerson && matters.isNew(send.id, error.code))) {
      options.onState({ ok: !stuck, error, one: true, lost });
    }
    if (settlement.outcome !== "retry") matters.over(send.id);
    return settlement;
  }

  return {
    poke: rounds.poke,
    async stop() {
      const over = rounds.stop();
      clearTimeout(timer);
      await over;
      await Promise.allSettled(underWay);
      await settling.stop();
    },
  };
}
