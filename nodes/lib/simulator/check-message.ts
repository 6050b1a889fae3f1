import type { AccountFacts } from "./account-facts.ts";
import { checkInteractive, checkMedia } from "./check-interactive.ts";
import { checkTemplate } from "./check-template.ts";
import { invalid, maybeText, missing, needList, needLink, needNumber, needObject, needText } from "./field-checks.ts";
import { GraphFault } from "./graph-error.ts";
import type { Json } from "./read-json.ts";
import { isObject } from "./read-json.ts";

const types = [
  "text",
  "image",
  "video",
  "audio",
  "document",
  "sticker",
  "location",
  "contacts",
  "reaction",
  "interactive",
  "template",
] as const;

export type OutgoingType = (typeof types)[number];

/**
 * Refuses what Meta refuses of a body for POST /<id>/messages, by the limits of the pages on each message type.
 * Throws a GraphFault (100, 131008, 131009, 131051, 132000, 132001); gives the type of the message.
 */
export function checkMessage(body: unknown, facts: AccountFacts): OutgoingType {
  if (!isObject(body)) throw new GraphFault(100, "The request body must be a JSON object.");
  if (body["messaging_product"] !== "whatsapp") {
    throw new GraphFault(100, "The parameter messaging_product is required and must be 'whatsapp'.");
  }
  const kind = body["recipient_type"] ?? "individual";
  if (kind !== "individual") throw invalid("Param recipient_type must be 'individual': this number has no groups.");
  maybeText(body, "biz_opaque_callback_data", "biz_opaque_callback_data", 512);
  const type = (body["type"] ?? "text") as OutgoingType;
  if (!types.includes(type)) throw new GraphFault(100, `Param type must be one of {${types.join(", ")}}.`);
  if (body["context"] !== undefined) {
    if (type === "reaction") throw invalid("A reaction cannot be a reply: 'context' is not allowed.");
    needText(needObject(body, "context", "context"), "message_id", "context['message_id']", 512);
  }
  checks[type](body, facts);
  return type;
}

const checks: Record<OutgoingType, (body: Json, facts: AccountFacts) => void> = {
  text: (body) => void needText(needObject(body, "text", "text"), "body", "text['body']", 4096),
  image: (body, facts) => checkMedia(body, "image", facts, 1024),
  video: (body, facts) => checkMedia(body, "video", facts, 1024),
  audio: (body, facts) => checkMedia(body, "audio", facts, 0),
  document: (body, facts) => checkMedia(body, "document", facts, 1024),
  sticker: (body, facts) => checkMedia(body, "sticker", facts, 0),
  location: checkLocation,
  contacts: checkContacts,
  reaction: checkReaction,
  interactive: (body, facts) => checkInteractive(needObject(body, "interactive", "interactive"), facts),
  template: (body, facts) => checkTemplate(needObject(body, "template", "template"), facts.templates),
};

function checkLocation(body: Json): void {
  const location = needObject(body, "location", "location");
  needNumber(location, "latitude", "location['latitude']", -90, 90);
  needNumber(location, "longitude", "location['longitude']", -180, 180);
  maybeText(location, "name", "location['name']", 1000);
  maybeText(location, "address", "location['address']", 1000);
}

function checkContacts(body: Json): void {
  for (const contact of needList(body, "contacts", "contacts", 1, 257)) {
    const name = needObject(contact, "name", "contacts['name']");
    needText(name, "formatted_name", "contacts['name']['formatted_name']", 1000);
    const parts = ["first_name", "last_name", "middle_name", "suffix", "prefix"];
    if (!parts.some((part) => typeof name[part] === "string" && name[part] !== "")) {
      throw missing("contacts['name']: formatted_name and at least one other part of the name");
    }
    if (Array.isArray(contact["urls"])) {
      for (const entry of contact["urls"]) if (isObject(entry)) needLink(entry, "url", "contacts['urls']['url']");
    }
  }
}

function checkReaction(body: Json): void {
  const reaction = needObject(body, "reaction", "reaction");
  needText(reaction, "message_id", "reaction['message_id']", 512);
  const emoji = reaction["emoji"];
  if (typeof emoji !== "string") throw missing("reaction['emoji']");
  if (emoji !== "" && !/^\p{Extended_Pictographic}|^\p{Regional_Indicator}|^[\d#*]/u.test(emoji)) {
    throw invalid("Parameter 'reaction['emoji']' must be one emoji or empty.");
  }
}
