import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { normalizeWebhook, verifySignature } from "@kapso/whatsapp-cloud-api/server";
import type { What } from "../../nodes/lib/simulator/index.ts";
import type { Desk } from "./desk.ts";
import { openDesk } from "./desk.ts";

const to = "+393005550101";

describe("a client that others have written", () => {
  let desk: Desk;
  let client: WhatsAppClient;
  let phoneNumberId = "";
  before(async () => {
    desk = await openDesk();
    phoneNumberId = desk.sim.account.phoneNumberId;
    client = new WhatsAppClient({
      baseUrl: desk.sim.graphUrl,
      accessToken: desk.sim.account.accessToken,
      graphVersion: "v25.0",
    });
    await (
      await desk.sim.write("giulia", { text: "ciao" })
    ).delivered;
  });
  after(() => desk.close());

  it("sends a text and buttons", async () => {
    const text = await client.messages.sendText({ phoneNumberId, to, body: "Buongiorno" });
    assert.match(text.messages[0]!.id, /^wamid\./);
    const buttons = [
      { id: "si", title: "Sì" },
      { id: "no", title: "No" },
    ];
    await client.messages.sendInteractiveButtons({ phoneNumberId, to, bodyText: "Tutto bene?", buttons });
    assert.deepEqual(
      desk.sim.sent.map((sent) => sent.type),
      ["text", "interactive"],
    );
  });

  it("sends to a user id alone", async () => {
    const recipient = desk.sim.citizens.find((citizen) => citizen.id === "giulia")!.userId;
    await client.messages.sendText({ phoneNumberId, recipient, body: "Buongiorno" });
    assert.equal(desk.sim.sent.at(-1)!.citizen, "giulia");
  });

  it("uploads a file, sends it, fetches it and deletes it", async () => {
    const file = new Blob([Buffer.from("%PDF-1.4 prova")], { type: "application/pdf" });
    const { id } = await client.media.upload({ phoneNumberId, type: "application/pdf", file, fileName: "prova.pdf" });
    await client.messages.sendDocument({ phoneNumberId, to, document: { id, filename: "prova.pdf" } });
    const back = await client.media.download({ mediaId: id, auth: "always" });
    assert.equal(Buffer.from(back as ArrayBuffer).toString(), "%PDF-1.4 prova");
    await client.media.delete({ mediaId: id });
    await assert.rejects(client.media.get({ mediaId: id }));
  });

  it("marks as read with a typing sign", async () => {
    const { id } = await desk.sim.write("giulia", { text: "ci siete?" });
    const answer = await client.messages.markRead({ phoneNumberId, messageId: id, typingIndicator: { type: "text" } });
    assert.equal(answer.success, true);
  });

  it("understands our refusals", async () => {
    await assert.rejects(client.messages.sendText({ phoneNumberId, to: "+393005550105", body: "x" }), { code: 131047 });
  });

  it("takes our webhooks for Meta's", async () => {
    await Promise.all(every(desk).map(async ([citizen, what]) => (await desk.sim.write(citizen, what)).delivered));
    await (
      await desk.sim.write("emma", "call")
    ).delivered;
    let messages = 0;
    for (const hook of desk.service.hooks) {
      const signatureHeader = String(hook.headers["x-hub-signature-256"]);
      assert.ok(verifySignature({ appSecret: desk.sim.account.appSecret, rawBody: hook.raw, signatureHeader }));
      const seen = normalizeWebhook(hook.body);
      assert.equal(seen.phoneNumberId, phoneNumberId);
      messages += seen.messages.length;
      for (const message of seen.messages) assert.equal(message.kapso?.["direction"], "inbound");
    }
    assert.equal(messages, desk.service.messages().length);
    assert.ok(messages >= every(desk).length);
  });
});

