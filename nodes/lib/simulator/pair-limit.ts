/**
 * Meta's limit per pair of business and citizen: one message every 6 seconds; up to 45 may go at once and are lent
 * against the future (page "About the platform").
 */
const EVERY_MS = 6_000;
const BURST = 45;
/** People remembered; whoever has been quiet for longest is forgotten first, with nothing lost but an old debt. */
const KEPT = 10_000;

/** Gives a function that says whether one more message to `person` is allowed at `now` (epoch ms), and counts it. */
export function pairLimit(): (person: string, now: number) => boolean {
  const debts = new Map<string, { owed: number; at: number }>();
  return (person, now) => {
    const last = debts.get(person);
    // The demo's clock may be set back: a debt from the future is no debt.
    const past = last && now >= last.at ? Math.max(0, last.owed - (now - last.at) / EVERY_MS) : 0;
    if (past + 1 > BURST) return false;
    debts.delete(person);
    debts.set(person, { owed: past + 1, at: now });
    if (debts.size > KEPT) debts.delete(debts.keys().next().value ?? "");
    return true;
  };
}
