/** What the editor shows while somebody edits a calendar that is not saved yet. */
import { DateTime } from "luxon";
import type { Language } from "../errors.ts";
import type { Calendar } from "./calendar.ts";
import { days, stateAt } from "./state-at.ts";
import { describeState } from "./describe-state.ts";
import { describeWeek } from "./describe-week.ts";
import { faultsOf } from "./read-calendar.ts";
import { toOsm } from "./to-osm.ts";
import { clockEnglish, dateWords, hourWords, parts, spansWords } from "./words.ts";

export interface PreviewDay {
  date: string;
  /** "lunedì 24 novembre". */
  day: string;
  /** "9-13 e 15:30-17:30", "chiuso". */
  hours: string;
  /** The name of the holiday, the season or the exception; "" on an ordinary day. */
  why: string;
  open: boolean;
}

export interface Preview {
  /** What must be mended, with the path of the field; while there is any, the rest is null. */
  faults: { path: string; text: string }[];
  sentence: string | null;
  osm: string | null;
  days: PreviewDay[] | null;
  /** The state now, in words. */
  now: string | null;
  /** The answer for the instant asked about; null when none was asked about. */
  test: { open: boolean; words: string } | null;
}

const nothing = { sentence: null, osm: null, days: null, now: null, test: null };
const daysAhead = 30;

/**
 * Answers `{ calendar, instant?, language? }` as it comes from a browser: `instant` is date and time on the calendar's
 * own clock, "2026-08-11T10:00". Never throws for a wrong calendar or instant: `faults` and a null are for that.
 */
export function previewOf(body: Record<string, unknown>, now: number): Preview {
  const language: Language = body["language"] === "en" ? "en" : "it";
  const faults = faultsOf(body["calendar"]).map(({ path, error }) => ({ path, text: error.in(language) }));
  if (faults.length > 0) return { ...nothing, faults };
  const calendar = body["calendar"] as Calendar;
  const state = stateAt(calendar, now);
  return {
    faults,
    sentence: describeWeek(calendar, language),
    osm: toOsm(calendar),
    days: days(calendar, state.date, daysAhead).map(({ date, spans, why }) => ({
      date,
      day: dateWords(date, language),
      hours: spansWords(spans, language),
      why: why.name?.[language] ?? "",
      open: spans.length > 0,
    })),
    now: describeState(state, calendar, language),
    test: testOf(calendar, body["instant"], language),
  };
}

function testOf(calendar: Calendar, wall: unknown, language: Language): Preview["test"] {
  if (typeof wall !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return null;
  const instant = DateTime.fromISO(wall, { zone: calendar.zone });
  if (!instant.isValid || instant.year < 1970) return null;
  const state = stateAt(calendar, instant.toMillis());
  const [year] = parts(state.date);
  const hour = language === "it" ? `ore ${hourWords(wall.slice(11))}` : `at ${clockEnglish(wall.slice(11))}`;
  const asked = `${dateWords(state.date, language)} ${year} ${hour}`;
  return { open: state.open, words: `${asked} → ${describeState(state, calendar, language)}` };
}

