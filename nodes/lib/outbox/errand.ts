/** What an effect asks of Meta. */
import type { CloudApi, Outgoing } from "../cloud-api/index.ts";
import type { Send } from "../store/index.ts";

export type Errand =
  | { do: "send"; message: Outgoing }
  | { do: "read"; typing?: boolean }
  | { do: "reject-call" };

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
  if (task.do !== "send") return 0;
  return task.message.type === "template" ? aDayOfTries : Infinity;
}
