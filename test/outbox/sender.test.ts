import assert from "node:assert/strict";
import { CloudApiRefused, CloudApiUnreachable } from "../../nodes/lib/cloud-api/index.ts";
import { Refused } from "../../nodes/lib/errors.ts";
import type { Store } from "../../nodes/lib/store/index.ts";
import { type Engine, sqliteEngine } from "../store/engine.ts";
import { type PostOffice, openPostOffice, until } from "./post-office.ts";
import { start } from "../store/scene.ts";

describe("the sender", () => {
  let engine: Engine;
  let office: PostOffice;
  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());
  const open = async (...changes: Parameters<typeof openPostOffice> extends [Store, ...infer Rest] ? Rest : never) =>
    (office = await openPostOffice(engine.store, ...changes));
  afterEach(() => office.sender.stop());
  const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

  it("sends with our key, the citizen's address and the message that it quotes", async () => {
    const { scene, sender, posted, errand, states } = await open();
    const { event } = await scene.writes("question", { phone: "393331010000" });
    const id = await errand({ do: "send", message: { type: "text", text: { body: "Sì" } } }, event);
    sender.poke();
    await until(() => posted.length === 1);
    assert.deepEqual(posted[0], {
      text: "Sì",
      to: { phone: "393331010000" },
      options: { callback: id, replyTo: "wamid.question" },
    });
    await until(async () => (await office.stateOf())[0] === "sent");
    assert.deepEqual(states, [{ ok: true }]);
  });

  it("marks a message as read, shows that we write, and turns down a call", async () => {
    const { scene, sender, errand, errands } = await open();
    const { event } = await scene.writes("hi", { phone: "393331010000" });
    const call = await scene.writes("ring", { phone: "393331010000" }, { content: JSON.stringify({ id: "x", callId: "wacid.1" }) });
    await errand({ do: "read" }, event);
    await errand({ do: "read", typing: true }, event);
    await errand({ do: "reject-call" }, call.event);
    sender.poke();
    await until(() => errands.length === 3);
    assert.deepEqual(errands, [
      ["read", "wamid.hi", { typing: false }],
      ["read", "wamid.hi", { typing: true }],
      ["reject", "wacid.1"],
    ]);
  });

  it("sends a citizen's messages one after the other, and different citizens' at the same time", async () => {
    const { sender, meta, write, texts } = await open();
    const answers: (() => void)[] = [];
    meta.answer = () => new Promise((resolve) => answers.push(resolve));
    for (const text of ["a1", "a2", "a3"]) await write(text, 0);
    for (const text of ["b1", "b2"]) await write(text, 1);
    sender.poke();
    await until(() => answers.length === 2);
    await office.quiet();
    assert.deepEqual(texts(), ["a1", "b1"]);
    answers.shift()!();
    await until(() => texts().length === 3);
    assert.deepEqual(texts(), ["a1", "b1", "a2"]);
    meta.answer = () => undefined;
    for (const answer of answers) answer();
    await until(() => texts().length === 5);
    assert.deepEqual(texts().filter((text) => text.startsWith("a")), ["a1", "a2", "a3"]);
  });

  it("sends a citizen 45 messages in a burst, then one every 6 seconds, without counting a try", async () => {
    const { sender, write, pass, texts } = await open();
    for (const index of many(48)) await write(String(index));
    sender.poke();
    await until(() => texts().length === 45);
    await office.quiet();
    assert.equal(texts().length, 45);
    pass(5_999);
    await office.quiet();
    assert.equal(texts().length, 45);
    pass(1);
    await until(() => texts().length === 46);
    pass(12_000);
    await until(() => texts().length === 48);
    assert.deepEqual(texts(), many(48).map(String));
  });

  it("keeps to the messages a second that Meta allows the number", async () => {
    const { sender, write, pass, texts } = await open({ perSecond: 5 });
    for (const who of many(12)) await write(String(who), who);
    sender.poke();
    await until(() => texts().length === 5);
    await office.quiet();
    assert.equal(texts().length, 5);
    pass(199);
    await office.quiet();
    assert.equal(texts().length, 5);
    pass(1);
    await until(() => texts().length === 6);
    pass(1000);
    await until(() => texts().length === 11);
    await office.quiet();
    assert.equal(texts().length, 11);
  });

  it("has no more than 64 messages at Meta at a time", async () => {
    const { sender, meta, write, texts } = await open();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    meta.answer = () => gate;
    await Promise.all(many(70).map((who) => write(String(who), who)));
    sender.poke();
    await until(() => texts().length === 64);
    await office.quiet();
    assert.equal(texts().length, 64);
    release();
    await until(() => texts().length === 70);
  });

  it("tries again what Meta could not take now, and then the citizen's next", async () => {
    const { sender, meta, write, pass, texts } = await open();
    meta.answer = () => {
      throw new CloudApiRefused(130429, 400);
    };
    await write("a1");
    await write("a2");
    sender.poke();
    await until(() => texts().length === 1);
    await office.quiet();
    meta.answer = () => undefined;
    pass(500);
    await office.quiet();
    assert.deepEqual(texts(), ["a1"]);
    pass(500);
    await until(() => texts().length === 3);
    assert.deepEqual(texts(), ["a1", "a1", "a2"]);
  });

  it("wakes by itself when something is due", async () => {
    const began = performance.now();
    const { sender, meta, write, texts } = await open({ now: () => start + Math.round(performance.now() - began) });
    meta.answer = () => {
      meta.answer = () => undefined;
      throw new CloudApiRefused(130429, 400, 30);
    };
    await write("soon");
    sender.poke();
    await until(() => texts().length === 2);
  });

  it("gives up what Meta will never take, says so, and goes on with the citizen's next", async () => {
    const { sender, meta, write, texts, states } = await open();
    meta.answer = ({ text }) => {
      if (text === "bad") throw new CloudApiRefused(131026, 400);
    };
    await write("bad");
    await write("good");
    sender.poke();
    await until(() => texts().length === 2);
    await until(async () => (await office.stateOf()).join() === "failed,sent");
    assert.deepEqual([states[0]!.ok, states[0]!.lost, states[0]!.error?.code], [true, true, "meta-131026"]);
  });

  it("keeps what Meta says is outside the 24 hours until the citizen writes", async () => {
    const { sender, scene, meta, write, texts } = await open();
    meta.answer = () => {
      throw new CloudApiRefused(131047, 400);
    };
    await write("later");
    sender.poke();
    await until(async () => (await office.stateOf()).join() === "outsideWindow");
    meta.answer = () => undefined;
    await scene.writes("ok", { phone: "393331010000" });
    sender.poke();
    await until(() => texts().length === 2);
  });

  it("gives up what we refuse ourselves, and what is damaged, and reports it", async () => {
    const { sender, meta, write, states, errors, errand } = await open();
    await errand({ do: "send" } as never);
    await write("text");
    await write("next");
    meta.answer = ({ text }) => {
      if (text === "text") throw new Refused("address", { it: "Manca un destinatario.", en: "No recipient." });
    };
    sender.poke();
    await until(async () => (await office.stateOf()).join() === "failed,failed,sent");
    assert.ok(errors.some((error) => error instanceof TypeError));
    assert.ok(states.some(({ lost, error }) => lost && error?.code === "address"));
  });

  describe("when the outcome is unknown", () => {
    const silence = (): never => {
      throw new CloudApiUnreachable("unknown", "timeout");
    };

    it("waits for the receipt, and does not send again when it comes", async () => {
      const { sender, scene, meta, write, pass, texts } = await open();
      meta.answer = silence;
      const id = await write("once");
      await write("next");
      sender.poke();
      await until(async () => (await office.stateOf())[0] === "unknown");
      meta.answer = () => undefined;
      pass(44_999);
      await office.quiet();
      assert.deepEqual(texts(), ["once"]);
      assert.equal((await scene.receipt("r", { status: "delivered", callback: id })).releases, true);
      pass(1);
      await until(() => texts().length === 2);
      assert.deepEqual(texts(), ["once", "next"]);
    });

    it("sends once more when none comes, and after the third time leaves it to a person", async () => {
      const { sender, meta, write, pass, texts, states } = await open();
      meta.answer = silence;
      await write("lost");
      sender.poke();
      await until(async () => (await office.stateOf())[0] === "unknown");
      for (const times of [2, 3]) {
        pass(45_000);
        await until(() => texts().length === times);
        await until(async () => (await office.stateOf())[0] === (times === 3 ? "failed" : "unknown"));
      }
      pass(3_600_000);
      await office.quiet();
      assert.equal(texts().length, 3);
      assert.equal(states.at(-1)!.lost, true);
    });

    it("does not count what was refused before: a message tried often is not given up for one silence", async () => {
      const { sender, meta, write, pass, texts } = await open();
      meta.answer = () => {
        throw new CloudApiUnreachable("no", "ECONNREFUSED");
      };
      await write("patient");
      sender.poke();
      for (const times of many(5)) {
        await until(() => texts().length === times + 1);
        await until(async () => (await office.stateOf())[0] === "due");
        if (times === 4) meta.answer = silence;
        pass(60_000);
      }
      await until(async () => (await office.stateOf())[0] === "unknown");
      meta.answer = () => undefined;
      pass(45_000);
      await until(async () => (await office.stateOf())[0] === "sent");
      assert.equal(texts().length, 7);
    });
  });

  describe("when a person must put something right", () => {
    it("stops sending, loses nothing, tries one message at a time, and goes on by itself", async () => {
      const { sender, meta, write, pass, texts, states } = await open();
      meta.answer = () => {
        throw new CloudApiRefused(190, 401);
      };
      await Promise.all(many(80).map((who) => write(String(who), who)));
      sender.poke();
      await until(() => texts().length >= 64);
      await office.quiet();
      assert.equal(texts().length, 64, "it went on sending with a token that Meta does not accept");
      assert.deepEqual([states.at(-1)!.ok, states.at(-1)!.error?.code], [false, "meta-190"]);
      pass(59_999);
      await office.quiet();
      assert.equal(texts().length, 64);
      pass(1);
      await until(() => texts().length === 65);
      await office.quiet();
      assert.equal(texts().length, 65);
      const refused = texts().length;
      meta.answer = () => undefined;
      pass(60_000);
      await until(() => texts().length === refused + 80);
      assert.equal(new Set(texts().slice(refused)).size, 80);
      assert.equal(states.at(-1)!.ok, true);
    });

    it("for one citizen only, does not stop the others", async () => {
      const { sender, meta, write, texts, states } = await open();
      meta.answer = ({ text }) => {
        if (text === "abroad") throw new CloudApiRefused(130497, 403);
      };
      await write("abroad", 0);
      sender.poke();
      await until(() => states.length === 1);
      await write("here", 1);
      sender.poke();
      await until(() => texts().includes("here"));
      assert.equal(states.find(({ error }) => error?.code === "meta-130497")?.ok, true);
    });
  });

  describe("in an outage of Meta's", () => {
    const down = (): never => {
      throw new CloudApiRefused(131000, 500);
    };
    /** Three quick tries again, and the first after them. */
    async function wear(): Promise<void> {
      office.sender.poke();
      for (const times of [1, 2, 3, 4]) {
        await until(() => office.texts().filter((text) => text === "patient").length === times);
        await until(async () => (await office.stateOf())[0] === "due");
        if (times < 4) office.pass(60_000);
      }
    }

    it("keeps an answer, tells a person once, and sends it when Meta is back", async () => {
      const { meta, write, pass, texts, states } = await open();
      meta.answer = down;
      await write("patient");
      await wear();
      assert.deepEqual(states.map(({ ok, error, lost }) => [ok, error?.code, lost]), [[true, "meta-131000", false]]);
      pass(15 * 60_000);
      await until(() => texts().length === 5);
      await until(async () => (await office.stateOf())[0] === "due");
      await office.quiet();
      assert.equal(states.length, 1);
      meta.answer = () => undefined;
      pass(15 * 60_000);
      await until(async () => (await office.stateOf())[0] === "sent");
    });

    it("tells of a message once also when others get through meanwhile", async () => {
      const { sender, meta, write, pass, texts, states } = await open();
      meta.answer = ({ text }) => {
        if (text === "patient") down();
      };
      await write("patient");
      await wear();
      await write("other", 1);
      sender.poke();
      await until(() => texts().includes("other"));
      pass(15 * 60_000);
      await until(() => texts().filter((text) => text === "patient").length === 5);
      await until(async () => (await office.stateOf())[0] === "due");
      assert.equal(states.filter(({ error }) => error).length, 1);
    });

    it("keeps the answer for when the citizen writes again, once the window has closed", async () => {
      const { meta, scene, write, pass, texts } = await open();
      meta.answer = down;
      await write("patient");
      await wear();
      pass(24 * 3_600_000);
      await until(async () => (await office.stateOf())[0] === "outsideWindow");
      meta.answer = () => undefined;
      await scene.writes("back", { phone: "393331010000" }, { at: office.clock.now, opensWindow: office.clock.now });
      office.sender.poke();
      await until(async () => (await office.stateOf())[0] === "sent");
      assert.equal(texts().length, 5);
    });

    it("gives up a read mark, which would keep the answers after it back", async () => {
      let tries = 0;
      const markRead = (): never => {
        tries += 1;
        return down();
      };
      const { sender, scene, errand, write, texts, pass, states } = await open({ markRead });
      const { event } = await scene.writes("hi", { phone: "393331010000" });
      await errand({ do: "read" }, event);
      await write("answer");
      sender.poke();
      for (const times of [1, 2, 3]) {
        await until(async () => tries === times && (await office.stateOf())[0] === "due");
        pass(60_000);
      }
      await until(() => texts().length === 1);
      assert.deepEqual([states[0]!.lost, states[0]!.error?.code], [true, "meta-131000"]);
    });
  });

  it("goes on when one message is refused with a code that nobody has described, and stops when a second is", async () => {
    const { sender, meta, write, texts, states } = await open();
    const refuse = (): never => {
      throw new CloudApiRefused(999999, 403);
    };
    meta.answer = ({ text }) => {
      if (text === "odd") refuse();
    };
    await write("odd", 0);
    sender.poke();
    await until(() => states.length === 1);
    assert.deepEqual([states[0]!.ok, states[0]!.error?.code], [true, "meta-999999"]);
    await write("plain", 1);
    sender.poke();
    await until(() => texts().includes("plain"));
    meta.answer = refuse;
    await write("odd too", 2);
    sender.poke();
    await until(() => texts().includes("odd too"));
    await until(async () => (await office.stateOf(2))[0] === "due");
    assert.equal(states.at(-1)!.ok, true, "what got through between them says that each concerns itself");
    await write("odd again", 3);
    sender.poke();
    await until(() => !states.at(-1)!.ok);
  });

  describe("with a slow or failing disk", () => {
    /** The same store with another `settle`. */
    const settlingBy = (settle: Store["settle"]): Store => ({ ...engine.store, settle });

    it("has its place free as soon as Meta has answered, however long the settlement takes", async () => {
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      await open({ store: settlingBy((...values) => gate.then(() => engine.store.settle(...values))) });
      await Promise.all(many(70).map((who) => office.write(String(who), who)));
      office.sender.poke();
      await until(() => office.texts().length === 70);
      release();
      await until(async () => (await office.stateOf(69)).join() === "sent");
    });

    it("tells the store later what it could not take, and neither sends again nor keeps the next one back", async () => {
      let failures = 5;
      const store = settlingBy((...values) => {
        failures -= 1;
        return failures >= 0 ? Promise.reject(new Error("disk full")) : engine.store.settle(...values);
      });
      await open({ store });
      await office.write("a1");
      await office.write("a2");
      office.sender.poke();
      await until(() => office.errors.length >= 2);
      assert.deepEqual(await office.stateOf(), ["begun", "due"]);
      await until(() => {
        office.sender.poke();
        return office.texts().length === 2;
      });
      assert.deepEqual(office.texts(), ["a1", "a2"]);
      await until(async () => (await office.stateOf()).join() === "sent,sent");
    });

    it("looks again at the next call when the store could not be read", async () => {
      let failures = 1;
      const claimSends: Store["claimSends"] = (claim) => {
        failures -= 1;
        return failures >= 0 ? Promise.reject(new Error("disk")) : engine.store.claimSends(claim);
      };
      await open({ store: { ...engine.store, claimSends } });
      await office.write("a1");
      office.sender.poke();
      await until(() => office.errors.length === 1);
      office.sender.poke();
      await until(() => office.texts().length === 1);
    });
  });

  it("does not keep asking the store while all that it could send waits for Meta", async () => {
    let asked = 0;
    const nextSend: Store["nextSend"] = (account) => {
      asked += 1;
      return engine.store.nextSend(account);
    };
    await open({ store: { ...engine.store, nextSend } });
    let release = (): void => undefined;
    office.meta.answer = () => new Promise((resolve) => (release = resolve));
    await office.write("a1");
    await office.write("a2");
    office.sender.poke();
    await until(() => office.texts().length === 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.ok(asked <= 3, `asked ${asked} times`);
    office.meta.answer = () => undefined;
    release();
    await until(() => office.texts().length === 2);
  });

  it("waits at its end for what is at Meta, and for the settlement", async () => {
    const { sender, meta, write, texts } = await open();
    let release = (): void => undefined;
    meta.answer = () => new Promise((resolve) => (release = resolve));
    await write("a1");
    await write("a2");
    sender.poke();
    await until(() => texts().length === 1);
    let ended = false;
    const end = sender.stop().then(() => (ended = true));
    await office.quiet();
    assert.equal(ended, false);
    release();
    await end;
    assert.deepEqual(await office.stateOf(), ["sent", "due"]);
    sender.poke();
    await office.quiet();
    assert.deepEqual(texts(), ["a1"]);
  });
});
