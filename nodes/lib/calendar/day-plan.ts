/** Which part of a calendar decides on a date: exception before holiday, holiday before season, season before week. */
import type { Sentence } from "../errors.ts";
import type { Calendar, Day, Exception, Season, Span } from "./calendar.ts";
import { dateOfDay, weekdayOf } from "./civil-date.ts";
import { joined } from "./clock-time.ts";
import { nationalHoliday } from "./holidays.ts";

/** What a day (its number) looks like. */
export function planOf(calendar: Calendar, day: number): Day {
  const date = dateOfDay(day);
  const weekday = weekdayOf(day);
  const plan = (kind: Day["why"]["kind"], spans: readonly Span[], name?: Sentence): Day => ({
    date,
    weekday,
    spans: joined(spans),
    why: { kind, ...(name && { name }), closedAllDay: spans.length === 0 },
  });
  const exception = calendar.exceptions.find((candidate) => covers(candidate, date));
  if (exception) return plan("exception", exception.spans, asWritten(exception.why));
  const holiday = holidayOf(calendar, date);
  if (holiday) return plan("holiday", [], holiday);
  const season = calendar.seasons.find((candidate) => inSeason(candidate, date.slice(5)));
  if (season) return plan("season", season.week[weekday] ?? [], asWritten(season.name));
  return plan("week", calendar.week[weekday] ?? []);
}

/** First and last date of an exception. */
export function datesOf(exception: Exception): { from: string; to: string } {
  return "date" in exception ? { from: exception.date, to: exception.date } : exception;
}

/** Is "MM-DD" in the season? */
export function inSeason({ from, to }: Season, yearDay: string): boolean {
  return from <= to ? from <= yearDay && yearDay <= to : yearDay >= from || yearDay <= to;
}

function covers(exception: Exception, date: string): boolean {
  const { from, to } = datesOf(exception);
  return from <= date && date <= to;
}

function holidayOf({ holidays }: Calendar, date: string): Sentence | undefined {
  const national = holidays.national ? nationalHoliday(date) : undefined;
  if (national) return national;
  const yearDay = date.slice(5);
  if (yearDay === holidays.patron) {
    return asWritten(holidays.patronName) ?? { it: "festa del patrono", en: "patron saint's day" };
  }
  const extra = holidays.extra?.find(({ day }) => day === yearDay);
  return extra && (asWritten(extra.name) ?? { it: "festivo", en: "holiday" });
}

/** What the comune wrote is the same in every language. */
function asWritten(text: string | undefined): Sentence | undefined {
  const trimmed = text?.trim();
  return trimmed ? { it: trimmed, en: trimmed } : undefined;
}
