import assert from "node:assert/strict";
import { LIMITS, checkOutgoing } from "../../nodes/lib/cloud-api/index.ts";
import { Refused } from "../../nodes/lib/errors.ts";

type Fields = Record<string, unknown>;

const a = (length: number): string => "a".repeat(length);
const some = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const text = (body: unknown, more: Fields = {}): Fields => ({ type: "text", text: { body, ...more } });
const media = (type: string, content: Fields): Fields => ({ type, [type]: content });
const interactive = (content: Fields): Fields => ({ type: "interactive", interactive: content });
const button = (id: unknown, title: unknown): Fields => ({ type: "reply", reply: { id, title } });
const buttons = (list: unknown, more: Fields = {}): Fields =>
  interactive({ type: "button", body: { text: "Scelga" }, action: { buttons: list }, ...more });
const row = (id: string, more: Fields = {}): Fields => ({ id, title: "Riga", ...more });
const rows = (count: number, from = 0): Fields[] => some(count, (i) => row(`r${from + i}`));
const list = (sections: unknown, more: Fields = {}, name: unknown = "Apri"): Fields =>
  interactive({ type: "list", body: { text: "Scelga" }, action: { button: name, sections }, ...more });
const link = (display_text: unknown, url: unknown, more: Fields = {}): Fields =>
  interactive({
    type: "cta_url",
    body: { text: "Prenoti qui" },
    action: { name: "cta_url", parameters: { display_text, url } },
    ...more,
  });
const card = (name: Fields): Fields => ({ name });
const contacts = (count: number): Fields => ({
  type: "contacts",
  contacts: some(count, () => card({ formatted_name: "Urp Comune di Livorno", first_name: "Urp" })),
});
const place = (latitude: unknown, longitude: unknown): Fields => media("location", { latitude, longitude });
const template = (content: Fields): Fields => ({ type: "template", template: content });
const italian = { code: "it" };
const url = "https://www.comune.livorno.it/";
const header = (content: Fields): Fields => ({ header: content });
const one = [button("si", "Sì")];

