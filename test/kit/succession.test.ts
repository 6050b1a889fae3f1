import assert from "node:assert/strict";
import { createSuccession, define } from "../../nodes/lib/kit/index.ts";
import { fakeRed } from "./fake-red.ts";

describe("the succession of nodes", () => {
  it("knows who lives for an account, in an order of its own, and who is gone, moved or merely broken", () => {
    const { red, make } = fakeRed();
    define<{ broken?: boolean }>(red, {
      type: "probe",
      version: 1,
      start(config) {
        if (config.broken) throw new Error("no");
        return {};
      },
    });
    define(red, { type: "other", version: 1, start: () => ({}) });
    make("probe", { id: "broken", broken: true });
    make("other", { id: "other" });
    const family = createSuccession<number>(red, "probe");
    const leave = family.join("b", "one", 2);
    family.join("a", "one", 1);
    family.join("moved", "two", 3);
    assert.deepEqual(family.living("one"), [{ id: "a", facts: 1 }, { id: "b", facts: 2 }]);
    assert.deepEqual(family.gone("one", ["a", "b", "broken", "moved", "other", "nobody"]), ["moved", "other", "nobody"]);
    // What a deploy made under the same name stays when its predecessor leaves.
    family.join("b", "one", 4);
    leave();
    assert.deepEqual(family.living("one").at(-1), { id: "b", facts: 4 });
    assert.deepEqual(family.living("nowhere"), []);
  });
});
