/** One citizen's messages one after the other, different citizens' at the same time. */
export interface InOrder {
  /** `work` gets how many of this citizen's were before it. */
  run<Answer>(citizen: string, work: (before: number) => Promise<Answer>): Promise<Answer>;
}

export function createInOrder(): InOrder {
  const waiting = new Map<string, { last: Promise<unknown>; count: number }>();
  return {
    run(citizen, work) {
      const line = waiting.get(citizen) ?? { last: Promise.resolve(), count: 0 };
      waiting.set(citizen, line);
      const before = line.count;
      line.count += 1;
      const done = line.last.then(() => work(before));
      const settled = done.then(
        () => undefined,
        () => undefined,
      );
      line.last = settled.then(() => {
        line.count -= 1;
        if (line.count === 0) waiting.delete(citizen);
      });
      return done;
    },
  };
}
