import assert from "node:assert/strict";
import { checkOutgoing } from "../../nodes/lib/cloud-api/index.ts";
import type { UrpError } from "../../nodes/lib/errors.ts";
import { type Moment, type Reply, compose, hasBody, readReply, replyKinds } from "../../nodes/lib/reply/index.ts";

const it_en = (it: string, en = "") => ({ it, en });
const moment: Moment = {
  language: "it",
  values: { comune: { name: "Comune di Prova", url: "https://prova.example" }, msg: { payload: "la buca\nin via Roma" }, citizen: "Cittadino 7F3A" },
  contactCard: () => ({ type: "contacts", contacts: [{ name: { formatted_name: "Urp", first_name: "Urp" } }] }),
};
const both = (config: Partial<Reply>, changes: Partial<Moment> = {}) => compose(readReply(config), { ...moment, ...changes });
const made = (config: Partial<Reply>, changes: Partial<Moment> = {}) => both(config, changes).plain;
const buttons = [
  { id: "si", title: it_en("Sì", "Yes") },
  { id: "no", title: it_en("No") },
];

const expected: Record<string, [Partial<Reply>, object]> = {
  text: [
    { texts: it_en("Ciao da {{comune.name}}") },
    { type: "text", text: { body: "Ciao da Comune di Prova", preview_url: false } },
  ],
  buttons: [
    { texts: it_en("Vuoi?"), choices: buttons },
    {
      type: "interactive",
      interactive: {
        type: "button",
        body: { text: "Vuoi?" },
        action: {
          buttons: [
            { type: "reply", reply: { id: "si", title: "Sì" } },
            { type: "reply", reply: { id: "no", title: "No" } },
          ],
        },
      },
    },
  ],
  list: [
    {
      texts: it_en("Scegli"),
      button: it_en("Apri"),
      choices: [
        { id: "a", title: it_en("Orari"), description: it_en("di {{comune.name}}") },
        { id: "b", title: it_en("Altro"), description: it_en("") },
      ],
    },
    {
      type: "interactive",
      interactive: {
        type: "list",
        body: { text: "Scegli" },
        action: {
          button: "Apri",
          sections: [{ rows: [{ id: "a", title: "Orari", description: "di Comune di Prova" }, { id: "b", title: "Altro" }] }],
        },
      },
    },
  ],
  link: [
    { texts: it_en("Prenota"), button: it_en("Vai"), url: "{{comune.url}}/prenota" },
    {
      type: "interactive",
      interactive: {
        type: "cta_url",
        body: { text: "Prenota" },
        action: { name: "cta_url", parameters: { display_text: "Vai", url: "https://prova.example/prenota" } },
      },
    },
  ],
  "location-request": [
    { texts: it_en("Dove?") },
    { type: "interactive", interactive: { type: "location_request_message", body: { text: "Dove?" }, action: { name: "send_location" } } },
  ],
  "contact-card": [{}, { type: "contacts", contacts: [{ name: { formatted_name: "Urp", first_name: "Urp" } }] }],
  image: [
    { texts: it_en("La piazza"), url: "{{comune.url}}/a.jpg" },
    { type: "image", image: { link: "https://prova.example/a.jpg", caption: "La piazza" } },
  ],
  document: [
    { url: "https://prova.example/a.pdf", filename: "modulo.pdf" },
    { type: "document", document: { link: "https://prova.example/a.pdf", filename: "modulo.pdf" } },
  ],
  video: [{ url: "https://prova.example/a.mp4" }, { type: "video", video: { link: "https://prova.example/a.mp4" } }],
  audio: [{ texts: it_en("unused"), url: "https://prova.example/a.ogg" }, { type: "audio", audio: { link: "https://prova.example/a.ogg" } }],
  location: [
    { latitude: " 43,55", longitude: "10.31", placeName: "{{comune.name}}" },
    { type: "location", location: { latitude: 43.55, longitude: 10.31, name: "Comune di Prova" } },
  ],
  template: [
    { templateName: "avviso", templateParameters: "{{comune.name}}\n\n{{msg.payload}}\n" },
    {
      type: "template",
      template: {
        name: "avviso",
        language: { code: "it" },
        components: [
          {
            type: "body",
            parameters: [
              { type: "text", text: "Comune di Prova" },
              { type: "text", text: "la buca in via Roma" },
            ],
          },
        ],
      },
    },
  ],
};

