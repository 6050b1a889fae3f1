import type { Calendar, Exception, Season, Span, Week } from "../../nodes/lib/calendar/index.ts";

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Zones with ordinary changes, with changes at midnight, of half an hour, and with none. */
const zones = ["Europe/Rome", "Europe/Rome", "America/Santiago", "Australia/Lord_Howe", "Asia/Kolkata", "Europe/Rome"];

/** One calendar per zone of the list: night hours, several spans, seasons over the new year, exceptions. */
export function seededCalendars(): Calendar[] {
  return zones.map((zone, index) => randomCalendar(zone, seeded(1_000 + index)));
}

function randomCalendar(zone: string, random: () => number): Calendar {
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const chance = (part: number): boolean => random() < part;
  const two = (number: number): string => String(number).padStart(2, "0");
  const time = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

  const spans = (): Span[] => {
    const count = 1 + upTo(2);
    // Multiples of five minutes, all different, so that no two spans touch or overlap.
    const marks = new Set<number>();
    while (marks.size < count * 2) marks.add(upTo(288) * 5);
    const times = [...marks].sort((a, b) => a - b).map(time);
    return Array.from({ length: count }, (_, index): Span => [times[2 * index]!, times[2 * index + 1]!]);
  };
  const week = (): Week =>
    Object.fromEntries(["1", "2", "3", "4", "5", "6", "7"].filter(() => chance(0.75)).map((day) => [day, spans()]));
  const weekOrNone = (): Week => (chance(0.5) ? {} : week());
  const date = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

  const seasons: Season[] = [
    { from: `03-${two(1 + upTo(30))}`, to: `04-${two(1 + upTo(29))}`, week: week() },
    { name: "estate", from: `07-${two(1 + upTo(14))}`, to: `08-${two(15 + upTo(16))}`, week: weekOrNone() },
    { name: "feste", from: `12-${two(10 + upTo(15))}`, to: `01-${two(2 + upTo(10))}`, week: weekOrNone() },
    { from: "02-10", to: chance(0.5) ? "02-29" : "02-28", week: week() },
  ];
  const exceptions: Exception[] = Array.from({ length: 24 }, (_, index) => {
    // One in each third of a year: never two on the same day.
    const year = 2025 + Math.floor(index / 3);
    const month = 1 + (index % 3) * 4 + upTo(2);
    const open = chance(0.6) ? spans() : [];
    if (chance(0.5)) return { date: date(year, month, 1 + upTo(27)), spans: open, why: 'il "ponte"' };
    return { from: date(year, month, 1 + upTo(27)), to: date(year, month + 1, 1 + upTo(27)), spans: open };
  });
  return {
    zone,
    week: week(),
    seasons,
    holidays: { national: chance(0.8), patron: "05-22", extra: [{ day: "09-08", name: "Natività" }] },
    exceptions,
  };
}
