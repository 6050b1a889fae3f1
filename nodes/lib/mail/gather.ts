/** Looks where a mail's files are: all there (or never to come), or still to be waited for. */
import type { MediaHandle } from "../kit/index.ts";
import type { FileState, MediaSource } from "./media-source.ts";
import type { LeftReason, PlannedFile } from "./plan.ts";

/** Photos are fetched within seconds; an office should not wait much longer for the words. */
export const mediaPatienceMs = 60 * 60_000;
const firstLookMs = 1_000;
const longestLookMs = 60_000;

export type Gathered = { files: PlannedFile[] } | { lookAgainMs: number };

/** @param waitedMs how long the mail has waited for them so far */
export async function gatherFiles(source: MediaSource, media: readonly MediaHandle[], waitedMs: number): Promise<Gathered> {
  const states = await Promise.all(media.map(({ id }) => source.state(id)));
  if (states.some(isUnderWay) && waitedMs < mediaPatienceMs) {
    // As long again as it has waited, so that a queue with many of them is not turned over all the time.
    return { lookAgainMs: Math.min(Math.max(firstLookMs, waitedMs), longestLookMs) };
  }
  return {
    files: states.map((state) => {
      const leave = reasonToLeave(state);
      return { bytes: state?.bytes ?? 0, ...(leave && { leave }) };
    }),
  };
}

/** The scanner may be away as the network may. */
function isUnderWay(file: FileState | null): boolean {
  return file?.state === "waiting" || (file?.state === "ready" && !file.forwardable);
}

function reasonToLeave(file: FileState | null): LeftReason | undefined {
  if (!file || file.state === "lost") return "lost";
  if (file.state === "waiting") return "late";
  if (file.state === "ready") return file.forwardable ? undefined : "not-checked";
  if (file.reason === "too-large") return "over-limit";
  return file.reason === "infected" ? "infected" : "refused";
}
