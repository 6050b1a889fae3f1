import assert from "node:assert/strict";
import { setDefaultCACertificates, getCACertificates } from "node:tls";
import { setTimeout as pause } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { createSmtp, type Smtp } from "../../nodes/lib/mail/index.ts";
import { assemble } from "../../nodes/lib/mail/assemble.ts";
import { addressesOf } from "../mail/smtp-server.ts";
import { missing, type Postfix, startPostfix } from "./postfix.ts";

describe("Debian's Postfix", function () {
  const lacking = missing();
  if (lacking) {
    it(`is not tried: ${lacking}`);
    return;
  }
  this.timeout(30_000);
  let postfix: Postfix;
  let smtp: Smtp | undefined;
  before(async () => {
    postfix = await startPostfix();
  });
  after(() => postfix?.stop());
  afterEach(() => {
    smtp?.close();
  });
  const connect = (security: "starttls" | "none"): Smtp =>
    (smtp = createSmtp({ host: "localhost", port: postfix.port, security, user: "", password: "" }));
  const hostile = "Una buca\r\n.\r\nBcc: ladro@male.example\r\n<script>x</script> \u202E è";
  async function mailTo(user: string, bytes = new Uint8Array(50_000).fill(9)): Promise<{ id: string; from: string; to: string; raw: Buffer }> {
    const from = { name: "Urp", address: "urp@prova.example" };
    const to = { name: "Strade", address: `${user}@prova.example` };
    const content = { to, replyTo: "", subject: "Segnalazione 2026/000042: buca", text: hostile, links: [], language: "it" as const, host: "prova.example", reference: "2026/000042", prefix: "segnalazione-2026-000042", media: [{ id: "m", kind: "image", mime: "image/jpeg" }], facts: {} };
    const raw = await assemble({ content, key: "R1", plan: { parts: [[0]], left: [], done: 0 }, part: 0, from, files: [{ file: 0, mime: "image/jpeg", bytes }], date: Date.now() });
    return { id: "R1@prova.example", from: from.address, to: to.address, raw };
  }
  async function filed(user: string, count: number): Promise<string[]> {
    for (let turn = 0; turn < 200 && postfix.mails(user).length < count; turn += 1) await pause(50);
    return postfix.mails(user);
  }

  it("takes a mail over STARTTLS when its certificate is trusted, and not before", async () => {
    const untrusted = await connect("starttls").send(await mailTo("strade"));
    assert.deepEqual([untrusted?.kind, untrusted?.error.code], ["person", "smtp-certificate"]);
    smtp!.close();
    const usual = getCACertificates("default");
    setDefaultCACertificates([...usual, postfix.certificate]);
    try {
      assert.equal(await connect("starttls").send(await mailTo("strade")), undefined);
    } finally {
      setDefaultCACertificates(usual);
    }
    const [raw, ...others] = await filed("strade", 1);
    const parsed = await simpleParser(raw!);
    assert.deepEqual(others, []);
    assert.deepEqual(addressesOf(parsed), ["strade@prova.example"]);
    assert.match(parsed.text!, /Una buca\n\.\nBcc: ladro@male\.example\n<script>/);
    assert.deepEqual([parsed.messageId, parsed.headers.get("x-urp-report"), parsed.headers.get("auto-submitted")], ["<R1@prova.example>", "2026/000042", "auto-generated"]);
    assert.deepEqual(parsed.attachments.map(({ filename, size }) => [filename, size]), [["segnalazione-2026-000042-foto-1.jpg", 50_000]]);
    assert.match(raw!, /with ESMTPS/);
  });

  it("says how large a mail may be, and refuses an address that it does not know for ever", async () => {
    const smtp = connect("none");
    assert.equal(await smtp.check(), undefined);
    assert.equal(smtp.sizeLimit(), 300_000);
    assert.equal((await smtp.send(await mailTo("verde", new Uint8Array(400_000))))?.kind, "size");
    const unknown = await smtp.send(await mailTo("nessuno"));
    assert.deepEqual([unknown?.kind, unknown?.error.code], ["rejected", "smtp-550"]);
    const relayed = await smtp.send({ ...(await mailTo("verde")), to: "uno@altrove.example" });
    assert.equal(relayed?.kind, "rejected");
    assert.equal(await smtp.send(await mailTo("verde")), undefined);
    assert.equal((await filed("verde", 1)).length, 1);
  });
});
