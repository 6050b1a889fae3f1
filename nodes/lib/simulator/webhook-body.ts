import { createHmac } from "node:crypto";
import type { Json } from "./read-json.ts";

/** One thing to tell the service: a change of a webhook, with what belongs to it. */
export interface Update {
  field: string;
  value: Json;
}

/**
 * The body of one call. Updates of the same kind that follow each other share one `value`, as Meta may send them: a
 * receiver that looks at `messages[0]` only loses something.
 */
export function webhookBody(accountId: string, updates: readonly Update[]): string {
  const changes: { value: Json; field: string }[] = [];
  for (const { field, value } of updates) {
    const last = changes.at(-1);
    const part = last?.field === field ? sharedPart(last.value, value) : undefined;
    if (last && part) last.value = joined(last.value, value, part);
    else changes.push({ value, field });
  }
  return escaped(JSON.stringify({ object: "whatsapp_business_account", entry: [{ id: accountId, changes }] }));
}

function sharedPart(one: Json, other: Json): "messages" | "statuses" | undefined {
  return (["messages", "statuses"] as const).find((part) => Array.isArray(one[part]) && Array.isArray(other[part]));
}

function joined(one: Json, other: Json, part: "messages" | "statuses"): Json {
  const contacts = [...listOf(one["contacts"]), ...listOf(other["contacts"])];
  const people = [...new Map(contacts.map((contact) => [(contact as Json)["user_id"], contact])).values()];
  const list = [...listOf(one[part]), ...listOf(other[part])];
  return { ...one, ...(people.length > 0 ? { contacts: people } : {}), [part]: list };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Meta's JSON has every character outside ASCII as \uXXXX in lower case and slashes as \/, and is signed like that. */
function escaped(json: string): string {
  return json
    .replaceAll("/", String.raw`\/`)
    .replace(/[^\u0020-\u007e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The value of the header X-Hub-Signature-256. */
export function signature(body: string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}
