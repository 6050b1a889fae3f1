import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Red } from "../../nodes/lib/kit/index.ts";
import { defaultIntents } from "../../nodes/lib/request/index.ts";
import sortRequest from "../../nodes/sort-request.ts";

/** What these tests use of `node-red-node-test-helper`, which has no types. */
interface Helper {
  startServer(done: () => void): void;
  stopServer(done: () => void): void;
  load(nodes: ((RED: Red) => void)[], flow: object[]): Promise<void>;
  unload(): Promise<void>;
  getNode(id: string): TestNode;
  request(): { post(path: string): { send(body: object): { expect(status: number): Promise<{ body: unknown }> } } };
}

interface TestNode {
  receive(msg: object): void;
  on(event: string, listener: (msg: Record<string, unknown>) => void): void;
  status: { args: { text?: string; fill?: string; shape?: string }[][] };
}

const helper = createRequire(import.meta.url)("node-red-node-test-helper") as Helper;

/** Node-RED takes a node without a place for a configuration node. */
const placed = { z: "tab", x: 1, y: 1 };
const outputs = [...defaultIntents.map(({ id }) => id), "other"];

const flow = (changes: object = {}, names: string[] = outputs): object[] => [
  { id: "tab", type: "tab" },
  {
    id: "sort",
    ...placed,
    type: "sort-request",
    version: 1,
    name: "argomento",
    property: "payload",
    intents: defaultIntents,
    minimum: 0.5,
    outputs: names.length,
    wires: names.map((name) => [name]),
    ...changes,
  },
  ...names.map((id) => ({ id, ...placed, type: "helper" })),
  { id: "catch", ...placed, type: "catch", scope: null, wires: [["caught"]] },
  { id: "caught", ...placed, type: "helper" },
];

/** Sends a message to the node; answers where it came out, and the message. */
function ask(msg: object, names: string[] = outputs): Promise<{ output: string; msg: Record<string, unknown> }> {
  return new Promise((resolve) => {
    for (const output of [...names, "caught"]) {
      helper.getNode(output).on("input", (out) => resolve({ output, msg: out }));
    }
    helper.getNode("sort").receive(msg);
  });
}

const own = (label: string, words: string[]): object => ({
  id: label.toLowerCase(),
  label,
  words,
  phrases: [],
  examples: [],
});
const lastBadge = (): object | undefined => helper.getNode("sort").status.args.at(-1)?.[0];

describe("sort-request node", () => {
  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  afterEach(() => helper.unload());

  it("sends a message to the output of its subject, with what decided and everything it had", async () => {
    await helper.load([sortRequest], flow());
    const { output, msg } = await ask({ payload: "C'è una buca in via Grande", topic: "k", whatsapp: { event: "e1" } });
    assert.equal(output, "report");
    const { confidence, ...request } = msg["request"] as { confidence: number };
    assert.deepEqual(request, { intent: "report", label: "Segnalazione", words: ["buca"] });
    assert.ok(confidence >= 0.5 && confidence <= 1);
    assert.equal(msg["payload"], "C'è una buca in via Grande");
    assert.equal(msg["topic"], "k");
    assert.deepEqual(msg["whatsapp"], { event: "e1" });
  });

  it("sends to the last output what is about nothing, about two things, or no text at all", async () => {
    await helper.load([sortRequest], flow());
    for (const payload of ["Buongiorno", "prenotare o segnalare?", "", undefined, null, { a: 1 }, 7]) {
      const { output, msg } = await ask({ payload });
      assert.equal(output, "other");
      const request = msg["request"] as { intent: unknown; label: unknown; words: unknown };
      assert.deepEqual([request.intent, request.label, request.words], [null, null, []]);
    }
  });

  it("lets a pressed button with a subject's identifier decide at once", async () => {
    await helper.load([sortRequest], flow());
    const reply = (id: string): object => ({ payload: "C'è una buca", whatsapp: { reply: { id, title: "…" } } });
    const { output, msg } = await ask(reply("hours"));
    assert.equal(output, "hours");
    assert.deepEqual(msg["request"], { intent: "hours", label: "Orari e contatti", confidence: 1, words: [] });
    assert.equal((await ask(reply("something-else"))).output, "report");
  });

  it("has one output per subject in the order of the list", async () => {
    const names = ["first", "second", "rest"];
    const intents = [own("Mercato", ["mercato"]), own("Sport", ["piscina", "palestra"])];
    await helper.load([sortRequest], flow({ intents }, names));
    assert.equal((await ask({ payload: "quando c'è il mercato?" }, names)).output, "first");
    assert.equal((await ask({ payload: "la piscina" }, names)).output, "second");
    assert.equal((await ask({ payload: "c'è una buca" }, names)).output, "rest");
  });

  it("asks for the confidence that was set", async () => {
    await helper.load([sortRequest], flow({ minimum: "0.9" }));
    assert.equal((await ask({ payload: "asfalto" })).output, "other");
  });

  it("reads the text from the property that was set", async () => {
    await helper.load([sortRequest], flow({ property: "mail.subject" }));
    assert.equal((await ask({ payload: "buca", mail: { subject: "orari di apertura" } })).output, "hours");
    assert.equal((await ask({ payload: "buca" })).output, "other");
  });

  it("shows the last decision, and never a word of the citizen", async () => {
    await helper.load([sortRequest], flow());
    await ask({ payload: "Vorrei parlare con una persona, mi chiamo Ambrogio" });
    const { text, fill } = lastBadge() as { text: string; fill: string };
    assert.match(text, /^Parlare con una \d{2}%$/);
    assert.ok(text.length <= 20);
    assert.equal(fill, "blue");
    await ask({ payload: "Ambrogio" });
    assert.deepEqual(lastBadge(), { fill: "grey", shape: "ring", text: "sort-request.status.other" });
  });

  const wrong: [string, object, RegExp][] = [
    ["an empty list", { intents: [] }, /lista degli argomenti è vuota/],
    ["no list yet", { intents: null }, /lista degli argomenti è vuota/],
    ["two subjects of one name", { intents: [own("A", ["x"]), { ...own("a", ["y"]), id: "b" }] }, /si chiamano «a»/],
    ["a subject without words", { intents: [own("Vuoto", [])] }, /«Vuoto» non ha parole/],
    ["an impossible confidence", { minimum: "molta" }, /da 0 a 100/],
  ];
  for (const [what, changes, sentence] of wrong) {
    it(`turns red and answers Catch with a sentence when there is ${what}`, async () => {
      await helper.load([sortRequest], flow(changes));
      assert.equal((lastBadge() as { fill: string }).fill, "red");
      const { output, msg } = await ask({ payload: "buca" });
      assert.equal(output, "caught");
      assert.match((msg["error"] as { message: string }).message, sentence);
    });
  }
});

