/** A state in words, for citizens and for the badge under a node. */
import type { Language } from "../errors.ts";
import type { Calendar, State } from "./calendar.ts";
import { dateOfDay, dayMs, dayOfDate, weekdayOf } from "./civil-date.ts";
import { timeOf } from "./clock-time.ts";
import { names } from "./names.ts";
import { timetableOf } from "./timetable.ts";
import { atHour, clockEnglish, dateWords, hourWords, parts } from "./words.ts";

/** "aperto fino alle 13"; "chiuso: Ferragosto; riapre lunedì 17 agosto alle 9". */
export function describeState(state: State, calendar: Calendar, language: Language): string {
  return state.open ? openWords(state, calendar, language) : closedWords(state, calendar, language);
}

/** The same in at most 20 characters, which is what Node-RED shows under a node: "chiuso, riapre lun 9". */
export function badgeOf(state: State, calendar: Calendar, language: Language): string {
  const candidates = state.open ? openBadges(state, calendar, language) : closedBadges(state, calendar, language);
  return candidates.find((words) => words.length <= 20) ?? candidates.at(-1)!;
}

/** "lunedì 24 novembre alle 9", "domani alle 9", "oggi alle 15:30", seen from a date. */
export function momentWords(instant: number, calendar: Calendar, language: Language, today: string): string {
  const { date, time } = onClock(instant, calendar);
  return `${nearDate(date, language, today)} ${atHour(time, language)}`;
}

function openWords(state: State, calendar: Calendar, language: Language): string {
  if (state.closesAt === null) return language === "it" ? "sempre aperto" : "always open";
  const { date, time } = closing(state.closesAt, calendar);
  const day = date === state.date ? "" : nearDate(date, language, state.date);
  if (language === "en") {
    const hour = time === "24:00" ? "midnight" : clockEnglish(time);
    return day ? `open until ${day} at ${hour}` : `open until ${hour}`;
  }
  const hour = time === "24:00" ? "a mezzanotte" : atHour(time, "it");
  return day ? `aperto fino a ${day} ${hour}` : `aperto fino ${hour}`;
}

function closedWords(state: State, calendar: Calendar, language: Language): string {
  const name = state.why.closedAllDay || state.why.kind === "exception" ? state.why.name : undefined;
  const closed = `${language === "it" ? "chiuso" : "closed"}${name ? `: ${name[language]}` : ""}`;
  if (state.reopensAt === null) {
    return `${closed}; ${language === "it" ? "la riapertura non è in programma" : "no reopening is planned"}`;
  }
  const when = momentWords(state.reopensAt, calendar, language, state.date);
  return `${closed}; ${language === "it" ? "riapre" : "reopens"} ${when}`;
}

function openBadges(state: State, calendar: Calendar, language: Language): string[] {
  if (state.closesAt === null) return [openWords(state, calendar, language)];
  const { date, time } = closing(state.closesAt, calendar);
  if (date !== state.date) {
    const day = dayAndMonth(date, language);
    return [language === "it" ? `aperto fino al ${day}` : `open until ${day}`];
  }
  const short = language === "it" ? `aperto fino ${hourWords(time)}` : `open until ${clockEnglish(time)}`;
  return [openWords(state, calendar, language), short];
}

function closedBadges(state: State, calendar: Calendar, language: Language): string[] {
  const italian = language === "it";
  const closed = italian ? "chiuso" : "closed";
  if (state.reopensAt === null) return [closed];
  const { date, time } = onClock(state.reopensAt, calendar);
  const hour = italian ? hourWords(time) : clockEnglish(time);
  const reopens = italian ? "riapre" : "reopens";
  const away = dayOfDate(date)! - dayOfDate(state.date)!;
  if (away === 0) return [`${closed}, ${reopens} ${hour}`, `${reopens} ${hour}`];
  const { weekdaysShort, monthsShort } = names[language];
  if (away < 7) {
    const day = weekdaysShort[Number(weekdayOf(dayOfDate(date)!)) - 1];
    return [`${closed}, ${reopens} ${day} ${hour}`, `${reopens} ${day} ${hour}`];
  }
  const [, month, day] = parts(date);
  const dayOfMonth = `${day} ${monthsShort[month - 1]}`;
  return [`${closed}, ${reopens} ${dayOfMonth}`, `${reopens} ${dayOfMonth}`];
}

/** Day and month as figures: the shortest unambiguous form of each language. */
function dayAndMonth(date: string, language: Language): string {
  const [, month, day] = parts(date);
  return language === "it" ? `${day}/${month}` : `${day} ${names.en.monthsShort[month - 1]}`;
}

function nearDate(date: string, language: Language, today: string): string {
  const away = dayOfDate(date)! - dayOfDate(today)!;
  if (away === 0) return language === "it" ? "oggi" : "today";
  if (away === 1) return language === "it" ? "domani" : "tomorrow";
  return dateWords(date, language, today);
}

interface Moment {
  date: string;
  /** "HH:MM". */
  time: string;
}

function onClock(instant: number, calendar: Calendar): Moment {
  const wall = timetableOf(calendar).clock.wall(instant);
  const day = Math.floor(wall / dayMs);
  return { date: dateOfDay(day), time: timeOf(Math.floor((wall - day * dayMs) / 60_000)) };
}

/** People say that a day ends at midnight, not that the next one closes at 0. */
function closing(instant: number, calendar: Calendar): Moment {
  const moment = onClock(instant, calendar);
  return moment.time === "00:00" ? { date: dateOfDay(dayOfDate(moment.date)! - 1), time: "24:00" } : moment;
}
