/**
 * The life of one node instance: what is in flight, who uses it, and an orderly end. Node-RED runs all close handlers at
 * the same time, so a configuration node must itself wait for its users before it lets go of what they share.
 */
import type { UrpError } from "../errors.ts";
import type { StatusBadge } from "./red.ts";

/** Below Node-RED's own 15 s (`nodeCloseTimeout`), so that we, not it, decide what happens at the limit. */
const closeLimitMs = 12_000;

export interface Shell {
  type: string;
  service?: object | undefined;
  fault?: UrpError;
  /** What the node itself shows, also while an error stands in its place. */
  badge: StatusBadge;
  failing: boolean;
  closing: boolean;
  /** Counts work in; call the answer once when it is done. */
  enter(): () => void;
  every(milliseconds: number, work: () => void): () => void;
  usedBy(user: Shell): void;
  closed: Promise<void>;
  close(last: () => void | Promise<void>, report: (error: unknown) => void): Promise<void>;
}

const shells = new WeakMap<object, Shell>();

/** The shell of a node that this kit made, in this process. */
export function shellOf(node: object): Shell | undefined {
  return shells.get(node);
}

export function createShell(node: object, type: string): Shell {
  const timers = new Set<NodeJS.Timeout>();
  const users = new Set<Shell>();
  let inFlight = 0;
  let idle: (() => void) | undefined;
  let markClosed: () => void;

  const drained = (): Promise<void> =>
    inFlight === 0 ? Promise.resolve() : new Promise((resolve) => (idle = resolve));

  const shell: Shell = {
    type,
    badge: {},
    failing: false,
    closing: false,
    closed: new Promise((resolve) => (markClosed = resolve)),
    enter: () => {
      inFlight += 1;
      return () => {
        inFlight -= 1;
        if (inFlight === 0) idle?.();
      };
    },
    every: (milliseconds, work) => {
      const timer = setInterval(work, milliseconds);
      timer.unref();
      timers.add(timer);
      return () => {
        clearInterval(timer);
        timers.delete(timer);
      };
    },
    usedBy: (user) => {
      users.add(user);
      void user.closed.then(() => users.delete(user));
    },
    close: async (last, report) => {
      shell.closing = true;
      for (const timer of timers) clearInterval(timer);
      const limit = startLimit();
      await limit.orSooner(Promise.all([...users].map((user) => user.closed)));
      await limit.orSooner(started(last)).catch(report);
      await limit.orSooner(drained());
      limit.clear();
      markClosed();
    },
  };
  shells.set(node, shell);
  return shell;
}

/** One limit for all that a close waits for. */
function startLimit(): { orSooner(work: Promise<unknown>): Promise<unknown>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, closeLimitMs);
    timer.unref();
  });
  return { orSooner: (work) => Promise.race([work, limit]), clear: () => clearTimeout(timer) };
}

/** What it throws at once is a rejection too. */
async function started(work: () => void | Promise<void>): Promise<void> {
  await work();
}
