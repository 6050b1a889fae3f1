/**
 * Hands answers to the flow: as they come, and again after a restart until a flow that holds a message has had its time (an
 * event stays open as long). What later nodes do is done once, as the event's name is always the same.
 */
import type { Answers } from "../account/index.ts";
import type { Refused } from "../errors.ts";
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
  answers: Pick<Answers, "untold" | "told" | "held">;
  /** Whose mails were answered. */
  node: string;
  /** The service's clock, epoch milliseconds. */
  clock: () => number;
  /** Any clock in milliseconds that never goes back. */
  elapsed: () => number;
  /** False: nobody would hear it. */
  listening: () => boolean;
  emit(answer: OfficeAnswer): void;
  /** Why its text must not be said; undefined: it may. */
  heldBack(answer: OfficeAnswer): Refused | undefined;
  /** A person must look at it: until it is noted that they were told, they are told again. */
  hold(answer: OfficeAnswer, why: Refused): void;
}

export function createTeller({ answers, node, clock, elapsed, listening, emit, heldBack, hold }: TellerOptions): Teller {
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
      await tell(answer);
    }
  }

  async function tell(answer: OfficeAnswer): Promise<void> {
    const why = answer.text === "" ? undefined : heldBack(answer);
    if (!why) return emit(answer);
    if (!answer.held) {
      hold(answer, why);
      await answers.held(answer.id);
    }
    // The citizen hears that it is taken on, or closed, all the same.
    if (answer.what !== "text") emit({ ...answer, text: "" });
  }

  return {
    look() {
      const next = turn.then(look);
      turn = next.catch(() => undefined);
      return next;
    },
  };
}
