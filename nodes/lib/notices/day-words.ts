/** Days and hours of a notice in words, on the clock of the zone. */
import type { Language } from "../errors.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions, name: string): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${name}`;
  const known = formats.get(key);
  if (known) return known;
  const locale = language === "it" ? "it" : "en-GB";
  // `timeZone` always given: without it Intl would show the zone of the process.
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** "lunedì 24 novembre"; with the year when it is not the one of `today`. */
export function dayWords(at: number, zone: string, language: Language, today = at): string {
  const options: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" };
  const year = (instant: number): string => format(language, zone, { year: "numeric" }, "year").format(instant);
  if (year(at) === year(today)) return format(language, zone, options, "day").format(at).replace(",", "");
  return format(language, zone, { ...options, year: "numeric" }, "day-year").format(at).replace(",", "");
}

/** "9:30" */
export function timeWords(at: number, zone: string, language: Language): string {
  return format(language, zone, { hour: "numeric", minute: "2-digit", hourCycle: "h23" }, "time").format(at).replace(/^0(?=\d)/, "");
}

/** "fino a lunedì 30 novembre", "fino alle 13:00 di lunedì 30 novembre", "" when it does not end. */
export function untilWords(until: number | null, zone: string, language: Language, today: number): string {
  if (until === null) return "";
  const time = timeWords(until, zone, language);
  // The end is not included: midnight is the end of the day before.
  const day = dayWords(until - (time === "0:00" ? 1 : 0), zone, language, today);
  if (language === "en") return time === "0:00" ? `until ${day}` : `until ${time} on ${day}`;
  const at = time.startsWith("1:") ? `all'${time}` : `alle ${time}`;
  return time === "0:00" ? `fino a ${day}` : `fino ${at} di ${day}`;
}
