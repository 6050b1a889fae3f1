import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Message, processClock } from "../../nodes/lib/kit/index.ts";
import { helper, helperNode, incoming, outgoing, stage } from "./stage.ts";

describe("whatsapp-account", () => {
  const on = stage();
  const { until, at } = on;
  const flow = [incoming([["messages", "out"]]), outgoing({ texts: { it: "Ciao" } }), helperNode("messages"), helperNode("sent")];
  const address = (path: string): string => helper.url().replace("localhost", "127.0.0.1").replace(/\/?$/, path);

  const body = (id: string, number = on.sim.account.phoneNumberId): string =>
    JSON.stringify({
      object: "whatsapp_business_account",
      entry: [
        {
          id: "1",
          changes: [
            {
              field: "messages",
              value: {
                metadata: { phone_number_id: number },
                messages: [
                  { from: "393005550101", id, timestamp: String(Math.floor(Date.now() / 1000)), type: "text", text: { body: id } },
                ],
              },
            },
          ],
        },
      ],
    });
  const post = async (text: string, secret = on.sim.account.appSecret): Promise<number> => {
    const signature = `sha256=${createHmac("sha256", secret).update(text).digest("hex")}`;
    const response = await fetch(address("/urp/webhook"), {
      method: "POST",
      headers: { "content-type": "application/json", "x-hub-signature-256": signature },
      body: text,
    });
    return response.status;
  };
  const ready = (): Promise<void> => until(() => on.status("account")?.fill === "green", "a ready account");

  it("answers Meta on the way in and the citizen on the way out, and shows that it is connected", async () => {
    await on.load(flow);
    await on.sim.write("giulia", { text: "ciao" });
    await on.sim.waitForAnswers("giulia", 1);
    assert.deepEqual(on.status("account"), { fill: "green", shape: "dot", text: "whatsapp-account.status.connected" });
  });

  it("takes only what Meta signed, with the secret in use or the former one", async () => {
    await on.load(flow, { account: { previousAppSecret: "former" } });
    await ready();
    assert.equal(await post(body("wamid.1"), "another"), 401);
    assert.equal(await post(body("wamid.1"), "former"), 200);
    assert.equal(await post(body("wamid.2")), 200);
    await until(() => at("messages").length === 2);
  });

  it("proves to Meta that the address is ours", async () => {
    await on.load(flow);
    await ready();
    assert.equal(await on.sim.subscribe("verify"), true);
    assert.equal(await on.sim.subscribe("wrong"), false);
  });

  it("keeps what came for another number of the app, and does not answer it", async () => {
    await on.load(flow);
    await ready();
    assert.equal(await post(body("wamid.other", "123123123")), 200);
    assert.equal(await post(body("wamid.own")), 200);
    await until(() => on.sim.calls.length > 0);
    assert.deepEqual(at("messages").map(({ payload }) => payload), ["wamid.own"]);
  });

  it("tells Meta to call again from the end of one deploy to the start of the next, and goes on", async () => {
    await on.load(flow);
    await ready();
    await on.unload();
    assert.equal(await post(body("wamid.meanwhile")), 503);
    await on.load(flow);
    await ready();
    assert.equal(await post(body("wamid.meanwhile")), 200);
    await until(() => at("messages").length === 1);
  });

  it("that ends before it has started leaves nothing behind", async () => {
    // Nodes that use it would wait for its start before they end.
    await on.load([]);
    await on.unload();
    assert.equal(await post(body("wamid.1"), "another"), 503, "its secrets still stand at the door");
    await on.load(flow);
    await ready();
    assert.equal(await post(body("wamid.1")), 200);
    await until(() => at("messages").length === 1);
    await on.unload();
    assert.equal(await post(body("wamid.2")), 503);
  });

  it("turns red when Meta does not accept its token, says so once, and loses nothing", async () => {
    on.sim.failNext("token-expired", Infinity, "send");
    await on.load(flow);
    await on.sim.write("giulia", { text: "ciao" });
    await until(() => on.status("account")?.fill === "red");
    assert.deepEqual(on.sentences("account"), ["Il token di accesso non è valido o è scaduto: inserirne uno nuovo."]);
    assert.equal(on.status("account")?.text, "whatsapp-account.status.stopped");
    assert.equal(on.sim.sentTotal, 0);
  });

  it("says that a message was not sent", async () => {
    await on.load([incoming([["messages"]]), outgoing({ texts: { it: "Ciao" } }), helperNode("messages"), helperNode("sent")]);
    await on.sim.write("giulia", { text: "ciao" });
    await until(() => at("messages").length === 1);
    const [msg] = at("messages") as [Message];
    helper.getNode("out").receive({ ...msg, whatsapp: { ...msg.whatsapp!, citizen: "NOBODYNOBODYNOBODYNOBODYNO" } });
    await until(() => on.status("account")?.text === "whatsapp-account.status.not-sent");
    assert.match(on.sentences("account").join(), /^Manca un destinatario valido/);
    assert.equal(on.sim.calls.length, 0);
  });

  it("with half of its credentials refuses to start and names what is missing, without showing the rest", async () => {
    await on.load(flow, { account: { appSecret: "", verifyToken: "" } });
    assert.match(on.sentences("account").join(), /WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN/);
    assert.doesNotMatch(on.sentences("account").join(), new RegExp(on.sim.account.accessToken));
    assert.equal(on.status("account")?.fill, "red");
    assert.equal(on.status("in")?.fill, "red");
    assert.equal(await post(body("wamid.1")), 503);
  });

  it("without a store refuses to start", async () => {
    await on.load(flow, { account: { store: "" } });
    assert.match(on.sentences("account").join(), /manca la configurazione «urp-store»/);
  });

  it("turns red, and says why once, when its store does not open", async () => {
    await on.load(flow, { store: { directory: "/dev/null/data" } });
    await until(() => on.status("account")?.fill === "red");
    const said = ["store", "account", "in", "out"].flatMap((id) => on.sentences(id));
    assert.deepEqual(said.length, 1);
    assert.match(said[0]!, /Non riesco a scrivere in \/dev\/null\/data\/urp\.db/);
  });

  it("never answers citizens of the real service by a rehearsal's clock", async () => {
    process.env["URP_CLOCK"] = "2026-12-24T10:00:00+01:00";
    try {
      await on.load(flow, { account: { graphUrl: "https://graph.facebook.com" } });
      assert.match(on.sentences("account").join(), /URP_CLOCK serve solo alle prove/);
      assert.ok(Math.abs(processClock.offset()) < 1000);
    } finally {
      delete process.env["URP_CLOCK"];
    }
  });

  describe("without credentials", () => {
    let web: Server;
    let root: string;
    const simulated = { phoneNumberId: "", accessToken: "", appSecret: "", verifyToken: "", graphUrl: "" };

    /** The routes that Node-RED would have beside the webhook; the helper does not put them on its server. */
    async function serve(): Promise<void> {
      web = createServer(on.red().httpNode as never);
      await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
      root = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
    }
    afterEach((done) => {
      web.close(done);
      web.closeAllConnections();
    });
    const ask = async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${root}${path}`, { headers });
      return { status: response.status, body: await response.text() };
    };

    it("is the simulator's: who writes on its phone page is answered", async () => {
      await on.load(flow, { account: simulated });
      await serve();
      await until(() => on.status("account")?.text === "whatsapp-account.status.simulator");
      const written = await fetch(`${root}/urp/phone/api/write`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: root },
        body: JSON.stringify({ citizen: "giulia", what: { text: "ciao" } }),
      });
      assert.ok(written.ok, `${written.status} ${await written.text()}`);
      await until(() => at("sent").length === 1);
      assert.equal((await ask("/urp/phone/api/state", { "x-forwarded-for": "10.0.0.1" })).status, 404);
    });

    it("tells its health and its figures to this machine, without anything of a person", async () => {
      await on.load(flow, { account: simulated });
      await serve();
      await until(() => on.status("account")?.fill === "green");
      assert.deepEqual(JSON.parse((await ask("/urp/health")).body), { ok: true, problems: [] });
      const { body: metrics } = await ask("/urp/metrics");
      assert.match(metrics, /^urp_messages_received_month 0$/m);
      assert.match(metrics, /^# TYPE urp_messages_sent_total counter\nurp_messages_sent_total 0$/m);
      assert.equal((await ask("/urp/health", { "x-forwarded-for": "10.0.0.1" })).status, 404);
      process.env["URP_METRICS_TOKEN"] = "a long token";
      try {
        const remote = { "x-forwarded-for": "10.0.0.1" };
        assert.equal((await ask("/urp/health", { ...remote, authorization: "Bearer a long token" })).status, 200);
        assert.equal((await ask("/urp/metrics", { ...remote, authorization: "Bearer a long tokem" })).status, 404);
      } finally {
        delete process.env["URP_METRICS_TOKEN"];
      }
    });

    it("says in its health that sending has stopped, and why", async () => {
      on.sim.failNext("token-expired", 1, "send");
      await on.load(flow);
      await serve();
      await until(() => on.status("account")?.fill === "green");
      assert.equal((await ask("/urp/health")).status, 200);
      await on.sim.write("giulia", { text: "ciao" });
      await until(() => on.status("account")?.fill === "red");
      const { status, body: report } = await ask("/urp/health");
      const { ok, problems } = JSON.parse(report) as { ok: boolean; problems: { code: string; it: string }[] };
      assert.deepEqual([status, ok, problems.map(({ code }) => code)], [503, false, ["meta-190"]]);
      assert.equal(problems[0]!.it, "Il token di accesso non è valido o è scaduto: inserirne uno nuovo.");
    });

    it("says in its health what is wrong, with the sentence", async () => {
      await on.load(flow, { account: simulated, store: { directory: "/dev/null/data" } });
      await serve();
      await until(() => on.status("account")?.fill === "red");
      const { status, body: report } = await ask("/urp/health");
      const { ok, problems } = JSON.parse(report) as { ok: boolean; problems: { code: string; it: string }[] };
      assert.deepEqual([status, ok, problems[0]!.code], [503, false, "store.not-writable"]);
      assert.match(problems[0]!.it, /Non riesco a scrivere/);
      assert.equal((await ask("/urp/metrics")).status, 200);
    });

    it("works on while the virus scanner does not answer, and says so", async () => {
      await on.load(flow, { account: { clamd: join(on.directory, "nobody.ctl") } });
      await serve();
      await until(() => on.status("account")?.fill === "green");
      await on.sim.write("giulia", { image: true });
      await until(() => on.status("account")?.text === "whatsapp-account.status.files-wait");
      const { status, body: report } = await ask("/urp/health");
      const { ok, warnings } = JSON.parse(report) as { ok: boolean; warnings: { code: string; it: string }[] };
      assert.deepEqual([status, ok, warnings.map(({ code }) => code)], [200, true, ["clamd.unavailable"]]);
      assert.match(warnings[0]!.it, /antivirus/);
    });
  });

  it("does not start without the scanner that it is to use", async () => {
    await on.load(flow, { account: { clamd: "clamav.example.org:3310" } });
    await until(() => on.status("account")?.fill === "red");
  });
});
