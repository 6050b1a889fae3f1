/** Reads vCard 3.0 strictly, by RFC 2426 and nothing of ours. */
import assert from "node:assert/strict";

export type Card = Record<string, string | string[]>;

const unescaped = (value: string): string => value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? "\n" : one));

/** @throws when anything is not as the standard has it */
export function readVcards(text: string): Card[] {
  assert.ok(text === "" || text.endsWith("\r\n"), "the last line has its end");
  // Unfolding (§2.6) before anything else.
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n").slice(0, -1);
  const cards: Card[] = [];
  let card: Card | undefined;
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[A-Z]+=[A-Z]+)*:(.*)$/s.exec(line) ?? assert.fail(`no property: ${line}`);
    if (name === "BEGIN") {
      assert.equal(card, undefined, "cards do not stand in cards");
      card = {};
    } else if (name === "END") {
      assert.equal(value, "VCARD");
      for (const wanted of ["VERSION", "N", "FN"]) assert.ok(card?.[wanted] !== undefined, `${wanted} is required (§3.1, §3.6)`);
      cards.push(card!);
      card = undefined;
    } else {
      assert.ok(card, "outside a card");
      assert.equal(card[name], undefined, `${name} once`);
      const bare = value.replace(/\\[\\;,nN]/g, "");
      assert.ok(!bare.includes("\\"), `an unknown escape: ${value}`);
      if (name === "N") card[name] = value.split(/(?<!(?<!\\)(?:\\\\)*\\);/).map(unescaped);
      else {
        assert.ok(!/[;,]/.test(bare), `a bare separator: ${value}`);
        card[name] = unescaped(value);
      }
    }
  }
  assert.equal(card, undefined, "every card ends");
  return cards;
}
