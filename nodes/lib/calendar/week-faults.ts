/** What can be wrong with the hours of a day and of a week. */
import type { Sentence } from "../errors.ts";
import { minutesOf } from "./clock-time.ts";
import { type Fault, fault } from "./faults.ts";
import { names } from "./names.ts";

const mostSpans = 12;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** What somebody wrote, short enough to be repeated in a sentence. */
export function shown(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 40) : "";
}

/** `within` names the season that the week belongs to. */
export function weekFaults(week: unknown, path: string, within?: Sentence): Fault[] {
  if (!isRecord(week)) return [fault(path, within ?? { it: "settimana", en: "week" }, "shape")];
  return Object.entries(week).flatMap(([weekday, spans]) => {
    const where = dayWords(weekday, within);
    return /^[1-7]$/.test(weekday)
      ? spansFaults(spans, `${path}.${weekday}`, where)
      : [fault(`${path}.${weekday}`, where, "shape")];
  });
}

function dayWords(weekday: string, within: Sentence | undefined): Sentence {
  const index = Number(weekday) - 1;
  const it = names.it.weekdays[index] ?? shown(weekday);
  const en = names.en.weekdays[index] ?? shown(weekday);
  return within ? { it: `${within.it}, ${it}`, en: `${within.en}, ${en}` } : { it, en };
}

/** A list of spans: times that exist, ends after starts, none over another. */
export function spansFaults(spans: unknown, path: string, where: Sentence): Fault[] {
  if (!isList(spans)) return [fault(path, where, "shape")];
  if (spans.length > mostSpans) return [fault(path, where, "too-many", { most: mostSpans })];
  const good: [from: string, to: string][] = [];
  return spans.flatMap((span, index) => {
    const here = `${path}.${index}`;
    if (!isList(span) || span.length !== 2) return [fault(here, where, "shape")];
    const [from, to] = span;
    if (!isTime(from) || from === "24:00" || !isTime(to)) return [fault(here, where, "time")];
    if (to <= from) return [fault(here, where, "order", { from, to })];
    const other = good.find(([otherFrom, otherTo]) => from < otherTo && otherFrom < to);
    good.push([from, to]);
    return other ? [fault(here, where, "overlap", { from, to, otherFrom: other[0], otherTo: other[1] })] : [];
  });
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && minutesOf(value) !== undefined;
}
