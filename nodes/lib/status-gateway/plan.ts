/** What is to be done next for one post. Pure; every moment that it waits for is in the store. */
import type { StatusChunk, StatusPost } from "../store/index.ts";

export type Step =
  | { do: "wait" }
  /** Ask the gateway whether it can post at all. */
  | { do: "check" }
  | { do: "post"; chunk: number; canary: boolean; after: string }
  /** Ask what became of it. */
  | { do: "look" }
  /** Its time is over before WhatsApp takes it away by itself. */
  | { do: "take-back" }
  | { do: "withdraw"; chunk: StatusChunk }
  | { do: "give-up"; code: string }
  /** Nothing more will become of it. */
  | { do: "over" };

export interface Moment {
  /** Real time. */
  now: number;
  /** The service's. */
  clock: number;
  hasCanary: boolean;
}

/** WhatsApp takes a Status away after so long. */
export const statusLifeMs = 24 * 60 * 60_000;

export function nextStep(post: StatusPost, moment: Moment): Step {
  const { now, clock } = moment;
  const last = post.recent[0] ?? null;
  const ended = post.finished ?? last?.settled ?? null;
  const gone = ended !== null && ended + statusLifeMs <= now;
  if (post.stage === "withdrawing") return stepBack(post, gone, now);
  if (post.validUntil !== null && post.validUntil <= clock) return { do: "take-back" };
  if (post.lookDue !== null && post.lookDue <= now) return { do: "look" };
  if (post.stage === "posted" || post.stage === "stopped") return gone ? { do: "over" } : { do: "wait" };
  if (clock < post.validFrom || post.due > now) return { do: "wait" };
  // News of yesterday's, for a gateway that was away: it is on the page, and an old Status helps nobody.
  if (clock >= Math.max(post.validFrom, post.created) + statusLifeMs) return { do: "give-up", code: "too-late" };
  if (post.stage === "waiting") return { do: "check" };
  return stepOn(post, last, moment);
}

function stepOn(post: StatusPost, last: StatusChunk | null, { hasCanary }: Moment): Step {
  if (!last) return { do: "post", chunk: 0, canary: hasCanary, after: "" };
  if (last.state === "due") return { do: "post", chunk: last.chunk, canary: last.canary, after: last.after };
  // What the test number does not get, nobody gets: that is asked for before the first subscriber.
  if (last.canary && post.looks === 0 && post.lookDue !== null) return { do: "wait" };
  return { do: "post", chunk: last.chunk + 1, canary: false, after: last.upto };
}

function stepBack(post: StatusPost, gone: boolean, now: number): Step {
  if (!post.standing || gone) return { do: "over" };
  return post.due > now ? { do: "wait" } : { do: "withdraw", chunk: post.standing };
}

const minuteMs = 60_000;
/** Minutes after a chunk was settled; then WhatsApp has taken it away. */
const looks = [1 / 6, 1, 5, 15, 60, 180, 360, 720, 1430];

/** When to look for the so-many-th time (from 0), or null: no more. */
export function lookAt(settled: number, times: number): number | null {
  const wait = looks[times];
  return wait === undefined ? null : settled + wait * minuteMs;
}
