/** A list that forgets its oldest entries, so that a simulator may run for weeks. */
export interface Bounded<T> {
  add(entry: T): void;
  /** The entries kept, oldest first. The array is the list's own: read it, do not keep it. */
  readonly entries: readonly T[];
  /** How many were ever added. */
  readonly total: number;
  clear(): void;
}

/** Keeps the last `limit` entries; cutting only now and then makes an addition cheap. */
export function bounded<T>(limit: number): Bounded<T> {
  let kept: T[] = [];
  let total = 0;
  const cut = (): T[] => (kept.length > limit ? (kept = kept.slice(kept.length - limit)) : kept);
  return {
    add(entry) {
      total += 1;
      kept.push(entry);
      if (kept.length >= limit * 2) cut();
    },
    get entries() {
      return cut();
    },
    get total() {
      return total;
    },
    clear() {
      kept = [];
    },
  };
}
