import assert from "node:assert/strict";
import type { Engine } from "../store/engine.ts";
import { sqliteEngine } from "../store/engine.ts";
import { CANARY, type FakeGateway, KEY, SENDER, startFakeGateway } from "./fake-gateway.ts";
import { assertNoNumber, hour, minute, numberOf, openOffice, receivers, second } from "./office.ts";

describe("a notice on a real Status", () => {
  let engine: Engine;
  let fake: FakeGateway;
  const store = () => engine.store;
  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());
  beforeEach(async () => {
    fake = await startFakeGateway();
  });
  afterEach(() => fake.close());

  it("goes to 1,200 subscribers in five chunks under one id, the test number first and alone, nobody twice", async () => {
    const office = openOffice(store, fake);
    await office.subscribe(0, 1_203);
    for (const gone of [3, 500, 1_202]) await office.leave(gone);
    await office.subscribeNameless(5_000);
    await office.publish({ link: "https://comune.example/mercato" });
    await office.settle();
    const [canary, ...chunks] = fake.posted;
    assert.deepEqual(canary!.numbers, [CANARY]);
    assert.equal(chunks.length, 5);
    assert.equal(chunks[0]!.numbers[0], SENDER, "the posting telephone sees its own Status");
    assert.deepEqual(chunks.map(({ numbers }) => numbers.length - (numbers[0] === SENDER ? 1 : 0)).reduce((sum, n) => sum + n), 1_200);
    assert.ok(chunks.every(({ numbers }) => numbers.length <= 257));
    const expected = Array.from({ length: 1_203 }, (_, index) => index).filter((index) => ![3, 500, 1_202].includes(index));
    assert.deepEqual(receivers(fake), expected.map(numberOf).sort());
    assert.equal(new Set(chunks.map(({ id }) => id)).size, 1);
    assert.notEqual(canary!.id, chunks[0]!.id);
    assert.equal(canary!.body["text"], "*Mercato*\n\nDomani in piazza.\n\nhttps://comune.example/mercato");
    assert.deepEqual([...fake.keys], [KEY]);
    const report = await office.report();
    assert.equal(report.text, "Accettato dal gateway per 1200 di 1200, 1 iscritti senza numero, arrivato al numero di prova, che non l'ha ancora aperto.");
    assert.deepEqual([report.state, report.accepted, report.of, report.unreachable, report.canary], ["posted", 1200, 1200, 1, "arrived"]);
    assert.deepEqual(report.chunks.map(({ people, state, canary }) => [people, state, canary]), [[0, "accepted", true], ...[256, 256, 256, 256, 176].map((n) => [n, "accepted", false])]);
    assert.equal((await store().figures(office.account, Date.parse("2026-11-24"))).month["status-accepted"], 1200);
    assert.equal((await store().figures(office.account, Date.parse("2026-11-24"))).month["sent"], undefined);
    assertNoNumber([report, office.troubles]);
  });

  it("is called seen only when the test number has opened it", async () => {
    const office = openOffice(store, fake);
    await office.subscribe(0, 3);
    fake.ack = "SERVER";
    await office.publish();
    await office.settle();
    assert.match((await office.report()).text, /^Accettato dal gateway per 3 di 3, visto dal numero di prova: ancora no\.$/);
    fake.ack = "READ";
    await office.pass(hour);
    assert.match((await office.report()).text, /visto dal numero di prova: sì\.$/);
    const asked = fake.asked.length;
    await office.pass(12 * hour);
    assert.equal(fake.asked.length, asked, "what is known is not asked again");
  });

  it("without a test number is never called seen, and from a gateway that cannot tell neither", async () => {
    const without = openOffice(store, fake, { canary: "" });
    await without.subscribe(0, 2);
    fake.ack = "READ";
    await without.publish();
    await without.settle();
    assert.match((await without.report()).text, /nessun numero di prova: non si sa se qualcuno lo veda\.$/);
    fake.ack = undefined;
    const mute = openOffice(store, fake);
    await mute.subscribe(0, 2);
    await mute.publish();
    await mute.settle();
    assert.match((await mute.report()).text, /il gateway non sa dire se il numero di prova l'abbia visto\.$/);
  });

  it("that WhatsApp refuses for the test number after the gateway took it goes to nobody else", async () => {
    const office = openOffice(store, fake);
    await office.subscribe(0, 300);
    fake.ack = "ERROR";
    await office.publish();
    await office.settle();
    assert.deepEqual(fake.posted.map(({ numbers }) => numbers), [[CANARY]]);
    const report = await office.report();
    assert.deepEqual([report.state, report.accepted, report.canary, report.error], ["stopped", 0, "refused", "ack-error"]);
    assert.match(office.troubles.at(-1)!.message, /WhatsApp ha rifiutato lo Stato anche se il gateway lo dava per fatto/);
  });

  it("published again unchanged posts nothing; changed, it replaces what was there", async () => {
    const office = openOffice(store, fake);
    await office.subscribe(0, 2);
    await office.publish();
    await office.settle();
    assert.equal(fake.posted.length, 2);
    await office.publish();
    await office.publish({ category: "Mercati" });
    await office.settle();
    assert.equal(fake.posted.length, 2, "nothing that is seen has changed");
    await office.publish({ text: "Domani alle 8." });
    await office.settle();
    assert.equal(fake.posted.length, 4);
    assert.deepEqual(fake.deleted.map(({ id }) => id), fake.posted.slice(0, 2).map(({ id }) => id));
    assert.match(String(fake.posted[3]!.body["text"]), /Domani alle 8\./);
  });

  it("withdrawn is deleted in every chunk, for those who are subscribers then", async () => {
    const office = openOffice(store, fake, { chunkSize: 2 });
    await office.subscribe(0, 6);
    await office.publish();
    await office.settle();
    assert.equal(fake.posted.length, 4);
    await office.leave(4);
    fake.onDelete = (number) => (number === 2 ? { status: 503 } : undefined);
    await office.publish({ state: "withdrawn" });
    await office.settle();
    const done = fake.deleted.filter((_, index) => index !== 1);
    assert.deepEqual(done.map(({ id }) => id), fake.posted.map(({ id }) => id));
    const told = done.flatMap(({ numbers }) => numbers).filter((number) => number !== SENDER);
    assert.deepEqual(told.sort(), [CANARY, ...[0, 1, 2, 3, 5].map(numberOf)].sort());
    const report = await office.report();
    assert.deepEqual([report.state, report.withdrawn, report.accepted], ["withdrawn", 6, 0]);
    assert.equal(report.text, "Ritiro accettato dal gateway per 6 di 6.");
    await office.publish();
    await office.settle();
    assert.equal(fake.posted.length, 8, "published anew it is there again");
  });

  it("of which all who got it have left is taken off the posting telephone, and never from a list that is empty", async () => {
    const office = openOffice(store, fake, { canary: "" });
    await office.subscribe(0, 2);
    await office.publish();
    await office.settle();
    for (const gone of [0, 1]) await office.leave(gone);
    await office.publish({ state: "withdrawn" });
    await office.settle();
    assert.deepEqual(fake.deleted.map(({ numbers }) => numbers), [[SENDER]]);
  });

  it("comes off also when it is withdrawn or changed by a node that knows of no gateway", async () => {
    const office = openOffice(store, fake, { canary: "" });
    await office.subscribe(0, 2);
    await office.publish();
    await office.publish({ id: "bando", text: "Scade lunedì." });
    await office.settle();
    const at = { ...(await store().notice(office.account, "mercato"))!, category: "Mercati" };
    await store().putNotice(at);
    await office.settle();
    assert.equal(fake.deleted.length, 0, "what is seen is still so");
    await store().putNotice({ ...at, state: "withdrawn" });
    await store().putNotice({ ...(await store().notice(office.account, "bando"))!, text: "Scade martedì." });
    await office.settle();
    assert.deepEqual(fake.deleted.map(({ id }) => id), fake.posted.map(({ id }) => id));
    assert.deepEqual([(await office.report()).state, (await office.report("bando")).state], ["withdrawn", "withdrawn"]);
    assert.equal(fake.posted.length, 2, "and nothing is posted that nobody sent here");
  });

  it("that a gateway does not take back is said to stay until WhatsApp takes it away", async () => {
    const office = openOffice(store, fake, { canary: "" });
    await office.subscribe(0, 2);
    await office.publish();
    await office.settle();
    fake.onDelete = () => ({ status: 400, body: { message: `not found 393331234567` } });
    await office.publish({ state: "withdrawn" });
    await office.settle();
    assert.equal((await office.report()).text, "Ritiro accettato dal gateway per 0 di 2, il resto sparisce da sé dopo 24 ore.");
    assert.match(office.troubles.at(-1)!.message, /il gateway non ha ritirato tutto/);
    assertNoNumber(office.troubles.map(({ message }) => message));
  });

  it("is taken off when its time is over, and not posted before it begins or when it is a draft", async () => {
    const office = openOffice(store, fake, { canary: "" });
    await office.subscribe(0, 2);
    await office.publish({ id: "bozza", state: "draft" });
    await office.publish({ id: "attesa", state: "waiting" });
    await office.publish({ id: "ieri", validFrom: 0, validUntil: 1 });
    const begins = Date.parse("2026-11-24T11:00:00+01:00");
    await office.publish({ validFrom: begins, validUntil: begins + 3 * hour });
    await office.pass(119 * minute);
    assert.equal(fake.posted.length, 0);
    assert.equal((await office.report()).state, "waiting");
    await office.pass(minute);
    assert.equal(fake.posted.length, 1);
    await office.pass(minute);
    assert.equal((await office.report()).state, "posted");
    await office.pass(3 * hour);
    assert.deepEqual(fake.deleted.map(({ id }) => id), [fake.posted[0]!.id]);
    await office.publish({ id: "attesa", state: "published", text: "Approvato" });
    await office.pass(second);
    assert.match(String(fake.posted[1]!.body["text"]), /Approvato/);
  });

  it("takes its image with it, and keeps within what a Status holds", async () => {
    const office = openOffice(store, fake, { canary: "" });
    await office.subscribe(0, 1);
    const image = Buffer.from("89504e470d0a1a0a", "hex");
    await office.publish({ text: "parola ".repeat(100).trim(), imageHash: "abc", imageMime: "image/png", imageAlt: "Il mercato" }, image);
    await office.settle();
    const [posted] = fake.posted;
    assert.equal(posted!.what, "waha/image");
    assert.deepEqual(posted!.body["file"], { mimetype: "image/png", filename: "avviso.png", data: image.toString("base64") });
    const caption = String(posted!.body["caption"]);
    assert.ok(caption.length <= 700 && caption.endsWith("…"), `${caption.length}`);
  });

  it("waits in a queue that has an end", async () => {
    const office = openOffice(store, fake);
    fake.session = "STOPPED";
    await office.subscribe(0, 1);
    for (let index = 0; index < 32; index += 1) await office.publish({ id: `n${index}` });
    assert.equal((await office.report("n29")).state, "waiting");
    assert.equal((await office.report("n30")).state, "none");
    assert.match(office.troubles.at(-1)!.message, /troppi avvisi aspettano/);
  });

  it("with nobody subscribed posts nothing at all", async () => {
    const office = openOffice(store, fake);
    await office.publish();
    await office.settle();
    assert.equal(fake.posted.length, 0);
    assert.equal((await office.report()).of, 0);
  });
});

