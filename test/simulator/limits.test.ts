import assert from "node:assert/strict";
import type { Desk } from "./desk.ts";
import { openDesk } from "./desk.ts";

const giulia = "+393005550101";
const x = (length: number) => "x".repeat(length);
const id = (length: number) => ({ id: x(length), title: "t" });

const buttons = (count: number, change: Record<string, string> = {}) =>
  interactive("button", {
    action: {
      buttons: Array.from({ length: count }, (_, at) => ({
        type: "reply",
        reply: { id: `b${at}`, title: `Scelta ${at}`, ...change },
      })),
    },
  });
const list = (sections: unknown[], change: Record<string, unknown> = {}) =>
  interactive("list", { action: { button: "Scegli", sections, ...change } });
const rows = (count: number, change: Record<string, string> = {}) =>
  Array.from({ length: count }, (_, at) => ({ id: `r${at}`, title: `Riga ${at}`, ...change }));
const section = (count: number, change: Record<string, unknown> = {}) => ({ title: "S", rows: rows(count), ...change });
const link = (change: Record<string, string> = {}) =>
  interactive("cta_url", {
    action: { name: "cta_url", parameters: { display_text: "Apri", url: "https://example.org/", ...change } },
  });

function interactive(type: string, more: Record<string, unknown>, body = "Testo"): Record<string, unknown> {
  return { type: "interactive", interactive: { type, body: { text: body }, ...more } };
}
function withPart(message: Record<string, unknown>, part: Record<string, unknown>): Record<string, unknown> {
  return { ...message, interactive: { ...(message["interactive"] as object), ...part } };
}

/** What it is, what is just allowed, what is just too much, and the code of the refusal. */
const limits: [string, Record<string, unknown>, Record<string, unknown>, number][] = [
  ["a text of 4096", text(x(4096)), text(x(4097)), 100],
  ["a text of 4096 faces, which are two units each", text("😀".repeat(4096)), text("😀".repeat(4097)), 100],
  ["a text that is not empty", text("x"), text(""), 131008],
  ["a caption of 1024", image({ caption: x(1024) }), image({ caption: x(1025) }), 100],
  ["a link to a file that is a link", image({}), image({ link: "ftp://example.org/a.png" }), 131009],
  ["id or link, not both", image({}), image({ id: "1" }), 131009],
  [
    "our data of 512",
    { ...text("x"), biz_opaque_callback_data: x(512) },
    { ...text("x"), biz_opaque_callback_data: x(513) },
    100,
  ],
  ["three buttons", buttons(3), buttons(4), 131009],
  ["button titles of 20", buttons(1, { title: x(20) }), buttons(1, { title: x(21) }), 100],
  ["button ids of 256", buttons(1, id(256)), buttons(1, id(257)), 100],
  ["button titles that differ", buttons(2), buttons(2, { title: "uguale" }), 131009],
  ["the text over buttons of 1024", interactiveBody("button", 1024), interactiveBody("button", 1025), 100],
  [
    "a footer of 60",
    withPart(buttons(1), { footer: { text: x(60) } }),
    withPart(buttons(1), { footer: { text: x(61) } }),
    100,
  ],
  ["a header of 60", header("text", x(60)), header("text", x(61)), 100],
  ["a header of a known kind", header("text", "x"), header("audio", "x"), 131009],
  [
    "ten rows in all",
    list([section(5), section(5, { rows: rowsFrom(5, 5) })]),
    list([section(5), section(6, { rows: rowsFrom(5, 6) })]),
    131009,
  ],
  ["ten sections", list(sections(10)), list(sections(11)), 131009],
  ["a section title of 24", list([section(1, { title: x(24) })]), list([section(1, { title: x(25) })]), 100],
  [
    "section titles when there are two",
    list([section(1), section(1, { rows: rowsFrom(1, 1) })]),
    list([section(1), { rows: rowsFrom(1, 1) }]),
    131008,
  ],
  ["row ids that differ", list([section(2)]), list([section(1), section(1)]), 131009],
  ["row ids of 200", list([{ rows: rows(1, { id: x(200) }) }]), list([{ rows: rows(1, { id: x(201) }) }]), 100],
  ["row titles of 24", list([{ rows: rows(1, { title: x(24) }) }]), list([{ rows: rows(1, { title: x(25) }) }]), 100],
  [
    "row descriptions of 72",
    list([{ rows: rows(1, { description: x(72) }) }]),
    list([{ rows: rows(1, { description: x(73) }) }]),
    100,
  ],
  ["a list button of 20", list([section(1)], { button: x(20) }), list([section(1)], { button: x(21) }), 100],
  ["the text over a list of 4096", interactiveBody("list", 4096), interactiveBody("list", 4097), 100],
  ["a link label of 20", link({ display_text: x(20) }), link({ display_text: x(21) }), 100],
  ["a link of the web", link(), link({ url: "javascript:alert(1)" }), 131009],
  ["a latitude on the globe", location(90), location(90.1), 131009],
  ["a contact with a second part of the name", contact({ first_name: "Ada" }), contact({}), 131008],
  ["257 contacts", contacts(257), contacts(258), 131009],
  ["a reaction that is an emoji", reaction("👍"), reaction("ok"), 131009],
  ["a known type", text("x"), { type: "fax", fax: {} }, 100],
  ["a known interactive type", buttons(1), interactive("carousel", {}), 100],
  [
    "a location request",
    interactive("location_request_message", { action: { name: "send_location" } }),
    interactive("location_request_message", { action: { name: "send" } }),
    131009,
  ],
  ["a template name in lower case", template("ok_1"), template("No"), 131009],
  ["no reply by reaction", reaction("👍"), { ...reaction("👍"), context: { message_id: "wamid.x" } }, 131009],
  [
    "the person, not a group",
    { ...text("x"), recipient_type: "individual" },
    { ...text("x"), recipient_type: "group" },
    131009,
  ],
];

