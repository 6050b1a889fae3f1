/**
 * Counts a node's effects of one event. An event emitted again is counted anew by the account that emits it, so that its
 * first effect has the same key as the first time.
 */
const remembered = 10_000;

export interface Ordinals {
  next(event: string, node: string): number;
}

export function createOrdinals(): Ordinals {
  const counts = new Map<string, number>();
  return {
    next(event, node) {
      const key = `${event}:${node}`;
      const ordinal = counts.get(key) ?? 0;
      counts.set(key, ordinal + 1);
      if (counts.size > remembered) counts.delete(counts.keys().next().value!);
      return ordinal;
    },
  };
}
