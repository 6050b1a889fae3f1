import assert from "node:assert/strict";
import { type IncomingMessage, ServerResponse } from "node:http";
import { Refused } from "../../nodes/lib/errors.ts";
import { type HttpRequest, editorRoute, isLocal, publicRoute } from "../../nodes/lib/kit/index.ts";
import { type FakeRed, fakeRed, turn } from "./fake-red.ts";

interface Written {
  statusCode: number;
  text: string;
  getHeader(name: string): unknown;
}

/** Calls all handlers of a route; the response goes nowhere, but what was written can be seen. */
async function call(world: FakeRed, route: string, request: object): Promise<Written> {
  const response = new ServerResponse({ method: "GET" } as IncomingMessage);
  let written = "";
  Object.assign(response, { end: (text = "") => void (written += text) });
  for (const handler of world.routes.get(route)!) handler(request as HttpRequest, response, () => undefined);
  await turn();
  return { statusCode: response.statusCode, text: written, getHeader: (name) => response.getHeader(name) };
}

describe("a route for the editor", () => {
  const ask = async (answer: (body: Record<string, unknown>) => unknown, body: unknown = {}) => {
    const world = fakeRed();
    editorRoute(world.red, "post", "/urp/x", answer);
    return { world, answer: await call(world, "post /urp/x", { body }) };
  };

  it("needs the permission to change flows, before anything else", async () => {
    const { world } = await ask(() => ({}));
    assert.deepEqual(world.permissions, ["flows.write"]);
    assert.equal(world.routes.get("post /urp/x")!.length, 2);
  });

  it("answers JSON that nobody keeps, at once or later", async () => {
    for (const work of [(body: object) => body, async (body: object) => body]) {
      const { answer } = await ask(work, { a: 1 });
      assert.deepEqual([answer.statusCode, answer.text], [200, '{"a":1}']);
      assert.equal(answer.getHeader("content-type"), "application/json; charset=utf-8");
      assert.equal(answer.getHeader("cache-control"), "no-store");
    }
  });

  it("takes whatever is no object for an empty one", async () => {
    for (const body of [undefined, null, "text", 5]) {
      assert.equal((await ask((given) => given, body)).answer.text, "{}");
    }
  });

  it("answers a refusal with its sentence in both languages", async () => {
    const { answer } = await ask(() => {
      throw new Refused("x.y", { it: "Manca {what}.", en: "{what} is missing." }, { what: "il nome" });
    });
    assert.deepEqual(
      [answer.statusCode, JSON.parse(answer.text)],
      [400, { code: "x.y", it: "Manca il nome.", en: "il nome is missing." }],
    );
  });

  it("tells nobody the words of an error that it does not know, and logs where it came from", async () => {
    const { world, answer } = await ask(() => Promise.reject(new Error("secret")));
    assert.deepEqual([answer.statusCode, answer.text], [500, '{"code":"unexpected"}']);
    assert.match(world.logged.join(), /^\/urp\/x: Error routes\.test\.ts:\d+$/);
  });
});

describe("a public route", () => {
  it("answers 500 with nothing in it when it fails, sync or async, and logs where", async () => {
    for (const work of [
      () => {
        throw new Error("secret");
      },
      () => Promise.reject(new Error("secret")),
    ]) {
      const world = fakeRed();
      publicRoute(world.red, "/urp/y", work);
      const answer = await call(world, "node /urp/y", {});
      assert.deepEqual([answer.statusCode, answer.text], [500, ""]);
      assert.match(world.logged.join(), /^\/urp\/y: Error /);
    }
  });

  it("ends an answer that had begun when it fails", async () => {
    const world = fakeRed();
    publicRoute(world.red, "/urp/y", async (_request, answer) => {
      answer.writeHead(200);
      throw new Error("late");
    });
    assert.equal((await call(world, "node /urp/y", {})).statusCode, 200);
    assert.equal(world.logged.length, 1);
  });
});

describe("a request from this machine", () => {
  const request = (headers: object = {}, remoteAddress = "127.0.0.1"): HttpRequest =>
    ({ headers: { host: "127.0.0.1:1880", ...headers }, socket: { remoteAddress } }) as HttpRequest;

  it("comes from a loopback address and is meant for one", () => {
    for (const remote of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) assert.equal(isLocal(request({}, remote)), true);
    for (const host of ["127.0.0.1", "localhost:1880", "[::1]:1880"]) assert.equal(isLocal(request({ host })), true);
  });

  it("is none that comes from elsewhere", () => {
    for (const remote of ["10.0.0.1", "127.0.0.2", "::ffff:10.0.0.1", ""]) assert.equal(isLocal(request({}, remote)), false);
    assert.equal(isLocal({ headers: { host: "127.0.0.1" }, socket: {} } as HttpRequest), false);
  });

  it("is none that was passed on by a proxy", () => {
    for (const name of ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via"]) {
      assert.equal(isLocal(request({ [name]: "127.0.0.1" })), false, name);
      assert.equal(isLocal(request({ [name]: "" })), false, name);
    }
  });

  it("is none that a web page made under a name of its own", () => {
    for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:1880", "127.0.0.1@evil.example", undefined]) {
      assert.equal(isLocal(request({ host })), false, host);
    }
  });
});
