import assert from "node:assert/strict";
import { compile, defaultIntents } from "../../nodes/lib/request/index.ts";
import { heldOut } from "./held-out.ts";
import { type Messages, messages } from "./messages.ts";
import { variants } from "./variants.ts";

const sorter = compile(defaultIntents);
const about = (text: string): string => sorter.sort(text).intent ?? "other";

interface Result {
  total: number;
  right: number;
  /** Sorted under a subject that it is not about: worse than "other". */
  wrong: string[];
  missed: string[];
  confused: string[];
}

function judge(table: Messages, change: (sentence: string) => string = (sentence) => sentence): Result {
  const result: Result = { total: 0, right: 0, wrong: [], missed: [], confused: [] };
  for (const [wanted, sentences] of Object.entries(table)) {
    for (const sentence of sentences) {
      const text = change(sentence);
      const got = about(text);
      result.total += 1;
      if (got === wanted) result.right += 1;
      else (got === "other" ? result.missed : result.wrong).push(`${text} -> ${got}`);
      if ([got, wanted].sort().join() === "booking,report") result.confused.push(text);
    }
  }
  return result;
}

const percent = ({ right, total }: Result): number => (100 * right) / total;

describe("sort-request", () => {
  for (const [name, change] of Object.entries(variants)) {
    it(`sorts at least 95 % of the messages ${name}, and never a booking as a report`, () => {
      const result = judge(messages, change);
      assert.ok(result.total >= 250, "the table is smaller than promised");
      const failures = [...result.wrong, ...result.missed].join("\n");
      assert.ok(percent(result) >= 95, `${percent(result).toFixed(1)} %\n${failures}`);
      assert.deepEqual(result.confused, []);
      assert.ok(result.wrong.length <= 3, result.wrong.join("\n"));
    });
  }

  const apart = judge(heldOut);
  it(`sorts ${percent(apart).toFixed(1)} % of ${apart.total} messages that it was not made with`, () => {
    assert.ok(apart.total >= 100);
    assert.ok(percent(apart) >= 88);
    assert.deepEqual(apart.confused, []);
    assert.ok(apart.wrong.length <= apart.total * 0.05, "too many wrong answers where a person should have read");
  });

  it("has no sentence of the tables among its examples", () => {
    const examples = new Set(defaultIntents.flatMap((intent) => intent.examples.map((text) => text.toLowerCase())));
    const known = [...Object.values(messages).flat(), ...Object.values(heldOut).flat()];
    const long = known.filter((text) => text.split(" ").length > 5 && examples.has(text.toLowerCase()));
    assert.deepEqual(long, []);
  });

  it("leaves what is divided between two subjects to a person", () => {
    const sorted = sorter.sort("Vorrei prenotare un appuntamento e segnalare una buca");
    assert.equal(sorted.intent, null);
    assert.deepEqual(sorted.scores.slice(0, 2).map(({ intent }) => intent).sort(), ["booking", "report"]);
  });

  it("takes no denied wish for a wish", () => {
    assert.equal(about("non voglio prenotare, voglio segnalare una buca"), "report");
    assert.equal(about("non devo segnalare una buca, devo prenotare la carta d'identità"), "booking");
    assert.equal(about("invece di prenotare vorrei sapere a che ora aprite"), "hours");
    assert.equal(about("I don't want to book, I want to report a pothole"), "report");
    assert.equal(about("non voglio prenotare"), "other");
  });

  it("does not take every non for a denial", () => {
    assert.equal(about("il lampione non funziona"), "report");
    assert.equal(about("non riesco a prenotare"), "booking");
    assert.equal(about("non so quando aprite"), "hours");
    assert.equal(about("non voglio parlare con un robot"), "person");
  });

  it("hears thanks only when nothing else is said", () => {
    assert.equal(about("ok grazie 👍"), "thanks");
    assert.equal(about("grazie, ma a che ora aprite?"), "hours");
    assert.equal(about("grazie, vorrei un'informazione"), "other");
    assert.equal(about("grazie, aspetto la risposta dell'assessore"), "other");
    assert.equal(about("👍"), "other");
  });

  it("says which words decided, as they were written and in their order", () => {
    const { words } = sorter.sort("Buongiorno, la Carta d’Identità è scaduta");
    assert.deepEqual(words, ["Carta d’Identità", "scaduta"]);
    assert.deepEqual(sorter.sort("C'è un lamipone rotto").words, ["lamipone rotto"]);
    assert.deepEqual(sorter.sort("Buongiorno").words, []);
  });

  it("reads chat spelling in Italian, and not in a message known to be English", () => {
    assert.equal(sorter.sort("appunt. cie").intent, "booking");
    const spelt = sorter.sort("vorrei un appto").intent;
    assert.equal(spelt, "booking");
    assert.equal(sorter.sort("vorrei un appto", "en").intent, null);
  });

  it("is surer of two signs than of one, and less sure of a typo", () => {
    const confidence = (text: string): number => sorter.sort(text).confidence;
    assert.ok(confidence("buca in strada, asfalto rotto") > confidence("asfalto"));
    assert.ok(confidence("asfalto") > confidence("asfallto"));
    assert.ok(confidence("asfallto") > confidence("asfalot") - 0.2);
  });

  it("asks for more when the minimum is higher", () => {
    const strict = compile(defaultIntents, 0.9);
    assert.equal(strict.sort("asfalto").intent, null);
    assert.ok(strict.sort("asfalto").confidence > 0.5);
    assert.equal(strict.sort("c'è una buca pericolosa nell'asfalto, e il lampione è rotto").intent, "report");
  });
});
