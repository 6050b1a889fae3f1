import assert from "node:assert/strict";
import { Refused, UrpError } from "../../nodes/lib/errors.ts";
import { type Behaviour, type Definition, type Message, type Tools, define, processClock } from "../../nodes/lib/kit/index.ts";
import { until } from "../outbox/post-office.ts";
import { type FakeNode, type FakeRed, fakeRed, turn } from "./fake-red.ts";

type Config = Record<string, unknown>;
/** Another one each time: a node says the same one only once. */
const refusal = (): Refused =>
  new Refused("test.refused", { it: "Non si può: {why}.", en: "It cannot be: {why}." }, { why: "prova" });
const secret = "393330000001";

/** A node of one type, made from what a test gives. */
function nodeOf(start: Definition<Config>["start"], more: Partial<Definition<Config>> & { config?: object; lang?: string } = {}) {
  const { config, lang, ...definition } = more;
  const world = fakeRed(lang ? { lang } : {});
  define<Config>(world.red, { type: "probe", version: 1, start, ...definition });
  return Object.assign(world.make("probe", { id: "p", ...config }), { world });
}
const inputOf = (input: Behaviour["input"]): FakeNode => nodeOf(() => (input ? { input } : {}));

describe("a node made by the kit", () => {
  let unhandled: unknown[];
  const note = (error: unknown): void => void unhandled.push(error);
  let listeners: NodeJS.UnhandledRejectionListener[];
  beforeEach(() => {
    unhandled = [];
    // Mocha would end the test on them; here they are what is looked for.
    listeners = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", note);
  });
  afterEach(async () => {
    await turn();
    process.off("unhandledRejection", note);
    for (const listener of listeners) process.on("unhandledRejection", listener);
    assert.deepEqual(unhandled, [], "something was rejected and nobody heard");
  });

  describe("that gets a message", () => {
    it("sends what it answers and is done once, at once or later", async () => {
      for (const input of [(msg: Message) => msg, async (msg: Message) => msg]) {
        const answer = inputOf(input).receive({ payload: 1 });
        await turn();
        assert.deepEqual(answer, { sent: [{ payload: 1 }], done: [undefined] });
      }
    });

    it("may answer nothing", async () => {
      for (const input of [() => null, async () => null]) {
        const answer = inputOf(input).receive({});
        await turn();
        assert.deepEqual(answer, { sent: [], done: [undefined] });
      }
    });

    it("is done with it when it has no input", () => {
      assert.deepEqual(inputOf(undefined).receive({}), { sent: [], done: [undefined] });
    });

    it("gives its sentence and code to Catch when it refuses, at once or later", async () => {
      const throws = (): never => {
        throw refusal();
      };
      for (const input of [throws, async () => throws()]) {
        const node = inputOf(input);
        const answer = node.receive({});
        await turn();
        assert.equal(answer.done.length, 1);
        const [error] = answer.done;
        assert.ok(error instanceof UrpError);
        assert.deepEqual([error.message, error.code], ["Non si può: prova.", "test.refused"]);
        assert.ok(Object.hasOwn(error, "code"), "Node-RED copies own properties only");
        assert.deepEqual(answer.sent, []);
        assert.equal(node.statuses.at(-1)?.fill, "red");
      }
    });

    it("speaks the editor's language", async () => {
      const node = nodeOf(() => ({ input: () => Promise.reject(refusal()) }), { lang: "en-US" });
      const answer = node.receive({});
      await turn();
      assert.equal(answer.done[0]?.message, "It cannot be: prova.");
    });

    it("never repeats the message of an error that it does not know", async () => {
      const failures: unknown[] = [
        new Error(`cannot reach ${secret}`),
        Object.assign(new TypeError(secret), { code: "ECONNRESET" }),
        `text ${secret}`,
        { message: secret },
        undefined,
        null,
        Object.assign(new Error("x"), { stack: undefined }),
        new Error(`first\n    at ${secret}.ts:1:1`),
      ];
      for (const failure of failures) {
        const node = inputOf(() => Promise.reject(failure));
        const answer = node.receive({});
        await turn();
        const said = JSON.stringify([answer.done[0]?.message, node.errors, node.statuses, answer.done[0]?.stack]);
        assert.equal((answer.done[0] as UrpError).code, "unexpected");
        assert.doesNotMatch(said, new RegExp(secret));
      }
    });

    it("says where an unknown error came from", async () => {
      const answer = inputOf(() => Promise.reject(Object.assign(new RangeError("x"), { code: "ERR_X" }))).receive({});
      await turn();
      assert.match(answer.done[0]!.message, /«probe» \(RangeError ERR_X define\.test\.ts:\d+\)/);
    });

    it("shows an error until the next message goes well, and then what it showed before", async () => {
      let fails = true;
      const node = nodeOf((_config, tools) => {
        tools.status("green", "dot", "pronto");
        return {
          input: async (msg) => {
            if (fails) throw refusal();
            return msg;
          },
        };
      });
      node.receive({});
      await turn();
      assert.deepEqual(node.statuses.map(({ fill }) => fill), ["green", "red"]);
      fails = false;
      node.receive({});
      node.receive({});
      await turn();
      assert.deepEqual(node.statuses.at(-1), { fill: "green", shape: "dot", text: "pronto" });
      assert.equal(node.statuses.length, 3);
    });
  });

  describe("whose work fails outside a message", () => {
    it("reports a timer's error, sync or async, and the timer goes on", async () => {
      let runs = 0;
      const node = nodeOf((_config, tools) => {
        tools.every(1, () => {
          runs += 1;
          if (runs === 1) throw refusal();
          if (runs === 2) return Promise.reject(new Error(secret));
          return undefined;
        });
        return {};
      });
      await until(() => runs >= 4);
      assert.equal(node.errors.length, 2);
      assert.equal(node.errors[0]!.text, "Non si può: prova.");
      assert.doesNotMatch(node.errors[1]!.text, new RegExp(secret));
      await node.close();
    });

    it("does not run a timer's work twice at a time", async () => {
      let running = 0;
      let most = 0;
      let times = 0;
      const node = nodeOf((_config, tools) => {
        tools.every(1, async () => {
          most = Math.max(most, (running += 1));
          await new Promise((resolve) => setTimeout(resolve, 5));
          running -= 1;
          times += 1;
        });
        return {};
      });
      await until(() => times >= 3);
      assert.equal(most, 1);
      await node.close();
    });

    it("reports work that it let run on its own", async () => {
      const node = nodeOf((_config, tools) => {
        tools.background(Promise.reject(refusal()));
        return {};
      });
      await turn();
      assert.deepEqual(node.errors.map(({ text }) => text), ["Non si può: prova."]);
    });

    it("reports an error in its close, sync or async, and is closed", async () => {
      const throws = (): never => {
        throw refusal();
      };
      for (const close of [throws, async () => throws()]) {
        const node = nodeOf(() => ({ close }));
        await node.close();
        assert.deepEqual(node.errors.map(({ text }) => text), ["Non si può: prova."]);
      }
    });

    it("gives an error that belongs to a message to Catch", () => {
      const msg = { payload: "x" };
      const node = nodeOf((_config, tools) => {
        tools.report(refusal(), msg);
        return {};
      });
      assert.deepEqual(node.errors, [{ text: "Non si può: prova.", msg }]);
    });
  });

  describe("that is wrongly configured", () => {
    it("does not throw: it is red, says why, and answers every message with the same", () => {
      const node = nodeOf(() => {
        throw refusal();
      });
      assert.equal(node.statuses.at(-1)?.fill, "red");
      assert.equal(node.errors[0]?.text, "Non si può: prova.");
      const answer = node.receive({});
      assert.deepEqual([answer.sent, answer.done[0]?.message], [[], "Non si può: prova."]);
    });

    it("says so too when our own code fails at its start, without the error's words", () => {
      const node = nodeOf(() => {
        throw new Error(secret);
      });
      assert.match(node.errors[0]!.text, /Errore interno nel nodo «probe»/);
      assert.doesNotMatch(node.errors[0]!.text, new RegExp(secret));
    });

    it("can still be closed", async () => {
      await nodeOf(() => {
        throw refusal();
      }).close();
    });
  });

  describe("of an older version", () => {
    const migrate = {
      1: (old: Config) => ({ ...old, two: "added" }),
      2: (old: Config) => ({ ...old, three: `${String(old["two"])} twice` }),
    };
    const started = (config: object): [Config | undefined, FakeNode] => {
      let seen: Config | undefined;
      const start: Definition<Config>["start"] = (given) => {
        seen = given;
        return {};
      };
      const node = nodeOf(start, { version: 3, migrate, config });
      return [seen, node];
    };

    it("is brought up to date step by step", () => {
      assert.equal(started({ version: 1, name: "x" })[0]?.["three"], "added twice");
      assert.equal(started({ version: 2, two: "own" })[0]?.["three"], "own twice");
    });

    it("is taken for the first version when it has none", () => {
      assert.equal(started({})[0]?.["three"], "added twice");
    });

    it("is left alone when it is up to date", () => {
      assert.equal(started({ version: 3 })[0]?.["three"], undefined);
    });

    it("that is newer than the package is refused with a sentence", () => {
      const [seen, node] = started({ version: 4 });
      assert.equal(seen, undefined);
      assert.match(node.errors[0]!.text, /versione più nuova.*aggiorna il pacchetto/);
    });

    it("is refused, not half migrated, when a step fails", () => {
      let began = false;
      const node = nodeOf(
        () => {
          began = true;
          return {};
        },
        { version: 2, migrate: { 1: () => assert.fail(secret) } },
      );
      assert.equal(began, false);
      assert.doesNotMatch(node.errors[0]!.text, new RegExp(secret));
    });
  });

  describe("that uses another", () => {
    /** A provider and a user of its service. */
    function pair(provider: Definition<Config>["start"], user: (tools: Tools, config: Config) => Behaviour): FakeRed {
      const world = fakeRed();
      define<Config>(world.red, { type: "provider", version: 1, start: provider });
      define<Config>(world.red, { type: "user", version: 1, start: (config, tools) => user(tools, config) });
      return world;
    }

    it("gets its service", () => {
      let seen: unknown;
      const service = { hello: true };
      const world = pair(
        () => ({ service }),
        (tools, config) => {
          seen = tools.service(config["provider"] as string, "provider");
          return {};
        },
      );
      world.make("provider", { id: "p" });
      world.make("user", { provider: "p" });
      assert.equal(seen, service);
    });

    it("says in a sentence which configuration is missing, whether empty, unknown or of another type", () => {
      const world = pair(
        () => ({}),
        (tools, config) => {
          tools.service(config["provider"] as string, "provider");
          return {};
        },
      );
      world.make("user", { id: "other" });
      for (const provider of ["", undefined, "gone", "other"]) {
        const node = world.make("user", { name: "Risposta", provider });
        assert.match(node.errors[0]!.text, /^Al nodo «Risposta» manca la configurazione «provider»: aprilo/);
        assert.equal((node.receive({}).done[0] as UrpError).code, "missing-config");
      }
    });

    it("may leave out what is optional, but not have a wrong one", () => {
      let seen: unknown = "nothing";
      const world = pair(
        () => ({}),
        (tools, config) => {
          seen = tools.optionalService(config["provider"] as string, "provider");
          return {};
        },
      );
      world.make("user", { provider: "" });
      assert.equal(seen, undefined);
      assert.equal(world.make("user", { provider: "gone" }).errors.length, 1);
    });

    it("is as wrong as the other is, in the same words", () => {
      const world = pair(
        () => {
          throw refusal();
        },
        (tools, config) => {
          tools.service(config["provider"] as string, "provider");
          return {};
        },
      );
      world.make("provider", { id: "p" });
      const node = world.make("user", { provider: "p" });
      assert.deepEqual([node.errors, node.statuses[0]?.fill], [[], "red"], "the log has it once, from the other");
      assert.equal((node.receive({}).done[0] as UrpError).code, "test.refused");
    });

    it("is closed before the other lets go of what they share", async () => {
      const order: string[] = [];
      let finish = (): void => undefined;
      const world = pair(
        () => ({ service: {}, close: () => void order.push("provider") }),
        (tools, config) => {
          tools.service(config["provider"] as string, "provider");
          return {
            input: () =>
              new Promise((resolve) => {
                finish = () => {
                  order.push("work");
                  resolve(null);
                };
              }),
            close: () => void order.push("user"),
          };
        },
      );
      const provider = world.make("provider", { id: "p" });
      const user = world.make("user", { provider: "p" });
      const answer = user.receive({});
      // Node-RED closes all at the same time.
      const closed = Promise.all([provider.close(), user.close()]);
      await turn();
      assert.deepEqual(order, ["user"]);
      finish();
      await closed;
      assert.deepEqual(order, ["user", "work", "provider"]);
      assert.deepEqual(answer.done, [undefined]);
    });

    it("and is gone is not waited for", async () => {
      const world = pair(
        () => ({ service: {} }),
        (tools, config) => {
          tools.service(config["provider"] as string, "provider");
          return {};
        },
      );
      const provider = world.make("provider", { id: "p" });
      await world.make("user", { provider: "p" }).close();
      await provider.close();
    });
  });

  describe("that closes", () => {
    it("waits for messages and for work of its own, and takes no new ones", async () => {
      let finishInput = (): void => undefined;
      let finishWork = (): void => undefined;
      const node = nodeOf((_config, tools) => {
        tools.background(new Promise<void>((resolve) => (finishWork = resolve)));
        return { input: (msg) => new Promise((resolve) => (finishInput = () => resolve(msg))) };
      });
      const answer = node.receive({ payload: 1 });
      let closed = false;
      const closing = node.close().then(() => (closed = true));
      await turn();
      const late = node.receive({});
      assert.equal((late.done[0] as UrpError).code, "closing");
      finishInput();
      await turn();
      assert.equal(closed, false);
      finishWork();
      await closing;
      assert.deepEqual([answer.sent, answer.done], [[{ payload: 1 }], [undefined]]);
    });

    it("ends its timers, and shows nothing more", async () => {
      let runs = 0;
      let show = (): void => undefined;
      const node = nodeOf((_config, tools) => {
        tools.every(1, () => void (runs += 1));
        show = () => tools.status("green", "dot", "x");
        return {};
      });
      await until(() => runs > 0);
      await node.close();
      const before = runs;
      show();
      await new Promise((resolve) => setTimeout(resolve, 10));
      assert.equal(runs, before);
      assert.deepEqual(node.statuses, []);
    });

    it("waits for what is in flight also when its own close fails", async () => {
      let finish = (): void => undefined;
      const node = nodeOf(() => ({
        input: (msg) => new Promise((resolve) => (finish = () => resolve(msg))),
        close: () => Promise.reject(refusal()),
      }));
      node.receive({});
      let closed = false;
      const closing = node.close().then(() => (closed = true));
      await turn();
      assert.equal(closed, false);
      finish();
      await closing;
    });

    it("gives up after 12 seconds in all, before Node-RED does after 15", async () => {
      const original = globalThis.setTimeout;
      const limits: number[] = [];
      // The clock of the limit alone: it is made by this call.
      globalThis.setTimeout = ((work: () => void, milliseconds: number) => {
        limits.push(milliseconds);
        return original(work, 1);
      }) as typeof setTimeout;
      const world = fakeRed();
      define<Config>(world.red, { type: "stuck", version: 1, start: () => ({ close: () => new Promise(() => undefined), input: () => new Promise(() => undefined) }) });
      const node = world.make("stuck");
      node.receive({});
      const closing = node.close();
      globalThis.setTimeout = original;
      await closing;
      assert.deepEqual(limits, [12_000]);
    });

    it("is told whether it was removed", async () => {
      const told: boolean[] = [];
      for (const removed of [true, false]) await nodeOf(() => ({ close: (gone) => void told.push(gone) })).close(removed);
      assert.deepEqual(told, [true, false]);
    });
  });

  describe("has tools", () => {
    it("that know its name, its language and the clock of the service", () => {
      let tools: Tools | undefined;
      nodeOf(
        (_config, given) => {
          tools = given;
          return {};
        },
        { lang: "en-US", config: { name: "Saluto" } },
      );
      processClock.set(1_000_000);
      assert.deepEqual([tools!.name, tools!.language], ["Saluto", "en"]);
      assert.ok(Math.abs(tools!.now() - 1_000_000) < 1000);
      processClock.set(null);
    });

    it("that give a name even to a node without one, and Italian to an editor without a language", () => {
      let tools: Tools | undefined;
      nodeOf((_config, given) => {
        tools = given;
        return {};
      });
      assert.deepEqual([tools!.name, tools!.language, tools!.credentials], ["probe", "it", {}]);
    });

    it("that end a timer earlier", async () => {
      let runs = 0;
      const node = nodeOf((_config, tools) => {
        const stop = tools.every(1, () => {
          runs += 1;
          stop();
        });
        return {};
      });
      await until(() => runs > 0);
      await new Promise((resolve) => setTimeout(resolve, 10));
      assert.equal(runs, 1);
      await node.close();
    });

    it("that send messages born in the node", () => {
      const node = nodeOf((_config, tools) => {
        tools.send([null, { payload: "nato qui" }]);
        return {};
      });
      assert.deepEqual(node.outputs, [[null, { payload: "nato qui" }]]);
    });
  });
});
