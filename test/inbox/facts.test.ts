import assert from "node:assert/strict";
import { toFlowMessage } from "../../nodes/lib/inbox/index.ts";
import { parseWebhook } from "../../nodes/lib/webhook/index.ts";
import { envelope, inbound, outcome } from "../webhook/fixtures.ts";

/** Identifiers of people, each of a form of its own, wherever Meta puts one. */
const secrets = {
  phone: "393330000001",
  userId: "IT.1349000000000001",
  parent: "IT.ENT.7770000000000001",
  wamid: "wamid.A1",
  quoted: "wamid.Q1",
  other: "393330000077",
  otherId: "IT.1349000000000077",
  username: "anna_of_the_market",
  profile: "Anna Verdi Profilo",
  mediaId: "4490000000001",
  url: "https://lookaside.example/secret",
  sha: "c2VjcmV0LXNoYQ==",
  callId: "wacid.HH1",
  callback: "OUR-CALLBACK-KEY",
  ourNumber: "390200000000",
  numberId: "5500",
  businessId: "77001",
  group: "GROUP-123",
};

const media = (more: object = {}) => ({
  id: secrets.mediaId,
  mime_type: "image/jpeg",
  sha256: secrets.sha,
  url: secrets.url,
  ...more,
});
const from = {
  from: secrets.phone,
  from_user_id: secrets.userId,
  from_parent_user_id: secrets.parent,
  id: secrets.wamid,
  group_id: secrets.group,
  context: { id: secrets.quoted, from: secrets.other },
};
const people = {
  contacts: [
    {
      profile: { name: secrets.profile, username: secrets.username },
      wa_id: secrets.phone,
      user_id: secrets.userId,
      parent_user_id: secrets.parent,
    },
  ],
};
const messages: Record<string, object> = {
  text: { type: "text", text: { body: "Buongiorno" } },
  image: { type: "image", image: media({ caption: "la buca" }) },
  video: { type: "video", video: media({ caption: "v" }) },
  document: { type: "document", document: media({ filename: "modulo.pdf" }) },
  audio: { type: "audio", audio: media({ voice: true }) },
  sticker: { type: "sticker", sticker: media({ animated: true }) },
  "media not fetched": { type: "image", errors: [{ code: 131052, title: secrets.phone, message: secrets.wamid }] },
  location: { type: "location", location: { latitude: 43.5, longitude: 10.3, name: "Piazza", address: "Via", url: secrets.url } },
  contacts: {
    type: "contacts",
    contacts: [
      {
        name: { formatted_name: "Bar Centrale" },
        phones: [{ phone: `+${secrets.other}`, wa_id: secrets.other }],
        emails: [{ email: "x@bar.example" }],
      },
    ],
  },
  button: { type: "button", button: { text: "Sì", payload: "yes" } },
  "button reply": { type: "interactive", interactive: { type: "button_reply", button_reply: { id: "a", title: "Orari" } } },
  "list reply": { type: "interactive", interactive: { type: "list_reply", list_reply: { id: "a", title: "b", description: "c" } } },
  form: {
    type: "interactive",
    interactive: {
      type: "nfm_reply",
      nfm_reply: { name: "flow", body: "Sent", response_json: `{"phone":"${secrets.other}"}` },
    },
  },
  "call permission": {
    type: "interactive",
    interactive: { type: "call_permission_reply", call_permission_reply: { response: "accept", expiration_timestamp: 1790000000 } },
  },
  reaction: { type: "reaction", reaction: { message_id: secrets.quoted, emoji: "👍" } },
  "reaction taken back": { type: "reaction", reaction: { message_id: secrets.quoted } },
  order: {
    type: "order",
    order: {
      catalog_id: "C",
      text: "due",
      product_items: [{ product_retailer_id: "P", quantity: 1, item_price: 2, currency: "EUR" }],
    },
  },
  "number change": {
    type: "system",
    system: {
      type: "user_changed_number",
      body: `${secrets.profile} changed from ${secrets.phone} to ${secrets.other}`,
      wa_id: secrets.other,
      user_id: secrets.otherId,
      previous_user_id: secrets.userId,
    },
  },
  edit: { type: "edit", edit: { original_message_id: secrets.quoted, message: { type: "text", text: { body: "Buonasera" } } } },
  revoke: { type: "revoke", revoke: { original_message_id: secrets.quoted } },
  unsupported: { type: "unsupported", unsupported: { type: "poll" }, errors: [{ code: 131051, details: secrets.phone }] },
  unknown: { type: "hologram", hologram: { to: secrets.other } },
  malformed: { type: "text", text: secrets.phone },
};
const ours = { metadata: { phone_number_id: secrets.numberId } };
const timestamp = "1790000000";
const outcomes: Record<string, object> = {
  delivery: outcome(
    {
      id: secrets.wamid,
      status: "delivered",
      recipient_id: secrets.phone,
      recipient_user_id: secrets.userId,
      biz_opaque_callback_data: secrets.callback,
    },
    people,
  ),
  failure: outcome({
    id: secrets.wamid,
    status: "failed",
    recipient_id: secrets.phone,
    errors: [{ code: 131026, title: secrets.phone, error_data: { details: secrets.wamid } }],
  }),
};
const call = {
  id: secrets.callId,
  from: secrets.phone,
  from_user_id: secrets.userId,
  to: secrets.ourNumber,
  event: "connect",
  direction: "USER_INITIATED",
  timestamp,
  session: { sdp: `o=${secrets.phone}` },
};
const ringing = {
  id: secrets.callId,
  type: "call",
  status: "RINGING",
  recipient_id: secrets.phone,
  timestamp,
  biz_opaque_callback_data: secrets.callback,
};
const update = { wa_id: secrets.phone, user_id: { previous: secrets.userId, current: secrets.otherId }, timestamp };
const preference = {
  wa_id: secrets.phone,
  user_id: secrets.userId,
  category: "marketing_messages",
  value: "stop",
  detail: secrets.phone,
};
const echo = {
  from: secrets.ourNumber,
  to: secrets.phone,
  to_user_id: secrets.userId,
  id: secrets.wamid,
  type: "text",
  text: { body: "dal telefono" },
};
const restriction = {
  event: "ACCOUNT_RESTRICTION",
  phone_number: secrets.ourNumber,
  restriction_info: [{ restriction_type: "X" }],
};
const rejected = { event: "REJECTED", message_template_id: 1, message_template_name: "avviso", reason: "ABUSIVE" };
const flagged = { display_phone_number: secrets.ourNumber, event: "FLAGGED", current_limit: "TIER_1K" };
const bodies: Record<string, object> = {
  ...Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [name, inbound({ ...from, ...message }, people)]),
  ),
  ...outcomes,
  call: envelope({ ...ours, ...people, calls: [call] }, "calls"),
  "call status": envelope({ ...ours, statuses: [ringing] }, "calls"),
  "user id update": envelope({ ...ours, user_id_update: [update] }, "user_id_update"),
  preference: envelope({ ...ours, ...people, user_preferences: [preference] }, "user_preferences"),
  fault: envelope({ ...ours, errors: [{ code: 130429, title: secrets.phone, message: secrets.wamid }] }),
  echo: envelope({ ...ours, message_echoes: [echo] }, "smb_message_echoes"),
  alarm: envelope(restriction, "account_update"),
  quality: envelope(flagged, "phone_number_quality_update"),
  template: envelope(rejected, "message_template_status_update"),
  "other field": envelope({ anything: secrets.phone }, "history"),
  "no envelope": { hello: secrets.phone },
};

