import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import comune from "../../nodes/comune.ts";
import { type Red, processClock } from "../../nodes/lib/kit/index.ts";
import { type Simulator, type What, startSimulator } from "../../nodes/lib/simulator/index.ts";
import { type ConsentLine, type Store, openSqlite } from "../../nodes/lib/store/index.ts";
import { ids, presets } from "../../nodes/lib/subscription/index.ts";
import subscribeToggle from "../../nodes/subscribe-toggle.ts";
import urpStore from "../../nodes/urp-store.ts";
import whatsappAccount from "../../nodes/whatsapp-account.ts";
import whatsappIn from "../../nodes/whatsapp-in.ts";
import whatsappOut from "../../nodes/whatsapp-out.ts";
import { temporaryDirectory } from "../store/engine.ts";

/** What these tests use of `node-red-node-test-helper`, which has no types. */
interface Helper {
  startServer(done: () => void): void;
  stopServer(done: () => void): void;
  load(nodes: ((RED: Red) => void)[], flow: object[], credentials?: object): Promise<void>;
  unload(): Promise<void>;
  url(): string;
  getNode(id: string): {
    receive(msg: object): void;
    on(event: string, listener: (msg: Heard) => void): void;
    status: { args: { text?: string; fill?: string }[][] };
  };
  request(): { post(path: string): { send(body: object): { expect(status: number): Promise<{ body: unknown }> } } };
}

interface Heard {
  payload?: unknown;
  subscription?: { subscribed: boolean; changed: boolean; pending: boolean; topics: string[]; how: string; since: string | null; until: string | null };
  error?: { message: string };
}

const helper = createRequire(import.meta.url)("node-red-node-test-helper") as Helper;
const placed = { z: "tab", x: 1, y: 1 };
const start = Date.UTC(2026, 10, 23, 9);
const minute = 60_000;

const answer = (id: string, text: string): object => ({
  id,
  ...placed,
  type: "whatsapp-out",
  version: 1,
  account: "account",
  comune: "town",
  calendar: "",
  kind: "text",
  texts: { it: text },
  wires: [[]],
});

