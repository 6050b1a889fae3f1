import assert from "node:assert/strict";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { openSqlite } from "../../nodes/lib/store/index.ts";
import { helperNode, incoming, stage } from "./stage.ts";

describe("urp-store", () => {
  const on = stage();
  const { until } = on;
  const flow = [incoming([["messages"]]), helperNode("messages")];

  it("makes its database and its keys where it is told, and shows that it is ready", async () => {
    await on.load(flow);
    await until(() => on.status("store")?.fill === "green");
    assert.deepEqual(on.status("store"), { fill: "green", shape: "dot", text: "urp-store.status.ready" });
    assert.ok(existsSync(join(on.directory, "urp.db")));
    assert.equal(statSync(join(on.directory, "keys.json")).mode & 0o777, 0o600);
  });

  it("goes by URP_DATA_DIR and URP_KEY_FILE when the node says nothing", async () => {
    const data = join(on.directory, "data");
    const keys = join(on.directory, "secret", "keys.json");
    Object.assign(process.env, { URP_DATA_DIR: data, URP_KEY_FILE: keys });
    try {
      await on.load(flow, { store: { directory: "" } });
      await until(() => on.status("store")?.fill === "green");
      assert.deepEqual([existsSync(join(data, "urp.db")), existsSync(keys), existsSync(join(data, "keys.json"))], [true, true, false]);
    } finally {
      delete process.env["URP_DATA_DIR"];
      delete process.env["URP_KEY_FILE"];
    }
  });

  it("lets go of the database at its end, so that the next start finds it free", async () => {
    await on.load(flow);
    await until(() => on.status("store")?.fill === "green");
    await on.unload();
    const store = await openSqlite(join(on.directory, "urp.db"), join(on.directory, "keys.json"));
    await store.close();
    await on.load(flow);
    await until(() => on.status("store")?.fill === "green");
  });

  it("in use elsewhere is red and says so, and the process lives", async () => {
    const store = await openSqlite(join(on.directory, "urp.db"), join(on.directory, "keys.json"));
    await on.load(flow);
    await until(() => on.status("store")?.fill === "red");
    assert.match(on.sentences("store").join(), /già usato da un altro processo/);
    await on.unload();
    await store.close();
    await on.load(flow);
    await until(() => on.status("store")?.fill === "green");
  });

  it("that finds a directory in the place of its file says so", async () => {
    mkdirSync(join(on.directory, "urp.db"));
    await on.load(flow);
    await until(() => on.status("store")?.fill === "red");
    assert.match(on.sentences("store").join(), /Non riesco a (scrivere|aprire)/);
  });

  it("refuses a database that this version does not have", async () => {
    process.env["URP_DATABASE_URL"] = "postgres://user:pw@127.0.0.1/urp";
    try {
      await on.load(flow);
      assert.match(on.sentences("store").join(), /URP_DATABASE_URL è impostata/);
      assert.doesNotMatch(on.sentences("store").join(), /pw/);
    } finally {
      delete process.env["URP_DATABASE_URL"];
    }
  });

  it("keeps what it has from one start to the next", async () => {
    const path: [string, string] = [join(on.directory, "urp.db"), join(on.directory, "keys.json")];
    await on.load(flow);
    await on.sim.write("giulia", { text: "resta" });
    await until(() => on.at("messages").length === 1);
    await on.unload();
    const store = await openSqlite(...path);
    const citizen = await store.findCitizen(on.sim.account.phoneNumberId, "393005550101");
    const record = await store.exportCitizen(on.sim.account.phoneNumberId, citizen!);
    assert.equal((record!.events[0]!.content as { text: string }).text, "resta");
    await store.close();
  });
});
