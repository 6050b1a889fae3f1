/**
 * Counts a node's effects of one event. An event emitted again is counted anew, so that its first effect has the same key
 * as the first time.
 */
const remembered = 10_000;

export interface Ordinals {
  next(event: string, node: string): number;
  /** The event is emitted again. */
  forget(event: string): void;
}

export function createOrdinals(): Ordinals {
  const counts = new Map<string, Map<string, number>>();
  return {
    next(event, node) {
      const nodes = counts.get(event) ?? new Map<string, number>();
      const ordinal = nodes.get(node) ?? 0;
      nodes.set(node, ordinal + 1);
      counts.set(event, nodes);
      if (counts.size > remembered) counts.delete(counts.keys().next().value!);
      return ordinal;
    },
    forget: (event) => void counts.delete(event),
  };
}
