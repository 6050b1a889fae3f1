/**
 * Brings notices to a real Status through a gateway, step by step: each step is read from the store, done, and written back.
 * Whatever is posted has been noted as begun before; what ends in the dark is reported, and not repeated.
 */
import type { Notice } from "../notices/index.ts";
import type { StatusFollowed, StatusPost } from "../store/index.ts";
import { contentOf } from "./content.ts";
import { troubleOf } from "./failures.ts";
import { type Step, nextStep } from "./plan.ts";
import { postChunk } from "./post-chunk.ts";
import { type StatusReport, chunksInReport, emptyReport, reportOf } from "./report.ts";
import { checkGateway, lookAtPost, withdrawChunk } from "./steps.ts";
import type { PosterOptions, Work } from "./work.ts";

export interface Poster {
  /** To be called in the same turn as the notice is written: then both are in one commit. */
  follow(notice: Notice): Promise<StatusFollowed>;
  report(notice: string): Promise<StatusReport>;
  /** What is going on now, newest first; for a status line. */
  current(): Promise<StatusReport | undefined>;
  /** Does all that is due. Calls while it runs wait for it. */
  run(): Promise<void>;
  /** Lets the request under way end, for so many milliseconds at the most: what is cut off then is not known to be posted. */
  stop(graceMs: number): Promise<void>;
}

/** A feed of a thousand items must not become a thousand statuses. */
const mostWaiting = 30;

export function createPoster(options: PosterOptions): Poster {
  const { store, settings, now, clock, language } = options;
  let stopped = false;
  let running: Promise<void> | undefined;
  let looked = false;
  let restUntil = 0;
  let compared = -1;

  async function round(): Promise<void> {
    if (!looked) await lookBack();
    await compare();
    for (const { id } of await store.openStatusPosts(settings.key)) {
      while (!stopped && (await stepOf(id)));
    }
  }

  /** What another process, or this one before a crash, had begun and never settled. */
  async function lookBack(): Promise<void> {
    const lost = await store.interruptStatusChunks(settings.key, now());
    looked = true;
    if (lost > 0) options.onTrouble(troubleOf("unknown", "interrupted"));
  }

  /** A notice may be withdrawn or changed by a node that knows of no gateway: what is no longer so comes off the Status too. */
  async function compare(): Promise<void> {
    const version = await store.noticesVersion();
    if (version === compared) return;
    for (const post of await store.openStatusPosts(settings.key)) {
      if (post.stage === "withdrawing") continue;
      const notice = await store.notice(post.notice);
      if (notice && contentOf(notice, clock())?.version === post.version) continue;
      await store.followStatus({ gateway: settings.key, notice: post.notice, at: clock(), now: now(), most: mostWaiting });
    }
    compared = version;
  }

  /** Answers whether there may be another one. */
  async function stepOf(id: number): Promise<boolean> {
    const post = (await store.openStatusPosts(settings.key)).find((one) => one.id === id);
    if (!post) return false;
    const step = nextStep(post, { now: now(), clock: clock(), hasCanary: settings.canary !== "" });
    if (step.do === "wait" || (step.do === "post" && now() < restUntil)) return false;
    await carryOut(step, { ...options, post, change: (change) => store.changeStatusPost({ id, ...change }) });
    return true;
  }

  async function carryOut(step: Step, work: Work): Promise<void> {
    switch (step.do) {
      case "check":
        return checkGateway(work);
      case "post": {
        const asked = await postChunk(work, step);
        if (asked) restUntil = now() + settings.pauseMs;
        return;
      }
      case "look":
        return lookAtPost(work);
      case "withdraw":
        return withdrawChunk(work, step.chunk);
      case "take-back":
        return work.change({ stage: "withdrawing", due: now(), attempts: 0, lookDue: null });
      case "give-up":
        await work.change({ stage: "stopped", error: step.code, finished: now(), lookDue: null });
        return options.onTrouble(troubleOf("refused", step.code));
      case "over":
        return work.change({ stage: "over", lookDue: null });
      case "wait":
        return;
    }
  }

  async function reportOn(post: StatusPost): Promise<StatusReport> {
    const [chunks, subscribers] = await Promise.all([
      store.statusChunks(post.id, chunksInReport),
      store.subscriberCount(clock()),
    ]);
    return reportOf(post, chunks, subscribers, language);
  }

  return {
    async follow(notice) {
      const content = contentOf(notice, clock());
      const wish = { gateway: settings.key, notice: notice.id, at: clock(), now: now(), most: mostWaiting };
      const followed = await store.followStatus(content ? { ...wish, content } : wish);
      if (followed === "full") options.onTrouble(troubleOf("refused", "full"));
      return followed;
    },
    async report(notice) {
      const post = await store.statusPost(settings.key, notice);
      return post ? reportOn(post) : emptyReport(language);
    },
    async current() {
      const post = (await store.openStatusPosts(settings.key)).at(-1);
      return post && reportOn(post);
    },
    run() {
      if (stopped) return Promise.resolve();
      running ??= round()
        .catch((error: unknown) => {
          // What this round had begun, it may not have settled.
          looked = false;
          throw error;
        })
        .finally(() => (running = undefined));
      return running;
    },
    async stop(graceMs) {
      stopped = true;
      const cut = setTimeout(options.gateway.close, running ? graceMs : 0);
      await running?.catch(() => undefined);
      clearTimeout(cut);
      options.gateway.close();
    },
  };
}
