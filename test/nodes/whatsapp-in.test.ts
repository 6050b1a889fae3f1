import assert from "node:assert/strict";
import type { Message } from "../../nodes/lib/kit/index.ts";
import { helper, helperNode, incoming, outgoing, stage } from "./stage.ts";

describe("whatsapp-in", () => {
  const on = stage();
  const { until, at } = on;
  const outputs = [helperNode("messages"), helperNode("second"), helperNode("third"), helperNode("fourth")];
  const all = { deliveries: true, calls: true, alarms: true };
  const wires = [["messages"], ["second"], ["third"], ["fourth"]];

  it("emits what a citizen writes, under a pseudonym", async () => {
    await on.load([incoming([["messages"]]), helperNode("messages")]);
    await on.sim.write("giulia", { text: "Buongiorno!" });
    await until(() => at("messages").length === 1);
    const [msg] = at("messages") as [Message];
    assert.equal(msg.payload, "Buongiorno!");
    assert.match(msg.topic!, /^[A-Z2-7]{26}$/);
    const { event, run, at: arrived, written, ...facts } = msg.whatsapp!;
    assert.deepEqual(facts, { kind: "text", account: "account", citizen: msg.topic, media: [] });
    assert.ok(event && run);
    for (const instant of [arrived, written!]) assert.ok(Math.abs(Date.parse(instant) - Date.now()) < 5_000);
    assert.deepEqual(on.status("in"), { fill: "green", shape: "dot", text: "whatsapp-in.status.listening" });
  });

  it("emits one citizen's messages in order, and tells citizens apart", async () => {
    await on.load([incoming([["messages"]]), helperNode("messages")]);
    for (const text of ["1", "2", "3"]) await on.sim.write("giulia", { text });
    await on.sim.write("renzo", { text: "altro" });
    await until(() => at("messages").length === 4);
    const [one, , , other] = [...at("messages")].sort((a, b) => String(a.payload).localeCompare(String(b.payload)));
    assert.deepEqual(at("messages").filter(({ topic }) => topic === one!.topic).map(({ payload }) => payload), ["1", "2", "3"]);
    assert.notEqual(other!.topic, one!.topic);
  });

  it("emits once what Meta delivers twice", async () => {
    await on.load([incoming([["messages"]]), helperNode("messages")]);
    on.sim.failNext("duplicate");
    await on.sim.write("giulia", { text: "una volta" });
    await until(() => on.sim.posts.length >= 2);
    await on.sim.write("giulia", { text: "fine" });
    await until(() => at("messages").some(({ payload }) => payload === "fine"));
    assert.deepEqual(at("messages").map(({ payload }) => payload), ["una volta", "fine"]);
  });

  it("has receipts, calls and alarms on outputs of their own, when they are asked for", async () => {
    await on.load([incoming(wires, all), outgoing({ texts: { it: "Ciao" }, wires: [[], []] }), ...outputs], {});
    await on.sim.write("giulia", { text: "x" });
    await until(() => at("messages").length === 1);
    helper.getNode("out").receive(at("messages")[0]!);
    await on.sim.write("giulia", "call");
    await on.sim.write("giulia", "new-user-id");
    await until(() => at("second").length >= 3 && at("third").length >= 1 && at("fourth").length >= 1);
    // Meta announces a new user id twice: as a message of the system and as an update.
    await until(() => at("messages").length === 2);
    assert.deepEqual(at("messages").map(({ whatsapp }) => whatsapp!.kind), ["text", "system"]);
    assert.equal(new Set([...at("messages"), ...at("third"), ...at("fourth")].map(({ topic }) => topic)).size, 1);
    assert.deepEqual(at("second").map(({ payload }) => String(payload)).sort(), ["delivered", "read", "sent"]);
    assert.equal(at("third")[0]!.payload, "connect");
    assert.equal(at("fourth")[0]!.payload, "user_id_update");
  });

  it("keeps the outputs in their order when some are not there", async () => {
    await on.load([incoming(wires.slice(0, 2), { calls: true }), ...outputs]);
    await on.sim.write("giulia", "call");
    await until(() => at("second").length >= 1);
    assert.equal(at("second")[0]!.payload, "connect");
    assert.equal(at("messages").length, 0);
  });

  it("gives the next flow what came in while there was none, and again what the last one still had", async () => {
    await on.load([incoming([["messages"]]), helperNode("messages")]);
    await on.sim.write("giulia", { text: "prima" });
    await until(() => at("messages").length === 1);
    const [before] = at("messages") as [Message];
    await on.unload();
    await on.sim.write("giulia", { text: "intanto" });
    await on.load([incoming([["messages"]]), helperNode("messages")]);
    await until(() => at("messages").length === 2);
    assert.deepEqual(at("messages").map(({ payload }) => payload), ["prima", "intanto"]);
    const [again] = at("messages") as [Message];
    assert.equal(again.whatsapp!.event, before.whatsapp!.event);
    assert.equal(again.whatsapp!.at, before.whatsapp!.at);
    assert.equal(again.topic, before.topic);
    assert.notEqual(again.whatsapp!.run, before.whatsapp!.run);
  });

  it("says which configuration is missing, and takes no message for an input", async () => {
    await on.load([incoming([["messages"]], { account: "" }), helperNode("messages")]);
    assert.match(on.sentences("in").join(), /Al nodo «whatsapp-in» manca la configurazione «whatsapp-account»/);
    assert.equal(on.status("in")?.fill, "red");
  });
});
