/** Citizens' files, as far as mails need them: fetched by others, checked by others. An account's `media` is one. */
import { UrpError } from "../errors.ts";

export interface FileState {
  /** `waiting`: being fetched. `refused`: never to be passed on. `lost`: it can no longer be had. */
  state: "waiting" | "ready" | "refused" | "lost";
  /** Why it was refused or lost: "infected", "too-large", … */
  reason: string | null;
  mime: string;
  bytes: number | null;
  /** False although it is ready: no mail may carry it until the scanner has seen it. */
  forwardable: boolean;
}

export interface MediaSource {
  /** Null when there is no such file (any more). */
  state(id: string): Promise<FileState | null>;
  /** The whole file, or null when it is not ready. May throw when the disk has lost it. */
  read(id: string): Promise<{ mime: string; content: Uint8Array } | null>;
}

/** Null also when the disk has lost it: one photo must not keep the words from the office. */
export async function readOrNull(media: Pick<MediaSource, "read">, id: string): ReturnType<MediaSource["read"]> {
  try {
    return await media.read(id);
  } catch (error) {
    if (error instanceof UrpError) return null;
    throw error;
  }
}
