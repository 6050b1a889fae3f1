import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eventKey, parseWebhook } from "../../nodes/lib/webhook/index.ts";
import { root } from "./built.ts";
import { inbound, person, text, wamid } from "./meta.ts";
import { type RealNumber, accessToken, metricsOf, realNumber, verifyToken } from "./number.ts";
import { type Service, endAll, startService } from "./service.ts";
import { eventsIn } from "./stored.ts";
import { until } from "./until.ts";

const samples = join(root, "../shared/samples/webhooks");

describe("the service with a real number", function () {
  this.timeout(30_000);
  let number: RealNumber;
  let service: Service;
  const answers = (): RealNumber["graph"]["accepted"] => number.graph.accepted;

  before(async () => {
    number = await realNumber();
    service = await startService({ env: number.env });
    number.at(service.url);
  });
  after(async () => {
    await endAll();
    await number.graph.close();
  });

  it("has no phone page, and says nothing of a simulator", async () => {
    assert.equal((await fetch(`${service.url}/urp/phone/`)).status, 404);
    assert.doesNotMatch(service.output(), /simulat/i);
  });

  it("echoes Meta's challenge for the right token only", async () => {
    const ask = (token: string): Promise<Response> =>
      fetch(`${service.url}/urp/webhook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`);
    const right = await ask(verifyToken);
    assert.deepEqual([right.status, await right.text()], [200, "1158201444"]);
    const wrong = await ask("altra");
    assert.deepEqual([wrong.status, await wrong.text()], [403, ""]);
  });

  it("answers a signed message with exactly one call of the Graph, in Meta's words", async () => {
    const anna = person(1);
    assert.equal(await number.meta.post(text(number.phoneNumberId, anna, "Che orari fate?")), 200);
    await until("the answer", () => answers().length === 1);
    await until("its statuses", () => number.graph.untold() === 0);
    assert.equal(number.graph.calls.length, 1);
    const { method, path, headers, body } = number.graph.calls[0]!;
    assert.deepEqual([method, path], ["POST", `/v25.0/${number.phoneNumberId}/messages`]);
    assert.equal(headers.authorization, `Bearer ${accessToken}`);
    assert.match(String(headers["content-type"]), /^application\/json/);
    const { text: sent, biz_opaque_callback_data: callback, ...rest } = body;
    assert.deepEqual(rest, {
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to: `+${anna.phone}`,
      type: "text",
    });
    assert.match((sent as { body: string }).body, /Orario dello sportello: lun/);
    assert.match(String(callback), /^[A-Z2-7]{20,40}$/);
  });

  it("answers who has no number by the user id", async () => {
    const { userId, name } = person(2);
    const before = answers().length;
    await number.meta.deliver(text(number.phoneNumberId, { userId, name }, "Che orari fate?"));
    await until("the answer", () => answers().length > before);
    const { recipient, to } = answers().at(-1)!;
    assert.deepEqual({ recipient, to }, { recipient: userId, to: undefined });
  });

  it("answers once what Meta delivers three times, at once and one after the other", async () => {
    const body = text(number.phoneNumberId, person(3), "Che orari fate?");
    const before = answers().length;
    assert.deepEqual(await Promise.all([1, 2, 3].map(() => number.meta.post(body))), [200, 200, 200]);
    await until("the answer", () => answers().length > before);
    assert.equal(await number.meta.post(body), 200);
    // A later message of the same citizen is answered after all earlier ones: then there is nothing left to wait for.
    await number.meta.deliver(text(number.phoneNumberId, person(3), "Vorrei prenotare la carta d'identità"));
    await until("the later answer", () => answers().length === before + 2);
    assert.match((answers().at(-1)!["text"] as { body: string }).body, /non si prenota/);
  });

  it("refuses a wrong, foreign or missing signature with 401, and keeps nothing of it", async () => {
    const body = text(number.phoneNumberId, person(4), "Che orari fate?");
    const before = await metricsOf(service.url);
    const foreign = createHmac("sha256", "altro segreto").update(JSON.stringify(body)).digest("hex");
    for (const signature of ["", "sha256=", `sha256=${"0".repeat(64)}`, `sha256=${foreign}`, foreign]) {
      assert.equal(await number.meta.post(body, signature), 401, signature);
    }
    assert.deepEqual(await metricsOf(service.url), before);
    // Had one of them been kept, this would be taken for a copy of it.
    await number.meta.deliver(body);
    await until("the answer", () => answers().at(-1)!["to"] === `+${person(4).phone}`);
  });

  it("takes statuses of what it never sent, and unknown ones", async () => {
    const status = (more: object): object => ({
      object: "whatsapp_business_account",
      entry: [{ id: "1", changes: [{ field: "messages", value: { messaging_product: "whatsapp", statuses: [more] } }] }],
    });
    const before = answers().length;
    for (const word of ["sent", "delivered", "read", "played", "failed", "deleted", "in the clouds"]) {
      const one = { id: wamid(person(5)), status: word, timestamp: "1795000000", recipient_id: person(5).phone };
      assert.equal(await number.meta.post(status({ ...one, biz_opaque_callback_data: "ABC" })), 200, word);
    }
    assert.equal(answers().length, before);
  });

  it("tells each citizen who is speaking once, however many write", async () => {
    const before = answers().length;
    const bodies = [6, 7].flatMap((index) =>
      ["Che orari fate?", "Vorrei prenotare la carta d'identità", "Vorrei parlare con una persona"].map((words) =>
        text(number.phoneNumberId, person(index), words),
      ),
    );
    await Promise.all(bodies.map((body) => number.meta.deliver(body)));
    await until("six answers", () => answers().length === before + 6);
    const greeted = answers().slice(before).filter(({ text: sent }) => (sent as { body: string }).body.startsWith("Ciao, sei"));
    assert.deepEqual(new Set(greeted.map(({ to }) => to)), new Set([6, 7].map((index) => `+${person(index).phone}`)));
    assert.equal(greeted.length, 2);
  });

  it("sends nothing for a reaction, and keeps running on a message of a kind that nobody knows", async () => {
    const before = answers().length;
    const reaction = { type: "reaction", reaction: { message_id: "wamid.OUT1", emoji: "❤️" } };
    await number.meta.deliver(inbound(number.phoneNumberId, person(8), reaction));
    await number.meta.deliver(inbound(number.phoneNumberId, person(9), { type: "hologram", hologram: { depth: 3 } }));
    await until("the answer", () => answers().length > before);
    assert.deepEqual(answers().slice(before).map(({ to }) => to), [`+${person(9).phone}`]);
    assert.match((answers().at(-1)!["text"] as { body: string }).body, /qui non si può leggere/);
  });

  it("takes every webhook that other libraries test with, and loses no part of one", async function () {
    if (!existsSync(samples)) {
      process.stdout.write("      (no samples beside the project: skipped)\n");
      return this.skip();
    }
    const own = await realNumber(false);
    const other = await startService({ env: own.env });
    own.at(other.url);
    const rows = readFileSync(join(samples, "INDEX.tsv"), "utf8").trim().split("\n").slice(1);
    const files = rows.map((row) => row.split("\t")).filter(([, , , kind = ""]) => !/^(api|message_kind)\b/.test(kind));
    assert.ok(files.length > 50);
    const keys = new Set<string>();
    for (const [file = ""] of files) {
      const body = readFileSync(join(samples, file), "utf8");
      assert.equal(await own.meta.post(body), 200, file);
      for (const event of parseWebhook(JSON.parse(body)).events) {
        // The samples use one id for several messages of different seconds; Meta never does.
        keys.add(`${event.phoneNumberId ?? own.phoneNumberId}:${event.at}:${eventKey(event)}`);
      }
    }
    assert.equal((await fetch(`${other.url}/urp/health`)).status, 200);
    await other.stop();
    await own.graph.close();
    assert.equal(eventsIn(other.directory).length, keys.size);
    process.stdout.write(`      (${files.length} webhooks, ${keys.size} different events)\n`);
  });
});