/** One of each thing that a citizen can send. */
function every(desk: Desk): [string, What][] {
  const replyTo = desk.sim.sent[0]!.id;
  return [
    ["giulia", { text: "ciao" }],
    ["giulia", { text: "rispondo", replyTo }],
    ["giulia", { text: "inoltro", forwarded: true }],
    ["renzo", { image: true, caption: "Qui" }],
    ["renzo", { video: true, caption: "Qui" }],
    ["renzo", { document: true, caption: "Qui" }],
    ["renzo", { voice: true }],
    ["renzo", { sticker: true }],
    [
      "amina",
      { location: { latitude: 43.5, longitude: 10.3, name: "Piazza", address: "Piazza 1", url: "https://e.org" } },
    ],
    ["amina", { location: { latitude: 43.5, longitude: 10.3 } }],
    ["amina", { contacts: [{ name: { formatted_name: "Ada" }, phones: [{ phone: "+39 300 555 0199" }] }] }],
    ["giulia", { reaction: "👍", to: replyTo }],
    ["giulia", { reaction: "", to: replyTo }],
    ["giulia", { button: { id: "si", title: "Sì" }, replyTo }],
    ["giulia", { row: { id: "cie", title: "Carta", description: "d" }, replyTo }],
    ["giulia", { quickReply: { payload: "OK", text: "OK" }, replyTo }],
    ["nico", { text: "ciao" }],
    ["nico", { unsupported: "poll_creation" }],
  ];
}

const samples = new URL("../../../shared/samples/webhooks/", import.meta.url);

describe("our webhooks beside those of other projects", () => {
  if (!existsSync(samples)) {
    it("are not compared: there is no folder of samples here");
    return;
  }
  it("have the members that a message or status of that kind has elsewhere, and no invented ones", async () => {
    const theirs = new Map<string, { all: Set<string>; count: number }>();
    for (const body of sampleBodies()) {
      for (const [kind, keys] of kindsIn(body)) {
        const known = theirs.get(kind) ?? { all: new Set<string>(), count: 0 };
        for (const key of keys) known.all.add(key);
        known.count += 1;
        theirs.set(kind, known);
      }
    }
    const desk = await openDesk();
    await (
      await desk.sim.write("giulia", { text: "ciao" })
    ).delivered;
    await desk.send(to, { type: "text", text: { body: "x" } });
    await Promise.all(every(desk).map(async ([citizen, what]) => (await desk.sim.write(citizen, what)).delivered));
    await (
      await desk.sim.write("nico", "new-user-id")
    ).delivered;
    await desk.service.until(() => desk.service.statuses().length === 3, "three statuses");
    let compared = 0;
    for (const hook of desk.service.hooks) {
      for (const [kind, keys] of kindsIn(hook.body)) {
        const known = theirs.get(kind);
        if (!known) continue;
        compared += 1;
        const invented = [...keys].filter((key) => !known.all.has(key) && !documented.has(key));
        assert.deepEqual(invented, [], kind);
      }
    }
    await desk.close();
    assert.ok(compared >= 18, `only ${compared} compared`);
  });
});

/** On Meta's pages and in no sample: the media address, new names of people, and what samples have elsewhere. */
const documented = new Set([
  "url",
  "from_user_id",
  "user_id",
  "username",
  "recipient_user_id",
  "biz_opaque_callback_data",
  "unsupported",
  "animated",
  "voice",
  "caption",
  "context",
  "name",
  "address",
  "errors",
]);

function sampleBodies(): unknown[] {
  return readdirSync(samples, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, samples), "utf8")) as unknown);
}

type Loose = Record<string, unknown>;

/** Kind of each message and status in a webhook, with the names of its members and those of its own part. */
function kindsIn(body: unknown): [string, Set<string>][] {
  const entries = list((body as Loose | null)?.["entry"]);
  return entries
    .flatMap((entry) => list(entry["changes"]))
    .flatMap((change) => {
      const value = (change["value"] ?? {}) as Loose;
      return [
        ...list(value["messages"]).map((item): [string, Set<string>] => [kindOf(item), keysOf(item)]),
        ...list(value["statuses"]).map((item): [string, Set<string>] => [
          `status ${String(item["status"])}`,
          keysOf(item),
        ]),
        ...list(value["user_id_update"]).map((item): [string, Set<string>] => ["user_id_update", keysOf(item)]),
      ];
    });
}

function kindOf(item: Loose): string {
  const inner = (item["interactive"] as { type?: string } | undefined)?.type ?? "";
  return `message ${String(item["type"])} ${inner}`;
}

function keysOf(item: Loose): Set<string> {
  const own = (item[String(item["type"])] ?? {}) as Loose;
  const part = Array.isArray(own) ? ((own[0] ?? {}) as Loose) : own;
  return new Set([...Object.keys(item), ...Object.keys(part)]);
}

function list(value: unknown): Loose[] {
  return Array.isArray(value) ? value.filter((one): one is Loose => typeof one === "object" && one !== null) : [];
}
