/**
 * Tells the store what became of the sends. What it could not take (its disk was full) is owed to it: until it is told, the
 * citizen's later messages would wait.
 */
import type { Settlement, Store } from "../store/index.ts";

export interface Settling {
  /** Returns at once; a place for sending does not wait for the disk. */
  settle(settlement: Settlement): void;
  /** Before anything new is claimed. */
  payOwed(): Promise<void>;
  stop(): Promise<void>;
}

export interface SettlingOptions {
  store: Store;
  now: () => number;
  background: (work: Promise<unknown>) => void;
  /** The citizen's next message may go. */
  onSettled: () => void;
}

export function createSettling({ store, now, background, onSettled }: SettlingOptions): Settling {
  const underWay = new Set<Promise<void>>();
  const owed: Settlement[] = [];
  return {
    settle(settlement) {
      const work: Promise<void> = store
        .settle([settlement], now())
        .then(onSettled, (error: unknown) => {
          owed.push(settlement);
          throw error;
        })
        .finally(() => underWay.delete(work));
      underWay.add(work);
      background(work);
    },
    async payOwed() {
      if (owed.length === 0) return;
      const batch = owed.splice(0);
      try {
        await store.settle(batch, now());
      } catch (error) {
        owed.push(...batch);
        throw error;
      }
    },
    async stop() {
      await Promise.allSettled(underWay);
    },
  };
}
