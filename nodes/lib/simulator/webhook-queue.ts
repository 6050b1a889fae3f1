import type { Update } from "./webhook-body.ts";

/** An update on its way; `done` hears once whether the service took it. */
export interface Pending {
  update: Update;
  done: (taken: boolean) => void;
}

export interface WebhookQueue {
  /** `lane`: updates of one lane go one after the other, lanes go side by side. */
  add(lane: string, pending: Pending): void;
  /** Updates that wait for an answer of the service. */
  readonly size: number;
  /** Updates given up, after the last attempt or because too many waited. */
  readonly dropped: number;
  close(): void;
}

export interface QueueOptions {
  /** Tells the service; true when it answered 200. */
  deliver: (updates: Update[]) => Promise<boolean>;
  /** Pause after the first failure in ms; doubles up to `longestMs`. */
  firstMs: number;
  longestMs: number;
  attempts: number;
  /** Up to so many updates of one lane in one call (Meta: up to 1,000, not guaranteed). */
  together: number;
  /** More than this do not wait. */
  limit: number;
}

interface Lane {
  name: string;
  waiting: Pending[];
  failures: number;
  busy: boolean;
}

/** Meta delivers side by side; this many calls at a time. */
const AT_ONCE = 16;

/**
 * Hands updates to the service, again and again while it does not answer 200. Meta does so for seven days; here the
 * number of attempts bounds it.
 */
export function webhookQueue(options: QueueOptions): WebhookQueue {
  const lanes = new Map<string, Lane>();
  const ready: Lane[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const count = { calls: 0, size: 0, dropped: 0 };
  let closed = false;

  function finish(list: Pending[], taken: boolean): void {
    count.size -= list.length;
    if (!taken) count.dropped += list.length;
    for (const pending of list) pending.done(taken);
  }

  async function run(lane: Lane): Promise<void> {
    const list = lane.waiting.slice(0, options.together);
    const taken = await options.deliver(list.map((pending) => pending.update)).catch(() => false);
    count.calls -= 1;
    if (closed) return;
    lane.failures = taken ? 0 : lane.failures + 1;
    if (taken || lane.failures >= options.attempts) {
      lane.waiting.splice(0, list.length);
      lane.failures = 0;
      finish(list, taken);
      next(lane);
    } else {
      const pause = Math.min(options.longestMs, options.firstMs * 2 ** (lane.failures - 1));
      const timer = setTimeout(() => {
        timers.delete(timer);
        next(lane);
      }, pause);
      timers.add(timer);
    }
    pump();
  }

  function next(lane: Lane): void {
    lane.busy = lane.waiting.length > 0;
    if (lane.busy) ready.push(lane);
    else lanes.delete(lane.name);
    pump();
  }

  function pump(): void {
    while (count.calls < AT_ONCE) {
      const lane = closed ? undefined : ready.shift();
      if (!lane) return;
      count.calls += 1;
      void run(lane);
    }
  }

  return {
    add(name, pending) {
      if (closed || count.size >= options.limit) {
        count.dropped += 1;
        pending.done(false);
        return;
      }
      const lane = lanes.get(name) ?? { name, waiting: [], failures: 0, busy: false };
      lanes.set(name, lane);
      lane.waiting.push(pending);
      count.size += 1;
      if (!lane.busy) next(lane);
    },
    get size() {
      return count.size;
    },
    get dropped() {
      return count.dropped;
    },
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      for (const lane of lanes.values()) finish(lane.waiting.splice(0), false);
      lanes.clear();
    },
  };
}