/** What, just inside, just outside, the fault and the field that the sentence names. */
const LIMITED: [string, Fields, Fields, string, string][] = [
  ["a text of 4096", text(a(4096)), text(a(4097)), "too-long", "text.body"],
  ["emoji as two", text("👍".repeat(2048)), text("👍".repeat(2048) + "a"), "too-long", "text.body"],
  [
    "an image's caption of 1024",
    media("image", { id: "1", caption: a(1024) }),
    media("image", { id: "1", caption: a(1025) }),
    "too-long",
    "image.caption",
  ],
  [
    "a video's caption of 1024",
    media("video", { id: "1", caption: a(1024) }),
    media("video", { id: "1", caption: a(1025) }),
    "too-long",
    "video.caption",
  ],
  [
    "a document's caption of 1024",
    media("document", { id: "1", caption: a(1024) }),
    media("document", { id: "1", caption: a(1025) }),
    "too-long",
    "document.caption",
  ],
  [
    "3 buttons",
    buttons(some(3, (i) => button(`${i}`, `B${i}`))),
    buttons(some(4, (i) => button(`${i}`, `B${i}`))),
    "too-many",
    "interactive.action.buttons",
  ],
  ["at least one button", buttons(one), buttons([]), "empty", "interactive.action.buttons"],
  [
    "a button id of 256",
    buttons([button(a(256), "Sì")]),
    buttons([button(a(257), "Sì")]),
    "too-long",
    "interactive.action.buttons[0].reply.id",
  ],
  [
    "a button title of 20",
    buttons([button("1", a(20))]),
    buttons([button("1", a(21))]),
    "too-long",
    "interactive.action.buttons[0].reply.title",
  ],
  [
    "titles that differ",
    buttons([button("1", "Sì"), button("2", "No")]),
    buttons([button("1", "Sì"), button("2", "Sì")]),
    "not-unique",
    "interactive.action.buttons[1].reply.title",
  ],
  [
    "ids that differ",
    buttons([button("1", "Sì"), button("2", "No")]),
    buttons([button("1", "Sì"), button("1", "No")]),
    "not-unique",
    "interactive.action.buttons[1].reply.id",
  ],
  [
    "a body of 1024 over buttons",
    buttons(one, { body: { text: a(1024) } }),
    buttons(one, { body: { text: a(1025) } }),
    "too-long",
    "interactive.body.text",
  ],
  [
    "a header of 60",
    buttons(one, header({ type: "text", text: a(60) })),
    buttons(one, header({ type: "text", text: a(61) })),
    "too-long",
    "interactive.header.text",
  ],
  [
    "a footer of 60",
    buttons(one, { footer: { text: a(60) } }),
    buttons(one, { footer: { text: a(61) } }),
    "too-long",
    "interactive.footer.text",
  ],
  [
    "a body of 4096 over a list",
    list([{ rows: rows(1) }], { body: { text: a(4096) } }),
    list([{ rows: rows(1) }], { body: { text: a(4097) } }),
    "too-long",
    "interactive.body.text",
  ],
  [
    "a list's header of 60",
    list([{ rows: rows(1) }], header({ type: "text", text: a(60) })),
    list([{ rows: rows(1) }], header({ type: "text", text: a(61) })),
    "too-long",
    "interactive.header.text",
  ],
  [
    "a list's footer of 60",
    list([{ rows: rows(1) }], { footer: { text: a(60) } }),
    list([{ rows: rows(1) }], { footer: { text: a(61) } }),
    "too-long",
    "interactive.footer.text",
  ],
  [
    "only text over a list",
    list([{ rows: rows(1) }], header({ type: "text", text: "Uffici" })),
    list([{ rows: rows(1) }], header({ type: "image", image: { id: "1" } })),
    "not-one-of",
    "interactive.header.type",
  ],
  [
    "a list button of 20",
    list([{ rows: rows(1) }], {}, a(20)),
    list([{ rows: rows(1) }], {}, a(21)),
    "too-long",
    "interactive.action.button",
  ],
  [
    "10 sections",
    list(some(10, (i) => ({ title: `S${i}`, rows: rows(1, i) }))),
    list(some(11, (i) => ({ title: `S${i}`, rows: rows(1, i) }))),
    "too-many",
    "interactive.action.sections",
  ],
  [
    "10 rows in all",
    list([{ title: "A", rows: rows(5) }, { title: "B", rows: rows(5, 5) }]),
    list([{ title: "A", rows: rows(5) }, { title: "B", rows: rows(6, 5) }]),
    "too-many",
    "interactive.action.sections[].rows",
  ],
  [
    "a section title of 24",
    list([{ title: a(24), rows: rows(1) }]),
    list([{ title: a(25), rows: rows(1) }]),
    "too-long",
    "interactive.action.sections[0].title",
  ],
  [
    "a title with two sections",
    list([{ rows: rows(1) }]),
    list([{ title: "A", rows: rows(1) }, { rows: rows(1, 1) }]),
    "missing",
    "interactive.action.sections[1].title",
  ],
  [
    "rows in a section",
    list([{ rows: rows(1) }]),
    list([{ rows: [] }]),
    "empty",
    "interactive.action.sections[0].rows",
  ],
  [
    "a row id of 200",
    list([{ rows: [row(a(200))] }]),
    list([{ rows: [row(a(201))] }]),
    "too-long",
    "interactive.action.sections[0].rows[0].id",
  ],
  [
    "a row title of 24",
    list([{ rows: [row("1", { title: a(24) })] }]),
    list([{ rows: [row("1", { title: a(25) })] }]),
    "too-long",
    "interactive.action.sections[0].rows[0].title",
  ],
  [
    "a row description of 72",
    list([{ rows: [row("1", { description: a(72) })] }]),
    list([{ rows: [row("1", { description: a(73) })] }]),
    "too-long",
    "interactive.action.sections[0].rows[0].description",
  ],
  [
    "row ids that differ",
    list([{ rows: rows(2) }]),
    list([{ rows: [row("1"), row("1")] }]),
    "not-unique",
    "interactive.action.sections[0].rows[1].id",
  ],
  ["a link's name of 20", link(a(20), url), link(a(21), url), "too-long", "interactive.action.parameters.display_text"],
  [
    "http and https links",
    link("Prenota", "http://livorno.example/"),
    link("Prenota", "tel:0586820204"),
    "not-link",
    "interactive.action.parameters.url",
  ],
  [
    "a body of 1024 over a link",
    link("Prenota", url, { body: { text: a(1024) } }),
    link("Prenota", url, { body: { text: a(1025) } }),
    "too-long",
    "interactive.body.text",
  ],
  ["257 contacts", contacts(257), contacts(258), "too-many", "contacts"],
  [
    "a second part of the name",
    contacts(1),
    { type: "contacts", contacts: [card({ formatted_name: "Urp" })] },
    "name-part",
    "contacts[0].name",
  ],
  ["latitudes to 90", place(90, 10.3), place(90.1, 10.3), "not-number", "location.latitude"],
  ["longitudes to -180", place(43.5, -180), place(43.5, -180.1), "not-number", "location.longitude"],
  [
    "a template name of 512",
    template({ name: a(512), language: italian }),
    template({ name: a(513), language: italian }),
    "too-long",
    "template.name",
  ],
];

