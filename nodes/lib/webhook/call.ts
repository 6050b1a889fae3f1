import type { CallEvent, Person } from "./events.ts";
import { keepable } from "./canonical.ts";
import { metaErrors } from "./pieces.ts";
import { personOf, withContact } from "./people.ts";
import type { Json } from "./read.ts";
import { instant, list, number, present, record, text } from "./read.ts";
import type { Surroundings } from "./surroundings.ts";
import { common } from "./surroundings.ts";

/** One element of `calls[]`. Undefined when it names no call, for then nothing can be done with it. */
export function callEvent(piece: unknown, around: Surroundings): CallEvent | undefined {
  const call = record(piece);
  const callId = text(call?.["id"]) ?? text(call?.["wacid"]);
  if (!call || callId === undefined) return undefined;
  const event = text(call["event"]) ?? "";
  return present<CallEvent>({
    ...common(around, "call", "call", call["timestamp"]),
    id: callId,
    callId,
    event,
    sender: caller(call, around),
    // Printed as a list in Meta's page of September 2026, a string in payloads seen.
    status: text(call["status"]) ?? text(list(call["status"])[0]),
    direction: text(call["direction"]),
    startedAt: instant(call["start_time"]),
    endedAt: instant(call["end_time"]),
    duration: number(call["duration"]),
    callback: text(call["biz_opaque_callback_data"]),
    errors: metaErrors(call["errors"]),
    raw: event === "connect" || event === "terminate" ? undefined : keepable(call),
  });
}

/** A call's element of `statuses[]`: ringing, accepted, rejected. */
export function callStatus(status: Json, callId: string, word: string, around: Surroundings): CallEvent {
  const person = personOf(status["recipient_id"], status["recipient_user_id"], status["recipient_parent_user_id"]);
  return present<CallEvent>({
    ...common(around, "call", "call", status["timestamp"]),
    id: callId,
    callId,
    event: "status",
    status: word,
    sender: withContact(person, around.contacts),
    callback: text(status["biz_opaque_callback_data"]),
    errors: metaErrors(status["errors"]),
  });
}

/** The person at the other end: whichever of `from` and `to` is not our number. */
function caller(call: Json, around: Surroundings): Person | undefined {
  const from = personOf(call["from"], call["from_user_id"], call["from_parent_user_id"]);
  const ours = from?.phone !== undefined && from.phone === around.displayNumber;
  const placedByUs = ours || call["direction"] === "BUSINESS_INITIATED";
  if (!placedByUs) return withContact(from, around.contacts);
  // Meta's samples do not agree on `from` and `to` of calls that we place, but the contact is always the person.
  const fromContacts = withContact(undefined, around.contacts);
  return fromContacts ?? personOf(call["to"], call["to_user_id"], call["to_parent_user_id"]);
}
