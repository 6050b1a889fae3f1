/** What the moderation was not sure about, for whoever reads the mail: the place, the reason, and what can be done. */
import { type Language, type Sentence, say } from "../errors.ts";
import type { Occasion } from "./write.ts";

/** What `moderate` leaves in a message that it lets go on marked. */
export interface Doubt {
  outcome: "review";
  category: string | null;
  findings: { explanation: string; from: number; to: number }[];
  notes: string[];
  /** Somebody may be in danger: that is not a matter of rules. */
  urgent: boolean;
}

const mostReasons = 5;
const longestWords = 200;

/** Undefined where nothing is in doubt, or a person has decided already. */
export function doubtOf(msg: Occasion): Doubt | undefined {
  const told = msg["moderation"] as Partial<Doubt> | undefined;
  if (told?.outcome !== "review") return undefined;
  const found = (Array.isArray(told.findings) ? told.findings : []) as Partial<Doubt["findings"][number] & { level: unknown }>[];
  // A note asks nobody to look.
  const findings = found.filter(
    (one): one is Doubt["findings"][number] =>
      typeof one?.explanation === "string" && Number.isInteger(one.from) && Number.isInteger(one.to) && one.level !== "note",
  );
  return {
    outcome: "review",
    category: told.category ?? null,
    findings: findings.slice(0, mostReasons).map(({ explanation, from, to }) => ({ explanation, from, to })),
    notes: Array.isArray(told.notes) ? told.notes.filter((note) => typeof note === "string").slice(0, mostReasons) : [],
    urgent: told.urgent === true,
  };
}

/**
 * Whether a person may decide that the message stays or goes: not over a cry for help, nor over an appeal. A report is its
 * office's work: the rules' doubt is decided where the message itself is.
 */
export function isUndecided(msg: Occasion, doubt = doubtOf(msg)): boolean {
  return doubt !== undefined && msg["report"] === undefined && !doubt.urgent && !doubt.notes.includes(appealNote);
}

/** As `moderate` says it of an appeal. */
const appealNote = "appeal";

/**
 * A paragraph of the mail; "" where nothing is in doubt.
 * @param hasPage the mail has a link to the page on which the office may decide
 */
export function doubtText(msg: Occasion, hasPage: boolean, language: Language): string {
  const doubt = doubtOf(msg);
  if (!doubt) return "";
  const text = typeof msg.payload === "string" ? msg.payload : "";
  const reasons = doubt.findings.map(({ explanation, from, to }) => {
    const own = text.slice(from, to).replace(/\s+/g, " ").trim().slice(0, longestWords);
    return own ? `- «${own}»: ${explanation}` : `- ${explanation}`;
  });
  const title = doubt.urgent ? words.urgent : doubt.notes.includes(appealNote) ? words.appeal : words.title;
  const decide = hasPage && isUndecided(msg, doubt) ? [say(words.decide, language)] : [];
  return [say(title, language), ...new Set(reasons), ...decide].join("\n");
}

const words = {
  title: { it: "Le regole hanno un dubbio su questo messaggio:", en: "The rules are in doubt about this message:" },
  urgent: { it: "Chi scrive può essere in pericolo: leggi subito.", en: "Who writes may be in danger: read this at once." },
  appeal: {
    it: "Il cittadino fa ricorso: chiede che una persona riveda il blocco di un suo messaggio. Chi ha il permesso urp.supervisor lo legge tra le prove.",
    en: "The citizen appeals: a person is asked to look again at the block of their message. Who has the permission urp.supervisor reads it among the evidence.",
  },
  decide: {
    it: "Decidi dalla pagina qui sotto: se viola le regole viene cancellato, e al cittadino si dice il motivo.",
    en: "Decide on the page below: if it breaks the rules it is deleted, and the citizen is told why.",
  },
} satisfies Record<string, Sentence>;
