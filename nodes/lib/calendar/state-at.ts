/** Is the desk open, since when, and until when? */
import { Refused } from "../errors.ts";
import type { Calendar, Day, State } from "./calendar.ts";
import { dateOfDay, dayMs, dayOfDate } from "./civil-date.ts";
import { type LaidOutDay, type Piece, type Timetable, timetableOf } from "./timetable.ts";

/** How far a search goes. Longer than a year, so that a desk open on one day of the year is found. */
const searchDays = 400;

/** More than anybody reads; keeps a question from outside within bounds. */
const mostDays = 400;

/**
 * What the calendar says of an instant (epoch milliseconds or a Date). Spans include their start and not their end.
 * The answer may be shared between calls: do not change it. Refused when the calendar or the instant is wrong.
 */
export function stateAt(calendar: Calendar, instant: number | Date): State {
  const at = Number(instant);
  const timetable = timetableOf(calendar);
  if (timetable.last && timetable.last.from <= at && at < timetable.last.to && timetable.last.state) {
    return timetable.last.state;
  }
  // 9999-12-30: a day beyond it would need a fifth digit.
  if (!(at >= 0 && at < 253_402_128_000_000)) throw badInstant();
  const day = timetable.day(Math.floor(timetable.clock.wall(at) / dayMs));
  const piece = day.pieces.find(({ from, to }) => from <= at && at < to)!;
  piece.state ??= describePiece(timetable, day, piece);
  timetable.last = piece;
  return piece.state;
}

/** The date ("YYYY-MM-DD") that the calendar's zone shows at an instant. */
export function dateAt(calendar: Calendar, instant: number | Date): string {
  return stateAt(calendar, instant).date;
}

/** What `count` days from a date ("YYYY-MM-DD") on look like; at most 400. */
export function days(calendar: Calendar, fromDate: string, count: number): Day[] {
  const first = dayOfDate(fromDate);
  if (first === undefined) throw badDate(fromDate);
  const timetable = timetableOf(calendar);
  const length = Math.max(0, Math.min(count, mostDays));
  return Array.from({ length }, (_, index) => timetable.day(first + index).plan);
}

/**
 * A key that stays the same as long as the desk stays closed, and is another one the next time: what "once per closed
 * period" is built on. Null while open.
 */
export function closedPeriod(state: State): string | null {
  if (state.open) return null;
  return state.since === null ? "always" : new Date(state.since).toISOString();
}

function describePiece(timetable: Timetable, day: LaidOutDay, piece: Piece): State {
  const until = endOf(timetable, day.number, piece);
  const reopensAt = until !== null && piece.open ? nextOpening(timetable, until) : until;
  return {
    open: piece.open,
    why: day.plan.why,
    date: dateOfDay(day.number),
    since: startOf(timetable, day.number, piece),
    until,
    reopensAt,
    closesAt: piece.open ? until : null,
  };
}

/** Walks on from a piece to the instant at which open becomes closed or the other way round. */
function endOf(timetable: Timetable, from: number, { open, to }: Piece): number | null {
  for (let number = from; number <= from + searchDays; number += 1) {
    const change = timetable.day(number).pieces.find((piece) => piece.from >= to && piece.open !== open);
    if (change) return change.from;
  }
  return null;
}

function startOf(timetable: Timetable, upTo: number, { open, from }: Piece): number | null {
  for (let number = upTo; number >= Math.max(0, upTo - searchDays); number -= 1) {
    const change = timetable.day(number).pieces.findLast((piece) => piece.to <= from && piece.open !== open);
    if (change) return change.to;
  }
  return null;
}

function nextOpening(timetable: Timetable, closing: number): number | null {
  const day = Math.floor(timetable.clock.wall(closing) / dayMs);
  return endOf(timetable, day, { from: closing, to: closing, open: false });
}

function badInstant(): Refused {
  return new Refused("calendar.instant", {
    it: "L'istante da controllare non è valido: serve un numero di millisecondi o una data dal 1970 in poi.",
    en: "The instant to check is not valid: it takes a number of milliseconds or a date from 1970 on.",
  });
}

function badDate(date: string): Refused {
  return new Refused(
    "calendar.date",
    { it: "«{date}» non è una data: scrivila come 2026-11-24.", en: "“{date}” is not a date: write it as 2026-11-24." },
    { date },
  );
}