describe("a reply", () => {
  for (const [kind, [config, message]] of Object.entries(expected)) {
    it(`of kind ${kind} is a message that Meta takes`, () => {
      const out = made({ ...config, kind: kind as Reply["kind"] });
      assert.deepEqual(out, message);
      assert.equal(checkOutgoing(out), out);
    });
  }

  it("has an example here of every kind that is composed", () => {
    const notComposed = ["payload", "read", "reject-call"];
    assert.deepEqual([...Object.keys(expected), ...notComposed].sort(), [...replyKinds].sort());
    for (const kind of notComposed) assert.throws(() => made({ kind: kind as Reply["kind"] }), TypeError);
  });

  it("is in the citizen's language, in Italian where that is missing", () => {
    const out = made({ kind: "buttons", texts: it_en("Ciao", "Hello"), choices: buttons }, { language: "en" });
    const { interactive } = out as unknown as { interactive: { body: { text: string }; action: { buttons: { reply: { title: string } }[] } } };
    assert.equal(interactive.body.text, "Hello");
    assert.deepEqual(interactive.action.buttons.map(({ reply }) => reply.title), ["Yes", "No"]);
  });

  it("takes a citizen's words for words, not for a template", () => {
    const values = { msg: { payload: "{{comune.name}} {{#x}}" } };
    assert.deepEqual(made({ texts: it_en("Hai scritto: {{msg.payload}}") }, { values }), {
      type: "text",
      text: { body: "Hai scritto: {{comune.name}} {{#x}}", preview_url: false },
    });
  });

  it("is made without the greeting and, whatever kind it is, with it around its text, if it has one", () => {
    const greeting = { before: "PRIMA", after: "DOPO" };
    for (const [kind, [config, message]] of Object.entries(expected)) {
      const reply = { ...config, kind: kind as Reply["kind"] };
      const { plain, greeted } = both(reply, { greeting });
      assert.deepEqual(plain, message);
      assert.equal(greeted !== undefined, hasBody(readReply(reply)), kind);
      if (greeted) assert.match(JSON.stringify(greeted), /PRIMA.*DOPO/);
    }
    const text = (body: string): object => ({ type: "text", text: { body, preview_url: false } });
    const texts = it_en("ciao");
    assert.deepEqual(both({ texts }, { greeting }).greeted, text("PRIMA\n\nciao\n\nDOPO"));
    assert.deepEqual(both({ texts }, { greeting: { before: "", after: "DOPO" } }).greeted, text("ciao\n\nDOPO"));
    assert.equal(both({ texts }).greeted, undefined);
  });

  it("goes without the greeting where there is no room for it, rather than not at all", () => {
    const reply: Partial<Reply> = { kind: "buttons", texts: it_en("x".repeat(1_020)), choices: buttons };
    assert.deepEqual(both(reply, { greeting: { before: "PRIMA", after: "DOPO" } }), { plain: made(reply), greeted: undefined });
  });

  it("that is nothing without the greeting is refused with it too", () => {
    assert.throws(() => both({ texts: it_en("{{msg.nothing}}") }, { greeting: { before: "PRIMA", after: "" } }), /text\.body/);
  });

  it("that Meta would refuse is refused here, naming the field and what to do", () => {
    const wrong: [Partial<Reply>, RegExp][] = [
      [{ texts: it_en("") }, /text\.body/],
      [{ texts: it_en("x".repeat(4097)) }, /text\.body.*4097/],
      [{ kind: "buttons", texts: it_en("a"), choices: [] }, /buttons/],
      [{ kind: "buttons", texts: it_en("a"), choices: [{ id: "a", title: it_en("x".repeat(21)) }] }, /title.*21/],
      [{ kind: "list", texts: it_en("a"), button: it_en(""), choices: buttons }, /button/],
      [{ kind: "link", texts: it_en("a"), button: it_en("b"), url: "javascript:alert(1)" }, /url/],
      [{ kind: "image", url: "" }, /image/],
      [{ kind: "template", templateName: "" }, /name/],
      [{ kind: "template", templateName: "a", templateParameters: "a\n{{msg.nothing}}" }, /parametro 2 .*riserva/],
      [{ kind: "location", latitude: "nord", longitude: "10" }, /latitudine/],
      [{ kind: "location", latitude: "", longitude: "10" }, /latitudine/],
      [{ kind: "location", latitude: "95", longitude: "10" }, /latitude/],
    ];
    for (const [config, sentence] of wrong) {
      assert.throws(() => made(config), (error: UrpError) => {
        assert.equal(error.name, "Refused");
        assert.match(error.in("it"), sentence);
        return true;
      }, JSON.stringify(config));
    }
  });
});

describe("a saved reply", () => {
  it("may lack whatever came later, and have nonsense in every place", () => {
    assert.deepEqual(readReply({}), {
      kind: "text",
      texts: { it: "" },
      choices: [],
      button: { it: "" },
      url: "",
      filename: "",
      templateName: "",
      templateLanguage: "it",
      templateParameters: "",
      latitude: "",
      longitude: "",
      placeName: "",
    });
    const odd = readReply({ kind: "fax", texts: "ciao", choices: [null, {}], url: { a: 1 }, latitude: 43.5, button: null } as never);
    assert.deepEqual([odd.kind, odd.texts, odd.url, odd.latitude, odd.button], ["text", { it: "" }, "", "43.5", { it: "" }]);
    assert.deepEqual(odd.choices, [
      { id: "", title: { it: "" } },
      { id: "", title: { it: "" } },
    ]);
  });

  it("keeps texts in other languages", () => {
    assert.deepEqual(readReply({ texts: { it: "a", en: "b", fr: "c" } }).texts, { it: "a", en: "b", fr: "c" });
  });
});
