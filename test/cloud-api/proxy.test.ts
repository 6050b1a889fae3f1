import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { CloudApiUnreachable } from "../../nodes/lib/cloud-api/index.ts";
import { ACCEPTED, TOKEN, clientOf, closeAll, failsWith, reply, sendText, serve, serveTcp } from "./local-graph.ts";

const NAMES = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"].flatMap((name) => [name, name.toLowerCase()]);

describe("the proxy of the environment", () => {
  let before: [string, string | undefined][];

  /** A proxy that notes what it is asked and answers that. */
  async function proxy(answer: string): Promise<string[]> {
    const heard: string[] = [];
    const server = await serveTcp((socket) => {
      socket.on("data", (data) => {
        heard.push(data.toString());
        socket.end(answer);
      });
    });
    process.env["HTTP_PROXY"] = process.env["HTTPS_PROXY"] = server.url;
    return heard;
  }

  beforeEach(() => {
    before = NAMES.map((name) => [name, process.env[name]]);
    for (const name of NAMES) delete process.env[name];
  });
  afterEach(async () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await closeAll();
  });

  it("is asked for a tunnel to Meta, and sees neither the token nor the message", async () => {
    const heard = await proxy("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    await failsWith(sendText(clientOf("https://graph.facebook.com")), CloudApiUnreachable);
    assert.match(heard.join(""), /^CONNECT graph\.facebook\.com:443 HTTP\/1\.1\r\n/);
    assert.ok(!heard.join("").includes(TOKEN) && !heard.join("").includes("messaging_product"));
  });

  it("that wants a password has let nothing in", async () => {
    await proxy("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
    const error = await failsWith(sendText(clientOf("https://graph.facebook.com")), CloudApiUnreachable);
    assert.deepEqual([error.received, error.reason], ["no", "http-407"]);
  });

  it("that falls silent has let nothing in", async () => {
    const heard = await proxy("");
    const api = clientOf("https://graph.facebook.com", { connectTimeoutMs: 40 });
    const error = await failsWith(sendText(api), CloudApiUnreachable);
    // Our deadline or the same one of the tunnel, whichever comes first.
    assert.match(error.reason, /^(connect-timeout|ETIMEOUT)$/);
    assert.deepEqual([error.received, heard.length], ["no", 1]);
  });

  it("is left aside for this same machine", async () => {
    const heard = await proxy("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    const graph = await serve((_asked, response) => reply(response, ACCEPTED));
    for (const url of [graph.url, graph.url.replace("127.0.0.1", "localhost")]) {
      assert.equal((await sendText(clientOf(url))).messageId, "wamid.accepted");
    }
    assert.equal(heard.length, 0);
  });

  it("is used for Meta's media host, which is the only other one to be shown the token", async () => {
    const heard = await proxy("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
    const graph = await serve((_asked, response) =>
      reply(response, { url: "https://lookaside.fbsbx.com/whatsapp/?mid=1", mime_type: "image/jpeg", id: "1" }),
    );
    const api = clientOf(graph.url);
    await failsWith(api.downloadMedia("1", { maxBytes: 100 }, new PassThrough()), Error);
    assert.match(heard.join(""), /^CONNECT lookaside\.fbsbx\.com:443 /);
    assert.ok(!heard.join("").includes(TOKEN));
  });
});
