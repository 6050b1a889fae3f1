/** What an office decided about a message in doubt: the citizen's own message again, for the node that was in doubt. */
import type { Message, WhatsAppFacts } from "../kit/index.ts";
import { ownRun } from "../reports/index.ts";
import type { OfficeAnswer } from "../store/index.ts";

/** Null once nothing of the mail is kept any more: it is too long ago. Of a message that was blocked its words have gone. */
export function decisionMessage({ content, what, office, at, reference }: OfficeAnswer): Message | null {
  const { facts } = (JSON.parse(content) ?? {}) as { facts?: Record<string, unknown> };
  if (!facts?.["whatsapp"]) return null;
  const whatsapp = { ...(facts["whatsapp"] as WhatsAppFacts), run: ownRun() };
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
