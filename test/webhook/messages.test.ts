import assert from "node:assert/strict";
import type { MessageEvent, WebhookEvent } from "../../nodes/lib/webhook/index.ts";
import { parseWebhook } from "../../nodes/lib/webhook/index.ts";
import { ANNA, envelope, inbound } from "./fixtures.ts";

function only(body: unknown): WebhookEvent {
  const { events } = parseWebhook(body);
  assert.equal(events.length, 1);
  return events[0]!;
}

function message(piece: object): MessageEvent {
  const event = only(inbound(piece));
  assert.equal(event.category, "message");
  return event;
}

describe("an inbound message", () => {
  it("of text carries who, when, which number and what", () => {
    assert.deepEqual(only(inbound({ type: "text", text: { body: "Buongiorno" } })), {
      category: "message",
      kind: "text",
      at: 1_790_000_000_000,
      phoneNumberId: "5500",
      displayNumber: "390200000000",
      accountId: "77001",
      id: "wamid.A1",
      sender: { ...ANNA, name: "Anna" },
      text: "Buongiorno",
      media: [],
    });
  });

  const file = { mime_type: "image/jpeg", sha256: "abc=", id: "9001", url: "https://lookaside.example/1" };
  const handle = { metaId: "9001", mime: "image/jpeg", sha256: "abc=", url: "https://lookaside.example/1" };
  for (const kind of ["image", "video", "audio", "document", "sticker"] as const) {
    it(`of kind ${kind} gives a handle on the file, and the caption as its text`, () => {
      const event = message({ type: kind, [kind]: { ...file, caption: "la buca" } });
      assert.equal(event.kind, kind);
      assert.equal(event.text, "la buca");
      assert.deepEqual(event.media, [{ kind, ...handle }]);
    });
  }

  it("keeps what only some files have: name, voice note, moving sticker, size", () => {
    const named = message({ type: "document", document: { ...file, filename: "modulo.pdf", file_size: "120" } });
    assert.deepEqual(named.media, [{ kind: "document", ...handle, name: "modulo.pdf", bytes: 120 }]);
    assert.equal(message({ type: "audio", audio: { ...file, voice: true } }).media[0]?.voice, true);
    assert.equal(message({ type: "sticker", sticker: { ...file, animated: true } }).media[0]?.animated, true);
    assert.equal(message({ type: "voice", voice: file }).media[0]?.voice, true, "the on-premises spelling");
  });

  it("whose file Meta could not fetch stays of its kind, without a file and with the reason", () => {
    const event = message({
      type: "video",
      errors: [{ code: 131052, title: "x", error_data: { details: "too large" } }],
    });
    assert.equal(event.kind, "video");
    assert.deepEqual(event.media, []);
    assert.deepEqual(event.errors, [{ code: 131052, title: "x", details: "too large" }]);
  });

  it("with a place reads degrees given as numbers or as text, and refuses impossible ones", () => {
    const place = { latitude: 43.5, longitude: "10.3", name: "Porto", address: "via A", url: "https://e.example" };
    const event = message({ type: "location", location: place });
    assert.ok(event.kind === "location");
    assert.deepEqual(event.location, { ...place, longitude: 10.3 });
    for (const wrong of [
      { latitude: 91, longitude: 0 },
      { latitude: "x", longitude: 0 },
      { latitude: null },
      [],
      "x",
    ]) {
      assert.equal(message({ type: "location", location: wrong }).kind, "unsupported");
    }
  });

  it("with address cards reads them even when nearly everything is missing", () => {
    const cards = [
      {
        name: { formatted_name: "Mario Rossi" },
        phones: [{ phone: "+39 333", wa_id: "39333", type: "CELL" }, 5],
        emails: [{ email: "m@e.example" }, {}],
        org: { company: "Acme" },
        origin: "other",
      },
      {},
      null,
    ];
    const event = message({ type: "contacts", contacts: cards });
    assert.ok(event.kind === "contacts");
    assert.equal(event.origin, "other");
    assert.deepEqual(event.cards, [
      {
        name: "Mario Rossi",
        phones: [{ phone: "+39 333", waId: "39333", type: "CELL" }, {}],
        emails: ["m@e.example"],
        organisation: "Acme",
      },
      { phones: [], emails: [] },
      { phones: [], emails: [] },
    ]);
  });

  it("from a button or a list gives id and title, the title as its text", () => {
    const pressed = message({
      type: "interactive",
      interactive: { type: "button_reply", button_reply: { id: "si", title: "Sì" } },
    });
    assert.ok(pressed.kind === "interactive");
    assert.deepEqual([pressed.text, pressed.reply], ["Sì", { type: "button_reply", id: "si", title: "Sì" }]);
    const row = { id: "r1", title: "Anagrafe", description: "piano terra" };
    const chosen = message({ type: "interactive", interactive: { type: "list_reply", list_reply: row } });
    assert.ok(chosen.kind === "interactive");
    assert.deepEqual([chosen.text, chosen.reply], ["Anagrafe", { type: "list_reply", ...row }]);
    const template = message({ type: "button", button: { payload: "SI", text: "Sì, grazie" } });
    assert.ok(template.kind === "button");
    assert.deepEqual([template.text, template.payload], ["Sì, grazie", "SI"]);
  });

  it("from a form or a call permission keeps the answer as it came", () => {
    const form = { name: "flow", body: "Sent", response_json: '{"a":"1"}' };
    const filled = message({ type: "interactive", interactive: { type: "nfm_reply", nfm_reply: form } });
    assert.ok(filled.kind === "interactive");
    assert.deepEqual(filled.reply, { type: "nfm_reply", name: "flow", body: "Sent", json: '{"a":"1"}' });
    const permission = { response: "accept", expiration_timestamp: 1_790_000_100, response_source: "user_action" };
    const allowed = message({
      type: "interactive",
      interactive: { type: "call_permission_reply", call_permission_reply: permission },
    });
    assert.ok(allowed.kind === "interactive");
    assert.deepEqual(allowed.reply, {
      type: "call_permission_reply",
      response: "accept",
      expiresAt: 1_790_000_100_000,
      source: "user_action",
    });
  });

  it("of an interactive kind still unknown is kept whole, and one without a body is unsupported", () => {
    const body = { type: "payment_method", payment_method: { a: 1 } };
    const event = message({ type: "interactive", interactive: body });
    assert.ok(event.kind === "interactive");
    assert.deepEqual([event.reply, event.raw], [{ type: "other", name: "payment_method" }, body]);
    assert.equal(message({ type: "interactive" }).kind, "unsupported");
    assert.equal(message({ type: "interactive", interactive: { type: "__proto__" } }).kind, "interactive");
  });

  it("of reaction is its emoji, and is removed when the emoji is missing or empty", () => {
    const set = message({ type: "reaction", reaction: { message_id: "wamid.B1", emoji: "👍🏽" } });
    assert.ok(set.kind === "reaction");
    assert.deepEqual([set.text, set.target, set.removed], ["👍🏽", "wamid.B1", false]);
    for (const reaction of [{ message_id: "wamid.B1" }, { message_id: "wamid.B1", emoji: "" }]) {
      const removed = message({ type: "reaction", reaction });
      assert.ok(removed.kind === "reaction");
      assert.deepEqual([removed.text, removed.removed], ["", true]);
    }
  });

  it("of order lists its items", () => {
    const order = {
      catalog_id: "c",
      text: "due",
      product_items: [{ product_retailer_id: "p", quantity: "2", item_price: "x" }],
    };
    const event = message({ type: "order", order });
    assert.ok(event.kind === "order");
    assert.deepEqual(
      [event.text, event.catalogId, event.items],
      ["due", "c", [{ productId: "p", quantity: 2, price: null }]],
    );
  });

  it("of correction or deletion names the message it is about", () => {
    const edit = message({
      type: "edit",
      edit: { original_message_id: "wamid.A0", message: { type: "text", text: { body: "alle 10" } } },
    });
    assert.ok(edit.kind === "edit");
    assert.deepEqual([edit.target, edit.type, edit.text], ["wamid.A0", "text", "alle 10"]);
    const revoke = message({ type: "revoke", revoke: { original_message_id: "wamid.A0" } });
    assert.ok(revoke.kind === "revoke");
    assert.equal(revoke.target, "wamid.A0");
    const nested = {
      original_message_id: "a",
      message: { type: "edit", edit: { original_message_id: "b", message: {} } },
    };
    assert.equal(message({ type: "edit", edit: nested }).kind, "unsupported");
  });

  it("without a type is known by its body", () => {
    assert.equal(message({ location: { latitude: 1, longitude: 2 } }).kind, "location");
    assert.equal(message({ contacts: [{}] }).kind, "contacts");
  });

  for (const type of ["unknown", "ephemeral", "poll", "constructor", "__proto__", "toString", "", 7, null, {}]) {
    it(`of type ${JSON.stringify(type)} is kept as unsupported, with the raw piece`, () => {
      const event = message({ type });
      assert.ok(event.kind === "unsupported");
      assert.equal((event.raw as { id: string }).id, "wamid.A1");
    });
  }

  it("that Meta itself calls unsupported says which kind and why", () => {
    const event = message({
      type: "unsupported",
      errors: [{ code: "131051" }],
      unsupported: { type: "poll_creation" },
    });
    assert.ok(event.kind === "unsupported");
    assert.deepEqual([event.type, event.errors], ["poll_creation", [{ code: 131051 }]]);
    assert.equal(message({ type: "request_welcome" }).kind, "request_welcome");
  });

  it("brings along what it answers, where it was forwarded from, the advertisement and the group", () => {
    const context = {
      id: "wamid.B1",
      from: "390200000000",
      forwarded: true,
      frequently_forwarded: true,
      referred_product: { catalog_id: "c", product_retailer_id: "p" },
    };
    const referral = {
      source_type: "ad",
      source_id: "1",
      source_url: "https://e.example",
      headline: "h",
      body: "b",
      ctwa_clid: "k",
    };
    const event = message({ type: "text", text: { body: "sì" }, context, referral, group_id: "g1" });
    assert.deepEqual(event.context, {
      id: "wamid.B1",
      from: "390200000000",
      forwarded: true,
      frequentlyForwarded: true,
      product: { catalogId: "c", productId: "p" },
    });
    assert.deepEqual(event.referral, {
      sourceType: "ad",
      sourceId: "1",
      sourceUrl: "https://e.example",
      headline: "h",
      body: "b",
      clickId: "k",
    });
    assert.equal(event.group, "g1");
  });
});

