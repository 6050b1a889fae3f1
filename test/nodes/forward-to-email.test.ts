import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import forwardToEmail from "../../nodes/forward-to-email.ts";
import { type Message, processClock } from "../../nodes/lib/kit/index.ts";
import { shippedMailTexts } from "../../nodes/lib/mail/index.ts";
import { openSqlite } from "../../nodes/lib/store/index.ts";
import { openDatabase } from "../../nodes/lib/store/sqlite/database.ts";
import mailServer from "../../nodes/mail-server.ts";
import { livorno } from "../calendar/livorno.ts";
import { addressesOf, type LocalSmtp, localSmtp, reply } from "../mail/smtp-server.ts";
import { helper, helperNode, incoming, placed, stage } from "./stage.ts";

const offices = [
  { name: "Strade", category: "buca, segnaletica", area: "", email: "strade@prova.example" },
  { name: "Strade nord", category: "Buca", area: "Nord", email: "nord@prova.example" },
];
const report = { id: "R1", number: "2026/000042", category: "buca", text: "Una buca", media: [] };
interface Mail {
  id: string;
  to: string;
  state: string;
  code?: string;
  reason?: string;
  payload?: string;
}
interface Catalogue {
  "forward-to-email": Record<"status" | "count", Record<string, string>>;
}
const mailOf = (msg: Message | undefined): Mail => msg!["mail"] as Mail;

