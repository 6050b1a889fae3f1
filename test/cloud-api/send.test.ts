import assert from "node:assert/strict";
import { checkOutgoing } from "../../nodes/lib/cloud-api/index.ts";
import type { Outgoing } from "../../nodes/lib/cloud-api/index.ts";
import { Refused } from "../../nodes/lib/errors.ts";
import {
  ACCEPTED,
  PHONE,
  TOKEN,
  USER_ID,
  WORDS,
  clientOf,
  closeAll,
  failsWith,
  reply,
  sendText,
  serve,
} from "./local-graph.ts";

const body = { text: "Scelga" };

const EACH_TYPE: Outgoing[] = [
  { type: "text", text: { body: "Lo sportello è aperto 👍", preview_url: true } },
  { type: "image", image: { id: "1013859600285441", caption: "La buca" } },
  { type: "video", video: { link: "https://www.comune.livorno.it/video.mp4", caption: "Il cantiere" } },
  { type: "document", document: { id: "1", caption: "Il modulo", filename: "modulo.pdf" } },
  { type: "audio", audio: { id: "2", voice: true } },
  { type: "sticker", sticker: { id: "3" } },
  { type: "location", location: { latitude: 43.55, longitude: 10.31, name: "URP", address: "Piazza del Municipio 1" } },
  {
    type: "contacts",
    contacts: [
      {
        name: { formatted_name: "Urp Comune di Livorno", first_name: "Urp" },
        phones: [{ phone: "+393358225555", type: "WORK", wa_id: "393358225555" }],
        org: { company: "Comune di Livorno" },
      },
    ],
  },
  { type: "reaction", reaction: { message_id: "wamid.7", emoji: "👍" } },
  {
    type: "interactive",
    interactive: {
      type: "button",
      header: { type: "image", image: { id: "4" } },
      body,
      footer: { text: "URP" },
      action: { buttons: [{ type: "reply", reply: { id: "si", title: "Sì" } }] },
    },
  },
  {
    type: "interactive",
    interactive: {
      type: "list",
      body,
      action: { button: "Apri", sections: [{ rows: [{ id: "1", title: "Orari", description: "Di oggi" }] }] },
    },
  },
  {
    type: "interactive",
    interactive: {
      type: "cta_url",
      body,
      action: { name: "cta_url", parameters: { display_text: "Prenota", url: "https://www.comune.livorno.it/" } },
    },
  },
  { type: "interactive", interactive: { type: "location_request_message", body, action: { name: "send_location" } } },
  {
    type: "template",
    template: {
      name: "risposta_pronta",
      language: { code: "it" },
      components: [{ type: "body", parameters: [{ type: "text", parameter_name: "ufficio", text: "URP" }] }],
    },
  },
];

