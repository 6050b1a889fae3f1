import assert from "node:assert/strict";
import type { WebhookEvent } from "../../nodes/lib/webhook/index.ts";
import { eventKey, parseWebhook } from "../../nodes/lib/webhook/index.ts";
import { envelope, inbound, outcome } from "./fixtures.ts";

function only(body: unknown): WebhookEvent {
  const { events } = parseWebhook(body);
  assert.equal(events.length, 1);
  return events[0]!;
}

describe("a status", () => {
  it("carries our own text, the recipient, the price and when", () => {
    const event = only(
      outcome(
        {
          recipient_id: "391",
          recipient_user_id: "IT.1",
          biz_opaque_callback_data: "k1",
          pricing: { billable: true, pricing_model: "PMP", type: "regular", category: "service" },
        },
        { contacts: [{ wa_id: "391", user_id: "IT.1", profile: { name: "A" } }] },
      ),
    );
    assert.ok(event.kind === "status");
    assert.deepEqual(
      [event.id, event.status, event.callback, event.at],
      ["wamid.B1", "delivered", "k1", 1_790_000_001_000],
    );
    assert.deepEqual(event.recipient, { phone: "391", userId: "IT.1", name: "A" });
    assert.deepEqual(event.pricing, { billable: true, model: "PMP", type: "regular", category: "service" });
    assert.deepEqual(event.errors, []);
  });

  it("of failure carries the errors", () => {
    const event = only(
      outcome({ status: "failed", errors: [{ code: 131047, title: "t", message: "m", error_data: { details: "d" } }] }),
    );
    assert.ok(event.kind === "status");
    assert.deepEqual(event.errors, [{ code: 131047, title: "t", message: "m", details: "d" }]);
  });

  it("of a group names the member and the group", () => {
    const event = only(
      outcome({
        recipient_type: "group",
        recipient_id: "g1",
        recipient_participant_id: "392",
        recipient_participant_user_id: "IT.2",
      }),
    );
    assert.ok(event.kind === "status");
    assert.deepEqual(
      [event.group, event.participant, event.recipient],
      ["g1", "392", { phone: "392", userId: "IT.2" }],
    );
  });

  it("without id or status can be matched with nothing and is kept as other", () => {
    for (const status of [{ id: null }, { status: {} }]) assert.equal(only(outcome(status)).kind, "other");
  });
});

describe("a call", () => {
  const calls = (call: object, more: object = {}) =>
    only(
      envelope(
        { metadata: { display_phone_number: "390200" }, calls: [{ id: "wacid.1", timestamp: "5", ...call }], ...more },
        "calls",
      ),
    );

  it("that comes in names the caller", () => {
    const event = calls({
      event: "connect",
      direction: "USER_INITIATED",
      from: "391",
      to: "390200",
      from_user_id: "IT.1",
    });
    assert.ok(event.kind === "call");
    assert.deepEqual([event.callId, event.event, event.direction], ["wacid.1", "connect", "USER_INITIATED"]);
    assert.deepEqual(event.sender, { phone: "391", userId: "IT.1" });
    assert.equal("raw" in event, false);
  });

  it("that ends tells when and how, whether the status is a word or a list", () => {
    const end = { event: "terminate", start_time: "10", end_time: 12, duration: "2" };
    for (const status of ["COMPLETED", ["COMPLETED"]]) {
      const event = calls({ ...end, status });
      assert.ok(event.kind === "call");
      assert.deepEqual(
        [event.status, event.startedAt, event.endedAt, event.duration],
        ["COMPLETED", 10_000, 12_000, 2],
      );
    }
  });

  it("that we placed names the person called", () => {
    const placed = { event: "connect", direction: "BUSINESS_INITIATED", from: "390200", to: "391" };
    assert.deepEqual(calls(placed).sender, { phone: "391" });
    assert.deepEqual(calls(placed, { contacts: [{ wa_id: "392", user_id: "IT.2" }] }).sender, {
      phone: "392",
      userId: "IT.2",
    });
  });

  it("may be told of in a status, or in words that are still unknown", () => {
    const ringing = only(outcome({ id: "wacid.1", type: "call", status: "RINGING", recipient_id: "391" }));
    assert.ok(ringing.kind === "call");
    assert.deepEqual([ringing.callId, ringing.event, ringing.status], ["wacid.1", "status", "RINGING"]);
    const newer = calls({ event: "call_recording_available", call_recording: { type: "audio" } });
    assert.ok(newer.kind === "call" && newer.raw !== undefined);
    assert.equal(calls({ id: null, event: "connect" }).kind, "other");
  });
});

