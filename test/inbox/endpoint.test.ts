import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { type IncomingHttpHeaders, type RequestOptions, type Server, createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { type Doorkeeper, receive } from "../../nodes/lib/inbox/index.ts";
import { verifySignature } from "../../nodes/lib/webhook/index.ts";
import { until } from "../outbox/post-office.ts";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const sign = (body: string | Buffer, secret = "new-secret"): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
const megabytes = 1024 * 1024;

describe("the webhook's door", () => {
  let server: Server;
  let port: number;
  let stored: unknown[];
  let signers: string[];
  let refusals: number[];
  let secrets: string[];
  let keeper: Doorkeeper<string>;
  let store: (body: unknown) => Promise<void>;

  before(async () => {
    server = createServer((request, response) => receive(request, response, keeper));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ({ port } = server.address() as AddressInfo);
  });
  after((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  beforeEach(() => {
    stored = [];
    signers = [];
    refusals = [];
    secrets = ["new-secret", "old-secret"];
    store = async (body) => void stored.push(body);
    keeper = {
      isOpen: () => secrets.length > 0,
      verify: (bytes, header) => secrets.find((secret) => verifySignature(bytes, header, [secret])) ?? null,
      verifyTokens: () => ["", "the right token"],
      store: (body, signer) => {
        signers.push(signer);
        return store(body);
      },
      refused: (status) => refusals.push(status),
    };
  });

  function ask(options: RequestOptions, body?: string | Buffer, chunked = false): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call = request({ host: "127.0.0.1", port, path: "/urp/webhook", agent: false, ...options }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString() }),
        );
      });
      let answered = false;
      call.on("response", () => (answered = true));
      // The server may hang up on a body that it does not want after it has answered.
      call.on("error", (error) => !answered && reject(error));
      if (chunked && body !== undefined) {
        call.write(body.slice(0, 10));
        call.end(body.slice(10));
      } else call.end(body);
    });
  }

  const post = (body: string | Buffer, headers: Record<string, string> = {}, chunked = false): Promise<Answer> =>
    ask(
      { method: "POST", headers: { "content-type": "application/json", "x-hub-signature-256": sign(body), ...headers } },
      body,
      chunked,
    );

  describe("for what Meta sends", () => {
    it("stores the body and then answers 200 with nothing in it", async () => {
      let release: (() => void) | undefined;
      store = (body) =>
        new Promise((resolve) => {
          release = () => {
            stored.push(body);
            resolve();
          };
        });
      let answered: Answer | undefined;
      const answer = post('{"entry":[]}').then((given) => (answered = given));
      await until(() => release !== undefined);
      assert.equal(answered, undefined);
      release!();
      assert.deepEqual([(await answer).status, (await answer).body, stored], [200, "", [{ entry: [] }]]);
      assert.deepEqual(refusals, []);
    });

    it("hands on whose secret signed it, also the former one while it is being changed", async () => {
      assert.equal((await post("{}", { "x-hub-signature-256": sign("{}", "old-secret") })).status, 200);
      assert.equal((await post("{}")).status, 200);
      assert.deepEqual(signers, ["old-secret", "new-secret"]);
    });

    it("accepts a charset after the type, and any case", async () => {
      assert.equal((await post("{}", { "content-type": "Application/JSON; charset=utf-8" })).status, 200);
    });

    it("checks the signature over the bytes: letters outside ASCII and blanks count", async () => {
      assert.equal((await post('{ "text": "perché no? 👍" }')).status, 200);
      assert.deepEqual(stored, [{ text: "perché no? 👍" }]);
      assert.equal((await post('{"a": 1}', { "x-hub-signature-256": sign('{"a":1}') })).status, 401);
    });

    it("takes a body of exactly 3 MB, whole or in pieces", async () => {
      const body = Buffer.from(JSON.stringify({ text: "x".repeat(3 * megabytes - 11) }));
      assert.equal(body.length, 3 * megabytes);
      assert.equal((await post(body)).status, 200);
      assert.equal((await post(body, {}, true)).status, 200);
      assert.equal(stored.length, 2);
    });

    it("waits for a slow sender", async () => {
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(port, "127.0.0.1");
        socket.on("error", reject);
        const head = `POST /urp/webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 7\r\n`;
        socket.write(`${head}X-Hub-Signature-256: ${sign('{"a":1}')}\r\nConnection: close\r\n\r\n{"a"`);
        setTimeout(() => socket.write(":1}"), 30);
        let text = "";
        socket.on("data", (part) => (text += part.toString()));
        socket.on("end", () => resolve(text));
      });
      assert.match(answer, /^HTTP\/1\.1 200 /);
      assert.deepEqual(stored, [{ a: 1 }]);
    });

    it("says 503 when the store fails, so that Meta calls again", async () => {
      store = () => Promise.reject(new Error("disk full"));
      const answer = await post("{}");
      assert.deepEqual([answer.status, answer.headers["retry-after"], refusals], [503, "5", [503]]);
      store = async (body) => void stored.push(body);
      assert.equal((await post("{}")).status, 200);
      assert.equal(stored.length, 1);
    });

    it("says 503 when the last account has ended meanwhile, and lives", async () => {
      secrets = [];
      assert.equal((await post("{}")).status, 503);
      secrets = ["new-secret"];
      assert.equal((await post("{}")).status, 200);
    });
  });

  describe("for what is not Meta's", () => {
    it("says 405 to other methods, and which ones there are", async () => {
      for (const method of ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]) {
        const answer = await ask({ method, headers: { "content-type": "text/plain" } });
        assert.deepEqual([answer.status, answer.headers.allow], [405, "GET, POST"]);
      }
    });

    it("says 415 to other types, before it looks at anything else", async () => {
      for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", "text/application/json", ""]) {
        const answer = await ask({ method: "POST", headers: { "content-type": type, "content-length": 9 * megabytes } });
        assert.equal(answer.status, 415);
      }
      assert.equal((await ask({ method: "POST" }, "{}")).status, 415);
    });

    it("says 413 to more than 3 MB, announced or not, before it looks at the signature", async () => {
      const announced = await ask({
        method: "POST",
        headers: { "content-type": "application/json", "content-length": 3 * megabytes + 1 },
      });
      assert.deepEqual([announced.status, announced.headers.connection], [413, "close"]);
      const body = Buffer.alloc(3 * megabytes + 1, "x");
      assert.equal((await post(body, { "transfer-encoding": "chunked" }, true)).status, 413);
      assert.deepEqual(stored, []);
    });

    it("says 401 to a missing, wrong or malformed signature, before it looks at the JSON", async () => {
      const right = sign("no json");
      const wrong = [
        sign("no json", "another"),
        sign("other body"),
        right.slice(0, -1),
        `${right}0`,
        right.replace("sha256", "sha1"),
        right.slice(7),
        "sha256=",
        `sha256=${"g".repeat(64)}`,
        "",
      ];
      for (const signature of wrong) {
        assert.equal((await post("no json", { "x-hub-signature-256": signature })).status, 401, signature);
      }
      assert.equal((await ask({ method: "POST", headers: { "content-type": "application/json" } }, "{}")).status, 401);
      assert.deepEqual([stored, refusals.length], [[], 10]);
    });

    it("says 400 to what is signed but no JSON", async () => {
      for (const body of ["", "{", "[1,]", "\ufeff{}"]) assert.equal((await post(body)).status, 400);
      assert.deepEqual(stored, []);
    });

    it("tells nothing of a body or a secret in any answer", async () => {
      for (const answer of [await post("{oops", {}), await post("{}", { "x-hub-signature-256": "x" })]) {
        assert.equal(answer.body, "");
      }
    });

    it("survives a sender who goes away in the middle, and one who does not wait for the answer", async () => {
      const socket = connect(port, "127.0.0.1");
      const head = "POST /urp/webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
      socket.write(`${head}Content-Length: 100\r\n\r\n{"half":`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      socket.destroy();

      let release = (): void => undefined;
      let reached = false;
      store = () => {
        reached = true;
        return new Promise((resolve) => (release = resolve));
      };
      const impatient = connect(port, "127.0.0.1");
      impatient.write(`${head}Content-Length: 2\r\nX-Hub-Signature-256: ${sign("{}")}\r\n\r\n{}`);
      await until(() => reached);
      impatient.destroy();
      await new Promise((resolve) => setTimeout(resolve, 10));
      release();
      store = async (body) => void stored.push(body);
      assert.equal((await post("{}")).status, 200);
      assert.equal(stored.length, 1);
    });
  });

  describe("for Meta's check of the address", () => {
    const check = (query: Record<string, string>) => ask({ method: "GET", path: `/urp/webhook?${new URLSearchParams(query).toString()}` });
    const right = { "hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": "the right token" };

    it("gives the challenge back to who knows the token", async () => {
      const answer = await check(right);
      assert.deepEqual([answer.status, answer.body], [200, "1158201444"]);
      assert.match(answer.headers["content-type"]!, /^text\/plain/);
      assert.equal(answer.headers["x-content-type-options"], "nosniff");
    });

    it("gives it to nobody else, also not to an empty token", async () => {
      for (const token of ["wrong", "the right token ", "the right toke", ""]) {
        const answer = await check({ ...right, "hub.verify_token": token });
        assert.deepEqual([answer.status, answer.body], [403, ""]);
      }
    });

    it("says 400 when something is missing", async () => {
      for (const missing of Object.keys(right)) {
        const query = { ...right } as Record<string, string>;
        delete query[missing];
        assert.equal((await check(query)).status, 400, missing);
      }
      assert.equal((await check({ ...right, "hub.mode": "unsubscribe" })).status, 400);
      assert.equal((await ask({ method: "GET" })).status, 400);
    });

    it("gives back no page, however long or strange the challenge is", async () => {
      const answer = await check({ ...right, "hub.challenge": `<script>${"x".repeat(5_000)}` });
      assert.equal(answer.body.length, 1024);
      assert.match(answer.headers["content-type"]!, /^text\/plain/);
    });
  });
});
