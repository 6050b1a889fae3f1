/** Names of attachments: made from what a file is and its turn, never from the name that the citizen gave it. */
import type { Language } from "../errors.ts";

const extensions: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "audio/ogg": "ogg",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/aac": "aac",
  "audio/amr": "amr",
  "video/mp4": "mp4",
  "video/3gpp": "3gp",
  "application/pdf": "pdf",
  "text/plain": "txt",
  "text/csv": "csv",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
};

const words: Record<string, Record<Language, string>> = {
  image: { it: "foto", en: "photo" },
  video: { it: "video", en: "video" },
  audio: { it: "audio", en: "audio" },
  voice: { it: "audio", en: "audio" },
  sticker: { it: "sticker", en: "sticker" },
  document: { it: "documento", en: "document" },
};

/** "audio/ogg; codecs=opus" → "audio/ogg"; what is no known type of ours is just bytes. */
export function safeMime(mime: string | undefined): string {
  const bare = (mime ?? "").split(";", 1)[0]!.trim().toLowerCase();
  return Object.hasOwn(extensions, bare) ? bare : "application/octet-stream";
}

/** What to call each file: "foto 1", "foto 2", "documento 1". */
export function fileLabels(kinds: readonly string[], language: Language): string[] {
  const turns = new Map<string, number>();
  return kinds.map((kind) => {
    const word = (Object.hasOwn(words, kind) ? words[kind]! : words["document"]!)[language];
    const turn = (turns.get(word) ?? 0) + 1;
    turns.set(word, turn);
    return `${word} ${turn}`;
  });
}

/** @param prefix ASCII letters, digits and "-" */
export function fileName(prefix: string, label: string, mime: string): string {
  return `${prefix}-${label.replaceAll(" ", "-")}.${extensions[mime] ?? "bin"}`;
}