describe("the sender", () => {
  const text = { type: "text", text: { body: "x" } };
  const sender = (piece: object, contacts: unknown) => message2(piece, contacts).sender;
  const message2 = (piece: object, contacts: unknown) =>
    only(envelope({ contacts, messages: [{ id: "1", timestamp: "1", ...text, ...piece }] }));

  it("may have no number", () => {
    const contacts = [{ profile: { name: "B", username: "bee" }, user_id: "IT.9" }];
    assert.deepEqual(sender({ from_user_id: "IT.9" }, contacts), { userId: "IT.9", name: "B", username: "bee" });
    assert.deepEqual(sender({}, contacts), { userId: "IT.9", name: "B", username: "bee" }, "named by the only contact");
  });

  it("is found among several contacts by an identifier, never by position", () => {
    const contacts = [
      { wa_id: "391", user_id: "IT.1", profile: { name: "Uno" } },
      { wa_id: "392", user_id: "IT.2", profile: { name: "Due" } },
    ];
    assert.deepEqual(sender({ from: "392" }, contacts), { phone: "392", userId: "IT.2", name: "Due" });
    assert.deepEqual(sender({ from_user_id: "IT.1" }, contacts), { phone: "391", userId: "IT.1", name: "Uno" });
    assert.deepEqual(sender({ from: "399" }, contacts), { phone: "399" });
    assert.equal(sender({}, contacts), undefined);
  });

  it("takes nothing from the only contact when that is somebody else", () => {
    assert.deepEqual(sender({ from: "391" }, [{ wa_id: "392", user_id: "IT.2" }]), { phone: "391" });
    assert.deepEqual(sender({ from: "391", from_user_id: "IT.1" }, [{ wa_id: "391", user_id: "IT.2" }]), {
      phone: "391",
      userId: "IT.1",
    });
  });

  it("is read from numbers, from a plus sign, and from a user id in the place of the number", () => {
    assert.deepEqual(sender({ from: 39_333 }, null), { phone: "39333" });
    assert.deepEqual(sender({ from: "+39 333-1" }, []), { phone: "393331" });
    assert.deepEqual(sender({ from: "IT.ENT.77a" }, undefined), { userId: "IT.ENT.77a" });
    assert.equal(sender({ from: "", from_user_id: [] }, [null, 4, "x"]), undefined);
  });
});

