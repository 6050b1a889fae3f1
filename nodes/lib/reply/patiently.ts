/** Tries again what met a passing fault at Meta's, as long as its message may be held in the flow. */
import { CloudApiRefused, CloudApiUnreachable, classify } from "../cloud-api/index.ts";

/** Well inside the 120 s for which an event stays open: past them nobody would emit it again after a crash. */
const patienceMs = 60_000;
const firstWaitMs = 1_000;

export interface Patience {
  /** Milliseconds of a clock that nobody sets. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  /** Answers false when there is no more waiting, at once. */
  wait: (milliseconds: number) => Promise<boolean>;
}

/** @throws what the last try threw */
export async function patiently<T>(work: () => Promise<T>, { now, random, wait }: Patience): Promise<T> {
  const end = now() + patienceMs;
  for (let ceiling = firstWaitMs; ; ceiling *= 2) {
    try {
      return await work();
    } catch (error) {
      const left = end - now();
      const passing = passingFault(error);
      if (!passing || left <= 0) throw error;
      const backoff = ceiling / 2 + (random() * ceiling) / 2;
      // What asks for longer than there is left gets one last try at the end, instead of none.
      if (!(await wait(Math.min(Math.max(backoff, passing.waitMs), left)))) throw error;
    }
  }
}

/** How long it asks to be left alone, or undefined when the same again would fail again. */
function passingFault(error: unknown): { waitMs: number } | undefined {
  if (error instanceof CloudApiUnreachable) return { waitMs: error.retryAfterMs ?? 0 };
  if (!(error instanceof CloudApiRefused) || error.action !== "retry") return undefined;
  return { waitMs: error.retryAfterMs ?? classify(error.apiCode, error.httpStatus).waitMs ?? 0 };
}
