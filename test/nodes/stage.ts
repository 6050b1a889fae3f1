/** The nodes in a Node-RED of their own, with a real store, between a simulator of Meta and a flow that a test gives. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import collectReport from "../../nodes/collect-report.ts";
import comune from "../../nodes/comune.ts";
import { type Message, type Red, processClock } from "../../nodes/lib/kit/index.ts";
import { type Simulator, startSimulator } from "../../nodes/lib/simulator/index.ts";
import officeHours from "../../nodes/office-hours.ts";
import openingCalendar from "../../nodes/opening-calendar.ts";
import sortRequest from "../../nodes/sort-request.ts";
import urpStore from "../../nodes/urp-store.ts";
import whatsappAccount from "../../nodes/whatsapp-account.ts";
import whatsappIn from "../../nodes/whatsapp-in.ts";
import whatsappOut from "../../nodes/whatsapp-out.ts";
import { livorno } from "../calendar/livorno.ts";
import { temporaryDirectory } from "../store/engine.ts";

export interface StagedNode {
  id: string;
  receive(msg: object): void;
  on(event: string, listener: (msg: Message) => void): void;
  /** Spies on all nodes at once: each call tells whose it was. */
  status: Spy<{ text?: string; fill?: string; shape?: string }>;
  error: Spy<string>;
}

interface Spy<Value> {
  getCalls(): { thisValue: { id: string }; args: Value[] }[];
}

interface Helper {
  startServer(done: (error?: Error) => void): void;
  stopServer(done: () => void): void;
  load(nodes: ((red: Red) => void)[], flow: object[], credentials?: object): Promise<void>;
  unload(): Promise<void>;
  getNode(id: string): StagedNode;
  url(): string;
  /** Asks the editor's own routes. */
  request(): {
    post(path: string): { send(body: object): { expect(status: number): Promise<{ body: unknown }> } };
  };
}
export const helper = createRequire(import.meta.url)("node-red-node-test-helper") as Helper;

/** What a test wants otherwise in the configuration nodes. */
export interface Changes {
  store?: object;
  account?: object;
  comune?: object;
}

export interface Stage {
  sim: Simulator;
  directory: string;
  red: () => Red;
  /** Loads the configuration nodes, a Catch node and what the test adds; keeps what arrives at helper nodes. */
  load(nodes: object[], changes?: Changes, types?: ((red: Red) => void)[]): Promise<void>;
  unload(): Promise<void>;
  /** What has arrived at a helper node, in order. */
  at(id: string): Message[];
  status(id: string): { text?: string; fill?: string } | undefined;
  /** All that it showed so far. */
  statuses(id: string): { text?: string; fill?: string }[];
  sentences(id: string): string[];
  /** Texts that a citizen has got. */
  texts(citizen: string): string[];
  until(condition: () => boolean | Promise<boolean>, what?: string): Promise<void>;
}

export const placed = { z: "tab", x: 1, y: 1 };
export const helperNode = (id: string): object => ({ id, ...placed, type: "helper" });
const nodes = [urpStore, whatsappAccount, whatsappIn, whatsappOut, comune, openingCalendar, officeHours, collectReport, sortRequest];

/**
 * Sets the stage for a `describe`: a server, a simulator, and for each test a data directory of its own.
 * @param more node types beside those that every flow needs
 */
export function stage(more: ((red: Red) => void)[] = []): Stage {
  let sim: Simulator;
  let directory: string;
  let red: Red;
  let seen = new Map<string, Message[]>();

  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  beforeEach(async () => {
    directory = temporaryDirectory();
    sim = await startSimulator({
      webhookUrl: () => helper.url().replace("localhost", "127.0.0.1").replace(/\/?$/, "/urp/webhook"),
      clock: processClock,
      latencyMs: 0,
      retry: { firstMs: 5, longestMs: 20, attempts: 2_000 },
    });
  });
  afterEach(async () => {
    await helper.unload();
    await sim.close();
    processClock.set(null);
    rmSync(directory, { recursive: true });
  });

  const config = ({ store, account, comune }: Changes): object[] => [
    { id: "tab", type: "tab" },
    { id: "store", type: "urp-store", version: 1, directory, textDays: "", webhookDays: "", figureDays: "", ...store },
    {
      id: "account",
      type: "whatsapp-account",
      version: 1,
      store: "store",
      perSecond: "",
      unknownSeconds: "",
      phoneNumberId: sim.account.phoneNumberId,
      accessToken: sim.account.accessToken,
      appSecret: sim.account.appSecret,
      verifyToken: "verify",
      graphUrl: sim.graphUrl,
      ...account,
    },
    {
      id: "words",
      type: "comune",
      version: 1,
      name: "Comune di Prova",
      office: "URP",
      email: "urp@prova.example",
      privacyText: "Usiamo i tuoi dati solo per risponderti.",
      ...comune,
    },
    { id: "calendar", type: "opening-calendar", version: 1, name: "Orari", calendar: livorno() },
    { id: "catch", ...placed, type: "catch", scope: null, wires: [["caught"]] },
    helperNode("caught"),
  ];

  return {
    get sim() {
      return sim;
    },
    get directory() {
      return directory;
    },
    red: () => red,
    async load(added, changes = {}, types = []) {
      const flow = [...config(changes), ...added];
      seen = new Map();
      await helper.load([(given) => void (red = given), ...nodes, ...more, ...types], flow);
      for (const { id, type } of flow as { id: string; type: string }[]) {
        if (type !== "helper") continue;
        const arrived: Message[] = [];
        seen.set(id, arrived);
        helper.getNode(id).on("input", (msg) => void arrived.push(msg));
      }
    },
    unload: () => helper.unload(),
    at: (id) => seen.get(id) ?? [],
    status: (id) => callsOf(helper.getNode(id).status, id).at(-1),
    statuses: (id) => callsOf(helper.getNode(id).status, id),
    sentences: (id) => callsOf(helper.getNode(id).error, id).map(String),
    texts: (citizen) =>
      sim.answers(citizen).map(({ body }) => (body as { text?: { body: string } }).text?.body ?? ""),
    async until(condition, what = "what was expected") {
      const limit = performance.now() + 15_000;
      while (!(await condition())) {
        if (performance.now() > limit) assert.fail(`${what} never came`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
  };
}

function callsOf<Value>(spy: Spy<Value>, id: string): Value[] {
  return spy
    .getCalls()
    .filter(({ thisValue }) => thisValue.id === id)
    .map(({ args }) => args[0]!);
}

/** A `whatsapp-in` whose messages go to `wires`. */
export const incoming = (wires: string[][], changes: object = {}): object => ({
  id: "in",
  ...placed,
  type: "whatsapp-in",
  version: 1,
  account: "account",
  deliveries: false,
  calls: false,
  alarms: false,
  wires,
  ...changes,
});

/** A `whatsapp-out` that answers with `changes`. */
export const outgoing = (changes: object, id = "out"): object => ({
  id,
  ...placed,
  type: "whatsapp-out",
  version: 1,
  account: "account",
  comune: "words",
  calendar: "",
  greeting: false,
  quote: false,
  limit: "",
  secondOutput: false,
  wires: [["sent"], ["not"]],
  ...changes,
});
