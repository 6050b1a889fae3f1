import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import type { What } from "../../nodes/lib/simulator/index.ts";
import type { Desk } from "./desk.ts";
import { openDesk, standingClock, text } from "./desk.ts";
import type { Item } from "./service.ts";

describe("what citizens write", () => {
  let desk: Desk;
  const clock = standingClock(Date.UTC(2026, 10, 23, 9));
  beforeEach(async () => {
    desk = await openDesk({ clock });
  });
  afterEach(() => desk.close());

  async function written(citizen: string, what: What): Promise<Item> {
    const { delivered } = await desk.sim.write(citizen, what);
    assert.equal(await delivered, true);
    return desk.service.messages().at(-1)!;
  }

  it("arrives as Meta would tell it, signed over the bytes", async () => {
    const message = await written("giulia", { text: "Buongiorno, è aperto? 😀 a/b" });
    const [hook] = desk.service.hooks;
    const right = createHmac("sha256", desk.sim.account.appSecret).update(hook!.raw).digest("hex");
    assert.equal(hook!.headers["x-hub-signature-256"], `sha256=${right}`);
    assert.equal(hook!.headers["content-type"], "application/json");
    assert.match(hook!.raw.toString("latin1"), /^[\x20-\x7e]+$/, "outside ASCII everything is escaped, as Meta does");
    assert.deepEqual(hook!.body, {
      object: "whatsapp_business_account",
      entry: [
        {
          id: desk.sim.account.accountId,
          changes: [
            {
              field: "messages",
              value: {
                messaging_product: "whatsapp",
                metadata: { display_phone_number: "393005550100", phone_number_id: desk.sim.account.phoneNumberId },
                contacts: [
                  { profile: { name: "Giulia Bellandi" }, wa_id: "393005550101", user_id: "IT.30055501017734120985" },
                ],
                messages: [
                  {
                    from: "393005550101",
                    from_user_id: "IT.30055501017734120985",
                    id: message.id,
                    timestamp: "1795424400",
                    type: "text",
                    text: { body: "Buongiorno, è aperto? 😀 a/b" },
                  },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  it("has an id that holds the number, as Meta's ids do", async () => {
    const { id } = await written("giulia", { text: "ciao" });
    assert.match(id, /^wamid\.[A-Za-z0-9+/]+=*$/);
    const inside = Buffer.from(id.slice(6), "base64").toString("latin1");
    assert.ok(inside.includes("393005550101"));
    assert.match(inside.slice(-21, -1), /^[0-9A-F]{20}$/);
  });

  it("names somebody without a number by the user id alone", async () => {
    const message = await written("nico", { text: "ciao" });
    const [contact] = desk.service.changes()[0]!.value["contacts"] as Item[];
    assert.deepEqual(contact, {
      profile: { name: "Nico", username: "nico.mareaperto" },
      user_id: "IT.88213094475506312764",
    });
    assert.equal("from" in message, false);
    assert.equal(message["from_user_id"], "IT.88213094475506312764");
  });

  const media = [
    ["image", "image", "image/jpeg"],
    ["video", "video", "video/mp4"],
    ["sticker", "sticker", "image/webp"],
    ["voice", "audio", "audio/ogg; codecs=opus"],
    ["document", "document", "application/pdf"],
  ] as const;
  for (const [kind, type, mime] of media) {
    it(`sends its own ${kind}, which can be fetched with the token and matches its checksum`, async () => {
      const message = await written("renzo", { [kind]: true, ...(kind === "image" ? { caption: "Qui" } : {}) } as What);
      assert.equal(message["type"], type);
      const part = message[type] as Record<string, string>;
      assert.equal(part["mime_type"], mime);
      const facts = await desk.graph("GET", part["id"]!);
      assert.equal(facts.body["file_size"], String(Number(facts.body["file_size"])));
      for (const url of [part["url"]!, String(facts.body["url"])]) {
        const file = await fetch(url, { headers: { Authorization: `Bearer ${desk.sim.account.accessToken}` } });
        const bytes = Buffer.from(await file.arrayBuffer());
        assert.equal(createHash("sha256").update(bytes).digest("base64"), part["sha256"]);
        assert.equal(file.headers.get("content-type"), mime);
      }
      assert.equal((await fetch(part["url"]!)).status, 401, "not without the token");
    });
  }

  it("keeps a download address for five minutes and a file of a citizen for seven days", async () => {
    const message = await written("giulia", { image: { bytes: Buffer.from("x"), mime: "image/png", name: "a.png" } });
    const { id, url } = message["image"] as Record<string, string>;
    const get = async (address: string) =>
      (await fetch(address, { headers: { Authorization: `Bearer ${desk.sim.account.accessToken}` } })).status;
    clock.move(299_000);
    assert.equal(await get(url!), 200);
    clock.move(2_000);
    assert.equal(await get(url!), 404);
    assert.equal(await get(String((await desk.graph("GET", id!)).body["url"])), 200);
    assert.equal(await get(url!.replace(/hash=./, "hash=_")), 404);
    clock.move(7 * 86_400_000);
    const gone = await desk.graph("GET", id!);
    assert.deepEqual([gone.status, gone.body.error?.code, gone.body.error?.error_subcode], [400, 100, 33]);
  });

  it("covers position, cards, reactions, presses, edits and what the Cloud API does not hand on", async () => {
    await written("giulia", { text: "ciao" });
    const sent = await desk.send("+39 300 555 0101", text("Buongiorno"));
    const replyTo = sent.body.messages![0]!.id;
    const place = { latitude: 43.55, longitude: 10.31, name: "Piazza" };
    assert.deepEqual((await written("giulia", { location: place }))["location"], place);
    const cards = [{ name: { formatted_name: "Ada", first_name: "Ada" }, phones: [{ phone: "+39 300 555 0199" }] }];
    assert.deepEqual((await written("giulia", { contacts: cards }))["contacts"], cards);
    assert.deepEqual((await written("giulia", { reaction: "👍", to: replyTo }))["reaction"], {
      message_id: replyTo,
      emoji: "👍",
    });
    assert.deepEqual((await written("giulia", { reaction: "", to: replyTo }))["reaction"], { message_id: replyTo });
    const pressed = await written("giulia", { button: { id: "si", title: "Sì" }, replyTo });
    assert.deepEqual(pressed["interactive"], { type: "button_reply", button_reply: { id: "si", title: "Sì" } });
    assert.deepEqual(pressed["context"], { from: "393005550100", id: replyTo });
    const row = { id: "cie", title: "Carta", description: "elettronica" };
    assert.deepEqual((await written("giulia", { row, replyTo }))["interactive"], {
      type: "list_reply",
      list_reply: row,
    });
    const quick = { payload: "OK", text: "OK" };
    assert.deepEqual((await written("giulia", { quickReply: quick, replyTo }))["button"], quick);
    const poll = await written("giulia", { unsupported: "poll_creation" });
    assert.deepEqual(poll["unsupported"], { type: "poll_creation" });
    assert.equal((poll["errors"] as { code: number }[])[0]!.code, 131051);
    const edit = await written("giulia", { edit: "salve", to: pressed.id });
    assert.deepEqual(edit["unsupported"], { type: "edit" });
    assert.deepEqual((await written("giulia", { text: "inoltrato", forwarded: true }))["context"], { forwarded: true });
  });

  it("tells of a new user id twice, and answers go to the new one", async () => {
    await written("nico", { text: "ciao" });
    const { delivered } = await desk.sim.write("nico", "new-user-id");
    assert.equal(await delivered, true);
    const current = desk.sim.citizens.find((citizen) => citizen.id === "nico")!.userId;
    const system = desk.service.messages().at(-1)!;
    assert.equal(system["type"], "system");
    assert.equal((system["system"] as Item)["user_id"], current);
    const update = desk.service.changes().find((change) => change.field === "user_id_update")!;
    const [changed] = update.value["user_id_update"] as Item[];
    assert.deepEqual(changed!["user_id"], { previous: "IT.88213094475506312764", current });
    assert.equal((await desk.send("IT.88213094475506312764", text("ciao"))).body.error?.code, 131026);
    assert.equal((await desk.send(current, text("ciao"))).body.contacts![0]!["user_id"], current);
  });

  it("rings until the service rejects the call", async () => {
    await (
      await desk.sim.write("emma", "call")
    ).delivered;
    const [connect] = desk.service.calls();
    assert.equal(connect!["event"], "connect");
    assert.equal(connect!["from"], "447700900142");
    assert.equal(connect!["direction"], "USER_INITIATED");
    const reject = { messaging_product: "whatsapp", call_id: connect!.id, action: "reject" };
    const path = `${desk.sim.account.phoneNumberId}/calls`;
    assert.equal((await desk.graph("POST", path, reject)).body["success"], true);
    await desk.service.until(() => desk.service.calls().length === 2, "the end of the call");
    assert.equal(desk.service.calls()[1]!["event"], "terminate");
    assert.equal((await desk.graph("POST", path, reject)).status, 400, "it rings no more");
    assert.equal((await desk.send("+447700900142", text("Hello"))).status, 200, "a call opens the window");
  });

  it("comes again until the service takes it, in the order in which it was written", async () => {
    desk.service.answerWith(503);
    const first = await desk.sim.write("giulia", { text: "uno" });
    const second = await desk.sim.write("giulia", { text: "due" });
    await desk.service.until(() => desk.service.hooks.length >= 3, "three attempts");
    assert.equal(desk.sim.waiting, 2);
    desk.service.answerWith(200);
    assert.deepEqual(await Promise.all([first.delivered, second.delivered]), [true, true]);
    const ids = desk.service.messages().map((message) => message.id);
    assert.deepEqual([...new Set(ids)], [first.id, second.id]);
    assert.equal(desk.sim.waiting, 0);
  });

  it("is given up after the last attempt", async () => {
    const down = await openDesk({ retry: { firstMs: 1, longestMs: 1, attempts: 3 } });
    down.service.answerWith(500);
    const { delivered } = await down.sim.write("giulia", { text: "uno" });
    assert.equal(await delivered, false);
    assert.equal(down.service.hooks.length, 3);
    assert.equal(down.sim.dropped, 1);
    await down.close();
  });

  it("answers the handshake of a callback address", async () => {
    assert.equal(await desk.sim.subscribe("right"), true);
    assert.equal(await desk.sim.subscribe("wrong"), false);
  });

  it("refuses a citizen who does not exist", async () => {
    await assert.rejects(desk.sim.write("nessuno", { text: "ciao" }), /nessuno/);
  });
});
