/** A message as the collection sees it. */
import type { Message, WhatsAppFacts } from "../kit/index.ts";
import type { LastFacts } from "./draft.ts";

export interface Told {
  facts: WhatsAppFacts;
  /** Arrival, epoch milliseconds: what decisions go by. */
  at: number;
  /** When the citizen wrote it, where Meta says so. */
  written: number;
  text: string;
  /** A node before this one has decided that it is a report. */
  requested: boolean;
}

export function toldBy(msg: Message, facts: WhatsAppFacts): Told {
  const at = Date.parse(facts.at);
  const written = facts.written === undefined ? at : Date.parse(facts.written);
  const { intent } = (msg["request"] ?? {}) as { intent?: unknown };
  const text = typeof msg.payload === "string" ? msg.payload : "";
  return { facts, at, written: Number.isNaN(written) ? at : written, text, requested: intent === "report" };
}

export function lastFacts({ facts, at }: Told): LastFacts {
  const { event, kind, citizen, account, language } = facts;
  return { event, kind, citizen, account, at, ...(language !== undefined && { language }) };
}

/** Each message of a collection is its last; silence counts from the latest arrival (a rehearsal may turn the clock back). */
export function latest(before: LastFacts, told: Told): LastFacts {
  return { ...lastFacts(told), at: Math.max(before.at, told.at) };
}