describe("the sort-request dialog", () => {
  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  beforeEach(() => helper.load([sortRequest], []));
  afterEach(() => helper.unload());

  const post = async (what: string, body: object, status = 200): Promise<Record<string, unknown>> =>
    (await helper.request().post(`/urp/sort-request/${what}`).send(body).expect(status)).body as Record<string, unknown>;

  it("gets the shipped subjects from the runtime", async () => {
    assert.deepEqual(await post("defaults", {}), { intents: structuredClone(defaultIntents) });
  });

  it("tries a sentence with subjects that are not saved", async () => {
    const intents = [own("Mercato", ["mercato"]), own("Strade", ["buca"])];
    const answer = await post("test", { intents, minimum: 0.5, text: "Una Buca davanti al mercato" });
    assert.deepEqual([answer["intent"], answer["label"]], ["strade", "Strade"]);
    assert.deepEqual(answer["words"], ["Buca"]);
    assert.deepEqual((answer["scores"] as { label: string }[]).map(({ label }) => label), ["Strade", "Mercato"]);
  });

  it("says what is wrong with the subjects in both languages", async () => {
    const fault = await post("test", { intents: [own("A", [])], text: "ciao" }, 400);
    assert.equal(fault["code"], "request.no-words");
    assert.match(fault["it"] as string, /«A» non ha parole/);
    assert.match(fault["en"] as string, /“A” has no words/);
    await post("test", {}, 400);
  });
});

describe("what comes with the sort-request node", () => {
  const read = async (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
  const keysOf = (value: unknown, path = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
      : [path];

  it("has the same labels in both languages, and all that the dialog uses", async () => {
    const keys = keysOf(JSON.parse(await read("nodes/locales/it/sort-request.json")));
    assert.deepEqual(keysOf(JSON.parse(await read("nodes/locales/en-US/sort-request.json"))), keys);
    const dialog = (await read("nodes/sort-request.html")) + (await read("resources/sort-request/editor.js"));
    const used = [...dialog.matchAll(/"(?:\[placeholder\])?sort-request\.([\w.]+)"|\bt\("([\w.]+)"/g)];
    for (const [, inHtml, inScript] of used.filter(([whole]) => !whole.endsWith('.svg"'))) {
      assert.ok(keys.includes(`.sort-request.${inHtml ?? inScript}`), `${inHtml ?? inScript} is missing`);
    }
    assert.ok(used.length > 15);
  });

  it("has an example whose outputs follow its subjects", async () => {
    const example = JSON.parse(await read("examples/sort-request.json")) as Record<string, unknown>[];
    const found = example.find(({ type }) => type === "sort-request");
    const node = found as { intents: object[]; outputs: number; wires: string[][] };
    assert.deepEqual(node.intents, structuredClone(defaultIntents));
    assert.equal(node.outputs, node.intents.length + 1);
    assert.equal(node.wires.length, node.outputs);
    const ids = new Set(example.map(({ id }) => id));
    for (const { wires } of example) for (const id of ((wires ?? []) as string[][]).flat()) assert.ok(ids.has(id));
    const core = new Set(["tab", "comment", "inject", "debug", "sort-request"]);
    for (const { type } of example) assert.ok(core.has(type as string), `${String(type)} is not in Node-RED itself`);
  });
});
