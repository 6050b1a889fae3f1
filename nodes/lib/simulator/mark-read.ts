import { GraphFault } from "./graph-error.ts";
import { missing } from "./field-checks.ts";
import type { Json } from "./read-json.ts";
import { isObject, textIn } from "./read-json.ts";
import type { World } from "./world.ts";

/** How long "sta scrivendo" stands, unless the answer comes before. */
const TYPING_MS = 25_000;
const OLDEST_MS = 30 * 86_400_000;

/** POST /<id>/messages with `status: "read"`: this message and all before it are read; perhaps the desk is typing. */
export function markRead(world: World, body: Json): { success: true } {
  if (body["messaging_product"] !== "whatsapp")
    throw new GraphFault(100, "The parameter messaging_product is required.");
  if (body["status"] !== "read") throw new GraphFault(100, "Param status must be one of {READ}.");
  const id = textIn(body, "message_id");
  if (id === "") throw missing("message_id");
  const found = world.roster.message(id);
  const now = world.clock.now();
  if (!found || found.message.from !== "citizen" || now - found.message.at > OLDEST_MS) {
    throw new GraphFault(131009, "Param message_id is not of a message received in the last 30 days.");
  }
  const typing = body["typing_indicator"];
  if (typing !== undefined && !(isObject(typing) && typing["type"] === "text")) {
    throw new GraphFault(131009, "Param typing_indicator['type'] must be 'text'.");
  }
  if (typing !== undefined) {
    found.person.typingUntil = now + TYPING_MS;
    world.page.touch("citizens");
  }
  const { chat } = found.person;
  const last = chat.indexOf(found.message);
  for (const message of last < 0 ? [found.message] : chat.slice(0, last + 1)) {
    if (message.from !== "citizen" || message.tick === "read" || message.kind === "call") continue;
    message.tick = "read";
    world.page.message(message);
  }
  return { success: true };
}
