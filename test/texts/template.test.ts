import assert from "node:assert/strict";
import * as fc from "fast-check";
import { checkTemplate, LONGEST_TEXT, placeholders, render } from "../../nodes/lib/texts/index.ts";

const values = {
  comune: { name: "Comune di Prova", phone: "", zero: 0, open: true, shut: false },
  msg: { payload: "ciao" },
};
const text = (template: string, given: object = values) => render(template, given as Record<string, unknown>).text;

describe("a text with placeholders", () => {
  it("is filled with values found along a path, and says which were missing", () => {
    const rendered = render(
      "Qui {{comune.name}}: {{ msg.payload }} {{comune.fax}}{{comune.fax}}{{comune.phone}}.",
      values,
    );
    assert.deepEqual(rendered, { text: "Qui Comune di Prova: ciao .", missing: ["comune.fax", "comune.phone"] });
  });

  it("uses the text after the bar for a missing value, which is then not missing", () => {
    assert.deepEqual(render("Tel. {{comune.phone|in portineria}}", values), {
      text: "Tel. in portineria",
      missing: [],
    });
    assert.equal(text("{{comune.name|altro}}{{comune.fax|}}"), "Comune di Prova");
  });

  it("shows numbers, zero too, but neither objects nor truth values", () => {
    assert.deepEqual(render("{{comune.zero}} {{comune.open}}{{comune}}", values), {
      text: "0",
      missing: ["comune.open", "comune"],
    });
  });

  it("never reads a value as a template", () => {
    assert.equal(text("{{msg.payload}}", { msg: { payload: "{{comune.name}} {{#x}}" } }), "{{comune.name}} {{#x}}");
  });

  for (const path of ["msg.constructor.name", "msg.__proto__.x", "toString", "comune.name.length", "msg.payload.0"]) {
    it(`cannot reach ${path}`, () => {
      assert.deepEqual(render(`{{${path}}}`, values), { text: "", missing: [path] });
    });
  }

  it("drops control characters and those that turn the direction of the text, keeping line breaks", () => {
    const name = "a\u0000b\u001b[31m\u202Ec\u2066d\u200F\r\ne\tf\u009b\ud800";
    assert.equal(text("{{n}}", { n: name }), "ab[31mcd\ne f\uFFFD");
  });

  it("cuts a very long value, never through an emoji", () => {
    const long = text("{{n}}", { n: "👍".repeat(5000) });
    assert.ok(long.length <= 1024 && long.endsWith("…") && long.isWellFormed());
  });
});

describe("a part between {{#…}} and {{/…}}", () => {
  it("is shown only when its value is there", () => {
    assert.equal(text("a{{#msg.payload}}b{{msg.payload}}{{/msg.payload}}c"), "abciaoc");
    for (const path of ["comune.phone", "comune.fax", "comune.shut", "no.thing"]) {
      assert.deepEqual(render(`a{{#${path}}}b{{${path}}}{{/${path}}}c`, values), { text: "ac", missing: [] });
    }
    assert.equal(text("{{#comune.zero}}z{{/comune.zero}}{{#comune.open}}o{{/comune.open}}"), "zo");
  });

  it("leaves no empty line when it is hidden", () => {
    const template = "Ufficio\n{{#comune.phone}}Tel. {{comune.phone}}{{/comune.phone}}\nA presto";
    assert.equal(text(template), "Ufficio\nA presto");
    assert.equal(text(template, { comune: { phone: "123" } }), "Ufficio\nTel. 123\nA presto");
    assert.equal(text("Ufficio\n{{#comune.phone}}Tel. {{comune.phone}}{{/comune.phone}}"), "Ufficio");
  });

  it("may have its tags on lines of their own, with either kind of line break", () => {
    for (const eol of ["\n", "\r\n"]) {
      const template = ["Ufficio", "{{#comune.phone}}", "Tel. {{comune.phone}}", "{{/comune.phone}}", "A presto"].join(
        eol,
      );
      assert.equal(text(template), "Ufficio\nA presto");
      assert.equal(text(template, { comune: { phone: "123" } }), "Ufficio\nTel. 123\nA presto");
    }
  });

  it("may stand inside another, once", () => {
    const template = "{{#a}}A{{#b}}B{{/b}}{{/a}}";
    assert.equal(text(template, { a: 1, b: 1 }), "AB");
    assert.equal(text(template, { a: 1 }), "A");
    assert.equal(text(template, { b: 1 }), "");
  });
});

