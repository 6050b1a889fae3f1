/** A report that has its number, as the store keeps it and as later nodes read it in `msg.report`. */
import type { MediaHandle } from "../kit/index.ts";
import type { ReportRecord, ReportState } from "../store/index.ts";
import type { LastFacts, Position } from "./draft.ts";

/** What is sealed in the store. */
export interface ReportContent {
  text: string;
  position?: Position;
  address?: string;
  media: MediaHandle[];
  /** Number of an open report of the same thing. */
  duplicateOf?: string;
  /** It was not finished by the citizen. */
  partial?: true;
  language?: string;
  last: LastFacts;
}

export interface MessageReport {
  id: string;
  /** "2026/000042": per comune and year. */
  number: string;
  state: ReportState;
  category: string;
  categoryName: string;
  text: string;
  position?: Position;
  address?: string;
  media: MediaHandle[];
  /** ISO instant at which it got its number. */
  at: string;
  duplicateOf?: string;
  partial?: true;
}

export function numberOf({ year, number }: { year: number; number: number }): string {
  return `${year}/${String(number).padStart(6, "0")}`;
}

/** Null once the citizen's data have been erased. */
export function messageReport(record: ReportRecord): MessageReport | null {
  if (record.content === null) return null;
  const { last: _, language: __, ...told } = JSON.parse(record.content) as ReportContent;
  const { id, state, category, categoryName, created } = record;
  return { id, number: numberOf(record), state, category, categoryName, ...told, at: new Date(created).toISOString() };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "2026-12-31" as the clocks of a zone show it. */
export function dayIn(zone: string, instant: number): string {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
    // One or two zones in a service; a test may have more.
    if (clocks.size >= 20) clocks.clear();
    clocks.set(zone, clock);
  }
  return clock.format(instant);
}

/** The year of a report's number, by the comune's own clock. */
export function yearIn(zone: string, instant: number): number {
  return Number(dayIn(zone, instant).slice(0, 4));
}
