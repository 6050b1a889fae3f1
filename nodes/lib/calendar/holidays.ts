/** The national holidays of Italy, computed. */
import type { Sentence } from "../errors.ts";
import { dateOfDay, dayOfDate } from "./civil-date.ts";

/** Law 260/1949 as amended; Easter Sunday is not in the law's list, but no office opens on it. */
const fixed: Record<string, Sentence> = {
  "01-01": { it: "Capodanno", en: "New Year's Day" },
  "01-06": { it: "Epifania", en: "Epiphany" },
  "04-25": { it: "Festa della Liberazione", en: "Liberation Day" },
  "05-01": { it: "Festa dei lavoratori", en: "Labour Day" },
  "06-02": { it: "Festa della Repubblica", en: "Republic Day" },
  "08-15": { it: "Ferragosto", en: "Assumption Day" },
  "11-01": { it: "Ognissanti", en: "All Saints' Day" },
  "12-08": { it: "Immacolata Concezione", en: "Immaculate Conception" },
  "12-25": { it: "Natale", en: "Christmas Day" },
  "12-26": { it: "Santo Stefano", en: "St Stephen's Day" },
};

/** Law 151/2025 brings 4 October back from 2026 on. */
const saintFrancis = { since: 2026, day: "10-04", name: { it: "San Francesco d'Assisi", en: "St Francis of Assisi" } };

/** The name of the holiday on a date ("YYYY-MM-DD", from 1970 on), or undefined on any other day. */
export function nationalHoliday(date: string): Sentence | undefined {
  if (dayOfDate(date) === undefined) return undefined;
  const yearDay = date.slice(5);
  const year = Number(date.slice(0, 4));
  if (yearDay === saintFrancis.day && year >= saintFrancis.since) return saintFrancis.name;
  if (fixed[yearDay]) return fixed[yearDay];
  if (yearDay < "03-22" || yearDay > "04-26") return undefined;
  const easter = easterSunday(year);
  if (date === dateOfDay(easter)) return { it: "Pasqua", en: "Easter Sunday" };
  if (date === dateOfDay(easter + 1)) return { it: "Lunedì dell'Angelo", en: "Easter Monday" };
  return undefined;
}

/** Easter of the Gregorian calendar as a day number (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skippedLeaps = century - Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + skippedLeaps - correction + 15) % 30;
  const ofCentury = year % 100;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const march = epact + weekday - 7 * late + 22;
  return dayOfDate(`${year}-03-01`)! + march - 1;
}
