import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Desk } from "./desk.ts";
import { openDesk, text } from "./desk.ts";

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

describe("the phone's API", () => {
  let desk: Desk;
  let port = 0;
  let server: ReturnType<typeof createServer>;
  beforeEach(async () => {
    desk = await openDesk({ statuses: false });
    server = createServer((incoming, response) => {
      const path = (incoming.url ?? "").replace("/urp/phone/api", "");
      desk.sim.handle(incoming, response, path).then(
        (ours) => ours || response.writeHead(404).end(),
        () => response.destroy(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterEach(async () => {
    await desk.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const type: Record<string, string> = body === undefined ? {} : { "Content-Type": "application/json" };
    return new Promise((resolve, reject) => {
      const options = {
        host: "127.0.0.1",
        port,
        method,
        path: `/urp/phone/api/${path}`,
        headers: { ...type, ...headers },
      };
      const outgoing = request(options, (answer) => {
        let read = "";
        answer.on("data", (part: Buffer) => {
          read += part.toString();
          if (path === "events") finish();
        });
        const finish = () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read });
          if (path === "events") outgoing.destroy();
        };
        answer.on("end", finish);
      });
      outgoing.on("error", reject);
      outgoing.end(body === undefined ? "" : JSON.stringify(body));
    });
  }
  const hello = { citizen: "giulia", what: { text: "ciao" } };

  it("lets a citizen write", async () => {
    assert.equal((await call("POST", "write", hello)).status, 200);
    await desk.service.until(() => desk.service.messages().length === 1, "the message");
  });

  const strangers: [string, string, Record<string, string>, number][] = [
    ["a name that was pointed here", "POST", { Host: "evil.example" }, 403],
    ["a name that was pointed here, listening", "GET", { Host: "evil.example:80" }, 403],
    ["a page elsewhere", "POST", { Origin: "https://evil.example" }, 403],
    ["a page on another port", "POST", { Origin: "http://127.0.0.1:1" }, 403],
    ["a page without a name", "POST", { Origin: "null" }, 403],
    ["another site by what the browser says", "GET", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["a proxy", "POST", { "X-Forwarded-For": "203.0.113.9" }, 403],
    ["a form", "POST", { "Content-Type": "text/plain" }, 415],
  ];
  for (const [who, method, headers, status] of strangers) {
    it(`refuses ${who}`, async () => {
      const answer = await call(
        method,
        method === "GET" ? "events" : "write",
        method === "GET" ? undefined : hello,
        headers,
      );
      assert.equal(answer.status, status);
      assert.match(answer.body, /"it":/);
      assert.equal(desk.service.hooks.length, 0);
    });
  }

  it("takes its own page by any of its names", async () => {
    const own = { Host: `localhost:${port}`, Origin: `http://localhost:${port}`, "Sec-Fetch-Site": "same-origin" };
    assert.equal((await call("POST", "write", hello, own)).status, 200);
  });

  it("says what is wrong with a request", async () => {
    for (const wrong of [{}, { citizen: "giulia", what: {} }, { citizen: "x", what: { text: "x" } }]) {
      const answer = await call("POST", "write", wrong);
      assert.equal(answer.status, 400);
      assert.ok((JSON.parse(answer.body) as { it: string }).it.length > 10);
    }
    assert.equal((await call("POST", "clock", { instant: "domani" })).status, 400);
    assert.equal((await call("POST", "fault", { kind: "earthquake", times: 1 })).status, 400);
    assert.equal((await call("POST", "nothing", {})).status, 404);
  });

  it("begins with the whole state and goes on with what changes", async () => {
    const seen: string[] = [];
    const outgoing = request({ host: "127.0.0.1", port, path: "/urp/phone/api/events" }, (answer) => {
      answer.on("data", (part: Buffer) => seen.push(part.toString()));
    });
    outgoing.end();
    const until = async (pattern: RegExp) => {
      for (let tries = 0; tries < 200 && !pattern.test(seen.join("")); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      assert.match(seen.join(""), pattern);
    };
    await until(/event: snapshot\ndata: .*"Giulia Bellandi"/);
    await (
      await desk.sim.write("giulia", { text: "ciao" })
    ).delivered;
    await until(/event: change\ndata: .*"messages":\[.*"tick":"delivered"/);
    await desk.send("+393005550101", text("Buongiorno"));
    await until(/"from":"desk".*Buongiorno/);
    await call("POST", "fault", { kind: "duplicate", times: -1 });
    await until(/"kind":"duplicate","side":"webhook","left":-1/);
    outgoing.destroy();
  });

  it("sends a file of the page and shows a picture, but hands over anything else", async () => {
    const png = { base64: Buffer.from("png").toString("base64"), mime: "image/png", name: "foto.png" };
    await call("POST", "write", { citizen: "giulia", what: { image: png } });
    const svg = { base64: Buffer.from("<svg/>").toString("base64"), mime: "image/svg+xml", name: "x.svg" };
    await call("POST", "write", { citizen: "giulia", what: { document: svg } });
    await desk.service.until(() => desk.service.messages().length === 2, "two messages");
    const [image, document] = desk.service.messages();
    const picture = await call("GET", `media/${(image!["image"] as { id: string }).id}`);
    assert.deepEqual([picture.status, picture.headers["content-type"]], [200, "image/png"]);
    assert.match(String(picture.headers["content-security-policy"]), /sandbox/);
    const part = await call("GET", `media/${(image!["image"] as { id: string }).id}`, undefined, { Range: "bytes=1-" });
    assert.deepEqual([part.status, part.body, part.headers["content-range"]], [206, "ng", "bytes 1-2/3"]);
    const drawing = await call("GET", `media/${(document!["document"] as { id: string }).id}`);
    assert.equal(drawing.headers["content-type"], "application/octet-stream");
    assert.match(String(drawing.headers["content-disposition"]), /^attachment/);
    assert.equal((await call("GET", "media/1")).status, 404);
  });

  it("moves the clock", async () => {
    assert.equal((await call("POST", "clock", { moment: "christmas" })).status, 200);
    assert.match(new Date(desk.sim.clock.now()).toISOString(), /-12-25T09:00/);
    assert.equal((await call("POST", "clock", { instant: Date.UTC(2027, 0, 2, 8) })).status, 200);
    assert.match(new Date(desk.sim.clock.now()).toISOString(), /^2027-01-02T08:00/);
    assert.equal((await call("POST", "clock", { local: "2027-07-02T10:00" })).status, 200);
    assert.match(new Date(desk.sim.clock.now()).toISOString(), /^2027-07-02T08:00/, "a time of the comune");
    assert.equal((await call("POST", "clock", { moment: "now" })).status, 200);
    assert.ok(Math.abs(desk.sim.clock.now() - Date.now()) < 1000);
  });

  it("does not call a number that takes no calls", async () => {
    const { phoneNumberId } = desk.sim.account;
    await desk.graph("POST", `${phoneNumberId}/settings`, { calling: { status: "DISABLED" } });
    assert.match((await call("POST", "call", { citizen: "emma" })).body, /non riceve chiamate/);
    await desk.graph("POST", `${phoneNumberId}/settings`, { calling: { status: "ENABLED" } });
    assert.equal((await call("POST", "call", { citizen: "emma" })).status, 200);
  });
});
