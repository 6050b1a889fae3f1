import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { normalizeWebhook } from "@kapso/whatsapp-cloud-api/server";
import type { WebhookEvent } from "../../nodes/lib/webhook/index.ts";
import { eventKey, parseWebhook } from "../../nodes/lib/webhook/index.ts";

const folder = join(import.meta.dirname, "../../../shared/samples/webhooks");

/** The samples also hold requests and answers of the API: a webhook has an envelope, or messages with a sender. */
function isWebhook(body: unknown): body is Record<string, unknown> {
  const { entry, messages, statuses } = (body ?? {}) as Record<string, unknown>;
  if (Array.isArray(entry)) return true;
  return [messages, statuses].some(
    (list) => Array.isArray(list) && list.some((one) => "from" in one || "status" in one),
  );
}

/** Every array standing under `key`, wherever: counted without any knowledge of the envelope. */
function countUnder(key: string, body: unknown): number {
  if (typeof body !== "object" || body === null) return 0;
  return Object.entries(body).reduce((sum, [name, value]) => {
    return sum + (name === key && Array.isArray(value) ? value.length : 0) + countUnder(key, value);
  }, 0);
}

const isCallStatus = (event: WebhookEvent) => event.kind === "call" && event.event === "status";

describe("the samples of other libraries", () => {
  const files = existsSync(folder) ? globSync("*/*.json", { cwd: folder }) : [];
  const webhooks = files
    .map((file) => ({ file, body: JSON.parse(readFileSync(join(folder, file), "utf8")) as unknown }))
    .flatMap(({ file, body }) => (isWebhook(body) ? [{ file, body }] : []));

  before(function () {
    if (webhooks.length > 0) return;
    process.stdout.write("    (no samples beside the project: skipped)\n");
    this.skip();
  });

  it(`lose no message, status, call, fault, preference or echo (${webhooks.length} webhooks compared)`, () => {
    for (const { file, body } of webhooks) {
      const { events } = parseWebhook(body);
      const count = (wanted: (event: WebhookEvent) => boolean) => events.filter(wanted).length;
      const found = {
        messages: count((event) => event.category === "message"),
        statuses: count((event) => event.category === "status" || isCallStatus(event)),
        calls: count((event) => event.category === "call" && !isCallStatus(event)),
        user_preferences: count((event) => event.kind === "user_preferences"),
        user_id_update: count((event) => event.kind === "user_id_update"),
        message_echoes: count((event) => event.kind === "echo"),
      };
      // A status or call without an id can be matched with nothing and is kept as "other".
      const kept = count((event) => event.kind === "other");
      for (const [list, number] of Object.entries(found)) {
        const there = countUnder(list, body);
        assert.ok(
          number === there || (number < there && there - number <= kept),
          `${file}: ${list} ${number} of ${there}`,
        );
      }
      assert.ok(events.length >= (countUnder("changes", body) || 1), file);
    }
  });

  it("leave no message unsupported whose kind is known and whose body is there", () => {
    for (const { file, body } of webhooks) {
      for (const event of parseWebhook(body).events) {
        if (event.kind === "unsupported") assert.ok(!Object.hasOwn(event.raw as object, event.type), file);
      }
    }
  });

  // It leaves out bare values without an envelope, and keeps faults, preferences and new ids only among its raw pieces.
  const enveloped = webhooks.filter(({ body }) => Array.isArray(body["entry"]));
  it(`give the ids that @kapso/whatsapp-cloud-api finds (${enveloped.length} webhooks compared)`, () => {
    for (const { file, body } of enveloped) {
      const { events } = parseWebhook(body);
      const theirs = normalizeWebhook(body);
      const ids = (wanted: (event: WebhookEvent) => boolean) => events.filter(wanted).map((event) => event.id);
      const messages = ids((event) => event.category === "message" || event.kind === "echo");
      assert.deepEqual(
        messages,
        theirs.messages.map(({ id }) => id),
        file,
      );
      const statuses = ids((event) => event.category === "status" || isCallStatus(event));
      assert.deepEqual(
        statuses,
        theirs.statuses.map(({ id }) => id),
        file,
      );
      const calls = ids((event) => event.category === "call" && !isCallStatus(event));
      assert.deepEqual(
        calls,
        theirs.calls.map(({ id, callId }) => callId ?? id),
        file,
      );
    }
  });

  it("give every event a key of its own within a body", () => {
    for (const { file, body } of webhooks) {
      const keys = parseWebhook(body).events.map(eventKey);
      assert.equal(new Set(keys).size, keys.length, file);
    }
  });
});
