/**
 * The clock of the service: the one that opening hours, windows and validity go by. It runs from the real time
 * unless a rehearsal sets it. What is technical (leases, retries, rates) goes by the real time instead, so that a
 * clock turned back never holds up a send.
 */
import { Refused } from "../errors.ts";

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** From now on the clock runs from `instant`; `null` returns to the real time. */
  set(instant: number | null): void;
  /** How far the clock is from the real time, in milliseconds. */
  offset(): number;
}

export function createClock(real: () => number = Date.now): Clock {
  let offset = 0;
  return {
    now: () => real() + offset,
    set: (instant) => {
      offset = instant === null ? 0 : instant - real();
    },
    offset: () => offset,
  };
}

const metaHost = "graph.facebook.com";

const isoInstant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

let applied: string | undefined;

/**
 * Reads `URP_CLOCK` (an ISO instant from which the clock runs); once, so that a deploy does not turn the clock back.
 * Refused on the real service: a comune must not answer real citizens by a rehearsal's clock.
 *
 * @param graphUrl where an account's messages go; missing for the simulator
 */
export function applyEnvironment(clock: Clock, env: NodeJS.ProcessEnv, graphUrl?: string): void {
  const wanted = env["URP_CLOCK"];
  if (!wanted) return;
  const byDefault = env["WHATSAPP_PHONE_NUMBER_ID"] && !env["WHATSAPP_GRAPH_URL"];
  if (byDefault || [graphUrl, env["WHATSAPP_GRAPH_URL"]].some((url) => hostOf(url) === metaHost)) throw onRealService();
  if (wanted === applied) return;
  // Date.parse alone makes a date of almost any words with a number in them.
  const instant = isoInstant.test(wanted) ? Date.parse(wanted) : NaN;
  if (Number.isNaN(instant)) {
    throw new Refused("clock.invalid", {
      it: "URP_CLOCK non è un istante ISO (esempio: 2026-12-24T10:00:00+01:00): correggilo o toglilo.",
      en: "URP_CLOCK is not an ISO instant (example: 2026-12-24T10:00:00+01:00): correct or remove it.",
    });
  }
  applied = wanted;
  clock.set(instant);
}

function onRealService(): Refused {
  return new Refused("clock.on-real-service", {
    it: "URP_CLOCK serve solo alle prove: con il servizio vero di Meta toglilo e riavvia.",
    en: "URP_CLOCK is for rehearsals only: remove it and restart when Meta's own service is configured.",
  });
}

function hostOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, "") : undefined;
}

/** The clock that the nodes of this process share. */
export const processClock = createClock();
