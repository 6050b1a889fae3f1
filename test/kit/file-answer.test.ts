import assert from "node:assert/strict";
import { once } from "node:events";
import { type ServerResponse, createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { type FileAnswer, type Handler, file, personalPage, personalRoute } from "../../nodes/lib/kit/index.ts";
import { fakeRed } from "./fake-red.ts";

/** A route that answers with this file, on a server of its own, asked by somebody who is logged in. */
async function serve(chunks: FileAnswer["chunks"]) {
  const world = fakeRed({ adminAuth: {} });
  personalRoute(world.red, { method: "get", path: "/x", permission: "urp.desk", answer: () => file({ name: "a.csv", type: "text/csv", chunks }) });
  const handlers = world.routes.get("get /x")!;
  const server = createServer((request, response) => {
    const call = Object.assign(request, { originalUrl: "/x", user: { username: "anna" } });
    const next = (at: number): void => handlers[at]?.(call, response, () => next(at + 1));
    next(0);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const headers = { authorization: "Bearer token" };
  return { world, url, headers, close: () => (server.closeAllConnections(), new Promise((resolve) => server.close(resolve))) };
}

describe("an answer that is a file", () => {
  it("arrives whole, piece by piece", async () => {
    const { url, headers, close } = await serve(["a", "è", "c".repeat(200_000)]);
    const answer = await fetch(url, { headers });
    assert.equal(answer.headers.get("content-disposition"), 'attachment; filename="a.csv"');
    assert.equal((await answer.text()).length, 200_002);
    await close();
  });

  it("does not look whole when it breaks off", async () => {
    async function* half() {
      yield "x".repeat(1_000);
      await new Promise(setImmediate);
      throw new Error("secret");
    }
    const { world, url, headers, close } = await serve(half());
    await assert.rejects(fetch(url, { headers }).then((answer) => answer.text()));
    assert.match(world.logged.join(), /^\/x: Error file-answer\.test\.ts:\d+$/);
    await close();
  });

  it("asks for nothing more once the reader has gone", async () => {
    let ended: () => void;
    const end = new Promise<void>((resolve) => (ended = resolve));
    let asked = 0;
    async function* endless() {
      try {
        for (;;) {
          asked += 1;
          yield "x".repeat(100_000);
        }
      } finally {
        ended();
      }
    }
    const { url, headers, close } = await serve(endless());
    get(url, { headers }, (answer) => answer.destroy()).on("error", () => undefined);
    await end;
    assert.ok(asked < 200, "and no faster than the reader reads");
    await close();
  });
});

describe("a page for people with a name", () => {
  const ask = (settings: object): { status: number; text: string; served: boolean } => {
    const world = fakeRed(settings);
    let served = false;
    personalPage(world.red, "/page", () => void (served = true));
    const [guard, handler] = world.routes.get("use /page") as [Handler, Handler];
    const answer = { status: 0, text: "", served: false };
    const response = { writeHead: (status: number) => void (answer.status = status), end: (text: string) => void (answer.text = text) } as unknown as ServerResponse;
    guard({ originalUrl: "/admin/page/" } as never, response, () => handler({} as never, response, () => undefined));
    return { ...answer, served };
  };

  it("is not there without a log-in, and says why in both languages", () => {
    const { status, text, served } = ask({});
    assert.deepEqual([status, served], [503, false]);
    assert.match(text, /manca «adminAuth».*\n\n.*has no “adminAuth”/);
    assert.equal(ask({ adminAuth: {} }).served, true);
  });
});
