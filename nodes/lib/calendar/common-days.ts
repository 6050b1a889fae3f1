/** Seasons and exceptions that claim the same days: which of them decides could only be guessed. */
import type { Exception, Season } from "./calendar.ts";
import { dateOfDay, dayOfDate } from "./civil-date.ts";
import { datesOf, inSeason } from "./day-plan.ts";
import { type Fault, exceptionWords, fault, seasonWords } from "./faults.ts";

/** Every "MM-DD", from a leap year. */
const yearDays = Array.from({ length: 366 }, (_, index) => dateOfDay(dayOfDate("2028-01-01")! + index).slice(5));

export function seasonOverlaps(seasons: Season[]): Fault[] {
  return seasons.flatMap((season, index) => {
    const before = seasons.slice(0, index);
    const isTaken = (yearDay: string): boolean => before.some((other) => inSeason(other, yearDay));
    const day = yearDays.find((yearDay) => inSeason(season, yearDay) && isTaken(yearDay));
    return day ? [fault(`seasons.${index}.from`, seasonWords(index, season.name), "season-overlap", { day })] : [];
  });
}

export function exceptionOverlaps(exceptions: Exception[]): Fault[] {
  const inOrder = exceptions
    .map((exception, index) => ({ ...datesOf(exception), index, single: "date" in exception }))
    .sort((a, b) => (a.from === b.from ? a.index - b.index : a.from < b.from ? -1 : 1));
  let taken = "";
  return inOrder.flatMap(({ from, to, index, single }) => {
    const overlap = from <= taken;
    if (to > taken) taken = to;
    if (!overlap) return [];
    const path = `exceptions.${index}.${single ? "date" : "from"}`;
    return [fault(path, exceptionWords(index), "exception-overlap", { day: from })];
  });
}
