/** The shapes of opening hours: what a comune writes down, and what can be asked of it. Plain JSON throughout. */
import type { Language, Sentence } from "../errors.ts";

/** From and to on the clock of the zone, `["09:00", "13:00"]`. The end is not included; it may be "24:00". */
export type Span = [from: string, to: string];

/** ISO day of the week: "1" is Monday, "7" Sunday. */
export type Weekday = "1" | "2" | "3" | "4" | "5" | "6" | "7";

/** The open spans of each day of the week. A day that is missing or empty is closed. */
export type Week = Partial<Record<Weekday, Span[]>>;

/** A part of every year with a week of its own; an empty week means closed. */
export interface Season {
  /** What people call it: "agosto", "orario estivo". */
  name?: string;
  /** First day, "MM-DD". */
  from: string;
  /** Last day, included. Before `from` when the season goes over the new year. */
  to: string;
  week: Week;
}

/** Days of every year on which the desk is closed. */
export interface Holidays {
  /** The national holidays of Italy. */
  national: boolean;
  /** The patron saint's day, "MM-DD". */
  patron?: string;
  patronName?: string;
  /** Other closing days of every year. */
  extra?: { day: string; name: string }[];
}

/** What differs on one date or on a run of dates. It comes before holiday, season and week. */
export type Exception = ({ date: string } | { from: string; to: string }) & {
  /** Empty: closed. */
  spans: Span[];
  why?: string;
};

/** Opening hours. Treat it as a value: a calendar that was used once must be replaced, not changed in place. */
export interface Calendar {
  /** IANA name, "Europe/Rome". */
  zone: string;
  week: Week;
  seasons: Season[];
  holidays: Holidays;
  exceptions: Exception[];
}

/** Which part of the calendar decided on a day. */
export interface Reason {
  kind: "exception" | "holiday" | "season" | "week";
  name?: Sentence;
  /** That part leaves the day without any opening. */
  closedAllDay: boolean;
}

/** What the calendar says of an instant. Instants are epoch milliseconds. */
export interface State {
  open: boolean;
  why: Reason;
  /** The date on the zone's clock, "YYYY-MM-DD". */
  date: string;
  /** When this state began; null when it has lasted for more than 400 days. */
  since: number | null;
  /** When it ends; null when that is not within 400 days. */
  until: number | null;
  /** The next time the desk opens; null when that is not within 400 days. While open: the opening after this one. */
  reopensAt: number | null;
  /** While open, when it closes; else null. */
  closesAt: number | null;
}

/** What one date looks like. */
export interface Day {
  date: string;
  weekday: Weekday;
  /** In order, those that touch joined. */
  spans: Span[];
  why: Reason;
}

/** What the `opening-calendar` configuration node offers to other nodes. */
export interface CalendarService {
  calendar: Calendar;
  stateAt(instant: number | Date): State;
  describe(state: State, language: Language): string;
}
