/** Dates and hours as a notice board writes them: "lunedì 24 novembre", "9-13", "15:30-17:30". */
import type { Language } from "../errors.ts";
import type { Span, Weekday } from "./calendar.ts";
import { dayOfDate, weekdayOf } from "./civil-date.ts";
import { minutesOf } from "./clock-time.ts";
import { names } from "./names.ts";

/** "9", "15:30", "24": what stands in a span, in both languages. */
export function hourWords(time: string): string {
  const minutes = minutesOf(time) ?? 0;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

export function spanWords([from, to]: Span): string {
  return `${hourWords(from)}-${hourWords(to)}`;
}

/** "9-13 e 15:30-17:30", "tutto il giorno", "chiuso". */
export function spansWords(spans: readonly Span[], language: Language): string {
  if (spans.length === 0) return language === "it" ? "chiuso" : "closed";
  if (spans.length === 1 && isWholeDay(spans[0]!)) return language === "it" ? "tutto il giorno" : "all day";
  return enumerate(spans.map(spanWords), language);
}

export function isWholeDay([from, to]: Span): boolean {
  return from === "00:00" && to === "24:00";
}

/** "alle 9", "all'1"; in English "at 9:00". */
export function atHour(time: string, language: Language): string {
  if (language === "en") return `at ${clockEnglish(time)}`;
  return time.startsWith("01:") ? `all'${hourWords(time)}` : `alle ${hourWords(time)}`;
}

/** "9:00", "15:30". */
export function clockEnglish(time: string): string {
  return time.replace(/^0/, "");
}

/** "lunedì 24 novembre"; with the year when it is not the one of `today`. */
export function dateWords(date: string, language: Language, today = date): string {
  const { weekdays, months } = names[language];
  const [year, month, day] = parts(date);
  const ofYear = today.startsWith(String(year)) ? "" : ` ${year}`;
  return `${weekdays[Number(weekdayOf(dayOfDate(date)!)) - 1]} ${day} ${months[month - 1]}${ofYear}`;
}

/** "20 dicembre" for "12-20". */
export function yearDayWords(yearDay: string, language: Language): string {
  return `${Number(yearDay.slice(3))} ${names[language].months[Number(yearDay.slice(0, 2)) - 1]}`;
}

/** "lun-ven", "mar e gio", "lun, mer e ven", "tutti i giorni". */
export function weekdayWords(weekdays: readonly Weekday[], language: Language): string {
  if (weekdays.length === 7) return language === "it" ? "tutti i giorni" : "every day";
  const short = names[language].weekdaysShort;
  const label = (weekday: Weekday): string => short[Number(weekday) - 1]!;
  const runs: Weekday[][] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) + 1 === Number(weekday)) run.push(weekday);
    else runs.push([weekday]);
  }
  const words = runs.flatMap((run) =>
    run.length > 2 ? [`${label(run[0]!)}-${label(run.at(-1)!)}`] : run.map((weekday) => label(weekday)),
  );
  return enumerate(words, language);
}

/** "a", "a e b", "a, b e c". */
export function enumerate(words: readonly string[], language: Language): string {
  const and = language === "it" ? " e " : " and ";
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")}${and}${words.at(-1)}`;
}

/** Year, month and day as numbers. */
export function parts(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}
