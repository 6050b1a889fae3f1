import { bodyParameters } from "./check-template.ts";
import type { Json } from "./read-json.ts";
import { objectIn, objectsIn, textIn, when } from "./read-json.ts";
import type { Template } from "./template.ts";
import { fillTemplate } from "./template.ts";
import type { ChatMessage, Choice, Offer, ViewContact, ViewMedia } from "./view.ts";

/** What a bubble shows beside its frame (who, when, tick). */
export type Content = Pick<
  ChatMessage,
  "kind" | "text" | "header" | "footer" | "media" | "location" | "contacts" | "offer" | "replyTo"
>;

/** How the phone shows a message that Meta has accepted. `mediaOf` finds an uploaded file. */
export function contentOf(
  body: Json,
  templates: readonly Template[] | undefined,
  mediaOf: (id: string) => { mime: string; name: string; bytes: Buffer } | undefined,
): Content {
  const kind = textIn(body, "type") || "text";
  const part = objectIn(body, kind);
  const reply = when("replyTo", textIn(objectIn(body, "context"), "message_id"));
  switch (kind) {
    case "text":
      return { kind, text: textIn(part, "body"), ...reply };
    case "location":
      return { kind, text: "", location: locationOf(part), ...reply };
    case "contacts":
      return { kind, text: "", contacts: objectsIn(body, "contacts").map(contactOf), ...reply };
    case "interactive":
      return { kind, ...interactiveOf(part, mediaOf), ...reply };
    case "template":
      return { kind, ...templateOf(part, templates), ...reply };
    default:
      return { kind, text: textIn(part, "caption"), media: mediaOfPart(kind, part, mediaOf), ...reply };
  }
}

function mediaOfPart(kind: string, part: Json, mediaOf: Parameters<typeof contentOf>[2]): ViewMedia {
  const file = mediaOf(String(part["id"]));
  return {
    kind: kind as ViewMedia["kind"],
    ...(file ? { id: String(part["id"]) } : { link: textIn(part, "link") }),
    mime: file?.mime ?? "",
    name: textIn(part, "filename") || (file?.name ?? textIn(part, "link").split("/").at(-1) ?? ""),
    bytes: file?.bytes.length ?? 0,
    voice: part["voice"] === true,
  };
}

export function locationOf(part: Json): NonNullable<ChatMessage["location"]> {
  return {
    latitude: Number(part["latitude"]),
    longitude: Number(part["longitude"]),
    ...when("name", textIn(part, "name")),
    ...when("address", textIn(part, "address")),
  };
}

export function contactOf(contact: Json): ViewContact {
  return {
    name: textIn(objectIn(contact, "name"), "formatted_name"),
    ...when("company", textIn(objectIn(contact, "org"), "company")),
    phones: objectsIn(contact, "phones").map((phone) => textIn(phone, "phone")),
    emails: objectsIn(contact, "emails").map((email) => textIn(email, "email")),
  };
}

function interactiveOf(part: Json, mediaOf: Parameters<typeof contentOf>[2]): Omit<Content, "kind"> {
  const header = objectIn(part, "header");
  const type = textIn(header, "type");
  return {
    text: textIn(objectIn(part, "body"), "text"),
    ...when("header", textIn(header, "text")),
    ...when("footer", textIn(objectIn(part, "footer"), "text")),
    ...(type && type !== "text" ? { media: mediaOfPart(type, objectIn(header, type), mediaOf) } : {}),
    ...when("offer", offerOf(textIn(part, "type"), objectIn(part, "action"))),
  };
}

function offerOf(type: string, action: Json): Offer | undefined {
  const parameters = objectIn(action, "parameters");
  switch (type) {
    case "button":
      return {
        kind: "buttons",
        choices: objectsIn(action, "buttons").map((button) => choice(objectIn(button, "reply"))),
      };
    case "list": {
      const sections = objectsIn(action, "sections").map((section) => ({
        title: textIn(section, "title"),
        choices: objectsIn(section, "rows").map(choice),
      }));
      return { kind: "list", label: textIn(action, "button"), sections };
    }
    case "cta_url":
      return { kind: "link", label: textIn(parameters, "display_text"), url: textIn(parameters, "url") };
    case "location_request_message":
      return { kind: "location-request" };
    default:
      return undefined;
  }
}

function choice(reply: Json): Choice {
  const description = when("description", textIn(reply, "description"));
  return { id: textIn(reply, "id"), title: textIn(reply, "title"), ...description };
}

function templateOf(part: Json, templates: readonly Template[] | undefined): Omit<Content, "kind"> {
  const [name, code] = [textIn(part, "name"), textIn(objectIn(part, "language"), "code")];
  const found = templates?.find((one) => one.name === name && one.language === code);
  const values = bodyParameters(part);
  if (!found) return { text: [`[${name}]`, ...values.map((value) => value.text)].join(" ") };
  const payloads = objectsIn(part, "components")
    .filter((one) => textIn(one, "sub_type").toLowerCase() === "quick_reply")
    .map((one) => [Number(one["index"] ?? 0), textIn(objectsIn(one, "parameters")[0] ?? {}, "payload")] as const);
  const choices = (found.buttons ?? []).map((title, at) => ({ id: new Map(payloads).get(at) || title, title }));
  return {
    text: fillTemplate(found.body, values),
    ...when("offer", choices.length > 0 ? { kind: "quick-replies" as const, choices } : undefined),
  };
}
