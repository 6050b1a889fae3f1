import assert from "node:assert/strict";
import { simpleParser } from "mailparser";
import { createSmtp } from "../../nodes/lib/mail/index.ts";
import { assemble } from "../../nodes/lib/mail/assemble.ts";
import { type Mailbox, startMailbox } from "../../nodes/lib/mailbox/index.ts";

const content = {
  to: { name: "Strade", address: "strade@prova.example" },
  replyTo: "risposte@prova.example",
  subject: "Una buca in via dell'Università",
  text: "È qui.",
  links: [],
  language: "it" as const,
  host: "prova.example",
  reference: "2026/000042",
  prefix: "segnalazione",
  media: [{ id: "m", kind: "image", mime: "image/png" }],
  facts: {},
};

describe("the demo mailbox", () => {
  let mailbox: Mailbox;
  let smtp: ReturnType<typeof createSmtp>;
  beforeEach(async () => {
    mailbox = await startMailbox(() => Date.UTC(2026, 10, 24));
    smtp = createSmtp({ host: mailbox.host, port: mailbox.port, security: "none", user: "", password: "" }, { socketTimeout: 500 });
  });
  afterEach(async () => {
    smtp.close();
    await mailbox.close();
  });
  const send = async (bytes = Uint8Array.of(1, 2, 3)) => {
    const from = { name: "Urp", address: "urp@prova.example" };
    const files = [{ file: 0, mime: "image/png", bytes }];
    const raw = await assemble({ content, key: "K", plan: { parts: [[0]], left: [], done: 0 }, part: 0, from, files, date: 0 });
    return smtp.send({ id: "K", from: from.address, to: content.to.address, raw });
  };

  it("keeps what it gets, ready to be read", async () => {
    const heard: string[] = [];
    const stop = mailbox.onMail(({ id }) => void heard.push(id));
    await send();
    stop();
    await send();
    const [mail] = mailbox.mails();
    const { text, html, ...rest } = mail!;
    assert.deepEqual(rest, {
      id: "1",
      at: "2026-11-24T00:00:00.000Z",
      sender: "urp@prova.example",
      recipients: ["strade@prova.example"],
      from: { name: "Urp", address: "urp@prova.example" },
      to: [{ name: "Strade", address: "strade@prova.example" }],
      replyTo: "risposte@prova.example",
      subject: "Una buca in via dell'Università",
      messageId: "<K@prova.example>",
      inReplyTo: "",
      references: "",
      report: "2026/000042",
      attachments: [{ name: "segnalazione-foto-1.png", mime: "image/png", size: 3 }],
    });
    assert.match(text, /^È qui\./);
    assert.match(html, /<p>È qui\.<\/p>/);
    assert.deepEqual([...mailbox.attachment("1", 0)!.bytes], [1, 2, 3]);
    assert.equal(mailbox.attachment("1", 1), undefined);
    assert.deepEqual([heard, mailbox.mails().length], [["1"], 2]);
    mailbox.clear();
    assert.deepEqual(mailbox.mails(), []);
  });

  for (const [fault, kind] of [["450", "later"], ["550", "rejected"], ["552", "size"], ["disconnect", "unknown"]] as const) {
    it(`fails with ${fault} as often as it is told, then no more`, async () => {
      mailbox.misbehave(fault, 2);
      assert.equal((await send())?.kind, kind);
      assert.deepEqual(mailbox.fault(), { fault, times: 1 });
      assert.equal((await send())?.kind, kind);
      assert.equal(mailbox.fault(), null);
      assert.equal(await send(), undefined);
      assert.equal(mailbox.mails().length, 1);
      mailbox.misbehave(fault);
      mailbox.misbehave(null);
      assert.equal(await send(), undefined);
    });
  }

  it("answers as the office would, above what it quotes, and says what became of it", async () => {
    assert.equal(await mailbox.answer("1", "Chiusa"), "gone");
    await send();
    assert.equal(await mailbox.answer("1", "Chiusa"), "unread");
    const heard: string[] = [];
    const stop = mailbox.onAnswer(async (raw) => {
      const { from, to, subject, inReplyTo, text } = await simpleParser(raw);
      heard.push([from?.text, [to].flat()[0]?.text, subject, inReplyTo, text].join("|"));
      return heard.length > 1;
    });
    assert.equal(await mailbox.answer("1", "Presa in carico\n\n.\r\nBcc: altri@altrove.example"), "ignored");
    assert.equal(await mailbox.answer("1", "Chiusa"), "taken");
    const about = "strade@prova.example|risposte@prova.example|Re: Una buca in via dell'Università|<K@prova.example>";
    assert.ok(heard[0]!.startsWith(`${about}|Presa in carico\n\n.\nBcc: altri@altrove.example\n\nIl 24/11/26, 01:00 Urp ha scritto:\n> È qui.`), heard[0]);
    assert.ok(heard[1]!.startsWith(`${about}|Chiusa\n`), heard[1]);
    const failing = mailbox.onAnswer(() => Promise.reject(new Error("no disk")));
    await assert.rejects(mailbox.answer("1", "Chiusa"), /no disk/);
    failing();
    stop();
    assert.equal(await mailbox.answer("1", "Chiusa"), "unread");
  });

  it("keeps the last 200, and takes nothing that is larger than 25 MB", async () => {
    const raw = Buffer.from("Subject: x\r\n\r\ny\r\n");
    for (let turn = 0; turn < 203; turn += 1) await smtp.send({ id: "K", from: "a@prova.example", to: "b@prova.example", raw });
    assert.deepEqual([mailbox.mails().length, mailbox.mails()[0]!.id], [200, "4"]);
    assert.equal((await smtp.send({ id: "K", from: "a@prova.example", to: "b@prova.example", raw: Buffer.alloc(26 * 1024 * 1024, "a\r\n") }))?.kind, "size");
  });
});
