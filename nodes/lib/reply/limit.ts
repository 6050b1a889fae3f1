/** "At most once per …": under which name, and until when. Goes by the event's arrival, so that a second run agrees. */
import { DateTime } from "luxon";
import type { Once } from "../store/index.ts";

export const limits = ["", "closed-period", "day", "conversation"] as const;
export type Limit = (typeof limits)[number];

const dayMs = 24 * 60 * 60 * 1000;
/** Longest closed period that a calendar can have, and longest that a name is of use. */
const longestMs = 400 * dayMs;

export interface Asked {
  node: string;
  citizen: string;
  /** Arrival of the event, epoch milliseconds. */
  at: number;
  /** Key of the closed period, when `office-hours` gave one. */
  closedPeriod?: string | undefined;
  zone: string;
}

export function onceFor(limit: Limit, { node, citizen, at, closedPeriod, zone }: Asked): Once | undefined {
  const named = (name: string, until: number): Once => ({ key: `${node}:${citizen}:${name}`, at, until });
  switch (limit) {
    case "":
      return undefined;
    case "closed-period":
      return closedPeriod ? named(`closed:${closedPeriod}`, at + longestMs) : undefined;
    case "day":
      return named(`day:${DateTime.fromMillis(at, { zone }).toISODate() ?? ""}`, at + 2 * dayMs);
    case "conversation":
      // A conversation is over when the citizen has been silent for a day, as long as Meta's window.
      return { ...named("conversation", at + dayMs), sliding: true };
  }
}
