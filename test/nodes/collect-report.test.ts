import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { processClock } from "../../nodes/lib/kit/index.ts";
import { type MessageReport, ids, questionKinds, shippedCategories } from "../../nodes/lib/reports/index.ts";
import { defaultIntents } from "../../nodes/lib/request/index.ts";
import type { What } from "../../nodes/lib/simulator/index.ts";
import { helper, helperNode, incoming, outgoing, placed, stage } from "./stage.ts";

const start = Date.UTC(2026, 10, 23, 9);
const minute = 60_000;
const place = { latitude: 43.55, longitude: 10.31 };

describe("collect-report", () => {
  const on = stage();
  const { at, load, unload, until, texts, sentences, status } = on;
  beforeEach(() => processClock.set(start));

  /** The chain as the default flow has it: what is no part of a report is sorted, and reports come back. */
  const chain = (changes: object = {}): object[] => [
    incoming([["collect"]]),
    {
      id: "collect",
      ...placed,
      type: "collect-report",
      version: 1,
      account: "account",
      comune: "words",
      calendar: "calendar",
      quietSeconds: "0.1",
      wires: [["complete", "done"], ["progress"], ["sort", "else"]],
      ...changes,
    },
    {
      id: "sort",
      ...placed,
      type: "sort-request",
      version: 1,
      property: "payload",
      intents: defaultIntents.map((intent) => (intent.id === "report" ? { ...intent, words: [...intent.words, "scoiattolo"] } : intent)),
      minimum: 0.5,
      outputs: defaultIntents.length + 1,
      wires: [...defaultIntents.map(({ id }) => [id === "report" ? "collect" : "sorted"]), ["sorted"]],
    },
    outgoing({ kind: "text", texts: { it: "Registrata: {{msg.report.number}}{{#msg.report.partial}} incompleta{{/msg.report.partial}}" } }, "done"),
    ...["complete", "progress", "else", "sorted", "sent", "not"].map(helperNode),
  ];
  const open = (changes?: object): Promise<void> => load(chain(changes));

  const write = async (what: What | string): Promise<void> => {
    await (await on.sim.write("giulia", typeof what === "string" ? { text: what } : what)).delivered;
  };
  const answers = () => on.sim.answers("giulia") as unknown as Bubble[];
  interface Bubble {
    id: string;
    body: { text?: { body: string }; interactive?: { type: string; body: { text: string }; action: { buttons?: { reply: { id: string; title: string } }[] } } };
  }
  const got = (): string[] => answers().map(({ body }) => body.interactive?.type ?? body.text?.body ?? "");
  const press = async (id: string): Promise<void> => {
    const last = answers().findLast(({ body }) => body.interactive?.type === "button")!;
    const { reply } = last.body.interactive!.action.buttons!.find((button) => button.reply.id === id)!;
    await write({ button: reply, replyTo: last.id });
  };
  const reports = (): MessageReport[] => at("complete").map((msg) => msg["report"] as MessageReport);

  it("makes one report of a text, photos and a position, and hands it on with its number", async () => {
    await open();
    await write("C'è una buca davanti alla scuola");
    await write({ image: true, caption: "Eccola" });
    await write({ image: true });
    await write({ location: place });
    await until(() => got().includes("button"), "the summary");
    assert.match(answers().at(-1)!.body.interactive!.body.text, /Tipo:\* Buca.*Dove:\* posizione ricevuta.*2 foto/s);
    await press(ids.send);
    await until(() => got().includes("Registrata: 2026/000001"), "the number");
    const [report] = reports();
    const { id, at: when, media, ...rest } = report!;
    assert.match(id, /^[A-Z2-7]{26}$/);
    assert.equal(when.slice(0, 10), "2026-11-23");
    assert.deepEqual(media.map(({ kind, mime }) => [kind, mime]), [["image", "image/jpeg"], ["image", "image/jpeg"]]);
    assert.deepEqual(rest, {
      number: "2026/000001",
      state: "open",
      category: "buca",
      categoryName: "Buca",
      text: "C'è una buca davanti alla scuola\nEccola",
      position: place,
    });
    assert.equal(at("else").length, 0);
    assert.deepEqual(at("progress").map((msg) => msg["report"]), Array.from({ length: 4 }, () => ({ state: "collecting" })));
    assert.equal(status("collect")?.text, "2026/000001");
    assert.ok(!JSON.stringify([at("complete"), at("progress")]).includes(on.sim.citizens.find((one) => one.id === "giulia")!.phone!));
  });

  it("asks for what is missing, lets the rest of the desk work meanwhile, and loses nothing in a restart", async () => {
    await open();
    await write("Vorrei fare una segnalazione");
    await until(() => got().length === 1, "the question");
    assert.deepEqual(got(), ["location_request_message"]);
    await write("Che orari fate?");
    await until(() => at("sorted").length === 1, "the other message");
    await unload();
    await open();
    await write("Un lampione spento in via Grande 12");
    await until(() => got().length === 2, "the summary");
    // The messages of before the restart are told again: nothing is asked or added twice.
    assert.deepEqual(got(), ["location_request_message", "button"]);
    assert.match(answers()[1]!.body.interactive!.body.text, /Che cosa:\* Un lampione spento in via Grande 12\n/);
    await press(ids.cancel);
    await until(() => got().length === 3, "the goodbye");
    assert.match(got()[2]!, /^Segnalazione annullata/);
    assert.deepEqual(at("progress").at(-1)!["report"], { state: "cancelled" });
    assert.deepEqual(reports(), []);
  });

  it("begins with what sort-request sends back, once, and so does a second emission of it", async () => {
    await open();
    await write("Uno scoiattolo morde i passanti in piazza Grande 1");
    await until(() => got().includes("button"), "the summary");
    assert.equal(at("else").length, 1);
    await unload();
    await open();
    await until(() => at("progress").length === 1 && at("else").length === 1, "the second emission");
    await press(ids.send);
    await until(() => got().length === 2, "the number");
    assert.equal(reports()[0]!.text, "Uno scoiattolo morde i passanti in piazza Grande 1");
    assert.deepEqual(got(), ["button", "Registrata: 2026/000001"]);
  });

  it("hands on what there is when nothing more comes, and again after a restart, with one answer", async () => {
    await open({ silenceMinutes: "2" });
    await write({ image: true, caption: "Rifiuti abbandonati" });
    await until(() => got().length === 1, "the question");
    processClock.set(start + 3 * minute);
    await until(() => reports().length === 1, "the report");
    await until(() => got().length === 2, "the answer");
    await unload();
    await open({ silenceMinutes: "2" });
    await until(() => reports().length === 1, "the report again");
    const [msg] = at("complete");
    const { partial, text, media, at: when } = msg!["report"] as MessageReport;
    assert.deepEqual([partial, text, media.length, msg!.payload], [true, "Rifiuti abbandonati", 1, "Rifiuti abbandonati"]);
    assert.equal(msg!.topic, msg!.whatsapp!.citizen);
    assert.equal(when.slice(0, 16), "2026-11-23T09:02");
    await write("Grazie");
    await until(() => at("sorted").length === 1, "the next message");
    assert.deepEqual(got(), ["location_request_message", "Registrata: 2026/000001 incompleta"]);
  });

  it("emits what a node left that is no longer in the flow, unless that stands there with an error", async () => {
    const renamed = (more: object[] = []): object[] => [
      ...(JSON.parse(JSON.stringify(chain({ silenceMinutes: "2" })).replaceAll('"collect"', '"another"')) as object[]),
      ...more,
    ];
    await open({ silenceMinutes: "2" });
    await write({ image: true, caption: "Rifiuti abbandonati" });
    await until(() => got().length === 1, "the question");
    processClock.set(start + 3 * minute);
    await until(() => reports().length === 1, "the report");
    await unload();
    // The old one is there, and cannot work: whoever puts it right finds what is its own.
    await load(renamed([{ id: "collect", ...placed, type: "collect-report", version: 1, account: "account", comune: "", calendar: "", wires: [[], [], []] }]));
    await until(() => at("complete").length + at("progress").length + at("else").length > 0, "the message again");
    assert.deepEqual(reports(), []);
    await unload();
    await load(renamed());
    await until(() => reports().length === 1, "the report, by its heir");
    assert.equal(reports()[0]!.number, "2026/000001");
  });

  it("begins with every message when it is told to", async () => {
    await open({ everything: true });
    await write("Un pavone in mezzo a via Roma 3");
    await until(() => got().includes("button"), "the summary");
    assert.match(answers()[0]!.body.interactive!.body.text, /Tipo:\* Altro/);
  });

  it("asks in the comune's own words, without the button when it is told to", async () => {
    await open({ askPosition: false, texts: { where: { it: "Dove, per {{comune.name}}?" } } });
    await write("C'è una buca");
    await until(() => texts("giulia").length > 0, "the question");
    assert.match(texts("giulia")[0]!, /^Ciao, sei in contatto con [\s\S]*\n\nDove, per Comune di Prova\?\n\nUsiamo i tuoi dati/);
  });

  const name = "x".repeat(25);
  const wrong: [string, object, RegExp][] = [
    ["no category", { categories: [] }, /da 1 a 10/],
    ["eleven categories", { categories: Array.from({ length: 11 }, (_, i) => ({ id: `c${i}`, name: `C${i}`, words: [] })) }, /da 1 a 10/],
    ["a category that WhatsApp cannot show", { categories: [{ id: "a", name, words: [] }] }, /24 caratteri/],
    ["two categories of one name", { categories: [{ id: "a", name: "Buca" }, { id: "b", name: "buca" }] }, /numero 2/],
    ["an impossible silence", { silenceMinutes: "1" }, /I minuti di silenzio vanno da 2 a 720/],
    ["a text that Meta would refuse", { texts: { summary: { it: `{{text}}${"x".repeat(1024)}` } } }, /1024/],
  ];
  for (const [what, changes, sentence] of wrong) {
    it(`turns red and says what to do when there is ${what}`, async () => {
      await open(changes);
      assert.match(sentences("collect").join(), sentence);
    });
  }

  it("answers Catch when the message comes from nobody", async () => {
    await open();
    helper.getNode("collect").receive({ payload: "C'è una buca" });
    await until(() => at("caught").length === 1, "the error");
    assert.match((at("caught")[0]!["error"] as { message: string }).message, /non viene da un cittadino/);
  });

  it("tells the editor what a sentence would begin, and what is wrong with the categories", async () => {
    await open();
    const post = async (what: string, body: object, code = 200): Promise<Record<string, unknown>> =>
      (await helper.request().post(`/urp/collect-report/${what}`).send(body).expect(code)).body as Record<string, unknown>;
    assert.deepEqual(await post("test", { text: "C'è un lampione spento in via Grande 12" }), {
      reports: true,
      elsewhere: false,
      category: "Lampione",
      guessed: true,
      words: ["lampione"],
      address: "via Grande 12",
      precise: true,
    });
    const { elsewhere, reports: begins } = await post("test", { text: "Che orari fate?" });
    assert.deepEqual([elsewhere, begins], [true, false]);
    assert.match(String((await post("test", { text: "x", categories: [] }, 400))["en"]), /1 to 10/);
    const { categories } = (await post("defaults", {})) as { categories: unknown };
    assert.deepEqual(categories, shippedCategories);
  });
});

