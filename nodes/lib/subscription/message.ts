/** What later nodes read in `msg.subscription`. */
import type { Recognised } from "./recognise.ts";
import type { Taken } from "./take.ts";

/** Instants are ISO. */
export interface MessageSubscription {
  subscribed: boolean;
  /** Whether this message changed anything; `already` is its opposite, for placeholders. */
  changed: boolean;
  already: boolean;
  /** Asked to confirm, not yet confirmed. */
  pending: boolean;
  /** Empty: all. */
  topics: string[];
  /** The same as one text, for placeholders. */
  topicNames: string;
  how: string;
  since: string | null;
  until: string | null;
}

export function subscriptionOf({ changed, state }: Taken, { how }: Recognised): MessageSubscription {
  const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
  return {
    subscribed: state.subscribed,
    changed,
    already: !changed,
    pending: state.pending,
    topics: state.topics,
    topicNames: state.topics.join(", "),
    how,
    since: iso(state.since),
    until: iso(state.until),
  };
}
