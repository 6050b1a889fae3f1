import { samples } from "./samples.ts";
import type { Json } from "./read-json.ts";
import { when } from "./read-json.ts";
import { errorItem } from "./graph-error.ts";
import { contactOf, locationOf } from "./bubble.ts";
import type { Content } from "./bubble.ts";
import type { StoredMedia } from "./media-store.ts";
import type { ViewMedia } from "./view.ts";
import type { Attachment, What } from "./what.ts";
import type { World } from "./world.ts";

/** A citizen's act as it goes over the wire (`type` and its part), and as the phone shows it. */
export interface Inbound {
  wire: Json;
  content: Content;
}

type MediaKind = ViewMedia["kind"];

/** Writes an act in Meta's words; files go into the store. */
export function inbound(world: World, what: What): Inbound {
  if ("text" in what) return plain("text", { body: what.text }, { text: what.text });
  if ("image" in what) return file(world, "image", what.image, what.caption);
  if ("video" in what) return file(world, "video", what.video, what.caption);
  if ("document" in what) return file(world, "document", what.document, what.caption);
  if ("sticker" in what) return file(world, "sticker", what.sticker);
  if ("audio" in what) return file(world, "audio", what.audio);
  if ("voice" in what) return file(world, "audio", what.voice, undefined, true);
  if ("location" in what)
    return plain("location", { ...what.location }, { location: locationOf({ ...what.location }) });
  if ("contacts" in what) return plain("contacts", what.contacts, { contacts: what.contacts.map(contactOf) });
  if ("reaction" in what) {
    // Taking a reaction away is the same message without `emoji`.
    return plain("reaction", { message_id: what.to, ...when("emoji", what.reaction) }, { text: what.reaction });
  }
  if ("button" in what) return pressed("button_reply", { id: what.button.id, title: what.button.title });
  if ("row" in what) return pressed("list_reply", { ...what.row });
  if ("quickReply" in what) return plain("button", { ...what.quickReply }, { text: what.quickReply.text });
  if ("edit" in what) return unsupported("edit", what.edit);
  return unsupported(what.unsupported, "");
}

function plain(type: string, part: unknown, content: Partial<Content>): Inbound {
  return { wire: { type, [type]: part }, content: { kind: type, text: "", ...content } };
}

function pressed(
  type: "button_reply" | "list_reply",
  reply: { id: string; title: string; description?: string },
): Inbound {
  return plain("interactive", { type, [type]: reply }, { text: reply.title });
}

function unsupported(type: string, text: string): Inbound {
  const errors = [errorItem(131051, "Message type is currently not supported.")];
  return {
    wire: { type: "unsupported", errors, unsupported: { type } },
    content: { kind: "unsupported", text: text || type },
  };
}

function file(world: World, kind: MediaKind, given: Attachment, caption?: string, voice = false): Inbound {
  const sample = samples[voice ? "voice" : kind];
  const { bytes, mime, name } = given === true ? sample() : { name: sample().name, ...given };
  const media = world.media.add({ bytes, mime, name }, "citizen");
  const part = {
    ...when("caption", caption),
    ...(kind === "document" ? { filename: name } : {}),
    mime_type: mime,
    sha256: media.sha256,
    id: media.id,
    url: world.account.graphUrl + world.media.path(media),
    ...(kind === "audio" ? { voice } : {}),
    ...(kind === "sticker" ? { animated: false } : {}),
  };
  return plain(kind, part, { text: caption ?? "", media: shown(media, kind, voice) });
}

function shown(media: StoredMedia, kind: MediaKind, voice: boolean): ViewMedia {
  return { kind, id: media.id, mime: media.mime, name: media.name, bytes: media.bytes.length, voice };
}
