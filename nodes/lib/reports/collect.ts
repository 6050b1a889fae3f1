/**
 * Carries decisions out: reads the collection, decides, and writes everything at once. When somebody else has written
 * meanwhile, it looks and decides again.
 */
import type { Outgoing } from "../cloud-api/index.ts";
import { Refused } from "../errors.ts";
import { withGreeting } from "../reply/index.ts";
import type { EffectKey, NearReports, NewReport, ReportDraft, ReportRecord, ReportSight, ReportStep } from "../store/index.ts";
import type { Draft } from "./draft.ts";
import { createTurns } from "./in-turn.ts";
import { type Nearby, nearest } from "./near.ts";
import { type Decision, type Facts, type Outcome, dueOf, endOf, next } from "./next.ts";
import type { Settings } from "./settings.ts";
import type { Told } from "./told.ts";

/** A message to the citizen, on its way to the outbox. */
interface Said {
  effect: EffectKey;
  citizen: string;
  errand: { do: "send"; message: Outgoing };
  at: number;
  /** A question is worth nothing once the collection is over. */
  expires: number;
}

/** What the store and the outbox do for one account. */
export interface Desk {
  sight(citizen: string, effect: EffectKey, at: number): Promise<ReportSight>;
  take(step: Omit<ReportStep, "account" | "say"> & { say?: Said }): Promise<{
    outcome: string;
    report: ReportRecord | null;
  } | null>;
  due(clock: number, limit: number): Promise<{ drafts: ReportDraft[]; next: number | null }>;
  near(near: Omit<NearReports, "account">): Promise<ReportRecord[]>;
  /** Whether this effect is the first of ours that the citizen hears; asked again it answers the same. */
  greets(effect: EffectKey, citizen: string, at: number): Promise<boolean>;
}

export interface Heard {
  outcome: Outcome;
  report: ReportRecord | null;
  /** A report has ended by itself: the node must emit it. */
  born: boolean;
  /** When something will be due; null: nothing of this citizen's. */
  due: number | null;
}

export interface Collector {
  /** @param effect the node's next effect of the message */
  hear(told: Told, effect: EffectKey): Promise<Heard>;
  /**
   * Does what is due at `clock`. `ends`: also what ends a collection; not while messages of before a restart are still on
   * their way. Answers when something will be due next, and whether a report was born.
   */
  sweep(clock: number, ends: boolean): Promise<{ next: number | null; born: boolean }>;
}

/** Several instances may write at the same time; each time one of them gets through. */
const tries = 20;
const atATime = 50;
/** More open reports than these within a few metres are one. */
const mostNear = 50;
const dayMs = 24 * 60 * 60 * 1000;

