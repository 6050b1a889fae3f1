/** Refuses, before anything is sent or stored, what Meta would refuse anyway. */
import { checkInteractive } from "./check-interactive.ts";
import { checkMedia } from "./check-media.ts";
import { checkTemplate } from "./check-template.ts";
import { checkNumber, checkOneOf, checkOptionalBoolean, checkText, listOf, objectOf, refuse } from "./fields.ts";
import type { Fields } from "./fields.ts";
import { LIMITS } from "./limits.ts";
import type { Outgoing, OutgoingType } from "./outgoing.ts";

const CHECKS: Record<OutgoingType, (content: unknown) => void> = {
  text: (content) => {
    const text = objectOf(content, "text");
    checkText(text["body"], "text.body", { max: LIMITS.textBody });
    checkOptionalBoolean(text["preview_url"], "text.preview_url");
  },
  image: (content) => checkMedia(content, "image", { caption: true }),
  video: (content) => checkMedia(content, "video", { caption: true }),
  document: (content) => checkMedia(content, "document", { caption: true, filename: true }),
  audio: (content) => {
    checkMedia(content, "audio");
    checkOptionalBoolean((content as Fields)["voice"], "audio.voice");
  },
  sticker: (content) => checkMedia(content, "sticker"),
  location: checkLocation,
  contacts: checkContacts,
  reaction: (content) => {
    const reaction = objectOf(content, "reaction");
    checkText(reaction["message_id"], "reaction.message_id");
    checkText(reaction["emoji"], "reaction.emoji", { empty: true });
  },
  interactive: checkInteractive,
  template: checkTemplate,
};

const TYPES = Object.keys(CHECKS) as OutgoingType[];

/**
 * Checks a message against Meta's limits (`LIMITS`; lengths in UTF-16 code units) and hands it back as it is.
 * Properties of the content that we do not know are left alone: Meta adds some every month.
 *
 * @throws Refused `outgoing-<fault>` with a sentence that names the field, the limit and what there is.
 */
export function checkOutgoing(message: unknown): Outgoing {
  const fields = objectOf(message, "message");
  const type = checkOneOf(fields["type"], "type", TYPES);
  // Anything beside the content could change the address or the callback: those belong to the sender alone.
  if (Object.keys(fields).some((key) => key !== "type" && key !== type)) refuse("envelope", type);
  CHECKS[type](fields[type]);
  return message as Outgoing;
}

function checkLocation(content: unknown): void {
  const location = objectOf(content, "location");
  checkNumber(location["latitude"], "location.latitude", -90, 90);
  checkNumber(location["longitude"], "location.longitude", -180, 180);
  checkText(location["name"], "location.name", { optional: true, empty: true });
  checkText(location["address"], "location.address", { optional: true, empty: true });
}

const OTHER_NAME_PARTS = ["first_name", "last_name", "middle_name", "suffix", "prefix"];

function checkContacts(content: unknown): void {
  listOf(content, "contacts", LIMITS.contacts).forEach((item, index) => {
    const at = `contacts[${index}]`;
    const name = objectOf(objectOf(item, at)["name"], `${at}.name`);
    checkText(name["formatted_name"], `${at}.name.formatted_name`);
    const others = OTHER_NAME_PARTS.map((part) =>
      checkText(name[part], `${at}.name.${part}`, { optional: true, empty: true }).trim(),
    );
    if (others.join("") === "") refuse("name-part", `${at}.name`);
  });
}
