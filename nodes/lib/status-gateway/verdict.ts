/** What becomes of a chunk, and of its post, from what the gateway answered. Pure. */
import type { ChunkState, StatusPost } from "../store/index.ts";
import type { Outcome } from "./gateway.ts";

export interface Verdict {
  state: ChunkState;
  code: string;
  /** The post does not go on, for this reason. */
  stop?: string;
  /** Milliseconds until the same chunk may be tried again. */
  retryMs?: number;
}

/** Ends after some five hours: the day's notice is then old. */
export const mostAttempts = 8;
const longestWaitMs = 60 * 60_000;

/** Four times longer each time, from 15 seconds. */
export function backoffMs(attempts: number): number {
  return Math.min(15_000 * 4 ** Math.max(attempts - 1, 0), longestWaitMs);
}

/**
 * @param post as it was before this chunk was begun
 * @param attempts of this chunk, this one included
 */
export function verdictOnPost(outcome: Outcome, post: StatusPost, chunk: number, attempts: number): Verdict {
  const before = post.recent.find((one) => one.chunk === chunk - 1);
  // Two in a row that did not go well are not one bad number: whoever goes on only makes it worse.
  const stops = chunk === 0 ? true : before?.state !== "accepted";
  switch (outcome.result) {
    case "accepted":
      return { state: "accepted", code: "" };
    case "unknown":
      // Never repeated by itself: people would see it twice (waha#390, #413, #1358). One may pass, as a first one may.
      return { state: "unknown", code: outcome.code, ...(stops && chunk > 0 && { stop: outcome.code }) };
    case "refused":
      if (outcome.again && attempts < mostAttempts) return { state: "due", code: outcome.code, retryMs: backoffMs(attempts) };
      return { state: "refused", code: outcome.code, ...((stops || outcome.again) && { stop: outcome.code }) };
    case "not-received":
      if (attempts >= mostAttempts) return { state: "refused", code: outcome.code, stop: outcome.code };
      return { state: "due", code: outcome.code, retryMs: outcome.retryAfterMs ?? backoffMs(attempts) };
  }
}

/** Taking back may be repeated: it cannot be taken back twice. `attempts` for this chunk, this one included. */
export function verdictOnWithdrawal(outcome: Outcome, attempts: number): Verdict {
  if (outcome.result === "accepted") return { state: "withdrawn", code: "" };
  const { code } = outcome;
  const hopeless = outcome.result === "refused" && !outcome.again;
  if (hopeless || attempts >= mostAttempts) return { state: "stays", code };
  const asked = outcome.result === "not-received" ? outcome.retryAfterMs : undefined;
  return { state: "due", code, retryMs: asked ?? backoffMs(attempts) };
}
