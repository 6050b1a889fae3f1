/** What was said before, for the person who gets the mail: times, who, and short words. */
import { type Language, say, type Sentence } from "../errors.ts";
import type { ConversationLine } from "../store/index.ts";
import { cleaned } from "../texts/index.ts";

export interface Said {
  /** "Cittadino 7F3A" */
  citizen: string;
  /** Who answers for the comune. */
  desk: string;
  language: Language;
  zone: string;
}

/** So many lines, so far back: enough to see what it is about. */
export const conversationLines = 20;
export const conversationMs = 7 * 24 * 60 * 60 * 1000;
const longestLine = 500;

/** "" when nothing was said. */
export function conversationText(lines: readonly ConversationLine[], { citizen, desk, language, zone }: Said): string {
  const format = { timeZone: zone, day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const clock = new Intl.DateTimeFormat(language === "it" ? "it-IT" : "en-GB", format);
  return lines
    .map((line) => {
      const words = wordsOf(line, language);
      return words && `${clock.format(line.at)} ${line.from === "citizen" ? citizen : desk}: ${cleaned(words.replace(/\s+/g, " ").trim(), longestLine)}`;
    })
    .filter(Boolean)
    .join("\n");
}

function wordsOf(line: ConversationLine, language: Language): string {
  const content = JSON.parse(line.content) as Record<string, unknown> | null;
  if (!content) return "";
  return line.from === "citizen" ? wordsOfEvent(content, line.kind, language) : wordsOfErrand(content, language);
}

function wordsOfEvent({ text, emoji }: Record<string, unknown>, kind: string, language: Language): string {
  const words = textIn(text) || textIn(emoji);
  const thing = Object.hasOwn(things, kind) ? `[${say(things[kind]!, language)}]` : "";
  return [thing, words].filter(Boolean).join(" ");
}

/** Of what we sent: its words, else what it was. Marks of reading are none. */
function wordsOfErrand({ do: task, message }: Record<string, unknown>, language: Language): string {
  if (task !== "send" || typeof message !== "object" || message === null) return "";
  const body = message as Record<string, unknown>;
  const type = textIn(body["type"]);
  const part = body[type];
  const own = (typeof part === "object" && part !== null ? part : {}) as Record<string, unknown>;
  const inner = own["body"];
  const words = textIn(inner) || textIn((inner as { text?: unknown } | undefined)?.text) || textIn(own["caption"]) || textIn(own["name"]);
  const thing = type !== "interactive" && Object.hasOwn(things, type) ? `[${say(things[type]!, language)}]` : "";
  return [thing, words].filter(Boolean).join(" ");
}

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

const things: Record<string, Sentence> = {
  image: { it: "foto", en: "photo" },
  video: { it: "video", en: "video" },
  audio: { it: "audio", en: "audio" },
  voice: { it: "audio", en: "audio" },
  document: { it: "documento", en: "document" },
  sticker: { it: "sticker", en: "sticker" },
  location: { it: "posizione", en: "position" },
  contacts: { it: "contatto", en: "contact" },
  template: { it: "modello", en: "template" },
};
