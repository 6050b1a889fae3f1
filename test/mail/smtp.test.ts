import assert from "node:assert/strict";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { createSmtp, type Smtp, type SmtpFailure } from "../../nodes/lib/mail/index.ts";
import { type LocalSmtp, localSmtp, reply } from "./smtp-server.ts";

const quick = { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 300 };
const raw = Buffer.from("From: urp@prova.example\r\nTo: strade@prova.example\r\nSubject: prova\r\n\r\nUna buca\r\n");
const mail = { id: "ABC@prova.example", from: "urp@prova.example", to: "strade@prova.example", raw };

describe("a mail handed to a server", () => {
  let server: LocalSmtp;
  let smtp: Smtp | undefined;
  let plain: Server | undefined;
  afterEach(async () => {
    smtp?.close();
    await server?.close();
    plain?.close();
    plain = undefined;
  });
  const open = async (...given: Parameters<typeof localSmtp>): Promise<Smtp> => {
    server = await localSmtp(...given);
    return (smtp = createSmtp(server.settings, quick));
  };
  const said = (failure: SmtpFailure | undefined): [string | undefined, string | undefined] => [failure?.kind, failure?.error.code];
  /** Every sentence is one that a person can act on, and names nothing of the mail. */
  const sentence = (failure: SmtpFailure | undefined): string => {
    const text = failure!.error.in("it");
    assert.doesNotMatch(text, /\{|strade|buca|segreto|prova\.example/);
    assert.notEqual(text, failure!.error.in("en"));
    return text;
  };

  it("arrives byte for byte, over one connection for several, with a request to hear of failures", async () => {
    const smtp = await open();
    for (let turn = 0; turn < 3; turn += 1) assert.equal(await smtp.send(mail), undefined);
    assert.equal(server.connections, 1);
    assert.deepEqual(server.taken.map(({ raw: got }) => got), [raw, raw, raw].map(String));
    assert.deepEqual(server.taken[0]!.notify, ["FAILURE", "DELAY"]);
    assert.deepEqual([server.taken[0]!.sender, server.taken[0]!.recipients], ["urp@prova.example", ["strade@prova.example"]]);
  });

  it("learns how large it may be, and is not even begun when it is larger", async () => {
    const smtp = await open({ size: 1000 });
    assert.equal(smtp.sizeLimit(), undefined);
    assert.equal(await smtp.check(), undefined);
    assert.equal(smtp.sizeLimit(), 1000);
    assert.deepEqual(said(await smtp.send({ ...mail, raw: Buffer.alloc(2000, "a") })), ["size", "smtp-size"]);
    assert.equal(server.begun, 0);
    await smtp.send(mail);
    assert.equal(server.taken.length, 1);
  });

  it("goes at once over a new connection when the kept one was closed meanwhile", async () => {
    const smtp = await open();
    await smtp.send(mail);
    server.misbehave = { sender: () => reply(421, "closing") };
    assert.deepEqual(said(await smtp.send(mail)), ["down", "smtp-down"]);
    server.misbehave = {};
    assert.equal(await smtp.send(mail), undefined);
    assert.equal(server.taken.length, 2);
  });

  for (const [stage, code, kind] of [
    ["sender", 451, "down"],
    ["sender", 552, "size"],
    ["sender", 553, "person"],
    ["recipient", 450, "later"],
    ["recipient", 550, "rejected"],
    ["recipient", 552, "rejected"],
    ["recipient", 421, "down"],
    ["after", 451, "later"],
    ["after", 552, "size"],
    ["after", 554, "rejected"],
  ] as const) {
    it(`refused with ${code} at its ${stage} is ${kind}, and the next one goes`, async () => {
      const smtp = await open();
      server.misbehave = { [stage]: () => reply(code, "strade@prova.example: una buca") };
      const failure = await smtp.send(mail);
      assert.equal(failure?.kind, kind);
      assert.match(sentence(failure), new RegExp(`\\(${code}`));
      server.misbehave = {};
      assert.equal(await smtp.send(mail), undefined);
      assert.equal(server.taken.length, 1);
    });
  }

  it("too large by its detailed code alone is too large", async () => {
    const smtp = await open();
    server.misbehave = { after: () => reply(554, "5.3.4 too big") };
    assert.equal((await smtp.send(mail))?.kind, "size");
  });

  it("whose connection breaks before its bytes is not there; after them nobody knows", async () => {
    const smtp = await open();
    const cut = (session: Parameters<LocalSmtp["cut"]>[0]): true => {
      server.cut(session);
      return true;
    };
    server.misbehave = { after: cut };
    assert.deepEqual(said(await smtp.send(mail)), ["unknown", "smtp-unknown"]);
    server.misbehave = { before: cut };
    // 200 kB do not all leave before the end of the connection is noticed.
    assert.equal((await smtp.send({ ...mail, raw: Buffer.alloc(8_000_000, "a\r\n") }))?.kind, "down");
    assert.equal(server.taken.length, 0);
  });

  it("waits no longer than the timeouts for a server that is slow or says nothing", async () => {
    const smtp = await open();
    server.misbehave = { after: () => true };
    assert.deepEqual(said(await smtp.send(mail)), ["unknown", "smtp-unknown"]);
    plain = createServer((socket) => socket.on("error", () => undefined)).listen(0, "127.0.0.1");
    await new Promise((resolve) => plain!.once("listening", resolve));
    const { port } = plain.address() as AddressInfo;
    const silent = createSmtp({ ...server.settings, port }, quick);
    const failure = await silent.send(mail);
    assert.deepEqual(said(failure), ["down", "smtp-down"]);
    assert.match(sentence(failure), /restano in coda/);
    silent.close();
  });

  it("to a server that is not there waits", async () => {
    const smtp = await open();
    await server.close();
    assert.match(sentence(await smtp.send(mail)), /ECONNREFUSED/);
  });

  it("is not sent when the log-in is refused, or its server knows none", async () => {
    const account = { user: "urp", password: "segreto" };
    const refuse = { allowInsecureAuth: true, onAuth: (_auth: unknown, _session: unknown, done: (error: Error | null) => void) => done(reply(535)) };
    const failure = await (await open(refuse, account)).send(mail);
    assert.deepEqual(said(failure), ["person", "smtp-auth"]);
    assert.match(sentence(failure), /rifiuta l'accesso \(535\).*password/);
    smtp!.close();
    await server.close();
    const busy = { ...refuse, onAuth: (_auth: unknown, _session: unknown, done: (error: Error | null) => void) => done(reply(454)) };
    assert.equal((await (await open(busy, account)).send(mail))?.kind, "down");
    smtp!.close();
    await server.close();
    await open();
    server.misbehave = { sender: () => reply(530) };
    assert.equal((await smtp!.send(mail))?.kind, "person");
  });

  it("logs in with the user and password", async () => {
    const seen: unknown[] = [];
    const onAuth = ({ username, password }: { username: string; password: string }, _session: unknown, done: (error: null, answer: object) => void) => {
      seen.push([username, password]);
      done(null, { user: username });
    };
    const smtp = await open({ allowInsecureAuth: true, onAuth } as never, { user: "urp", password: "segreto" });
    assert.equal(await smtp.send(mail), undefined);
    assert.deepEqual(seen, [["urp", "segreto"]]);
  });

  it("never leaves in clear when STARTTLS is asked for and not offered, or refused", async () => {
    const smtp = await open({}, { security: "starttls" });
    const failure = await smtp.send(mail);
    assert.deepEqual(said(failure), ["person", "smtp-tls"]);
    assert.match(sentence(failure), /controlla porta e sicurezza/);
    assert.equal(server.begun, 0);
  });

  for (const security of ["tls", "starttls"] as const) {
    it(`is not given to a server with a certificate of nobody's (${security})`, async () => {
      const options = { secure: security === "tls", disabledCommands: ["AUTH"] };
      const smtp = await open(options, { security });
      const failure = await smtp.send(mail);
      assert.deepEqual(said(failure), ["person", "smtp-certificate"]);
      assert.match(sentence(failure), /certificato.*NODE_EXTRA_CA_CERTS/);
      assert.equal(server.begun, 0);
    });
  }

  it("over TLS from the start to a port that speaks plainly says what to check", async () => {
    const smtp = await open({}, { security: "tls" });
    const failure = await smtp.send(mail);
    assert.ok(failure && failure.kind !== "unknown");
    assert.equal(server.begun, 0);
  });
});
