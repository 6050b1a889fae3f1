import { DateTime } from "luxon";

/** The moments that the clock bar offers. */
export const momentNames = ["tuesday", "saturday", "august", "christmas", "clock-change"] as const;

export type Moment = (typeof momentNames)[number];

/**
 * The next such moment after `now` (epoch ms) in the zone: Tuesday 16:00 (an afternoon opening), Saturday 10:30, 11
 * August 10:00, Christmas 10:00, and 02:50 in the night in which summer time ends, ten minutes before the hour from 2
 * to 3 is lived a second time (last Sunday of October, Directive 2000/84/EC).
 */
export function nextMoment(moment: Moment, now: number, zone: string): number {
  const today = DateTime.fromMillis(now, { zone }).startOf("day");
  for (const year of [today, today.plus({ years: 1 })]) {
    const found = instantOf(moment, today, year.year, zone);
    if (found.toMillis() > now) return found.toMillis();
  }
  return now;
}

/** The instant of a local date and time ("2027-08-11T10:00") in the zone; NaN when there is no such date. */
export function localInstant(local: string, zone: string): number {
  return DateTime.fromISO(local, { zone }).toMillis();
}

function instantOf(moment: Moment, today: DateTime, year: number, zone: string): DateTime {
  const day = (month: number, date: number) => DateTime.fromObject({ year, month, day: date }, { zone });
  switch (moment) {
    case "tuesday":
      return onWeekday(today, 2).set({ hour: 16 });
    case "saturday":
      return onWeekday(today, 6).set({ hour: 10, minute: 30 });
    case "august":
      return day(8, 11).set({ hour: 10 });
    case "christmas":
      return day(12, 25).set({ hour: 10 });
    case "clock-change":
      return lastSummerNight(year, zone);
    default:
      return today;
  }
}

/** 00:50 UTC is 02:50 summer time; asking for 02:50 local would leave open which of the two is meant. */
function lastSummerNight(year: number, zone: string): DateTime {
  const last = DateTime.fromObject({ year, month: 10, day: 31 }, { zone });
  const sunday = last.day - (last.weekday % 7);
  return DateTime.fromObject({ year, month: 10, day: sunday, minute: 50 }, { zone: "utc" }).setZone(zone);
}

/** The next day of that weekday (1 Monday … 7 Sunday), never today: it must lie ahead whatever the hour. */
function onWeekday(today: DateTime, weekday: number): DateTime {
  return today.plus({ days: ((weekday - today.weekday + 6) % 7) + 1 });
}
