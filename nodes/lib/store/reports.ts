/** What the store keeps of street reports: the one a citizen is still telling, and those that have a number. */
import type { Draft, EffectKey } from "./store.ts";

export type ReportState = "open" | "taken" | "closed" | "cancelled";

/** Degrees, north and east positive. */
export interface ReportPosition {
  latitude: number;
  longitude: number;
}

/** A collection under way, as somebody saw it. */
export interface ReportDraft {
  citizen: string;
  /** Changes whenever it is written: who writes says which one was seen. */
  token: string;
  /** JSON; sealed in the store. */
  content: string;
}

/** What an event finds. */
export interface ReportSight {
  /** What this effect decided the first time; null: it comes for the first time, or decided nothing. */
  outcome: string | null;
  /** The report that it completed. */
  report: ReportRecord | null;
  draft: ReportDraft | null;
  /** The event came in before the collection was opened, or is the one that opened it. */
  before: boolean;
  /** The citizen's latest report. */
  last: ReportRecord | null;
  /** When an office last wrote to the citizen about no report, before this event; null: never, or it is forgotten. */
  answeredAt: number | null;
}

/** A report that is to get its number. */
export interface NewReport {
  /** The comune's own calendar year: numbers begin anew with it. */
  year: number;
  category: string;
  categoryName: string;
  created: number;
  position?: ReportPosition;
  /** JSON; sealed in the store. */
  content: string;
  /** Node that must still emit it: it was not completed by a message. */
  born?: string;
  /** Ids of the files that belong to it. */
  media?: string[];
}

/** One decision about a collection. Everything in it is written at once, or nothing. */
export interface ReportStep {
  account: string;
  citizen: string;
  effect: EffectKey;
  at: number;
  /** Token of the draft that the decision was made on; null: there was none. */
  seen: string | null;
  /** What the effect decided, for when it is done again. Not sealed: no word of a citizen. */
  outcome: string;
  /** The draft from now on; null: none, missing: as it is. `opened`: by which message, once it is more than loose pieces. */
  draft?: { content: string; due: number; opened?: { event: string; at: number } } | null;
  report?: NewReport;
  /** What is said to the citizen. */
  say?: Draft;
}

export interface ReportRecord {
  account: string;
  id: string;
  year: number;
  number: number;
  /** Null once the citizen has been forgotten. */
  citizen: string | null;
  category: string;
  categoryName: string;
  state: ReportState;
  created: number;
  /** Last change of state. */
  changed: number;
  /** JSON; null once the citizen's data have been erased. */
  content: string | null;
}

/** What an office says of a report. */
export interface ReportChange {
  account: string;
  id: string;
  effect: EffectKey;
  at: number;
  state?: ReportState;
  /** For the citizen; sealed in the store. */
  text?: string;
  /** Who says it: an office, an operator. */
  who: string;
}

export interface ReportChanged {
  /** False when nothing was changed: it was so already, or there is no such report. */
  changed: boolean;
  report: ReportRecord | null;
}

export interface NearReports {
  account: string;
  position: ReportPosition;
  metres: number;
  /** Created at this instant or later. */
  since: number;
  limit: number;
}

export interface ReportStore {
  reportSight(account: string, citizen: string, effect: EffectKey, at: number): Promise<ReportSight>;
  /**
   * Writes a decision; the number is given in the same transaction. Done again, it answers what it answered the first time.
   * Null: the draft has changed meanwhile, look again.
   */
  takeReportStep(step: ReportStep): Promise<{ outcome: string; report: ReportRecord | null } | null>;
  /** Collections of which something is due, oldest first, and when the next one will be. None while events wait to be told. */
  dueReports(account: string, clock: number, limit: number): Promise<{ drafts: ReportDraft[]; next: number | null }>;
  /** Reports that the node must still emit, or emit again after a restart. */
  bornReports(account: string, node: string): Promise<ReportRecord[]>;
  /** Nodes that must still emit some. */
  bornNodes(account: string): Promise<string[]>;
  /** What nodes that are gone have not emitted, this one emits. Answers how many. */
  inheritBorn(account: string, gone: string[], node: string): Promise<number>;
  /** They have been emitted, and long enough ago. */
  closeBornReports(account: string, ids: string[]): Promise<void>;

  /** A mail about it could not be written: this effect is still to do it. Null: there is no such report. False: that is known. */
  oweReport(account: string, report: string, effect: EffectKey): Promise<boolean | null>;
  /** What this node still has to hand on, oldest first, of each citizen in turn: until a mail is written by the effect. */
  owedReports(account: string, node: string, limit: number): Promise<{ report: ReportRecord; effect: EffectKey }[]>;
  reportByNumber(account: string, year: number, number: number): Promise<ReportRecord | null>;
  changeReport(change: ReportChange): Promise<ReportChanged>;
  /** Reports that are open or taken, in a square around a place, newest first. Who asks measures the distance. */
  nearReports(near: NearReports): Promise<ReportRecord[]>;
  /** In the order of their numbers' making, after a line number; for export. */
  reportLines(account: string, after: number, limit: number): Promise<{ line: number; report: ReportRecord }[]>;
}
