/** Whether a file is what it was announced as. */
import { type Family, type Found, foundAs } from "./found.ts";

/** Other names for the same thing; phones and Windows are not of one mind. */
const alike: Record<string, string[]> = {
  "image/jpeg": ["image/jpg", "image/pjpeg"],
  "audio/ogg": ["audio/opus", "application/ogg"],
  "audio/mpeg": ["audio/mp3", "audio/mpeg3"],
  "audio/aac": ["audio/aacp", "audio/x-aac"],
  "audio/amr": ["audio/amr-wb", "audio/3gpp"],
  "audio/mp4": ["audio/x-m4a", "audio/m4a", "audio/aac", "video/mp4"],
  "video/mp4": ["audio/mp4", "audio/aac", "audio/x-m4a", "audio/m4a", "video/3gpp", "video/x-m4v"],
  "video/3gpp": ["audio/3gpp", "video/mp4", "audio/mp4", "video/3gpp2"],
  "application/pdf": ["application/x-pdf"],
};

/** Windows calls a CSV file so when Excel is installed. */
const csvNames = new Set(["text/csv", "application/csv", "text/comma-separated-values", "application/vnd.ms-excel"]);
const unnamed = new Set(["", "application/octet-stream", "binary/octet-stream"]);

const families: Record<string, Family[]> = {
  image: ["picture"],
  sticker: ["picture"],
  audio: ["sound", "film"],
  voice: ["sound", "film"],
  video: ["film"],
};

/**
 * What the file passes as: its own type, and of what has one content in several uses (text and CSV, boxes with or without
 * pictures) the use that it was announced as. Undefined when it was announced as something else.
 *
 * @param told MIME type without parameters, in lower case
 */
export function agreed(kind: string, told: string, found: Found): Found | undefined {
  if (found.mime === "text/plain" && csvNames.has(told)) return kind === "document" ? foundAs("text/csv") : undefined;
  const named = told === found.mime || unnamed.has(told) || alike[found.mime]?.includes(told);
  const fits = !Object.hasOwn(families, kind) || families[kind]!.includes(found.family);
  if (!named || !fits) return undefined;
  const heard = found.mime === "video/mp4" && (kind === "audio" || kind === "voice" || told.startsWith("audio/"));
  return heard ? foundAs("audio/mp4") : found;
}
