/**
 * One WhatsApp number at work: what comes in goes to the store and on to the flows, what the flows want sent goes through
 * the outbox. Knows nothing of Node-RED.
 */
import type { Scan } from "../clamd/index.ts";
import type { CloudApi } from "../cloud-api/index.ts";
import type { UrpError } from "../errors.ts";
import { type Fetching, startFetching } from "../fetching/index.ts";
import { type Emission, startEmission, toArrival } from "../inbox/index.ts";
import type { Effect } from "./effect.ts";
import { MB } from "../media/index.ts";
import { type Errand, type Sender, type SenderOptions, type SenderState, startSender } from "../outbox/index.ts";
import type { Draft, EffectKey, Enqueued, Figures, Once, StoredEvent } from "../store/index.ts";
import { type Answers, answersOf } from "./answers.ts";
import { type Board, boardOf } from "./board.ts";
import { type Mailbag, mailbagOf } from "./mailbag.ts";
import { type Files, filesOf } from "./media.ts";
import { type ModerationDesk, moderationOf } from "./moderation.ts";
import { type Run, createOrdinals } from "./ordinals.ts";
import { type Register, registerOf } from "./register.ts";
import { type StatusPosts, statusPostsOf } from "./status-posts.ts";
import { type Reports, reportsOf } from "./reports.ts";
import { createSendingState } from "./sending-state.ts";
import type { WebhookEvent } from "../webhook/index.ts";

/** What its sender needs, and how files are fetched; here a lost message stays told for an hour (`onState`). */
export interface AccountOptions extends SenderOptions {
  media?: MediaOptions;
}

/** How citizens' files are fetched. */
export interface MediaOptions {
  /** The largest that the desk wants, in bytes; left out: 25 MB. */
  maxBytes?: number;
  /** Left out: there is no virus scanner, and files are forwarded without. */
  scan?: Scan;
  /** What keeps files from being fetched or forwarded, and what of it has just begun. */
  onProblems?: (problems: UrpError[], begun?: UrpError) => void;
  /** A file could not be had in its time, for a reason of `FileFacts`. */
  onLost?: (reason: string) => void;
}

export type Category = StoredEvent["category"];

/** An event on its way into the flow, for the first time or again. */
export type Emitted = StoredEvent & Required<Run>;

export interface Listener {
  categories: ReadonlySet<Category>;
  hear(event: Emitted): void;
}

