/** Posts one chunk: who it is for is asked at this moment, and that it is begun is on the disk before anything goes out. */
import type { StatusChunk } from "../store/index.ts";
import { troubleOf } from "./failures.ts";
import type { StatusContent } from "./gateway.ts";
import { lookAt } from "./plan.ts";
import { recipientsOf } from "./recipients.ts";
import { type Verdict, backoffMs, mostAttempts, verdictOnPost } from "./verdict.ts";
import type { Work } from "./work.ts";

interface Place {
  chunk: number;
  canary: boolean;
  after: string;
}

type Begun = Omit<StatusChunk, "state" | "attempts" | "error" | "settled">;

/** Answers whether the gateway was asked to post. */
export async function postChunk(work: Work, place: Place): Promise<boolean> {
  const { store, gateway, post } = work;
  const before = post.recent.find(({ chunk }) => chunk === place.chunk);
  const attempts = (before?.attempts ?? 0) + 1;
  const own = await ownId(work, place.canary);
  if ("code" in own) {
    await postpone(work, own.code);
    return false;
  }
  const { numbers, size, begun } = await addressed(work, place, own.messageId);
  if (numbers.length === 0) {
    await work.change({ stage: "posted", finished: work.now(), unreachable: begun.unreachable, error: "" });
    return false;
  }
  const content = await contentFor(work);
  if (!(await store.beginStatusChunk({ ...begun, size }))) return false;
  const outcome = await gateway.post(content, numbers, own.messageId);
  const messageId = outcome.result === "accepted" ? outcome.messageId : own.messageId;
  // The same id for two requests that have ids of their own: the second was taken for a copy (evolution-api#2110).
  const copied = outcome.result === "accepted" && own.messageId === "" && post.recent.some((one) => one.messageId === messageId);
  const told = copied ? ({ result: "unknown", code: "duplicate-id" } as const) : outcome;
  const verdict = verdictOnPost(told, post, place.chunk, attempts);
  await settle(work, place, verdict, copied ? "" : messageId, told.result === "unknown");
  const isNews = verdict.state !== "due" || attempts === 1;
  if (told.result !== "accepted" && isNews) work.onTrouble(troubleOf(told.result, verdict.code));
  return true;
}

async function settle(work: Work, place: Place, verdict: Verdict, messageId: string, unknown: boolean): Promise<void> {
  const { store, post, now, settings } = work;
  const at = now();
  const { state, code, stop, retryMs } = verdict;
  const looks = place.chunk === 0 && (state === "accepted" || (unknown && messageId !== ""));
  // One turn, one commit: a chunk never stands without what it means for its post.
  await Promise.all([
    store.settleStatusChunk({ post: post.id, chunk: place.chunk, state, error: code, messageId }, at),
    work.change({
      due: at + (retryMs ?? settings.pauseMs),
      attempts: 0,
      ...(state === "accepted" && { error: "" }),
      ...(stop !== undefined && { stage: "stopped" as const, error: stop, finished: at }),
      ...(looks && { looks: 0, lookDue: lookAt(at, 0), canary: place.canary ? ("waiting" as const) : ("none" as const) }),
    }),
  ]);
}

/** The test number has an id of its own: what becomes of that message is then known to be about that number. */
async function ownId(work: Work, canary: boolean): Promise<{ messageId: string } | { code: string }> {
  if (!canary && work.post.messageId !== "") return { messageId: work.post.messageId };
  const outcome = await work.gateway.newMessageId();
  if (outcome.result !== "accepted") return { code: outcome.code };
  if (!canary && outcome.messageId !== "") await work.change({ messageId: outcome.messageId });
  return { messageId: outcome.messageId };
}

/** Nothing has been posted yet by this step. */
async function postpone(work: Work, code: string): Promise<void> {
  const { post, now, change } = work;
  const attempts = post.attempts + 1;
  const stop = attempts >= mostAttempts;
  await change({ attempts, error: code, due: now() + backoffMs(attempts), ...(stop && { stage: "stopped", finished: now() }) });
  if (attempts === 1 || stop) work.onTrouble(troubleOf("not-received", code));
}

async function addressed(work: Work, place: Place, messageId: string): Promise<{ numbers: string[]; size: number; begun: Begun }> {
  const { store, settings, post, gateway, clock } = work;
  const begun = { ...place, post: post.id, messageId, upto: place.after, size: 0, unreachable: 0 };
  if (place.canary) return { numbers: [settings.canary], size: 0, begun };
  // The posting telephone shows its own Status only when it is itself among the recipients (waha-docs; Baileys#619).
  const own = place.chunk <= (settings.canary ? 1 : 0) ? [settings.sender] : [];
  const most = Math.min(settings.chunkSize, gateway.mostRecipients - own.length);
  const { numbers, unreachable, upto } = await recipientsOf(store.subscriberAddresses, clock(), { after: place.after, most });
  const all = numbers.length > 0 ? [...new Set([...own, ...numbers])] : [];
  return { numbers: all, size: numbers.length, begun: { ...begun, upto, unreachable } };
}

async function contentFor({ store, post, imageUrl }: Work): Promise<StatusContent> {
  const text: StatusContent = { text: post.text, imageUrl: "" };
  if (post.imageHash === "") return text;
  const [notice, image] = await Promise.all([store.notice(post.notice), store.noticeImage(post.notice)]);
  if (!notice || !image || notice.imageHash !== post.imageHash) return text;
  return { ...text, image, imageUrl: imageUrl(notice) };
}
