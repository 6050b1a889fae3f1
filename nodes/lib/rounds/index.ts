/** Work that goes by rounds: one round at a time; called for meanwhile, another round follows. */
export interface Rounds {
  /** There may be something to do: a round begins now, or follows the one that is under way. */
  poke(): void;
  /** A long round asks between two pieces of work. */
  stopped(): boolean;
  /** No round begins any more. Resolves when the one under way is over. */
  stop(): Promise<void>;
}

/** @param background runs async work whose failure somebody hears of */
export function createRounds(round: () => Promise<void>, background: (work: Promise<unknown>) => void): Rounds {
  let underWay: Promise<void> | undefined;
  let called = false;
  let ended = false;

  function poke(): void {
    called = true;
    if (underWay || ended) return;
    called = false;
    underWay = round().finally(() => {
      underWay = undefined;
      // Somebody may have called between the last look and now.
      if (called) poke();
    });
    background(underWay);
  }

  return {
    poke,
    stopped: () => ended,
    async stop() {
      ended = true;
      await Promise.allSettled([underWay]);
    },
  };
}
