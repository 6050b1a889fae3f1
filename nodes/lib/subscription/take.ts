/**
 * Does what a message wants of the subscription. What it decides goes by the message and by what the store wrote down
 * the first time that the message came: the same message again takes the same way.
 */
import type { Outgoing } from "../cloud-api/index.ts";
import type { Subscription, SubscriptionAct, SubscriptionOutcome } from "../store/index.ts";
import { choose, pageNumber, question } from "./questions.ts";
import type { Recognised } from "./recognise.ts";
import { type Settings, endOf } from "./settings.ts";
import type { QuestionKind } from "./shipped-texts.ts";

/** One act on the citizen's subscription; each call is the next effect of the message. */
export type Act = Pick<SubscriptionAct, "act" | "until" | "topics" | "undoMs">;

/** What the store and the outbox do for one message. */
export interface Desk {
  change(act: Act): Promise<SubscriptionOutcome>;
  state(): Promise<Subscription>;
  ask(message: Outgoing): Promise<unknown>;
}

export interface Moment {
  /** Arrival of the message, epoch milliseconds. */
  at: number;
  language: string | undefined;
}

export interface Taken {
  /** `asked`: the node has asked the citizen something, and the message goes no further. */
  way: "subscribed" | "unsubscribed" | "else" | "asked";
  changed: boolean;
  state: Subscription;
}

/** A reaction taken back within this undoes the subscription: a slip of the thumb. */
export const undoMs = 60_000;
/** An open question that nobody answers is closed: a "sì" of next week is an answer to something else. */
export const openForMs = 24 * 60 * 60 * 1000;

export async function take(read: Recognised, settings: Settings, moment: Moment, desk: Desk): Promise<Taken> {
  switch (read.want) {
    case null:
    case "other":
      return passed(await desk.state());
    case "yes":
      return settings.doubleOptIn ? askToConfirm(settings, moment, desk) : subscribe(settings, moment, desk);
    case "no":
      return ended(await desk.change({ act: "unsubscribe" }));
    case "undo":
      return undone(await desk.change({ act: "undo", undoMs }));
    case "topics":
    case "topic":
      return hasTopics(settings) ? pick(read, settings, moment, desk) : passed(await desk.state());
    case "confirm":
      return confirmed(read, settings, moment, desk);
    case "decline":
      return declined(desk);
    case "maybe-yes":
      return perhapsYes(settings, moment, desk);
    case "maybe-no":
      return perhapsNo(settings, moment, desk);
  }
}

async function lookUp(desk: Desk): Promise<Subscription> {
  return (await desk.change({ act: "look" })).before;
}

async function subscribe(settings: Settings, { at }: Moment, desk: Desk): Promise<Taken> {
  const until = endOf(settings, at);
  return ended(await desk.change({ act: "subscribe", ...(until !== undefined && { until }) }));
}

async function askToConfirm(settings: Settings, moment: Moment, desk: Desk): Promise<Taken> {
  const outcome = await desk.change({ act: "ask", until: moment.at + openForMs });
  if (!outcome.after.pending) return ended(outcome);
  const asked = await ask("confirm", outcome.after, settings, moment, desk);
  return { ...asked, changed: outcome.changed };
}

/** "Sì" is ours only while the question is open; our own button always is. */
async function confirmed({ how }: Recognised, settings: Settings, moment: Moment, desk: Desk): Promise<Taken> {
  const before = await lookUp(desk);
  if (before.pending) return subscribe(settings, moment, desk);
  if (how !== "button") return passed(before);
  return settings.doubleOptIn ? askToConfirm(settings, moment, desk) : subscribe(settings, moment, desk);
}

async function declined(desk: Desk): Promise<Taken> {
  const before = await lookUp(desk);
  return before.pending ? ended(await desk.change({ act: "unsubscribe" })) : passed(before);
}

async function perhapsYes(settings: Settings, moment: Moment, desk: Desk): Promise<Taken> {
  const before = await lookUp(desk);
  return before.subscribed ? passed(before) : offer(before, settings, moment, desk);
}

/** Who has not subscribed speaks of something else: an appointment, a bill. */
async function perhapsNo(settings: Settings, moment: Moment, desk: Desk): Promise<Taken> {
  const before = await lookUp(desk);
  return before.subscribed || before.pending ? ask("maybeNo", before, settings, moment, desk) : passed(before);
}

function offer(before: Subscription, settings: Settings, moment: Moment, desk: Desk): Promise<Taken> {
  return settings.doubleOptIn ? askToConfirm(settings, moment, desk) : ask("maybeYes", before, settings, moment, desk);
}

function hasTopics({ topics, neighbourhoods }: Settings): boolean {
  return topics.length + neighbourhoods.length > 0;
}

/** The list of topics, and each choice made in it. Choosing is for those who have subscribed: others are asked to. */
async function pick(read: Recognised, settings: Settings, moment: Moment, desk: Desk): Promise<Taken> {
  const before = await lookUp(desk);
  if (!before.subscribed) return offer(before, settings, moment, desk);
  const topics = read.topic === undefined ? null : choose(settings, before.topics, read.topic);
  const outcome = topics ? await desk.change({ act: "topics", topics }) : { changed: false, after: before };
  const asked = await ask("topics", outcome.after, settings, moment, desk, pageNumber(read.topic));
  return { ...asked, changed: outcome.changed };
}

async function ask(
  kind: QuestionKind,
  state: Subscription,
  settings: Settings,
  { language }: Moment,
  desk: Desk,
  page = 1,
): Promise<Taken> {
  await desk.ask(question(settings, { kind, language, chosen: state.topics, page }));
  return { way: "asked", changed: false, state };
}

/** By what is so now: a thumb that arrives after the "Cancellami" written later does not subscribe. */
function ended({ changed, after }: SubscriptionOutcome): Taken {
  return { way: after.subscribed ? "subscribed" : "unsubscribed", changed, state: after };
}

function undone(outcome: SubscriptionOutcome): Taken {
  return outcome.changed ? ended(outcome) : passed(outcome.after);
}

function passed(state: Subscription): Taken {
  return { way: "else", changed: false, state };
}
