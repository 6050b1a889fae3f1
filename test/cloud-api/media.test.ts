import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { Readable, Writable } from "node:stream";
import { CloudApiRefused, CloudApiUnreachable, MEDIA_RULES, NO_CODE } from "../../nodes/lib/cloud-api/index.ts";
import type { DownloadLimits, Downloaded } from "../../nodes/lib/cloud-api/index.ts";
import { Refused } from "../../nodes/lib/errors.ts";
import { TOKEN, WORDS, clientOf, closeAll, failsWith, graphError, reply, serve, serveTcp } from "./local-graph.ts";
import type { LocalServer } from "./local-graph.ts";

const PICTURE = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 251));
const HEX = createHash("sha256").update(PICTURE).digest("hex");
const BASE64 = Buffer.from(HEX, "hex").toString("base64");
const FINE: DownloadLimits = { maxBytes: 100_000 };

/** Collects what arrives; knows whether it was ended properly. */
class Sink extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
  get content(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

type Serve = (response: ServerResponse, number: number) => void;
const whole: Serve = (response) => void response.end(PICTURE);

/** A Graph with one file; `info` replaces what it says about it, `file` serves the address. */
async function graphWith(
  info: Record<string, unknown> = {},
  file: Serve = whole,
): Promise<LocalServer & { files(): number }> {
  let files = 0;
  const graph = await serve(({ url }, response) => {
    if (url.startsWith("/file")) return file(response, (files += 1));
    const about = { messaging_product: "whatsapp", id: "77", mime_type: "image/jpeg", file_size: "70000", sha256: HEX };
    reply(response, { ...about, url: `${graph.url}/file?mid=77&n=${files}`, ...info });
  });
  return { ...graph, files: () => files };
}

async function download(graph: LocalServer, limits = FINE, sink = new Sink(), more = {}): Promise<[Downloaded, Sink]> {
  return [await clientOf(graph.url, more).downloadMedia("77", limits, sink), sink];
}

/** The download fails with this class, and the sink never looks complete. */
async function downloadFails<T extends Error>(
  kind: new (...parameters: never[]) => T,
  graph: LocalServer,
  limits = FINE,
  more = {},
): Promise<T> {
  const sink = new Sink();
  const error = await failsWith(download(graph, limits, sink, more), kind);
  assert.ok(sink.destroyed && !sink.writableFinished);
  return error;
}

describe("downloading a file", () => {
  afterEach(closeAll);

  it("gives its bytes, its type, its size and its checksum", async () => {
    const graph = await graphWith();
    const [got, sink] = await download(graph);
    assert.deepEqual(got, { mime: "image/jpeg", bytes: 70_000, sha256: HEX });
    assert.ok(sink.writableFinished && sink.content.equals(PICTURE));
    assert.equal(graph.asked[0]?.url, "/v25.0/77?phone_number_id=106540352242922");
    assert.deepEqual(graph.asked.map(({ headers }) => headers.authorization), [`Bearer ${TOKEN}`, `Bearer ${TOKEN}`]);
  });

  it("accepts the checksum of the webhook in base64 and in hex", async () => {
    for (const sha256 of [BASE64, BASE64.replace("=", ""), HEX, HEX.toUpperCase()]) {
      const graph = await graphWith({ sha256: undefined });
      assert.equal((await download(graph, { ...FINE, sha256 }))[0].sha256, HEX);
    }
  });

  it("refuses a checksum that is none, without asking", async () => {
    const graph = await graphWith();
    assert.equal((await downloadFails(Refused, graph, { ...FINE, sha256: "abc" })).code, "media-checksum");
    assert.equal(graph.asked.length, 0);
  });

  it("fails when the checksum of the webhook or of Meta's answer is another", async () => {
    const other = createHash("sha256").update("x").digest();
    const limits = { ...FINE, sha256: other.toString("base64") };
    const webhook = await downloadFails(CloudApiUnreachable, await graphWith(), limits);
    assert.equal(webhook.reason, "checksum");
    const answer = await downloadFails(CloudApiUnreachable, await graphWith({ sha256: other.toString("hex") }));
    assert.equal(answer.reason, "checksum");
  });

  it("stops at the size that Meta announces, before asking for the file", async () => {
    const graph = await graphWith({ file_size: 100_001 });
    const error = await downloadFails(Refused, graph);
    assert.deepEqual([error.code, graph.files()], ["media-too-large", 0]);
  });

  it("stops at the size that the file's server announces, takes nothing of it and hangs up", async () => {
    let hungUp: Promise<unknown> | undefined;
    const graph = await graphWith({ file_size: undefined }, (response) => {
      hungUp = once(response, "close");
      response.writeHead(200, { "Content-Length": 100_001 }).write(PICTURE);
    });
    const sink = new Sink();
    assert.equal((await failsWith(download(graph, FINE, sink), Refused)).code, "media-too-large");
    assert.equal(sink.content.length, 0);
    await hungUp;
  });

  it("stops a file that is larger than announced while it runs", async () => {
    let sent = 0;
    const graph = await graphWith({ file_size: "10", sha256: undefined }, (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(PICTURE)) sent += 1;
      };
      response.on("drain", more);
      more();
    });
    assert.equal((await downloadFails(Refused, graph)).code, "media-too-large");
    assert.ok(sent < 200);
  });

  it("takes a file of exactly the limit", async () => {
    assert.equal((await download(await graphWith(), { maxBytes: 70_000 }))[0].bytes, 70_000);
  });

  it("refuses a type that is not wanted, whatever its parameters, and takes one that is", async () => {
    const graph = await graphWith({ mime_type: "audio/ogg; codecs=opus" });
    assert.equal((await download(graph, { ...FINE, mimes: ["audio/ogg"] }))[0].mime, "audio/ogg; codecs=opus");
    const error = await downloadFails(Refused, graph, { ...FINE, mimes: ["image/jpeg"] });
    assert.deepEqual([error.code, graph.files()], ["media-type-not-wanted", 1]);
  });

  it("asks for a fresh address once when the old one has expired", async () => {
    const graph = await graphWith({}, (response, number) => {
      if (number === 1) response.writeHead(404).end();
      else whole(response, number);
    });
    assert.equal((await download(graph))[0].bytes, 70_000);
    assert.deepEqual(graph.asked.map(({ url }) => url.slice(0, 8)), ["/v25.0/7", "/file?mi", "/v25.0/7", "/file?mi"]);
    assert.match(graph.asked[3]!.url, /n=1$/);
  });

  it("gives up when the fresh address is gone too", async () => {
    const graph = await graphWith({}, (response) => void response.writeHead(404).end("gone"));
    const error = await downloadFails(CloudApiRefused, graph);
    assert.deepEqual([error.apiCode, error.httpStatus, error.action, graph.files()], [NO_CODE, 404, "never", 2]);
  });

  it("goes by Graph's error when the file's server gives one", async () => {
    const graph = await graphWith({}, (response) => reply(response, graphError(190), 401));
    assert.equal((await downloadFails(CloudApiRefused, graph)).apiCode, 190);
  });

  it("does not follow the file's server elsewhere", async () => {
    const other = await serve((_asked, response) => void response.end(PICTURE));
    const graph = await graphWith({}, (response) => void response.writeHead(302, { Location: other.url }).end());
    assert.equal((await downloadFails(CloudApiUnreachable, graph)).reason, "http-302");
    assert.equal(other.asked.length, 0);
  });

  it("fails when the file breaks off", async () => {
    const graph = await graphWith({}, (response) => {
      response.writeHead(200, { "Content-Length": PICTURE.length });
      response.write(PICTURE.subarray(0, 1000), () => response.socket?.destroy());
    });
    await downloadFails(CloudApiUnreachable, graph);
  });

  it("fails when the file stalls, or the words of a refusal do", async () => {
    for (const status of [200, 500]) {
      const graph = await graphWith({}, (response) => {
        response.writeHead(status, { "Content-Length": PICTURE.length });
        response.write(PICTURE.subarray(0, 1000));
      });
      const error = await downloadFails(CloudApiUnreachable, graph, FINE, { connectTimeoutMs: 30, mediaTimeoutMs: 60 });
      assert.equal(error.reason, "timeout");
    }
  });

  it("hands on what the sink itself fails with", async () => {
    const sink = new Writable({ write: (_chunk, _encoding, done) => done(new Error("disk full")) });
    await assert.rejects(clientOf((await graphWith()).url).downloadMedia("77", FINE, sink), /^Error: disk full$/);
  });

  it("never takes an id for a path", async () => {
    const graph = await graphWith();
    for (const id of ["../../me", "1/messages", "", "1?x=1"]) {
      const error = await failsWith(clientOf(graph.url).downloadMedia(id, FINE, new Sink()), Refused);
      assert.equal(error.code, "media-id");
    }
    assert.equal(graph.asked.length, 0);
  });
});