function text(body: string): Record<string, unknown> {
  return { type: "text", text: { body } };
}
function image(more: Record<string, unknown>): Record<string, unknown> {
  return { type: "image", image: { link: "https://example.org/a.png", ...more } };
}
function interactiveBody(type: "button" | "list", length: number): Record<string, unknown> {
  return withPart(type === "button" ? buttons(1) : list([section(1)]), { body: { text: x(length) } });
}
function header(type: string, value: string): Record<string, unknown> {
  return withPart(buttons(1), { header: { type, text: value } });
}
function rowsFrom(start: number, count: number): unknown[] {
  return Array.from({ length: count }, (_, at) => ({ id: `r${start + at}`, title: "Riga" }));
}
function sections(count: number): unknown[] {
  return Array.from({ length: count }, (_, at) => ({ title: `S${at}`, rows: rowsFrom(at, 1) }));
}
function location(latitude: number): Record<string, unknown> {
  return { type: "location", location: { latitude, longitude: 10 } };
}
function contact(name: Record<string, string>): Record<string, unknown> {
  return { type: "contacts", contacts: [{ name: { formatted_name: "Ada", ...name } }] };
}
function contacts(count: number): Record<string, unknown> {
  const one = { name: { formatted_name: "Ada", first_name: "Ada" } };
  return { type: "contacts", contacts: Array.from({ length: count }, () => one) };
}
function reaction(emoji: string): Record<string, unknown> {
  return { type: "reaction", reaction: { message_id: "wamid.x", emoji } };
}
function template(name: string): Record<string, unknown> {
  return { type: "template", template: { name, language: { code: "it" } } };
}

describe("the simulated Meta", () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk({ everyone: true });
  });
  after(() => desk.close());

  for (const [what, allowed, refused, code] of limits) {
    it(`asks for ${what}`, async () => {
      const right = await desk.send(giulia, allowed);
      assert.equal(right.status, 200, JSON.stringify(right.body));
      const wrong = await desk.send(giulia, refused);
      assert.deepEqual([wrong.status, wrong.body.error?.code], [400, code]);
      assert.ok(wrong.body.error?.error_data?.details, "says what is wrong");
    });
  }

  it("asks for the product and for somebody to send to", async () => {
    const path = `${desk.sim.account.phoneNumberId}/messages`;
    assert.equal((await desk.graph("POST", path, { to: giulia, ...text("x") })).body.error?.code, 100);
    assert.equal(
      (await desk.graph("POST", path, { messaging_product: "whatsapp", ...text("x") })).body.error?.code,
      100,
    );
    assert.equal((await desk.send("pizza", text("x"))).body.error?.code, 100);
  });
});
