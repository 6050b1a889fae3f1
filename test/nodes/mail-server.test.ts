import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import forwardToEmail from "../../nodes/forward-to-email.ts";
import mailServer from "../../nodes/mail-server.ts";
import type { ReceivedMail } from "../../nodes/lib/mailbox/index.ts";
import { type LocalSmtp, localSmtp, reply } from "../mail/smtp-server.ts";
import { helper, helperNode, placed, stage } from "./stage.ts";

describe("mail-server", () => {
  const scene = stage();
  let server: LocalSmtp | undefined;
  afterEach(async () => {
    await helper.unload();
    await server?.close();
    server = undefined;
  });
  const begin = (changes: object = {}): Promise<void> =>
    scene.load(
      [
        { id: "smtp", type: "mail-server", version: 1, host: "", port: "", security: "tls", from: "", fromName: "", sizeLimit: 20, ...changes },
        { id: "forward", ...placed, type: "forward-to-email", version: 1, account: "account", comune: "words", server: "smtp", route: "fixed", address: "strade@prova.example", addressName: "Strade", replyTo: "", subject: "", text: "", wires: [["queued"], []] },
        helperNode("queued"),
      ],
      {},
      [mailServer, forwardToEmail],
    );
  const give = (msg: object): void => helper.getNode("forward").receive(msg);

  /** The test helper serves only the editor's half of Node-RED: the other half gets a server for as long as it takes. */
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const web = createServer(scene.red().httpNode as unknown as RequestListener);
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = web.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${port}/urp/mailbox/api/${path}`, init);
      return new Response(await response.arrayBuffer(), response);
    } finally {
      web.closeAllConnections();
      web.close();
    }
  }
  const mails = async (): Promise<ReceivedMail[]> => ((await (await ask("mails")).json()) as { mails: ReceivedMail[] }).mails;
  const post = (path: string, body: unknown, headers = { "content-type": "application/json" }): Promise<Response> =>
    ask(path, { method: "POST", body: JSON.stringify(body), headers });

  it("without a server keeps mails in the demo mailbox, which shows them and can be made to fail", async () => {
    await begin();
    assert.equal(scene.status("smtp")?.text, "mail-server.status.demo");
    assert.equal((await post("fault", { fault: "450", times: 1 })).status, 200);
    give({ payload: "uno" });
    await scene.until(async () => ((await (await ask("mails")).json()) as { fault: unknown }).fault === null, "the fault's end");
    assert.deepEqual(await mails(), []);
    await post("clear", {});
    give({ payload: "due", topic: "x" });
    // The first one waits five minutes, and the second behind it.
    await scene.until(() => scene.at("queued").length === 2);
    await helper.unload();
    await begin();
    const answer = await helper.request().post("/urp/mail-server/try").send({ id: "smtp", host: "", from: "urp@prova.example" }).expect(200);
    assert.deepEqual(answer.body, { to: "urp@prova.example", demo: true });
    const [mail] = await mails();
    assert.deepEqual([mail!.subject, mail!.recipients, mail!.sender], ["Prova dello Sportello", ["urp@prova.example"], "urp@prova.example"]);
  });

  it("shows no mail to other machines, and takes orders from its own page alone", async () => {
    await begin();
    assert.equal((await ask("mails", { headers: { "x-forwarded-for": "10.0.0.1" } })).status, 404);
    assert.equal((await post("fault", { fault: "450" }, { "content-type": "text/plain" })).status, 415);
    assert.equal((await post("fault", { fault: "piove" })).status, 400);
    assert.equal((await post("fault", "x".repeat(5_000))).status, 400);
    assert.equal((await ask("nothing")).status, 404);
    assert.equal((await ask("mails/1/0")).status, 404);
  });

  it("tries what the dialog says before it is deployed, and answers with what is wrong", async () => {
    server = await localSmtp();
    await begin();
    const fields = { id: "smtp", host: "127.0.0.1", port: String(server.settings.port), security: "none", from: "urp@prova.example", fromName: "Urp", user: "", password: "" };
    const tried = (status: number): Promise<{ body: unknown }> => helper.request().post("/urp/mail-server/try").send(fields).expect(status);
    assert.deepEqual((await tried(200)).body, { to: "urp@prova.example", demo: false });
    assert.deepEqual(server.taken[0]!.recipients, ["urp@prova.example"]);
    server.misbehave = { sender: () => reply(553) };
    assert.match(((await tried(400)).body as { it: string }).it, /rifiuta il mittente \(553\)/);
    assert.match(((await helper.request().post("/urp/mail-server/try").send({ ...fields, host: "smtp.prova.example" }).expect(400)).body as { it: string }).it, /Senza cifratura/);
  });

  it("gives the stored password only to its own host", async () => {
    const seen: unknown[] = [];
    const onAuth = ({ username, password }: { username?: string | undefined; password?: string | null | undefined }, _session: unknown, done: (error: null, answer: object) => void): void => {
      seen.push([username, password]);
      done(null, { user: username });
    };
    server = await localSmtp({ allowInsecureAuth: true, onAuth }, { user: "urp", password: "segreto" });
    await begin();
    const fields = { id: "smtp", host: "127.0.0.1", port: String(server.settings.port), security: "none", from: "urp@prova.example", user: "urp", password: "__PWRD__" };
    await helper.request().post("/urp/mail-server/try").send(fields).expect(400);
    assert.deepEqual(seen, []);
    await helper.request().post("/urp/mail-server/try").send({ ...fields, password: "segreto" }).expect(200);
    assert.deepEqual(seen, [["urp", "segreto"]]);
  });
});