/** @param node id of the node: what it decides without a message is its own */
export function createCollector(desk: Desk, node: string, settings: Settings): Collector {
  const turns = createTurns();

  async function hear(told: Told, effect: EffectKey): Promise<Heard> {
    const { citizen } = told.facts;
    let born = false;
    for (let left = tries; left > 0; left -= 1) {
      const sight = await desk.sight(citizen, effect, told.at);
      if (sight.outcome) return { outcome: sight.outcome as Outcome, report: sight.report, born, due: null };
      const draft = sight.draft && (JSON.parse(sight.draft.content) as Draft);
      if (sight.draft && draft && !sight.before && told.at >= endOf(draft, settings)) {
        born = (await end(sight.draft, draft, told.at)) || born;
        continue;
      }
      const decision = next(draft, { told }, await factsFor(draft, told.at, asks(told), sight), settings);
      const taken = await write(citizen, effect, told.at, sight.draft, decision);
      if (taken) return { ...taken, born, due: decision.draft ? dueOf(decision.draft, settings) : null };
    }
    throw busy();
  }

  /** Only what may lead to a summary or a number needs to know what is near. */
  const asks = ({ facts, text }: Told): boolean => facts.reply !== undefined || text.length < 40;

  async function factsFor(draft: Draft | null, at: number, wanted: boolean, sight?: ReportSight): Promise<Facts> {
    const near = wanted && draft?.open ? await nearbyOf(draft, at) : [];
    const talking = typeof sight?.answeredAt === "number" && at - sight.answeredAt < dayMs;
    return { near, last: sight?.last ?? null, before: sight?.before ?? false, talking };
  }

  async function nearbyOf({ position }: Draft, at: number): Promise<Nearby[]> {
    const { duplicateMetres: metres, duplicateDays } = settings;
    if (!position || metres === 0) return [];
    const since = at - duplicateDays * dayMs;
    return nearest(await desk.near({ position, metres, since, limit: mostNear }), position, metres);
  }

  /** What changes nothing and says nothing is not written: most messages are no part of a report. */
  async function write(
    citizen: string,
    effect: EffectKey,
    at: number,
    seen: ReportDraft | null,
    { draft, outcome, say, report }: Decision,
    born?: string,
  ): Promise<{ outcome: Outcome; report: ReportRecord | null } | null> {
    if (outcome === null) return null;
    if (draft === undefined && !say && !seen) return { outcome, report: null };
    const key = { ...effect, node: `${effect.node}/say` };
    const expires = at + (outcome === "in-progress" ? settings.silenceMs : dayMs);
    const message = say && (await greeted(say, key, citizen, at, draft?.language));
    const said: Said | undefined = message && { effect: key, citizen, errand: { do: "send", message }, at, expires };
    const taken = await desk.take({
      citizen,
      effect,
      at,
      seen: seen?.token ?? null,
      outcome,
      ...(draft !== undefined && { draft: draft && rowOf(draft) }),
      ...(report && { report: recordOf(report, born) }),
      ...(said && { say: said }),
    });
    return taken && { outcome: taken.outcome as Outcome, report: taken.report };
  }

  /** What is said goes with the greeting where there is room for it: Meta charges each message. */
  async function greeted(say: Outgoing, key: EffectKey, citizen: string, at: number, spoken?: string): Promise<Outgoing> {
    if (!settings.greets) return say;
    const { town } = settings;
    const language = spoken === "it" || spoken === "en" ? spoken : town.language;
    const whole = withGreeting(say, town.greeting(language));
    return whole && (await desk.greets(key, citizen, at)) ? whole : say;
  }

  const rowOf = (draft: Draft): NonNullable<ReportStep["draft"]> => ({
    content: JSON.stringify(draft),
    due: dueOf(draft, settings),
    ...(draft.opened && { opened: draft.opened }),
  });

  /** Ends what nobody has added to for long; answers whether it is a report that must be emitted. */
  async function end(row: ReportDraft, draft: Draft, at: number): Promise<boolean> {
    const decision = next(draft, { due: at }, await factsFor(draft, at, true), settings);
    const effect = { event: draft.last.event, node: `${node}/end`, ordinal: 0 };
    const taken = await write(row.citizen, effect, at, row, decision, node);
    return taken?.report !== undefined && taken.report !== null;
  }

  async function ask(row: ReportDraft, draft: Draft, at: number): Promise<void> {
    const decision = next(draft, { due: at }, await factsFor(draft, at, true), settings);
    await write(row.citizen, { event: draft.last.event, node: `${node}/ask`, ordinal: draft.asked }, at, row, decision);
  }

  async function doDue(row: ReportDraft, clock: number, ends: boolean): Promise<boolean> {
    const draft = JSON.parse(row.content) as Draft;
    if (clock >= endOf(draft, settings)) return ends && end(row, draft, clock);
    await ask(row, draft, clock);
    return false;
  }

  async function sweep(clock: number, ends: boolean): Promise<{ next: number | null; born: boolean }> {
    const due = await desk.due(clock, atATime);
    const done = due.drafts.map((row) => turns.take(row.citizen, () => doDue(row, clock, ends)));
    return { next: due.next, born: (await Promise.all(done)).includes(true) };
  }

  return { hear: (told, effect) => turns.take(told.facts.citizen, () => hear(told, effect)), sweep };
}

function recordOf({ content, ...report }: NonNullable<Decision["report"]>, born: string | undefined): NewReport {
  const { position, media } = content;
  return {
    ...report,
    content: JSON.stringify(content),
    media: media.map(({ id }) => id),
    ...(position && { position: { latitude: position.latitude, longitude: position.longitude } }),
    ...(born !== undefined && { born }),
  };
}

function busy(): Refused {
  return new Refused("report.busy", {
    it: "Questa segnalazione viene scritta da troppe parti insieme: controlla che un solo nodo «collect-report» lavori per questo numero.",
    en: "This report is being written from too many sides at once: make sure that only one “collect-report” node works for this number.",
  });
}
