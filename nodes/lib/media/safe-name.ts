/** A file name that no mail program, web page or file system takes for anything else. */
import { foundAs } from "./found.ts";

const longestStem = 80;
/** What people call it when it came without a name: photos and voice notes have none. */
const nameless: Record<string, string> = { picture: "foto", sound: "audio", film: "video", document: "documento" };
/** Names that Windows keeps for devices, with any extension. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * @param name as the citizen's phone gave it, of any length and content; may be missing
 * @param mime by which the file was taken: decides the extension, whatever the name says
 */
export function safeName(name: string | undefined, mime: string): string {
  const found = foundAs(mime);
  const extension = found?.extension ?? "bin";
  const otherwise = nameless[found?.family ?? "document"]!;
  const last = (name ?? "").slice(-10_000).split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    // Control and format characters (bidi marks among them), lone surrogates, private use; then what file systems reserve.
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*;%&$`'#{}]/g, "_")
    .replace(/\s+/g, " ");
  const dot = clean.lastIndexOf(".");
  const same = dot > 0 && sameExtension(clean.slice(dot + 1), extension);
  const stem = Array.from((same ? clean.slice(0, dot) : clean).replace(/\.+/g, "."))
    .slice(0, longestStem)
    .join("")
    .replace(/^[. _-]+|[. ]+$/g, "");
  const safe = devices.test(stem.split(".")[0]!) ? `_${stem}` : stem;
  return `${safe || otherwise}.${extension}`;
}

function sameExtension(given: string, extension: string): boolean {
  const word = given.toLowerCase();
  const others: Record<string, string[]> = { jpg: ["jpeg"], ogg: ["opus", "oga"], m4a: ["mp4", "aac"], txt: ["text"] };
  return word === extension || (others[extension]?.includes(word) ?? false);
}
