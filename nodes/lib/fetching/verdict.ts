/** What becomes of a file that could not be fetched, kept or scanned this time. Pure. */
import { CloudApiRefused, CloudApiUnreachable } from "../cloud-api/index.ts";
import { Refused } from "../errors.ts";

/** Meta's ids of citizens' files live 7 days (Meta, "Media"). */
export const idLifeMs = 7 * 24 * 60 * 60_000;
const firstWaitMs = 1_000;
const longestWaitMs = 15 * 60_000;
const operatorWaitMs = 60_000;
/** Meta may say "there is no such file" of one that it has announced a moment ago. */
const believedNever = 3;
/** Downloads of megabytes are not repeated for a week when what comes is always something else. */
const mostDamaged = 12;

export interface Trial {
  /** Real time, epoch milliseconds. */
  now: number;
  /** This one included. */
  attempts: number;
  /** When the file was announced, real time. */
  since: number;
  /** 0 to 1. */
  random: () => number;
}

export type FetchVerdict =
  | { outcome: "retry"; due: number; free?: boolean }
  | { outcome: "refused" | "lost"; reason: string };

export function verdictOnFetch(error: unknown, trial: Trial): FetchVerdict {
  const verdict = judge(error, trial);
  return verdict.outcome === "retry" && trial.now - trial.since >= idLifeMs ? lost("expired") : verdict;
}

function judge(error: unknown, trial: Trial): FetchVerdict {
  const { now, attempts } = trial;
  if (error instanceof CloudApiRefused) {
    if (error.action === "never") return attempts >= believedNever ? lost("not-found") : { outcome: "retry", due: now + backoff(trial) };
    const wait = error.action === "operator" ? Math.max(operatorWaitMs, backoff(trial)) : backoff(trial);
    return { outcome: "retry", due: now + waitAsked(error.retryAfterMs, wait) };
  }
  if (error instanceof CloudApiUnreachable) {
    if (error.reason === "checksum" && attempts >= mostDamaged) return lost("damaged");
    return { outcome: "retry", due: now + waitAsked(error.retryAfterMs, backoff(trial)) };
  }
  if (error instanceof Refused) return onOwnRefusal(error, trial);
  return attempts >= mostDamaged ? lost("failed") : { outcome: "retry", due: now + backoff(trial) };
}

function onOwnRefusal({ code }: Refused, trial: Trial): FetchVerdict {
  const { now } = trial;
  if (code === "media-too-large") return { outcome: "refused", reason: "too-large" };
  if (code === "media-id") return lost("not-found");
  if (code === "store.media-missing") return lost("missing");
  if (code === "sealed.cannot-open") return lost("damaged");
  // The disk: it is not the file's fault, and it is still wanted.
  if (code.startsWith("store.")) return { outcome: "retry", due: now + operatorWaitMs, free: true };
  // An address of Meta's that this version does not know: a person puts it right.
  return { outcome: "retry", due: now + Math.max(operatorWaitMs, backoff(trial)) };
}

/** Doubles each time, with jitter, so that what failed together does not come back together. */
export function backoff({ attempts, random }: Pick<Trial, "attempts" | "random">): number {
  const ceiling = Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}

function waitAsked(asked: number | undefined, wait: number): number {
  return Math.min(Math.max(asked ?? 0, wait), 4 * longestWaitMs);
}

function lost(reason: string): FetchVerdict {
  return { outcome: "lost", reason };
}
