import assert from "node:assert/strict";
import type { Draft } from "../../nodes/lib/reports/draft.ts";
import { type Decision, type Facts, looseMs, next } from "../../nodes/lib/reports/next.ts";
import { ids } from "../../nodes/lib/reports/index.ts";
import { type Doing, bodyOf, kindOf, minute, position, second, settingsWith, start, told } from "./desk.ts";

const nobodyNear: Facts = { near: [], last: null, before: false, talking: false };

/** One citizen's collection, decision after decision. */
function collection(config: object = {}) {
  const settings = settingsWith(config);
  let draft: Draft | null = null;
  const apply = (decision: Decision): Decision => {
    if (decision.draft !== undefined) draft = decision.draft;
    return decision;
  };
  const self = {
    get draft() {
      return draft;
    },
    hears: (doing: Doing, after = 0, facts: Partial<Facts> = {}) =>
      apply(next(draft, { told: told(doing, start + after) }, { ...nobodyNear, ...facts }, settings)),
    waits: (until: number, facts: Partial<Facts> = {}) => apply(next(draft, { due: start + until }, { ...nobodyNear, ...facts }, settings)),
  };
  return self;
}

const asked = ({ say }: Decision): string => (say ? kindOf(say) : "nothing");

describe("what becomes of a message", () => {
  const begins: [string, Doing, Decision["outcome"]][] = [
    ["a text that tells of a pothole", { text: "C'è una buca in via Roma" }, "in-progress"],
    ["a text that tells of a lamp, in English", { text: "The street light is broken", language: "en" }, "in-progress"],
    ["a photo with a caption that tells of waste", { photo: 1, text: "Rifiuti abbandonati qui" }, "in-progress"],
    ["a video with such a caption", { video: true, text: "guardate che voragine" }, "in-progress"],
    ["whatever a node before takes for a report", { text: "boh", requested: true }, "in-progress"],
    ["a greeting", { text: "Buongiorno" }, "else"],
    ["a question on the opening hours", { text: "A che ora aprite?" }, "else"],
    ["a question on the waste tax", { text: "Quando scade la TARI?" }, "else"],
    ["a photo without a word", { photo: 1 }, "in-progress"],
    ["a voice note", { voice: true }, "else"],
    ["a photo with another caption", { photo: 1, text: "Il mio documento" }, "else"],
    ["a position without a word", position(), "in-progress"],
    ["a reaction", { kind: "reaction", text: "👍" }, "else"],
    ["a sticker", { kind: "sticker" }, "else"],
    ["somebody else's button", { button: "subscription/yes" }, "else"],
    ["nothing at all", { text: "" }, "else"],
  ];
  for (const [what, doing, outcome] of begins) {
    it(`${outcome === "else" ? "goes on" : "begins a report"} when nothing has begun and it is ${what}`, () => {
      const one = collection();
      assert.equal(one.hears(doing).outcome, outcome);
      assert.equal(one.draft?.open ?? false, outcome !== "else");
    });
  }

  it("goes on when it is a photo without a word for an office that has just written", () => {
    const one = collection();
    assert.equal(one.hears({ photo: 1 }, 0, { talking: true }).outcome, "else");
    assert.equal(one.hears({ photo: 1 }, second).outcome, "in-progress");
  });

  it("is never said twice: the same message adds nothing", () => {
    const one = told({ text: "C'è una buca", photo: 1 }, start);
    const settings = settingsWith();
    const first = next(null, { told: one }, nobodyNear, settings).draft!;
    const again = next(first, { told: one }, nobodyNear, settings).draft!;
    assert.deepEqual([again.lines, again.media], [first.lines, first.media]);
  });

  it("is let go when it came in before the collection began, unless it brings a file that was held up", () => {
    const one = collection();
    one.hears({ text: "C'è una buca" });
    assert.equal(one.hears({ text: "davanti alla chiesa" }, 0, { before: true }).outcome, "else");
    assert.equal(one.hears({ photo: 1 }, 0, { before: true }).outcome, "in-progress");
    assert.deepEqual([one.draft!.lines.length, one.draft!.media.length], [1, 1]);
  });
});

describe("what comes back from sort-request", () => {
  const returned: [string, Doing, Partial<Facts>][] = [
    ["a text", { text: "Uno scoiattolo morde" }, {}],
    ["a button with the id of its subject", { button: "report", text: "Segnala un problema", kind: "interactive" }, {}],
    ["a text that came in before another message opened the report", { text: "Uno scoiattolo morde" }, { before: true }],
    ["a text that is about something else, too", { text: "Che orari fate?" }, {}],
    ["nothing at all", { text: "" }, {}],
  ];
  for (const [what, doing, facts] of returned) {
    it(`never goes on again, or it would go round in circles: ${what}`, () => {
      const [fresh, begun] = [collection(), collection()];
      begun.hears({ text: "C'è una buca" });
      assert.equal(begun.hears({ ...doing, requested: true }, 0, facts).outcome, "in-progress");
      assert.equal(fresh.hears({ ...doing, requested: true }).outcome, "in-progress");
      assert.equal(fresh.draft!.open, true);
    });
  }
});

