import assert from "node:assert/strict";
import type { WhatsAppFacts } from "../../nodes/lib/kit/index.ts";
import type { FileState, Occasion } from "../../nodes/lib/mail/index.ts";
import { type Engine, sqliteEngine } from "../store/engine.ts";
import { hour, minute } from "../store/scene.ts";
import { type Office, openOffice, until } from "./office.ts";
import { addressesOf, type LocalSmtp, localSmtp, reply } from "./smtp-server.ts";

const kilobytes = (count: number): Uint8Array => new Uint8Array(count * 1024).fill(7);
const photos = (count: number): Occasion => ({
  payload: "Una buca",
  whatsapp: { media: Array.from({ length: count }, (_, index) => ({ id: `p${index}`, kind: "image", mime: "image/jpeg" })) } as WhatsAppFacts,
});

const file = (state: FileState["state"], more: Partial<FileState> & { content?: Uint8Array } = {}): FileState => ({
  state,
  reason: null,
  mime: "image/jpeg",
  bytes: null,
  forwardable: false,
  ...more,
});

describe("the postman", () => {
  let engine: Engine;
  let server: LocalSmtp;
  let office: Office;
  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());
  afterEach(async () => {
    await office.end();
    await server.close();
    assert.deepEqual(office.errors, []);
  });
  async function begin(more: Parameters<typeof openOffice>[2] = {}, options: Parameters<typeof localSmtp>[0] = {}): Promise<void> {
    server = await localSmtp(options);
    office = openOffice(engine.store, server, more);
  }
  const ready = (...sizes: number[]): void => {
    for (const [index, size] of sizes.entries()) {
      office.files.set(`p${index}`, file("ready", { bytes: size * 1024, forwardable: true, content: kilobytes(size) }));
    }
  };
  const arrived = (count: number): Promise<void> => until(() => server.taken.length === count, `${count} mails, not ${server.taken.length},`);
  const words = (): string[] => server.taken.map(({ parsed }) => /^\d+$/m.exec(parsed.text ?? "")?.[0] ?? "");
  const sent = (): Promise<void> => until(async () => (await office.counts()).waiting === 0, "the end of the queue");
  const names = (turn: number): (string | undefined)[] => server.taken[turn]!.parsed.attachments.map(({ filename }) => filename);

  it("takes every mail to its office, once", async () => {
    await begin();
    for (let turn = 0; turn < 5; turn += 1) await office.write({ payload: String(turn) }, turn % 2 ? "verde@prova.example" : undefined);
    await arrived(5);
    await sent();
    assert.deepEqual(server.taken.map(({ recipients, parsed }) => [recipients.length, addressesOf(parsed)[0] === recipients[0]]), Array.from({ length: 5 }, () => [1, true]));
    assert.deepEqual(words().filter((word) => Number(word) % 2 === 0), ["0", "2", "4"]);
    assert.deepEqual(words().filter((word) => Number(word) % 2 === 1), ["1", "3"]);
    assert.equal((await office.counts()).lastSent, office.clock.now);
  });

  it("keeps everything while the server is away for an hour, then takes each mail once, in order per office", async () => {
    await begin();
    const { port } = server.settings;
    await server.close();
    const tried = (): number => office.outcomes.length;
    for (let turn = 0; turn < 12; turn += 1) {
      await office.write({ payload: String(turn) }, turn % 3 === 0 ? "verde@prova.example" : undefined);
    }
    await until(() => tried() > 0);
    let probes = 0;
    for (let passed = 0; passed < hour; passed += minute) {
      const before = tried();
      office.pass(minute);
      await until(async () => tried() > before || (await new Promise((resolve) => setTimeout(resolve, 15)), true));
      probes += tried() - before;
      assert.deepEqual(office.postman.state().ok, false);
      assert.equal((await office.counts()).waiting, 12);
    }
    assert.ok(probes >= 10 && probes <= 40, `${probes} probes in an hour`);
    assert.deepEqual(office.states.map(({ ok, person, error }) => [ok, person, error?.code]), [[false, false, "smtp-down"]]);
    server = await localSmtp({}, { port });
    office.pass(10 * minute);
    await arrived(12);
    await sent();
    assert.deepEqual(office.states.at(-1), { ok: true });
    const to = (address: string): number[] =>
      server.taken.flatMap(({ recipients }, index) => (recipients[0] === address ? [Number(words()[index])] : []));
    assert.deepEqual(to("verde@prova.example"), [0, 3, 6, 9]);
    assert.deepEqual(to("strade@prova.example"), [1, 2, 4, 5, 7, 8, 10, 11]);
    assert.equal(new Set(server.taken.map(({ parsed }) => parsed.messageId)).size, 12);
  });

  it("comes back to a mail that was greylisted, and lets the others pass when it takes too long", async () => {
    await begin();
    let refusals = 0;
    server.misbehave = { recipient: (address) => (address.startsWith("strade") ? ((refusals += 1), reply(450)) : undefined) };
    await office.write({ payload: "1" });
    await until(() => office.outcomes.length === 1);
    await office.write({ payload: "2" });
    await office.write({ payload: "3" }, "verde@prova.example");
    await arrived(1);
    office.pass(4 * minute);
    const retries = (count: number): Promise<void> => until(() => office.outcomes.filter((one) => one === "retry").length === count);
    await retries(1);
    for (const [turn, minutes] of [1, 10].entries()) {
      office.pass(minutes * minute);
      await retries(turn + 2);
    }
    // Three times the same mail: now the second gets its turn.
    await retries(4);
    assert.equal(refusals, 4);
    server.misbehave = {};
    office.pass(20 * minute);
    await arrived(3);
    assert.deepEqual(words().sort(), ["1", "2", "3"]);
    assert.ok(office.states.every(({ ok }) => ok), "the server was never to blame");
  });

  it("gives up after three days of being asked to wait, and says so on the list of the lost", async () => {
    await begin();
    server.misbehave = { recipient: () => reply(451) };
    await office.write();
    for (let turn = 0; turn < 40 && (await office.counts()).failed === 0; turn += 1) {
      const before = office.outcomes.length;
      office.pass(5 * hour);
      await until(async () => office.outcomes.length > before || (await office.counts()).failed === 1);
    }
    assert.deepEqual((await office.dead()).map(({ code }) => code), ["smtp-451"]);
    assert.ok(office.outcomes.length > 10 && office.clock.now > 60 * hour);
  });

  it("gives up at once what will never be taken, goes on, and sends it again when a person wants it", async () => {
    await begin();
    server.misbehave = { recipient: (address) => (address.startsWith("strade") ? reply(550) : undefined) };
    const id = await office.write({ payload: "1" });
    await office.write({ payload: "2" }, "verde@prova.example");
    await arrived(1);
    await until(async () => (await office.counts()).failed === 1);
    assert.deepEqual((await office.dead()).map((dead) => [dead.id, dead.code]), [[id, "smtp-550"]]);
    server.misbehave = {};
    assert.equal(await office.resend(id), true);
    office.postman.poke();
    await arrived(2);
    await sent();
    assert.deepEqual([words(), (await office.counts()).failed], [["2", "1"], 0]);
  });

  it("stops for a refused sender until a person has put it right, and loses nothing", async () => {
    await begin();
    server.misbehave = { sender: () => reply(553) };
    for (let turn = 0; turn < 3; turn += 1) await office.write({ payload: String(turn) });
    await until(() => office.states.length > 0);
    assert.deepEqual(office.states.map(({ ok, person, error }) => [ok, person, error?.code]), [[false, true, "smtp-sender"]]);
    assert.equal(server.begun, 1);
    server.misbehave = {};
    office.pass(5 * minute);
    await arrived(3);
    assert.deepEqual(words(), ["0", "1", "2"]);
  });

  it("sends a mail whose outcome nobody knows again under the same Message-ID, and after three times asks a person", async () => {
    await begin();
    // Taken, but the answer is lost on the way: the copy must be recognisable.
    server.misbehave = { answered: (session) => server.cut(session) };
    await office.write();
    await until(() => office.outcomes.includes("unknown"));
    server.misbehave = {};
    office.pass(6 * minute);
    await arrived(2);
    const [one, copy] = server.taken.map(({ parsed }) => parsed.messageId);
    assert.ok(one?.endsWith("@prova.example>"));
    assert.equal(copy, one);
    server.misbehave = { after: (session) => (server.cut(session), true) };
    await office.write();
    for (let turn = 0; turn < 3; turn += 1) {
      await until(() => office.outcomes.filter((one) => one !== "sent").length >= turn + 2);
      office.pass(7 * minute);
    }
    await until(async () => (await office.counts()).failed === 1);
    assert.deepEqual((await office.dead()).map(({ code }) => code), ["smtp-unknown"]);
  });

  it("that ended in the middle of a mail leaves it to the next one", async () => {
    await begin();
    server.misbehave = { after: (session) => (server.cut(session), true) };
    await office.write({ payload: "1" });
    await until(() => office.outcomes.includes("unknown"));
    server.misbehave = {};
    await office.restart();
    office.pass(6 * minute);
    await arrived(1);
    await sent();
  });

  describe("with files", () => {
    it("waits for them, then takes them along byte for byte", async () => {
      await begin();
      ready(3, 5);
      office.files.set("p1", file("waiting"));
      await office.write(photos(2));
      await until(() => office.outcomes.length === 1);
      await office.write({ payload: "2" });
      await arrived(1);
      assert.deepEqual(words(), ["2"], "a mail without files need not wait");
      ready(3, 5);
      office.pass(minute);
      await arrived(2);
      assert.deepEqual(names(1), ["messaggio-2026-11-23-foto-1.jpg", "messaggio-2026-11-23-foto-2.jpg"]);
      const bytes = server.taken[1]!.parsed.attachments.map(({ content }) => content);
      assert.deepEqual(bytes.map((one) => Buffer.from(kilobytes(one.length / 1024)).equals(one)), [true, true]);
    });

    it("goes without those that never came, may not be passed on or are gone, and says so", async () => {
      await begin();
      ready(1, 1, 1, 1, 1);
      office.files.set("p0", file("waiting"));
      office.files.set("p1", file("refused", { reason: "type-not-accepted" }));
      office.files.set("p2", file("lost"));
      office.files.set("p3", file("ready", { bytes: 1, content: kilobytes(1) }));
      office.files.set("p4", file("ready", { bytes: 1024, forwardable: true }));
      office.files.set("p5", file("refused", { reason: "infected" }));
      await office.write(photos(7));
      await until(() => office.outcomes.length === 1);
      office.pass(hour + minute);
      await arrived(1);
      const said = [...server.taken[0]!.parsed.text!.matchAll(/^Non allegato: (foto \d) \((.*)\)\.$/gm)].map(([, file, why]) => [file, why]);
      assert.deepEqual(said, [
        ["foto 1", "non era ancora arrivato"],
        ["foto 2", "tipo di file che non si inoltra"],
        ["foto 3", "non si è potuto scaricare"],
        ["foto 4", "non controllato dall'antivirus"],
        ["foto 6", "l'antivirus lo ha fermato"],
        ["foto 7", "non si è potuto scaricare"],
        ["foto 5", "non si è potuto scaricare"],
      ]);
      assert.deepEqual(names(0), []);
    });

    it("too many for one mail divides them, each once, and leaves behind what fits in none", async () => {
      await begin({}, { size: 300 * 1024 });
      ready(100, 100, 400, 100, 10);
      await office.write(photos(5));
      await arrived(2);
      await sent();
      assert.deepEqual(server.taken.map(({ parsed }) => parsed.subject), ["Messaggio dello sportello (1 di 2)", "Messaggio dello sportello (2 di 2)"]);
      assert.deepEqual([names(0), names(1)], [
        ["messaggio-2026-11-23-foto-1.jpg", "messaggio-2026-11-23-foto-2.jpg"],
        ["messaggio-2026-11-23-foto-4.jpg", "messaggio-2026-11-23-foto-5.jpg"],
      ]);
      assert.match(server.taken[0]!.parsed.text!, /Non allegato: foto 3 \(troppo grande per la posta\)/);
      assert.equal(server.taken[1]!.parsed.inReplyTo, server.taken[0]!.parsed.messageId);
    });

    it("refused as too large goes with one file a mail, then without the one that is still too large", async () => {
      await begin();
      ready(200, 10);
      server.misbehave = { after: () => (server.begun === 1 || server.begun === 2 ? reply(552) : undefined) };
      await office.write(photos(2));
      await arrived(2);
      await sent();
      assert.deepEqual([names(0), names(1)], [[], ["messaggio-2026-11-23-foto-2.jpg"]]);
      assert.match(server.taken[0]!.parsed.text!, /Non allegato: foto 1 \(troppo grande per la posta\)/);
      await office.write({ payload: "parole" });
      await arrived(3);
      server.misbehave = { after: () => reply(552) };
      await office.write({ payload: "parole" });
      await until(async () => (await office.counts()).failed === 1);
      assert.deepEqual((await office.dead()).map(({ code }) => code), ["smtp-552"]);
    });

    it("divided goes on after a restart with the part that had not gone", async () => {
      await begin({ sizeLimit: 200 * 1024 });
      ready(100, 100);
      server.misbehave = { sender: () => (server.begun >= 2 ? reply(421) : undefined) };
      await office.write(photos(2));
      await arrived(1);
      await until(() => office.states.some(({ ok }) => !ok));
      server.misbehave = {};
      await office.restart();
      office.pass(minute);
      await arrived(2);
      await sent();
      assert.deepEqual([names(0), names(1)], [["messaggio-2026-11-23-foto-1.jpg"], ["messaggio-2026-11-23-foto-2.jpg"]]);
    });
  });
});
