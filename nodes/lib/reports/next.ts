/**
 * What becomes of a collection when a message comes or its time has come. Pure: it goes by the message's arrival and by what
 * is stored, so that the same message again decides the same.
 */
import type { Outgoing } from "../cloud-api/index.ts";
import type { ReportState } from "../store/index.ts";
import { type EarlierReport, earlierReport } from "../request/index.ts";
import { type Draft, emptyDraft, mediaOf, textOf } from "./draft.ts";
import { gather, hasWhat, hasWhere } from "./gather.ts";
import { ids, isOwn } from "./ids.ts";
import type { Nearby } from "./near.ts";
import { type Asked, categoryOf, question } from "./questions.ts";
import { foldedStart } from "./recogniser.ts";
import { type ReportContent, numberOf, yearIn } from "./report.ts";
import type { Settings } from "./settings.ts";
import { type Told, lastFacts, latest } from "./told.ts";

/** A message, or the instant at which something was due. */
export type Input = { told: Told } | { due: number };

export interface Facts {
  /** Open reports around the place, nearest first. */
  near: readonly Nearby[];
  /** The citizen's latest report. */
  last: LastReport | null;
  /** The message came in before the collection was opened. */
  before: boolean;
  /** An office wrote to the citizen lately: what they show without a word is for that office. */
  talking: boolean;
}

export interface LastReport {
  year: number;
  number: number;
  created: number;
  /** When its state changed last. */
  changed: number;
  state: ReportState;
  categoryName: string;
}

/** `told`: what became of an earlier report was asked, and answered. */
export type Outcome = "complete" | "in-progress" | "else" | "timed-out" | "cancelled" | "told";

export interface Completed {
  year: number;
  category: string;
  categoryName: string;
  created: number;
  content: ReportContent;
}

export interface Decision {
  /** The collection from now on; null: none, undefined: as it was. */
  draft?: Draft | null;
  /** Null: the input changes nothing and leads nowhere (a question that is not due any more). */
  outcome: Outcome | null;
  say?: Outgoing;
  report?: Completed;
}

/** Loose pieces wait so long for words that make a report of them. */
export const looseMs = 10 * 60_000;
/** What is missing has been asked for and something else has come: the citizen may still be looking for the button. */
const patienceMs = 2 * 60_000;
/** What comes after a summary is shown in another one, but not each photo in one of its own. */
const afterSummaryMs = 30_000;
/** Questions of ours, until the citizen presses a button. */
const mostAsked = 3;
/** A second tap on the button is no question. */
const tapMs = 60_000;

export function endOf(draft: Draft, { silenceMs }: Pick<Settings, "silenceMs">): number {
  return draft.last.at + (draft.open ? silenceMs : looseMs);
}

/** When something is to be done without any message. */
export function dueOf(draft: Draft, settings: Settings): number {
  return Math.min(draft.ask ?? Infinity, endOf(draft, settings));
}

/** @param before the collection as it stands; null: none */
export function next(before: Draft | null, input: Input, facts: Facts, settings: Settings): Decision {
  if ("told" in input) return afterMessage(before, input.told, facts, settings);
  if (!before || input.due < dueOf(before, settings)) return { outcome: null };
  if (input.due >= endOf(before, settings)) return atEnd(before, facts, settings);
  return askNow(before, facts, settings);
}

function afterMessage(before: Draft | null, told: Told, facts: Facts, settings: Settings): Decision {
  const { reply, location, media } = told.facts;
  const pieces = media.length > 0 || location !== undefined;
  // What came before the words that opened it was let go then; a file may have been held up on its way, and what comes back
  // from `sort-request` is never let go again: it would go round in circles.
  const draft = facts.before && !pieces && !told.requested ? null : before;
  if (reply && isOwn(reply.id)) return draft?.open ? pressed(draft, told, facts, settings) : late(told, facts, settings);
  if (draft?.open && draft.shown && isThumb(told)) return send(draft, told, facts, settings);
  if (!told.requested && (reply || !isTold(told.facts.kind))) return { outcome: "else" };
  if (draft?.open) return during(draft, told, facts, settings);
  const earlier = !told.requested && told.facts.kind === "text" ? earlierReport(told.text) : undefined;
  if (earlier) return ofEarlier(earlier, told, facts, settings);
  const reading = settings.recogniser.read(told.text, told.facts.language);
  const begins = settings.everything || (reading.reports && !reading.elsewhere);
  const asks = settings.asksLoose && !facts.before && !facts.talking && isLoose(told);
  if (told.requested || (begins && !facts.before) || asks) return begin(draft ?? emptyDraft(lastFacts(told)), told, settings);
  return pieces && !facts.before ? keepLoose(draft, told, settings) : { outcome: "else" };
}

