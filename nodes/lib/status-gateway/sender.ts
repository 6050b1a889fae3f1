import type { Outcome } from "./gateway.ts";

/** The account that the gateway is logged in with: "393…@c.us", or "393…:12@s.whatsapp.net" with its device. */
export function isSender(id: unknown, sender: string): Outcome {
  const digits = typeof id === "string" ? /^(\d{6,15})(:\d+)?@(c\.us|s\.whatsapp\.net)$/.exec(id)?.[1] : undefined;
  if (digits === undefined) return { result: "refused", code: "number-unknown", again: true };
  return digits === sender ? { result: "accepted", messageId: "" } : { result: "refused", code: "other-number", again: false };
}
