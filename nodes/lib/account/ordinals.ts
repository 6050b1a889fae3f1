/**
 * Counts a node's effects of one run of an event through the flow. An event that is emitted again is another run, counted
 * from the start: so its first effect has the same key as the first time, also while the first run is still under way
 * (a message that waits in a delay outlives a deploy that does not touch the delay).
 */
const remembered = 10_000;

/** One emission of an event, as every message of the flow that came from it says. */
export interface Run {
  event: string;
  run?: number;
}

export interface Ordinals {
  next(run: Run, node: string): number;
}

export function createOrdinals(): Ordinals {
  const counts = new Map<string, number>();
  return {
    next({ event, run = 0 }, node) {
      const key = `${event}:${run}:${node}`;
      const ordinal = counts.get(key) ?? 0;
      counts.set(key, ordinal + 1);
      if (counts.size > remembered) counts.delete(counts.keys().next().value!);
      return ordinal;
    },
  };
}