export interface Account {
  account: string;
  /** Stores everything; what it answers is on the disk. */
  accept(events: WebhookEvent[]): Promise<void>;
  /** Events wait in the store until somebody listens. Answers how to stop. */
  listen(listener: Listener): () => void;
  /** The key of a node's next effect of a run: its first, its second, … as long as this account runs. */
  nextEffect(run: Run, node: string): EffectKey;
  perform(effect: Effect): Promise<Enqueued>;
  first(owner: EffectKey, once: Once): Promise<boolean>;
  upload: CloudApi["uploadMedia"];
  /** The notices, who wants to see them and who did. */
  board: Board;
  /** Street reports. */
  reports: Reports;
  /** Their numbers, the register of consents and the audit: for what the office takes out. */
  register: Register;
  /** For the gateway of the real Status, where there is one. */
  statusPosts: StatusPosts;
  /** Mails to offices. */
  mailbag: Mailbag;
  /** What the offices answer. */
  answers: Answers;
  /** Citizens' files. */
  media: Files;
  /** What keeps them from being fetched or forwarded. */
  mediaProblems(): UrpError[];
  /** What was decided about messages, and what is kept of those that were blocked. */
  moderation: ModerationDesk;
  figures(): Promise<Figures>;
  /** How sending goes: what stops it, or what was lost within the last hour. */
  state(): SenderState;
  /** Keeps what this process holds, finishes what is over, looks for what is left: call it every `tickMs`. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

export const tickMs = 5_000;
/** Three missed ticks, and others may take over. */
const aliveMs = 15_000;

/** Only free text needs the window: templates, read marks and calls do not. */
function needsWindow(errand: Errand): boolean {
  return errand.do === "send" && errand.message.type !== "template";
}

/** One listener's fault is not the others' loss, nor the end of the emission. */
function hear(listener: Listener, event: Emitted, background: AccountOptions["background"]): void {
  try {
    listener.hear(event);
  } catch (error) {
    background(Promise.reject(error));
  }
}

/** Counts for the whole process: messages may outlive the account that a deploy has ended. */
let runs = 0;

export function startAccount(options: AccountOptions): Account {
  const { store, api, account, holder, now, clock } = options;
  const listeners = new Set<Listener>();
  let emission: Emission | undefined;
  let resting: Promise<unknown> = Promise.resolve();
  const sending = createSendingState(now, options.onState);
  const sender: Sender = startSender({ ...options, onState: sending.hear });

  const { maxBytes = 25 * MB, scan, onProblems = () => undefined, onLost = () => undefined } = options.media ?? {};
  const fetching: Fetching = startFetching({ ...options, maxBytes, ...(scan && { scan }), onProblems, onLost });

  const ordinals = createOrdinals();

  function emit(event: StoredEvent): void {
    runs += 1;
    for (const listener of listeners) {
      if (listener.categories.has(event.category)) hear(listener, { ...event, run: runs }, options.background);
    }
  }

  /** Nobody listens (a deploy): events wait in the store, also those that the flows had not finished with. */
  async function rest(): Promise<void> {
    const ending = emission;
    emission = undefined;
    if (!ending) return;
    await ending.stop();
    await store.releaseEvents(holder);
  }

  function begin(): void {
    if (listeners.size === 0) return;
    emission ??= startEmission({ ...options, emit });
    emission.poke();
  }

  function toDraft({ effect, citizen, errand, replyTo, at, expires, delayMs }: Effect): Draft {
    return {
      account,
      effect,
      citizen,
      content: JSON.stringify(errand),
      needsWindow: needsWindow(errand),
      now: now(),
      ...(errand.do !== "send" && { counts: false }),
      ...(replyTo && { replyTo }),
      ...(at !== undefined && { at }),
      ...(expires !== undefined && { expires }),
      ...(delayMs !== undefined && { due: now() + delayMs }),
      ...((errand.do === "block" || errand.do === "unblock") && { apart: true }),
    };
  }

  return {
    account,
    async accept(events) {
      const wantsReceipts = [...listeners].some(({ categories }) => categories.has("status"));
      const reception = { account, at: clock(), wantsReceipts };
      const arrivals = events.map((event) => toArrival(event, reception));
      const accepted = await store.accept(arrivals, now());
      emission?.poke();
      if (accepted.some(({ releases }) => releases)) sender.poke();
      if (arrivals.some(({ media }) => media)) fetching.poke();
      for (const { lost } of accepted) if (lost !== undefined) sending.undelivered(lost);
    },
    listen(listener) {
      listeners.add(listener);
      options.background(resting.then(begin));
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        const ended = rest();
        resting = ended.catch(() => undefined);
        options.background(ended);
      };
    },
    nextEffect: (run, node) => ({ event: run.event, node, ordinal: ordinals.next(run, node) }),
    async perform(effect) {
      const enqueued = await store.enqueue(toDraft(effect));
      sender.poke();
      return enqueued;
    },
    first: (owner, once) => store.first(account, owner, once),
    upload: (file) => api.uploadMedia(file),
    board: boardOf(store, account, now),
    reports: reportsOf(store, account, { toDraft, poke: sender.poke }),
    register: registerOf(store, account),
    statusPosts: statusPostsOf(store, account),
    mailbag: mailbagOf(store, account, holder, now),
    answers: answersOf(store, account, now, clock),
    media: filesOf(store, account, scan !== undefined),
    mediaProblems: () => fetching.problems(),
    moderation: moderationOf(store, account, clock),
    figures: () => store.figures(account, now()),
    state: sending.state,
    async tick() {
      const at = now();
      sending.tick();
      await store.beat({ holder, now: at, until: at + aliveMs, unknownUntil: at + options.unknownMs });
      await store.finishEvents(holder, at);
      emission?.poke();
      sender.poke();
      fetching.poke();
    },
    async stop() {
      try {
        await Promise.all([resting, sender.stop(), fetching.stop()]);
        await rest();
        // Past its time from now on: whoever starts next takes over at once.
        await store.beat({ holder, now: now(), until: 0, unknownUntil: now() + options.unknownMs });
      } finally {
        api.close();
      }
    },
  };
}
