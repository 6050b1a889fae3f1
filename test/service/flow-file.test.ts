import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { logIn, passwordIn } from "./admin.ts";
import { root } from "./built.ts";
import type { FlowNode } from "./flow.ts";
import { endAll, startService } from "./service.ts";

const files = globSync(["flows/*.json", "examples/*.json"], { cwd: root }).sort((left, right) => left.localeCompare(right));

/** How many outputs a node has by its own settings; undefined: whatever it says. */
const outputsOf: Record<string, (node: FlowNode) => number> = {
  "whatsapp-in": (node) => 1 + ["deliveries", "calls", "alarms"].filter((box) => node[box] === true).length,
  "whatsapp-out": ({ secondOutput }) => (secondOutput === true ? 2 : 1),
  "forward-to-email": ({ answers }) => (answers === true ? 3 : 2),
  "office-hours": ({ thirdOutput }) => (thirdOutput === true ? 3 : 2),
  "sort-request": ({ intents }) => (intents as unknown[]).length + 1,
  switch: ({ rules }) => (rules as unknown[]).length,
  function: ({ outputs }) => Number(outputs),
  "link out": () => 0,
  debug: () => 0,
  comment: () => 0,
};

/** What our nodes need beside them, by the property that names it. */
const references: Record<string, string> = {
  account: "whatsapp-account",
  comune: "comune",
  calendar: "opening-calendar",
  store: "urp-store",
  gateway: "status-gateway",
};

function nodesOf(file: string): FlowNode[] {
  return JSON.parse(readFileSync(join(root, file), "utf8")) as FlowNode[];
}

describe("every flow in the package", function () {
  this.timeout(30_000);
  const known = new Set(["tab", "group", "subflow"]);

  before(async () => {
    const service = await startService();
    const admin = await logIn(service.url, "admin", passwordIn(service.output(), "admin"));
    const sets = (await (await admin.get("nodes")).json()) as { types: string[] }[];
    for (const type of sets.flatMap(({ types }) => types)) known.add(type);
    await endAll();
  });

  it("is looked at here", () => {
    assert.ok(files.includes("flows/urp.json") && files.length > 1);
  });

  it("starts without a complaint, all at once", async () => {
    const flow = new Map(files.flatMap((file) => nodesOf(file)).map((node) => [node.id, node]));
    const service = await startService({ flow: [...flow.values()] });
    await endAll();
    assert.doesNotMatch(service.output(), / (warn|error) .*\[/);
  });

  for (const file of files) {
    describe(file, () => {
      const nodes = nodesOf(file);
      const byId = new Map(nodes.map((node) => [node.id, node]));

      it("uses types that the package or Node-RED itself brings", () => {
        assert.deepEqual(nodes.filter(({ type }) => !known.has(type)).map(({ type }) => type), []);
      });

      it("has an id of its own for each node, and each node on a tab that is there", () => {
        assert.equal(byId.size, nodes.length);
        for (const { id, z } of nodes) {
          if (z !== undefined) assert.match(String(byId.get(z as string)?.type), /^(tab|subflow)$/, id);
        }
      });

      it("leads every wire to a node of the same tab, and every link there and back", () => {
        for (const { id, z, wires, type, links } of nodes) {
          for (const to of (wires ?? []).flat()) assert.equal(byId.get(to)?.["z"], z, `${id} → ${to}`);
          for (const other of (links as string[] | undefined) ?? []) {
            const end = byId.get(other);
            assert.equal(end?.type, type === "link in" ? "link out" : "link in", `${id} → ${other}`);
            assert.ok((end["links"] as string[]).includes(id), `${other} → ${id}`);
          }
        }
      });

      it("gives every node as many outputs as its settings say", () => {
        for (const node of nodes) {
          const wanted = outputsOf[node.type]?.(node);
          if (wanted === undefined) continue;
          assert.ok((node.wires?.length ?? 0) <= wanted, `${node.type} ${node.id}: ${node.wires?.length} of ${wanted}`);
          if ("outputs" in node) assert.equal(node["outputs"], wanted, `${node.type} ${node.id}`);
        }
      });

      it("brings the configuration that its nodes need", () => {
        for (const node of nodes) {
          for (const [property, type] of Object.entries(references)) {
            const id = node[property];
            if (typeof id === "string" && id !== "") assert.equal(byId.get(id)?.type, type, `${node.id} ${property}`);
          }
          if (node.type.startsWith("whatsapp-") && node.type !== "whatsapp-account") assert.ok(node["account"], node.id);
        }
      });

      it("holds no secret and no number of a real account", () => {
        for (const node of nodes) {
          assert.equal(node["credentials"], undefined, node.id);
          for (const secret of ["accessToken", "appSecret", "previousAppSecret", "verifyToken", "phoneNumberId", "password", "apiKey", "canary"]) {
            assert.ok(!node[secret], `${node.id} ${secret}`);
          }
        }
        assert.doesNotMatch(JSON.stringify(nodes), /EAA[A-Za-z0-9]{10}|wamid\./);
      });

      it("names the comune in its configuration only", () => {
        const others = nodes.filter(({ type }) => type !== "comune" && type !== "opening-calendar");
        assert.doesNotMatch(JSON.stringify(others), /livorno|santa giulia|0586|335 ?822/i);
      });
    });
  }
});
