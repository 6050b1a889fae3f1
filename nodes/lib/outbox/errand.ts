/** What an effect asks of Meta. */
import { type CloudApi, CloudApiUnreachable, type Outgoing } from "../cloud-api/index.ts";
import type { Address, Send } from "../store/index.ts";

export type Errand =
  | { do: "send"; message: Outgoing }
  | { do: "read"; typing?: boolean }
  | { do: "reject-call" }
  /** Nothing from this citizen reaches us any more, and nothing of ours reaches them. `to` is put there by the store. */
  | { do: "block" | "unblock"; to?: Address };

export async function carryOut(api: CloudApi, send: Send): Promise<void> {
  const task = JSON.parse(send.content) as Errand;
  switch (task.do) {
    case "send":
      await api.send(task.message, send.address, {
        callback: send.id,
        ...(send.quotes && { replyTo: send.quotes }),
      });
      return;
    case "read":
      if (send.quotes) await api.markRead(send.quotes, { typing: task.typing ?? false });
      return;
    case "reject-call":
      if (send.quotes) await api.rejectCall(send.quotes);
      return;
    case "block":
    case "unblock":
      await repeatable(api[task.do](task.to ?? send.address));
      return;
  }
}

/** Done twice it is done once: when nobody knows whether Meta did it, it is simply asked again. */
async function repeatable(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof CloudApiUnreachable) throw new CloudApiUnreachable("no", error.reason, error.retryAfterMs);
    throw error;
  }
}

/** Twelve quick tries, then one every quarter of an hour for a day. */
const aDayOfTries = 12 + 96;

/**
 * After how many tries it is given up when Meta cannot take it now. Free text ends with its window; a template has none; a
 * read mark or the end of a call is worth nothing later, and would keep the answers after it back.
 */
export function patienceFor(content: string): number {
  const task = JSON.parse(content) as Errand;
  // Its time ends a block that could not be made; a citizen must not stay blocked because Meta was down for a day.
  if (task.do === "block" || task.do === "unblock") return Infinity;
  if (task.do !== "send") return 0;
  return task.message.type === "template" ? aDayOfTries : Infinity;
}
