import { keepable } from "./canonical.ts";
import { contentOf, NO_MEDIA, typeOf } from "./content.ts";
import type { Context, MessageEvent, MetaError, Referral } from "./events.ts";
import { personOf, withContact } from "./people.ts";
import { metaErrors } from "./pieces.ts";
import type { Json } from "./read.ts";
import { present, record, text } from "./read.ts";
import type { Surroundings } from "./surroundings.ts";
import { common } from "./surroundings.ts";

/** One element of `messages[]` as exactly one event; what cannot be understood is "unsupported". Never throws. */
export function messageEvent(piece: unknown, around: Surroundings): MessageEvent {
  const message = record(piece);
  const type = message ? typeOf(message) : "";
  const errors = metaErrors(message?.["errors"]);
  const content = message && contentOf(type, message, errors);
  const event = common(around, "message", content ? content.kind : "unsupported", message?.["timestamp"]) as Json;
  const id = text(message?.["id"]);
  if (id !== undefined) event["id"] = id;
  if (message) addSender(event, message, around);
  if (content) Object.assign(event, content);
  else Object.assign(event, { text: "", type: unsupportedType(message, type), raw: keepable(piece) });
  event["media"] ??= NO_MEDIA;
  if (message) addExtras(event, message, errors);
  return event as unknown as MessageEvent;
}

function addSender(event: Json, message: Json, around: Surroundings): void {
  const person = personOf(message["from"], message["from_user_id"], message["from_parent_user_id"]);
  // A system message has no contacts, and its `user_id` is already the new one.
  const sender = message["type"] === "system" ? person : withContact(person, around.contacts);
  if (sender) event["sender"] = sender;
}

function addExtras(event: Json, message: Json, errors: readonly MetaError[]): void {
  const context = contextOf(record(message["context"]));
  if (context) event["context"] = context;
  const referral = referralOf(record(message["referral"]));
  if (referral) event["referral"] = referral;
  const group = text(message["group_id"]);
  if (group !== undefined) event["group"] = group;
  if (errors.length > 0) event["errors"] = errors;
}

function unsupportedType(message: Json | undefined, type: string): string {
  return text(record(message?.["unsupported"])?.["type"]) ?? type;
}

function contextOf(body: Json | undefined): Context | undefined {
  if (!body) return undefined;
  const product = record(body["referred_product"]);
  return present<Context>({
    id: text(body["id"]),
    from: text(body["from"]),
    forwarded: body["forwarded"] === true || undefined,
    frequentlyForwarded: body["frequently_forwarded"] === true || undefined,
    product: product && productOf(product),
  });
}

function productOf(body: Json): NonNullable<Context["product"]> {
  return present<NonNullable<Context["product"]>>({
    catalogId: text(body["catalog_id"]),
    productId: text(body["product_retailer_id"]),
  });
}

function referralOf(body: Json | undefined): Referral | undefined {
  if (!body) return undefined;
  return present<Referral>({
    sourceType: text(body["source_type"]),
    sourceId: text(body["source_id"]),
    sourceUrl: text(body["source_url"]),
    headline: text(body["headline"]),
    body: text(body["body"]),
    clickId: text(body["ctwa_clid"]),
  });
}