describe("the dialog of collect-report", () => {
  const root = new URL("../../", import.meta.url);
  const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
  const sandbox: Record<string, unknown> = {};
  sandbox["window"] = sandbox;
  runInContext(read("resources/collect-report/editor.js"), createContext(sandbox));
  const ui = sandbox["UrpCollectReport"] as { isWithin(value: unknown, least: number, most: number): boolean; validCategories(list: unknown): boolean };

  it("marks what the runtime would refuse", () => {
    assert.equal(ui.validCategories(null), true);
    assert.equal(ui.validCategories(shippedCategories), true);
    for (const list of [[], [{ name: "" }], [{ name: "A" }, { name: "a" }], [{ name: "x".repeat(25) }], Array.from({ length: 11 }, (_, i) => ({ name: `${i}` }))]) {
      assert.equal(ui.validCategories(list), false);
    }
    assert.deepEqual(["", "2", 720, "1", "721", "x"].map((value) => ui.isWithin(value, 2, 720)), [true, true, true, false, false, false]);
  });

  for (const language of ["it", "en-US"]) {
    it(`has a name for every text and every result in ${language}`, () => {
      const words = (JSON.parse(read(`nodes/locales/${language}/collect-report.json`)) as Record<string, Record<string, object>>)["collect-report"]!;
      assert.deepEqual(Object.keys(words["question"]!), questionKinds);
    });
  }
});
