/** From when and until when, on the clock of the calendar's zone. A date without a time means the whole of that day there. */
import { DateTime } from "luxon";

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const italianDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Epoch milliseconds of an instant or of the beginning of a date; undefined when it is neither. */
export function readFrom(value: unknown, zone: string): number | undefined {
  return instantOf(value, zone);
}

/** The same for an end: of a date, the beginning of the next one (23, 24 or 25 hours later). */
export function readUntil(value: unknown, zone: string): number | undefined {
  const date = dateOf(value);
  if (date === undefined) return instantOf(value, zone);
  const day = DateTime.fromISO(date, { zone });
  return day.isValid ? day.plus({ days: 1 }).startOf("day").toMillis() : undefined;
}

/** Until the end of the last of so many days, the one of `from` included; null for 0 days. */
export function untilAfter(from: number, days: number, zone: string): number | null {
  if (days <= 0) return null;
  return DateTime.fromMillis(from, { zone }).startOf("day").plus({ days }).startOf("day").toMillis();
}

export function dateInZone(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toISODate() ?? "";
}

function dateOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (dateOnly.test(text)) return text;
  const [, day, month, year] = italianDate.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
}

function instantOf(value: unknown, zone: string): number | undefined {
  const instant = millisecondsOf(value, zone);
  // Years 1970 to 9999: what a flow file, a page and a feed can write.
  return instant !== undefined && instant >= 0 && instant < 253_402_128_000_000 ? instant : undefined;
}

function millisecondsOf(value: unknown, zone: string): number | undefined {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  const written = DateTime.fromISO(dateOf(value) ?? value.trim(), { zone });
  return written.isValid ? written.toMillis() : undefined;
}
