import assert from "node:assert/strict";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Engine } from "../store/engine.ts";
import { sqliteEngine } from "../store/engine.ts";
import { type Answer, CANARY, type FakeGateway, KEY, startFakeGateway } from "./fake-gateway.ts";
import { type Office, assertNoNumber, hour, minute, numberOf, openOffice, receivers, second } from "./office.ts";

const sentStatus = { key: { remoteJid: "status@broadcast", fromMe: true, id: "3EB0AAAA" } };

/** What a gateway may answer to a post, and what it is. `again`: the same chunk is tried again. */
const answers: [name: string, answer: Answer, state: "accepted" | "refused" | "unknown" | "again", code: string][] = [
  ["a success", { status: 201, body: { ...sentStatus, status: "PENDING" } }, "accepted", ""],
  ["a success in GOWS's form", { status: 201, body: { id: "true_status@broadcast_3EB0BBBB_393280000001@c.us", ack: 0 } }, "accepted", ""],
  ["a 200 with Baileys' ERROR", { body: { ...sentStatus, status: 0 } }, "refused", "ack-error"],
  ["a 200 with status ERROR", { body: { ...sentStatus, status: "ERROR" } }, "refused", "ack-error"],
  ["a 200 with ack -1", { body: { ...sentStatus, ack: -1, ackName: "ERROR" } }, "refused", "ack-error"],
  ["a 200 with ack error 479", { body: { ...sentStatus, messageStubParameters: ["479"] } }, "refused", "ack-479"],
  ["a 200 with an error in it", { body: { error: "Not implemented by the engine 393331234567" } }, "refused", "said-error"],
  ["a 200 that says success: false", { body: { success: false } }, "refused", "said-error"],
  ["a 200 without an id", { body: { key: { remoteJid: "status@broadcast" } } }, "unknown", "no-id"],
  ["a 200 for another chat", { body: { key: { remoteJid: "393331234567@s.whatsapp.net", id: "3EB0AAAA" } } }, "unknown", "not-a-status"],
  ["an empty 200", {}, "unknown", "empty"],
  ["an empty object", { body: {} }, "unknown", "empty"],
  ["a page of a proxy", { raw: "<html>393331234567</html>" }, "unknown", "empty"],
  ["a list", { body: [sentStatus] }, "unknown", "empty"],
  ["more than anybody needs", { raw: JSON.stringify({ ...sentStatus, filler: "x".repeat(400_000) }) }, "unknown", ""],
  ["a 500", { status: 500, body: { message: "Timed out, 393331234567" } }, "unknown", "http-500"],
  ["a 504 of a proxy", { status: 504, raw: "Gateway Timeout" }, "unknown", "http-504"],
  ["a connection that breaks", { cut: true }, "unknown", ""],
  ["silence", { silent: true }, "unknown", "timeout"],
  ["a redirect", { status: 302, headers: { location: "http://127.0.0.1:1/rubato" } }, "refused", "redirect"],
  ["a 400", { status: 400, body: { message: "contacts must be an array" } }, "refused", "http-400"],
  ["an engine that cannot", { status: 422, body: { message: "The method is not implemented by the engine." } }, "refused", "not-supported"],
  ["a key that is wrong", { status: 401, body: { statusCode: 401, message: "Unauthorized" } }, "again", "unauthorised"],
  ["a session that has stopped", { status: 422, body: { status: "SCAN_QR_CODE", expected: ["WORKING"] } }, "again", "session-not-working"],
  ["too many requests", { status: 429, headers: { "retry-after": "30" } }, "again", "http-429"],
];

