/** From the bytes that came to the bytes that are kept: the type by content, whole, and without what gives people away. */
import { type PictureMime, strippedPicture } from "../pictures/index.ts";
import { strippedFilm } from "./film.ts";
import type { FileFault, Found } from "./found.ts";
import { recognise } from "./recognise.ts";
import { agreed } from "./told.ts";

export type Checked = { ok: true; mime: string; bytes: Uint8Array } | { ok: false; reason: FileFault };

export interface Told {
  /** image, video, audio, voice, document, sticker */
  kind: string;
  /** As Meta says it, parameters and all; "" when it says none. */
  mime: string;
}

/** Pure. What a document says of itself (a PDF's author, a spreadsheet's) belongs to the document and stays. */
export function checkedFile(bytes: Uint8Array, told: Told): Checked {
  if (bytes.length === 0) return refuse("empty");
  const found = recognise(bytes);
  if (found === "damaged") return refuse("damaged");
  if (!found) return refuse("type-not-accepted");
  const passesAs = agreed(told.kind, plain(told.mime), found);
  if (!passesAs) return refuse("type-mismatch");
  const kept = stripped(found, bytes);
  return kept ? { ok: true, mime: passesAs.mime, bytes: kept } : refuse("damaged");
}

function stripped({ family, mime }: Found, bytes: Uint8Array): Uint8Array | undefined {
  if (family === "picture") return strippedPicture(mime as PictureMime, bytes);
  return family === "film" || mime === "audio/mp4" ? strippedFilm(bytes) : bytes;
}

function plain(mime: string): string {
  return mime.split(";", 1)[0]!.trim().toLowerCase();
}

function refuse(reason: FileFault): Checked {
  return { ok: false, reason };
}
