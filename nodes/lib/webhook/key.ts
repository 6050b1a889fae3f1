import { createHash } from "node:crypto";
import { canonical } from "./canonical.ts";
import type { WebhookEvent } from "./events.ts";

/**
 * The text by which two deliveries of one event are recognised as the same. Meta repeats calls for up to seven days and
 * sends them to every app of the account, so copies are normal (webhooks, "retries"). Stable over restarts.
 *
 * - message and echo: Meta's id
 * - status: the message's id, the status, and the member of the group
 * - call: the call's id, the event, and its status
 * - all others, and whatever has no id: SHA-256 of the whole event with Meta's time stamp. Two alarms in the same words
 *   are one only when Meta gives them the same time, or none.
 *
 * The text holds Meta's id, that is a telephone number: hash it under a key before it is kept.
 */
export function eventKey(event: WebhookEvent): string {
  const { id } = event;
  if (id !== undefined) {
    if (event.category === "message" || event.kind === "echo") return `message|${id}`;
    if (event.category === "status") return `status|${event.status}|${event.participant ?? ""}|${id}`;
    if (event.category === "call") return `call|${event.event}|${event.status ?? ""}|${id}`;
  }
  return `${event.kind}|${createHash("sha256").update(canonical(event)).digest("base64url")}`;
}
