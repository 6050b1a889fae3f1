/** Loads what a card shows beside its texts. */
import type { CardFrame, CardNotice } from "../view.ts";
import type { Desk } from "./api.ts";

/**
 * Undefined when it cannot be had: a crest on another server may be drawn only if that server allows it (CORS), otherwise the
 * browser would not give the card back.
 */
export function loadCrest({ crestUrl }: CardFrame): Promise<HTMLImageElement | undefined> {
  if (!crestUrl) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const picture = new Image();
    picture.crossOrigin = "anonymous";
    picture.addEventListener("load", () => resolve(picture));
    picture.addEventListener("error", () => resolve(undefined));
    picture.src = crestUrl;
  });
}

/** Undefined when the notice has none, or none that this browser can read. */
export async function loadImage(desk: Desk, { id, imageHash }: CardNotice): Promise<ImageBitmap | undefined> {
  if (!imageHash) return undefined;
  const kept = await desk.get<{ mime: string; base64: string } | null>(`image?id=${encodeURIComponent(id)}`);
  if (!("value" in kept) || !kept.value) return undefined;
  const bytes = Uint8Array.from(atob(kept.value.base64), (character) => character.charCodeAt(0));
  return createImageBitmap(new Blob([bytes], { type: kept.value.mime })).catch(() => undefined);
}
