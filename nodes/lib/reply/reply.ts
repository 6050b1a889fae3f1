/** What a `whatsapp-out` node has been told to send. */
import type { Texts } from "../texts/index.ts";

export const replyKinds = [
  "text",
  "buttons",
  "list",
  "link",
  "location-request",
  "contact-card",
  "image",
  "document",
  "video",
  "audio",
  "location",
  "template",
  "payload",
  "read",
  "reject-call",
] as const;

export type ReplyKind = (typeof replyKinds)[number];

/** A button (title at most 20 characters) or a row of a list (24, description 72). */
export interface Choice {
  id: string;
  title: Texts;
  description?: Texts;
}

export interface Reply {
  kind: ReplyKind;
  /** The body, or the caption of a file; a template with placeholders. */
  texts: Texts;
  /** Buttons or rows. */
  choices: Choice[];
  /** What the button of a list or of a link says. */
  button: Texts;
  /** Address that the button opens, or where the file is. A template too. */
  url: string;
  /** Name that the citizen sees for a document. */
  filename: string;
  /** Name of an approved template, its language at Meta, and what fills its places, one per line. */
  templateName: string;
  templateLanguage: string;
  templateParameters: string;
  latitude: string;
  longitude: string;
  placeName: string;
}

const withoutBody: ReadonlySet<ReplyKind> = new Set([
  "contact-card",
  "audio",
  "location",
  "template",
  "payload",
  "read",
  "reject-call",
]);

/** Whether the reply has a text of its own, which a greeting can stand around. */
export function hasBody({ kind }: Reply): boolean {
  return !withoutBody.has(kind);
}

/** A saved node may lack properties that came later: everything has its empty value. */
export function readReply(config: Partial<Reply>): Reply {
  const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
  return {
    kind: replyKinds.find((kind) => kind === config.kind) ?? "text",
    texts: readTexts(config.texts),
    choices: Array.isArray(config.choices) ? config.choices.map(readChoice) : [],
    button: readTexts(config.button),
    url: text(config.url),
    filename: text(config.filename),
    templateName: text(config.templateName),
    templateLanguage: text(config.templateLanguage) || "it",
    templateParameters: text(config.templateParameters),
    latitude: text(config.latitude),
    longitude: text(config.longitude),
    placeName: text(config.placeName),
  };
}

function readChoice(choice: Partial<Choice> | undefined): Choice {
  return {
    id: choice?.id ?? "",
    title: readTexts(choice?.title),
    ...(choice?.description && { description: readTexts(choice.description) }),
  };
}

function readTexts(texts: unknown): Texts {
  const given = typeof texts === "object" && texts !== null ? (texts as Partial<Texts>) : {};
  return { ...given, it: typeof given.it === "string" ? given.it : "" };
}
