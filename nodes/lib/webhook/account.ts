import type {
  AccountEvent,
  AccountField,
  EchoEvent,
  FaultEvent,
  OtherEvent,
  UserIdUpdateEvent,
  UserPreferenceEvent,
} from "./events.ts";
import { keepable } from "./canonical.ts";
import { metaError } from "./pieces.ts";
import { personOf, withContact } from "./people.ts";
import type { Json } from "./read.ts";
import { list, present, record, text } from "./read.ts";
import type { Surroundings } from "./surroundings.ts";
import { common } from "./surroundings.ts";

const FIELDS: ReadonlySet<string> = new Set<AccountField>([
  "account_update",
  "account_alerts",
  "account_review_update",
  "business_capability_update",
  "phone_number_quality_update",
  "phone_number_name_update",
  "security",
  "message_template_status_update",
  "message_template_quality_update",
  "message_template_components_update",
  "template_category_update",
  "partner_solutions",
  "payment_configuration_update",
]);

function isAccountField(field: string): field is AccountField {
  return FIELDS.has(field);
}

/** A change that says something about our account, number or templates; anything unknown becomes "other". */
export function fieldEvent(value: Json, around: Surroundings): AccountEvent | OtherEvent {
  if (!isAccountField(around.field)) return otherEvent(value, around);
  return present<AccountEvent>({
    ...common(around, "account", around.field, value["timestamp"]),
    event: eventWord(value),
    template: templateOf(value),
    reason: reasonOf(value),
    raw: keepable(value),
  });
}

/** The one word that tells what happened; each field has its own name for it. */
function eventWord(value: Json): string | undefined {
  return (
    text(value["event"]) ??
    text(value["decision"]) ??
    text(value["new_quality_score"]) ??
    text(value["new_category"]) ??
    text(record(value["alert_info"])?.["alert_type"]) ??
    text(value["status"])
  );
}

function templateOf(value: Json): AccountEvent["template"] {
  const id = text(value["message_template_id"]);
  const name = text(value["message_template_name"]);
  if (id === undefined && name === undefined) return undefined;
  return present<NonNullable<AccountEvent["template"]>>({
    id,
    name,
    language: text(value["message_template_language"]),
  });
}

function reasonOf(value: Json): string | undefined {
  return (
    text(record(value["rejection_info"])?.["reason"]) ??
    text(value["rejection_reason"]) ??
    text(value["reason"]) ??
    text(record(value["violation_info"])?.["violation_type"]) ??
    text(record(value["ban_info"])?.["waba_ban_state"]) ??
    text(record(list(value["restriction_info"])[0])?.["restriction_type"]) ??
    text(record(value["alert_info"])?.["alert_description"])
  );
}

/** One element of `user_id_update[]`; undefined when it does not say which id became which. */
export function userIdUpdate(piece: unknown, around: Surroundings): UserIdUpdateEvent | undefined {
  const update = record(piece);
  const user = record(update?.["user_id"]);
  const parent = record(update?.["parent_user_id"]);
  if (!update || (!user && !parent)) return undefined;
  const phone = update["wa_id"];
  const previous = personOf(phone, user?.["previous"], parent?.["previous"]) ?? {};
  const current = personOf(phone, user?.["current"], parent?.["current"]) ?? {};
  return { ...common(around, "account", "user_id_update", update["timestamp"]), previous, current };
}

/** One element of `user_preferences[]`. */
export function userPreference(piece: unknown, around: Surroundings): UserPreferenceEvent | undefined {
  const preference = record(piece);
  const value = text(preference?.["value"]);
  if (!preference || value === undefined) return undefined;
  const person = personOf(preference["wa_id"], preference["user_id"], preference["parent_user_id"]);
  return present<UserPreferenceEvent>({
    ...common(around, "account", "user_preferences", preference["timestamp"]),
    sender: withContact(person, around.contacts),
    topic: text(preference["category"]) ?? "",
    value,
  });
}

export function fault(piece: unknown, around: Surroundings): FaultEvent {
  return {
    ...common(around, "account", "errors", undefined),
    error: metaError(piece),
    raw: keepable(piece),
  };
}

/** One element of `message_echoes[]`: sent by the office itself from the Business app. */
export function echo(piece: unknown, around: Surroundings): EchoEvent {
  const message = record(piece);
  return present<EchoEvent>({
    ...common(around, "account", "echo", message?.["timestamp"]),
    id: text(message?.["id"]),
    recipient: personOf(message?.["to"], message?.["to_user_id"], message?.["to_parent_user_id"]) ?? {},
    raw: keepable(piece),
  });
}

export function otherEvent(piece: unknown, around: Surroundings): OtherEvent {
  return { ...common(around, "account", "other", undefined), field: around.field, raw: keepable(piece) };
}
