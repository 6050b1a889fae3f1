/** What becomes of a mail after a failure: pauses, and when to give up. */
import type { MailSettlement } from "../store/index.ts";
import type { SmtpFailure } from "./smtp-failure.ts";

const minute = 60_000;
const hour = 60 * minute;

/**
 * A server that says "later" is often greylisting: it takes the mail after some minutes. Then longer and longer, and after
 * three days no more (RFC 5321 §4.5.4.1: give up after 4-5 days at the latest; an office should know sooner).
 */
const laterMs = [5, 10, 20, 40, 80, 160].map((minutes) => minutes * minute);
const longestLaterMs = 4 * hour;
export const patienceMs = 72 * hour;
/** Refused so often, a mail no longer holds up the others to its office: the fault is its own. */
const holdsForAttempts = 3;

/** Nobody will tell us later whether the server took it (there is no receipt): this pause only lets a busy one finish. */
const unknownMs = 5 * minute;
const mostUnknowns = 3;

/** While the server is down or refuses everybody: one mail finds out, at these intervals. */
const downMs = [15_000, 30_000, minute, 2 * minute, 5 * minute];

export function pauseWhileDown(failures: number, random: () => number): number {
  return jittered(downMs[Math.min(failures, downMs.length) - 1] ?? downMs[0]!, random);
}

export interface Tried {
  id: string;
  now: number;
  attempts: number;
  unknowns: number;
  queued: number;
  random: () => number;
}

/** For failures of the mail itself; `size` is for who can make it smaller. */
export function verdictOn({ kind, error }: SmtpFailure, { id, now, attempts, unknowns, queued, random }: Tried): MailSettlement {
  const { code } = error;
  if (kind === "later") {
    const due = now + jittered(laterMs[attempts - 1] ?? longestLaterMs, random);
    if (due - queued > patienceMs) return { id, outcome: "failed", code };
    return { id, outcome: "retry", due, code, holds: attempts < holdsForAttempts };
  }
  if (kind === "unknown") {
    // It was begun once more than its outcome was unknown before.
    if (unknowns + 1 >= mostUnknowns) return { id, outcome: "failed", code };
    return { id, outcome: "unknown", due: now + jittered(unknownMs, random), code };
  }
  return { id, outcome: "failed", code };
}

/** Up to a fifth longer: many mails must not come back in the same second. */
function jittered(milliseconds: number, random: () => number): number {
  return Math.round(milliseconds * (1 + random() / 5));
}
