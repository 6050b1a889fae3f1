import assert from "node:assert/strict";
import { type Server, createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { type DoorHandler, type Red, frontDoor, ownAddress } from "../../nodes/lib/kit/index.ts";
import { fakeRed } from "./fake-red.ts";

/** What these tests use of Express, as Node-RED has it. */
interface Express {
  (): DoorHandler & { use(...handlers: unknown[]): void };
  json(): unknown;
}
const express = createRequire(createRequire(import.meta.url).resolve("node-red"))("express") as Express;

describe("a path in front of Node-RED's own server", () => {
  let server: Server;
  let address: string;
  const behind: string[] = [];

  beforeEach(async () => {
    behind.length = 0;
    const app = express();
    app.use(express.json());
    app.use((request: { method: string; url: string; body: unknown }, response: { end(text: string): void }) => {
      behind.push(`${request.method} ${request.url} ${JSON.stringify(request.body)}`);
      response.end("behind");
    });
    server = createServer((request, response) => app(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach((done) => {
    server.close(done);
    server.closeAllConnections();
  });

  const redOn = (settings: Partial<Red["settings"]> = {}): Red => fakeRed(settings, { server }).red;
  const echo: DoorHandler = (request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => response.end(`ours: ${Buffer.concat(parts).toString()}`));
  };
  const ask = async (path: string, body?: string): Promise<[number, string]> => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${address}${path}`, body === undefined ? {} : { method: "POST", headers, body });
    return [response.status, await response.text()];
  };

  it("gets the body as it came, although a JSON parser sits at the root", async () => {
    const door = frontDoor(redOn(), "/urp/webhook");
    door.handle(echo);
    assert.equal(door.rawBody, true);
    assert.deepEqual(await ask("/urp/webhook", '{ "a" : 1 }'), [200, 'ours: { "a" : 1 }']);
    assert.deepEqual(await ask("/urp/webhook?x=/urp/other", "{}"), [200, "ours: {}"]);
    assert.deepEqual(behind, []);
  });

  it("leaves every other path to who was there before", async () => {
    frontDoor(redOn(), "/urp/webhook").handle(echo);
    for (const path of ["/", "/urp", "/urp/webhook/", "/urp/webhooks", "/urp/Webhook", "/x?/urp/webhook"]) {
      assert.deepEqual(await ask(path, '{"a":1}'), [200, "behind"]);
    }
    assert.equal(behind.length, 6);
    assert.equal(behind[0], 'POST / {"a":1}');
  });

  it("says 503 and when to come again while nobody handles it, also after somebody did", async () => {
    const door = frontDoor(redOn(), "/urp/webhook");
    assert.deepEqual(await ask("/urp/webhook", "{}"), [503, ""]);
    door.handle(echo);
    assert.deepEqual(await ask("/urp/webhook", "{}"), [200, "ours: {}"]);
    door.handle(undefined);
    const response = await fetch(`${address}/urp/webhook`, { method: "POST", body: "x".repeat(100_000) });
    assert.deepEqual([response.status, response.headers.get("retry-after")], [503, "10"]);
    door.handle(echo);
    assert.deepEqual(await ask("/urp/webhook", "{}"), [200, "ours: {}"]);
  });

  it("is set only once on a server, however often it is set: the last one counts", async () => {
    frontDoor(redOn(), "/urp/webhook").handle((_request, response) => void response.end("first"));
    frontDoor(redOn(), "/urp/webhook").handle((_request, response) => void response.end("second"));
    frontDoor(redOn(), "/urp/other").handle((_request, response) => void response.end("other"));
    assert.deepEqual(await ask("/urp/webhook"), [200, "second"]);
    assert.deepEqual(await ask("/urp/other"), [200, "other"]);
    assert.deepEqual(await ask("/"), [200, "behind"]);
    assert.equal(server.listenerCount("request"), 1);
    assert.equal(behind.length, 1);
  });

  it("lies below the root that Node-RED has for nodes", async () => {
    for (const httpNodeRoot of ["/rossa/", "/rossa"]) {
      frontDoor(redOn({ httpNodeRoot }), "/urp/webhook").handle(echo);
      assert.deepEqual(await ask("/rossa/urp/webhook", "{}"), [200, "ours: {}"]);
    }
    assert.deepEqual(await ask("/urp/webhook", "{}"), [200, "behind"]);
    assert.equal(ownAddress(redOn({ httpNodeRoot: "/rossa/" }), "/urp/webhook"), `${address}/rossa/urp/webhook`);
  });

  it("is an ordinary path of Express where there is no server to stand in front of, and says so", async () => {
    const world = fakeRed();
    const door = frontDoor(world.red, "/urp/webhook");
    assert.equal(door.rawBody, false);
    let answered = 0;
    door.handle(() => void (answered += 1));
    world.routes.get("node /urp/webhook")![0]!(undefined as never, undefined as never, () => undefined);
    assert.equal(answered, 1);
    assert.equal(ownAddress(fakeRed({ uiPort: 1881 }).red, "/x"), "http://127.0.0.1:1881/x");
  });
});
