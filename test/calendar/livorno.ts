import type { Calendar, Span } from "../../nodes/lib/calendar/index.ts";

const morning: Span = ["09:00", "13:00"];
const afternoon: Span = ["15:30", "17:30"];

/** The hours that the Comune di Livorno publishes, with "agosto escluso" read as closed in August. */
export function livorno(changes: Partial<Calendar> = {}): Calendar {
  return {
    zone: "Europe/Rome",
    week: { 1: [morning], 2: [morning, afternoon], 3: [morning], 4: [morning, afternoon], 5: [morning] },
    seasons: [{ name: "agosto", from: "08-01", to: "08-31", week: {} }],
    holidays: { national: true, patron: "05-22", patronName: "Santa Giulia" },
    exceptions: [],
    ...changes,
  };
}

/** The instant at which clocks in Rome show a date and time; the first of two. */
export function rome(wall: string): number {
  const summer = Date.parse(`${wall}+02:00`);
  const shows = new Date(summer).toLocaleString("sv-SE", { timeZone: "Europe/Rome" }).slice(0, 16).replace(" ", "T");
  return shows === wall ? summer : Date.parse(`${wall}+01:00`);
}
