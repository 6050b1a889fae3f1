/** What a file is, by its content alone. */
import { pictureMime } from "../pictures/index.ts";
import { filmMime } from "./film.ts";
import { type Found, foundAs } from "./found.ts";
import { isArchive, officeMime } from "./office.ts";
import { isPlainText } from "./plain-text.ts";
import { soundMime } from "./sound.ts";

/** "damaged": it begins as something that the desk takes, and does not go on so. Undefined: the desk does not take it. */
export function recognise(bytes: Uint8Array): Found | "damaged" | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isArchive(file)) {
    const mime = officeMime(file);
    return mime === "damaged" ? mime : foundAs(mime);
  }
  if (file.toString("latin1", 0, 5) === "%PDF-") return foundAs("application/pdf");
  const mime = pictureMime(file) ?? filmMime(file) ?? soundMime(file);
  return mime === undefined && isPlainText(file) ? foundAs("text/plain") : foundAs(mime);
}
