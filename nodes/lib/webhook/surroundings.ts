import type { WebhookEvent } from "./events.ts";
import type { Json } from "./read.ts";
import { instant, record, text } from "./read.ts";

/** What an event takes over from the envelope it came in. */
export interface Surroundings {
  field: string;
  accountId: string | undefined;
  phoneNumberId: string | undefined;
  displayNumber: string | undefined;
  /** `entry.time`, epoch milliseconds. */
  entryAt: number | undefined;
  contacts: unknown;
}

export function surroundings(field: string, value: Json, entry: Json | undefined): Surroundings {
  const metadata = record(value["metadata"]);
  return {
    field,
    accountId: text(entry?.["id"]),
    phoneNumberId: text(metadata?.["phone_number_id"]),
    // Account fields carry the number in the value itself.
    displayNumber: text(metadata?.["display_phone_number"] ?? value["display_phone_number"]),
    entryAt: instant(entry?.["time"]),
    contacts: value["contacts"],
  };
}

/** The properties that every event has. */
export function common<Category extends WebhookEvent["category"], Kind extends WebhookEvent["kind"]>(
  around: Surroundings,
  category: Category,
  kind: Kind,
  timestamp: unknown,
): {
  category: Category;
  kind: Kind;
  at: number | null;
  phoneNumberId?: string;
  displayNumber?: string;
  accountId?: string;
} {
  const event: ReturnType<typeof common<Category, Kind>> = {
    category,
    kind,
    at: instant(timestamp) ?? around.entryAt ?? null,
  };
  if (around.phoneNumberId !== undefined) event.phoneNumberId = around.phoneNumberId;
  if (around.displayNumber !== undefined) event.displayNumber = around.displayNumber;
  if (around.accountId !== undefined) event.accountId = around.accountId;
  return event;
}
