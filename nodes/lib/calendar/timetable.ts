/** A calendar laid out on the line of time, day by day, keeping what it has worked out within a bound. */
import type { Calendar, Day, State } from "./calendar.ts";
import { dayMs } from "./civil-date.ts";
import { minutesOf } from "./clock-time.ts";
import { planOf } from "./day-plan.ts";
import { readCalendar } from "./read-calendar.ts";
import { type ZoneClock, zoneClock } from "./zone-clock.ts";

/** More than the days that one search looks at in both directions, and at most a megabyte. */
const keptDays = 1_000;

/** A part of a day in which the answer does not change. `state` is worked out when first asked for. */
export interface Piece {
  from: number;
  to: number;
  open: boolean;
  state?: State;
}

export interface LaidOutDay {
  number: number;
  plan: Day;
  /** In order; none on a date that the zone skipped. */
  pieces: Piece[];
}

export interface Timetable {
  clock: ZoneClock;
  day(number: number): LaidOutDay;
  /** The piece that the last question fell into: the next one usually falls there too. */
  last?: Piece;
}

const known = new WeakMap<Calendar, Timetable>();

/** The timetable of a calendar, checked and laid out once per calendar object. Refused when the calendar is wrong. */
export function timetableOf(calendar: Calendar): Timetable {
  const before = known.get(calendar);
  if (before) return before;
  const made = lay(readCalendar(calendar));
  known.set(calendar, made);
  return made;
}

function lay(calendar: Calendar): Timetable {
  const clock = zoneClock(calendar.zone);
  const days = new Map<number, LaidOutDay>();
  return {
    clock,
    day: (number) => {
      const before = days.get(number);
      if (before) return before;
      const made = layDay(calendar, clock, number);
      if (days.size >= keptDays) days.delete(days.keys().next().value!);
      days.set(number, made);
      return made;
    },
  };
}

function layDay(calendar: Calendar, clock: ZoneClock, number: number): LaidOutDay {
  const plan = planOf(calendar, number);
  const pieces: Piece[] = [];
  for (const { from, to, shift } of clock.stretchesOf(number)) {
    let at = from;
    for (const [opens, closes] of plan.spans) {
      const start = Math.max(at, number * dayMs + minutesOf(opens)! * 60_000 - shift);
      const end = Math.min(to, number * dayMs + minutesOf(closes)! * 60_000 - shift);
      if (start >= end) continue;
      add(pieces, at, start, false);
      add(pieces, start, end, true);
      at = end;
    }
    add(pieces, at, to, false);
  }
  return { number, plan, pieces };
}

/** Joins what continues: a change of the clock does not end an opening. */
function add(pieces: Piece[], from: number, to: number, open: boolean): void {
  if (from >= to) return;
  const last = pieces.at(-1);
  if (last && last.open === open && last.to === from) last.to = to;
  else pieces.push({ from, to, open });
}
