/** An instant as flows carry it. */
import { DateTime } from "luxon";
import { Refused } from "../errors.ts";
import type { Calendar } from "./calendar.ts";

/**
 * Epoch milliseconds of a number of milliseconds, a Date, or an ISO text; a text without an offset is read on the
 * calendar's own clock. Undefined for what is missing (undefined, null, ""). Refused for anything else.
 */
export function readInstant(value: unknown, calendar: Calendar): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const instant =
    typeof value === "string" ? DateTime.fromISO(value, { zone: calendar.zone }).toMillis() : millisecondsOf(value);
  if (Number.isFinite(instant)) return instant;
  throw new Refused("calendar.instant", {
    it: "Il valore indicato come istante non è una data: serve un testo come 2026-11-24T10:00 o dei millisecondi.",
    en: "The value given as the instant is not a date: it takes a text such as 2026-11-24T10:00, or milliseconds.",
  });
}

function millisecondsOf(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  return typeof value === "number" ? value : Number.NaN;
}
