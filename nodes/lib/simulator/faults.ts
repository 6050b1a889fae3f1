import type { ViewFault } from "./view.ts";

/** What the Graph does wrong. */
export const graphFaults = [
  "rate-limit", // HTTP 400, code 130429: Meta's own table says 400
  "too-many-requests", // a plain HTTP 429 without a body that speaks Graph
  "server-error", // HTTP 500, code 131000
  "unavailable", // HTTP 503 without a Graph body
  "token-expired", // HTTP 401, code 190
  "timeout", // takes the request, does nothing and never answers
  "reset", // the message IS accepted, then the connection breaks before the answer
  "html", // HTTP 200 with the page of some proxy
  "undeliverable", // accepted, then a status "failed" with 131026
] as const;

/** What goes wrong on the way of a webhook. */
export const webhookFaults = [
  "duplicate", // the same call once more
  "disorder", // an event arrives after the one that follows it
  "batch", // several events in one call
  "wrong-signature", // signed with another secret; sent again rightly after the refusal
] as const;

export type GraphFaultKind = (typeof graphFaults)[number];
export type WebhookFaultKind = (typeof webhookFaults)[number];
export type FaultKind = GraphFaultKind | WebhookFaultKind;

/** Which calls of the Graph a failure hits. */
export type CallKind = "send" | "read" | "media" | "download" | "other";

export interface Faults {
  /** Lets `kind` happen the next `times` times (Infinity: until switched off) at calls of `on` ("any": all of them). */
  arm(kind: FaultKind, times: number, on?: CallKind | "any"): void;
  disarm(kind?: FaultKind): void;
  /** The failure due at this call, counted as used. */
  takeAt(call: CallKind): GraphFaultKind | undefined;
  /** Whether this webhook failure is due, counted as used. */
  take(kind: WebhookFaultKind): boolean;
  left(kind: FaultKind): number;
  list(): ViewFault[];
}

export function isFault(kind: unknown): kind is FaultKind {
  return [...graphFaults, ...webhookFaults].includes(kind as FaultKind);
}

/** Failures on demand; `changed` is called whenever the list differs. */
export function faultSwitches(changed: () => void): Faults {
  const armed = new Map<FaultKind, { times: number; on: CallKind | "any" }>();
  function use(kind: FaultKind): void {
    const fault = armed.get(kind);
    if (!fault) return;
    fault.times -= 1;
    if (fault.times <= 0) armed.delete(kind);
    changed();
  }
  return {
    arm(kind, times, on = kind === "token-expired" ? "any" : "send") {
      if (times > 0) armed.set(kind, { times, on });
      else armed.delete(kind);
      changed();
    },
    disarm(kind) {
      if (kind) armed.delete(kind);
      else armed.clear();
      changed();
    },
    takeAt(call) {
      if (armed.size === 0) return undefined;
      const due = graphFaults.find((kind) => {
        const fault = armed.get(kind);
        return fault && (fault.on === "any" || fault.on === call);
      });
      if (due) use(due);
      return due;
    },
    take(kind) {
      if (!armed.has(kind)) return false;
      use(kind);
      return true;
    },
    left: (kind) => armed.get(kind)?.times ?? 0,
    list: () => [
      ...graphFaults.map((kind) => ({ kind, side: "graph" as const, left: shown(armed.get(kind)?.times) })),
      ...webhookFaults.map((kind) => ({ kind, side: "webhook" as const, left: shown(armed.get(kind)?.times) })),
    ],
  };
}

/** JSON has no infinity. */
function shown(times: number | undefined): number {
  return times === Infinity ? -1 : (times ?? 0);
}
