/** What becomes of a send: from Meta's answer, or its silence, to the next step. Pure. */
import { CloudApiRefused, CloudApiUnreachable, classify } from "../cloud-api/index.ts";
import type { Settlement } from "../store/index.ts";

/** After so many tries a message that Meta keeps refusing for reasons of its own is a matter for a person. */
const mostAttempts = 12;
/** After so many sends whose outcome nobody knows we stop: a citizen must not get the same answer again and again. */
const mostUnknown = 3;
const operatorWaitMs = 60_000;
/**
 * What a person must put right for one citizen, one template or one kind of message (country, list of the test number,
 * template in the wrong category, paused template or form, terms of payment): the other messages can go.
 */
const oneMessage = new Set([130497, 131030, 131064, 132007, 132015, 132016, 132068, 132069, 134011]);
/** 147xxx are about the comune's username, and about the messages that go by it. */
const concernsOne = (code: number): boolean => oneMessage.has(code) || Math.floor(code / 1000) === 147;
const longestWaitMs = 15 * 60_000;

export interface Circumstances {
  now: number;
  attempts: number;
  /** Times before this one that nobody knew the outcome. */
  unknowns: number;
  /** How long to wait for Meta's receipt when the outcome is unknown. */
  unknownMs: number;
  /** 0 to 1. */
  random: () => number;
  /** After so many tries it is given up where it would otherwise be kept; Infinity when its window ends it. */
  patience: number;
  /** Another message has met the same error. */
  confirmed: boolean;
}

export interface Verdict {
  settlement: Settlement;
  /** Nothing can be sent until a person has put something right. */
  stopsAll?: boolean;
  /** A person must put something right, for this message only. */
  needsPerson?: boolean;
}

export function verdictOn(id: string, error: unknown, circumstances: Circumstances): Verdict {
  if (error instanceof CloudApiRefused) return onRefusal(id, error, circumstances);
  if (error instanceof CloudApiUnreachable) return onSilence(id, error, circumstances);
  return { settlement: { id, outcome: "failed" } };
}

function onRefusal(id: string, error: CloudApiRefused, circumstances: Circumstances): Verdict {
  const { now, attempts } = circumstances;
  const errorCode = error.apiCode;
  const meaning = classify(errorCode, error.httpStatus);
  const retryIn = (milliseconds: number): Verdict => ({
    settlement: { id, outcome: "retry", due: now + (error.retryAfterMs ?? milliseconds), errorCode },
  });
  switch (error.action) {
    case "retry":
      if (attempts <= (meaning.attempts ?? mostAttempts)) return retryIn(backoff(attempts, circumstances, meaning.waitMs));
      if (attempts > circumstances.patience) return { settlement: { id, outcome: "failed", errorCode } };
      // An outage of Meta's may last for hours: the answer is still wanted as long as it may be sent.
      return { ...retryIn(longestWaitMs), needsPerson: true };
    case "pair":
      // Meta's own rule: 4^n seconds, n from 0.
      return retryIn(Math.min(1000 * 4 ** (attempts - 1), longestWaitMs));
    case "long":
      return attempts >= 3
        ? { settlement: { id, outcome: "failed", errorCode } }
        : retryIn(meaning.waitMs ?? 24 * 60 * 60_000);
    case "template":
      return { settlement: { id, outcome: "outside-window", errorCode } };
    case "never":
      return { settlement: { id, outcome: "failed", errorCode } };
    case "operator":
      if (concernsOne(errorCode)) {
        if (attempts >= mostAttempts) return { settlement: { id, outcome: "failed", errorCode } };
        return { ...retryIn(longestWaitMs), needsPerson: true };
      }
      // A code that nobody has described may be about this message: what others have not met does not stop them.
      if (!meaning.described && !circumstances.confirmed) {
        if (attempts > Math.max(circumstances.patience, mostAttempts)) return { settlement: { id, outcome: "failed", errorCode } };
        return { ...retryIn(backoff(attempts, circumstances, operatorWaitMs)), needsPerson: true };
      }
      return {
        settlement: { id, outcome: "retry", due: now + operatorWaitMs, errorCode, free: true },
        stopsAll: true,
      };
  }
}

function onSilence(id: string, error: CloudApiUnreachable, circumstances: Circumstances): Verdict {
  const { now, attempts, unknowns, unknownMs } = circumstances;
  if (error.received === "no") {
    const wait = error.retryAfterMs ?? backoff(attempts, circumstances);
    return { settlement: { id, outcome: "retry", due: now + wait } };
  }
  if (unknowns + 1 >= mostUnknown) return { settlement: { id, outcome: "failed" } };
  return { settlement: { id, outcome: "unknown", due: now + unknownMs } };
}

/** Doubles each time, with full jitter, so that what failed together does not come back together. */
function backoff(attempts: number, { random }: Circumstances, firstMs = 1_000): number {
  const ceiling = Math.min(firstMs * 2 ** (attempts - 1), longestWaitMs);
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}
