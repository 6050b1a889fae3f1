/** What of a notice stands on a Status, and how it is known again. */
import { createHash } from "node:crypto";
import { type Notice, cutAtWord } from "../notices/index.ts";
import type { StatusWish } from "../store/index.ts";

/** What WhatsApp lets people write in a text Status. */
const longest = 700;
/** WebP is a sticker to WhatsApp: such a notice goes as a text. */
const images = new Set(["image/jpeg", "image/png"]);

/** Undefined for a notice that nobody should see (any more). @param at the service's clock */
export function contentOf(notice: Notice, at: number): StatusWish["content"] {
  const over = notice.validUntil !== null && notice.validUntil <= at;
  if (notice.state !== "published" || over) return undefined;
  const text = textOf(notice);
  const hasImage = notice.imageHash !== "" && images.has(notice.imageMime);
  const [imageHash, imageMime] = hasImage ? [notice.imageHash, notice.imageMime] : ["", ""];
  const version = createHash("sha256").update(JSON.stringify([text, imageHash])).digest("hex").slice(0, 16);
  return { version, text, imageHash, imageMime, validFrom: notice.validFrom, validUntil: notice.validUntil };
}

/** The title in bold, the text, the link; the text gives way. */
function textOf({ title, text, link }: Notice): string {
  const head = `*${title.replaceAll("*", "")}*\n\n`;
  const foot = link ? `\n\n${link}` : "";
  return head + cutAtWord(text, Math.max(longest - head.length - foot.length, 20)) + foot;
}
