/**
 * What waits for a person: each matter is told once, and a refusal that nobody has described is taken for the number's only
 * when a second message has met it. Something that gets through ends both.
 */
export interface Matters {
  /** True the first time for this message, unless the same has been told of another since something last got through. */
  isNew(id: string, code: string): boolean;
  /** Has another message met the same since something last got through? */
  confirms(id: string, code: string): boolean;
  gotThrough(): void;
  /** The message waits no longer. */
  over(id: string): void;
}

/** Messages that leave the outbox by another way are forgotten with all others. */
const remembered = 10_000;

export function createMatters(): Matters {
  const told = new Set<string>();
  const codesTold = new Set<string>();
  const met = new Map<string, { id: string; confirmed: boolean }>();
  return {
    isNew(id, code) {
      const isNew = !told.has(id) && !codesTold.has(code);
      if (told.size >= remembered) told.clear();
      told.add(id);
      codesTold.add(code);
      return isNew;
    },
    confirms(id, code) {
      const first = met.get(code) ?? { id, confirmed: false };
      met.set(code, first);
      if (first.id !== id) first.confirmed = true;
      return first.confirmed;
    },
    gotThrough() {
      codesTold.clear();
      met.clear();
    },
    over: (id) => void told.delete(id),
  };
}
