/** The clock of a time zone, whatever the zone of the process. The only place that asks luxon what a clock shows. */
import { IANAZone } from "luxon";
import { dayMs } from "./civil-date.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Shorter than any time between two changes of one clock: even Morocco's, around Ramadan, are a month apart. */
const weekMs = 7 * dayMs;
/** Twenty years. */
const keptWeeks = 1_040;

/** Instants `from` (included) to `to` during which the clock runs `shift` milliseconds ahead of UTC. */
export interface Stretch {
  from: number;
  to: number;
  shift: number;
}

export interface ZoneClock {
  /** What the clock shows at an instant, as milliseconds since 1970-01-01T00:00 of that same clock. */
  wall(instant: number): number;
  /** The instants at which the clock shows a date: one stretch, two on days when it is changed. */
  stretchesOf(day: number): Stretch[];
}

export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Asking Intl costs 2 µs; so each week is asked about once. */
export function zoneClock(name: string): ZoneClock {
  const zone = IANAZone.create(name);
  const weeks = new Map<number, Stretch[]>();
  const weekAt = (instant: number): Stretch[] => {
    const number = Math.floor(instant / weekMs);
    const before = weeks.get(number);
    if (before) return before;
    const made = stretchesOfWeek((at) => zone.offset(at) * minuteMs, number * weekMs);
    if (weeks.size >= keptWeeks) weeks.delete(weeks.keys().next().value!);
    weeks.set(number, made);
    return made;
  };
  return {
    wall: (instant) => instant + weekAt(instant).find(({ to }) => instant < to)!.shift,
    stretchesOf: (day) => {
      const midnight = day * dayMs;
      // Clocks run from 12 hours behind UTC to 14 ahead: outside of this no instant can show the date.
      const first = weekAt(midnight - 14 * hourMs);
      const last = weekAt(midnight + dayMs + 12 * hourMs);
      return (first === last ? first : [...first, ...last])
        .map(({ from, to, shift }) => ({
          from: Math.max(from, midnight - shift),
          to: Math.min(to, midnight + dayMs - shift),
          shift,
        }))
        .filter(({ from, to }) => from < to);
    },
  };
}

function stretchesOfWeek(shiftAt: (instant: number) => number, from: number): Stretch[] {
  const to = from + weekMs;
  const before = shiftAt(from);
  const after = shiftAt(to);
  if (before === after) return [{ from, to, shift: before }];
  const change = changeBetween(shiftAt, from, to, before);
  return [
    { from, to: change, shift: before },
    { from: change, to, shift: after },
  ];
}

/** The minute at which the shift stops being `before`. */
function changeBetween(shiftAt: (instant: number) => number, low: number, high: number, before: number): number {
  let same = low / minuteMs;
  let changed = high / minuteMs;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (shiftAt(middle * minuteMs) === before) same = middle;
    else changed = middle;
  }
  return changed * minuteMs;
}
