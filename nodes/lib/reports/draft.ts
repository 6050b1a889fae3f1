/** A report while it is being told. */
import type { MediaHandle, WhatsAppFacts } from "../kit/index.ts";

export interface Position {
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
}

/** What was said, and by which message. */
export interface Line {
  event: string;
  /** When it was written, else when it arrived. */
  at: number;
  text: string;
}

export interface Attachment {
  at: number;
  handle: MediaHandle;
}

/** The last message of a collection: what a report that ends by itself says it comes from. */
export type LastFacts = Pick<WhatsAppFacts, "event" | "kind" | "citizen" | "account"> & { at: number; language?: string };

export interface Draft {
  /** False: loose pieces (a photo that came before any word), kept in case a report follows. */
  open: boolean;
  /** Message that opened it. */
  opened?: { event: string; at: number };
  last: LastFacts;
  language?: string;
  lines: Line[];
  media: Attachment[];
  position?: Position;
  address?: string;
  /** The address is the answer to our question: it is as good as it gets. */
  answered?: true;
  /** The citizen does not say where. */
  skipped?: true;
  /** Chosen by the citizen; else it is guessed. */
  category?: string;
  /** Instant of the next question, unless more comes first; null: none. */
  ask: number | null;
  /** Questions asked by ourselves since the citizen last pressed a button. */
  asked: number;
  askedWhat: number;
  askedWhere: boolean;
  /** The citizen has seen a summary. */
  shown: boolean;
  /** Pressed "add": the next summary follows soon. */
  adding: boolean;
  /** Has been told that there was more than fits. */
  toldFull: boolean;
}

export const most = { photos: 10, videos: 1, voices: 1, lines: 10, letters: 4096 } as const;

export function emptyDraft(last: LastFacts): Draft {
  return {
    open: false,
    last,
    lines: [],
    media: [],
    ask: null,
    asked: 0,
    askedWhat: 0,
    askedWhere: false,
    shown: false,
    adding: false,
    toldFull: false,
  };
}

/** A voice note, a photo, … and what a file sent as a document is. */
export function sortOf({ kind, mime }: MediaHandle): "photo" | "video" | "voice" | "other" {
  if (kind === "image" || (kind === "document" && mime.startsWith("image/"))) return "photo";
  if (kind === "video" || (kind === "document" && mime.startsWith("video/"))) return "video";
  if (kind === "voice" || kind === "audio") return "voice";
  return kind === "document" ? "photo" : "other";
}

export function countOf({ media }: Draft, sort: ReturnType<typeof sortOf>): number {
  return media.filter(({ handle }) => sortOf(handle) === sort).length;
}

/** What was written, in the order in which it was written. */
export function textOf({ lines }: Draft): string {
  return inOrder(lines)
    .map(({ text }) => text)
    .join("\n");
}

export function mediaOf({ media }: Draft): MediaHandle[] {
  return inOrder(media).map(({ handle }) => handle);
}

function inOrder<Piece extends { at: number }>(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((one, other) => one.at - other.at);
}
