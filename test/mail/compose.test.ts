import assert from "node:assert/strict";
import { simpleParser } from "mailparser";
import * as fc from "fast-check";
import { assemble } from "../../nodes/lib/mail/assemble.ts";
import { type MailContent, type Occasion, shippedMailTexts, writeMail } from "../../nodes/lib/mail/index.ts";
import type { Plan } from "../../nodes/lib/mail/plan.ts";
import type { WhatsAppFacts } from "../../nodes/lib/kit/index.ts";
import { comune } from "./office.ts";
import { addressesOf } from "./smtp-server.ts";

const at = Date.parse("2026-11-24T10:32:00+01:00");
const citizen = "7F3AQX2Y5LMNBVCXZASDFGHJKL";
const facts: WhatsAppFacts = { event: "ev", run: 1, kind: "text", at: new Date(at).toISOString(), account: "a", citizen, media: [] };
const report = {
  id: "ABCDEF234567",
  number: "2026/000042",
  category: "buca",
  text: "C'è una buca davanti al numero 12.",
  position: { latitude: 43.55, longitude: 10.31, address: "via Grande 12", name: "Livorno" },
  media: [],
};

const write = (msg: Occasion, more: { office?: string; subject?: string; text?: string } = {}): MailContent =>
  writeMail(msg, {
    texts: { subject: more.subject ?? shippedMailTexts.subject, text: more.text ?? shippedMailTexts.text },
    office: { name: more.office ?? "Strade", address: "strade@prova.example" },
    comune,
    replyTo: "",
    host: "prova.example",
    at,
    zone: "Europe/Rome",
  });

const one: Plan = { parts: [[]], left: [], done: 0 };
async function read(content: MailContent, more: Partial<Parameters<typeof assemble>[0]> = {}) {
  const from = { name: "Urp Comune di Prova", address: "urp@prova.example" };
  const raw = await assemble({ content, key: "ABCDEF234567", plan: one, part: 0, from, files: [], date: at, ...more });
  return { raw: raw.toString("latin1"), mail: await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true }) };
}

/** Only what we put there, whatever the words were. */
async function assertWhole(content: MailContent, words: string): Promise<void> {
  const { raw, mail } = await read(content);
  assert.deepEqual(addressesOf(mail), ["strade@prova.example"]);
  assert.deepEqual(mail.from?.value.map(({ address }) => address), ["urp@prova.example"]);
  assert.deepEqual(mail.attachments, []);
  const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
  const names = [...head.matchAll(/^([A-Za-z-]+):/gm)].map(([, name]) => name!.toLowerCase()).sort();
  const wanted = ["auto-submitted", "content-type", "date", "from", "message-id", "mime-version", "subject", "to", "x-auto-response-suppress"];
  assert.deepEqual(names.filter((name) => name !== "x-urp-report"), wanted);
  assert.ok(raw.split("\r\n").every((line) => line.length <= 998), "RFC 5322 §2.1.1");
  assert.doesNotMatch(raw, /[^\r]\n|\r[^\n]/);
  assert.ok(mail.text!.includes(words), `the text holds ${JSON.stringify(words.slice(0, 60))}`);
}

