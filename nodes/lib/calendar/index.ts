/**
 * Opening hours: is the desk open, why not, when does it open again; in words, in Italian and English. Right at both
 * changes of the clock whatever the time zone of the process.
 */
export type {
  Calendar,
  CalendarService,
  Day,
  Exception,
  Holidays,
  Reason,
  Season,
  Span,
  State,
  Week,
  Weekday,
} from "./calendar.ts";
export { badgeOf, describeState, momentWords } from "./describe-state.ts";
export { describeWeek } from "./describe-week.ts";
export type { Fault } from "./faults.ts";
export { nationalHoliday } from "./holidays.ts";
export { type MessageHours, messageHours } from "./message-hours.ts";
export { type Preview, type PreviewDay, previewOf } from "./preview.ts";
export { faultsOf, readCalendar } from "./read-calendar.ts";
export { readInstant } from "./read-instant.ts";
export { closedPeriod, dateAt, days, stateAt } from "./state-at.ts";
export { toOsm } from "./to-osm.ts";
export { zoneOf } from "./zone-of.ts";
