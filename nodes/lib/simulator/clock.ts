/** The clock of the whole demo: the phone page moves it, every part reads it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Lets the clock run on from `instant`; null brings it back to the real time. */
  set(instant: number | null): void;
}

/** A clock that runs with the real time, at a distance that can be set. */
export function shiftedClock(real: () => number): Clock {
  let shift = 0;
  return {
    now: () => real() + shift,
    set: (instant) => {
      shift = instant === null ? 0 : instant - real();
    },
  };
}
