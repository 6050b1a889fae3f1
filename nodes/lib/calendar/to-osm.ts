/**
 * A calendar as an OpenStreetMap `opening_hours` value.
 * Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
import type { Calendar, Exception, Season, Span, Week, Weekday } from "./calendar.ts";
import { joined } from "./clock-time.ts";
import { datesOf } from "./day-plan.ts";
import { parts } from "./words.ts";

const weekdays: [Weekday, string][] = [
  ["1", "Mo"],
  ["2", "Tu"],
  ["3", "We"],
  ["4", "Th"],
  ["5", "Fr"],
  ["6", "Sa"],
  ["7", "Su"],
];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * The value, each rule overriding those before it on the days it names. Every day stands in one rule with all its
 * spans, because `;` takes away what an earlier rule gave to a day. Expects a right calendar.
 */
export function toOsm(calendar: Calendar): string {
  const { holidays } = calendar;
  const rules = [
    ...weekRules(calendar.week, ""),
    ...calendar.seasons.flatMap(seasonRules),
    ...(holidays.national ? ["PH off"] : []),
    ...(holidays.patron ? [closedOn(holidays.patron, holidays.patronName)] : []),
    ...(holidays.extra ?? []).map(({ day, name }) => closedOn(day, name)),
    ...calendar.exceptions.map(exceptionRule),
  ];
  return rules.length > 0 ? rules.join("; ") : "off";
}

function weekRules(week: Week, selector: string): string[] {
  const daysOf = new Map<string, string[]>();
  for (const [weekday, label] of weekdays) {
    const hours = hoursOf(week[weekday] ?? []);
    if (hours) daysOf.set(hours, [...(daysOf.get(hours) ?? []), label]);
  }
  return [...daysOf].map(([hours, days]) => `${selector}${runs(days)} ${hours}`);
}

/** "Mo-Fr", "Tu,Th". */
function runs(days: string[]): string {
  const order = weekdays.map(([, label]) => label);
  const result: string[][] = [];
  for (const day of days) {
    const run = result.at(-1);
    if (run && order.indexOf(run.at(-1)!) + 1 === order.indexOf(day)) run.push(day);
    else result.push([day]);
  }
  return result.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join())).join();
}

function hoursOf(spans: readonly Span[]): string {
  return joined(spans)
    .map((span) => span.join("-"))
    .join();
}

function seasonRules(season: Season): string[] {
  return selectorsOf(season).flatMap((selector) => [`${selector} off`, ...weekRules(season.week, `${selector} `)]);
}

/** Evaluators read "to Feb 29" as "to Mar 1" in common years, so that day gets a selector of its own. */
function selectorsOf({ from, to }: Season): string[] {
  if (to !== "02-29" || from === to) return [rangeOf(from, to)];
  return [rangeOf(from, "02-28"), "Feb 29"];
}

function rangeOf(from: string, to: string): string {
  return from === to ? dayOf(from) : `${dayOf(from)}-${dayOf(to)}`;
}

function dayOf(yearDay: string): string {
  return `${months[Number(yearDay.slice(0, 2)) - 1]} ${yearDay.slice(3)}`;
}

function closedOn(yearDay: string, name: string | undefined): string {
  return `${dayOf(yearDay)} off${comment(name)}`;
}

function exceptionRule(exception: Exception): string {
  const { from, to } = datesOf(exception);
  const range = from === to ? fullDate(from) : `${fullDate(from)}-${fullDate(to)}`;
  const hours = hoursOf(exception.spans);
  // Hours with a comment and without the word "open" mean "unknown" to evaluators.
  return `${range} ${hours ? `${hours} open` : "off"}${comment(exception.why)}`;
}

function fullDate(date: string): string {
  const [year, month] = parts(date);
  return `${year} ${months[month - 1]} ${date.slice(8)}`;
}

/** A comment ends at the next quotation mark, so it cannot contain one. */
function comment(text: string | undefined): string {
  const words = text?.replaceAll('"', "'").replace(/\s+/g, " ").trim();
  return words ? ` "${words}"` : "";
}