describe("forward-to-email", () => {
  const scene = stage();
  const { load, at, status, statuses, until, sentences, texts } = scene;
  let server: LocalSmtp;
  beforeEach(async () => {
    server = await localSmtp();
  });
  afterEach(async () => {
    await helper.unload();
    await server.close();
  });

  const forward = (changes: object = {}): object => ({
    id: "forward",
    ...placed,
    type: "forward-to-email",
    version: 1,
    account: "account",
    comune: "words",
    server: "smtp",
    route: "offices",
    address: "",
    addressName: "",
    replyTo: "",
    ...shippedMailTexts,
    wires: [["queued"], ["lost"]],
    ...changes,
  });
  const begin = (changes: object = {}, more: object = {}, comune: object = {}): Promise<void> =>
    load(
      [
        { id: "smtp", type: "mail-server", version: 1, host: "127.0.0.1", port: server.settings.port, security: "none", from: "urp@prova.example", fromName: "Urp", sizeLimit: 20, ...more },
        incoming([["forward"]]),
        forward(changes),
        helperNode("queued"),
        helperNode("lost"),
      ],
      { comune: { version: 2, offices, reportEmail: "segnalazioni@prova.example", ...comune } },
      [mailServer, forwardToEmail],
    );
  const give = (msg: object): void => helper.getNode("forward").receive(msg);
  const taken = (count: number): Promise<void> => until(() => server.taken.length === count, `${count} mails`);

  const health = async (): Promise<{ warnings?: { code: string; it: string }[] }> => {
    const web = createServer(scene.red().httpNode as unknown as RequestListener);
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    try {
      return (await (await fetch(`http://127.0.0.1:${(web.address() as AddressInfo).port}/urp/health`)).json()) as Awaited<ReturnType<typeof health>>;
    } finally {
      web.closeAllConnections();
      web.close();
    }
  };

  it("mails what a citizen writes, without their number, and says at once that it is in the queue", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "C'è una buca" });
    await taken(1);
    const { parsed, raw, recipients } = server.taken[0]!;
    assert.deepEqual([recipients, addressesOf(parsed)], [["segnalazioni@prova.example"], ["segnalazioni@prova.example"]]);
    assert.match(parsed.text!, /C'è una buca/);
    assert.match(parsed.subject!, /^Messaggio di Cittadino [A-Z2-7]{4}$/);
    const [msg] = at("queued");
    assert.deepEqual({ ...mailOf(msg), id: "" }, { id: "", to: "URP", state: "queued" });
    const { phone = "" } = scene.sim.citizens.find(({ id }) => id === "giulia")!;
    assert.ok(phone.length > 8 && !raw.includes(phone.replace(/\D/g, "").slice(-9)) && !raw.includes(msg!.topic!));
    await until(() => status("forward")?.text?.endsWith("count.sent") === true, "the status");
  });

  it("chooses the office by category and area, by name too, and sends the rest where everything else goes", async () => {
    await begin();
    give({ report });
    give({ report: { ...report, id: "R2", category: "x", categoryName: "Segnaletica" } });
    give({ report: { ...report, id: "R3", area: "nord" } });
    give({ report: { ...report, id: "R4", category: "verde" } });
    give({ payload: "ciao", request: { intent: "buca" } });
    await taken(5);
    const bySubject = server.taken.map(({ recipients, parsed }) => [parsed.messageId?.split("@")[0]?.slice(1), recipients[0]] as const);
    const to = new Map(bySubject);
    assert.deepEqual(["R1", "R2", "R3", "R4"].map((id) => to.get(id)), ["strade@prova.example", "strade@prova.example", "nord@prova.example", "segnalazioni@prova.example"]);
    assert.equal(server.taken.filter(({ recipients }) => recipients[0] === "strade@prova.example").length, 3);
  });

  it("sends to one address alone when it is told so, with an address for replies", async () => {
    await begin({ route: "fixed", address: "urp@altro.example", addressName: "Urp", replyTo: "risposte@prova.example" });
    give({ report });
    await taken(1);
    assert.deepEqual(server.taken[0]!.recipients, ["urp@altro.example"]);
    assert.equal(server.taken[0]!.parsed.replyTo?.value[0]?.address, "risposte@prova.example");
  });

  it("sends no second mail for an event emitted again, and gives the same output", async () => {
    const whatsapp = { event: "ev-1", run: 1, kind: "text", at: "2026-11-24T09:00:00.000Z", account: "account", citizen: "7F3AQX2Y", media: [] };
    await begin();
    give({ payload: "una", whatsapp });
    await taken(1);
    await helper.unload();
    await begin();
    give({ payload: "una", whatsapp: { ...whatsapp, run: 2 } });
    await until(() => at("queued").length === 1);
    give({ payload: "due", whatsapp: { ...whatsapp, event: "ev-2" } });
    await taken(2);
    assert.match(server.taken[1]!.parsed.text!, /due/);
  });

  it("keeps its mails while the server is away, tells so, and sends them when it is back", async () => {
    await begin();
    const { port } = server.settings;
    await server.close();
    give({ payload: "uno" });
    give({ payload: "due" });
    await until(() => status("forward")?.text === "forward-to-email.status.down", "the status");
    assert.equal(status("smtp")?.text, "mail-server.status.down");
    assert.equal(at("lost").length, 0);
    await helper.unload();
    server = await localSmtp({}, { port });
    await begin();
    await taken(2);
    assert.deepEqual(server.taken.map(({ parsed }) => /^(uno|due)$/m.exec(parsed.text!)?.[0]), ["uno", "due"]);
  });

  it("says the truth under both nodes for an hour without a mail server, before and after, and sends everything once, in order per office", async () => {
    const minute = 60_000;
    const words = JSON.parse(readFileSync(new URL("../../nodes/locales/it/forward-to-email.json", import.meta.url), "utf8")) as Catalogue;
    const own = words["forward-to-email"];
    /** As the editor shows it. Runtime sentences have their name here, without their numbers. */
    const said = (): string => {
      const key = status("forward")?.text?.replace(/^.*:/, "").replace("forward-to-email.", "").split(".") ?? [];
      return `${status("forward")?.fill} ${own[key[0] as "status" | "count"]?.[key[1] ?? ""] ?? ""}`;
    };
    const real = Date.now;
    let shift = 0;
    Date.now = () => real() + shift;
    try {
      await begin();
      await until(() => said() === "grey nessuna mail", "the status of a node that has sent nothing");
      give({ payload: "prima" });
      await taken(1);
      await until(() => said() === "green inviata __at__", "the status before");
      const { port } = server.settings;
      await server.close();
      for (let turn = 0; turn < 6; turn += 1) give(turn % 3 === 0 ? { report: { ...report, id: `R${turn}`, text: String(turn) } } : { payload: String(turn) });
      await until(() => said() === "yellow attesa: server giù", "the status in the outage");
      for (let passed = 0; passed < 60; passed += 10) {
        const { length: told } = statuses("forward");
        shift += 10 * minute;
        give({ payload: `dopo ${passed}` });
        const looked = (): boolean => statuses("forward").length > told && at("queued").length === 8 + passed / 10;
        await until(() => looked() && said() === "yellow attesa: server giù", "a look in the outage");
        assert.equal(status("smtp")?.text, "mail-server.status.down");
      }
      assert.deepEqual([at("lost").length, at("caught").length], [0, 0]);
      server = await localSmtp({}, { port });
      shift += 10 * minute;
      give({ payload: "ultima" });
      await taken(13);
      await until(() => said() === "green inviata __at__" && status("smtp")?.text === "mail-server.status.ready", "the status after");
      const to = (address: string): string[] =>
        server.taken.filter(({ recipients }) => recipients[0] === address).map(({ parsed }) => /^(\d|dopo \d+|ultima)$/m.exec(parsed.text!)![0]);
      assert.deepEqual(to("strade@prova.example"), ["0", "3"]);
      assert.deepEqual(to("segnalazioni@prova.example"), ["1", "2", "4", "5", ...[0, 10, 20, 30, 40, 50].map((passed) => `dopo ${passed}`), "ultima"]);
      assert.equal(new Set(server.taken.map(({ parsed }) => parsed.messageId)).size, 13);
    } finally {
      Date.now = real;
    }
  });

  describe("after the nodes were imported anew", () => {
    const smtp = (id: string, more: object = {}): object => ({ id, type: "mail-server", version: 1, host: "127.0.0.1", port: server.settings.port, security: "none", from: `${id}@prova.example`, fromName: "Urp", sizeLimit: 20, ...more });
    const another = (nodes: object[]): Promise<void> =>
      load([...nodes, helperNode("queued"), helperNode("lost"), helperNode("other")], { comune: { version: 2, offices, reportEmail: "segnalazioni@prova.example" } }, [mailServer, forwardToEmail]);
    const bodies = (): string[] => server.taken.map(({ parsed }) => /^(uno|due|tre)$/m.exec(parsed.text!)![0]);

    it("sends what waits of a node and a server that are gone, in its order", async () => {
      await begin();
      const { port } = server.settings;
      await server.close();
      give({ payload: "uno" });
      give({ payload: "due" });
      await until(() => status("forward")?.text === "forward-to-email.status.down", "the status");
      await helper.unload();
      server = await localSmtp({}, { port });
      await another([smtp("second"), smtp("third"), forward({ id: "b", server: "third" }), forward({ id: "a", server: "second", wires: [["queued"], ["other"]] })]);
      helper.getNode("b").receive({ report: { ...report, text: "tre" } });
      await taken(3);
      assert.deepEqual(bodies().filter((body) => body !== "tre"), ["uno", "due"]);
      assert.deepEqual(server.taken.map(({ sender }) => sender).toSorted(), ["second@prova.example", "second@prova.example", "third@prova.example"]);
    });

    it("keeps what waits where nobody sends it any more, and says so in its health", async () => {
      await begin();
      await server.close();
      give({ payload: "uno" });
      await until(() => status("forward")?.text === "forward-to-email.status.down", "the status");
      assert.deepEqual((await health()).warnings?.map(({ code }) => code), ["smtp-down"]);
      await helper.unload();
      await another([]);
      await until(async () => (await health()).warnings !== undefined, "the warning");
      const [warning] = (await health()).warnings!;
      assert.match(warning!.it, /^Mail agli uffici che aspettano e nessuno manda: 1\./);
      server = await localSmtp();
      await helper.unload();
      await another([smtp("second"), forward({ id: "a", server: "second" })]);
      await taken(1);
      assert.equal((await health()).warnings, undefined);
    });

    it("tells of what was lost and not yet told, once, by one node, and can send it again", async () => {
      const { writes, waiting } = await lostUnheard();
      await another([smtp("second"), forward({ id: "b", server: "second" }), forward({ id: "a", server: "second", wires: [["queued"], ["other"]] })]);
      await until(() => at("other").length === 1, "the loss");
      const { id } = mailOf(at("other")[0]);
      await until(() => status("a")?.text?.endsWith("count.lost") === true, "the status");
      helper.getNode("b").receive({ mail: { id, action: "resend" } });
      await taken(1);
      assert.deepEqual([at("lost").length, at("other").length, writes, waiting], [0, 1, 1, 0]);
    });

    /** A mail that is given up while no flow runs. */
    async function lostUnheard(): Promise<{ writes: number; waiting: number }> {
      await begin();
      await helper.unload();
      const engine = await openSqlite(join(scene.directory, "urp.db"), join(scene.directory, "keys.json"));
      const account = scene.sim.account.phoneNumberId;
      try {
        const content = JSON.stringify({ to: { name: "Strade", address: "strade@prova.example" }, replyTo: "", subject: "s", text: "uno", links: [], language: "it", host: "prova.example", reference: "", prefix: "p", media: [], facts: { payload: "uno" } });
        const { id } = await engine.writeMail({ account, effect: { event: "e", node: "gone", ordinal: 0 }, citizen: null, server: "gone", office: "Strade", recipient: "strade@prova.example", thread: "", reference: "", content, at: Date.now(), now: Date.now() });
        const claimed = await engine.claimMails({ account, server: "gone", holder: "gone", limit: 1, now: Date.now() });
        await engine.settleMails([{ id, outcome: "failed", code: "smtp-550" }], Date.now());
        return { writes: claimed.length, waiting: (await engine.mailCounts(account)).waiting };
      } finally {
        await engine.close();
      }
    }

    it("leaves to a node that stands there with an error what is its own", async () => {
      await begin();
      const { port } = server.settings;
      await server.close();
      give({ payload: "uno" });
      await until(() => status("forward")?.text === "forward-to-email.status.down", "the status");
      await helper.unload();
      server = await localSmtp({}, { port });
      await another([smtp("second"), forward({ server: "second", text: "{{report.numero}}" }), forward({ id: "a", server: "second" })]);
      helper.getNode("a").receive({ payload: "due", report: { ...report, id: "R9" } });
      await taken(1);
      assert.match(server.taken[0]!.parsed.text!, /Una buca/);
      await helper.unload();
      await another([smtp("second"), forward({ server: "second" })]);
      await taken(2);
      assert.deepEqual(server.taken[1]!.parsed.text!.includes("uno"), true);
    });
  });

  describe("with a report that has its number and no mail", () => {
    const whatsapp = { event: "ev-1", run: 1, kind: "text", at: "2026-11-24T09:00:00.000Z", account: "account", citizen: "", media: [] };
    /** In the store, as after `collect-report`. */
    async function registered(): Promise<object> {
      await scene.sim.write("giulia", { text: "Ciao" });
      await taken(1);
      server.taken.length = 0;
      await helper.unload();
      const engine = await openSqlite(join(scene.directory, "urp.db"), join(scene.directory, "keys.json"));
      const account = scene.sim.account.phoneNumberId;
      try {
        const { phone = "" } = scene.sim.citizens.find(({ id }) => id === "giulia")!;
        const citizen = (await engine.findCitizen(account, phone.replace(/\D/g, "")))!;
        const last = { ...whatsapp, citizen, at: Date.parse(whatsapp.at) };
        const made = await engine.takeReportStep({
          account,
          citizen,
          effect: { event: "ev-1", node: "collect", ordinal: 0 },
          at: last.at,
          seen: null,
          outcome: "complete",
          report: { year: 2026, category: "buca", categoryName: "Buca", created: last.at, content: JSON.stringify({ text: "Una buca profonda", media: [], last }) },
        });
        return { payload: "fatto", whatsapp: { ...whatsapp, citizen }, report: { ...report, id: made!.report!.id, number: "2026/000001", text: "Una buca profonda" } };
      } finally {
        await engine.close();
      }
    }
    /** What the citizen wrote before comes again after each start, and is no report. */
    const about = (id: string): Message[] => at(id).filter((msg) => msg["report"] !== undefined);

    it("keeps it while nobody is named who gets it, says so once, and mails it when somebody is", async () => {
      await begin();
      const msg = await registered();
      await begin({}, {}, { offices: [], reportEmail: "", email: "" });
      give(msg);
      await until(() => about("caught").length === 1, "Catch");
      give({ ...msg, whatsapp: { ...(msg as { whatsapp: object }).whatsapp, run: 2 } });
      assert.match((about("caught")[0]!["error"] as { message: string }).message, /non sa a chi scrivere/);
      const [warning] = (await health()).warnings ?? [];
      assert.match(warning?.it ?? "", /^Segnalazioni con il numero e senza mail all'ufficio: 1\./);
      give({ payload: "Altro" });
      await until(() => at("caught").some(({ payload }) => payload === "Altro"));
      assert.equal(about("caught").length, 1);
      await helper.unload();
      await begin();
      await taken(1);
      assert.deepEqual(server.taken[0]!.recipients, ["strade@prova.example"]);
      assert.match(server.taken[0]!.parsed.text!, /Una buca profonda/);
      await until(() => about("queued").length === 1, "the first output");
      const [out] = about("queued");
      assert.deepEqual([out!.whatsapp!.event, mailOf(out).state, out!.payload], ["ev-1", "queued", "Una buca profonda"]);
      // The flow has it again, as after a restart: the mail is written.
      give(msg);
      await until(() => about("queued").length === 2);
      assert.deepEqual([(await health()).warnings, server.taken.length], [undefined, 1]);
    });

    it("keeps it while the outbox is full, shows it, and mails it when there is room", async () => {
      await begin();
      const msg = await registered();
      const alter = (text: string): void => {
        const { sql } = openDatabase(join(scene.directory, "urp.db"), join(scene.directory, "keys.json"));
        sql.exec(text);
        sql.close();
      };
      alter(`WITH RECURSIVE turn (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM turn WHERE n < 5000)
        INSERT INTO mail (account, id, key, event, node, server, office, recipient, thread, position, reference, state, due, queued, created)
        SELECT '${scene.sim.account.phoneNumberId}', 'm' || n, 'm' || n, 'e', 'broken', 'none', 'Altri', 'x@y', 'm' || n, 0, '', 0, 0, 0, 0 FROM turn`);
      // Who wrote those stands in the flow, and cannot work.
      const broken = forward({ id: "broken", server: "" });
      const again = (): Promise<void> =>
        load(
          [
            { id: "smtp", type: "mail-server", version: 1, host: "127.0.0.1", port: server.settings.port, security: "none", from: "urp@prova.example", fromName: "Urp", sizeLimit: 20 },
            broken,
            forward(),
            helperNode("queued"),
            helperNode("lost"),
          ],
          { comune: { version: 2, offices } },
          [mailServer, forwardToEmail],
        );
      await again();
      give(msg);
      await until(() => about("caught").length === 1, "Catch");
      assert.match((about("caught")[0]!["error"] as { message: string }).message, /ci sono già 5000 mail/);
      await until(() => status("forward")?.text?.endsWith("count.owed") === true, "the status");
      assert.equal((await health()).warnings?.[0]?.code, "report.owed");
      await helper.unload();
      alter("UPDATE mail SET state = 3 WHERE id = 'm1'");
      await again();
      await taken(1);
      assert.match(server.taken[0]!.parsed.subject!, /2026\/000001/);
      await until(() => about("queued").length === 1 && status("forward")?.text?.endsWith("count.sent") === true, "the end");
    });
  });

  it("tells the second output and Catch, once, of a mail that can never be sent, and sends it again on request", async () => {
    await begin();
    server.misbehave = { recipient: () => reply(550) };
    give({ report, payload: "una buca", topic: "T" });
    await until(() => at("lost").length === 1, "the loss");
    const [msg] = at("lost");
    assert.deepEqual([msg!.topic, (msg!["report"] as { number: string }).number], ["T", "2026/000042"]);
    const mail = mailOf(msg);
    assert.deepEqual([mail.to, mail.state, mail.code, mail.payload], ["Strade", "failed", "smtp-550", "una buca"]);
    assert.equal(msg!.payload, `Segnalazione 2026/000042. ${mail.reason!}`);
    assert.match(mail.reason!, /^La mail a «Strade» non è partita: il server di posta la rifiuta \(550\)/);
    await until(() => at("caught").length === 1, "Catch");
    assert.ok(sentences("forward").every((sentence) => !sentence.includes("buca") && !sentence.includes("@")));
    await helper.unload();
    server.misbehave = {};
    await begin();
    give({ mail: { id: mail.id, action: "resend" } });
    await taken(1);
    assert.equal(mailOf(at("queued")[0]).state, "queued");
    assert.equal(at("lost").length, 0);
    give({ mail: { id: mail.id, action: "dismiss" } });
    await until(() => at("caught").length === 1, "the refusal");
    assert.match((at("caught")[0]!["error"] as { message: string }).message, /non è tra quelle non partite/);
  });

  it("is red, with a sentence, without a recipient, with a text that is wrong or a server that is", async () => {
    const error = async (): Promise<string> => {
      give({ payload: "x" });
      await until(() => at("caught").length > 0);
      return (at("caught")[0]!["error"] as { message: string }).message;
    };
    await begin({}, {}, { reportEmail: "", email: "" });
    assert.match(await error(), /non sa a chi scrivere/);
    await helper.unload();
    await begin({ route: "fixed", address: "nessuno" });
    assert.match(await error(), /manca l'indirizzo/);
    await helper.unload();
    await begin({ text: "{{report.numero}}" });
    assert.match(await error(), /«report\.numero» non esiste: volevi scrivere «report\.number»/);
    await helper.unload();
    await begin({}, { host: "mail.prova.example" });
    assert.match(await error(), /Senza cifratura/);
  });

  it("says times by the clock of its calendar, and without one by Italy's", async () => {
    const zone = "America/New_York";
    processClock.set(Date.parse("2026-11-24T01:30:00Z"));
    const calendar = (changes: object): Promise<void> =>
      load(
        [
          { id: "far", type: "opening-calendar", version: 1, name: "Orari", calendar: { ...livorno(), zone } },
          { id: "smtp", type: "mail-server", version: 1, host: "127.0.0.1", port: server.settings.port, security: "none", from: "urp@prova.example", fromName: "Urp", sizeLimit: 20 },
          incoming([["forward"]]),
          forward({ version: 3, ...changes }),
          helperNode("queued"),
          helperNode("lost"),
        ],
        {},
        [mailServer, forwardToEmail],
      );
    await calendar({ calendar: "far" });
    await scene.sim.write("giulia", { text: "Buonasera" });
    await taken(1);
    assert.match(server.taken[0]!.parsed.text!, /su WhatsApp, 23 novembre 2026 alle ore 20:30\./);
    await helper.unload();
    await calendar({ calendar: "" });
    await scene.sim.write("giulia", { text: "Ancora" });
    await taken(2);
    assert.match(server.taken[1]!.parsed.text!, /su WhatsApp, 24 novembre 2026 alle ore 02:30\./);
  });

  it("carries the citizen's photo, fetched and checked", async () => {
    await begin();
    await scene.sim.write("giulia", { image: true, caption: "Guardate" });
    await taken(1);
    const [photo] = server.taken[0]!.parsed.attachments;
    assert.match(photo?.filename ?? "", /^messaggio-\d{4}-\d\d-\d\d-foto-1\.jpg$/);
    assert.deepEqual([photo?.contentType, photo?.content.subarray(0, 2).toString("hex")], ["image/jpeg", "ffd8"]);
    assert.match(server.taken[0]!.parsed.text!, /Guardate/);
    assert.deepEqual(texts("giulia"), []);
  });
});