describe("the address of a file", () => {
  afterEach(closeAll);

  it("on a server that is not allowed is refused without a request", async () => {
    const other = await serve((_asked, response) => void response.end(PICTURE));
    for (const url of [
      `${other.url}/file`,
      "http://lookaside.fbsbx.com/",
      "https://lookaside.fbsbx.com:8443/",
      "https://lookaside.fbsbx.com.example.org/",
      "https://user@lookaside.fbsbx.com/",
      `https://example.org/?lookaside.fbsbx.com=${other.port}`,
      "file:///etc/passwd",
      "data:image/jpeg;base64,AAAA",
      "//lookaside.fbsbx.com/",
    ]) {
      const graph = await graphWith({ url });
      assert.equal((await downloadFails(Refused, graph)).code, "media-host", url);
    }
    assert.equal(other.asked.length, 0);
  });

  it("must be there: an answer without one is not Graph's", async () => {
    const graph = await graphWith({ url: undefined });
    assert.equal((await downloadFails(CloudApiUnreachable, graph)).reason, "not-graph");
  });
});

describe("what Meta says about a file", () => {
  afterEach(closeAll);

  it("comes with the size as text or as number, the checksum in hex, and may lack both", async () => {
    const api = async (info: Record<string, unknown>) => clientOf((await graphWith(info)).url).mediaInfo("77");
    const { url: _, ...text } = await api({ sha256: BASE64 });
    assert.deepEqual(text, { mime: "image/jpeg", bytes: 70_000, sha256: HEX });
    assert.equal((await api({ file_size: 12 })).bytes, 12);
    const bare = await api({ file_size: undefined, sha256: "?" });
    assert.deepEqual([bare.bytes, bare.sha256], [undefined, undefined]);
  });

  it("is deleted with the file", async () => {
    const graph = await serve((_asked, response) => reply(response, { success: true }));
    await clientOf(graph.url).deleteMedia("77");
    assert.deepEqual([graph.asked[0]?.method, graph.asked[0]?.url], ["DELETE", "/v25.0/77"]);
  });
});

