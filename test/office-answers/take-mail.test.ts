import assert from "node:assert/strict";
import { answersOf } from "../../nodes/lib/account/answers.ts";
import { type Desk, takeMail } from "../../nodes/lib/office-answers/index.ts";
import type { OfficeAnswer } from "../../nodes/lib/store/index.ts";
import { type Engine, sqliteEngine } from "../store/engine.ts";
import { anna, day, sceneIn, start } from "../store/scene.ts";
import { type WrittenMail, mailOf } from "./mails.ts";

describe("a mail in our mailbox", () => {
  let engine: Engine;
  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());

  /** A report that was mailed to "strade", with a second mail about it. */
  async function desk() {
    const scene = sceneIn(() => engine.store);
    const { account } = scene;
    await scene.writes("first");
    const citizen = (await engine.store.findCitizen(account, anna.phone!))!;
    const effect = (event: string) => ({ event, node: "forward", ordinal: 0 });
    const { report } = (await engine.store.takeReportStep({
      account,
      citizen,
      effect: effect("r"),
      at: start,
      seen: null,
      outcome: "complete",
      report: { year: 2026, category: "buca", categoryName: "Buca", created: start, content: '{"text":"x","media":[],"last":{}}' },
    }))!;
    const reference = "2026/000001";
    const draft = { account, citizen, server: "smtp", office: "Strade", recipient: "strade@prova.example", thread: report!.id, reference, content: "{}", at: start, now: start };
    const first = await engine.store.writeMail({ ...draft, effect: effect("m1") });
    const second = await engine.store.writeMail({ ...draft, effect: effect("m2") });
    const silent = await engine.store.writeMail({ ...draft, effect: effect("m3"), thread: "", reference: "", answers: false });
    const answers: Desk = answersOf(engine.store, account, () => start, () => start);
    return {
      account,
      ticket: await engine.store.answerTicket(account, effect("m1"), draft.recipient, start + day),
      key: first.key,
      follow: second.key,
      silent: silent.key,
      answer: async (mail: WrittenMail, sameDomain = false, authserv = "") => {
        const { outcome, office } = await takeMail(mailOf(mail), answers, { sameDomain, authserv });
        return { outcome, ...(office !== undefined && { office }) };
      },
      raw: (raw: Buffer) => takeMail(raw, answers, { sameDomain: false, authserv: "" }),
      untold: (): Promise<OfficeAnswer[]> => engine.store.untoldAnswers(account, "forward", 0, 100),
      state: async () => (await engine.store.reportByNumber(account, 2026, 1))!.state,
      refused: async () => (await engine.store.figures(account, start)).month["answers-refused"] ?? 0,
    };
  }

  it("answers ours by In-Reply-To, by References, and as one of the parts of a divided mail", async () => {
    const { key, follow, answer, untold } = await desk();
    const replies: WrittenMail[] = [
      { inReplyTo: `<${key}@prova.example>`, subject: "qualsiasi", text: "uno" },
      { inReplyTo: `<${key}.p3@prova.example>`, text: "due" },
      { inReplyTo: "<altro@office.example>", references: `<${key}@prova.example>\r\n <altro@office.example>`, text: "tre" },
      { inReplyTo: `<${follow}@prova.example>`, text: "quattro" },
      { inReplyTo: `<${key}@prova.example>`, text: "cinque", from: "STRADE@Prova.Example" },
    ];
    for (const mail of replies) assert.deepEqual(await answer(mail), { outcome: "taken", office: "Strade" }, mail.text);
    assert.deepEqual((await untold()).map(({ text }) => text), ["uno", "due", "tre", "quattro", "cinque"]);
  });

  it("to a mail whose answers nobody hands on is left as it is, for whoever reads the mailbox", async () => {
    const { silent, answer, untold, refused } = await desk();
    assert.deepEqual(await answer({ inReplyTo: `<${silent}@prova.example>`, subject: "Re: da verificare", text: "È uno scherzo, lascia perdere." }), { outcome: "unknown" });
    assert.deepEqual([await untold(), await refused()], [[], 0]);
  });

  it("answers ours by the link in what it quotes, where a server has given our mail another name", async () => {
    const { ticket, answer, untold } = await desk();
    const quoting = (link: string): string => `Domani.\n\n> Oppure da questa pagina:\n> https://urp.prova.example/urp/risposta/${link}\n`;
    const mail = { inReplyTo: "<0102-altro@eu-west-1.amazonses.com>", subject: "Re: Messaggio" };
    assert.equal((await answer({ ...mail, text: quoting(ticket) })).outcome, "taken");
    assert.equal((await answer({ ...mail, text: quoting(ticket), from: "ladro@male.example" })).outcome, "sender");
    assert.equal((await answer({ ...mail, text: quoting(`${ticket.slice(0, -1)}${ticket.endsWith("A") ? "B" : "A"}`) })).outcome, "unknown");
    assert.deepEqual((await untold()).map(({ text }) => text), ["Domani."]);
  });

  it("that is delivered twice is one answer, with a Message-ID or without", async () => {
    const { key, raw, untold } = await desk();
    const replies = [mailOf({ inReplyTo: `<${key}@x>`, text: "uno" }), mailOf({ inReplyTo: `<${key}@x>`, text: "due", messageId: "" })];
    for (const expected of ["taken", "again"]) for (const mail of replies) assert.equal((await raw(mail)).outcome, expected);
    assert.equal((await untold()).length, 2);
  });

  it("changes the report's state by the office's word", async () => {
    const { key, answer, state } = await desk();
    await answer({ inReplyTo: `<${key}@x>`, text: "Presa in carico" });
    assert.equal(await state(), "taken");
    await answer({ inReplyTo: `<${key}@x>`, text: "Chiusa" });
    assert.equal(await state(), "closed");
  });

  it("with the number alone changes nothing, from the office's address too: both can be written by anybody", async () => {
    const { answer, untold, refused, state } = await desk();
    const subject = "R: Segnalazione 2026/000001: buca";
    const mails: [WrittenMail, string][] = [
      [{ subject }, "unproven"],
      [{ subject, headers: ["Authentication-Results: mx.prova.example; dmarc=pass header.from=prova.example"] }, "unproven"],
      [{ subject, headers: ["X-URP-Report: 2026/000001"] }, "unproven"],
      [{ subject, from: "collega@prova.example" }, "sender"],
      [{ subject, headers: ["Auto-Submitted: auto-replied"] }, "auto-reply"],
      [{ subject: "Segnalazione 2026/000009" }, "unknown"],
      [{ subject: "Fattura 12026/0000011" }, "unknown"],
    ];
    for (const [mail, outcome] of mails) assert.equal((await answer({ text: "Chiusa", ...mail }, true)).outcome, outcome, JSON.stringify(mail));
    assert.deepEqual([await untold(), await state(), await refused()], [[], "open", 4]);
  });

  it("with the number alone is believed when our own mail server vouches for the office's domain, and only then", async () => {
    const { answer, untold } = await desk();
    const results = (...lines: string[]): WrittenMail => ({ subject: "R: 2026/000001", headers: lines.map((line) => `Authentication-Results: ${line}`) });
    const believed = [
      results("mx.prova.example; dmarc=pass (p=REJECT) header.from=prova.example"),
      results("MX.prova.example 1; spf=pass smtp.mailfrom=strade@prova.example"),
      results("mx.prova.example; spf=none smtp.mailfrom=x@y; dkim=pass header.d=lista.example; dkim=pass header.d=posta.prova.example"),
      results("other.example; spf=fail smtp.mailfrom=x", "mx.prova.example; dkim=pass header.i=@prova.example"),
    ];
    const doubted = [
      results(),
      results("male.example; dmarc=pass header.from=prova.example"),
      results("mx.prova.example.male.example; dmarc=pass header.from=prova.example"),
      results("mx.prova.example; dmarc=pass header.from=male.example"),
      results("mx.prova.example; spf=pass smtp.mailfrom=ladro@male.example; dkim=pass header.d=laprova.example"),
      results("mx.prova.example; spf=pass smtp.mailfrom=example"),
      results('mx.prova.example; spf=pass smtp.mailfrom="x; dmarc=pass header.from=prova.example; y"@male.example'),
      results("mx.prova.example; spf=pass (x; dmarc=pass header.from=prova.example) smtp.mailfrom=a@male.example"),
      results("mx.prova.example; none", "male.example; dmarc=pass"),
      results(`${"(".repeat(9_000)}mx.prova.example; dmarc=pass`),
      // What its writer has put in stands below what the server found.
      results("mx.prova.example; dmarc=none header.from=prova.example; dkim=none", "mx.prova.example; dmarc=pass header.from=prova.example; dkim=pass header.d=prova.example"),
    ];
    for (const mail of believed) assert.equal((await answer({ ...mail, text: "Domani" }, false, "mx.prova.example")).outcome, "taken", mail.headers![0]);
    for (const mail of doubted) assert.equal((await answer({ ...mail, text: "x" }, false, "mx.prova.example")).outcome, "unproven", mail.headers![0]);
    const failed = results("mx.prova.example; spf=pass smtp.mailfrom=a@prova.example; dmarc=fail header.from=prova.example");
    assert.equal((await answer({ ...failed, text: "x" }, false, "mx.prova.example")).outcome, "sender");
    assert.equal((await untold()).length, believed.length);
  });

  it("by who has seen one mail of ours speaks of that report alone, whatever else it names", async () => {
    const [seen, other] = [await desk(), await desk()];
    const forged = { text: "Chiusa", subject: "Re: Segnalazione 2026/000001", from: "strade@prova.example" };
    const guesses = [`${seen.key}.9`, seen.key.slice(0, -1), `${seen.key}x`, seen.key.toLowerCase()];
    for (const guess of guesses) assert.equal((await other.answer({ ...forged, inReplyTo: `<${guess}@prova.example>` })).outcome, "unproven", guess);
    assert.equal((await other.answer({ ...forged, inReplyTo: `<${seen.key}@prova.example>` })).outcome, "unproven");
    assert.equal(await other.state(), "open");
    // The mail that it names counts, not the number that it writes.
    await seen.answer({ ...forged, subject: "Re: Segnalazione 2026/000002", inReplyTo: `<${seen.key}@prova.example>` });
    assert.equal(await seen.state(), "closed");
    // And nothing that it writes opens again what is closed.
    await seen.answer({ ...forged, text: "Presa in carico", inReplyTo: `<${seen.key}@prova.example>` });
    assert.equal(await seen.state(), "closed");
  });

  it("from anybody else changes nothing, however much it knows, and is counted", async () => {
    const { key, answer, untold, state, refused } = await desk();
    const inReplyTo = `<${key}@prova.example>`;
    const senders: WrittenMail[] = [
      { from: "ladro@male.example" },
      { from: '"strade@prova.example" <ladro@male.example>' },
      { from: "strade@prova.example, ladro@male.example" },
      { from: "strade@prova.example", headers: ["From: ladro@male.example"] },
      { from: "strade@prova.example.male.example" },
      { from: "nord@prova.example" },
      { from: "" },
      { from: "strade@prova.example", headers: ["Authentication-Results: mx; dmarc=fail (p=none) header.from=prova.example"] },
    ];
    for (const mail of senders) assert.deepEqual(await answer({ inReplyTo, text: "Chiusa", ...mail }), { outcome: "sender", office: "Strade" }, mail.from);
    assert.deepEqual([await untold(), await state(), await refused()], [[], "open", senders.length]);
  });

  it("from a colleague is believed when the comune says so, and still not from a domain that only ends alike", async () => {
    const { key, answer } = await desk();
    const inReplyTo = `<${key}@prova.example>`;
    assert.equal((await answer({ inReplyTo, text: "Domani", from: "nord@prova.example" }, true)).outcome, "taken");
    assert.equal((await answer({ inReplyTo, text: "Domani", from: "nord@laprova.example" }, true)).outcome, "sender");
  });

  it("that a program wrote changes nothing, from the office's own address too", async () => {
    const { key, answer, untold, refused } = await desk();
    const inReplyTo = `<${key}@prova.example>`;
    const programs: [WrittenMail, string][] = [
      [{ headers: ["Auto-Submitted: auto-replied"] }, "auto-reply"],
      [{ subject: "Risposta automatica: Segnalazione 2026/000001" }, "auto-reply"],
      [{ from: "MAILER-DAEMON@mx.prova.example", contentType: 'multipart/report; boundary="b"' }, "bounce"],
      [{ from: "posta-certificata@pec.example", headers: ["X-Ricevuta: avvenuta-consegna"] }, "receipt"],
      [{ text: "" }, "empty"],
      [{ text: "> solo la citazione" }, "empty"],
    ];
    for (const [mail, outcome] of programs) assert.equal((await answer({ inReplyTo, text: "Chiusa", ...mail })).outcome, outcome);
    assert.deepEqual([await untold(), await refused()], [[], 0]);
  });

  it("about something else, or that is none at all, is nobody's", async () => {
    const { raw, answer } = await desk();
    for (const inReplyTo of ["<altro@prova.example>", "<@>", "<>", `<${"x".repeat(300)}@y>`]) assert.equal((await answer({ inReplyTo, subject: "Ciao" })).outcome, "unknown");
    const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256));
    for (const junk of [Buffer.alloc(0), bytes, Buffer.from("\r\n\r\n"), Buffer.from(`References: ${"<a@b> ".repeat(20_000)}\r\n\r\nx`)]) {
      assert.equal((await raw(junk)).outcome, "unknown");
    }
  });

  it("that is huge, or nested without end, is dealt with all the same", async () => {
    const { key, raw, untold } = await desk();
    const head = (type: string): string => `From: strade@prova.example\r\nIn-Reply-To: <${key}@x>\r\nMessage-ID: <big-${type.length}@x>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`;
    assert.equal((await raw(Buffer.from(`${head("text/html")}<p>Domani</p>${"<div>".repeat(150_000)}`))).outcome, "taken");
    const nested = Array.from({ length: 500 }, (_, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary=b${index + 1}\r\n\r\n`).join("");
    assert.ok(["unknown", "empty"].includes((await raw(Buffer.from(head("multipart/mixed; boundary=b0") + nested))).outcome));
    assert.deepEqual((await untold()).map(({ text }) => text), ["Domani"]);
  });

  it("is found by a key that nobody guesses", async () => {
    const { key } = await desk();
    // 100 bits of a keyed hash; what stands before them is the event's own name.
    assert.match(key, /[A-Z2-7]{20}$/);
  });
});