/** Only their own latest; what is about another's, or about one that we do not know, is for a person. */
function ofEarlier(earlier: EarlierReport, { facts: { language } }: Told, { last }: Facts, settings: Settings): Decision {
  const isLast = last !== null && earlier.kind === "asks" && (earlier.number === undefined || earlier.number === numberOf(last));
  if (!isLast) return { outcome: "else" };
  return { outcome: "told", say: question(settings, { kind: "state", language, last, number: numberOf(last) }) };
}

/** What can be a part of a report. Reactions, stickers, cards and what Meta does not hand on are for others. */
const kinds = new Set(["text", "image", "video", "audio", "voice", "document", "location"]);
const isTold = (kind: string): boolean => kinds.has(kind);

function begin(loose: Draft, told: Told, settings: Settings): Decision {
  const { draft, full } = gather(loose, told, settings.recogniser);
  draft.open = true;
  draft.opened = { event: told.facts.event, at: told.at };
  return collected(draft, told, full, settings);
}

/** Shown without a word: a voice note or a document says something by itself, and is for whoever listens or reads. */
function isLoose({ text, facts: { kind, location } }: Told): boolean {
  return text.trim() === "" && (kind === "image" || kind === "video" || (kind === "location" && location !== undefined));
}

/** A photo without a word goes on as it came, and is remembered for a while. */
function keepLoose(draft: Draft | null, told: Told, { recogniser }: Settings): Decision {
  const gathered = gather(draft ?? emptyDraft(lastFacts(told)), told, recogniser);
  return { outcome: "else", ...(gathered.more && { draft: gathered.draft }) };
}

const sends = new Set(
  "invia,inviala,invia pure,manda,mandala,si,si invia,si grazie,ok,va bene,va bene cosi,confermo,yes,send,send it".split(","),
);
const adds = new Set(["aggiungi", "add"]);
const cancels = new Set(["annulla", "annullala", "annulla segnalazione", "annulla la segnalazione", "lascia perdere", "cancel"]);

/** Answers to "La mando all'ufficio?": nobody's report may leave against their word. */
const refuses = new Set(
  "no,no grazie,basta,basta cosi,non inviare,non inviarla,non mandarla,non la mandare,non voglio,non voglio piu,ho cambiato idea,no thanks".split(","),
);

/** "Cancellami": whoever wants to leave leaves altogether, and other nodes of the chain hear it too. */
const leaves = new Set(
  "cancellami,cancellatemi,cancella iscrizione,cancella l iscrizione,disiscrivimi,disiscrivetemi,stop,unsubscribe,non scrivetemi piu".split(","),
);

/** 👍 to "La mando all'ufficio?", written or as a reaction, in any skin tone. */
function isThumb({ text, facts: { kind } }: Told): boolean {
  return (kind === "text" || kind === "reaction") && /^(?:\s*\u{1F44D}(?:[\u{1F3FB}-\u{1F3FF}]|\u{FE0F})*)+\s*$/u.test(text);
}

function during(draft: Draft, told: Told, facts: Facts, settings: Settings): Decision {
  const { text } = told;
  const said = told.facts.kind === "text" ? foldedStart(text) : "";
  if (leaves.has(said)) return { ...cancel(draft, told, settings), outcome: "else" };
  if (cancels.has(said) || (draft.shown && refuses.has(said))) return cancel(draft, told, settings);
  if (draft.shown && sends.has(said)) return send(draft, told, facts, settings);
  if (draft.shown && adds.has(said)) return add(draft, told, settings);
  if (told.facts.kind === "text" && !told.requested) {
    const { elsewhere } = settings.recogniser.read(text, told.facts.language);
    if (elsewhere) return { outcome: "else" };
  }
  const { draft: after, more, full } = gather(draft, told, settings.recogniser);
  return more || full ? collected(after, told, full, settings) : { outcome: "in-progress", draft: after };
}

/** It brought something: the next question waits until there is a pause. */
function collected(draft: Draft, told: Told, full: boolean, settings: Settings): Decision {
  draft.ask = draft.asked >= mostAsked ? null : told.at + pauseAfter(draft, settings);
  if (!full || draft.toldFull) return { outcome: "in-progress", draft };
  draft.toldFull = true;
  return { outcome: "in-progress", draft, say: saying(draft, "full", settings) };
}

function pauseAfter(draft: Draft, { quietMs }: Settings): number {
  if (draft.adding) return quietMs;
  if (draft.shown) return Math.max(afterSummaryMs, quietMs);
  const news = (!hasWhat(draft) && draft.askedWhat === 0) || (!hasWhere(draft) && !draft.askedWhere);
  const complete = hasWhat(draft) && hasWhere(draft);
  return news || complete ? quietMs : Math.max(patienceMs, quietMs);
}

