/** A card in words: for who does not see it, and to be pasted. And the name of its file. */
import { tidyText } from "../../../lib/notices/tidy-text.ts";
import type { CardFrame, CardNotice } from "../view.ts";

export function cardWords(frame: CardFrame, { title, text, validity, link }: CardNotice): string {
  const valid = validity.charAt(0).toUpperCase() + validity.slice(1);
  return [`*${title}*`, text, [valid, link, frame.address || frame.foot].filter(Boolean).join("\n")]
    .map(tidyText)
    .filter(Boolean)
    .join("\n\n");
}

const longestName = 60;

/** "2026-11-24-chiusura-di-via-grande.png": letters and digits that every system takes. */
export function cardFileName({ title, date }: CardNotice): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const short = plain.slice(0, longestName).replace(/^-+|-+$/g, "") || "avviso";
  return `${/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : "stato"}-${short}.png`;
}
