import type { CalendarService } from "./calendar.ts";

/** Of a calendar that a node may have; without one, the zone of every comune. */
export function zoneOf(calendar: CalendarService | undefined): string {
  return calendar?.calendar.zone ?? "Europe/Rome";
}
