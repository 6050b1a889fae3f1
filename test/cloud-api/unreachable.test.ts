import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { CloudApiRefused, CloudApiUnreachable } from "../../nodes/lib/cloud-api/index.ts";
import { ServiceUnreachable } from "../../nodes/lib/errors.ts";
import {
  ACCEPTED,
  TOKEN,
  clientOf,
  closeAll,
  failsWith,
  graphError,
  reply,
  sendText,
  serve,
  serveTcp,
} from "./local-graph.ts";
import type { LocalServer } from "./local-graph.ts";

async function outcome(graph: LocalServer, more: Parameters<typeof clientOf>[1] = {}): Promise<[string, string]> {
  const error = await failsWith(sendText(clientOf(graph.url, more)), CloudApiUnreachable);
  assert.ok(error instanceof ServiceUnreachable);
  return [error.received, error.reason];
}

const html = (response: ServerResponse, status: number): void =>
  void response.writeHead(status, { "Content-Type": "text/html" }).end("<html>Autenticazione richiesta</html>");

describe("a request that provably did not get in", () => {
  afterEach(closeAll);

  it("met a closed port", async () => {
    const graph = await serve(() => {});
    await graph.close();
    assert.deepEqual(await outcome(graph), ["no", "ECONNREFUSED"]);
  });

  it("found no address for the name", async () => {
    const error = await failsWith(sendText(clientOf("https://graph.invalid")), CloudApiUnreachable);
    assert.equal(error.received, "no");
    assert.match(error.reason, /^(ENOTFOUND|EAI_AGAIN)$/);
  });

  it("met something that does not speak TLS", async () => {
    const graph = await serveTcp((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    const error = await failsWith(sendText(clientOf(`https://127.0.0.1:${graph.port}`)), CloudApiUnreachable);
    assert.equal(error.received, "no");
  });

  it("lost the connection during the TLS handshake", async () => {
    const graph = await serveTcp((socket) => socket.once("data", () => socket.resetAndDestroy()));
    const error = await failsWith(sendText(clientOf(`https://127.0.0.1:${graph.port}`)), CloudApiUnreachable);
    assert.deepEqual([error.received, error.reason], ["no", "ECONNRESET"]);
  });

  it("waited for a TLS handshake that never came", async () => {
    const graph = await serveTcp((socket) => void socket.resume());
    const api = clientOf(`https://127.0.0.1:${graph.port}`, { connectTimeoutMs: 40 });
    const error = await failsWith(sendText(api), CloudApiUnreachable);
    assert.deepEqual([error.received, error.reason], ["no", "connect-timeout"]);
  });

  it("waited its turn in vain while all connections were busy", async () => {
    const graph = await serve(() => {});
    const api = clientOf(graph.url, { maxSockets: 1, connectTimeoutMs: 20, timeoutMs: 60 });
    const file = { bytes: Buffer.from("a"), mime: "text/plain", name: "a.txt" };
    const busy = failsWith(api.uploadMedia(file), CloudApiUnreachable);
    const error = await failsWith(sendText(api), CloudApiUnreachable);
    assert.deepEqual([error.received, error.reason], ["no", "timeout"]);
    api.close();
    assert.equal((await busy).received, "unknown");
    assert.equal(graph.asked.length, 1);
  });

  it("was stopped by a proxy that wants a password, or by a guard that counts", async () => {
    for (const status of [407, 429]) {
      const graph = await serve((_asked, response) => html(response.setHeader("Retry-After", "7"), status));
      const error = await failsWith(sendText(clientOf(graph.url)), CloudApiUnreachable);
      assert.deepEqual([error.received, error.reason, error.retryAfterMs], ["no", `http-${status}`, 7000]);
    }
  });

  it("came after the client was closed", async () => {
    const graph = await serve((_asked, response) => reply(response, ACCEPTED));
    const api = clientOf(graph.url);
    api.close();
    const error = await failsWith(sendText(api), CloudApiUnreachable);
    assert.deepEqual([error.received, error.reason, graph.asked.length], ["no", "closed", 0]);
  });
});

describe("a request of which nobody knows whether it got in", () => {
  afterEach(closeAll);

  it("got no answer in time", async () => {
    const graph = await serve(() => {});
    assert.deepEqual(await outcome(graph, { timeoutMs: 40 }), ["unknown", "timeout"]);
    assert.equal(graph.asked.length, 1);
  });

  it("got an answer that stopped in the middle", async () => {
    const graph = await serve((_asked, response) => {
      response.writeHead(200, { "Content-Length": 500 });
      response.write('{"messages":[');
    });
    assert.deepEqual(await outcome(graph, { timeoutMs: 60 }), ["unknown", "timeout"]);
  });

  it("got an answer a byte at a time, without end", async () => {
    let drip: NodeJS.Timeout | undefined;
    const graph = await serve((_asked, response) => {
      drip = setInterval(() => response.write(" "), 5);
    });
    try {
      assert.deepEqual(await outcome(graph, { timeoutMs: 80, connectTimeoutMs: 20 }), ["unknown", "timeout"]);
    } finally {
      clearInterval(drip);
    }
  });

  it("lost the connection when the bytes were out", async () => {
    const graph = await serveTcp((socket) => socket.once("data", () => socket.resetAndDestroy()));
    assert.deepEqual(await outcome(graph), ["unknown", "ECONNRESET"]);
  });

  it("lost a connection that had served before", async () => {
    const graph = await serve((_asked, response, number) => {
      if (number === 1) reply(response, ACCEPTED);
      else response.socket?.resetAndDestroy();
    });
    const api = clientOf(graph.url);
    await sendText(api);
    const error = await failsWith(sendText(api), CloudApiUnreachable);
    assert.deepEqual([error.received, graph.connections()], ["unknown", 1]);
  });

  it("lost the connection in the middle of the answer", async () => {
    const graph = await serve((_asked, response) => {
      response.writeHead(200, { "Content-Length": 500 });
      response.write('{"messages":[', () => response.socket?.destroy());
    });
    assert.equal((await outcome(graph))[0], "unknown");
  });

  it("got an answer that is no HTTP", async () => {
    const graph = await serveTcp((socket) => socket.once("data", () => socket.end("220 smtp.example ESMTP\r\n")));
    assert.deepEqual(await outcome(graph), ["unknown", "HPE_INVALID_CONSTANT"]);
  });

  for (const status of [500, 502, 503, 504, 403, 404]) {
    it(`got a page with ${status} that is not Graph's`, async () => {
      const graph = await serve((_asked, response) => html(response, status));
      assert.deepEqual(await outcome(graph), ["unknown", `http-${status}`]);
    });
  }

  it("got a page with 200, as a portal that wants a password gives it", async () => {
    const graph = await serve((_asked, response) => html(response, 200));
    assert.deepEqual(await outcome(graph), ["unknown", "not-graph"]);
  });

  const strange: [string, unknown][] = [
    ["null", null],
    ["a list", [ACCEPTED]],
    ["no messages", { messaging_product: "whatsapp" }],
    ["an empty list of messages", { messages: [] }],
    ["a message without id", { messages: [{}] }],
    ["an id that is a number", { messages: [{ id: 5 }] }],
    ["an error without code", { error: { message: "no" } }],
  ];
  for (const [what, body] of strange) {
    it(`got JSON that Graph does not give: ${what}`, async () => {
      const graph = await serve((_asked, response) => reply(response, body));
      assert.deepEqual(await outcome(graph), ["unknown", "not-graph"]);
    });
  }

  it("got far more than Graph ever says", async () => {
    const graph = await serve((_asked, response) => reply(response, { ...ACCEPTED, fill: "x".repeat(300_000) }));
    assert.equal((await outcome(graph))[0], "unknown");
  });

  it("was still under way when the client was closed", async () => {
    const graph = await serve(() => api.close());
    const api = clientOf(graph.url);
    const error = await failsWith(sendText(api), CloudApiUnreachable);
    assert.equal(error.received, "unknown");
  });

  it("is not repeated by us: one try, one request", async () => {
    const graph = await serve((_asked, response) => reply(response, {}, 503));
    await outcome(graph);
    assert.equal(graph.asked.length, 1);
  });
});

describe("an answer", () => {
  afterEach(closeAll);

  it("that sends us elsewhere is not followed: nobody else sees the token", async () => {
    const other = await serve((_asked, response) => reply(response, ACCEPTED));
    const elsewhere = { Location: `${other.url}/messages` };
    const graph = await serve((_asked, response) => void response.writeHead(307, elsewhere).end());
    assert.deepEqual(await outcome(graph), ["unknown", "http-307"]);
    assert.equal(other.asked.length, 0);
    assert.equal(graph.asked[0]?.headers.authorization, `Bearer ${TOKEN}`);
  });

  it("that a proxy has packed is unpacked", async () => {
    const graph = await serve((_asked, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(JSON.stringify(ACCEPTED)));
    });
    assert.equal((await sendText(clientOf(graph.url))).messageId, "wamid.accepted");
  });

  it("may be slower than a connection is allowed to be", async () => {
    const graph = await serve((_asked, response) => void setTimeout(() => reply(response, ACCEPTED), 60));
    const api = clientOf(graph.url, { connectTimeoutMs: 20, timeoutMs: 2000 });
    assert.equal((await sendText(api)).messageId, "wamid.accepted");
  });

  it("leaves no clock running, whether it was good or bad", async () => {
    const graph = await serve((_asked, response, number) => {
      if (number === 1) reply(response, ACCEPTED);
      else response.socket?.resetAndDestroy();
    });
    const running = (): number => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const api = clientOf(graph.url);
    const before = running();
    await sendText(api);
    await failsWith(sendText(api), CloudApiUnreachable);
    assert.equal(running(), before);
  });

  it("after a failure is heard again: the client recovers by itself", async () => {
    const graph = await serve((_asked, response, number) => {
      if (number === 1) response.socket?.resetAndDestroy();
      else if (number === 2) reply(response, graphError(131016), 500);
      else reply(response, ACCEPTED);
    });
    const api = clientOf(graph.url);
    await failsWith(sendText(api), CloudApiUnreachable);
    await failsWith(sendText(api), CloudApiRefused);
    assert.equal((await sendText(api)).messageId, "wamid.accepted");
  });
});
