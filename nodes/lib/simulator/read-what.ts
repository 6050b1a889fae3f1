import { Refused } from "../errors.ts";
import type { Json } from "./read-json.ts";
import { isObject, objectIn, objectsIn, textIn, when } from "./read-json.ts";
import type { Attachment, What } from "./what.ts";

function refuse(it: string, en: string): Refused {
  return new Refused("phone-request", { it, en });
}

const kinds = ["image", "video", "document", "audio", "voice", "sticker"] as const;

/** What the phone page asks for, from its JSON (files as base64). Throws a Refused for anything else. */
export function readWhat(given: Json): What {
  const reply = when("replyTo", textIn(given, "replyTo"));
  const kind = kinds.find((name) => given[name] !== undefined);
  if (kind) {
    const caption = when("caption", textIn(given, "caption"));
    return { ...reply, ...caption, [kind]: readAttachment(given[kind]) } as unknown as What;
  }
  if (textIn(given, "text") !== "") return { ...reply, text: textIn(given, "text").slice(0, 65_536) };
  if (isObject(given["location"])) return { ...reply, location: readLocation(given["location"]) };
  if (Array.isArray(given["contacts"])) return { ...reply, contacts: objectsIn(given, "contacts") };
  if (typeof given["reaction"] === "string") return { reaction: given["reaction"], to: needed(given, "to") };
  if (isObject(given["button"])) return { ...reply, button: readChoice(given["button"]) };
  if (isObject(given["row"])) {
    const row = given["row"];
    return { ...reply, row: { ...readChoice(row), ...when("description", textIn(row, "description")) } };
  }
  if (isObject(given["quickReply"])) {
    const quick = objectIn(given, "quickReply");
    return { ...reply, quickReply: { payload: needed(quick, "payload"), text: needed(quick, "text") } };
  }
  if (textIn(given, "edit") !== "") return { edit: textIn(given, "edit"), to: needed(given, "to") };
  if (textIn(given, "unsupported") !== "") return { unsupported: textIn(given, "unsupported") };
  throw refuse("Non si capisce che cosa il cittadino debba mandare.", "It is not clear what the citizen should send.");
}

function readAttachment(given: unknown): Attachment {
  if (given === true) return true;
  if (isObject(given) && typeof given["base64"] === "string" && /^[\w.+-]+\/[\w.+-]+/.test(textIn(given, "mime"))) {
    const bytes = Buffer.from(given["base64"], "base64");
    return { bytes, mime: textIn(given, "mime"), ...when("name", textIn(given, "name").slice(0, 240)) };
  }
  throw refuse("Il file non è leggibile.", "The file cannot be read.");
}

function readLocation(given: Json): { latitude: number; longitude: number; name?: string; address?: string } {
  const { latitude, longitude } = given;
  if (typeof latitude !== "number" || typeof longitude !== "number") {
    throw refuse("La posizione deve avere due numeri.", "The position must have two numbers.");
  }
  return { latitude, longitude, ...when("name", textIn(given, "name")), ...when("address", textIn(given, "address")) };
}

function readChoice(given: Json): { id: string; title: string } {
  return { id: needed(given, "id"), title: needed(given, "title") };
}

function needed(given: Json, name: string): string {
  const text = textIn(given, name);
  if (text === "") throw refuse(`Manca "${name}".`, `"${name}" is missing.`);
  return text;
}