const messagesOf = (body: object) =>
  parseWebhook(body).events.map((event) =>
    toFlowMessage(
      {
        event: "EVENT",
        account: "5500",
        category: event.category,
        kind: event.kind,
        citizen: "CITIZEN",
        at: 1_790_000_000_000,
        content: JSON.stringify(event),
        again: false,
        run: 1,
      },
      "node-id",
    ),
  );

describe("the message that a flow sees", () => {
  for (const [name, body] of Object.entries(bodies)) {
    it(`has nothing in it that tells who the citizen is: ${name}`, () => {
      const seen = messagesOf(body);
      assert.ok(seen.length > 0);
      const text = JSON.stringify(seen);
      const base64 = (secret: string): string => Buffer.from(secret).toString("base64").replace(/=+$/, "");
      const found = Object.entries(secrets).filter(([, secret]) => text.includes(secret) || text.includes(base64(secret)));
      assert.deepEqual(found, []);
      for (const { topic, whatsapp } of seen) {
        assert.deepEqual([topic, whatsapp.citizen, whatsapp.event, whatsapp.account], ["CITIZEN", "CITIZEN", "EVENT", "node-id"]);
        assert.equal(whatsapp.at, "2026-09-21T14:13:20.000Z");
      }
    });
  }

  it("would be caught with such a thing in it: the search finds what the citizen wrote", () => {
    assert.ok(JSON.stringify(messagesOf(inbound({ type: "text", text: { body: secrets.phone } }))).includes(secrets.phone));
  });

  const one = (name: string) => messagesOf(bodies[name]!)[0]!;

  it("has the citizen's words as payload: text, caption, title, emoji, or nothing", () => {
    const payloads = ["text", "image", "button", "button reply", "reaction", "reaction taken back", "location", "unsupported", "edit"];
    assert.deepEqual(
      payloads.map((name) => one(name).payload),
      ["Buongiorno", "la buca", "Sì", "Orari", "👍", "", "", "", "Buonasera"],
    );
  });

  it("has handles on files, with what can be known without opening them", () => {
    assert.deepEqual(one("document").whatsapp.media, [{ id: "EVENT-0", kind: "document", mime: "image/jpeg", name: "modulo.pdf" }]);
    assert.equal(one("audio").whatsapp.media[0]!.kind, "voice");
    assert.deepEqual(one("media not fetched").whatsapp.media, []);
  });

  it("has the place, the button, the reaction and the cards", () => {
    assert.deepEqual(one("location").whatsapp.location, { latitude: 43.5, longitude: 10.3, name: "Piazza", address: "Via" });
    assert.deepEqual(one("list reply").whatsapp.reply, { id: "a", title: "b", description: "c" });
    assert.deepEqual(one("button").whatsapp.reply, { id: "yes", title: "Sì" });
    assert.deepEqual(one("reaction").whatsapp.reaction, { emoji: "👍" });
    assert.deepEqual(one("reaction taken back").whatsapp.reaction, {});
    assert.deepEqual(one("contacts").whatsapp.contacts, [{ name: "Bar Centrale", phones: 1 }]);
    assert.deepEqual(one("text").whatsapp.context, { answers: true });
  });

  it("says in one word what happened when it is no message", () => {
    const words = {
      delivery: "delivered",
      failure: "failed",
      call: "connect",
      "call status": "RINGING",
      preference: "stop",
      fault: "130429",
      alarm: "ACCOUNT_RESTRICTION",
      quality: "FLAGGED",
      template: "REJECTED",
      "user id update": "user_id_update",
      echo: "echo",
      "other field": "other",
    };
    assert.deepEqual(Object.fromEntries(Object.keys(words).map((name) => [name, one(name).payload])), words);
  });

  it("tells the language of the text where it can be told", () => {
    const languageOf = (body: string) => messagesOf(inbound({ type: "text", text: { body } }))[0]!.whatsapp.language;
    assert.equal(languageOf("Hello, when are you open tomorrow? I need a document."), "en");
    assert.equal(languageOf("Buongiorno, vorrei sapere quando siete aperti domani"), "it");
    assert.equal(languageOf("12345"), undefined);
  });

  it("says when it was written, unless Meta's time is none", () => {
    const written = (timestamp: unknown) =>
      messagesOf(inbound({ type: "text", text: { body: "x" }, timestamp }))[0]!.whatsapp.written;
    assert.equal(written("1790000000"), "2026-09-21T14:13:20.000Z");
    for (const none of [undefined, "ieri", "-1", "9007199254740991"]) assert.equal(written(none), undefined);
  });

  it("is there, and empty, when what was stored can no longer be opened", () => {
    const about = { event: "E", account: "1", kind: "text", citizen: null, at: 0, again: true, run: 2 };
    assert.equal(toFlowMessage({ ...about, category: "message", content: "null" }, "n").payload, "");
  });
});
