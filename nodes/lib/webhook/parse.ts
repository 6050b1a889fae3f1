import { echo, fault, fieldEvent, otherEvent, userIdUpdate, userPreference } from "./account.ts";
import { callEvent } from "./call.ts";
import type { Parsed, WebhookEvent } from "./events.ts";
import { messageEvent } from "./message.ts";
import type { Json } from "./read.ts";
import { record, text } from "./read.ts";
import { statusEvent } from "./status.ts";
import type { Surroundings } from "./surroundings.ts";
import { surroundings } from "./surroundings.ts";

/**
 * Takes a webhook body apart into events, each piece of it into exactly one: every message, status, call, update of an
 * id or a preference, fault, and every other change. Pieces that are unknown or not as documented are kept as
 * "unsupported" (a message) or "other" with the raw piece, and never disturb the pieces beside them. A body in which
 * nothing is recognised is one "other".
 *
 * @param body  what `JSON.parse` gave; any value is accepted, and nothing is thrown
 */
export function parseWebhook(body: unknown): Parsed {
  const events: WebhookEvent[] = [];
  const envelope = record(body);
  const entries = envelope?.["entry"];
  if (Array.isArray(entries)) for (const entry of entries) addEntry(entry, events);
  else if (envelope) addBareValue(envelope, events);
  if (events.length === 0) events.push(otherEvent(body, surroundings("", {}, undefined)));
  return { events, unknown: events.reduce((count, event) => (isUnknown(event) ? count + 1 : count), 0) };
}

function isUnknown(event: WebhookEvent): boolean {
  return event.kind === "unsupported" || event.kind === "other";
}

/** Before the Cloud API, and behind some resellers still, the value came without an envelope. */
function addBareValue(value: Json, events: WebhookEvent[]): void {
  if (Array.isArray(value["messages"]) || Array.isArray(value["statuses"])) {
    addValue(value, surroundings("messages", value, undefined), events);
  }
}

function addEntry(piece: unknown, events: WebhookEvent[]): void {
  const entry = record(piece);
  const changes = entry?.["changes"];
  if (!entry || !Array.isArray(changes) || changes.length === 0) {
    events.push(otherEvent(piece, surroundings("", {}, entry)));
    return;
  }
  for (const change of changes) addChange(change, entry, events);
}

function addChange(piece: unknown, entry: Json, events: WebhookEvent[]): void {
  const change = record(piece);
  const value = record(change?.["value"]);
  const field = text(change?.["field"]) ?? "";
  if (value) addValue(value, surroundings(field, value, entry), events);
  else events.push(otherEvent(piece, surroundings(field, {}, entry)));
}

type Reader = (piece: unknown, around: Surroundings) => WebhookEvent | undefined;

/** The lists a value may hold, whatever the field: it can be missing, and calls come under "messages" too. */
const READERS = new Map<string, Reader>([
  ["messages", messageEvent],
  ["statuses", statusEvent],
  ["calls", callEvent],
  ["errors", fault],
  ["user_id_update", userIdUpdate],
  ["user_preferences", userPreference],
  ["message_echoes", echo],
]);

/** What only describes the pieces beside it. `phone_number` and `object` stand in bare values. */
const FRAME: ReadonlySet<string> = new Set(["messaging_product", "metadata", "contacts", "object", "phone_number"]);

function addValue(value: Json, around: Surroundings, events: WebhookEvent[]): void {
  const before = events.length;
  let rest: Json | undefined;
  for (const key of Object.keys(value)) {
    const pieces = value[key];
    const reader = READERS.get(key);
    if (reader && Array.isArray(pieces)) {
      for (const piece of pieces) events.push(reader(piece, around) ?? otherEvent(piece, around));
    } else if (!FRAME.has(key)) {
      rest ??= Object.create(null) as Json;
      rest[key] = pieces;
    }
  }
  if (events.length === before) events.push(fieldEvent(value, around));
  else if (rest) events.push(otherEvent({ ...rest }, around));
}
