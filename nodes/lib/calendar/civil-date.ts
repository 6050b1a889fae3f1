/** Dates without a clock or a zone, as "YYYY-MM-DD" or as the number of days since 1970-01-01. */
import type { Weekday } from "./calendar.ts";

export const dayMs = 86_400_000;

export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The number of a date, or undefined when it is not one ("2026-02-30"). Years 1970 to 9999. */
export function dayOfDate(date: string): number | undefined {
  if (!/^(19[7-9]|[2-9]\d\d)\d-\d\d-\d\d$/.test(date)) return undefined;
  const day = Date.parse(`${date}T00:00:00Z`) / dayMs;
  return Number.isInteger(day) && dateOfDay(day) === date ? day : undefined;
}

/** Is "MM-DD" a day of some year? 29 February is. */
export function isYearDay(text: string): boolean {
  return dayOfDate(`2028-${text}`) !== undefined;
}

/** 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return String(((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}
