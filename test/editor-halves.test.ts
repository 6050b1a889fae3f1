import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { LIMITS } from "../nodes/lib/cloud-api/limits.ts";
import { limits, replyKinds } from "../nodes/lib/reply/index.ts";

/** What the editor's half of a node gives to `RED.nodes.registerType`. */
interface EditorHalf {
  category?: string;
  color?: string;
  icon?: string;
  inputs?: number;
  outputs?: number;
  defaults?: Record<string, { value?: unknown; type?: string }>;
  credentials?: object;
  label?: unknown;
  paletteLabel?: unknown;
  outputLabels?: unknown;
}

interface FlowNode {
  id: string;
  type: string;
  z?: string;
  wires?: string[][];
  [property: string]: unknown;
}

type Sandbox = Record<string, unknown> & { half?: EditorHalf; registered?: string };

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const languages = ["it", "en-US"] as const;
const types = globSync("nodes/*.html", { cwd: root })
  .map((file) => file.slice("nodes/".length, -".html".length))
  .sort();
const manifest = JSON.parse(read("package.json")) as { name: string; "node-red": { nodes: Record<string, string> } };

/** Node-RED's own nodes that examples may use: no other package is needed. */
const coreTypes = ["tab", "comment", "inject", "debug", "switch", "change", "catch", "link in", "link out", "function", "delay"];

/** Statuses whose last word is worked out in the program: it must be written there as a text of its own. */
const workedOut: Record<string, string[]> = {
  "whatsapp-account": ["simulator", "connected", "stopped", "not-sent", "files-wait"],
  "whatsapp-in": ["simulator", "listening"],
};

/** Runs the scripts of an .html, and those of `resources/` that it loads, as the editor does. */
function open(type: string): Sandbox {
  const html = read(`nodes/${type}.html`);
  const validators = { regex: () => () => true, number: () => () => true, typedInput: () => () => true };
  const sandbox: Sandbox = {};
  const register = (name: string, half: EditorHalf): void => {
    sandbox.registered = name;
    sandbox.half = half;
  };
  Object.assign(sandbox, { window: sandbox, URL, RED: { nodes: { registerType: register }, validators, _: (key: string) => key } });
  const context = createContext(sandbox);
  for (const [, source] of html.matchAll(/<script src="resources\/@sportello\/node-red-urp\/([^"]+)"/g)) {
    runInContext(read(`resources/${source}`), context, { filename: source ?? "" });
  }
  for (const [, script] of html.matchAll(/<script type="text\/javascript">([\s\S]*?)<\/script>/g)) {
    runInContext(script ?? "", context, { filename: `${type}.html` });
  }
  return sandbox;
}

function halfOf(type: string): EditorHalf {
  const { half } = open(type);
  assert.ok(half, `${type}.html registers nothing`);
  return half;
}

/** The scripts that build a node's dialog. */
function scriptsOf(type: string): string {
  return [read(`nodes/${type}.html`), ...globSync(`resources/${type}/*.js`, { cwd: root }).map(read)].join("\n");
}

function keysOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key));
}

const catalogue = (language: string, type: string): unknown => JSON.parse(read(`nodes/locales/${language}/${type}.json`));

function wordsAt(language: string, type: string, key: string): unknown {
  return key.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], catalogue(language, type));
}

function assertWords(type: string, key: string, longest = Infinity): void {
  for (const language of languages) {
    const words = wordsAt(language, type, key);
    assert.ok(typeof words === "string" && words !== "", `${language}/${type}.json has no ${key}`);
    assert.ok(words.length <= longest, `${language}: “${words}” has ${words.length} characters, not ${longest}`);
  }
}

/** The .html without its scripts and styles. */
function formsOf(html: string): string {
  return html.replace(/<script type="text\/javascript">[\s\S]*?<\/script>/g, "").replace(/<style>[\s\S]*?<\/style>/g, "");
}

/** `a.b`, `[placeholder]a.b;c.d` */
function keysOfAttribute(attribute: string): string[] {
  return attribute.split(";").map((part) => part.replace(/^\[[^\]]+\]/, ""));
}

const configs = new Set(types.filter((type) => halfOf(type).category === "config"));
const visible = types.filter((type) => !configs.has(type));

