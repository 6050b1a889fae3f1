import type { CallEvent, StatusEvent } from "./events.ts";
import { callStatus } from "./call.ts";
import { metaErrors } from "./pieces.ts";
import { personOf, withContact } from "./people.ts";
import type { Json } from "./read.ts";
import { present, record, text } from "./read.ts";
import type { Surroundings } from "./surroundings.ts";
import { common } from "./surroundings.ts";

/**
 * One element of `statuses[]`, of a message or of a call. Undefined when it names no message or no status, for then it
 * can be matched with nothing.
 */
export function statusEvent(piece: unknown, around: Surroundings): StatusEvent | CallEvent | undefined {
  const status = record(piece);
  const id = text(status?.["id"]);
  const word = text(status?.["status"]);
  if (!status || id === undefined || word === undefined) return undefined;
  if (status["type"] === "call") return callStatus(status, id, word, around);
  const event: StatusEvent = {
    ...common(around, "status", "status", status["timestamp"]),
    id,
    status: word,
    recipient: {},
    errors: metaErrors(status["errors"]),
  };
  addRecipient(event, status, around);
  const callback = text(status["biz_opaque_callback_data"]);
  if (callback !== undefined) event.callback = callback;
  const pricing = pricingOf(record(status["pricing"]));
  if (pricing) event.pricing = pricing;
  return event;
}

function addRecipient(event: StatusEvent, status: Json, around: Surroundings): void {
  const participant = text(status["recipient_participant_id"]) ?? text(status["recipient_participant_user_id"]);
  if (participant !== undefined) event.participant = participant;
  if (status["recipient_type"] === "group") {
    const group = text(status["recipient_id"]);
    if (group !== undefined) event.group = group;
    const member = personOf(
      status["recipient_participant_id"],
      status["recipient_participant_user_id"],
      status["recipient_participant_parent_user_id"],
    );
    event.recipient = withContact(member, around.contacts) ?? {};
    return;
  }
  // `parent_recipient_user_id` is how the payload set of Graph v25 spells it.
  const parent = status["recipient_parent_user_id"] ?? status["parent_recipient_user_id"];
  const person = personOf(status["recipient_id"], status["recipient_user_id"], parent);
  event.recipient = withContact(person, around.contacts) ?? {};
}

function pricingOf(body: Json | undefined): StatusEvent["pricing"] {
  if (!body) return undefined;
  return present<NonNullable<StatusEvent["pricing"]>>({
    billable: typeof body["billable"] === "boolean" ? body["billable"] : undefined,
    model: text(body["pricing_model"]),
    type: text(body["type"]),
    category: text(body["category"]),
  });
}
