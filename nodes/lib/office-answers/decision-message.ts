/** What an office decided about a message in doubt: the citizen's own message again, for the node that was in doubt. */
import type { Message, WhatsAppFacts } from "../kit/index.ts";
import { readContent } from "../mail/index.ts";
import type { OfficeAnswer } from "../store/index.ts";

/** Counts down for the whole process: no run of an event that came in is negative. */
let runs = 0;

/** Null once the mail's words are no longer kept: then it has been decided, or it is too long ago. */
export function decisionMessage({ content, what, office, at, reference }: OfficeAnswer): Message | null {
  const facts = readContent(content)?.facts;
  if (!facts?.["whatsapp"]) return null;
  runs -= 1;
  const whatsapp = { ...(facts["whatsapp"] as WhatsAppFacts), run: runs };
  const { payload, topic, moderation } = facts as { payload?: string; topic?: string; moderation?: object };
  return {
    payload: payload ?? "",
    topic: topic ?? whatsapp.citizen,
    whatsapp,
    moderation: { ...moderation, decision: what },
    answer: { office, what, text: "", at: new Date(at).toISOString(), reference },
  };
}
