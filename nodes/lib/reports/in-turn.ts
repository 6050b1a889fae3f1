/** Work of the same name one after the other, in the order of the calls; of different names at the same time. */
export interface Turns {
  take<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

export function createTurns(): Turns {
  /** The last of each name; gone when nothing waits. */
  const last = new Map<string, Promise<unknown>>();
  return {
    take(name, work) {
      const mine = (last.get(name) ?? Promise.resolve()).then(work);
      const settled = mine.catch(() => undefined);
      last.set(name, settled);
      void settled.then(() => {
        if (last.get(name) === settled) last.delete(name);
      });
      return mine;
    },
  };
}
