import assert from "node:assert/strict";
import type { Desk } from "./desk.ts";
import { openDesk, text } from "./desk.ts";

const giulia = "+393005550101";

describe("the simulated number", () => {
  let desk: Desk;
  let path = "";
  beforeEach(async () => {
    desk = await openDesk();
    path = desk.sim.account.phoneNumberId;
    await (
      await desk.sim.write("giulia", { text: "ciao" })
    ).delivered;
  });
  afterEach(() => desk.close());

  async function uploadFile(bytes: Buffer, mime: string, product = "whatsapp") {
    const form = new FormData();
    form.set("messaging_product", product);
    form.set("type", mime);
    form.set("file", new Blob([new Uint8Array(bytes)], { type: mime }), "modulo.pdf");
    const headers = { Authorization: `Bearer ${desk.sim.account.accessToken}` };
    const answer = await fetch(`${desk.sim.graphUrl}/v25.0/${path}/media`, { method: "POST", headers, body: form });
    return { status: answer.status, body: (await answer.json()) as { id?: string; error?: { code: number } } };
  }

  it("takes files, gives them back, and forgets them on demand", async () => {
    const bytes = Buffer.from("%PDF-1.4 prova");
    const { body } = await uploadFile(bytes, "application/pdf");
    const id = body.id!;
    const facts = await desk.graph("GET", `${id}?phone_number_id=${path}`);
    assert.deepEqual([facts.body["mime_type"], facts.body["file_size"]], ["application/pdf", String(bytes.length)]);
    assert.match(String(facts.body["sha256"]), /^[0-9a-f]{64}$/);
    const document = { type: "document", document: { id, filename: "modulo.pdf", caption: "Ecco" } };
    assert.equal((await desk.send(giulia, document)).status, 200);
    assert.equal((await desk.send(giulia, { type: "image", image: { id } })).body.error?.code, 131009, "not an image");
    assert.deepEqual((await desk.graph("DELETE", id)).body, { success: true });
    assert.equal((await desk.send(giulia, document)).body.error?.code, 100);
  });

  it("refuses files of other types, too large ones, and what is no upload", async () => {
    assert.equal((await uploadFile(Buffer.from("<svg/>"), "image/svg+xml")).body.error?.code, 100);
    assert.equal((await uploadFile(Buffer.alloc((5 << 20) + 1), "image/png")).body.error?.code, 131053);
    assert.equal((await uploadFile(Buffer.from("x"), "image/png", "fax")).body.error?.code, 100);
    assert.equal((await desk.graph("POST", `${path}/media`, {})).body.error?.code, 100);
  });

  it("blocks who wrote today, is deaf to them then, and lists them", async () => {
    const block = (method: string, user: string) =>
      desk.graph(method, `${path}/block_users`, { messaging_product: "whatsapp", block_users: [{ user }] });
    const stranger = await block("POST", "+393005550102");
    assert.deepEqual([stranger.status, stranger.body.error?.code], [400, 139100], "did not write in the last 24 hours");
    assert.equal((await block("POST", giulia)).status, 200);
    const { delivered } = await desk.sim.write("giulia", { text: "mi senti?" });
    assert.equal(await delivered, false);
    assert.equal((await desk.send(giulia, text("no"))).body.error?.code, 130403);
    const listed = await desk.graph("GET", `${path}/block_users`);
    assert.equal((listed.body["data"] as unknown[]).length, 1);
    assert.equal((await block("DELETE", giulia)).status, 200);
    assert.equal((await desk.send(giulia, text("ora sì"))).status, 200);
  });

  it("blocks by user id, and says who could not be blocked beside who could", async () => {
    await (
      await desk.sim.write("nico", { text: "ciao" })
    ).delivered;
    const users = [{ user_id: "IT.88213094475506312764" }, { user_id: "IT.1" }];
    const answer = await desk.graph("POST", `${path}/block_users`, {
      messaging_product: "whatsapp",
      block_users: users,
    });
    assert.equal(answer.status, 400);
    const lists = answer.body["block_users"] as Record<string, { input: string }[]>;
    assert.deepEqual(lists["added_users"], [{ input: users[0]!.user_id, user_id: users[0]!.user_id }]);
    assert.equal(lists["failed_users"]![0]!.input, "IT.1");
  });

  it("tells about itself, field by field when asked", async () => {
    assert.equal((await desk.graph("GET", path)).body["display_phone_number"], "+393005550100");
    const some = await desk.graph("GET", `${path}?fields=throughput,quality_rating`);
    assert.deepEqual(Object.keys(some.body), ["throughput", "quality_rating", "id"]);
    assert.equal((await desk.graph("GET", `${path}?fields=colour`)).body.error?.code, 100);
  });

  it("keeps its profile within Meta's limits", async () => {
    const set = (profile: Record<string, unknown>) =>
      desk.graph("POST", `${path}/whatsapp_business_profile`, { messaging_product: "whatsapp", ...profile });
    assert.equal(
      (await set({ about: "x".repeat(139), vertical: "GOVT", websites: ["https://example.org"] })).status,
      200,
    );
    for (const wrong of [{ about: "x".repeat(140) }, { vertical: "CIRCUS" }, { websites: ["a", "b", "c"] }]) {
      assert.equal((await set(wrong)).body.error?.code, 100);
    }
    const { body } = await desk.graph("GET", `${path}/whatsapp_business_profile?fields=about,vertical`);
    assert.deepEqual(body["data"], [{ messaging_product: "whatsapp", about: "x".repeat(139), vertical: "GOVT" }]);
  });

  it("can be told to take no calls", async () => {
    const set = (status: string) => desk.graph("POST", `${path}/settings`, { calling: { status } });
    assert.equal((await set("DISABLED")).status, 200);
    assert.deepEqual((await desk.graph("GET", `${path}/settings`)).body["calling"], { status: "DISABLED" });
    assert.equal((await set("MAYBE")).body.error?.code, 100);
  });
});
