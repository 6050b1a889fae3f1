/** Times of the day as minutes from midnight. */
import type { Span } from "./calendar.ts";

/** Minutes from midnight of "HH:MM"; undefined when it is not a time. "24:00" is one. */
export function minutesOf(time: string): number | undefined {
  if (time === "24:00") return 1440;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Puts spans in order and joins those that touch, so that what is open without a break is one span. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, to] of [...spans].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const last = result.at(-1);
    if (last && last[1] === from) last[1] = to;
    else result.push([from, to]);
  }
  return result;
}
