import assert from "node:assert/strict";
import { type HeldOut, type Kind, tally } from "./held-out.ts";
import { first } from "./held-out-first.ts";
import { second } from "./held-out-second.ts";
import { third } from "./held-out-third.ts";
import { fourth } from "./held-out-fourth.ts";

const all = (kind: Kind): string[] => [...first[kind], ...second[kind], ...third[kind], ...fourth[kind]];

describe("moderation: citizens' messages", () => {
  const check = (name: string, kind: Kind, holds: (counts: ReturnType<typeof tally>) => boolean): void => {
    it(name, () => {
      const counts = tally(all(kind), kind);
      assert.ok(holds(counts), JSON.stringify(counts, null, 1));
    });
  };

  check("no complaint is blocked, however rude, and hardly any is reviewed", "complaints", ({ block, review, of }) => block === 0 && review <= of * 0.05);
  check("no report of a crime, question or neutral mention is blocked", "reports", ({ block }) => block === 0);
  check("no irony and no headline is blocked", "irony", ({ block }) => block === 0);
  check("hardly a threat passes", "threats", ({ pass, of }) => pass <= of * 0.08);
  check("hardly an insult passes", "insults", ({ pass, of }) => pass <= of * 0.08);
  check("most hate in citizens' words does not pass", "hate", ({ pass, of }) => pass <= of * 0.15);
  check("hidden insults are found", "hidden", ({ pass, of }) => pass <= of * 0.1);

  it("three hundred messages and more", () => {
    const count = (set: HeldOut): number => Object.values(set).reduce((sum: number, texts: readonly string[]) => sum + texts.length, 0);
    assert.ok(count(first) + count(second) + count(third) + count(fourth) >= 300);
  });
});
