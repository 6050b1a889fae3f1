import { keepable } from "./canonical.ts";
import type { Reply } from "./events.ts";
import type { Json } from "./read.ts";
import { instant, present, record, text } from "./read.ts";

/** What an interactive message adds to what all messages have. */
type InteractiveContent = { kind: "interactive"; text: string; reply: Reply; raw?: unknown };

/** What was pressed or filled in; undefined when the piece has no type. */
export function interactiveContent(body: Json | undefined): InteractiveContent | undefined {
  const type = text(body?.["type"]);
  // Meta has been seen sending an interactive message without its body, the fault standing in `value.errors`.
  if (!body || type === undefined) return undefined;
  const reply = replyOf(type, record(Object.hasOwn(body, type) ? body[type] : undefined));
  if (reply.type === "other") return { kind: "interactive", text: "", reply, raw: keepable(body) };
  return { kind: "interactive", text: "title" in reply ? reply.title : "", reply };
}

function replyOf(type: string, body: Json | undefined): Reply {
  if (body && (type === "button_reply" || type === "list_reply")) {
    const id = text(body["id"]);
    const title = text(body["title"]) ?? "";
    if (id !== undefined) return present<Reply>({ type, id, title, description: text(body["description"]) });
  }
  const json = body?.["response_json"];
  if (body && type === "nfm_reply" && typeof json === "string") {
    return present<Reply>({ type, name: text(body["name"]), body: text(body["body"]), json });
  }
  const response = text(body?.["response"]);
  if (body && type === "call_permission_reply" && response !== undefined) {
    const expiresAt = instant(body["expiration_timestamp"]);
    return present<Reply>({ type, response, expiresAt, source: text(body["response_source"]) });
  }
  return { type: "other", name: type };
}