describe("a system message", () => {
  it("tells which number became which", () => {
    const event = message({
      type: "system",
      system: { type: "user_changed_number", body: "…", wa_id: "393330000002", user_id: "IT.2" },
    });
    assert.ok(event.kind === "system");
    assert.equal(event.change, "user_changed_number");
    assert.deepEqual(event.previous, { phone: ANNA.phone });
    assert.deepEqual(event.current, { phone: "393330000002", userId: "IT.2" });
    assert.deepEqual(event.sender, ANNA);
    assert.equal(event.text, "", "Meta's sentence holds numbers and names, and nobody wrote it");
  });

  it("tells which id became which, also when there is no sender, and reads the older names", () => {
    const system = {
      type: "user_changed_user_id",
      previous_user_id: "IT.1",
      user_id: "IT.2",
      previous_parent_user_id: "IT.ENT.1",
      parent_user_id: "IT.ENT.2",
    };
    const event = only(envelope({ messages: [{ id: "1", timestamp: "1", type: "system", system }] }));
    assert.ok(event.kind === "system");
    assert.deepEqual(event.previous, { userId: "IT.1", parentUserId: "IT.ENT.1" });
    assert.deepEqual(event.current, { userId: "IT.2", parentUserId: "IT.ENT.2" });
    assert.equal(event.sender, undefined);
    const older = message({
      type: "system",
      system: { type: "user_changed_number", customer: "391", new_wa_id: "392" },
    });
    assert.ok(older.kind === "system");
    assert.deepEqual([older.previous, older.current], [{ phone: "391" }, { phone: "392" }]);
  });
});