describe("a notice on a real Status through Evolution", () => {
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

  it("goes out ten at a time, because of more it would vouch for the first ten only", async () => {
    const office = openOffice(() => engine.store, fake, { kind: "evolution", pauseSeconds: 0 });
    await office.subscribe(0, 45);
    fake.ack = undefined;
    await office.publish();
    await office.settle();
    assert.deepEqual(fake.posted.map(({ numbers }) => numbers.length), [1, 10, 10, 10, 10, 6]);
    assert.deepEqual(receivers(fake), Array.from({ length: 45 }, (_, index) => numberOf(index)).sort());
    assert.deepEqual(fake.posted[1]!.body["allContacts"], false);
    assert.match((await office.report()).text, /Accettato dal gateway per 45 di 45, il gateway non sa dire/);
    await office.publish({ state: "withdrawn" });
    await office.settle();
    assert.equal(new Set(fake.deleted.map(({ id }) => id)).size, 6);
  });

  it("names the public address of the image", async () => {
    const office = openOffice(() => engine.store, fake, { kind: "evolution", canary: "" });
    await office.subscribe(0, 1);
    await office.publish({ imageHash: "abc", imageMime: "image/jpeg", imageAlt: "Il mercato" }, Buffer.from("ffd8ff", "hex"));
    await office.settle();
    assert.deepEqual([fake.posted[0]!.what, fake.posted[0]!.body["content"]], ["evolution/image", "https://comune.example/stato/immagine/abc/x.png"]);
  });

  it("that answers with the id of another chunk has taken it for a copy: nobody knows", async () => {
    const office = openOffice(() => engine.store, fake, { kind: "evolution", canary: "", pauseSeconds: 0 });
    await office.subscribe(0, 15);
    fake.onPost = () => ({ status: 201, body: { key: { remoteJid: "status@broadcast", id: "3EB0SAME" }, status: "PENDING" } });
    await office.publish();
    await office.settle();
    const report = await office.report();
    assert.deepEqual([report.accepted, report.unknown, report.chunks[1]!.error], [9, 6, "duplicate-id"]);
  });
});