describe("sending a message", () => {
  afterEach(closeAll);

  for (const message of EACH_TYPE) {
    const name = message.type === "interactive" ? `interactive ${message.interactive.type}` : message.type;
    it(`puts Meta's envelope around ${name} and changes nothing in it`, async () => {
      const graph = await serve((_asked, response) => reply(response, ACCEPTED));
      await clientOf(graph.url).send(checkOutgoing(message), { phone: PHONE }, {});
      const [asked] = graph.asked;
      assert.deepEqual([asked?.method, asked?.url], ["POST", "/v25.0/106540352242922/messages"]);
      assert.deepEqual(JSON.parse(Buffer.from(asked!.body, "latin1").toString()), {
        messaging_product: "whatsapp",
        recipient_type: "individual",
        to: `+${PHONE}`,
        ...message,
      });
    });
  }

  it("carries the token, the type and the exact length in bytes", async () => {
    const graph = await serve((_asked, response) => reply(response, ACCEPTED));
    await clientOf(graph.url).send({ type: "text", text: { body: "È 👍" } }, { phone: PHONE }, {});
    const { headers, body } = graph.asked[0]!;
    assert.equal(headers.authorization, `Bearer ${TOKEN}`);
    assert.equal(headers["content-type"], "application/json");
    assert.equal(Number(headers["content-length"]), body.length);
    assert.equal(headers["transfer-encoding"], undefined);
  });

  it("carries the callback and the quotation, and gives back the id and the status", async () => {
    const held = { ...ACCEPTED, messages: [{ id: "wamid.x", message_status: "held_for_quality_assessment" }] };
    const graph = await serve((_asked, response) => reply(response, held));
    const message: Outgoing = { type: "text", text: { body: WORDS } };
    const options = { callback: "k".repeat(512), replyTo: "wamid.1" };
    const sent = await clientOf(graph.url).send(message, { phone: PHONE }, options);
    assert.deepEqual(sent, { messageId: "wamid.x", status: "held_for_quality_assessment" });
    const body = JSON.parse(graph.asked[0]!.body) as Record<string, unknown>;
    assert.deepEqual(body["context"], { message_id: "wamid.1" });
    assert.equal(body["biz_opaque_callback_data"], "k".repeat(512));
  });

  it("writes a user id as recipient, and the phone alone when both are known", async () => {
    const graph = await serve((_asked, response) => reply(response, ACCEPTED));
    const api = clientOf(graph.url);
    const message: Outgoing = { type: "text", text: { body: WORDS } };
    await api.send(message, { userId: USER_ID });
    await api.send(message, { userId: USER_ID, phone: PHONE });
    const bodies = graph.asked.map((asked) => JSON.parse(asked.body) as Record<string, unknown>);
    const addresses = bodies.map(({ to, recipient }) => [to, recipient]);
    assert.deepEqual(addresses, [
      [undefined, USER_ID],
      [`+${PHONE}`, undefined],
    ]);
  });

  it("refuses, without asking Meta, an address, a callback or a quotation that cannot be", async () => {
    const graph = await serve((_asked, response) => reply(response, ACCEPTED));
    const api = clientOf(graph.url);
    const message: Outgoing = { type: "text", text: { body: WORDS } };
    for (const to of [{}, { phone: `+${PHONE}` }, { phone: "" }, { userId: "" }, { userId: "IT 1" }]) {
      assert.equal((await failsWith(api.send(message, to), Refused)).code, "address");
    }
    const callback = await failsWith(api.send(message, { phone: PHONE }, { callback: "k".repeat(513) }), Refused);
    assert.deepEqual(callback.parameters, { length: 513, limit: 512 });
    const reaction: Outgoing = { type: "reaction", reaction: { message_id: "wamid.1", emoji: "👍" } };
    await failsWith(api.send(reaction, { phone: PHONE }, { replyTo: "wamid.1" }), Refused);
    assert.equal(graph.asked.length, 0);
  });

  it("uses one connection for ten sends", async () => {
    const graph = await serve((_asked, response) => reply(response, ACCEPTED));
    const api = clientOf(graph.url);
    for (let i = 0; i < 10; i += 1) await sendText(api);
    assert.deepEqual([graph.asked.length, graph.connections()], [10, 1]);
  });

  it("opens no more connections than allowed, and lets the rest wait their turn", async () => {
    const graph = await serve((_asked, response) => void setImmediate(() => reply(response, ACCEPTED)));
    const api = clientOf(graph.url, { maxSockets: 4 });
    await Promise.all(Array.from({ length: 40 }, () => sendText(api)));
    assert.deepEqual([graph.asked.length, graph.connections()], [40, 4]);
  });

  it("keeps the path of a Graph that does not live at the root", async () => {
    const graph = await serve((_asked, response) => reply(response, ACCEPTED));
    await sendText(clientOf(`${graph.url}/simulator/`));
    assert.equal(graph.asked[0]?.url, "/simulator/v25.0/106540352242922/messages");
  });
});

describe("the other requests to the number", () => {
  afterEach(closeAll);

  it("mark as read, with and without the typing sign", async () => {
    const graph = await serve((_asked, response) => reply(response, { success: true }));
    const api = clientOf(graph.url);
    await api.markRead("wamid.1");
    await api.markRead("wamid.2", { typing: true });
    const read = { messaging_product: "whatsapp", status: "read" };
    assert.deepEqual(graph.asked.map(({ method, url }) => [method, url]), [
      ["POST", "/v25.0/106540352242922/messages"],
      ["POST", "/v25.0/106540352242922/messages"],
    ]);
    assert.deepEqual(graph.asked.map(({ body }): unknown => JSON.parse(body)), [
      { ...read, message_id: "wamid.1" },
      { ...read, message_id: "wamid.2", typing_indicator: { type: "text" } },
    ]);
  });

  it("reject a call", async () => {
    const graph = await serve((_asked, response) => reply(response, { messaging_product: "whatsapp", success: true }));
    await clientOf(graph.url).rejectCall("wacid.1");
    const { method, url, body } = graph.asked[0]!;
    assert.deepEqual([method, url], ["POST", "/v25.0/106540352242922/calls"]);
    assert.deepEqual(JSON.parse(body), { messaging_product: "whatsapp", call_id: "wacid.1", action: "reject" });
  });

  it("block and unblock a citizen by number or by user id", async () => {
    const graph = await serve(({ method }, response) => {
      const key = method === "POST" ? "added_users" : "removed_users";
      const changed = { [key]: [{ input: `+${PHONE}`, wa_id: PHONE }] };
      reply(response, { messaging_product: "whatsapp", block_users: changed });
    });
    const api = clientOf(graph.url);
    await api.block({ phone: PHONE });
    await api.unblock({ userId: USER_ID });
    assert.deepEqual(graph.asked.map(({ method, url }) => [method, url]), [
      ["POST", "/v25.0/106540352242922/block_users"],
      ["DELETE", "/v25.0/106540352242922/block_users"],
    ]);
    assert.deepEqual(graph.asked.map(({ body }): unknown => JSON.parse(body)), [
      { messaging_product: "whatsapp", block_users: [{ user: `+${PHONE}` }] },
      { messaging_product: "whatsapp", block_users: [{ user_id: USER_ID }] },
    ]);
  });
});
