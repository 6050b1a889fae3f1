/** How often something may be asked for, by name, within a minute. Names that are over are forgotten; of many, the oldest. */
const minuteMs = 60_000;
const mostNames = 1_000;

export interface Gate {
  /** Counts this one, and says whether it is still within the bound. */
  passes(name: string): boolean;
}

/** @param now any clock in milliseconds that never goes back */
export function createGate(perMinute: number, now: () => number): Gate {
  const counts = new Map<string, { since: number; count: number }>();
  return {
    passes(name) {
      const at = now();
      const known = counts.get(name);
      const current = known && at - known.since < minuteMs ? known : { since: at, count: 0 };
      current.count += 1;
      counts.delete(name);
      counts.set(name, current);
      if (counts.size > mostNames) counts.delete(counts.keys().next().value!);
      return current.count <= perMinute;
    },
  };
}