describe("a mail about a report", () => {
  it("says what, where, who by their pseudonym, and when", async () => {
    const { mail, raw } = await read(write({ payload: "ignored", whatsapp: facts, report }));
    assert.equal(mail.subject, "Segnalazione 2026/000042: buca");
    assert.equal(mail.messageId, "<ABCDEF234567@prova.example>");
    assert.equal(mail.headers.get("x-urp-report"), "2026/000042");
    assert.equal(mail.headers.get("auto-submitted"), "auto-generated");
    assert.deepEqual(mail.to && "value" in mail.to && mail.to.value, [{ address: "strade@prova.example", name: "Strade" }]);
    assert.deepEqual(mail.from?.value, [{ address: "urp@prova.example", name: "Urp Comune di Prova" }]);
    assert.equal(
      mail.text?.trim(),
      `Segnalazione 2026/000042: buca

C'è una buca davanti al numero 12.

Luogo: Livorno, via Grande 12
Mappa: https://www.openstreetmap.org/?mlat=43.550000&mlon=10.310000#map=19/43.550000/10.310000

Scritto da Cittadino 7F3A su WhatsApp, 24 novembre 2026 alle ore 10:32.
Inoltrato da Urp Comune di Prova: il numero di telefono di chi scrive non viene trasmesso.`,
    );
    const links = [...String(mail.html).matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(links, ["https://www.openstreetmap.org/?mlat=43.550000&amp;mlon=10.310000#map=19/43.550000/10.310000"]);
    assert.ok(!raw.includes(citizen), "the whole pseudonym stays here");
  });

  it("leads back to the first one when it is not the first", async () => {
    const { mail } = await read(write({ report }), { key: "ABCDEF234567.1", root: "ABCDEF234567" });
    assert.equal(mail.messageId, "<ABCDEF234567.1@prova.example>");
    assert.equal(mail.inReplyTo, "<ABCDEF234567@prova.example>");
  });

  it("divided into parts says which part it is, and what stays behind and why", async () => {
    const media = ["image", "image", "document"].map((kind, index) => ({ id: `m${index}`, kind, mime: "image/jpeg" }));
    const content = write({ report: { ...report, media } });
    const plan: Plan = { parts: [[0], [1]], left: [{ file: 2, reason: "not-checked", part: 0 }], done: 0 };
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0, 1, 2);
    const first = (await read(content, { plan, files: [{ file: 0, mime: "image/jpeg", bytes }] })).mail;
    assert.equal(first.subject, "Segnalazione 2026/000042: buca (1 di 2)");
    assert.match(first.text!, /Allegati: foto 1\.\nGli allegati sono divisi in 2 mail: questa è la prima\.\nNon allegato: documento 1 \(non controllato dall'antivirus\)\.$/m);
    assert.deepEqual(first.attachments.map(({ filename, contentType, content: got }) => [filename, contentType, [...got]]), [
      ["segnalazione-2026-000042-foto-1.jpg", "image/jpeg", [...bytes]],
    ]);
    const second = (await read(content, { plan, part: 1, files: [{ file: 1, mime: "image/jpeg", bytes }] })).mail;
    assert.equal(second.subject, "Segnalazione 2026/000042: buca (2 di 2)");
    assert.deepEqual([second.messageId, second.inReplyTo], ["<ABCDEF234567.p2@prova.example>", "<ABCDEF234567@prova.example>"]);
    assert.equal(second.text?.trim(), "Seguono gli allegati della mail con lo stesso oggetto: mail 2 di 2.\nAllegati: foto 2.");
  });
});

describe("a file that does not fit into a mail", () => {
  const page = "https://urp.prova.example/urp/risposta/TICKET";
  const media = ["image", "video"].map((kind, index) => ({ id: `m${index}`, kind, mime: "image/jpeg" }));
  const plan = (reason: "too-large" | "over-limit"): Plan => ({ parts: [[0]], left: [{ file: 1, reason, part: 0 }], done: 0 });
  const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0, 1, 2);
  const mailWith = async (link: string, reason: "too-large" | "over-limit") => {
    const content = writeMail({ report: { ...report, media } }, { texts: shippedMailTexts, office: { name: "Strade", address: "strade@prova.example" }, comune, replyTo: "", host: "prova.example", at, zone: "Europe/Rome", answering: { byMail: false, link, until: at + 30 * 86_400_000 } });
    return (await read(content, { plan: plan(reason), files: [{ file: 0, mime: "image/jpeg", bytes }] })).mail;
  };

  it("has a link beside its name, with its last day, in the text and in the HTML", async () => {
    const mail = await mailWith(page, "too-large");
    assert.match(mail.text!, /Allegati: foto 1\.\nTroppo grande per la posta: video 1, da scaricare fino al 24 dicembre 2026:\nhttps:\/\/urp\.prova\.example\/urp\/risposta\/TICKET\/file\/2$/m);
    const html = String(mail.html);
    assert.deepEqual([...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]).filter((link) => link!.includes("TICKET")), [page, `${page}/file/2`]);
    assert.ok(!html.includes("&lt;a ") && html.includes(`<a href="${page}/file/2">${page}/file/2</a>`));
  });

  it("has a sentence where there is no page, or where nobody has it", async () => {
    assert.match((await mailWith("", "too-large")).text!, /Non allegato: video 1 \(troppo grande per la posta\)\./);
    assert.match((await mailWith(page, "over-limit")).text!, /Non allegato: video 1 \(troppo grande per lo sportello\)\./);
  });
});

describe("a mail about any message", () => {
  it("has the citizen's words under their pseudonym", () => {
    const content = write({ payload: "A che ora aprite?", whatsapp: facts });
    assert.equal(content.subject, "Messaggio di Cittadino 7F3A");
    assert.match(content.text, /^Messaggio di Cittadino 7F3A\n\nA che ora aprite\?\n\nScritto da Cittadino 7F3A/);
    assert.deepEqual([content.reference, content.prefix, content.links], ["", "messaggio-2026-11-24", []]);
  });

  it("may come from no citizen, with no text or with an object", () => {
    assert.equal(write({}).subject, "Messaggio dello sportello");
    assert.match(write({}).text, /\(senza testo\)/);
    assert.match(write({ payload: { stato: "guasto" } }).text, /"stato": "guasto"/);
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    assert.match(write({ payload: circle }).text, /\(senza testo\)/);
  });

  it("takes its position, and none that is not on earth", () => {
    const location = { latitude: 43.5, longitude: 10.3 };
    assert.match(write({ whatsapp: { ...facts, location } }).text, /^Luogo: 43\.500000, 10\.300000$/m);
    for (const wrong of [{ latitude: 91, longitude: 0 }, { latitude: NaN, longitude: 0 }, { latitude: "43" }, null, 5]) {
      assert.deepEqual(write({ whatsapp: { ...facts, location: wrong as never } }).links, []);
    }
  });

  it("carries what the flow needs to go on with, unless that is far too much", () => {
    const msg = { payload: "ciao", topic: citizen, whatsapp: facts, other: () => 1 };
    assert.deepEqual(write(msg).facts, { payload: "ciao", topic: citizen, whatsapp: facts });
    assert.deepEqual(write({ ...msg, payload: "x".repeat(300_000) }).facts, { topic: citizen, whatsapp: facts });
  });
});

