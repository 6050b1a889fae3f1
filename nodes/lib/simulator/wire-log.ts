import type { Bounded } from "./bounded.ts";
import { bounded } from "./bounded.ts";
import type { WireEntry } from "./view.ts";

/** How much of a body is kept: enough for any message, not for a film. */
const KEPT_CHARACTERS = 65_536;

export interface WireLog {
  list: Bounded<WireEntry>;
  /** Begins an entry; the function it gives ends it. */
  begin(
    entry: Omit<WireEntry, "id" | "status" | "answer" | "ms">,
  ): (status: number, answer: string, note?: string) => void;
}

/**
 * The last exchanges, with bodies, for the page "Traffico" and for tests. `real` is the real time in ms, to measure;
 * `changed` is called with every entry when it begins and when it ends.
 */
export function wireLog(limit: number, real: () => number, changed: (entry: WireEntry) => void): WireLog {
  const list = bounded<WireEntry>(limit);
  return {
    list,
    begin(entry) {
      const began = real();
      const kept: WireEntry = { ...entry, id: list.total + 1, body: cut(entry.body), status: 0, answer: "", ms: 0 };
      list.add(kept);
      changed(kept);
      return (status, answer, note) => {
        kept.status = status;
        kept.answer = cut(answer);
        kept.ms = Math.round(real() - began);
        if (note) kept.note = note;
        changed(kept);
      };
    },
  };
}

function cut(text: string): string {
  return text.length > KEPT_CHARACTERS ? `${text.slice(0, KEPT_CHARACTERS)}…` : text;
}
