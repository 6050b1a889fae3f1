import assert from "node:assert/strict";
import { floodFinding, usualFloodLimits } from "../../../nodes/lib/moderation/exchange/index.ts";

const calm = { messages: 1, media: 0, same: 1 };
const level = (counts: Partial<typeof calm>) => floodFinding({ ...calm, ...counts })?.level;

describe("a flood from one citizen", () => {
  it("is none for somebody who writes line by line, or sends a street in pictures", () => {
    for (const counts of [{}, { messages: 15 }, { media: 14, messages: 16 }, { same: 2 }]) assert.equal(level(counts), undefined);
  });

  it("is noted, then looked at, then stopped", () => {
    assert.deepEqual([20, 40, 100].map((messages) => level({ messages })), ["note", "review", "block"]);
    assert.deepEqual([15, 30, 80].map((media) => level({ media })), ["note", "review", "block"]);
    assert.deepEqual([3, 6, 12].map((same) => level({ same })), ["note", "review", "block"]);
  });

  it("is told by its gravest sign, over the whole text", () => {
    const found = floodFinding({ messages: 25, media: 0, same: 12 }, usualFloodLimits, 42);
    assert.deepEqual([found?.rule, found?.category, found?.level, found?.from, found?.to], ["spam/flood-same", "spam", "block", 0, 42]);
  });

  it("goes by the comune's own limits, and by no count that is none", () => {
    const limits = { ...usualFloodLimits, messages: { note: 2, review: 3, block: 4 } };
    assert.equal(floodFinding({ ...calm, messages: 4 }, limits)?.level, "block");
    assert.equal(floodFinding({ messages: Number.NaN, media: -1, same: Number.NaN }), undefined);
  });
});
