import { setTimeout as pause } from "node:timers/promises";

type Nothing = false | 0 | "" | null | undefined;

/** Looks again and again until `look` answers something true; rejects after `timeoutMs`, naming what never came. */
export async function until<Found>(
  what: string,
  look: () => Found | Promise<Found>,
  timeoutMs = 20_000,
): Promise<Exclude<Found, Nothing>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found) return found as Exclude<Found, Nothing>;
    if (Date.now() > deadline) throw new Error(`not within ${timeoutMs} ms: ${what}`);
    await pause(10);
  }
}