describe("what a gateway answers to a post", () => {
  let engine: Engine;
  let fake: FakeGateway;
  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());
  beforeEach(async () => {
    fake = await startFakeGateway();
  });
  afterEach(() => fake.close());
  const office = (changes: object = {}): Office => openOffice(() => engine.store, fake, changes);

  for (const [name, answer, state, code] of answers) {
    it(`${name}: ${state}`, async () => {
      const desk = office({ canary: "", pauseSeconds: 0 });
      await desk.subscribe(0, 2);
      fake.onPost = (number) => (number === 1 ? answer : { body: sentStatus });
      await desk.publish();
      await desk.poster.run();
      const first = await desk.report();
      assert.equal(first.accepted, state === "accepted" ? 2 : 0);
      assert.equal(first.chunks[0]!.state, state === "again" ? "due" : state);
      if (code) assert.equal(first.chunks[0]!.error, code);
      assert.equal(desk.troubles.length, state === "accepted" ? 0 : 1);
      await desk.settle(3);
      // Only what surely was not posted is posted again.
      assert.equal(fake.posted.length, state === "again" ? 2 : 1);
      assert.equal((await desk.report()).accepted, state === "again" || state === "accepted" ? 2 : 0);
      assertNoNumber([await desk.report(), desk.troubles.map((error) => [error.message, error.code, error.parameters])]);
    });
  }

  it("Evolution's 400 after a broken connection is not a refusal: it may have been posted", async () => {
    const desk = office({ kind: "evolution", canary: "" });
    await desk.subscribe(0, 2);
    fake.onPost = () => ({ status: 400, body: { status: 400, error: "Bad Request", response: { message: ["Error: Connection Closed"] } } });
    await desk.publish();
    await desk.settle();
    assert.deepEqual([(await desk.report()).unknown, fake.posted.length], [2, 1]);
    fake.onPost = () => ({ status: 400, body: { status: 400, error: "Bad Request", response: { message: ["StatusJidList is required"] } } });
    await desk.publish({ id: "altro" });
    await desk.settle();
    assert.deepEqual([(await desk.report("altro")).refused, fake.posted.length], [2, 2]);
  });

  it("one chunk in doubt does not hold up the others, and is not repeated; the test number shows it was posted after all", async () => {
    const desk = office({ chunkSize: 100, pauseSeconds: 1 });
    await desk.subscribe(0, 500);
    fake.onPost = (number) => (number === 4 ? { status: 500 } : undefined);
    await desk.publish();
    await desk.settle();
    const report = await desk.report();
    assert.deepEqual([report.state, report.accepted, report.unknown, report.of], ["posted", 400, 100, 500]);
    assert.match(report.text, /^Accettato dal gateway per 400 di 500, esito ignoto per 100 \(non ripetuto\), arrivato al numero di prova/);
    assert.equal(receivers(fake).length, 500);
    const doubtful = office();
    await doubtful.subscribe(0, 3);
    fake.posted.length = 0;
    fake.onPost = (number) => (number === 1 ? { cut: true } : undefined);
    await doubtful.publish();
    await doubtful.settle();
    assert.deepEqual((await doubtful.report()).chunks.map(({ state }) => state), ["accepted", "accepted"]);
    assert.equal(fake.posted.length, 2);
  });

  it("two in a row that went badly stop it: going on would make it worse", async () => {
    const desk = office({ chunkSize: 10, pauseSeconds: 0 });
    await desk.subscribe(0, 100);
    fake.onPost = (number) => (number > 2 ? { status: 500 } : undefined);
    await desk.publish();
    await desk.settle();
    const report = await desk.report();
    assert.deepEqual([report.state, report.accepted, report.unknown, report.of], ["stopped", 10, 20, 100]);
    assert.match(report.text, /per 10 di 100, esito ignoto per 20 \(non ripetuto\), fermato/);
    assert.equal(fake.posted.length, 4);
  });

  it("a refusal of one chunk costs that chunk, of the first one everything", async () => {
    const desk = office({ chunkSize: 10, pauseSeconds: 0 });
    await desk.subscribe(0, 30);
    fake.onPost = (number) => (number === 3 ? { status: 400 } : undefined);
    await desk.publish();
    await desk.settle();
    assert.deepEqual([(await desk.report()).accepted, (await desk.report()).refused], [20, 10]);
    const first = office({ chunkSize: 10, pauseSeconds: 0 });
    await first.subscribe(0, 30);
    fake.posted.length = 0;
    fake.onPost = () => ({ body: { ...sentStatus, status: "ERROR" } });
    await first.publish();
    await first.settle();
    assert.deepEqual(fake.posted.map(({ numbers }) => numbers), [[CANARY]]);
  });

  it("who left before a chunk was tried again does not get it", async () => {
    const desk = office({ canary: "" });
    await desk.subscribe(0, 3);
    fake.onPost = (number) => (number === 1 ? { status: 429 } : undefined);
    await desk.publish();
    await desk.poster.run();
    await desk.leave(1);
    await desk.settle();
    assert.deepEqual(fake.posted[1]!.numbers.slice(1).sort(), [0, 2].map(numberOf).sort());
    assert.deepEqual([(await desk.report()).accepted, (await desk.report()).of], [2, 2]);
  });
});

