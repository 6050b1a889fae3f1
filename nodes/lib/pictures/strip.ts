/** A picture without what a camera or a program writes into it: place, time, owner, thumbnails, comments. */
import { strippedJpeg } from "./strip-jpeg.ts";
import { strippedPng } from "./strip-png.ts";
import { strippedWebp } from "./strip-webp.ts";

export type PictureMime = "image/jpeg" | "image/png" | "image/webp";

const strippers: Record<PictureMime, (bytes: Uint8Array) => Uint8Array | undefined> = {
  "image/jpeg": strippedJpeg,
  "image/png": strippedPng,
  "image/webp": strippedWebp,
};

/** By the first bytes alone; undefined for what is none of the three. */
export function pictureMime(bytes: Uint8Array): PictureMime | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  return head.startsWith("RIFF") && head.endsWith("WEBP") ? "image/webp" : undefined;
}

/** What shows the picture and how to turn it, and nothing else; undefined when it is not whole. */
export function strippedPicture(mime: PictureMime, bytes: Uint8Array): Uint8Array | undefined {
  return strippers[mime](bytes);
}
