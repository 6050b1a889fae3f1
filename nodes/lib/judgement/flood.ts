/** From what the store remembers of a citizen to what the flood rule counts. */
import { type Finding, type Policy, atMost, floodFinding, usualFloodLimits } from "../moderation/index.ts";
import type { Traffic } from "../store/index.ts";
import type { Case } from "./judge.ts";

const shortlyMs = 10 * 60_000;
/** Shorter texts are the words of the service ("Stato", "Che orari fate?"): who says them often asks often. */
const shortestRepeated = 30;

/** @param traffic without the message itself, over a day */
export function flood({ at, text, media }: Case, traffic: readonly Traffic[], { levels }: Policy): Finding | undefined {
  const recent = traffic.filter((one) => at - one.at < shortlyMs);
  const counts = {
    messages: recent.length + 1,
    media: recent.reduce((sum, one) => sum + one.media, media.length),
    same: text.trim().length < shortestRepeated ? 0 : traffic.filter(({ same }) => same).length + 1,
  };
  const found = floodFinding(counts, usualFloodLimits, text.length);
  const ceiling = levels.spam;
  if (!found || ceiling === "off") return undefined;
  return { ...found, level: atMost(found.level, ceiling) };
}