function askNow(before: Draft, facts: Facts, settings: Settings): Decision {
  const draft: Draft = { ...before, ask: null };
  const what = !hasWhat(draft) && draft.askedWhat < 2;
  const where = !hasWhere(draft) && !draft.askedWhere;
  if (!hasWhat(draft) && !what) return { outcome: "in-progress", draft };
  draft.asked += 1;
  if (!what && !where) return summary(draft, facts, settings);
  if (what) draft.askedWhat += 1;
  if (where) draft.askedWhere = true;
  return { outcome: "in-progress", draft, say: saying(draft, what && where ? "both" : what ? "what" : "where", settings) };
}

function summary(draft: Draft, facts: Facts, settings: Settings): Decision {
  draft.shown = true;
  draft.adding = false;
  const duplicate = duplicateOf(draft, facts, settings);
  const more = duplicate === undefined ? {} : { number: duplicate };
  return { outcome: "in-progress", draft, say: saying(draft, "summary", settings, more) };
}

function saying(draft: Draft, kind: Asked["kind"], settings: Settings, more: Pick<Asked, "number"> = {}): Outgoing {
  return question(settings, { kind, language: draft.language, draft, ...more });
}

function duplicateOf(draft: Draft, { near }: Facts, settings: Settings): string | undefined {
  const { id } = categoryOf(draft, settings);
  return near.find(({ category }) => category === id)?.number;
}

function pressed(draft: Draft, told: Told, facts: Facts, settings: Settings): Decision {
  const id = told.facts.reply?.id ?? "";
  if (id === ids.send) return send(draft, told, facts, settings);
  if (id === ids.cancel) return cancel(draft, told, settings);
  const category = settings.categories.find((one) => `${ids.category}${one.id}` === id);
  if (!category) return add(draft, told, settings);
  return summary({ ...touched(draft, told), category: category.id, ask: null }, facts, settings);
}

/** A button of a report that is closed. */
function late({ facts: { language }, at }: Told, { last }: Facts, settings: Settings): Decision {
  if (last && at - last.created < tapMs) return { outcome: "in-progress" };
  const say = question(settings, { kind: "closed", language, ...(last && { number: numberOf(last) }) });
  return { outcome: "in-progress", say };
}

const touched = (draft: Draft, told: Told): Draft => ({ ...draft, last: latest(draft.last, told) });

function add(before: Draft, told: Told, settings: Settings): Decision {
  const draft: Draft = { ...touched(before, told), ask: null, adding: true, asked: Math.min(before.asked, 1) };
  return { outcome: "in-progress", draft, say: saying(draft, "add", settings) };
}

function cancel(draft: Draft, told: Told, settings: Settings): Decision {
  return { outcome: "cancelled", draft: null, say: saying(touched(draft, told), "cancelled", settings) };
}

function send(before: Draft, told: Told, facts: Facts, settings: Settings): Decision {
  const draft = touched(before, told);
  // An old button, pressed while a new report has not said yet what it is about.
  if (!isUsable(draft)) return { outcome: "in-progress", draft, say: saying(draft, "what", settings) };
  return { outcome: "complete", draft: null, report: completed(draft, told.at, facts, settings) };
}

/** Something that an office can look at. */
function isUsable(draft: Draft): boolean {
  return draft.lines.length > 0 || draft.media.length > 0;
}

/** Nothing more has come. By the instant at which it ended, not the one at which somebody looked. */
function atEnd(draft: Draft, facts: Facts, settings: Settings): Decision {
  if (!draft.open) return { outcome: "timed-out", draft: null };
  const handedOn = isUsable(draft) && settings.atEnd === "send";
  const tells = handedOn ? settings.tellHandedOn : settings.tellDropped;
  const say = saying(draft, handedOn ? "handedOn" : "dropped", settings);
  const report = handedOn ? completed(draft, endOf(draft, settings), facts, settings) : undefined;
  return {
    outcome: "timed-out",
    draft: null,
    ...(report && { report: { ...report, content: { ...report.content, partial: true } } }),
    ...(tells && { say }),
  };
}

function completed(draft: Draft, at: number, facts: Facts, settings: Settings): Completed {
  const { position, address, language, last } = draft;
  const category = categoryOf(draft, settings);
  const duplicate = duplicateOf(draft, facts, settings);
  return {
    year: yearIn(settings.town.zone, at),
    category: category.id,
    categoryName: category.name,
    created: at,
    content: {
      text: textOf(draft),
      ...(position && { position }),
      ...(address !== undefined && { address }),
      media: mediaOf(draft),
      ...(duplicate !== undefined && { duplicateOf: duplicate }),
      ...(language !== undefined && { language }),
      last,
    },
  };
}
