import assert from "node:assert/strict";
import forwardToEmail from "../../nodes/forward-to-email.ts";
import { shippedMailTexts } from "../../nodes/lib/mail/index.ts";
import mailServer from "../../nodes/mail-server.ts";
import { type LocalSmtp, localSmtp } from "../mail/smtp-server.ts";
import { helper, helperNode, incoming, placed, stage } from "../nodes/stage.ts";
import { mailOf } from "../office-answers/mails.ts";
import { type Dovecot, missing, startDovecot } from "./dovecot.ts";

describe("an office's answer by way of a real mailbox", function () {
  const lacking = missing();
  if (lacking) {
    it(`is not tried: ${lacking}`);
    return;
  }
  this.timeout(30_000);
  const scene = stage();
  const { load, at, status, until, texts } = scene;
  let dovecot: Dovecot;
  let smtp: LocalSmtp;
  before(async () => {
    dovecot = await startDovecot();
    smtp = await localSmtp();
  });
  after(async () => {
    await helper.unload();
    await smtp?.close();
    await dovecot?.stop();
  });

  const begin = (password = dovecot.password): Promise<void> =>
    load(
      [
        {
          id: "smtp",
          type: "mail-server",
          version: 2,
          host: "127.0.0.1",
          port: smtp.settings.port,
          security: "none",
          from: "urp@prova.example",
          imapHost: "127.0.0.1",
          imapPort: dovecot.port,
          imapSecurity: "none",
          imapUser: dovecot.user,
          imapPassword: password,
          publicUrl: "https://urp.prova.example/",
        },
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
          conversation: false,
          wires: [[], [], ["answered", "out"]],
        },
        { id: "out", ...placed, type: "whatsapp-out", version: 1, account: "account", comune: "words", calendar: "", kind: "payload", greeting: false, quote: false, limit: "", secondOutput: false, wires: [[]] },
        helperNode("answered"),
      ],
      { comune: { version: 2 } },
      [mailServer, forwardToEmail],
    );

  it("reaches the citizen once, delivered twice, across a restart, and beside forged ones", async () => {
    await begin();
    await scene.sim.write("giulia", { text: "Quando aprite?" });
    await until(() => smtp.taken.length === 1, "the mail");
    const { messageId, text } = smtp.taken[0]!.parsed;
    assert.match(text!, /\nhttps:\/\/urp\.prova\.example\/urp\/risposta\/[\w.-]+/);
    const reply = mailOf({ inReplyTo: messageId!, text: `Lunedì alle 9.\n\nIl giorno mar 24 nov 2026 alle ore 10:02 Urp <urp@prova.example> ha scritto:\n\n> Quando aprite?` });
    // Before the reader has connected for the first time, mails are somebody else's.
    await until(() => status("smtp")?.text === "mail-server.status.ready");
    await new Promise((resolve) => setTimeout(resolve, 500));
    dovecot.deliver(mailOf({ inReplyTo: messageId!, text: "Falso", from: "ladro@male.example" }));
    dovecot.deliver(reply);
    await until(() => texts("giulia").length === 1, "the answer");
    await helper.unload();
    dovecot.deliver(reply);
    dovecot.deliver(mailOf({ inReplyTo: messageId!, text: "Chiusa" }));
    await begin();
    await until(() => texts("giulia").length === 2, "the second answer");
    assert.deepEqual(texts("giulia"), ["Lunedì alle 9.", "La tua richiesta è stata chiusa da Strade."]);
    assert.deepEqual(at("answered").map((msg) => (msg["answer"] as { what: string }).what), ["text", "closed"]);
    assert.ok(scene.sentences("smtp").every((sentence) => !/ladro|Falso|giulia/.test(sentence)));
  });

  it("waits while the mailbox refuses us, and the node says what to do", async () => {
    await begin("sbagliata");
    await until(() => status("smtp")?.text === "mail-server.status.unread", "the status");
    assert.match(scene.sentences("smtp").join(), /Il server IMAP rifiuta utente o password/);
  });
});
