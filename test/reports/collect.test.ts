import assert from "node:assert/strict";
import { messageReport, ids, numberOf } from "../../nodes/lib/reports/index.ts";
import type { Told } from "../../nodes/lib/reports/index.ts";
import { type Doing, type Town, kindOf, minute, openTown, position, second, start, told as tell } from "./desk.ts";

const day = 24 * 60 * minute;

/** All orders of a list. */
function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

describe("a report told over several messages", () => {
  let town: Town;
  before(async () => {
    town = await openTown();
  });
  after(() => town.end());

  let citizens = 0;
  const somebody = (): string => `citizen${(citizens += 1)}`;

  it("is one report with one number and all its files, in whatever order and at whatever pace the pieces come", async function () {
    // Some thousand commits: on a busy disk they take their time.
    this.timeout(30_000);
    const pieces: Doing[] = [{ text: "C'è una buca pericolosa davanti alla scuola" }, { photo: 1 }, { photo: 1 }, { photo: 1 }, position()];
    const all = orders(pieces);
    assert.equal(all.length, 120);
    const numbers: number[] = [];
    for (const [round, pause] of [0, 20 * second, 3 * minute].entries()) {
      const at = (step: number): number => start + round * day + step * pause;
      // All of them at once, and a third of them at either pace.
      const orders = pause === 0 ? all : all.filter((_, turn) => turn % 3 === round);
      const told = orders.map((order) => ({ order, citizen: somebody(), heard: [] as Told[] }));
      for (const step of pieces.keys()) {
        await town.pass(at(step));
        const ones = told.map(({ order, citizen, heard }, turn) => {
          const doing = order[step]!;
          const one = tell(doing.position ? position(40 + turn / 100) : doing, at(step), citizen);
          heard.push(one);
          return one;
        });
        const first = await Promise.all(ones.map((one) => town.hear(one)));
        if (step !== round && step !== 3) continue;
        await town.restart();
        const again = await Promise.all(ones.map((one) => town.hear(one)));
        assert.deepEqual(again.map(({ outcome }) => outcome), first.map(({ outcome }) => outcome));
      }
      await town.pass(at(4) + 5 * minute);
      const ends = await Promise.all(
        told.map(async ({ order, citizen, heard }) => {
          const pressed = tell({ button: ids.send }, at(4) + 6 * minute, citizen);
          const { outcome, report } = await town.hear(pressed);
          assert.deepEqual((await town.hear(pressed)).report, report);
          return { order, citizen, heard, outcome, report };
        }),
      );
      await town.messages();
      for (const { order, citizen, heard, outcome, report } of ends) {
        const what = order.map((one) => Object.keys(one)[0]).join();
        assert.equal(outcome, "complete", what);
        const { category, text, position: place, media } = messageReport(report!)!;
        const sent = heard.find(({ facts }) => facts.location)!.facts.location!;
        numbers.push(report!.number);
        const photos = heard.flatMap(({ facts }) => facts.media.map(({ id }) => id)).sort();
        assert.deepEqual([category, text, place], ["buca", pieces[0]!.text, sent], what);
        assert.deepEqual(media.map(({ id }) => id).sort(), photos, what);
        const asked = (await town.messages(citizen, false)).map(kindOf);
        assert.ok(asked.length >= 1 && asked.length <= 3 && asked.at(-1) === "button", `${what}: ${asked.join()}`);
        if (pause === 0) assert.deepEqual(asked, ["button"], what);
      }
    }
    assert.deepEqual(numbers.sort((a, b) => a - b), Array.from({ length: 200 }, (_, index) => index + 1));
  });

  it("gets one answer for five photos at once", async () => {
    const citizen = somebody();
    await town.does({ text: "Lampione spento in via Grande 12", photo: 1 }, start, citizen);
    for (let photo = 1; photo < 5; photo += 1) await town.does({ photo: 1 }, start + photo * 100, citizen);
    await town.pass(start + minute);
    const messages = await town.messages(citizen);
    assert.deepEqual(messages.map(kindOf), ["button"]);
    const [summary] = await town.said(citizen);
    assert.match(summary!, /\*Tipo:\* Lampione\n.*via Grande 12\n\*Dove:\* via Grande 12\n\*Allegati:\* 5 foto\n/s);
  });

  it("is asked what is missing once, in one message", async () => {
    const citizen = somebody();
    await town.does({ text: "Vorrei fare una segnalazione" }, start, citizen);
    await town.pass(start + minute);
    assert.deepEqual((await town.messages(citizen)).map(kindOf), ["location_request_message"]);
    await town.does({ text: "Il cassonetto trabocca da una settimana" }, start + minute, citizen);
    await town.does({ text: "davanti alla scuola Micheli" }, start + 2 * minute, citizen);
    await town.pass(start + 3 * minute);
    const said = await town.said(citizen);
    assert.equal(said.length, 2);
    assert.match(said[1]!, /Tipo:\* Rifiuti\n\*Che cosa:\* Il cassonetto trabocca da una settimana\n\*Dove:\* davanti alla scuola Micheli\n/);
  });

  it("may do without a place, and is summed up all the same when the citizen does not answer where", async () => {
    const [one, other] = [somebody(), somebody()];
    for (const citizen of [one, other]) await town.does({ text: "C'è un albero caduto sulla strada" }, start, citizen);
    await town.pass(start + minute);
    await town.does({ text: "Salta" }, start + minute, one);
    await town.does({ photo: 1 }, start + minute, other);
    await town.pass(start + 2 * minute);
    assert.equal((await town.said(one)).length, 2);
    assert.equal((await town.said(other)).length, 1);
    await town.pass(start + 4 * minute);
    for (const citizen of [one, other]) assert.match((await town.said(citizen))[1]!, /Dove:\* non indicato/);
  });

  it("lets through what is about something else, and goes on afterwards", async () => {
    const citizen = somebody();
    await town.does({ text: "Buca in via Roma 3" }, start, citizen);
    for (const text of ["Che orari fate?", "Vorrei parlare con una persona", "Stato", "👍"]) {
      assert.equal((await town.does({ text }, start + second, citizen)).outcome, "else", text);
    }
    assert.equal((await town.does({ kind: "reaction", text: "👍" }, start + second, citizen)).outcome, "else");
    assert.equal((await town.does({ button: "subscription/yes" }, start + second, citizen)).outcome, "else");
    assert.equal((await town.does({ text: "Grazie" }, start + second, citizen)).outcome, "in-progress");
    await town.pass(start + minute);
    const { report } = await town.does({ text: "Invia" }, start + minute, citizen);
    assert.equal(messageReport(report!)!.text, "Buca in via Roma 3");
    assert.equal(messageReport(report!)!.address, "via Roma 3");
  });

  it("can be changed after the summary: more words, another category", async () => {
    const citizen = somebody();
    await town.does({ text: "Buca in via Roma 3" }, start, citizen);
    await town.pass(start + minute);
    await town.does({ button: ids.add }, start + minute, citizen);
    await town.does({ button: `${ids.category}mobilita` }, start + minute, citizen);
    await town.does({ photo: 1 }, start + 2 * minute, citizen);
    await town.pass(start + 4 * minute);
    assert.deepEqual((await town.messages(citizen)).map(kindOf), ["button", "list", "button", "button"]);
    assert.match((await town.said(citizen)).at(-1)!, /Tipo:\* Mobilità.*1 foto/s);
    const { report } = await town.does({ button: ids.send }, start + 5 * minute, citizen);
    assert.equal(report!.category, "mobilita");
    assert.equal(report!.categoryName, "Mobilità");
  });

  it("does not leave when the citizen answers the summary with a no", async () => {
    for (const text of ["No", "no grazie!", "Basta", "Non inviarla"]) {
      const citizen = somebody();
      await town.does({ text: "Buca in via Roma 3" }, start, citizen);
      await town.pass(start + minute);
      assert.equal((await town.does({ text }, start + 2 * minute, citizen)).outcome, "cancelled", text);
      await town.pass(start + day);
      assert.match((await town.said(citizen)).at(-1)!, /^Segnalazione annullata/, text);
    }
  });

  it("is gone when it is cancelled, and says so", async () => {
    const citizen = somebody();
    await town.does({ text: "Buca in via Roma 3" }, start, citizen);
    assert.equal((await town.does({ text: "annulla" }, start + second, citizen)).outcome, "cancelled");
    await town.pass(start + day);
    assert.match((await town.said(citizen)).join(), /^Segnalazione annullata/);
    await town.does({ button: ids.send }, start + day, citizen);
    assert.match((await town.said(citizen))[1]!, /^Per farne una nuova/);
  });

  it("says that it was sent to who presses an old button, but not to a double tap", async () => {
    const citizen = somebody();
    await town.does({ text: "Buca in via Roma 3" }, start, citizen);
    await town.pass(start + minute);
    await town.does({ button: ids.send }, start + minute, citizen);
    assert.equal((await town.does({ button: ids.send }, start + minute + second, citizen)).outcome, "in-progress");
    assert.equal((await town.said(citizen)).length, 1);
    await town.does({ button: ids.cancel }, start + 5 * minute, citizen);
    assert.match((await town.said(citizen))[1]!, /^La segnalazione n\. 2026\/\d{6} è già stata inviata/);
  });

  it("holds ten photos, a video and a voice note, and says once that it is full", async () => {
    const citizen = somebody();
    await town.does({ text: "Discarica di rifiuti in via Roma 3" }, start, citizen);
    for (let photo = 0; photo < 13; photo += 1) await town.does({ photo: 1 }, start + photo, citizen);
    for (const doing of [{ video: true }, { video: true }, { voice: true }, { voice: true }]) await town.does(doing, start + 20, citizen);
    for (let line = 0; line < 12; line += 1) await town.does({ text: `Vedo anche ${"sacchi ".repeat(line + 1)}` }, start + 30, citizen);
    await town.pass(start + minute);
    const said = await town.said(citizen);
    assert.equal(said.length, 2);
    assert.match(said[0]!, /^Basta così/);
    assert.match(said[1]!, /10 foto, 1 video, 1 vocale/);
    const { report } = await town.does({ text: "ok" }, start + minute, citizen);
    const { media, text } = messageReport(report!)!;
    assert.equal(media.length, 12);
    assert.equal(text.split("\n").length, 10);
  });

  describe("when nothing more comes", () => {
    beforeEach(async () => {
      await town.end();
      town = await openTown();
    });

    it("ends half an hour after the last message, once, and goes on as it is", async () => {
      const citizen = somebody();
      await town.does({ text: "C'è una buca", photo: 1 }, start, citizen);
      await town.does(position(43.6), start + 10 * minute, citizen);
      await town.pass(start + 40 * minute - 1);
      assert.deepEqual(await town.reports.born("collect"), []);
      await town.restart();
      await town.pass(start + 2 * day);
      const [born, ...more] = await town.reports.born("collect");
      assert.deepEqual(more, []);
      assert.equal(born!.created, start + 40 * minute);
      assert.equal(messageReport(born!)!.partial, true);
      assert.equal(messageReport(born!)!.media.length, 1);
      await town.reports.closeBorn([born!.id]);
      assert.deepEqual(await town.reports.born("collect"), []);
    });

    it("is dropped, with a word, when there is nothing that an office could look at", async () => {
      const citizen = somebody();
      await town.does({ text: "Vorrei segnalare un problema" }, start, citizen);
      await town.does(position(), start + minute, citizen);
      await town.pass(start + day);
      assert.match((await town.said(citizen)).at(-1)!, /ho annullato la segnalazione/);
      assert.deepEqual(await town.reports.born("collect"), []);
    });

    it("is over for a message that arrives later, also when nobody has looked meanwhile", async () => {
      const citizen = somebody();
      await town.does({ text: "C'è una buca in via Roma" }, start, citizen);
      const late = await town.does({ text: "Lampione spento in via Verdi 5" }, start + 31 * minute, citizen);
      assert.equal(late.born, true);
      const [born] = await town.reports.born("collect");
      assert.equal(messageReport(born!)!.text, "C'è una buca in via Roma");
      await town.reports.closeBorn([born!.id]);
      await town.pass(start + 32 * minute);
      const { report } = await town.does({ button: ids.send }, start + 32 * minute, citizen);
      assert.equal(messageReport(report!)!.text, "Lampione spento in via Verdi 5");
    });

    it("waits for what has come in and was not told yet", async () => {
      const citizen = somebody();
      await town.does({ text: "C'è una buca in via Roma 1" }, start, citizen);
      const arrival = { account: town.account, key: "waiting", category: "message" as const, kind: "text", at: start, content: "{}" };
      await town.store.accept([arrival], start);
      await town.collector.sweep(start + day, true);
      assert.deepEqual(await town.reports.born("collect"), []);
      await town.store.claimEvents({ account: town.account, holder: "h", limit: 100, now: start, openUntil: start });
      await town.collector.sweep(start + day, true);
      const born = await town.reports.born("collect");
      assert.equal(born.length, 1);
      await town.reports.closeBorn(born.map(({ id }) => id));
    });
  });

  it("ends at the word of who wants to leave, and lets it through", async () => {
    const citizen = somebody();
    await town.does({ text: "Buca in via Roma 3" }, start, citizen);
    await town.pass(start + minute);
    assert.equal((await town.does({ text: "Cancellami" }, start + minute, citizen)).outcome, "else");
    assert.match((await town.said(citizen)).at(-1)!, /annullata/);
    const sight = await town.reports.sight(citizen, { event: "later", node: "collect", ordinal: 0 }, start + minute);
    assert.deepEqual([sight.draft, sight.last], [null, null]);
  });

  it("is sent by a thumb up at its summary, in any colour and as a reaction too", async () => {
    for (const doing of [{ text: "👍🏽" }, { text: "👍 👍" }, { kind: "reaction", text: "👍" }]) {
      const citizen = somebody();
      await town.does({ text: "Buca in via Roma 3" }, start, citizen);
      await town.pass(start + minute);
      const { outcome, report } = await town.does(doing, start + minute, citizen);
      assert.deepEqual([outcome, report !== null], ["complete", true]);
    }
  });

  it("is told of to who asks, its own citizen alone", async () => {
    const [one, other] = [somebody(), somebody()];
    await town.does({ text: "Buca in via Roma 3" }, start, one);
    await town.pass(start + minute);
    const { report } = await town.does({ text: "Invia" }, start + minute, one);
    const number = numberOf(report!);
    const ask = tell({ text: "A che punto è la mia segnalazione?" }, start + 2 * minute, one);
    assert.equal((await town.hear(ask)).outcome, "told");
    assert.equal((await town.hear(ask)).outcome, "told");
    const state = (): Promise<string[]> => town.said(one).then((all) => all.filter((text) => text.includes(number)));
    assert.deepEqual((await state()).map((text) => text.split("\n")[0]), [
      `La tua segnalazione n. ${number} (Buca) è stata inviata all'ufficio il 23 novembre 2026; non ci ha ancora risposto.`,
    ]);
    const change = { event: "mail", node: "answer", ordinal: 0 };
    await town.reports.change({ id: report!.id, effect: change, at: start + day, who: "Strade", state: "taken" });
    await town.does({ text: `Novità sulla ${number}?` }, start + 2 * day, one);
    assert.match((await state()).at(-1)!, /presa in carico dall'ufficio il 24 novembre 2026/);
    assert.equal((await town.does({ text: `Novità sulla segnalazione ${number}?` }, start + day, other)).outcome, "else");
    assert.equal((await town.does({ text: "La buca è stata tappata, grazie" }, start + day, one)).outcome, "else");
  });

  it("asks once what it is when photos come without a word, and goes as one", async () => {
    const citizen = somebody();
    for (let n = 0; n < 3; n += 1) assert.equal((await town.does({ photo: 1 }, start + n * second, citizen)).outcome, "in-progress");
    await town.pass(start + minute);
    assert.equal((await town.said(citizen)).length, 1);
    await town.does({ text: "Un lampione spento in via Roma 3" }, start + minute, citizen);
    await town.pass(start + 2 * minute);
    assert.match((await town.said(citizen)).at(-1)!, /Allegati:\* 3 foto/);
    const { report } = await town.does({ text: "Invia" }, start + 2 * minute, citizen);
    assert.equal(messageReport(report!)!.media.length, 3);
  });

  it("greets with the first thing that it says, and with nothing after it", async () => {
    const greeting = await openTown({ greeting: true });
    try {
      const one = tell({ text: "Buca" }, start, "anna");
      await greeting.hear(one);
      await greeting.pass(start + minute);
      await greeting.does({ text: "via Roma 3" }, start + minute, "anna");
      await greeting.pass(start + 5 * minute);
      const said = await greeting.said("anna");
      assert.deepEqual(said.map((text) => text.startsWith("Ciao.\n\n") && text.endsWith("I tuoi dati.")), [true, false]);
    } finally {
      await greeting.end();
    }
  });

  it("forgets a photo that no word follows, and keeps it for one that does", async () => {
    const town = await openTown({ asksLoose: false });
    const [one, other] = [somebody(), somebody()];
    for (const citizen of [one, other]) assert.equal((await town.does({ photo: 1 }, start, citizen)).outcome, "else");
    await town.does({ text: "Buca in via Roma 3" }, start + 9 * minute, one);
    await town.pass(start + 11 * minute);
    await town.does({ text: "Buca in via Roma 3" }, start + 11 * minute, other);
    await town.pass(start + 12 * minute);
    assert.match((await town.said(one)).join(), /Allegati:\* 1 foto/);
    assert.doesNotMatch((await town.said(other)).join(), /Allegati/);
    await town.end();
  });

  it("begins with what a node before has decided, also when the message has passed here already", async () => {
    const citizen = somebody();
    const one = tell({ text: "Davanti al civico 7 di corso Amedeo si rischia una caviglia" }, start, citizen);
    assert.equal((await town.hear(one)).outcome, "else");
    assert.equal((await town.hear({ ...one, requested: true }, 1)).outcome, "in-progress");
    await town.restart();
    assert.equal((await town.hear(one)).outcome, "else");
    assert.equal((await town.hear({ ...one, requested: true }, 1)).outcome, "in-progress");
    await town.pass(start + minute);
    assert.equal((await town.said(citizen)).length, 1);
  });

  it("hints at an open report of the same kind nearby, and at no other", async () => {
    const report = async (text: string, place: Doing, at: number) => {
      const citizen = somebody();
      await town.does({ text }, at, citizen);
      await town.does(place, at, citizen);
      await town.pass(at + minute);
      const said = (await town.said(citizen)).join();
      const { report: record } = await town.does({ button: ids.send }, at + minute, citizen);
      return { said, sent: messageReport(record!)! };
    };
    const here = position(45, 9);
    const first = await report("Buca profonda", here, start);
    assert.equal(first.sent.duplicateOf, undefined);
    const near = await report("C'è una voragine", position(45.0002, 9.0001), start + day);
    assert.equal(near.sent.duplicateOf, first.sent.number);
    assert.match(near.said, new RegExp(`già una aperta lì vicino, n\\. ${first.sent.number}`));
    assert.equal((await report("Lampione spento", here, start + day)).sent.duplicateOf, undefined);
    assert.equal((await report("Buca profonda", position(45.001, 9), start + day)).sent.duplicateOf, undefined);
    assert.equal((await report("Buca profonda", here, start + 16 * day)).sent.duplicateOf, undefined);
  });

  it("is not asked about any more once it is over: a question that could not be sent in time is dropped", async () => {
    const other = await openTown();
    try {
      const claim = async (clock: number) => (await other.store.claimSends({ account: other.account, holder: "late", limit: 9, now: start, clock })).length;
      await other.does({ text: "C'è una buca" }, start);
      await other.pass(start + minute);
      assert.equal(await claim(start + 40 * minute), 0);
      await other.does({ text: "C'è una buca" }, start, "bruno");
      await other.pass(start + minute);
      assert.equal(await claim(start + 2 * minute), 1);
    } finally {
      await other.end();
    }
  });

  it("speaks English with who writes English", async () => {
    const citizen = somebody();
    await town.does({ text: "There is a big pothole in via Roma 3", language: "en" }, start, citizen);
    await town.pass(start + minute);
    assert.match((await town.said(citizen)).join(), /^Your report:\n\n\*Kind:\* Pothole/);
  });

  it("keeps what a citizen writes from shaping the summary", async () => {
    const citizen = somebody();
    await town.does({ text: `Buca in via Roma 3 *gratis* {{category}} ${"a_b ".repeat(1000)}` }, start, citizen);
    await town.pass(start + minute);
    const [summary] = await town.said(citizen);
    assert.ok(summary!.length <= 1024);
    assert.match(summary!, /gratis {1,2}\{\{category\}\} a b/);
  });
});

describe("the files of the store", () => {
  it("hold no word, address, position or name of a file of who reports", async () => {
    const town = await openTown();
    try {
      await town.does({ text: "Voragine in via Segretissima 77" }, start);
      await town.does(position(43.123456, 10.654321), start);
      await town.pass(start + minute);
      const written = town.files().toString("latin1");
      await town.does({ button: ids.send }, start + minute);
      for (const bytes of [written, town.files().toString("latin1")]) {
        assert.ok(bytes.length > 10_000);
        assert.doesNotMatch(bytes, /Voragine|Segretissima|43\.1234|10\.6543/);
      }
    } finally {
      await town.end();
    }
  });
});

describe("numbers of reports", () => {
  it("are consecutive when two hundred are sent at the same time, and begin anew with the comune's own year", async () => {
    const town = await openTown();
    try {
      const newYear = Date.UTC(2026, 11, 31, 22, 59, 59, 999);
      const all = Array.from({ length: 200 }, (_, index) => `many${index}`);
      await Promise.all(all.map((citizen) => town.does({ text: "Buca in via Roma 3" }, newYear - minute, citizen)));
      const sent = await Promise.all(all.map((citizen) => town.does({ button: ids.send }, newYear, citizen)));
      assert.deepEqual(sent.map(({ report }) => report!.number).sort((a, b) => a - b), all.map((_, index) => index + 1));
      assert.ok(sent.every(({ report }) => report!.year === 2026));
      await town.does({ text: "Buca in via Roma 3" }, newYear, "late");
      const { report } = await town.does({ button: ids.send }, newYear + 1, "late");
      assert.deepEqual([report!.year, report!.number], [2027, 1]);
    } finally {
      await town.end();
    }
  });

  it("are given once when two processes decide at the same time", async () => {
    const town = await openTown();
    try {
      await town.does({ text: "Buca in via Roma 3" }, start);
      const other = await town.reports.due(start + minute, 1);
      await town.does({ photo: 1 }, start + second);
      const [stale] = other.drafts;
      const step = { citizen: "anna", effect: { event: "x", node: "n", ordinal: 0 }, at: start, seen: stale!.token, outcome: "cancelled", draft: null };
      assert.equal(await town.reports.take(step), null);
      assert.equal((await town.does({ button: ids.send }, start + minute)).report?.number, 1);
    } finally {
      await town.end();
    }
  });
});
