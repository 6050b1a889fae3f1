/** A Node-RED of its own with one node whose every part fails; says what its Catch node heard, and that it still lives. */
import { createRequire } from "node:module";
import { type Red, define } from "../../nodes/lib/kit/index.ts";

interface Helper {
  init(runtime: string): void;
  startServer(done: () => void): void;
  stopServer(done: () => void): void;
  load(nodes: ((red: Red) => void)[], flow: object[]): Promise<void>;
  unload(): Promise<void>;
  getNode(id: string): { receive(msg: object): void; on(event: string, listener: (msg: { error: object }) => void): void };
}

const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
const later = async (what: string): Promise<never> => {
  await new Promise(setImmediate);
  throw new Error(`secret ${what}`);
};

function failing(RED: Red): void {
  define(RED, {
    type: "failing",
    version: 1,
    start(_config, tools) {
      tools.background(later("background"));
      tools.every(1, () => later("timer"));
      return { input: () => later("input"), close: () => later("close") };
    },
  });
}

const helper = createRequire(import.meta.url)("node-red-node-test-helper") as Helper;
await new Promise<void>((resolve) => helper.startServer(resolve));
await helper.load(
  [failing],
  [
    { id: "tab", type: "tab" },
    { id: "failing", z: "tab", x: 1, y: 1, type: "failing", wires: [] },
    { id: "catch", z: "tab", x: 1, y: 1, type: "catch", scope: null, wires: [["caught"]] },
    { id: "caught", z: "tab", x: 1, y: 1, type: "helper" },
  ],
);
const caught = new Promise<object>((resolve) => helper.getNode("caught").on("input", ({ error }) => resolve(error)));
helper.getNode("failing").receive({ payload: "prova" });
say({ caught: await caught });
await new Promise((resolve) => setTimeout(resolve, 20));
await helper.unload();
await new Promise<void>((resolve) => helper.stopServer(resolve));
say({ alive: true });
