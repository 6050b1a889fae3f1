import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import comune from "../../nodes/comune.ts";
import type { Red } from "../../nodes/lib/kit/index.ts";
import { define } from "../../nodes/lib/kit/index.ts";
import type { ComuneService } from "../../nodes/lib/texts/index.ts";
import { comunePlaceholders, EMAIL, LINK, PHONE } from "../../nodes/lib/texts/index.ts";
import { helper } from "../calendar/node-test-helper.ts";

const nodes = join(import.meta.dirname, "../../nodes");
const read = (file: string) => readFileSync(join(nodes, file), "utf8");

/** A node that shows what the comune's configuration offers to others. */
function reader(seen: (service: ComuneService) => void): (RED: Red) => void {
  return (RED) =>
    define<{ comune: string }>(RED, {
      type: "reader",
      version: 1,
      start: (config, tools) => {
        seen(tools.service<ComuneService>(config.comune, "comune"));
        return {};
      },
    });
}

const flow = (form: object) => [
  { id: "tab", type: "tab" },
  { id: "c", type: "comune", version: 1, ...form },
  { id: "r", z: "tab", x: 1, y: 1, type: "reader", comune: "c", wires: [] },
];

describe("comune", () => {
  before((done) => {
    helper.startServer(done);
  });
  after((done) => {
    helper.stopServer(done);
  });
  afterEach(() => helper.unload());

  it("takes the offices of an older flow, which had no areas, as offices for everywhere", async () => {
    let service: ComuneService | undefined;
    const offices = [{ name: "Strade", category: "buca", email: "strade@borgoprova.example" }];
    await helper.load([comune, reader((found) => (service = found))], flow({ name: "Comune di Borgoprova", offices }));
    assert.deepEqual(service?.offices, [{ name: "Strade", category: "buca", area: "", email: "strade@borgoprova.example" }]);
  });

  it("offers its words to other nodes, with environment variables filled in", async () => {
    process.env["URP_TEST_EMAIL"] = "urp@borgoprova.example";
    process.env["URP_TEST_PHONE"] = "0123 456001";
    let service: ComuneService | undefined;
    const form = {
      name: "Comune di Borgoprova",
      email: "${URP_TEST_EMAIL}",
      phones: [{ number: "${URP_TEST_PHONE}", label: "" }],
    };
    await helper.load([comune, reader((found) => (service = found))], flow(form));
    delete process.env["URP_TEST_EMAIL"];
    delete process.env["URP_TEST_PHONE"];
    assert.equal(service?.values.email, "urp@borgoprova.example");
    assert.equal(service?.values.phone, "0123 456001");
  });

  it("that is wrong says so to whoever uses it, and does not stop Node-RED", async () => {
    let service: ComuneService | undefined;
    await helper.load([comune, reader((found) => (service = found))], flow({ name: "", email: "x" }));
    assert.equal(service, undefined);
    assert.match(helper.getNode("r").error.args[0]?.[0] ?? "", /manca il nome del comune; «E-mail» non è/);
  });
});

describe("the form of the comune", () => {
  const html = read("comune.html");
  const catalogues = ["it", "en-US"].map((language) => JSON.parse(read(`locales/${language}/comune.json`)) as object);
  const keysOf = (value: unknown, path = ""): string[] =>
    typeof value === "string"
      ? [path.slice(1)]
      : Object.entries(value as object).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));

  it("checks with the patterns that the runtime checks with", () => {
    for (const pattern of [EMAIL, LINK, PHONE]) assert.ok(html.includes(String(pattern)), String(pattern));
  });

  it("has a field for every value, a label for every field, and nothing twice", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of html.matchAll(/<(?:input|textarea|select)[^>]* id="([^"]+)"/g)) {
      assert.ok(html.includes(`<label for="${id}"`), id);
    }
    for (const [, id] of html.matchAll(/aria-describedby="([^"]+)"/g)) assert.ok(ids.includes(id), id);
    for (const { path } of comunePlaceholders) {
      const field = path.slice("comune.".length);
      assert.match(html, new RegExp(`^        ${field === "phone" ? "phones" : field}: \\{ value:`, "m"), field);
    }
  });

  it("has all its words in both languages, and none that nobody reads", () => {
    const [italian, english] = catalogues.map((catalogue) => keysOf(catalogue));
    assert.deepEqual(english, italian);
    const used = [...html.matchAll(/data-i18n="([^"]+)"/g)].map(([, key]) => key);
    for (const key of used) assert.ok(italian?.includes(key!), key);
    const made = /^comune\.(error|column|node|action\.(remove|row)$)/;
    for (const key of italian ?? []) assert.ok(used.includes(key) || made.test(key), `${key} is not used`);
  });

  for (const language of ["it", "en-US"]) {
    it(`has a help in ${language} that names every placeholder`, () => {
      const help = read(`locales/${language}/comune.html`);
      assert.match(help, /data-help-name="comune"/);
      for (const { path } of comunePlaceholders) assert.ok(help.includes(`<code>${path.slice(7)}</code>`), path);
    });
  }

  it("knows no comune in particular", () => {
    for (const file of [
      "comune.html",
      "locales/it/comune.json",
      "locales/en-US/comune.json",
      "locales/it/comune.html",
    ]) {
      assert.doesNotMatch(read(file), /livorno/i);
    }
  });
});