describe("the editor's half of every node", () => {
  it("exists for every runtime half, and is listed in package.json", () => {
    const runtime = globSync("nodes/*.ts", { cwd: root }).map((file) => file.slice("nodes/".length, -".ts".length));
    assert.deepEqual(types, runtime.sort());
    assert.deepEqual(Object.keys(manifest["node-red"].nodes).sort(), types);
    for (const [type, file] of Object.entries(manifest["node-red"].nodes)) assert.equal(file, `dist/nodes/${type}.js`);
  });

  it("has an icon that no other node has", () => {
    const icons = types.map((type) => halfOf(type).icon).filter((icon) => icon !== undefined);
    assert.deepEqual(icons.filter((icon, at) => icons.indexOf(icon) !== at), []);
    for (const icon of icons) assert.ok(existsSync(join(root, "nodes/icons", icon)), icon);
  });

  for (const type of types) {
    describe(type, () => {
      const html = read(`nodes/${type}.html`);
      const program = read(`nodes/${type}.ts`);
      const half = halfOf(type);

      it("is registered in the form that the flow library reads", () => {
        assert.match(html, new RegExp(`RED\\.nodes\\.registerType\\("${type}", \\{`));
        assert.equal(open(type).registered, type);
        assert.match(html, new RegExp(`data-template-name="${type}"`));
      });

      it("stands in our category, with our colour, an icon and names from the catalogue", () => {
        assert.equal(typeof half.label, "function");
        if (half.category === "config") return;
        assert.equal(half.category, "Sportello URP");
        assert.equal(half.color, "#C7DDF2");
        assert.equal(typeof half.paletteLabel, "function");
        assert.match(half.icon ?? "", /^urp-.*\.svg$/);
        if ((half.outputs ?? 0) > 0) assert.equal(typeof half.outputLabels, "function");
      });

      it("has a name, a version that the runtime knows, and no property that the editor keeps for itself", () => {
        const defaults = half.defaults ?? {};
        assert.ok("name" in defaults);
        const version = Number(/\bversion: (\d+),/.exec(program)?.[1]);
        assert.equal(defaults["version"]?.value, version);
        for (const property of Object.keys(defaults)) {
          assert.ok(property.length > 1, property);
          assert.ok(!["id", "type", "wires", "inputs", "users", "info", "icon"].includes(property), property);
        }
      });

      it("refers to configuration nodes that exist", () => {
        for (const { type: config } of Object.values(half.defaults ?? {})) assert.ok(config === undefined || configs.has(config), config);
      });

      it("handles no event in its HTML, and says every word through the catalogue", () => {
        const forms = formsOf(html);
        assert.doesNotMatch(forms, /<[^>]*\son\w+\s*=/i);
        const words = forms.replace(/<code>[^<]*<\/code>/g, "").replace(/<[^>]*>/g, "").replaceAll("msg.", "");
        assert.doesNotMatch(words, /\p{L}{2,}/u);
      });

      it("ties a label to every field", () => {
        const labelled = new Set([...html.matchAll(/<label[^>]*\sfor="([^"]+)"/g)].map(([, id]) => id));
        for (const [tag] of formsOf(html).matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
          const id = /\sid="([^"]+)"/.exec(tag)?.[1];
          assert.ok(/type="hidden"|\saria-label/.test(tag) || (id && labelled.has(id)), tag);
        }
        for (const id of labelled) assert.ok(html.includes(` id="${id}"`), id);
        for (const [, id] of html.matchAll(/\saria-(?:describedby|labelledby)="([^"]+)"/g)) assert.ok(html.includes(` id="${id}"`), id);
      });

      it("finds every label in both catalogues, which have the same keys", () => {
        const [italian, english] = languages.map((language) => keysOf(catalogue(language, type)).sort());
        assert.deepEqual(english, italian);
        const attributes = [...html.matchAll(/\sdata-i18n="([^"]+)"/g)].flatMap(([, value]) => keysOfAttribute(value ?? ""));
        const called = [...scriptsOf(type).matchAll(/\bthis\._\("([^"]+)"/g)].map(([, key]) => key ?? "");
        assert.ok(attributes.length > 0);
        for (const key of [...attributes, ...called]) assertWords(type, key);
      });

      it("finds every status and runtime sentence in both catalogues, none longer than the badge", () => {
        const whole = [...program.matchAll(/"([a-z-]+\.status\.[\w-]+)"/g)].map(([, key]) => key ?? "");
        const begun = [...program.matchAll(/`([a-z-]+)\.status\.\$\{/g)].map(([, name]) => name ?? "");
        assert.equal(begun.length > 0, type in workedOut, `list the statuses of ${type} that are worked out`);
        for (const word of workedOut[type] ?? []) {
          assert.ok(program.includes(`"${word}"`), word);
          whole.push(`${type}.status.${word}`);
        }
        for (const key of whole) assertWords(type, key, 20);
        for (const [, key] of program.matchAll(/"(kit\.[\w.-]+)"/g)) assertWords("urp-store", key ?? "", 20);
        for (const [, key] of program.matchAll(/\btools\.t\("([^"]+)"/g)) assertWords(type, key ?? "");
        const used = new Set(whole.map((key) => key.slice(`${type}.status.`.length)));
        const written = keysOf(wordsAt("it", type, `${type}.status`) ?? {}).filter(Boolean);
        // `sort-request` shows the subject's own name and `office-hours` the calendar's sentence, except for these.
        const elsewhere = written.filter((word) => !used.has(word) && !program.includes(`status.${word}`));
        assert.deepEqual(elsewhere, []);
      });

      for (const [language, headings] of [
        ["it", ["Ingressi", "Uscite", "Dettagli", "Se non funziona", "Riferimenti"]],
        ["en-US", ["Inputs", "Outputs", "Details", "If it does not work", "References"]],
      ] as const) {
        it(`has a help in ${language} with its parts in order`, () => {
          const help = read(`nodes/locales/${language}/${type}.html`);
          assert.match(help, new RegExp(`^<script type="text/html" data-help-name="${type}">\\s*<p>`));
          const found = [...help.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, heading]) => heading ?? "");
          assert.deepEqual(found, headings.filter((heading) => found.includes(heading)));
          const [inputs, outputs, details] = headings;
          assert.ok(found.includes(details));
          assert.equal(found.includes(inputs), (half.inputs ?? 0) > 0);
          assert.equal(found.includes(outputs), (half.outputs ?? 0) > 0);
        });
      }
    });
  }
});

describe("the words that all nodes share", () => {
  it("are in the store's catalogue, short enough for a badge", () => {
    const kit = globSync("nodes/lib/kit/*.ts", { cwd: root }).map(read).join("\n");
    const keys = [...kit.matchAll(/"(kit\.[\w.-]+)"/g)].map(([, key]) => key ?? "").filter((key) => key !== "kit.");
    assert.ok(keys.includes("kit.error"));
    for (const key of keys) assertWords("urp-store", key, 20);
  });
});

describe("the dialog of whatsapp-out", () => {
  const html = read("nodes/whatsapp-out.html");
  const { UrpWhatsAppOut: ui } = open("whatsapp-out") as unknown as {
    UrpWhatsAppOut: {
      kinds: Record<string, { texts?: { limit: number }; button?: number; choices?: { most: number; title: number; description?: number } }>;
      valid(node: object, property: string, options?: object): true | false | string;
      tidy(values: object): Record<string, unknown>;
      fill(template: string, look: (path: string) => string | undefined): unknown[];
      measure(parts: unknown[]): { length: number; exact: boolean };
    };
  };
  /** Out of the sandbox, whose objects have other prototypes. */
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const values = (changes: object): object => ({
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
    ...changes,
  });
  const optionsOf = (id: string): (string | undefined)[] => {
    const select = new RegExp(`<select id="${id}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? "";
    return [...select.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
  };

  it("offers every kind and every limit that the runtime knows, and explains it", () => {
    assert.deepEqual(new Set(optionsOf("node-input-kind")), new Set(replyKinds));
    assert.deepEqual(new Set(Object.keys(ui.kinds)), new Set(replyKinds));
    assert.deepEqual(optionsOf("node-input-limit"), [...limits]);
    for (const kind of replyKinds) assertWords("whatsapp-out", `whatsapp-out.kindHint.${kind}`);
  });

  it("has all the words that its scripts put together", () => {
    const scripts = scriptsOf("whatsapp-out");
    const literal = [...scripts.matchAll(/\bt\("([a-z][\w.-]+)"/g)].map(([, key]) => key ?? "");
    const fields = [...scripts.matchAll(/\bfield\("(\w+)"/g)].map(([, name]) => name).filter((name) => name !== "texts" && name !== "button" && name !== "url");
    const faults = [...scripts.matchAll(/key: "([\w-]+)"|"(same-[a-z]+)"/g)].map(([, key, same]) => `fault.${key ?? same}`);
    const files = Object.values(ui.kinds).flatMap((rule) => ("url" in rule && rule.url !== "page" ? [`hint.file-${String(rule.url)}`] : []));
    const quoted = [...scripts.matchAll(/"((?:label|hint|button|preview|mark|counter)\.[\w-]+)"/g)].map(([, key]) => key ?? "");
    const silent = ["preview.payload", "preview.read", "preview.reject-call", "label.choice-title", "label.choice-description"];
    const keys = [...literal, ...faults, ...files, ...quoted, ...silent, ...fields.map((name) => `label.${name}`)];
    assert.ok(faults.length > 8 && files.length === 4 && fields.length > 4);
    for (const key of new Set(keys)) assertWords("whatsapp-out", `whatsapp-out.${key}`);
  });

  it("counts with Meta's limits", () => {
    const { text, buttons, list, link, image, document } = ui.kinds;
    assert.equal(text?.texts?.limit, LIMITS.textBody);
    assert.equal(buttons?.texts?.limit, LIMITS.interactiveBody);
    assert.equal(link?.texts?.limit, LIMITS.interactiveBody);
    assert.equal(list?.texts?.limit, LIMITS.listBody);
    assert.equal(image?.texts?.limit, LIMITS.caption);
    assert.equal(document?.texts?.limit, LIMITS.caption);
    assert.equal(link?.button, LIMITS.linkTitle);
    assert.equal(list?.button, LIMITS.listButton);
    assert.deepEqual(plain(buttons?.choices), { most: LIMITS.buttons, title: LIMITS.buttonTitle });
    assert.deepEqual(plain(list?.choices), { most: LIMITS.rows, title: LIMITS.rowTitle, description: LIMITS.rowDescription });
  });

  it("marks a node whose required text is empty, too long or in another language only", () => {
    const texts = (kind: string, written: object): unknown => ui.valid({ kind, texts: written }, "texts");
    assert.equal(texts("text", { it: "Ciao" }), true);
    assert.equal(texts("text", { it: "  ", en: "Hello" }), false);
    assert.equal(texts("image", { it: "" }), true);
    assert.equal(texts("audio", { it: "" }), true);
    assert.equal(texts("buttons", { it: "x".repeat(1024) }), true);
    assert.equal(texts("buttons", { it: "x".repeat(1025) }), false);
    assert.equal(texts("buttons", { it: `${"x".repeat(1024)}{{comune.name}}` }), true);
    assert.equal(texts("text", { it: "Ciao", en: "x".repeat(4097) }), false);
    assert.match(String(ui.valid({ kind: "text", texts: { it: "" } }, "texts", {})), /fault\.empty$/);
  });

  it("marks choices that Meta would refuse", () => {
    const choice = (id: string, it: string): object => ({ id, title: { it } });
    const choices = (kind: string, given: object[]): unknown => ui.valid({ kind, choices: given }, "choices");
    assert.equal(choices("buttons", [choice("a", "Sì"), choice("b", "No")]), true);
    assert.equal(choices("buttons", []), false);
    assert.equal(choices("buttons", [1, 2, 3, 4].map((n) => choice(`${n}`, `Scelta ${n}`))), false);
    assert.equal(choices("list", [1, 2, 3, 4].map((n) => choice(`${n}`, `Scelta ${n}`))), true);
    assert.equal(choices("buttons", [choice("a", "Sì"), choice("a", "No")]), false);
    assert.equal(choices("buttons", [choice("a", "Sì"), choice("b", "Sì")]), false);
    assert.equal(choices("buttons", [choice("a", "x".repeat(21))]), false);
    assert.equal(choices("buttons", [choice("a", "")]), false);
    assert.equal(choices("text", []), true);
  });

  it("marks an address, a position or a template that is missing or wrong", () => {
    const valid = (node: object, property: string): unknown => ui.valid(node, property);
    for (const url of ["https://example.org/a.pdf", "{{comune.website}}"]) assert.equal(valid({ kind: "link", url }, "url"), true);
    for (const url of ["", "example.org", "ftp://example.org"]) assert.equal(valid({ kind: "document", url }, "url"), false);
    for (const latitude of ["43,55", "-43.55", "{{msg.lat}}"]) assert.equal(valid({ kind: "location", latitude }, "latitude"), true);
    for (const latitude of ["", "91", "nord"]) assert.equal(valid({ kind: "location", latitude }, "latitude"), false);
    assert.equal(valid({ kind: "template", templateName: "" }, "templateName"), false);
    assert.equal(valid({ kind: "template", templateName: "hello_world" }, "templateName"), true);
    assert.equal(valid({ kind: "text" }, "templateName"), true);
  });

  it("saves only what the kind uses", () => {
    const written = values({ url: "https://example.org", texts: { it: "Ciao", en: " ", fr: "Salut" }, choices: [{ id: "", title: { it: "È aperto?" } }] });
    assert.deepEqual(plain(ui.tidy({ ...written, kind: "text" })), { texts: { it: "Ciao", fr: "Salut" } });
    assert.deepEqual(plain(ui.tidy({ ...written, kind: "buttons" })), {
      texts: { it: "Ciao", fr: "Salut" },
      choices: [{ id: "e_aperto", title: { it: "È aperto?" } }],
    });
    assert.deepEqual(plain(ui.tidy({ ...written, kind: "audio" })), { url: "https://example.org" });
    assert.deepEqual(plain(ui.tidy({ ...written, kind: "read" })), {});
    assert.deepEqual(plain(ui.tidy(values({ kind: "image", url: "https://example.org/a.png" }))), { url: "https://example.org/a.png" });
  });

  it("gives every choice an identifier of its own, and keeps those that it has", () => {
    const choices = [{ id: "si", title: { it: "Certo" } }, ...["Sì", "Sì!", "🙂"].map((it) => ({ id: "", title: { it } }))];
    const saved = plain(ui.tidy(values({ kind: "list", choices }))) as { choices: { id: string }[] };
    assert.deepEqual(saved.choices.map(({ id }) => id), ["si", "si_2", "si_3", "choice"]);
  });

  it("shows a text with what is known of it, without the parts that will not be there", () => {
    const known: Record<string, string> = { "comune.name": "Borgoprova", "comune.pec": "" };
    const fill = (template: string): unknown => plain(ui.fill(template, (path) => known[path]));
    assert.deepEqual(fill(" Comune di {{ comune.name }}. "), ["Comune di ", "Borgoprova", "."]);
    assert.deepEqual(fill("Sei {{citizen}}"), ["Sei ", { path: "citizen" }]);
    assert.deepEqual(fill("{{comune.pec|nessuna}}"), ["nessuna"]);
    assert.deepEqual(fill("a{{#comune.pec}} PEC {{comune.pec}}{{/comune.pec}}b"), ["ab"]);
    assert.deepEqual(fill("a\n{{#comune.pec}}\nPEC\n{{/comune.pec}}\nb"), ["a\nb"]);
    assert.deepEqual(fill("a\n{{#comune.name}}\nnome\n{{/comune.name}}\nb"), ["a\nnome\nb"]);
    assert.deepEqual(plain(ui.measure(ui.fill("{{comune.name}} {{citizen}}", (path) => known[path]))), { length: 11, exact: false });
  });
});

describe("the examples", () => {
  const files = globSync("examples/**/*.json", { cwd: root });
  const flows = new Map(files.map((file) => [file, JSON.parse(read(file)) as FlowNode[]]));
  const service = JSON.parse(read("flows/urp.json")) as FlowNode[];

  it("show every node of the palette", () => {
    const shown = new Set([...flows.values()].flat().map(({ type }) => type));
    for (const type of visible) assert.ok(shown.has(type), type);
  });

  for (const [file, nodes] of flows) {
    it(`${file} imports alone: no package beside this one, nothing that it lacks, no secret`, () => {
      const ids = new Set(nodes.map(({ id }) => id));
      assert.equal(ids.size, nodes.length);
      for (const node of nodes) {
        assert.ok(coreTypes.includes(node.type) || types.includes(node.type), node.type);
        assert.ok(!("credentials" in node), node.id);
        if (node.z !== undefined) assert.ok(ids.has(node.z), node.z);
        for (const wire of (node.wires ?? []).flat()) assert.ok(ids.has(wire), wire);
        if (!types.includes(node.type)) continue;
        for (const [property, { type }] of Object.entries(halfOf(node.type).defaults ?? {})) {
          if (type && node[property]) assert.ok(nodes.some(({ id, type: is }) => id === node[property] && is === type), `${node.id}.${property}`);
        }
        if (visible.includes(node.type)) assert.equal(node.wires?.length, node["outputs"] ?? halfOf(node.type).outputs, node.id);
      }
    });

    it(`${file} says in a comment what to do`, () => {
      assert.ok(nodes.some(({ type, name }) => type === "comment" && typeof name === "string" && name.length > 20));
    });
  }

  it("use the number and the store of the service where it is there: one number must not be configured twice", () => {
    for (const nodes of flows.values()) {
      for (const { id, type } of nodes) {
        if (type === "whatsapp-account" || type === "urp-store") assert.equal(service.find((node) => node.id === id)?.type, type);
      }
    }
  });
});