describe("a change of the account", () => {
  for (const [field, value, event] of [
    ["account_update", { event: "ACCOUNT_DELETED" }, "ACCOUNT_DELETED"],
    ["account_review_update", { decision: "APPROVED" }, "APPROVED"],
    ["account_alerts", { alert_info: { alert_type: "OBA", alert_description: "x" } }, "OBA"],
    ["business_capability_update", { max_phone_numbers_per_waba: 20 }, undefined],
    ["phone_number_quality_update", { event: "FLAGGED", display_phone_number: "390200" }, "FLAGGED"],
    ["phone_number_name_update", { decision: "REJECTED", rejection_reason: "r" }, "REJECTED"],
    ["security", { event: "PIN_CHANGED" }, "PIN_CHANGED"],
    [
      "message_template_status_update",
      { event: "PAUSED", message_template_id: 7, message_template_name: "n" },
      "PAUSED",
    ],
    ["message_template_quality_update", { new_quality_score: "RED", message_template_id: 7 }, "RED"],
    ["template_category_update", { new_category: "MARKETING", message_template_id: 7 }, "MARKETING"],
  ] as const) {
    it(`${field} is one event with its word, the time of the entry and the raw value`, () => {
      const found = only(envelope(value, field, { time: 1_790_000_000 }));
      assert.equal(found.kind, field);
      assert.equal((found as { event?: string }).event, event);
      assert.equal(found.at, 1_790_000_000_000);
      assert.deepEqual(found.raw, value);
    });
  }

  it("of a template names it, with the reason of a refusal", () => {
    const value = {
      event: "REJECTED",
      message_template_id: 7,
      message_template_name: "n",
      message_template_language: "it",
      reason: "NONE",
      rejection_info: { reason: "why" },
    };
    const event = only(envelope(value, "message_template_status_update"));
    assert.ok(event.kind === "message_template_status_update");
    assert.deepEqual([event.template, event.reason], [{ id: "7", name: "n", language: "it" }, "why"]);
  });

  it("of a person's id tells the previous and the current one", () => {
    const update = {
      wa_id: "391",
      user_id: { previous: "IT.1", current: "IT.2" },
      parent_user_id: { previous: "IT.ENT.1", current: "IT.ENT.2" },
      timestamp: "3",
    };
    const event = only(envelope({ user_id_update: [update] }, "user_id_update"));
    assert.ok(event.kind === "user_id_update");
    assert.deepEqual(event.previous, { phone: "391", userId: "IT.1", parentUserId: "IT.ENT.1" });
    assert.deepEqual(event.current, { phone: "391", userId: "IT.2", parentUserId: "IT.ENT.2" });
    assert.equal(only(envelope({ user_id_update: [{ wa_id: "391" }] }, "user_id_update")).kind, "other");
  });

  it("of a person's preferences is one event for each", () => {
    const preference = { wa_id: "391", category: "marketing_messages", value: "stop", timestamp: 1_790_000_000 };
    const { events } = parseWebhook(
      envelope({ user_preferences: [preference, { ...preference, value: "resume" }] }, "user_preferences"),
    );
    assert.deepEqual(
      events.map((event) => event.kind === "user_preferences" && [event.value, event.topic, event.at]),
      [
        ["stop", "marketing_messages", 1_790_000_000_000],
        ["resume", "marketing_messages", 1_790_000_000_000],
      ],
    );
  });
});

