/**
 * Meta's rate per pair of numbers: one message in 6 seconds, up to 45 in a burst that is lent against the future
 * (about-the-platform, "pair rate limit"). Kept for the citizens written to lately; the others' buckets are full anyway.
 */
import { type Bucket, type Rate, full, level, take, waitFor } from "./token-bucket.ts";

const pairRate: Rate = { capacity: 45, refillMs: 6_000 };
const remembered = 20_000;

export interface PairRates {
  /** Takes a place for a message to this citizen; answers 0, or how many milliseconds to wait for one. */
  place(citizen: string, now: number): number;
}

export function createPairRates(): PairRates {
  const buckets = new Map<string, Bucket>();
  return {
    place(citizen, now) {
      const bucket = buckets.get(citizen) ?? full(pairRate, now);
      const wait = waitFor(bucket, pairRate, now);
      if (wait > 0) return wait;
      take(bucket, pairRate, now);
      // Deleting first moves it to the end: the map stays in the order of last use.
      buckets.delete(citizen);
      buckets.set(citizen, bucket);
      if (buckets.size > remembered) forgetOldest(buckets, now);
      return 0;
    },
  };
}

/** The oldest is the one most likely to be full again. */
function forgetOldest(buckets: Map<string, Bucket>, now: number): void {
  for (const [citizen, bucket] of buckets) {
    buckets.delete(citizen);
    if (level(bucket, pairRate, now) < pairRate.capacity) return;
    if (buckets.size <= remembered / 2) return;
  }
}
