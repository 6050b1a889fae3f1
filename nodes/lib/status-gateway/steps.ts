/** The other steps of a post: is the gateway ready, what became of it, taking it back. */
import type { CanaryState, StatusChunk } from "../store/index.ts";
import { troubleOf } from "./failures.ts";
import { lookAt } from "./plan.ts";
import { recipientsOf } from "./recipients.ts";
import { backoffMs, verdictOnWithdrawal } from "./verdict.ts";
import type { Work } from "./work.ts";

/** A post begins only where the session runs, keeps to the recipients, and is of the number that was told. */
export async function checkGateway(work: Work): Promise<void> {
  const { post, now, clock, store } = work;
  if ((await store.subscriberCount(clock())) === 0) return work.change({ stage: "posted", finished: now(), error: "" });
  const outcome = await work.gateway.check();
  if (outcome.result === "accepted") return work.change({ stage: "posting", attempts: 0, error: "", due: now() });
  const { code } = outcome;
  // A question changes nothing: whatever happened to it, it may be asked again.
  if (outcome.result === "refused" && !outcome.again) {
    await work.change({ stage: "stopped", error: code, finished: now() });
  } else {
    const attempts = post.attempts + 1;
    await work.change({ attempts, error: code, due: now() + backoffMs(attempts) });
    if (post.error === code) return;
  }
  work.onTrouble(troubleOf(outcome.result === "refused" ? "refused" : "not-received", code));
}

/** Asks about the first chunk: the test number's when there is one. */
export async function lookAtPost(work: Work): Promise<void> {
  const { post, store, settings } = work;
  const chunk = post.first;
  if (!chunk || chunk.messageId === "") return work.change({ lookDue: null });
  const look = await work.gateway.look(chunk.messageId, chunk.canary ? settings.canary : "");
  const looks = post.looks + 1;
  const known = look === "refused" || look === "seen";
  const lookDue = known || (!chunk.canary && looks > 3) ? null : lookAt(chunk.settled ?? work.now(), looks);
  const canary = chunk.canary ? canaryAfter(look, post.canary) : post.canary;
  const writes = [work.change({ looks, lookDue, canary })];
  if (look === "refused") {
    writes.push(store.settleStatusChunk({ ...keyOf(chunk), state: "refused", error: "ack-error" }, work.now()));
    writes.push(work.change({ stage: "stopped", error: "ack-error", finished: post.finished ?? work.now() }));
  }
  // That it is there settles what the request had left open. Only of the test number's, whose id is for nobody else.
  const there = chunk.canary && (look === "seen" || look === "arrived");
  if (there && chunk.state === "unknown") {
    writes.push(store.settleStatusChunk({ ...keyOf(chunk), state: "accepted", error: "" }, work.now()));
  }
  await Promise.all(writes);
  if (look === "refused") work.onTrouble(troubleOf("refused", "ack-error"));
}

function canaryAfter(look: "seen" | "arrived" | "not-yet" | "refused" | "not-said", before: CanaryState): CanaryState {
  if (look === "seen" || look === "refused") return look;
  // Once it has arrived it has, whatever a gateway forgets afterwards.
  if (look === "arrived" || before === "arrived") return "arrived";
  return look === "not-yet" ? "waiting" : "not-said";
}

export async function withdrawChunk(work: Work, chunk: StatusChunk): Promise<void> {
  const { store, gateway, post, now } = work;
  const attempts = post.attempts + 1;
  const verdict =
    chunk.messageId === ""
      ? ({ state: "stays", code: "no-id" } as const)
      : verdictOnWithdrawal(await gateway.withdraw(chunk.messageId, await withdrawnFrom(work, chunk)), attempts);
  if (verdict.state === "due") return work.change({ attempts, error: verdict.code, due: now() + (verdict.retryMs ?? 0) });
  await Promise.all([
    store.settleStatusChunk({ ...keyOf(chunk), state: verdict.state, error: verdict.code }, now()),
    work.change({ attempts: 0, error: verdict.code, due: now() }),
  ]);
  if (verdict.state === "stays") work.onTrouble(troubleOf("refused", "withdrawal"));
}

/**
 * Subscribers of that stretch today. Who has left gets nothing more from us, not even this: theirs goes after 24 hours. The
 * posting telephone is always among them: an empty list would mean all of its contacts.
 */
async function withdrawnFrom({ store, clock, settings }: Work, { canary, after, upto, size }: StatusChunk): Promise<string[]> {
  if (canary && settings.canary !== "") return [settings.canary];
  const { numbers } = await recipientsOf(store.subscriberAddresses, clock(), { after, upto, most: 2 * size });
  return [...new Set([settings.sender, ...numbers])];
}

const keyOf = ({ post, chunk }: StatusChunk): { post: number; chunk: number } => ({ post, chunk });
