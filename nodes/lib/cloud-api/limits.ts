/**
 * Meta's limits for what is sent, in characters unless the name says otherwise (Meta's page of each type).
 *
 * Meta says "characters" without saying how it counts. We count UTF-16 code units, as `String.length` does: an emoji
 * counts two or more. It is the strictest of the usual ways, so that what passes here is not refused there.
 */
export const LIMITS = {
  textBody: 4096,
  caption: 1024,
  interactiveBody: 1024,
  listBody: 4096,
  header: 60,
  footer: 60,
  buttons: 3,
  buttonId: 256,
  buttonTitle: 20,
  listButton: 20,
  sections: 10,
  sectionTitle: 24,
  rows: 10,
  rowId: 200,
  rowTitle: 24,
  rowDescription: 72,
  linkTitle: 20,
  contacts: 257,
  templateName: 512,
  callback: 512,
} as const;

/** A kind of file as Meta sorts them, with the largest size in bytes. */
export interface MediaRule {
  kind: "audio" | "document" | "image" | "sticker" | "video";
  maxBytes: number;
}

// Meta writes "MB" and "KB" without saying which: the larger reading, so that we refuse nothing that Meta takes.
const KB = 1024;
const MB = 1024 * KB;
const audio: MediaRule = { kind: "audio", maxBytes: 16 * MB };
const document: MediaRule = { kind: "document", maxBytes: 100 * MB };
const image: MediaRule = { kind: "image", maxBytes: 5 * MB };
const video: MediaRule = { kind: "video", maxBytes: 16 * MB };
// 500 KB is for animated ones; a still one above 100 KB is refused by Meta itself (131053).
const sticker: MediaRule = { kind: "sticker", maxBytes: 500 * KB };
const office = "application/vnd.openxmlformats-officedocument";

/** What can be uploaded, by MIME type without parameters (Meta, business-phone-numbers/media). */
export const MEDIA_RULES: ReadonlyMap<string, MediaRule> = new Map([
  ["audio/aac", audio],
  ["audio/amr", audio],
  ["audio/mpeg", audio],
  ["audio/mp4", audio],
  ["audio/ogg", audio],
  ["text/plain", document],
  ["application/pdf", document],
  ["application/msword", document],
  ["application/vnd.ms-excel", document],
  ["application/vnd.ms-powerpoint", document],
  [`${office}.wordprocessingml.document`, document],
  [`${office}.spreadsheetml.sheet`, document],
  [`${office}.presentationml.presentation`, document],
  ["image/jpeg", image],
  ["image/png", image],
  ["image/webp", sticker],
  ["video/mp4", video],
  ["video/3gpp", video],
]);

/** "audio/ogg; codecs=opus" -> "audio/ogg". */
export function bareMime(mime: string): string {
  return mime.split(";", 1)[0]!.trim().toLowerCase();
}
