import type { LocationMessage, Media, MediaKind, MessageEvent, MetaError } from "./events.ts";
import { personOf } from "./people.ts";
import { contactCard, orderItem } from "./pieces.ts";
import type { Json } from "./read.ts";
import { list, number, present, record, text } from "./read.ts";
import { interactiveContent } from "./reply.ts";

export const NO_MEDIA: readonly Media[] = Object.freeze([]);

/** What one kind of message adds to what all messages have; undefined when the piece is not as Meta documents it. */
export type Content = { kind: MessageEvent["kind"]; text: string; media?: readonly Media[] } & Json;

const NAMED_BY_THEIR_BODY = [
  "text",
  "image",
  "video",
  "audio",
  "document",
  "sticker",
  "location",
  "contacts",
  "interactive",
  "button",
  "reaction",
  "order",
  "system",
  "edit",
  "revoke",
];

/** `type`, or for the senders that leave it out the body that is there. */
export function typeOf(message: Json): string {
  return text(message["type"]) ?? NAMED_BY_THEIR_BODY.find((name) => typeof message[name] === "object") ?? "";
}

export function contentOf(type: string, message: Json, errors: readonly MetaError[], depth = 0): Content | undefined {
  switch (type) {
    case "text":
      return textContent(record(message["text"]));
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return mediaContent(type, record(message[type]), errors);
    case "voice": // spelling of the on-premises days
      return mediaContent("audio", { ...record(message["voice"]), voice: true }, errors);
    case "location":
      return locationContent(record(message["location"]));
    case "contacts":
      return contactsContent(list(message["contacts"]));
    case "interactive":
      return interactiveContent(record(message["interactive"]));
    case "button":
      return buttonContent(record(message["button"]));
    case "reaction":
      return reactionContent(record(message["reaction"]));
    case "order":
      return orderContent(record(message["order"]));
    case "system":
      return systemContent(record(message["system"]), message);
    case "edit":
      return depth === 0 ? editContent(record(message["edit"])) : undefined;
    case "revoke":
      return revokeContent(record(message["revoke"]));
    case "request_welcome":
      return { kind: "request_welcome", text: "" };
    default:
      return undefined;
  }
}

function textContent(body: Json | undefined): Content | undefined {
  const written = body?.["body"];
  return typeof written === "string" ? { kind: "text", text: written } : undefined;
}

function mediaContent(kind: MediaKind, body: Json | undefined, errors: readonly MetaError[]): Content | undefined {
  const metaId = text(body?.["id"]);
  if (!body || metaId === undefined)
    return errors.length > 0 ? { kind, text: text(body?.["caption"]) ?? "" } : undefined;
  const media: Media = present<Media>({
    kind,
    metaId,
    mime: text(body["mime_type"]) ?? "",
    sha256: text(body["sha256"]),
    name: text(body["filename"]),
    url: text(body["url"]),
    bytes: number(body["file_size"]),
    voice: body["voice"] === true || undefined,
    animated: body["animated"] === true || undefined,
  });
  return { kind, text: text(body["caption"]) ?? "", media: [media] };
}

function locationContent(body: Json | undefined): Content | undefined {
  const latitude = number(body?.["latitude"]);
  const longitude = number(body?.["longitude"]);
  if (!body || latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  const { name, address, url } = body;
  const location = present<LocationMessage["location"]>({
    latitude,
    longitude,
    name: text(name),
    address: text(address),
    url: text(url),
  });
  return { kind: "location", text: "", location };
}

function contactsContent(cards: readonly unknown[]): Content | undefined {
  if (cards.length === 0) return undefined;
  const origin = text(record(cards[0])?.["origin"]);
  return present<Content>({ kind: "contacts", text: "", cards: cards.map(contactCard), origin });
}

function buttonContent(body: Json | undefined): Content | undefined {
  if (!body) return undefined;
  const payload = text(body["payload"]);
  const title = text(body["text"]);
  if (payload === undefined && title === undefined) return undefined;
  return present<Content>({ kind: "button", text: title ?? "", payload });
}

function reactionContent(body: Json | undefined): Content | undefined {
  const target = text(body?.["message_id"]);
  if (!body || target === undefined) return undefined;
  const emoji = text(body["emoji"]) ?? "";
  return { kind: "reaction", text: emoji, target, emoji, removed: emoji === "" };
}

function orderContent(body: Json | undefined): Content | undefined {
  if (!body) return undefined;
  const items = list(body["product_items"]).map(orderItem);
  return present<Content>({
    kind: "order",
    text: text(body["text"]) ?? "",
    catalogId: text(body["catalog_id"]),
    items,
  });
}

function systemContent(body: Json | undefined, message: Json): Content | undefined {
  const change = text(body?.["type"]);
  if (!body || change === undefined) return undefined;
  // `customer` and `new_wa_id` are the older names of the two numbers.
  const phone = body["customer"] ?? message["from"];
  const previous = personOf(phone, body["previous_user_id"], body["previous_parent_user_id"]) ?? {};
  const current = personOf(body["wa_id"] ?? body["new_wa_id"], body["user_id"], body["parent_user_id"]) ?? {};
  return { kind: "system", text: "", change, previous, current };
}

function editContent(body: Json | undefined): Content | undefined {
  const target = text(body?.["original_message_id"]);
  const message = record(body?.["message"]);
  if (!message || target === undefined) return undefined;
  const type = typeOf(message);
  const inner = contentOf(type, message, [], 1);
  if (!inner) return undefined;
  return { kind: "edit", text: inner.text, media: inner.media ?? NO_MEDIA, target, type };
}

function revokeContent(body: Json | undefined): Content | undefined {
  const target = text(body?.["original_message_id"]);
  return target === undefined ? undefined : { kind: "revoke", text: "", target };
}
