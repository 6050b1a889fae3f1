/** The picture of a notice: one of three kinds, small, and without what a camera writes into it (place, time, owner). */
import { createHash } from "node:crypto";
import { Refused } from "../errors.ts";
import { type PictureMime, pictureMime, strippedPicture } from "../pictures/index.ts";

export const largestImage = 1024 * 1024;
/** Before stripping: what a message may carry at all. */
const largestGiven = 10 * 1024 * 1024;

export interface Image {
  mime: PictureMime;
  bytes: Uint8Array;
}

/** @throws Refused when it is no JPEG, PNG or WebP, is damaged, or is larger than 1 MB without its metadata */
export function strippedImage(given: Uint8Array): Image {
  if (given.length > largestGiven) throw tooLarge(given.length);
  const mime = pictureMime(given);
  if (!mime) throw unknownKind();
  const bytes = strippedPicture(mime, given);
  if (!bytes) throw damaged();
  if (bytes.length > largestImage) throw tooLarge(bytes.length);
  return { mime, bytes };
}

/** What the store keeps beside the bytes of an image that went through `strippedImage`. */
export function imageFacts(bytes: Uint8Array): { hash: string; mime: string } {
  return { hash: createHash("sha256").update(bytes).digest("hex").slice(0, 20), mime: pictureMime(bytes) ?? "" };
}

function unknownKind(): Refused {
  return new Refused("notice.image-kind", {
    it: "L'immagine dell'avviso deve essere JPEG, PNG o WebP.",
    en: "The notice's image must be JPEG, PNG or WebP.",
  });
}

function damaged(): Refused {
  return new Refused("notice.image-damaged", {
    it: "L'immagine dell'avviso è rovinata o incompleta: salvala di nuovo e riprova.",
    en: "The notice's image is damaged or incomplete: save it again and retry.",
  });
}

function tooLarge(size: number): Refused {
  return new Refused(
    "notice.image-large",
    {
      it: "L'immagine dell'avviso è di {size} MB: al massimo 1 MB. Riducila e riprova.",
      en: "The notice's image has {size} MB: at most 1 MB. Make it smaller and retry.",
    },
    { size: (size / 1024 / 1024).toFixed(1) },
  );
}
