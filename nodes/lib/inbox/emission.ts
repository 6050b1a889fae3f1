/**
 * Takes events from the store and emits them, in order. It takes few at a time and looks at how much the store still has to
 * write before it takes more: a flow that cannot keep up leaves its work in the store, not in memory.
 */
import { setTimeout as pause } from "node:timers/promises";
import { createRounds } from "../rounds/index.ts";
import type { Store, StoredEvent } from "../store/index.ts";

/** How long a flow may hold a message before a restart would no longer emit it again. */
const openMs = 120_000;
const atATime = 64;
/** Calls that wait for the store: above this the flows have more than they can do. */
const busyStore = 1_000;
const busyPauseMs = 20;

export interface EmissionOptions {
  store: Store;
  account: string;
  /** Name of this process among those that share the store. */
  holder: string;
  /** Real time, epoch milliseconds. */
  now: () => number;
  /** Hands an event to the flows. Must not throw. */
  emit: (event: StoredEvent) => void;
  /** Runs async work whose failure somebody hears of. */
  background: (work: Promise<unknown>) => void;
}

export interface Emission {
  /** Something was stored: look now. */
  poke(): void;
  stop(): Promise<void>;
}

export function startEmission(options: EmissionOptions): Emission {
  const { store, account, holder, now, emit, background } = options;
  const rounds = createRounds(round, background);

  async function round(): Promise<void> {
    while (!rounds.stopped()) {
      if (store.load() > busyStore) {
        await pause(busyPauseMs);
        continue;
      }
      const at = now();
      const events = await store.claimEvents({ account, holder, limit: atATime, now: at, openUntil: at + openMs });
      for (const event of events) emit(event);
      if (events.length < atATime) return;
      // Let the flows' own hops (setImmediate) run before the next handful.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  return { poke: rounds.poke, stop: rounds.stop };
}
