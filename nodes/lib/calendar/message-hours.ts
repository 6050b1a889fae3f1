/** What a message carries about opening hours: instants as ISO strings, and words ready for an answer. */
import type { Sentence } from "../errors.ts";
import type { Calendar, Reason, State } from "./calendar.ts";
import { describeState, momentWords } from "./describe-state.ts";
import { describeWeek } from "./describe-week.ts";
import { closedPeriod } from "./state-at.ts";

/** `msg.hours`. Instants are ISO 8601 in UTC. */
export interface MessageHours {
  open: boolean;
  why: { kind: Reason["kind"]; name?: Sentence };
  /** The date on the calendar's clock, "YYYY-MM-DD". */
  date: string;
  since: string | null;
  until: string | null;
  reopensAt: string | null;
  closesAt: string | null;
  /** Open, and closing within the minutes that the node was told. */
  closingSoon: boolean;
  /** The same key for the whole of one closed period; null while open. */
  closedPeriod: string | null;
  /** "chiuso: agosto; riapre martedì 1 settembre alle 9". */
  words: Sentence;
  /** "martedì 1 settembre alle 9"; empty when no reopening is planned. */
  reopens: Sentence;
  /** "lun-ven 9-13; festivi chiuso". */
  week: Sentence;
}

/** `closingSoon` is for the caller to say: it knows how soon is soon. */
export function messageHours(calendar: Calendar, state: State, closingSoon: boolean): MessageHours {
  const { why, date, reopensAt } = state;
  const reopens = (language: "it" | "en"): string =>
    reopensAt === null ? "" : momentWords(reopensAt, calendar, language, date);
  return {
    open: state.open,
    why: { kind: why.kind, ...(why.name && { name: { ...why.name } }) },
    date,
    since: iso(state.since),
    until: iso(state.until),
    reopensAt: iso(reopensAt),
    closesAt: iso(state.closesAt),
    closingSoon,
    closedPeriod: closedPeriod(state),
    words: { it: describeState(state, calendar, "it"), en: describeState(state, calendar, "en") },
    reopens: { it: reopens("it"), en: reopens("en") },
    week: { ...weekOf(calendar) },
  };
}

/** The longest of the texts, and the same for every message. */
const weeks = new WeakMap<Calendar, Sentence>();

function weekOf(calendar: Calendar): Sentence {
  const before = weeks.get(calendar);
  if (before) return before;
  const made = { it: describeWeek(calendar, "it"), en: describeWeek(calendar, "en") };
  weeks.set(calendar, made);
  return made;
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