describe("a template that breaks the rules", () => {
  const known = ["comune.name", "comune.phone", "hours.it", "msg.*", "a", "b", "c"];
  const faults = (template: string) => checkTemplate(template, known).map(({ code, at }) => `${code}@${at}`);

  for (const [template, expected, shown] of [
    ["{{comune.name", ["unclosed-braces@0"], "{{comune.name"],
    ["ok {{comune.name {{a}}", ["unclosed-braces@3"], "ok {{comune.name 1"],
    [
      "{{}} {{ a b }} {{a..b}} {{1}}",
      ["bad-name@0", "bad-name@5", "bad-name@15", "bad-name@24"],
      "{{}} {{ a b }} {{a..b}} {{1}}",
    ],
    ["x{{#a}}y", ["unclosed-section@1"], "x{{#a}}y"],
    ["x{{/a}}y", ["unopened-section@1"], "x{{/a}}y"],
    ["{{#a}}x{{/b}}{{/a}}", ["unopened-section@7"], "x{{/b}}"],
    ["{{#a}}{{#b}}{{#c}}x{{/c}}{{/b}}{{/a}}", ["too-deep@12", "unopened-section@19"], "{{#c}}x{{/c}}"],
  ] as const) {
    it(`${JSON.stringify(template)} is told where, and shown as it was written`, () => {
      assert.deepEqual(faults(template), expected);
      assert.equal(text(template, { a: 1, b: 1 }), shown);
    });
  }

  it("by a name that does not exist gets the nearest one suggested, in both languages", () => {
    const suggestion = (template: string) => checkTemplate(template, known).map(({ sentence }) => sentence);
    assert.match(
      suggestion("{{comune.nome}}")[0]?.it ?? "",
      /«comune\.nome» non esiste: volevi scrivere «comune\.name»\?/,
    );
    assert.match(
      suggestion("{{#phone}}{{/phone}}")[0]?.en ?? "",
      /no placeholder “phone”: did you mean “comune\.phone”/,
    );
    assert.match(suggestion("{{meteo.domani}}")[0]?.it ?? "", /non esiste: scegline uno/);
    assert.match(suggestion("{{#a}}")[0]?.it ?? "", /aggiungi «\{\{\/a\}\}»/);
  });

  it("is not one that uses what there is, with any path below an open one", () => {
    assert.deepEqual(
      faults("{{comune.name}} {{hours.it|x}} {{msg.whatsapp.at}} {{#comune.phone}}{{comune.phone}}{{/comune.phone}}"),
      [],
    );
    assert.deepEqual(faults("{{msg}} {{msgx.a}}"), ["unknown@0", "unknown@8"]);
  });

  it("by its length is told, placeholders not counted", () => {
    assert.deepEqual(faults("x".repeat(LONGEST_TEXT)), []);
    assert.deepEqual(faults(`${"x".repeat(LONGEST_TEXT)}{{comune.name}}`), []);
    assert.deepEqual(faults("x".repeat(LONGEST_TEXT + 1)), [`too-long@${LONGEST_TEXT}`]);
  });
});

describe("any template", () => {
  const bit = fc.constantFrom(
    "{{",
    "}}",
    "{{#",
    "{{/",
    "a",
    "b",
    "|",
    ".",
    "\n",
    "\r\n",
    " ",
    "{{a}}",
    "{{#a}}",
    "{{/a}}",
    "{",
    "}",
    "é👍",
  );
  const template = fc.array(bit, { maxLength: 30 }).map((bits) => bits.join(""));

  it("is shown without an error, and without braces in it is shown as it is", () => {
    fc.assert(
      fc.property(template, fc.anything(), (written, anything) => {
        const rendered = render(written, { a: anything, b: "x" });
        assert.ok(checkTemplate(written, ["a", "b"]).every(({ at }) => at >= 0 && at <= written.length));
        for (const name of rendered.missing) assert.ok(placeholders(written).includes(name));
        const plain = written.replaceAll(/[{}]/g, "");
        assert.equal(render(plain, {}).text, plain.replaceAll("\r\n", "\n").trim());
      }),
    );
  });

  it("names each placeholder once, sections too", () => {
    assert.deepEqual(placeholders("{{b}}{{#a}}{{b}}{{c|x}}{{/a}}"), ["b", "a", "c"]);
  });

  it("of 64 kB of braces is read in no time", () => {
    for (const unit of ["{{", "{{#a}}", "{{/a}}", "{{a}}", "}}", "{{#a}}{{/a}}\n"]) {
      const started = performance.now();
      const long = unit.repeat(65_536 / unit.length);
      render(long, { a: 1 });
      checkTemplate(long, ["b"]);
      assert.ok(performance.now() - started < 500, unit);
    }
  });
});