describe("what is asked", () => {
  it("is nothing before a pause, and then one message with all that is missing", () => {
    const one = collection();
    one.hears({ text: "Voglio fare una segnalazione" });
    assert.equal(one.waits(7 * second).outcome, null);
    const question = one.waits(8 * second);
    assert.equal(asked(question), "location_request_message");
    assert.match(bodyOf(question.say!), /che cosa succede.*dove.*salta.*foto/s);
    assert.equal(one.waits(20 * minute).outcome, null);
  });

  it("is put off by each message of a burst", () => {
    const one = collection();
    one.hears({ text: "C'è una buca" });
    for (let photo = 1; photo < 6; photo += 1) one.hears({ photo: 1 }, photo * 5 * second);
    assert.equal(one.waits(32 * second).outcome, null);
    assert.equal(asked(one.waits(33 * second)), "location_request_message");
  });

  it("is the place alone when it was said what, and what alone when it was said where", () => {
    const [what, where] = [collection(), collection()];
    what.hears({ text: "C'è una buca" });
    assert.match(bodyOf(what.waits(minute).say!), /^Raccolgo la tua segnalazione\. \*Dove si trova\?\*/);
    where.hears({ text: "Vorrei segnalare un problema" });
    where.hears(position());
    assert.match(bodyOf(where.waits(minute).say!), /^Che cosa succede\?/);
  });

  it("is no place when a sentence has one with a house number", () => {
    const [numbered, street] = [collection(), collection()];
    numbered.hears({ text: "Buca in via Grande, 12 davanti al bar" });
    assert.equal(asked(numbered.waits(minute)), "button");
    street.hears({ text: "Buca in via Grande davanti al bar" });
    assert.equal(asked(street.waits(minute)), "location_request_message");
  });

  for (const answer of ["via Grande 12", "Piazza della Repubblica", "davanti alla scuola Micheli", "Salta", "non lo so"]) {
    it(`is the summary next when the answer to “where?” is “${answer}”`, () => {
      const one = collection();
      one.hears({ text: "C'è una buca" });
      one.waits(8 * second);
      one.hears({ text: answer }, minute);
      const summary = one.waits(minute + 8 * second);
      assert.equal(asked(summary), "button");
      assert.ok(bodyOf(summary.say!).includes(`*Dove:* ${/salta|non lo so/i.test(answer) ? "non indicato" : answer}\n`));
      assert.equal(one.draft!.lines.length, 1);
    });
  }

  it("waits longer when something else comes instead of the answer, and then does without", () => {
    const one = collection();
    one.hears({ text: "C'è una buca" });
    one.waits(8 * second);
    one.hears({ photo: 1 }, 20 * second);
    assert.equal(one.waits(2 * minute).outcome, null);
    assert.equal(asked(one.waits(2 * minute + 20 * second)), "button");
  });

  it("is asked three times at most, until the citizen presses a button", () => {
    const one = collection();
    one.hears({ text: "C'è una buca" });
    const questions: string[] = [];
    for (let turn = 1; turn <= 8; turn += 1) {
      questions.push(asked(one.waits(turn * 3 * minute - second)));
      one.hears({ photo: 1 }, turn * 3 * minute);
    }
    assert.deepEqual(questions.filter((kind) => kind !== "nothing"), ["location_request_message", "button", "button"]);
    one.hears({ button: ids.add }, 26 * minute);
    one.hears({ photo: 1 }, 26 * minute);
    assert.equal(asked(one.waits(27 * minute)), "button");
  });
});

describe("the end of a collection", () => {
  it("comes at the instant at which nothing more had come, whenever somebody looks", () => {
    const ends = [30 * minute, 40 * minute, 3000 * minute].map((look) => {
      const one = collection();
      one.hears({ text: "C'è una buca" });
      return one.waits(look);
    });
    for (const { outcome, draft, report, say } of ends) {
      assert.deepEqual([outcome, draft, say], ["timed-out", null, undefined]);
      assert.deepEqual([report!.created, report!.content.partial], [start + 30 * minute, true]);
    }
  });

  const endings: [string, object, Doing, string, boolean][] = [
    ["is handed on with a word when that is wanted", { tellHandedOn: true }, { text: "C'è una buca" }, "text", true],
    ["is dropped when that is wanted, with a word", { atEnd: "drop" }, { text: "C'è una buca" }, "text", false],
    ["is dropped without a word when that is wanted", { atEnd: "drop", tellDropped: false }, { text: "C'è una buca" }, "nothing", false],
    ["is dropped when it only said that there is something to report", {}, { text: "Vorrei segnalare un problema" }, "text", false],
  ];
  for (const [what, config, doing, said, handedOn] of endings) {
    it(what, () => {
      const one = collection(config);
      one.hears(doing);
      const end = one.waits(60 * minute);
      assert.deepEqual([end.outcome, asked(end), end.report !== undefined], ["timed-out", said, handedOn]);
    });
  }

  it("is silent for loose pieces", () => {
    const one = collection({ asksLoose: false });
    one.hears({ photo: 1 });
    assert.equal(one.waits(looseMs - 1).outcome, null);
    assert.deepEqual(one.waits(looseMs), { outcome: "timed-out", draft: null });
  });

  it("is a number only when there is something to send", () => {
    const one = collection();
    one.hears({ text: "Vorrei segnalare un problema" });
    const early = one.hears({ button: ids.send });
    assert.deepEqual([early.outcome, asked(early)], ["in-progress", "text"]);
    one.hears({ voice: true });
    const { outcome, report } = one.hears({ button: ids.send }, minute);
    assert.deepEqual([outcome, report!.category, report!.content.text, report!.content.media.length], ["complete", "altro", "", 1]);
  });

  it("names an open report of the same category only", () => {
    const one = collection();
    one.hears({ text: "C'è una buca" });
    one.hears(position());
    const near = [
      { number: "2026/000007", category: "lampione", metres: 1 },
      { number: "2026/000008", category: "buca", metres: 20 },
    ];
    assert.match(bodyOf(one.waits(minute, { near }).say!), /n\. 2026\/000008/);
    assert.equal(one.hears({ button: ids.send }, minute, { near }).report!.content.duplicateOf, "2026/000008");
  });
});
