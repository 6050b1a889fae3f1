/** Checks a calendar that came from an editor, a file or another program. */
import type { Sentence } from "../errors.ts";
import type { Calendar } from "./calendar.ts";
import { dayOfDate, isYearDay } from "./civil-date.ts";
import { exceptionOverlaps, seasonOverlaps } from "./common-days.ts";
import { type Fault, exceptionWords, fault, seasonWords } from "./faults.ts";
import { isList, isRecord, shown, spansFaults, weekFaults } from "./week-faults.ts";
import { isZone } from "./zone-clock.ts";

const most = { seasons: 50, exceptions: 1_000, extra: 100, text: 200 };

/** The calendar itself, known to be right. Throws the first fault as Refused. */
export function readCalendar(value: unknown): Calendar {
  const [first] = faultsOf(value);
  if (first) throw first.error;
  return value as Calendar;
}

/** Everything that is wrong with a calendar, in the order of its parts; empty when it is right. */
export function faultsOf(value: unknown): Fault[] {
  if (!isRecord(value)) return [fault("", whole, "shape")];
  const zone = value["zone"];
  return [
    ...(typeof zone === "string" && isZone(zone) ? [] : [fault("zone", zoneWords, "zone", { value: shown(zone) })]),
    ...weekFaults(value["week"], "week"),
    ...listFaults(value["seasons"], "seasons", seasonsWords, seasonFaults, seasonOverlaps),
    ...holidaysFaults(value["holidays"]),
    ...listFaults(value["exceptions"], "exceptions", exceptionsWords, exceptionFaults, exceptionOverlaps),
  ];
}

const whole: Sentence = { it: "calendario", en: "calendar" };
const zoneWords: Sentence = { it: "fuso orario", en: "time zone" };
const seasonsWords: Sentence = { it: "stagioni", en: "seasons" };
const exceptionsWords: Sentence = { it: "eccezioni", en: "exceptions" };
const patronWords: Sentence = { it: "festa del patrono", en: "patron saint's day" };

/** Checks a list part by part; what parts have in common is only asked of parts that are right by themselves. */
function listFaults<Part>(
  value: unknown,
  path: "seasons" | "exceptions",
  where: Sentence,
  ofPart: (part: Record<string, unknown>, path: string, index: number) => Fault[],
  ofAll: (parts: Part[]) => Fault[],
): Fault[] {
  if (!isList(value)) return [fault(path, where, "shape")];
  if (value.length > most[path]) return [fault(path, where, "too-many", { most: most[path] })];
  const found = value.flatMap((part, index) =>
    isRecord(part) ? ofPart(part, `${path}.${index}`, index) : [fault(`${path}.${index}`, where, "shape")],
  );
  return found.length > 0 ? found : ofAll(value as Part[]);
}

function seasonFaults(season: Record<string, unknown>, path: string, index: number): Fault[] {
  const where = seasonWords(index, season["name"]);
  return [
    ...textFaults(season["name"], `${path}.name`, where),
    ...yearDayFaults(season["from"], `${path}.from`, where),
    ...yearDayFaults(season["to"], `${path}.to`, where),
    ...weekFaults(season["week"], `${path}.week`, where),
  ];
}

function holidaysFaults(holidays: unknown): Fault[] {
  const where = { it: "festività", en: "holidays" };
  if (!isRecord(holidays) || typeof holidays["national"] !== "boolean") return [fault("holidays", where, "shape")];
  const { patron, patronName, extra = [] } = holidays;
  if (!isList(extra)) return [fault("holidays.extra", where, "shape")];
  if (extra.length > most.extra) return [fault("holidays.extra", where, "too-many", { most: most.extra })];
  return [
    ...(patron === undefined ? [] : yearDayFaults(patron, "holidays.patron", patronWords)),
    ...textFaults(patronName, "holidays.patronName", patronWords),
    ...extra.flatMap((day, index) => {
      const path = `holidays.extra.${index}`;
      if (!isRecord(day)) return [fault(path, where, "shape")];
      return [...yearDayFaults(day["day"], `${path}.day`, where), ...textFaults(day["name"], `${path}.name`, where)];
    }),
  ];
}

function exceptionFaults(exception: Record<string, unknown>, path: string, index: number): Fault[] {
  const where = exceptionWords(index);
  const single = "date" in exception;
  const { from, to } = exception;
  const dates = single
    ? dateFaults(exception["date"], `${path}.date`, where)
    : [...dateFaults(from, `${path}.from`, where), ...dateFaults(to, `${path}.to`, where)];
  if (!single && dates.length === 0 && String(to) < String(from)) {
    dates.push(fault(`${path}.to`, where, "range", { from: String(from), to: String(to) }));
  }
  return [
    ...dates,
    ...spansFaults(exception["spans"], `${path}.spans`, where),
    ...textFaults(exception["why"], `${path}.why`, where),
  ];
}

function yearDayFaults(value: unknown, path: string, where: Sentence): Fault[] {
  const right = typeof value === "string" && isYearDay(value);
  return right ? [] : [fault(path, where, "year-day", { value: shown(value) })];
}

function dateFaults(value: unknown, path: string, where: Sentence): Fault[] {
  const right = typeof value === "string" && dayOfDate(value) !== undefined;
  return right ? [] : [fault(path, where, "date", { value: shown(value) })];
}

/** Texts may be left out. */
function textFaults(value: unknown, path: string, where: Sentence): Fault[] {
  if (value === undefined) return [];
  if (typeof value !== "string") return [fault(path, where, "shape")];
  return value.length > most.text ? [fault(path, where, "too-long", { most: most.text })] : [];
}