describe("what is not known", () => {
  it("is kept as it came, and a known piece beside it is not lost", () => {
    const { events, unknown } = parseWebhook(
      inbound({ type: "text", text: { body: "x" } }, { errors: [{ code: 131000 }], novelty: { a: 1 } }),
    );
    assert.deepEqual(
      events.map((event) => event.kind),
      ["text", "errors", "other"],
    );
    assert.deepEqual(events[2]?.raw, { novelty: { a: 1 } });
    assert.equal(unknown, 1);
  });

  it("does not hide messages under another field, and lists that are not lists are kept", () => {
    const { events } = parseWebhook(
      envelope({ messages: [{ id: "1", type: "text", text: { body: "x" } }], statuses: "none" }, "novelty"),
    );
    assert.deepEqual(
      events.map((event) => event.kind),
      ["text", "other"],
    );
  });

  for (const body of [
    null,
    5,
    "x",
    [],
    {},
    { entry: [] },
    { entry: {} },
    { entry: [null] },
    { entry: [{ changes: [] }] },
    { entry: [{ changes: [{}] }] },
    { messages: "x" },
  ]) {
    it(`is one "other" event for the body ${JSON.stringify(body)}`, () => assert.equal(only(body).kind, "other"));
  }

  it("may come without an envelope, as before the Cloud API", () => {
    const contacts = [{ wa_id: "391", profile: { name: "A" } }];
    const event = only({
      contacts,
      messages: [{ from: "391", id: "1", timestamp: "2", type: "text", text: { body: "x" } }],
    });
    assert.deepEqual([event.kind, event.sender], ["text", { phone: "391", name: "A" }]);
    assert.equal(only({ statuses: [{ id: "1", status: "read" }] }).kind, "status");
  });

  it("may be nested a hundred thousand times without harm", () => {
    const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) as unknown;
    for (const body of [
      deep,
      envelope({ novelty: deep }),
      inbound({ type: "poll", poll: deep }),
      envelope({ calls: [deep] }),
    ]) {
      const event = only(body);
      assert.ok(JSON.stringify(event).length > 200_000, "nothing is lost, and it can be written out");
      assert.ok(eventKey(event).length < 80);
    }
  });

  it("may be a thousand messages in one call", () => {
    const messages = Array.from({ length: 1000 }, (_, at) => ({
      id: `m${at}`,
      type: "text",
      text: { body: String(at) },
    }));
    const { events, unknown } = parseWebhook(envelope({ messages }));
    assert.deepEqual([events.length, unknown, events[999]?.id], [1000, 0, "m999"]);
  });

  it("cannot reach the prototype of anything", () => {
    const body = JSON.parse(
      '{"entry":[{"__proto__":{"changes":[1]},"changes":[{"value":{"__proto__":{"messages":[]},"constructor":1}}]}]}',
    ) as unknown;
    const event = only(body);
    assert.equal(event.kind, "other");
    assert.equal(({} as { messages?: unknown }).messages, undefined);
  });
});

describe("the key of an event", () => {
  const text = { type: "text", text: { body: "x" } };

  it("is the same for a repeated delivery and differs between events", () => {
    const bodies = [
      inbound(text),
      inbound({ ...text, id: "wamid.A2" }),
      inbound({ ...text, id: null }),
      inbound({ type: "text", text: { body: "y" }, id: null }),
      outcome({}),
      outcome({ status: "read" }),
      outcome({ recipient_type: "group", recipient_participant_id: "391" }),
      outcome({ recipient_type: "group", recipient_participant_id: "392" }),
      outcome({ type: "call", id: "wacid.1", status: "RINGING" }),
      outcome({ type: "call", id: "wacid.1", status: "ACCEPTED" }),
      envelope({ calls: [{ id: "wacid.1", event: "connect" }] }),
      envelope({ calls: [{ id: "wacid.1", event: "terminate" }] }),
      envelope({ event: "PIN_CHANGED" }, "security", { time: 1 }),
      envelope({ event: "PIN_CHANGED" }, "security", { time: 2 }),
      envelope({ message_echoes: [{ id: "wamid.E", to: "391" }] }, "smb_message_echoes"),
    ];
    const keys = bodies.map((body) => eventKey(only(body)));
    assert.equal(new Set(keys).size, bodies.length);
    assert.deepEqual(
      bodies.map((body) => eventKey(only(structuredClone(body)))),
      keys,
    );
  });

  it("does not depend on the order of the keys, nor on a passage through JSON", () => {
    const one = only(envelope({ event: "X", b: { c: 1, d: [2, null] } }, "security"));
    const two = only(envelope({ b: { d: [2, null], c: 1 }, event: "X" }, "security"));
    assert.equal(eventKey(one), eventKey(two));
    assert.equal(eventKey(JSON.parse(JSON.stringify(one)) as WebhookEvent), eventKey(one));
  });

  it("of a message is Meta's id alone, whatever else Meta says in a copy", () => {
    assert.equal(eventKey(only(inbound(text))), eventKey(only(inbound({ ...text, from: "392", timestamp: "9" }))));
  });
});
