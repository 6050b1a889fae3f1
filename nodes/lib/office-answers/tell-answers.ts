/**
 * Hands answers to the flow: as they come, and again after a restart until a flow that holds a message has had its time (an
 * event stays open as long). What later nodes do is done once, as the event's name is always the same.
 */
import type { Answers } from "../account/index.ts";
import type { OfficeAnswer } from "../store/index.ts";

export interface Teller {
  /** There may be something to tell. */
  look(): Promise<void>;
}

const openMs = 120_000;
const atOnce = 200;
/** An answer that nobody could tell for so long (the node was away) is no news any more. */
const staleMs = 30 * 24 * 60 * 60 * 1000;

export interface TellerOptions {
  answers: Pick<Answers, "untold" | "told">;
  /** Whose mails were answered. */
  node: string;
  /** The service's clock, epoch milliseconds. */
  clock: () => number;
  /** Any clock in milliseconds that never goes back. */
  elapsed: () => number;
  /** False: nobody would hear it. */
  listening: () => boolean;
  emit(answer: OfficeAnswer): void;
}

export function createTeller({ answers, node, clock, elapsed, listening, emit }: TellerOptions): Teller {
  const emitted = new Map<string, number>();
  let turn: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const now = elapsed();
    const over = [...emitted].filter(([, since]) => now - since >= openMs).map(([id]) => id);
    if (over.length > 0) await answers.told(over);
    for (const id of over) emitted.delete(id);
    if (!listening()) return;
    for (const answer of await answers.untold(node, clock() - staleMs, atOnce)) {
      if (emitted.has(answer.id) || !listening()) continue;
      emitted.set(answer.id, elapsed());
      emit(answer);
    }
  }

  return {
    look() {
      const next = turn.then(look);
      turn = next.catch(() => undefined);
      return next;
    },
  };
}
