import assert from "node:assert/strict";
import * as fc from "fast-check";
import { eventKey, parseWebhook } from "../../nodes/lib/webhook/index.ts";

const LISTS = ["messages", "statuses", "calls", "errors", "user_id_update", "user_preferences", "message_echoes"];

/** JSON in the shape of a webhook, in which anything may be of a wrong type. */
const word = fc.constantFrom(
  ...LISTS,
  "entry",
  "changes",
  "value",
  "field",
  "id",
  "type",
  "text",
  "body",
  "image",
  "from",
  "from_user_id",
  "contacts",
  "wa_id",
  "user_id",
  "profile",
  "name",
  "interactive",
  "button_reply",
  "system",
  "location",
  "latitude",
  "context",
  "status",
  "timestamp",
  "metadata",
  "phone_number_id",
  "edit",
  "message",
  "original_message_id",
  "pricing",
  "session",
  "event",
  "__proto__",
  "constructor",
  "toString",
);
const { value: hostile } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(word, fc.jsonValue({ maxDepth: 1 }), fc.constant("1790000000"), fc.double()),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(word, tie("value"), { maxKeys: 6 }),
  ),
}));

const piece = fc.oneof(
  hostile,
  fc.record({ type: word, id: fc.string() }),
  fc.record({ id: fc.string(), status: word, event: word }),
);
const value = fc.record({
  messages: fc.array(piece),
  statuses: fc.array(piece),
  calls: fc.array(piece),
  contacts: hostile,
  metadata: hostile,
});

describe("any JSON at all", () => {
  it("is taken apart without an error, always into at least one event, each with a key and writable as JSON", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), hostile, fc.record({ entry: fc.array(hostile) })), (generated) => {
        const body = JSON.parse(JSON.stringify(generated) ?? "null") as unknown;
        const { events, unknown } = parseWebhook(body);
        assert.ok(events.length > 0 && unknown <= events.length);
        for (const event of events) {
          assert.ok(eventKey(event).length > 0);
          assert.deepEqual(JSON.parse(JSON.stringify(event)), event);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("in well-formed lists becomes exactly one event for each piece", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (generated) => {
          const entries = generated.map((values) => ({
            changes: values.map((one) => ({ field: "messages", value: one })),
          }));
          const body = structuredClone({ entry: entries });
          const pieces = (count: (one: { messages: unknown[]; statuses: unknown[]; calls: unknown[] }) => number) =>
            body.entry.flatMap((entry) => entry.changes).reduce((sum, change) => sum + count(change.value as never), 0);
          const empty = pieces((one) => (one.messages.length + one.statuses.length + one.calls.length === 0 ? 1 : 0));
          const { events } = parseWebhook(body);
          assert.equal(
            events.length,
            empty + pieces((one) => one.messages.length + one.statuses.length + one.calls.length),
          );
          assert.equal(
            events.filter((event) => event.category === "message").length,
            pieces((one) => one.messages.length),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