describe("subscribe-toggle", () => {
  let sim: Simulator;
  let directory = "";
  let heard: Record<string, Heard[]> = {};

  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  beforeEach(async () => {
    processClock.set(start);
    directory = temporaryDirectory();
    sim = await startSimulator({ webhookUrl: () => webhookUrl(), clock: processClock, latencyMs: 0, retry: { firstMs: 5, longestMs: 20, attempts: 2_000 } });
  });
  afterEach(async () => {
    await helper.unload();
    await sim.close();
    processClock.set(null);
    rmSync(directory, { recursive: true });
  });

  const webhookUrl = (): string => `${helper.url()}/urp/webhook`;

  async function open(changes: object = {}): Promise<void> {
    const { phoneNumberId, accessToken, appSecret } = sim.account;
    const account = { type: "whatsapp-account", version: 1, store: "store", phoneNumberId, graphUrl: sim.graphUrl };
    const flow = [
      { id: "tab", type: "tab" },
      { id: "store", type: "urp-store", version: 1, directory },
      { id: "account", ...account },
      { id: "town", type: "comune", version: 1, name: "Comune di Borgoprova", office: "Urp", defaultLanguage: "it" },
      { id: "in", ...placed, type: "whatsapp-in", version: 1, account: "account", wires: [["toggle"]] },
      {
        id: "toggle",
        ...placed,
        type: "subscribe-toggle",
        version: 1,
        account: "account",
        textVersion: "invito-3",
        wires: [["yes", "heard-yes"], ["no", "heard-no"], ["else", "heard-else"]],
        ...changes,
      },
      answer("yes", "ISCRITTO {{msg.subscription.topicNames|tutto}}"),
      answer("no", "CANCELLATO"),
      answer("else", "ALTRO"),
      ...["heard-yes", "heard-no", "heard-else", "caught"].map((id) => ({ id, ...placed, type: "helper" })),
      { id: "catch", ...placed, type: "catch", scope: null, wires: [["caught"]] },
    ];
    const nodes = [urpStore, whatsappAccount, comune, whatsappIn, subscribeToggle, whatsappOut];
    await helper.load(nodes, flow, { account: { accessToken, appSecret, verifyToken: "prova" } });
    for (const id of ["heard-yes", "heard-no", "heard-else", "caught"]) {
      const list = (heard[id] ??= []);
      helper.getNode(id).on("input", (msg) => void list.push(msg));
    }
  }
  beforeEach(() => (heard = {}));

  /** What the citizen got until now: texts, and for buttons and lists their kind. */
  const got = (citizen = "giulia"): string[] =>
    sim.answers(citizen).map(({ body }) => {
      const { text, interactive } = body as { text?: { body: string }; interactive?: { type: string } };
      return text?.body ?? interactive?.type ?? "";
    });

  /** Writes and waits until everything has been answered: `n` answers more. */
  async function write(what: What | string, n = 1, citizen = "giulia"): Promise<string> {
    const before = sim.answers(citizen).length;
    const written = await sim.write(citizen, typeof what === "string" ? { text: what } : what);
    await written.delivered;
    await sim.waitForAnswers(citizen, before + n);
    return written.id;
  }

  /** The last message that the citizen got. */
  const last = (citizen = "giulia"): Interactive => sim.answers(citizen).at(-1)! as unknown as Interactive;
  interface Interactive {
    id: string;
    body: {
      interactive: {
        body: { text: string };
        action: { buttons?: { reply: { id: string; title: string } }[]; sections?: { title: string; rows: { id: string; title: string; description?: string }[] }[] };
      };
    };
  }
  const press = (id: string, n = 1): Promise<string> => {
    const found = last().body.interactive.action.buttons?.find(({ reply }) => reply.id === id);
    assert.ok(found, `no button ${id}`);
    return write({ button: found.reply, replyTo: last().id }, n);
  };
  const rows = () => last().body.interactive.action.sections!.flatMap((section) => section.rows);
  const choose = (title: string): Promise<string> => write({ row: rows().find((row) => row.title === title)!, replyTo: last().id });

  /** The register, read by another after the service has ended. */
  async function register(look: (store: Store) => Promise<unknown> = async () => undefined): Promise<ConsentLine[]> {
    await helper.unload();
    const store = await openSqlite(join(directory, "urp.db"), join(directory, "keys.json"));
    try {
      await look(store);
      return (await store.consents(sim.account.phoneNumberId, 0, 100)).map(({ consent }) => consent);
    } finally {
      await store.close();
    }
  }
  const acts = (lines: ConsentLine[]): string[] => lines.map(({ act, how }) => `${act} ${how}`);

  it("subscribes with a thumb, unsubscribes with a word, and lets everything else go on", async () => {
    await open();
    await write("Buongiorno");
    await write("👍🏽");
    await write("grazie 👍");
    await write("Cancellami");
    assert.deepEqual(got(), ["ALTRO", "ISCRITTO tutto", "ALTRO", "CANCELLATO"]);
    const [subscribed] = heard["heard-yes"]!;
    assert.equal(subscribed?.payload, "👍🏽");
    const since = subscribed?.subscription?.since ?? "";
    assert.ok(Date.parse(since) - start < minute);
    const rest = { subscribed: true, changed: true, already: false, pending: false, topics: [], topicNames: "", how: "text" };
    assert.deepEqual(subscribed?.subscription, { ...rest, since, until: null });
    assert.deepEqual(heard["heard-else"]!.map(({ subscription }) => subscription?.subscribed), [false, true]);
    assert.equal(heard["heard-no"]![0]?.subscription?.subscribed, false);
    const lines = await register();
    assert.deepEqual(acts(lines), ["subscribe text", "unsubscribe text"]);
    assert.deepEqual([lines[0]!.textVersion, lines[0]!.until], ["invito-3", null]);
    assert.ok(lines[0]!.at - start < minute);
  });

  it("leaves the desk open: writing neither subscribes nor, after leaving, subscribes again", async () => {
    await open();
    await write("Cancellami");
    await write("Buongiorno");
    await write("Che orari fate?");
    assert.deepEqual(heard["heard-no"]!.map(({ subscription }) => subscription?.changed), [false]);
    assert.deepEqual(heard["heard-else"]!.map(({ subscription }) => subscription?.subscribed), [false, false]);
    assert.deepEqual(await register(), []);
  });

  it("says of a second thumb that nothing changed", async () => {
    await open();
    await write("👍");
    await write("👍👍");
    assert.deepEqual(heard["heard-yes"]!.map(({ subscription }) => subscription?.changed), [true, false]);
    assert.deepEqual(acts(await register()), ["subscribe text"]);
  });

  it("does once what is delivered three times, out of order, with a restart in between", async () => {
    await open();
    const lastPost = () => sim.posts.filter(({ body }) => body.includes('"messages":')).at(-1)!;
    await write("👍");
    const yes = lastPost();
    await write("Cancellami");
    const no = lastPost();
    assert.notEqual(no.body, yes.body);
    const deliver = async (post: typeof yes): Promise<void> => {
      const signature = createHmac("sha256", sim.account.appSecret).update(post.body).digest("hex");
      const headers = { "content-type": "application/json", "x-hub-signature-256": `sha256=${signature}` };
      const response = await fetch(webhookUrl(), { method: "POST", headers, body: post.body });
      assert.equal(response.status, 200);
    };
    await deliver(no);
    await deliver(yes);
    await helper.unload();
    await open();
    // Until the account is back the door answers 503 and Meta calls again: a new message waits for that.
    await write("Buongiorno");
    await deliver(yes);
    await deliver(no);
    await deliver(yes);
    await write("Buongiorno ancora");
    assert.deepEqual(got().filter((text) => text !== "ALTRO"), ["ISCRITTO tutto", "CANCELLATO"]);
    assert.deepEqual(acts(await register()), ["subscribe text", "unsubscribe text"]);
  });

  it("goes by what was written last, whatever arrives first", async () => {
    await open();
    await write("Buongiorno");
    const to = last().id;
    /** Two acts, a second apart, the second of which arrives first. */
    const swapped = async (first: What, second: What): Promise<void> => {
      const answers = sim.answers("giulia").length;
      sim.failNext("disorder");
      await sim.write("giulia", first);
      processClock.set(processClock.now() + 2_000);
      await sim.write("giulia", second);
      await sim.waitForAnswers("giulia", answers + 2);
      processClock.set(processClock.now() + 2_000);
    };
    await swapped({ text: "👍" }, { text: "Cancellami" });
    assert.deepEqual(got().slice(1), ["CANCELLATO", "CANCELLATO"]);
    await swapped({ text: "Cancellami" }, { text: "👍" });
    assert.deepEqual(got().slice(3), ["ISCRITTO tutto", "ISCRITTO tutto"]);
    await write("Cancellami");
    await swapped({ reaction: "👍", to }, { reaction: "", to });
    assert.deepEqual(got().slice(6), ["ALTRO", "CANCELLATO"]);
    assert.deepEqual(acts(await register()), ["subscribe text", "unsubscribe text"]);
  });

  it("decides again what it decided, when a message that waited for its end is emitted anew", async () => {
    await open({ doubleOptIn: true });
    await write("👍");
    await write("Sì");
    // Less than 120 seconds: all three are still open and come again, now that she has subscribed already.
    await helper.unload();
    await open({ doubleOptIn: true });
    await write("Buongiorno");
    assert.deepEqual(got(), ["button", "ISCRITTO tutto", "ALTRO"]);
    assert.deepEqual(heard["heard-yes"]!.map(({ payload, subscription }) => [payload, subscription?.changed]), [["Sì", true], ["Sì", true]]);
    assert.deepEqual(acts(await register()), ["ask text", "subscribe text"]);
  });

  it("takes a reaction for a yes, and one taken back within a minute for a slip", async () => {
    await open();
    await write("Buongiorno");
    const to = last().id;
    await write({ reaction: "👍🏿", to });
    processClock.set(start + minute / 2);
    await write({ reaction: "", to });
    assert.deepEqual(got(), ["ALTRO", "ISCRITTO tutto", "CANCELLATO"]);
    assert.equal(heard["heard-no"]![0]?.subscription?.how, "reaction");
    assert.deepEqual(acts(await register()), ["subscribe reaction", "undo reaction"]);
  });

  it("keeps who takes a reaction back later, and who had subscribed by writing", async () => {
    await open();
    await write("Buongiorno");
    const to = last().id;
    await write({ reaction: "👍", to });
    processClock.set(start + 2 * minute);
    await write({ reaction: "", to });
    await write("Buongiorno", 1, "renzo");
    const other = last("renzo").id;
    await write("👍", 1, "renzo");
    await write({ reaction: "👍", to: other }, 1, "renzo");
    await write({ reaction: "", to: other }, 1, "renzo");
    assert.deepEqual(heard["heard-no"], []);
    assert.deepEqual(heard["heard-else"]!.map(({ subscription }) => subscription?.subscribed), [false, true, false, true]);
    assert.deepEqual(acts(await register()), ["subscribe reaction", "subscribe text"]);
  });

  it("asks those who have subscribed what they mean, and only them", async () => {
    await open();
    await write("Cancellami l'appuntamento di domani");
    await write("👍");
    await write("Cancellami l'appuntamento di domani");
    assert.deepEqual(got(), ["ALTRO", "ISCRITTO tutto", "button"]);
    assert.match(last().body.interactive.body.text, /cancellarti dallo Stato/);
    await press(ids.other);
    await write("Cancelami");
    await press(ids.no);
    assert.deepEqual(got(), ["ALTRO", "ISCRITTO tutto", "button", "ALTRO", "button", "CANCELLATO"]);
    assert.deepEqual(acts(await register()), ["subscribe text", "unsubscribe button"]);
  });

  it("asks who writes the word wrongly whether they want to subscribe, and says what it is not", async () => {
    await open();
    await write("Iscivimi");
    assert.match(last().body.interactive.body.text, /Non riceverai messaggi/);
    await press(ids.yes);
    await write("Iscivimi");
    assert.deepEqual(got(), ["button", "ISCRITTO tutto", "ALTRO"]);
  });

  describe("with a confirmation", () => {
    it("subscribes by the button or the word, only while the question is open", async () => {
      await open({ doubleOptIn: true });
      await write("Sì");
      await write("👍");
      await write("Sì!");
      await write("Sì");
      assert.deepEqual(got(), ["ALTRO", "button", "ISCRITTO tutto", "ALTRO"]);
      await write("👍", 1, "renzo");
      processClock.set(start + 25 * 60 * minute);
      await write("Sì", 1, "renzo");
      assert.deepEqual(got("renzo"), ["button", "ALTRO"]);
      assert.deepEqual(acts(await register()), ["ask text", "subscribe text", "ask text"]);
    });

    it("takes a no for a no, and keeps no subscription", async () => {
      await open({ doubleOptIn: true });
      await write("👍");
      assert.match(last().body.interactive.body.text, /scrivendo «Stato»/);
      await press(ids.decline);
      await write("No grazie");
      assert.deepEqual(got(), ["button", "CANCELLATO", "ALTRO"]);
      assert.deepEqual(heard["heard-no"]![0]?.subscription, {
        subscribed: false,
        changed: true,
        already: false,
        pending: false,
        topics: [],
        topicNames: "",
        how: "button",
        since: null,
        until: null,
      });
      assert.deepEqual(acts(await register()), ["ask text", "unsubscribe button"]);
    });

    it("asks anew when the button of an old question is pressed", async () => {
      await open({ doubleOptIn: true });
      await write("👍");
      processClock.set(start + 25 * 60 * minute);
      await press(ids.confirm);
      await press(ids.confirm);
      assert.deepEqual(got(), ["button", "button", "ISCRITTO tutto"]);
    });
  });

  it("ends a subscription after its months, and counts who is left", async () => {
    await open({ months: "12" });
    await write("👍");
    assert.equal(heard["heard-yes"]![0]?.subscription?.until?.slice(0, 10), "2027-11-23");
    processClock.set(Date.UTC(2027, 10, 24));
    await write("Buongiorno");
    assert.equal(heard["heard-else"]![0]?.subscription?.subscribed, false);
    const [line] = await register();
    assert.equal(new Date(line!.until!).toISOString().slice(0, 10), "2027-11-23");
  });

  it("lets the citizen choose topics and neighbourhoods over several messages, take one back, and have all again", async () => {
    await open({ topics: ["Scuola", "Mobilità"], neighbourhoods: ["Porto"] });
    await write("argomenti");
    assert.match(last().body.interactive.body.text, /Vuoi iscriverti/);
    await press(ids.yes);
    await write("Argomenti");
    assert.deepEqual(last().body.interactive.action.sections!.map(({ title }) => title), ["Argomenti", "Quartieri", "·"]);
    assert.deepEqual(rows().map(({ title }) => title), ["Scuola", "Mobilità", "Porto", "Tutti"]);
    await choose("Porto");
    await choose("Scuola");
    assert.match(last().body.interactive.body.text, /Adesso: Scuola, Porto\./);
    assert.deepEqual(rows().map(({ description }) => description !== undefined), [true, false, true, false]);
    await choose("Porto");
    await write("👍");
    assert.deepEqual(heard["heard-yes"]!.at(-1)?.subscription?.topics, ["Scuola"]);
    assert.equal(got().at(-1), "ISCRITTO Scuola");
    await write({ button: { id: ids.topics, title: "Scegli" }, replyTo: last().id });
    await choose("Tutti");
    await write("👍");
    assert.equal(got().at(-1), "ISCRITTO tutto");
    assert.deepEqual(acts(await register()), ["subscribe button", "topics list", "topics list", "topics list", "topics list"]);
  });

  it("leafs through more topics than a list has rows", async () => {
    const topics = Array.from({ length: 20 }, (_, i) => `Argomento ${i + 1}`);
    await open({ topics });
    await write("👍");
    await write("Argomenti");
    const seen: string[] = [];
    for (let page = 0; page < 3; page += 1) {
      assert.ok(rows().length <= 10);
      seen.push(...rows().map(({ title }) => title).filter((title) => title.startsWith("Argomento")));
      const more = rows().find(({ title }) => title === "Altre voci…" || title === "Torna all'inizio");
      await write({ row: more!, replyTo: last().id });
    }
    assert.deepEqual(seen, topics);
    assert.deepEqual(acts(await register()), ["subscribe text"]);
  });

  it("asks in the comune's own words", async () => {
    await open({ texts: { maybeYes: { it: "Vuole iscriversi? Per uscire: {{no}}." }, maybeNo: { it: " ", en: "?" } } });
    await write("Iscivimi");
    assert.equal(last().body.interactive.body.text, "Vuole iscriversi? Per uscire: Cancellami.");
    await press(ids.yes);
    await write("Cancelami");
    assert.match(last().body.interactive.body.text, /^Vuoi cancellarti/);
  });

  it("answers an English sentence in English", async () => {
    await open();
    await write("👍");
    await write("Hello, how can I unsubscribe from this please?");
    assert.match(last().body.interactive.body.text, /Do you want to leave/);
  });

  it("keeps nothing of a citizen who is erased", async () => {
    await open();
    await write("👍");
    await write("👍", 1, "renzo");
    const number = sim.citizens.find(({ id }) => id === "giulia")!.phone!;
    const lines = await register(async (store) => {
      const { phoneNumberId } = sim.account;
      const citizen = await store.findCitizen(phoneNumberId, number);
      assert.equal((await store.subscription(phoneNumberId, citizen!, start)).subscribed, true);
      await store.eraseCitizen(phoneNumberId, citizen!);
      assert.equal((await store.subscription(phoneNumberId, citizen!, start)).subscribed, false);
      assert.equal(await store.subscriberCount(phoneNumberId, start), 1);
    });
    assert.equal(lines.length, 1);
  });

  it("shows how many have subscribed, after each change", async () => {
    await open();
    const shown = (): string[] => helper.getNode("toggle").status.args.map(([badge]) => badge?.text ?? "");
    await write("👍");
    await write("👍", 1, "renzo");
    await write("Cancellami");
    await write("Buongiorno");
    // Without a catalogue the key stands for its words.
    assert.ok(shown().some((text) => text.endsWith("status.many")));
    assert.match(shown().at(-1)!, /status\.one$/);
  });

  const wrong: [string, object, RegExp][] = [
    ["no word to leave by", { words: { yes: ["👍"], no: [] } }, /parola per cancellarsi/],
    ["one word in two lists", { words: { yes: ["Info"], no: ["INFO!"] } }, /in due liste/],
    ["an entry that says nothing", { words: { yes: ["…"], no: ["x"] } }, /non contiene lettere/],
    ["impossible months", { months: "sempre" }, /da 1 a 120 mesi/],
    ["a topic that is too long", { topics: ["Manutenzione straordinaria strade"] }, /24 caratteri/],
    ["a question of its own that Meta would refuse", { texts: { maybeNo: { it: "x".repeat(1025) } } }, /1025|1024/],
    ["the same topic twice", { topics: ["Porto"], neighbourhoods: ["porto"] }, /tutti diversi/],
  ];
  for (const [what, changes, sentence] of wrong) {
    it(`turns red and answers Catch with a sentence when there is ${what}`, async () => {
      await open(changes);
      const caught = new Promise<Heard>((resolve) => helper.getNode("caught").on("input", resolve));
      helper.getNode("toggle").receive({ payload: "👍" });
      assert.match((await caught).error?.message ?? "", sentence);
    });
  }

  it("answers Catch when the message comes from nobody", async () => {
    await open();
    const caught = new Promise<Heard>((resolve) => helper.getNode("caught").on("input", resolve));
    helper.getNode("toggle").receive({ payload: "👍" });
    assert.match((await caught).error?.message ?? "", /non viene da un cittadino/);
  });

  it("tells the editor what a sentence would do and why, and which words other comuni use", async () => {
    await open();
    const post = async (what: string, body: object, status = 200): Promise<Record<string, unknown>> =>
      (await helper.request().post(`/urp/subscribe-toggle/${what}`).send(body).expect(status)).body as Record<string, unknown>;
    const { words } = presets[0]!;
    assert.deepEqual(await post("test", { words, text: "👍🏽!" }), { want: "yes", why: "emoji" });
    assert.deepEqual(await post("test", { words, text: "Cancelami" }), { want: "maybe-no", why: "typo" });
    assert.deepEqual(await post("test", { words, text: "ciao" }), { want: "nothing", why: "nothing" });
    assert.match(String((await post("test", { words: { ...words, no: [] }, text: "👍" }, 400))["en"]), /to leave is missing/);
    const defaults = (await post("defaults", {})) as { presets: { id: string }[] };
    assert.deepEqual(defaults.presets.map(({ id }) => id), ["sportello", "livorno", "iscrivimi", "attiva", "info"]);
  });
});

