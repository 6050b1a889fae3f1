import assert from "node:assert/strict";
import { createOrdinals } from "../../nodes/lib/account/ordinals.ts";

describe("the ordinals of effects", () => {
  it("count each node's effects of each event from 0", () => {
    const { next } = createOrdinals();
    assert.deepEqual([next("e", "n"), next("e", "n"), next("e", "m"), next("f", "n"), next("e", "n")], [0, 1, 0, 0, 2]);
  });

  it("begin again for an event that is emitted again, and only for that", () => {
    const { next, forget } = createOrdinals();
    for (const event of ["e", "e", "f"]) next(event, "n");
    next("e", "m");
    forget("e");
    assert.deepEqual([next("e", "n"), next("e", "m"), next("f", "n")], [0, 0, 1]);
  });

  it("forget the oldest event when there are very many", () => {
    const { next } = createOrdinals();
    for (let n = 0; n <= 10_000; n += 1) next(`e${n}`, "n");
    assert.equal(next("e10000", "n"), 1);
    assert.equal(next("e0", "n"), 0);
  });
});