describe("uploading a file", () => {
  afterEach(closeAll);
  const answer = { id: "555" };
  const ways: [string, () => Buffer | Readable][] = [
    ["from memory", () => PICTURE],
    ["from a stream", () => Readable.from([PICTURE.subarray(0, 9), PICTURE.subarray(9)])],
  ];

  for (const [way, make] of ways) {
    it(`sends it ${way} as a form that any server can read`, async () => {
      const graph = await serve((_asked, response) => reply(response, answer));
      const bytes = make();
      const common = { mime: "image/jpeg", name: 'buca "grande".jpg' };
      const file = bytes instanceof Readable ? { ...common, bytes, size: PICTURE.length } : { ...common, bytes };
      assert.deepEqual(await clientOf(graph.url).uploadMedia(file), answer);
      const { url, headers, body } = graph.asked[0]!;
      assert.equal(url, "/v25.0/106540352242922/media");
      assert.equal(Number(headers["content-length"]), body.length);
      const type = { "Content-Type": headers["content-type"]! };
      const form = await new Response(Buffer.from(body, "latin1"), { headers: type }).formData();
      assert.deepEqual([form.get("messaging_product"), form.get("type")], ["whatsapp", "image/jpeg"]);
      const sent = form.get("file");
      assert.ok(sent instanceof File);
      assert.deepEqual([sent.type, sent.name], ["image/jpeg", 'buca "grande".jpg']);
      assert.ok(Buffer.from(await sent.arrayBuffer()).equals(PICTURE));
    });
  }

  it("lets no file name write headers of its own", async () => {
    const graph = await serve((_asked, response) => reply(response, answer));
    const bytes = Buffer.from("a");
    await clientOf(graph.url).uploadMedia({ bytes, mime: "text/plain", name: 'a"\r\nX-Evil: 1\r\n\r\nb.txt' });
    assert.doesNotMatch(graph.asked[0]!.body, /^X-Evil/m);
  });

  it("refuses, before anything is sent, what Meta does not take", async () => {
    const graph = await serve((_asked, response) => reply(response, answer));
    const api = clientOf(graph.url);
    const none = Readable.from([]);
    const tries: [string, string, number][] = [
      ["media-type", "image/svg+xml", 1],
      ["media-type", "text/html", 1],
      ["media-type", "image/jpeg\r\nX-Evil: 1", 1],
      ["media-empty", "image/jpeg", 0],
    ];
    for (const [code, mime, size] of tries) {
      const error = await failsWith(api.uploadMedia({ bytes: none, size, mime, name: "a" }), Refused);
      assert.equal(error.code, code);
    }
    assert.equal(graph.asked.length, 0);
  });

  for (const [mime, { kind, maxBytes }] of MEDIA_RULES) {
    it(`refuses ${mime} beyond the ${maxBytes} bytes of ${kind}`, async () => {
      const api = clientOf("http://127.0.0.1:9");
      const file = (size: number) => ({ bytes: new Readable({ read: () => {} }), size, mime, name: "a" });
      assert.equal((await failsWith(api.uploadMedia(file(maxBytes + 1)), Refused)).code, "media-too-large");
      // Just inside it is tried: nobody listens there.
      assert.equal((await failsWith(api.uploadMedia(file(maxBytes)), CloudApiUnreachable)).reason, "ECONNREFUSED");
    });
  }

  it("fails when the stream is not as long as announced, and does not leave half a file", async () => {
    const graph = await serve((_asked, response) => reply(response, answer));
    for (const size of [PICTURE.length - 1, PICTURE.length + 1]) {
      const file = { bytes: Readable.from([PICTURE]), size, mime: "image/jpeg", name: "a" };
      assert.equal((await failsWith(clientOf(graph.url).uploadMedia(file), Refused)).code, "media-size");
    }
    assert.equal(graph.asked.length, 0);
  });

  it("hands on what the stream itself fails with", async () => {
    const graph = await serve((_asked, response) => reply(response, answer));
    const bytes = new Readable({ read: () => void bytes.destroy(new Error("unreadable")) });
    const upload = clientOf(graph.url).uploadMedia({ bytes, size: 10, mime: "image/jpeg", name: "a" });
    await assert.rejects(upload, /^Error: unreadable$/);
  });

  it("stops reading the stream and hangs up when Meta refuses in the middle", async () => {
    const no = JSON.stringify(graphError(131053));
    let hungUp: Promise<unknown> | undefined;
    const graph = await serveTcp((socket) => {
      hungUp = once(socket, "close");
      socket.once("data", () => socket.write(`HTTP/1.1 400 Bad Request\r\nContent-Length: ${no.length}\r\n\r\n${no}`));
    });
    const slow = new Readable({ read: () => {} });
    slow.push(PICTURE);
    const file = { bytes: slow, size: 90 * 1024 * 1024, mime: "application/pdf", name: WORDS };
    assert.equal((await failsWith(clientOf(graph.url).uploadMedia(file), CloudApiRefused)).apiCode, 131053);
    await hungUp;
    assert.ok(slow.destroyed);
  });

  it("without an id in the answer is not known to have worked", async () => {
    const graph = await serve((_asked, response) => reply(response, {}));
    const file = { bytes: PICTURE, mime: "image/jpeg", name: "a" };
    assert.equal((await failsWith(clientOf(graph.url).uploadMedia(file), CloudApiUnreachable)).reason, "not-graph");
  });
});
