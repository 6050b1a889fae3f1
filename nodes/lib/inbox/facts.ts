/** From a stored event to the message that a flow sees: everything that identifies the citizen stays behind. */
import type { MediaHandle, WhatsAppFacts } from "../kit/index.ts";
import type { StoredEvent } from "../store/index.ts";
import { detectLanguage } from "../texts/index.ts";
import type { MessageEvent, WebhookEvent } from "../webhook/index.ts";

export interface FlowMessage {
  payload: string;
  topic: string;
  whatsapp: WhatsAppFacts;
}

/**
 * @param stored with the number of its run through the flow
 * @param node id of the `whatsapp-account` node that received it
 */
export function toFlowMessage(stored: StoredEvent & { run?: number }, node: string): FlowMessage {
  // Null when the store could not open it any more.
  const event = JSON.parse(stored.content) as WebhookEvent | null;
  const facts: WhatsAppFacts = {
    event: stored.event,
    run: stored.run ?? 0,
    kind: stored.kind,
    at: new Date(stored.at).toISOString(),
    account: node,
    citizen: stored.citizen ?? "",
    media: [],
  };
  if (!event) return { payload: "", topic: facts.citizen, whatsapp: facts };
  if (event.category === "message") return ofMessage(event, facts);
  return { payload: wordOf(event), topic: facts.citizen, whatsapp: facts };
}

/** The one word that tells what happened: "delivered", "connect", "RESTRICTED", … */
function wordOf(event: Exclude<WebhookEvent, MessageEvent>): string {
  if (event.category === "status") return event.status;
  if (event.category === "call") return event.status ?? event.event;
  if (event.kind === "user_preferences") return event.value;
  if (event.kind === "errors") return String(event.error.code ?? "");
  return ("event" in event ? event.event : undefined) ?? event.kind;
}

function ofMessage(event: MessageEvent, facts: WhatsAppFacts): FlowMessage {
  facts.media = event.media.map((file, index) => mediaHandle(file, `${facts.event}-${index}`));
  // Meta's number may be beyond every date, and such a date has no text.
  const written = new Date(event.at ?? Number.NaN);
  if (!Number.isNaN(written.getTime())) facts.written = written.toISOString();
  const language = detectLanguage(event.text);
  if (language) facts.language = language;
  if (event.context) {
    facts.context = {
      ...(event.context.id && { answers: true }),
      ...(event.context.forwarded && { forwarded: true }),
      ...(event.context.frequentlyForwarded && { frequentlyForwarded: true }),
    };
  }
  addDetails(event, facts);
  return { payload: event.text, topic: facts.citizen, whatsapp: facts };
}

function addDetails(event: MessageEvent, facts: WhatsAppFacts): void {
  switch (event.kind) {
    case "location": {
      const { url: _, ...place } = event.location;
      facts.location = place;
      break;
    }
    case "interactive":
      if (event.reply.type === "button_reply" || event.reply.type === "list_reply") {
        const { type: _, ...reply } = event.reply;
        facts.reply = reply;
      }
      break;
    case "button":
      facts.reply = { id: event.payload ?? event.text, title: event.text };
      break;
    case "reaction":
      facts.reaction = event.removed ? {} : { emoji: event.emoji };
      break;
    case "contacts":
      facts.contacts = event.cards.map(({ name, phones }) => ({ ...(name && { name }), phones: phones.length }));
      break;
    default:
  }
}

function mediaHandle(file: MessageEvent["media"][number], id: string): MediaHandle {
  return {
    id,
    kind: file.voice ? "voice" : file.kind,
    mime: file.mime,
    ...(file.name && { name: file.name }),
    ...(file.bytes !== undefined && { bytes: file.bytes }),
  };
}
