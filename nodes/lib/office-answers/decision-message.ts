/** What an office decided about a message in doubt: the citizen's own message again, for the node that was in doubt. */
import type { Message, WhatsAppFacts } from "../kit/index.ts";
import type { OfficeAnswer } from "../store/index.ts";

/** Counts down for the whole process: no run of an event that came in is negative. */
let runs = 0;

/** Null once nothing of the mail is kept any more: it is too long ago. Of a message that was blocked its words have gone. */
export function decisionMessage({ content, what, office, at, reference }: OfficeAnswer): Message | null {
  const { facts } = (JSON.parse(content) ?? {}) as { facts?: Record<string, unknown> };
  if (!facts?.["whatsapp"]) return null;
  runs -= 1;
  const whatsapp = { ...(facts["whatsapp"] as WhatsAppFacts), run: runs };
  const { payload, topic, moderation } = facts as { payload?: string; topic?: string; moderation?: object };
  return {
    // A node that is wired straight to the citizen has nothing to say: their own words are for the node that was in doubt.
    payload: "",
    topic: topic ?? whatsapp.citizen,
    whatsapp,
    moderation: { ...moderation, decision: what, words: payload ?? "" },
    answer: { office, what, text: "", at: new Date(at).toISOString(), reference },
  };
}
