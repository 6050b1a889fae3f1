/**
 * Opening hours judged by two that do not know our code: the OpenStreetMap evaluator, and a reference that looks up
 * each quarter of an hour by itself with the holidays of `date-holidays`.
 */
import Holidays from "date-holidays";
import OpeningHours from "opening_hours";
import { type Calendar, type Span, nationalHoliday, stateAt, toOsm } from "../../nodes/lib/calendar/index.ts";

const quarterMs = 900_000;
const dayMs = 86_400_000;
/** Every so many instants the evaluator is asked directly, which takes it 40 µs, and not its list of open intervals. */
const sampling = 199;

export interface Comparison {
  /** Instants asked of our code and of both oracles. */
  compared: number;
  /** Instants left to the reference alone: the OpenStreetMap evaluator is known to be wrong there. */
  withoutOsm: number;
  mismatches: string[];
}

/** Compares every `step` quarters of an hour from one instant to another. */
export function compare(calendar: Calendar, from: number, to: number, step = 1): Comparison {
  const result: Comparison = { compared: 0, withoutOsm: 0, mismatches: [] };
  const osm = osmTable(calendar, from, to);
  const wallOf = wallClock(calendar.zone);
  const holidays = publicHolidays(from, to);
  for (let instant = from; instant < to; instant += step * quarterMs) {
    const wall = wallOf(instant);
    const ours = stateAt(calendar, instant).open;
    const looked = lookUp(calendar, holidays, wall);
    const theirs = osm(wall, result.compared % sampling === 0);
    result.compared += 1;
    if (theirs === undefined) result.withoutOsm += 1;
    if (ours !== looked || (theirs !== undefined && ours !== theirs)) {
      const answers = `ours ${ours}, reference ${looked}, opening_hours ${theirs}`;
      result.mismatches.push(`${new Date(instant).toISOString()}, in ${calendar.zone} ${wall}: ${answers}`);
    }
  }
  return result;
}

/** Dates on which our holidays and those of `date-holidays` differ, and the number compared. */
export function compareHolidays(fromYear: number, toYear: number): { compared: number; mismatches: string[] } {
  const first = Date.UTC(fromYear, 0, 1);
  const end = Date.UTC(toYear + 1, 0, 1);
  const theirs = publicHolidays(first, end - 1);
  const dates = Array.from({ length: (end - first) / dayMs }, (_, index) => isoDate(first + index * dayMs));
  const mismatches = dates.filter((date) => (nationalHoliday(date) !== undefined) !== theirs.has(date));
  return { compared: dates.length, mismatches };
}

function isoDate(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}

/** "2026-11-24 09:30" as the zone's clock shows it. Straight from Intl, so that a mistake of ours is not repeated. */
function wallClock(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (instant) => format.format(instant);
}

function publicHolidays(from: number, to: number): Set<string> {
  const italy = new Holidays("IT");
  const dates = new Set<string>();
  for (let year = new Date(from).getUTCFullYear() - 1; year <= new Date(to).getUTCFullYear() + 1; year += 1) {
    for (const { type, date } of italy.getHolidays(year)) if (type === "public") dates.add(date.slice(0, 10));
  }
  return dates;
}

/** The rules of the data model, read aloud for one moment. */
function lookUp(calendar: Calendar, national: Set<string>, wall: string): boolean {
  const [date, time] = wall.split(" ") as [string, string];
  const yearDay = date.slice(5);
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  const isOpen = (spans: Span[]): boolean => spans.some(([from, to]) => from <= time && time < to);
  for (const exception of calendar.exceptions) {
    const covered = "date" in exception ? exception.date === date : exception.from <= date && date <= exception.to;
    if (covered) return isOpen(exception.spans);
  }
  if (calendar.holidays.national && national.has(date)) return false;
  if (yearDay === calendar.holidays.patron || calendar.holidays.extra?.some(({ day }) => day === yearDay)) return false;
  for (const { from, to, week } of calendar.seasons) {
    const afterStart = yearDay >= from;
    const beforeEnd = yearDay <= to;
    const overNewYear = from > to;
    const within = overNewYear ? afterStart || beforeEnd : afterStart && beforeEnd;
    if (within) return isOpen(week[String(weekday) as "1"] ?? []);
  }
  return isOpen(calendar.week[String(weekday) as "1"] ?? []);
}

/**
 * What the evaluator answers for a wall clock; undefined where it cannot be asked. It reads the local fields of the
 * Date it is given, in the zone of the process, whence the trip through `new Date(year, month, …)`.
 */
function osmTable(
  calendar: Calendar,
  from: number,
  to: number,
): (wall: string, directly: boolean) => boolean | undefined {
  const base = from - 2 * dayMs;
  const open = new Uint8Array((to - from) / quarterMs + 4 * 96);
  const italy = { lat: 43.55, lon: 10.31, address: { country_code: "it", state: "" } };
  const hours = new OpeningHours(toOsm(calendar), italy);
  for (const [start, end, unknown] of hours.getOpenIntervals(localDate(base), localDate(to + 2 * dayMs))) {
    if (unknown) continue;
    const first = Math.ceil((fields(start) - base) / quarterMs);
    const last = Math.ceil((fields(end) - base) / quarterMs);
    open.fill(1, Math.max(0, first), Math.max(0, last));
  }
  const spoiled = changeDaysOfProcess(base, to + 2 * dayMs);
  return (wall, directly) => {
    const date = wall.slice(0, 10);
    // Its list of public holidays has 4 October in every year; Law 151/2025 starts in 2026.
    if (spoiled.has(date) || (date === "2025-10-04" && calendar.holidays.national)) return undefined;
    const utc = Date.parse(`${wall.replace(" ", "T")}Z`);
    return directly ? hours.getState(localDate(utc)) : open[Math.floor((utc - base) / quarterMs)] === 1;
  };
}

/** The Date whose local fields are those of `utc` in UTC. */
function localDate(utc: number): Date {
  const at = new Date(utc);
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes());
}

function fields(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes());
}

/** Dates on which the clock of the *process* is changed: an hour of them is missing or double for the evaluator. */
function changeDaysOfProcess(from: number, to: number): Set<string> {
  const dates = new Set<string>();
  for (let utc = from; utc < to; utc += dayMs) {
    const at = new Date(utc);
    const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
    const length = new Date(year, month, day + 1).getTime() - new Date(year, month, day).getTime();
    if (length !== dayMs) dates.add(isoDate(utc));
  }
  return dates;
}
