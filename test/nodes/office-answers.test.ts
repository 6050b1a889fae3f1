import assert from "node:assert/strict";
import forwardToEmail from "../../nodes/forward-to-email.ts";
import { type Message, processClock } from "../../nodes/lib/kit/index.ts";
import { shippedMailTexts } from "../../nodes/lib/mail/index.ts";
import type { ReceivedMail } from "../../nodes/lib/mailbox/index.ts";
import mailServer from "../../nodes/mail-server.ts";
import { otherHalf } from "./other-half.ts";
import { helper, helperNode, incoming, placed, stage } from "./stage.ts";

const hour = 60 * 60_000;
interface Answer {
  office: string;
  what: string;
  text: string;
}

describe("an office's answer", () => {
  const scene = stage();
  const { load, at, until, texts } = scene;
  let began: number;
  const root = otherHalf(scene);
  beforeEach(() => {
    began = Date.parse("2026-11-24T09:00:00Z");
    processClock.set(began);
  });
  afterEach(() => helper.unload());

  const begin = (changes: object = {}, server: object = {}, out: object = {}): Promise<void> =>
    load(
      [
        { id: "smtp", type: "mail-server", version: 2, host: "", from: "urp@prova.example", fromName: "Urp", sizeLimit: 20, ...server },
        incoming([["forward"]]),
        {
          id: "forward",
          ...placed,
          type: "forward-to-email",
          version: 2,
          account: "account",
          comune: "words",
          server: "smtp",
          route: "fixed",
          address: "strade@prova.example",
          addressName: "Strade",
          replyTo: "",
          ...shippedMailTexts,
          answers: true,
          conversation: true,
          wires: [["queued"], ["lost"], ["answered", "out"]],
          ...changes,
        },
        { id: "out", ...placed, type: "whatsapp-out", version: 1, account: "account", comune: "words", calendar: "", kind: "payload", greeting: false, quote: false, limit: "", secondOutput: false, wires: [[]], ...out },
        helperNode("queued"),
        helperNode("lost"),
        helperNode("answered"),
      ],
      { comune: { version: 2 } },
      [mailServer, forwardToEmail],
    );
  const api = (path: string): string => `${root()}/urp/mailbox/api/${path}`;
  const mails = async (): Promise<ReceivedMail[]> => ((await (await fetch(api("mails"))).json()) as { mails: ReceivedMail[] }).mails;
  const arrived = async (count: number): Promise<ReceivedMail[]> => {
    await until(async () => (await mails()).length >= count, `${count} mails`);
    return mails();
  };
  /** What became of it. */
  const reply = async (mail: string, text: string): Promise<string> => {
    const response = await fetch(api("answer"), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ mail, text }) });
    return ((await response.json()) as { fate: string }).fate;
  };
  const told = (index = 0): Message & { answer: Answer } => at("answered")[index] as Message & { answer: Answer };
  const linkIn = (mail: ReceivedMail): string => root() + /http:\/\/127\.0\.0\.1:\d+(\/urp\/risposta\/[\w.-]+)/.exec(mail.text)![1]!;

  it("by mail reaches the citizen, who learns no more than the office's words", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Quando aprite?" });
    const [mail] = await arrived(1);
    assert.match(mail!.text, /^--- Rispondi sopra questa riga[\s\S]*Quando aprite\?[\s\S]*Come rispondere al cittadino/);
    assert.equal(await reply(mail!.id, "Lunedì alle 9.\n\nMario"), "taken");
    await until(() => texts("giulia").length === 1, "the answer");
    assert.deepEqual(texts("giulia"), ["Lunedì alle 9.\n\nMario"]);
    const { answer, whatsapp, topic } = told();
    assert.deepEqual({ ...answer, at: "", reference: "" }, { office: "Strade", what: "text", text: "Lunedì alle 9.\n\nMario", at: "", reference: "" });
    assert.equal(topic, whatsapp!.citizen);
    assert.equal(topic, at("queued")[0]!.topic);
  });

  it("that says taken, then closed, is told in the comune's words, and each once", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Aiuto" });
    const [mail] = await arrived(1);
    await reply(mail!.id, "Presa in carico");
    await reply(mail!.id, "presa in carico.");
    await reply(mail!.id, "Chiusa\n\nTutto a posto.");
    await until(() => texts("giulia").length === 2, "two answers");
    assert.deepEqual(texts("giulia"), ["La tua richiesta è stata presa in carico da Strade.", "La tua richiesta è stata chiusa da Strade.\n\nTutto a posto."]);
    assert.deepEqual(at("answered").map((msg) => (msg["answer"] as Answer).what), ["taken", "closed"]);
  });

  it("that was not told before a restart is told after it, once to the citizen", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Aiuto" });
    const [mail] = await arrived(1);
    await reply(mail!.id, "Lunedì.");
    await until(() => texts("giulia").length === 1, "the answer");
    const { event } = told().whatsapp!;
    await helper.unload();
    await begin();
    await until(() => at("answered").length === 1, "the answer again");
    assert.equal(told().whatsapp!.event, event);
    await scene.sim.write("giulia", { text: "Grazie" });
    await until(() => at("queued").length === 1);
    assert.deepEqual(texts("giulia"), ["Lunedì."]);
  });

  it("to a mail of a node that was imported anew since is told by its successor", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Aiuto" });
    const [mail] = await arrived(1);
    await helper.unload();
    await begin({ id: "forward2" });
    await fetch(linkIn(mail!), { method: "POST", body: new URLSearchParams({ atto: "text", testo: "Lunedì." }) });
    await until(() => texts("giulia").length === 1, "the answer");
    assert.deepEqual(texts("giulia"), ["Lunedì."]);
  });

  it("without words of its own is said to whoever runs the desk, once, and to no citizen", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Aiuto" });
    const [mail] = await arrived(1);
    assert.equal(await reply(mail!.id, "> Aiuto"), "ignored");
    await reply(mail!.id, "-- ");
    await until(() => at("caught").length === 1, "Catch");
    assert.match(String(at("caught")[0]!.payload), /^Una risposta di «Strade» non ha parole proprie/);
    assert.deepEqual(at("answered"), []);
  });

  it("that breaks the rules is held back once with its reasons, and what it says of the state is told", async () => {
    const text = "Il responsabile è il suo vicino, codice fiscale RSSMRA80A01H501U.";
    await begin();
    await scene.sim.write("giulia", { text: "Aiuto" });
    const [mail] = await arrived(1);
    await reply(mail!.id, `Presa in carico\n\n${text}`);
    await until(() => texts("giulia").length === 1, "the state");
    assert.deepEqual(texts("giulia"), ["La tua richiesta è stata presa in carico da Strade."]);
    await until(() => at("answered").length === 1 && at("caught").length === 1, "Catch");
    assert.equal(told().answer.text, "");
    const [held] = at("caught");
    assert.match(String(held!.payload), /^Da guardare: il testo con cui «Strade» risponde non è andato al cittadino, che ha saputo solo il nuovo stato\. .+ Chiedi all'ufficio/);
    assert.equal((held!["answer"] as Answer).text, text);
    assert.ok(!String(held!.payload).includes("RSSMRA"));
    await reply(mail!.id, "Siete degli imbecilli.");
    await until(() => at("caught").length === 2, "the second one");
    await helper.unload();
    await begin();
    await until(() => at("answered").length === 1, "the state again");
    await fetch(linkIn(mail!), { method: "POST", body: new URLSearchParams({ atto: "text", testo: "Scriva a strade@prova.example o guardi https://www.prova.example/modulo" }) });
    await until(() => texts("giulia").length === 2, "what is the comune's own");
    assert.deepEqual([at("caught").length, texts("giulia")[1]], [0, "Scriva a strade@prova.example o guardi https://www.prova.example/modulo"]);
  });

  it("that breaks the rules is not taken by the page, which says why and keeps it to be written anew", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Aiuto" });
    const [mail] = await arrived(1);
    const send = (testo: string): Promise<Response> => fetch(linkIn(mail!), { method: "POST", body: new URLSearchParams({ atto: "text", testo }) });
    const refused = await send("Siete degli imbecilli.");
    const page = await refused.text();
    assert.equal(refused.status, 422);
    assert.match(page, /Questo testo non può andare al cittadino, e non è registrato\. \S.+ Riscrivilo\./);
    assert.match(page, /<textarea[^>]*>\s*Siete degli imbecilli\.<\/textarea>/);
    assert.equal((await send("Lunedì.")).status, 200);
    await until(() => texts("giulia").length === 1, "the answer");
    assert.deepEqual([texts("giulia"), at("caught").length], [["Lunedì."], 0]);
  });

  it("goes as it is where the comune wants no moderation of its offices", async () => {
    await begin({ version: 3, calendar: "", moderation: false });
    await scene.sim.write("giulia", { text: "Aiuto" });
    const [mail] = await arrived(1);
    await reply(mail!.id, "L'IBAN è IT60X0542811101000000123456.");
    await until(() => texts("giulia").length === 1, "the answer");
    assert.deepEqual([texts("giulia"), at("caught").length], [["L'IBAN è IT60X0542811101000000123456."], 0]);
  });

  it("outside the window waits, for more than a day, and leaves when the citizen writes", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Aiuto" });
    const [mail] = await arrived(1);
    processClock.set(began + 30 * hour);
    await reply(mail!.id, "Ecco la risposta.");
    await until(() => at("answered").length === 1, "the answer");
    processClock.set(began + 100 * hour);
    assert.deepEqual(texts("giulia"), []);
    await scene.sim.write("giulia", { text: "Ci siete?" });
    await until(() => texts("giulia").length === 1, "the answer that waited");
    assert.deepEqual(texts("giulia"), ["Ecco la risposta."]);
  });

  it("from the page behind the link needs no account, and looking changes nothing", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Aiuto, parola segreta" });
    const [mail] = await arrived(1);
    const link = linkIn(mail!);
    const look = await fetch(link);
    const page = await look.text();
    assert.equal(look.status, 200);
    assert.match(look.headers.get("content-security-policy")!, /default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
    assert.deepEqual(["referrer-policy", "x-robots-tag", "cache-control"].map((name) => look.headers.get(name)), ["no-referrer", "noindex, nofollow", "no-store"]);
    assert.ok(page.includes("Per: Strade") && !page.includes("segreta") && !page.includes("<script"));
    assert.equal((await fetch(link, { method: "HEAD" })).status, 200);
    assert.deepEqual(at("answered"), []);
    const press = (atto: string, testo = ""): Promise<Response> => fetch(link, { method: "POST", body: new URLSearchParams({ atto, testo }), redirect: "manual" });
    assert.equal((await press("text")).status, 400);
    assert.equal((await press("altro")).status, 400);
    assert.equal((await press("text", "x".repeat(4_001))).status, 413);
    assert.equal((await press("taken")).status, 303);
    assert.equal((await press("taken", "ancora")).status, 303);
    assert.equal((await press("text", "Passiamo <b>giovedì</b>")).status, 303);
    await until(() => texts("giulia").length === 2, "two answers");
    assert.deepEqual(texts("giulia"), ["La tua richiesta è stata presa in carico da Strade.", "Passiamo <b>giovedì</b>"]);
    const after = await (await fetch(link)).text();
    assert.ok(after.includes("Presa in carico: registrata") && !after.includes('value="taken"') && after.includes('value="closed"'));
    assert.equal((await fetch(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`)).status, 404);
    processClock.set(began + 31 * 24 * hour);
    assert.equal((await press("closed")).status, 404);
  });

  it("finds behind a link of its own the file that was too large for the mail, and nothing else", async () => {
    await begin({}, { sizeLimit: 1 });
    const bytes = Buffer.from("Riga di prova\n".repeat(90_000));
    await scene.sim.write("giulia", { document: { bytes, mime: "text/plain", name: "../elenco.txt" }, caption: "Ecco" });
    const [mail] = await arrived(1);
    assert.deepEqual(mail!.attachments, []);
    const link = root() + /Troppo grande per la posta: documento 1, da scaricare fino al 24 dicembre 2026:\nhttp:\/\/127\.0\.0\.1:\d+(\/urp\/risposta\/[\w.-]+\/file\/1)/.exec(mail!.text)![1]!;
    assert.ok(link.startsWith(linkIn(mail!)));
    const got = await fetch(link);
    assert.equal(got.status, 200);
    assert.match(got.headers.get("content-disposition")!, /^attachment; filename="messaggio-2026-11-24-documento-1\.txt"$/);
    assert.deepEqual(["content-type", "content-security-policy", "x-content-type-options", "cache-control", "referrer-policy"].map((name) => got.headers.get(name)), ["text/plain", "default-src 'none'; sandbox; frame-ancestors 'none'", "nosniff", "no-store", "no-referrer"]);
    assert.ok(Buffer.from(await got.arrayBuffer()).equals(bytes));
    const head = await fetch(link, { method: "HEAD" });
    assert.deepEqual([head.status, head.headers.get("content-length")], [200, String(bytes.length)]);
    const status = async (url: string, init?: RequestInit): Promise<number> => (await fetch(url, init)).status;
    assert.deepEqual(
      [await status(link.replace(/1$/, "2")), await status(link.replace(/1$/, "0")), await status(`${link}/x`), await status(link, { method: "POST" })],
      [404, 404, 404, 405],
    );
    assert.equal(await status(link.replace(/.(\/file)/, (whole, rest: string) => (whole.startsWith("A") ? "B" : "A") + rest)), 404);
    const answers = await Promise.all(Array.from({ length: 20 }, () => status(link, { method: "HEAD" })));
    assert.ok(answers.includes(429));
    processClock.set(began + 31 * 24 * hour);
    assert.equal(await status(link), 404);
  });

  it("brings the conversation so far with what wants a person, and keeps its mails together", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Buongiorno, <b>domanda</b>" });
    const [first] = await arrived(1);
    assert.doesNotMatch(first!.text, /La conversazione fin qui/);
    await reply(first!.id, "Dica pure.");
    await until(() => texts("giulia").length === 1, "the answer");
    processClock.set(began + hour);
    await scene.sim.write("giulia", { text: "Quando aprite?" });
    const [, second] = await arrived(2);
    assert.match(second!.text, /La conversazione fin qui\n24\/11, 10:00 Cittadino \w{4}: Buongiorno, <b>domanda<\/b>\n24\/11, 10:00 URP: Dica pure\./);
    assert.equal(second!.references, first!.messageId);
    const { phone = "" } = scene.sim.citizens.find(({ id }) => id === "giulia")!;
    assert.ok(!second!.text.includes(phone.replace(/\D/g, "").slice(-9)));
    await reply(second!.id, "Chiusa");
    await until(() => texts("giulia").length === 2);
    await scene.sim.write("giulia", { text: "Altra cosa" });
    const [, , third] = await arrived(3);
    assert.equal(third!.references, "");
  });

  it("asks for nothing in a flow that was made before: two outputs, no link, no words about it", async () => {
    await begin({ version: 1, answers: undefined, conversation: undefined, wires: [["queued"], ["lost"]] }, { version: 1 });
    await scene.sim.write("giulia", { text: "Aiuto" });
    const [mail] = await arrived(1);
    assert.doesNotMatch(mail!.text, /Rispondi|risposta/);
    assert.equal(await reply(mail!.id, "Chiusa"), "unread");
    assert.equal(await reply("999", "Chiusa"), "gone");
    assert.deepEqual(at("answered"), []);
  });
});
