/** What the moderation was not sure about, for whoever reads the mail: the place, the reason, and what can be done. */
import { type Language, type Sentence, say } from "../errors.ts";
import type { Occasion } from "./write.ts";

/** What `moderate` leaves in a message that it lets go on marked. */
export interface Doubt {
  outcome: "review";
  category: string | null;
  findings: { explanation: string; from: number; to: number }[];
  notes: string[];
}

const mostReasons = 5;
const longestWords = 200;

/** Undefined where nothing is in doubt, or a person has decided already. */
export function doubtOf(msg: Occasion): Doubt | undefined {
  const told = msg["moderation"] as Partial<Doubt> | undefined;
  if (told?.outcome !== "review") return undefined;
  const findings = (Array.isArray(told.findings) ? told.findings : []).filter(
    (one): one is Doubt["findings"][number] => typeof one?.explanation === "string" && Number.isInteger(one.from) && Number.isInteger(one.to),
  );
  return {
    outcome: "review",
    category: told.category ?? null,
    findings: findings.slice(0, mostReasons).map(({ explanation, from, to }) => ({ explanation, from, to })),
    notes: Array.isArray(told.notes) ? told.notes.filter((note) => typeof note === "string").slice(0, mostReasons) : [],
  };
}

/**
 * A paragraph of the mail.
 * @param decides the mail has a link to the page on which the office may decide
 */
export function doubtText(doubt: Doubt, payload: unknown, decides: boolean, language: Language): string {
  const text = typeof payload === "string" ? payload : "";
  const reasons = doubt.findings.map(({ explanation, from, to }) => {
    const own = text.slice(from, to).replace(/\s+/g, " ").trim().slice(0, longestWords);
    return own ? `- «${own}»: ${explanation}` : `- ${explanation}`;
  });
  const appeals = doubt.notes.includes("appeal");
  return [
    say(appeals ? words.appeal : words.title, language),
    ...[...new Set(reasons)],
    ...(decides && !appeals ? [say(words.decide, language)] : []),
  ].join("\n");
}

const words = {
  title: { it: "Le regole hanno un dubbio su questo messaggio:", en: "The rules are in doubt about this message:" },
  appeal: {
    it: "Il cittadino fa ricorso: chiede che una persona riveda il blocco di un suo messaggio. Chi ha il permesso urp.supervisor lo legge tra le prove.",
    en: "The citizen appeals: a person is asked to look again at the block of their message. Who has the permission urp.supervisor reads it among the evidence.",
  },
  decide: {
    it: "Decidi dalla pagina qui sotto: se viola le regole viene cancellato, e al cittadino si dice il motivo.",
    en: "Decide on the page below: if it breaks the rules it is deleted, and the citizen is told why.",
  },
} satisfies Record<string, Sentence>;