describe("a gateway that is not ready", () => {
  let engine: Engine;
  let fake: FakeGateway;
  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());
  beforeEach(async () => {
    fake = await startFakeGateway();
  });
  afterEach(() => fake.close());

  for (const kind of ["waha", "evolution"]) {
    const waha = kind === "waha";
    const open = async (changes: object = {}): Promise<Office> => {
      const desk = openOffice(() => engine.store, fake, { kind, pauseSeconds: 0, ...changes });
      await desk.subscribe(0, 2);
      await desk.publish();
      return desk;
    };

    it(`${kind}: posts nothing while its session is off, says so once, and posts when it is back`, async () => {
      fake.session = "SCAN_QR_CODE";
      const desk = await open();
      for (let step = 0; step < 5; step += 1) await desk.pass(5 * minute);
      assert.equal(fake.posted.length, 0);
      assert.deepEqual(desk.troubles.map(({ code }) => code), ["gateway.session-not-working"]);
      assert.equal((await desk.report()).state, "waiting");
      fake.session = "WORKING";
      await desk.pass(hour);
      await desk.settle();
      assert.equal((await desk.report()).accepted, 2);
    });

    it(`${kind}: posts nothing from another number than the one that was told`, async () => {
      fake.linked = "393358225555";
      const desk = await open();
      await desk.settle();
      assert.deepEqual([fake.posted.length, (await desk.report()).error], [0, "other-number"]);
      assert.match(desk.troubles[0]!.message, /collegato a un numero diverso/);
      assertNoNumber(desk.troubles.map(({ message }) => message));
    });

    it(`${kind}: posts nothing through an engine that would post to others`, async () => {
      fake.engine = "WEBJS";
      fake.integration = "WHATSAPP-BUSINESS";
      const desk = await open();
      await desk.settle();
      assert.deepEqual([fake.posted.length, (await desk.report()).state], [0, "stopped"]);
      assert.equal((await desk.report()).error, waha ? "engine-ignores-recipients" : "not-supported");
    });

    it(`${kind}: with a wrong key or session waits for a person`, async () => {
      const desk = await open({ apiKey: "un-altra" });
      await desk.pass(0);
      const other = await open({ session: "altra" });
      await other.pass(0);
      assert.deepEqual([...desk.troubles, ...other.troubles].map(({ code }) => code), ["gateway.unauthorised", "gateway.session-unknown"]);
      assert.equal(fake.posted.length, 0);
    });
  }

  it("that is away for a day finds an old notice, and does not post it", async () => {
    const address = fake.url;
    await fake.close();
    const desk = openOffice(() => engine.store, { ...fake, url: address });
    await desk.subscribe(0, 2);
    await desk.publish();
    await desk.pass(0);
    assert.match(desk.troubles[0]!.message, /il gateway non è raggiungibile \(ECONNREFUSED\)/);
    for (let step = 0; step < 30; step += 1) await desk.pass(hour);
    assert.deepEqual([(await desk.report()).state, (await desk.report()).error], ["stopped", "too-late"]);
    assert.equal(desk.troubles.length, 2);
  });

  it("that redirects is not followed: nobody else gets a number or the key", async () => {
    let elsewhere = 0;
    const other = http.createServer((_, response) => {
      elsewhere += 1;
      response.end("{}");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    fake.onCheck = () => ({ status: 307, headers: { location } });
    const desk = openOffice(() => engine.store, fake);
    await desk.subscribe(0, 2);
    await desk.publish();
    await desk.settle();
    assert.deepEqual([elsewhere, (await desk.report()).error], [0, "redirect"]);
    await new Promise((resolve) => other.close(resolve));
  });
});

describe("a service that stops in the middle of posting", () => {
  let engine: Engine;
  let fake: FakeGateway;
  beforeEach(async () => {
    engine = await sqliteEngine();
    fake = await startFakeGateway();
  });
  afterEach(async () => {
    await fake.close();
    await engine.end();
  });

  it("posts no chunk twice when it starts again, and says of which one it does not know", async () => {
    const desk = openOffice(() => engine.store, fake, { chunkSize: 100, pauseSeconds: 1 });
    await desk.subscribe(0, 400);
    let reached: () => void;
    const inTheMiddle = new Promise<void>((resolve) => (reached = resolve));
    fake.onPost = (number) => {
      if (number !== 3) return undefined;
      reached();
      return { silent: true };
    };
    await desk.publish();
    await desk.pass(0);
    const running = desk.pass(11 * second).then(() => desk.pass(second)).then(() => desk.pass(second));
    await inTheMiddle;
    // The process is gone: nobody settles what it had begun.
    running.catch(() => undefined);
    await engine.stop();
    await engine.start();
    desk.reopen();
    await desk.settle();
    const report = await desk.report();
    assert.deepEqual([report.accepted, report.unknown, report.of], [300, 100, 400]);
    assert.equal(report.chunks[2]!.error, "interrupted");
    assert.equal(receivers(fake).length, 400, "nobody twice");
    assert.equal(new Set(receivers(fake)).size, 400);
    assert.ok(desk.troubles.some(({ code }) => code === "gateway.interrupted"));
    await running.catch(() => undefined);
  });

  it("that is asked to stop waits for the answer under way, and for no further chunk", async () => {
    const desk = openOffice(() => engine.store, fake, { chunkSize: 1, pauseSeconds: 0, canary: "" });
    await desk.subscribe(0, 5);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    let asked: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (asked = resolve));
    fake.onPost = async () => {
      asked();
      await held;
      return undefined;
    };
    await desk.publish();
    const running = desk.poster.run();
    await begun;
    const stopped = desk.poster.stop(250);
    answer();
    await Promise.all([running, stopped]);
    assert.deepEqual([(await desk.report()).accepted, fake.posted.length], [1, 1]);
    await desk.poster.run();
    assert.equal(fake.posted.length, 1);
    desk.reopen();
    await desk.settle();
    assert.deepEqual([(await desk.report()).accepted, fake.posted.length], [5, 5]);
    assert.deepEqual([...fake.keys], [KEY]);
  });
});