/** Refused, with the fault and the field. */
const WRONG: [string, unknown, string, string][] = [
  ["nothing", undefined, "missing", "message"],
  ["a list", [], "not-object", "message"],
  ["no type", { text: { body: "a" } }, "missing", "type"],
  ["a type that Meta does not have", { type: "poll", poll: {} }, "not-one-of", "type"],
  ["a type from the prototype", { type: "toString" }, "not-one-of", "type"],
  ["no content", { type: "text" }, "missing", "text"],
  ["a text without body", { type: "text", text: {} }, "missing", "text.body"],
  ["a blank text", text(" \n"), "empty", "text.body"],
  ["a number as text", text(5), "not-text", "text.body"],
  ["preview_url as text", text("a", { preview_url: "yes" }), "not-boolean", "text.preview_url"],
  ["an address of its own", { ...text("a"), to: "+390000000" }, "envelope", "text"],
  ["neither id nor link", media("image", {}), "id-or-link", "image"],
  ["id and link", media("sticker", { id: "1", link: url }), "id-or-link", "sticker"],
  ["an id that is a number", media("audio", { id: 1 }), "not-text", "audio.id"],
  ["a file link", media("document", { link: "file:///etc/passwd" }), "not-link", "document.link"],
  ["a link without host", media("video", { link: "https://" }), "not-link", "video.link"],
  ["voice as text", media("audio", { id: "1", voice: "yes" }), "not-boolean", "audio.voice"],
  ["a position in words", place("43", 10), "not-number", "location.latitude"],
  ["a position that is no number", place(Number.NaN, 10), "not-number", "location.latitude"],
  ["a reaction to nothing", media("reaction", { emoji: "👍" }), "missing", "reaction.message_id"],
  ["a reaction without emoji", media("reaction", { message_id: "wamid.1" }), "missing", "reaction.emoji"],
  ["an interactive kind that we do not send", interactive({ type: "flow" }), "not-one-of", "interactive.type"],
  ["buttons without body", interactive({ type: "button", action: { buttons: one } }), "missing", "interactive.body"],
  ["buttons without action", interactive({ type: "button", body: { text: "a" } }), "missing", "interactive.action"],
  ["buttons that are no list", buttons({}), "not-list", "interactive.action.buttons"],
  ["a button of another type", buttons([{ type: "url" }]), "not-one-of", "interactive.action.buttons[0].type"],
  ["a header image without source", buttons(one, header({ type: "image" })), "missing", "interactive.header.image"],
  ["a header of another type", buttons(one, header({ type: "audio" })), "not-one-of", "interactive.header.type"],
  [
    "a position request with another action",
    interactive({ type: "location_request_message", body: { text: "Dove?" }, action: { name: "x" } }),
    "not-one-of",
    "interactive.action.name",
  ],
  ["a template without language", template({ name: "reopen" }), "missing", "template.language"],
  [
    "a component without type",
    template({ name: "reopen", language: italian, components: [{}] }),
    "missing",
    "template.components[0].type",
  ],
  [
    "a button component without sub_type",
    template({ name: "reopen", language: italian, components: [{ type: "button" }] }),
    "missing",
    "template.components[0].sub_type",
  ],
  [
    "a parameter without type",
    template({ name: "reopen", language: italian, components: [{ type: "body", parameters: [{ text: "a" }] }] }),
    "missing",
    "template.components[0].parameters[0].type",
  ],
];

function refusalOf(message: unknown): Refused {
  try {
    checkOutgoing(message);
  } catch (error) {
    assert.ok(error instanceof Refused);
    return error;
  }
  return assert.fail("should have been refused");
}

describe("checkOutgoing", () => {
  for (const [what, inside, outside, fault, field] of LIMITED) {
    it(`lets ${what} pass and refuses what is just beyond`, () => {
      assert.equal(checkOutgoing(inside), inside);
      const refusal = refusalOf(outside);
      assert.deepEqual([refusal.code, refusal.parameters["field"]], [`outgoing-${fault}`, field]);
      assert.ok(refusal.in("it").includes(field) && refusal.in("en").includes(field));
      assert.doesNotMatch(refusal.in("it") + refusal.in("en"), /[{}]/);
    });
  }

  for (const [what, message, fault, field] of WRONG) {
    it(`refuses ${what}`, () => {
      const refusal = refusalOf(message);
      assert.deepEqual([refusal.code, refusal.parameters["field"]], [`outgoing-${fault}`, field]);
    });
  }

  it("names the field, the limit and what there is, in both languages", () => {
    const refusal = refusalOf(buttons([button("1", "Prenota un appuntamento")]));
    assert.equal(
      refusal.in("it"),
      "Il campo interactive.action.buttons[0].reply.title è lungo 23 caratteri; il massimo è 20.",
    );
    assert.equal(
      refusal.in("en"),
      "The field interactive.action.buttons[0].reply.title has 23 characters; the limit is 20.",
    );
  });

  it("never repeats the words of the message", () => {
    const words = "via Grande 12 ";
    const messages = [text(words.repeat(400)), link("Qui", words), { type: words }, { ...text("a"), [words]: 1 }];
    for (const message of messages) {
      assert.ok(!JSON.stringify(refusalOf(message)).includes("via Grande"));
    }
  });

  it("lets an empty emoji pass, which takes a reaction away", () => {
    const message = media("reaction", { message_id: "wamid.1", emoji: "" });
    assert.equal(checkOutgoing(message), message);
  });

  it("leaves properties alone that Meta may have added since", () => {
    const message = template({ name: "reopen", language: { policy: "deterministic", code: "it" }, components: [] });
    assert.equal(checkOutgoing(message), message);
  });

  it("has the limit of the callback at hand for the sender", () => assert.equal(LIMITS.callback, 512));
});