describe("the dialog of subscribe-toggle", () => {
  const root = new URL("../../", import.meta.url);
  const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
  const sandbox: Record<string, unknown> = {};
  sandbox["window"] = sandbox;
  runInContext(read("resources/subscribe-toggle/editor.js"), createContext(sandbox));
  const ui = sandbox["UrpSubscribeToggle"] as { firstWords(): object; validTopics(names: unknown): boolean };

  it("gives a new node the words of the first preset", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(ui.firstWords())), presets[0]!.words);
  });

  it("marks topics that the runtime would refuse", () => {
    assert.equal(ui.validTopics(["Scuola", "Porto"]), true);
    for (const names of [["Scuola", "scuola"], ["x".repeat(25)], [" "], Array.from({ length: 61 }, (_, i) => `${i}`)]) {
      assert.equal(ui.validTopics(names), false);
    }
  });

  for (const language of ["it", "en-US"]) {
    it(`has a name for every preset, every meaning and every reason in ${language}`, () => {
      const words = (JSON.parse(read(`nodes/locales/${language}/subscribe-toggle.json`)) as Record<string, Record<string, object>>)["subscribe-toggle"]!;
      assert.deepEqual(Object.keys(words["preset"]!), presets.map(({ id }) => id));
      assert.deepEqual(Object.keys(words["want"]!), ["yes", "no", "maybe-yes", "maybe-no", "confirm", "decline", "topics", "nothing"]);
      assert.deepEqual(Object.keys(words["why"]!), ["whole", "emoji", "typo", "inside", "negated", "among-emoji", "nothing"]);
    });
  }
});