describe("hostile words in a mail", () => {
  const hostile: [string, string, string][] = [
    ["line breaks and headers", "ciao\r\nBcc: ladro@male.example\r\n\r\n<b>x</b>", "ciao\nBcc: ladro@male.example\n\n<b>x</b>"],
    ["the end of a mail", "a\r\n.\r\nMAIL FROM:<x@y>\r\n", "a\n.\nMAIL FROM:<x@y>"],
    ["a boundary", "------=_Part\r\nContent-Type: text/html\r\n\r\nx", "------=_Part\nContent-Type: text/html\n\nx"],
    ["marks that turn the text", "foto\u202Egnp.exe\u2066", "fotognp.exe"],
    ["control characters", "a\u0000b\u0008c\u001b[31m", "abc[31m"],
    ["64 kB of one letter", "a".repeat(65_536), "a".repeat(65_536)],
    ["lone halves of emoji", "x\ud83dy", "x\ufffdy"],
    ["placeholders", "{{comune.name}} {{msg.secret}}", "{{comune.name}} {{msg.secret}}"],
    ["line separators", "a\u2028Bcc: x@y", "a\u2028Bcc: x@y"],
  ];
  for (const [what, words, kept] of hostile) {
    it(`stay words: ${what}, in the text, the subject and a report`, async () => {
      await assertWhole(write({ payload: words, whatsapp: facts }), kept);
      await assertWhole(write({ payload: words, whatsapp: facts }, { subject: "{{payload}}" }), kept);
      await assertWhole(write({ report: { ...report, text: words, category: words.slice(0, 4_000), position: { ...report.position, address: words.slice(0, 4_000) } } }), kept);
    });
  }

  it("in an office's name or a report's number and id reach no header of their own", async () => {
    const nasty = "Strade\r\nBcc: x@male.example <y@male.example>, \"";
    const content = write({ report: { ...report, number: "2026/1\r\nBcc: x@y", id: "a\r\nBcc: z@y" } }, { office: nasty });
    const { mail, raw } = await read(content);
    assert.deepEqual(addressesOf(mail), ["strade@prova.example"]);
    assert.equal(content.reference, "");
    assert.doesNotMatch(raw, /^Bcc:/im);
  });

  it("are no markup in the HTML", async () => {
    const nasty = "<script>alert(1)</script><img src=x onerror=y> </p><a href='javascript:x'>clic</a> &amp; \" '";
    const { mail } = await read(write({ payload: nasty, whatsapp: facts }));
    const html = String(mail.html);
    assert.deepEqual([...new Set([...html.matchAll(/<\/?([a-z!]+)/gi)].map(([, tag]) => tag!.toLowerCase()))].sort(), ["!doctype", "body", "br", "head", "html", "meta", "p"]);
    assert.ok(html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert.ok(html.includes("&amp;amp; &quot; &#39;"));
  });

  it("in the names of files are nowhere: names come from what a file is", async () => {
    const names = ["../../etc/passwd", "a".repeat(4_000) + ".jpg", "x\r\nBcc: y@z.jpg", "UTF-8''%2e%2e%2fa.exe", "\u202Egpj.exe"];
    const media = names.map((name, index) => ({ id: `m${index}`, kind: "document", mime: index % 2 ? "text/html" : "application/pdf", name }));
    const content = write({ whatsapp: { ...facts, media } });
    assert.ok(!JSON.stringify(content.media).includes("passwd"));
    const files = media.map(({ mime }, file) => ({ file, mime, bytes: Uint8Array.of(file) }));
    const { mail, raw } = await read(content, { files, plan: { parts: [[0, 1, 2, 3, 4]], left: [], done: 0 } });
    assert.deepEqual(
      mail.attachments.map(({ filename, contentType, contentDisposition }) => [filename, contentType, contentDisposition]),
      [1, 2, 3, 4, 5].map((turn) => [
        `messaggio-2026-11-24-documento-${turn}.${turn % 2 ? "pdf" : "bin"}`,
        turn % 2 ? "application/pdf" : "application/octet-stream",
        "attachment",
      ]),
    );
    assert.doesNotMatch(raw, /passwd|Bcc|exe|aaaa/);
  });

  it("of any kind leave one recipient, the known headers and all parts", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "binary", maxLength: 60 }), async (words, name) => {
        const content = write({ payload: words, report: { ...report, category: name, text: words } }, { office: name, subject: "{{payload}} {{report.category}}" });
        const { mail } = await read(content);
        assert.deepEqual(addressesOf(mail), ["strade@prova.example"]);
        assert.equal(mail.attachments.length, 0);
        assert.equal(typeof mail.html, "string");
        assert.ok(!/[\r\n]/.test(mail.subject ?? ""));
      }),
      { numRuns: 40 },
    ));
});
