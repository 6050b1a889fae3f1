import assert from "node:assert/strict";
import { type IncomingHttpHeaders, type RequestListener, type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { type OpinionKind, type SecondOpinion, createSecondOpinion, readOpinionSettings } from "../../nodes/lib/second-opinion/index.ts";

interface Heard {
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

describe("a second opinion", () => {
  let server: Server;
  let heard: Heard[] = [];
  let answer: RequestListener;
  let opinion: SecondOpinion | undefined;
  let now = 0;
  const say = (body: unknown, status = 200): RequestListener => (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
  const port = (): number => (server.address() as AddressInfo).port;

  before((done) => {
    server = createServer((request, response) => {
      const { url = "", headers } = request;
      void json(request)
        .then((body) => heard.push({ path: url, headers, body }))
        .then(() => answer(request, response));
    });
    server.listen(0, "127.0.0.1", done);
  });
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  beforeEach(() => {
    heard = [];
    now = 0;
  });
  afterEach(() => opinion?.close());

  const open = (kind: OpinionKind, more: object = {}): SecondOpinion => {
    const settings = readOpinionSettings({ kind, url: `http://127.0.0.1:${port()}`, ...more })!;
    return (opinion = createSecondOpinion(settings, () => now));
  };
  const flagged = (categories: object, scores = {}): object => ({ results: [{ flagged: true, categories, category_scores: scores }] });

  it("asks an endpoint of OpenAI's kind with model and key, and reads its categories", async () => {
    answer = say(flagged({ hate: true, harassment: false, "self-harm/intent": true, "future/category": true }, { hate: 0.8 }));
    const doubts = await open("openai", { key: "secret", model: "my-model" }).ask("qualcosa");
    assert.deepEqual(doubts, [
      { category: "hate", certainty: 0.8 },
      { category: "self-harm", certainty: 0.5 },
    ]);
    const [{ path, headers, body }] = heard as [Heard];
    assert.deepEqual([path, headers.authorization, body], ["/v1/moderations", "Bearer secret", { model: "my-model", input: "qualcosa" }]);
  });

  it("asks a guard model over Ollama, and reads its codes", async () => {
    answer = say({ message: { role: "assistant", content: "unsafe\nS10,S11, S6" } });
    assert.deepEqual(await open("ollama").ask("qualcosa"), [
      { category: "hate", certainty: 0.5 },
      { category: "self-harm", certainty: 0.5 },
    ]);
    const [{ path, headers, body }] = heard as [Heard];
    assert.deepEqual([path, headers.authorization], ["/api/chat", undefined]);
    assert.deepEqual((body as { messages: object[] }).messages, [{ role: "user", content: "qualcosa" }]);
    answer = say({ message: { content: "safe" } });
    assert.deepEqual(await opinion!.ask("qualcosa"), []);
  });

  for (const [what, kind, how] of [
    ["a 500", "openai", say({}, 500)],
    ["no JSON", "openai", say("<html>")],
    ["JSON of another kind", "openai", say({ results: [] })],
    ["null", "ollama", say(null)],
    ["a model that talks", "ollama", say({ message: { content: "I cannot answer that" } })],
    ["more than 64 kB", "openai", say({ ...flagged({ hate: true }), filler: "x".repeat(100_000) })],
    ["a broken connection", "openai", ((request) => void request.socket.destroy()) satisfies RequestListener],
    ["another place", "openai", ((_, response) => void response.writeHead(307, { location: "/elsewhere" }).end()) satisfies RequestListener],
  ] as const) {
    it(`is unavailable after ${what}, and nobody else is asked`, async () => {
      answer = how;
      assert.equal(await open(kind).ask("qualcosa"), "unavailable");
      assert.equal(heard.length, 1);
    });
  }

  it("is not waited for beyond its limit, also when the answer has begun", async () => {
    const settings = readOpinionSettings({ kind: "openai", url: `http://127.0.0.1:${port()}` })!;
    opinion = createSecondOpinion(settings, () => now, 40);
    answer = () => undefined;
    assert.equal(await opinion.ask("qualcosa"), "unavailable");
    answer = (_, response) => void response.writeHead(200).write('{"results":');
    assert.equal(await opinion.ask("qualcosa"), "unavailable");
  });

  it("is not asked by more than eight at a time, and not after it was closed", async () => {
    const held: (() => void)[] = [];
    answer = (request, response) => void held.push(() => say(flagged({}))(request, response));
    open("openai");
    const asked = Array.from({ length: 9 }, () => opinion!.ask("x"));
    assert.equal(await asked[8], "unavailable");
    while (held.length < 8) await new Promise(setImmediate);
    for (const release of held) release();
    assert.deepEqual(await Promise.all(asked.slice(0, 8)), Array.from({ length: 8 }, () => []));
    opinion!.close();
    assert.equal(await opinion!.ask("x"), "unavailable");
  });

  it("is left alone for half a minute after three failures, then asked again", async () => {
    answer = say({}, 503);
    const { ask } = open("openai");
    for (let index = 0; index < 5; index += 1) assert.equal(await ask("x"), "unavailable");
    assert.equal(heard.length, 3);
    now = 30_000;
    answer = say(flagged({}));
    assert.deepEqual(await ask("x"), []);
  });

  it("gets at most 4,096 characters", async () => {
    answer = say(flagged({}));
    await open("openai").ask(`${"x".repeat(4_095)}😀`);
    assert.equal((heard[0]!.body as { input: string }).input, `${"x".repeat(4_095)}\uFFFD`);
  });
});

describe("the settings of a second opinion", () => {
  it("are none unless one is wanted", () => {
    for (const kind of ["off", undefined, "", "x", 3]) assert.equal(readOpinionSettings({ kind, url: "https://example.org" }), undefined);
  });

  it("take the address with or without the path, and a usual model", () => {
    const url = (text: string, kind = "openai"): string => readOpinionSettings({ kind, url: text })!.url;
    for (const text of ["https://api.example.org", "https://api.example.org/", "https://api.example.org/v1", "https://api.example.org/v1/moderations"]) {
      assert.equal(url(text), "https://api.example.org/v1/moderations");
    }
    assert.equal(url("http://192.168.1.4:11434", "ollama"), "http://192.168.1.4:11434/api/chat");
    assert.equal(url("https://proxy.example.org/guard/", "ollama"), "https://proxy.example.org/guard/api/chat");
    assert.equal(readOpinionSettings({ kind: "ollama", url: "http://127.0.0.1:11434" })!.model, "llama-guard3:1b");
  });

  it("refuse an address that would carry words in clear, or a secret of its own", () => {
    for (const url of ["", "api.example.org", "http://example.org", "http://172.15.0.1", "http://10.example.org", "http://a:b@127.0.0.1", "https://x.org/?a=1", "ftp://127.0.0.1"]) {
      assert.throws(() => readOpinionSettings({ kind: "openai", url }), /secondo parere/, url);
    }
  });

  it("refuse a model or a key that cannot be sent", () => {
    const url = "https://api.example.org";
    assert.throws(() => readOpinionSettings({ kind: "openai", url, model: "due parole" }), /modello/);
    assert.throws(() => readOpinionSettings({ kind: "openai", url, key: "a\r\nb" }), /chiave/);
  });
});
