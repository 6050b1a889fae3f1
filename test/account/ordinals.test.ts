import assert from "node:assert/strict";
import { createOrdinals } from "../../nodes/lib/account/ordinals.ts";

describe("the ordinals of effects", () => {
  it("count each node's effects of each event from 0", () => {
    const { next } = createOrdinals();
    const [e, f] = [{ event: "e", run: 1 }, { event: "f", run: 2 }];
    assert.deepEqual([next(e, "n"), next(e, "n"), next(e, "m"), next(f, "n"), next(e, "n")], [0, 1, 0, 0, 2]);
  });

  it("begin again for an event that is emitted again, whether or not its first run is over", () => {
    const { next } = createOrdinals();
    const [first, again] = [{ event: "e", run: 1 }, { event: "e", run: 9 }];
    assert.deepEqual([next(first, "n"), next(again, "n"), next(first, "n"), next(again, "n")], [0, 0, 1, 1]);
  });

  it("forget the oldest event when there are very many", () => {
    const { next } = createOrdinals();
    for (let n = 0; n <= 10_000; n += 1) next({ event: `e${n}` }, "n");
    assert.equal(next({ event: "e10000" }, "n"), 1);
    assert.equal(next({ event: "e0" }, "n"), 0);
  });
});
