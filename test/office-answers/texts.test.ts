import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerTextFaults, bounded, readAnswerTexts, shippedAnswerTexts, unquoted } from "../../nodes/lib/office-answers/index.ts";
import { answerMessage } from "../../nodes/lib/office-answers/answer-message.ts";
import { replyAbove } from "../../nodes/lib/mail/answering.ts";
import { imapSettings } from "../../nodes/lib/imap/index.ts";
import type { OfficeAnswer } from "../../nodes/lib/store/index.ts";
import { createComune } from "../../nodes/lib/texts/index.ts";

const comune = createComune({ name: "Comune di Prova", office: "Urp" });

describe("what a citizen reads of an office's answer", () => {
  const answer = (more: Partial<OfficeAnswer> = {}): OfficeAnswer => ({
    id: "ABCDEFGH",
    citizen: "7F3AQX2Y",
    office: "Strade",
    what: "text",
    text: "Domani.",
    at: Date.UTC(2026, 10, 24, 9),
    reference: "2026/000042",
    report: null,
    held: false,
    content: "null",
    ...more,
  });
  const said = (more: Partial<OfficeAnswer> = {}, fields = {}): unknown =>
    answerMessage(answer(more), { texts: readAnswerTexts(fields, "n"), comune, account: "a" }).payload;

  it("is said in the comune's words, with the office's below, in the language that they write in", () => {
    const english = JSON.stringify({ to: {}, text: "", facts: { whatsapp: { language: "en" } } });
    assert.equal(said(), "Segnalazione n. 2026/000042, risponde Strade:\n\nDomani.");
    assert.equal(said({ reference: "" }), "Domani.");
    assert.equal(said({ what: "taken", text: "" }), "La tua segnalazione n. 2026/000042 è stata presa in carico da Strade.");
    assert.equal(said({ what: "closed" }), "La tua segnalazione n. 2026/000042 è stata chiusa da Strade.\n\nDomani.");
    assert.equal(said({ what: "closed", content: english, reference: "" }), "Your request has been closed by Strade.\n\nDomani.");
    assert.equal(said({ what: "closed" }, { closedIt: "Fatto: {{text}} ({{report.number}})" }), "Fatto: Domani. (2026/000042)");
  });

  it("never is longer than WhatsApp takes, and says when it was cut", () => {
    const text = String(said({ what: "taken", text: "x ".repeat(2_048).trim() }));
    assert.ok(text.length <= 4_096);
    assert.match(text, /il resto non è stato inoltrato\.\]$/);
    assert.equal(bounded("x".repeat(4_096), "it").length, 4_096);
  });

  it("waits thirty days for them to write, and has a name of its own that stays the same", () => {
    const messages = [1, 2].map(() => answerMessage(answer(), { texts: shippedAnswerTexts, comune, account: "a" }));
    const [first, second] = messages.map(({ whatsapp }) => whatsapp!);
    assert.deepEqual([first!.event, first!.waitsUntil, first!.account], ["ABCDEFGH", "2026-12-24T09:00:00.000Z", "a"]);
    assert.equal(second!.event, first!.event);
    assert.notEqual(second!.run, first!.run);
    assert.ok(first!.run < 0);
  });

  it("begins in the dialog with what the runtime ships, and a placeholder that is none is refused", () => {
    const html = readFileSync(join(import.meta.dirname, "../../nodes/forward-to-email.html"), "utf8");
    for (const text of Object.values(shippedAnswerTexts).flatMap((one) => Object.values(one))) {
      assert.ok(html.includes(`value: "${text}"`) || html.includes(`value: \`${text}\``), text);
    }
    assert.deepEqual(answerTextFaults({}), []);
    assert.deepEqual(answerTextFaults({ takenIt: "{{ufficio}}" }).map(({ field }) => field), ["takenIt"]);
    assert.throws(() => readAnswerTexts({ takenIt: "{{ufficio}}" }, "Inoltra"), /Nodo «Inoltra».*ufficio/);
  });

  it("has nothing of ours: the line at the top of our mails cuts in both languages", () => {
    for (const line of Object.values(replyAbove)) assert.equal(unquoted(`Sì\n${line}\nnostro`), "Sì");
  });
});

describe("the mailbox that is read", () => {
  const fields = { imapHost: "imap.prova.example", user: "urp", password: "segreta" };
  it("is none without a host, and takes user and password from the sending server", () => {
    assert.equal(imapSettings({ user: "urp", password: "x" }), null);
    assert.deepEqual(imapSettings(fields), { host: "imap.prova.example", port: 993, security: "tls", folder: "INBOX", user: "urp", password: "segreta" });
    assert.deepEqual(
      imapSettings({ ...fields, imapSecurity: "starttls", imapPort: "1143", imapFolder: " Risposte ", imapUser: "u", imapPassword: "p" }),
      { host: "imap.prova.example", port: 1143, security: "starttls", folder: "Risposte", user: "u", password: "p" },
    );
  });

  it("is refused in the clear from elsewhere, without a user, with a port or a host that are none", () => {
    for (const [more, code] of [
      [{ imapSecurity: "none" }, "imap.security"],
      [{ user: "" }, "imap.user"],
      [{ imapUser: "altro" }, "imap.user"],
      [{ imapPort: "x" }, "imap.port"],
      [{ imapHost: "imap://x" }, "imap.host"],
    ] as const) {
      assert.throws(() => imapSettings({ ...fields, ...more }), { code });
    }
    assert.equal(imapSettings({ ...fields, imapHost: "127.0.0.1", imapSecurity: "none" })!.port, 143);
  });
});
