/** The whole calendar in one sentence: "lun-ven 9-13; mar e gio anche 15:30-17:30; agosto chiuso; festivi chiuso". */
import type { Language } from "../errors.ts";
import type { Calendar, Season, Span, Week, Weekday } from "./calendar.ts";
import { dateOfDay, dayOfDate } from "./civil-date.ts";
import { joined } from "./clock-time.ts";
import { names } from "./names.ts";
import { enumerate, isWholeDay, spansWords, weekdayWords, yearDayWords } from "./words.ts";

/** Single dates are left out: there may be many, and the list of days shows them. Expects a right calendar. */
export function describeWeek(calendar: Calendar, language: Language): string {
  const closed = language === "it" ? "chiuso" : "closed";
  return [
    weekWords(calendar.week, language, "; "),
    ...calendar.seasons.map((season) => seasonWords(season, language)),
    ...holidayWords(calendar, language).map((days) => `${days} ${closed}`),
  ].join("; ");
}

const weekdays: Weekday[] = ["1", "2", "3", "4", "5", "6", "7"];

function weekWords(week: Week, language: Language, separator: string): string {
  const groups = daysBySpan(week);
  if (groups.length === 0) return language === "it" ? "sempre chiuso" : "always closed";
  const [first] = groups;
  if (groups.length === 1 && first!.days.length === 7 && isWholeDay(first!.spans[0]!)) {
    return language === "it" ? "sempre aperto" : "always open";
  }
  const said = new Set<Weekday>();
  const also = language === "it" ? "anche " : "also ";
  const clauses = groups.flatMap(({ days, spans }) => {
    const hours = spansWords(spans, language);
    const again = days.filter((day) => said.has(day));
    const fresh = days.filter((day) => !said.has(day));
    for (const day of days) said.add(day);
    return [
      ...(fresh.length > 0 ? [`${weekdayWords(fresh, language)} ${hours}`] : []),
      ...(again.length > 0 ? [`${weekdayWords(again, language)} ${also}${hours}`] : []),
    ];
  });
  return clauses.join(separator);
}

/** The spans that the same days have in common, those of most days first. */
function daysBySpan(week: Week): { days: Weekday[]; spans: Span[] }[] {
  const daysOf = new Map<string, Weekday[]>();
  for (const day of weekdays) {
    for (const span of joined(week[day] ?? [])) {
      const key = span.join("-");
      daysOf.set(key, [...(daysOf.get(key) ?? []), day]);
    }
  }
  const groups = new Map<string, { days: Weekday[]; spans: Span[] }>();
  for (const [key, days] of [...daysOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const group = groups.get(days.join()) ?? { days, spans: [] };
    group.spans.push(key.split("-") as Span);
    groups.set(days.join(), group);
  }
  return [...groups.values()].sort((a, b) => b.days.length - a.days.length || Number(a.days[0]) - Number(b.days[0]));
}

function seasonWords(season: Season, language: Language): string {
  const dates = seasonDates(season, language);
  const name = season.name?.trim();
  const called = !name || name === dates || isMonthName(season, name) ? dates : `${name} (${dates})`;
  const closed = Object.values(season.week).every((spans) => spans.length === 0);
  if (closed) return `${called} ${language === "it" ? "chiuso" : "closed"}`;
  return `${called}: ${weekWords(season.week, language, ", ")}`;
}

/** "agosto" when the season is that month, "dal 20 dicembre al 6 gennaio" else. */
function seasonDates({ from, to }: Season, language: Language): string {
  const month = wholeMonth(from, to);
  if (month !== undefined) return names[language].months[month]!;
  const first = yearDayWords(from, language);
  const last = yearDayWords(to, language);
  if (from === to) return first;
  return language === "it" ? `${italianFrom(from, first)} ${italianTo(to, last)}` : `${first} to ${last}`;
}

function isMonthName({ from, to }: Season, name: string): boolean {
  const month = wholeMonth(from, to);
  return month !== undefined && [names.it, names.en].some(({ months }) => sameWord(months[month]!, name));
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The index of the month that a season is made of; February may end on the 28th or the 29th. */
function wholeMonth(from: string, to: string): number | undefined {
  const month = from.slice(0, 2);
  if (!from.endsWith("-01") || to.slice(0, 2) !== month) return undefined;
  const next = dayOfDate(`2027-${to}`);
  const last = next === undefined || dateOfDay(next + 1).endsWith("-01");
  return last ? Number(month) - 1 : undefined;
}

/** Before 1, 8 and 11 Italian elides the article: "dall'8 all'11 agosto". */
function italianFrom(yearDay: string, words: string): string {
  return `${elides(yearDay) ? "dall'" : "dal "}${words}`;
}

function italianTo(yearDay: string, words: string): string {
  return `${elides(yearDay) ? "all'" : "al "}${words}`;
}

function elides(yearDay: string): boolean {
  return ["01", "08", "11"].includes(yearDay.slice(3));
}

/** "festivi" includes the patron's day; without the national holidays the days are named one by one. */
function holidayWords({ holidays }: Calendar, language: Language): string[] {
  if (holidays.national) return [language === "it" ? "festivi" : "holidays"];
  const days = [holidays.patron, ...(holidays.extra ?? []).map(({ day }) => day)].filter((day) => day !== undefined);
  return days.length === 0 ? [] : [enumerate(days.map((day) => yearDayWords(day, language)), language)];
}
