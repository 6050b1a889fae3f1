/**
 * What a package must be besides its code: what Node-RED's scorecard asks that can be told offline, what `npm ci` needs, whose
 * licences we may carry, and that the parts of the source stay apart.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const json = <Shape>(path: string): Shape => JSON.parse(read(path)) as Shape;
const sources = (...patterns: string[]): string[] => globSync(patterns, { cwd: root }).sort();

interface Manifest {
  name: string;
  version: string;
  license: string;
  keywords: string[];
  repository?: { url: string };
  bugs?: unknown;
  engines: { node: string };
  files: string[];
  exports: Record<string, string | { types: string; default: string }>;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
  "node-red": { version: string; nodes: Record<string, string> };
}

interface Locked {
  version?: string;
  resolved?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const manifest = json<Manifest>("package.json");
const locked = json<{ packages: Record<string, Locked> }>("package-lock.json").packages;
const types = Object.keys(manifest["node-red"].nodes);

/** From `nodes/a.ts` and `./lib/b.ts` to `nodes/lib/b.ts`. */
const target = (file: string, specifier: string): string => normalize(join(dirname(file), specifier));

/** The `dist` twin of a source, back to the source. */
const sourceOf = (path: string): string => path.replace(/^(\.\/)?dist\//, "").replace(/(\.d\.ts|\.js)$/, ".ts");

describe("the package", () => {
  it("has the name, licence, address and keyword that the Flow Library wants", () => {
    assert.match(manifest.name, /^@[a-z-]+\/[a-z-]+$/);
    assert.equal(manifest.license, "EUPL-1.2");
    assert.ok(manifest.repository ?? manifest.bugs);
    assert.ok(manifest.keywords.includes("node-red"));
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  });

  it("keeps to six dependencies, none of them Node-RED", () => {
    const names = Object.keys(manifest.dependencies);
    assert.ok(names.length <= 6, names.join(", "));
    assert.ok(!names.includes("node-red"));
  });

  it("asks for the Node that has node:sqlite without a flag, and for a Node-RED that is tested", () => {
    assert.equal(manifest.engines.node, ">=22.13");
    assert.equal(manifest["node-red"].version, ">=4.1.0");
    assert.match(json<Manifest>("node_modules/node-red/package.json").version, /^5\./);
  });

  it("names nodes whose runtime and editor halves exist, one type a file", () => {
    for (const [type, path] of Object.entries(manifest["node-red"].nodes)) {
      assert.equal(path, `dist/nodes/${type}.js`);
      assert.ok(existsSync(join(root, `nodes/${type}.ts`)), `nodes/${type}.ts`);
      assert.ok(existsSync(join(root, `nodes/${type}.html`)), `nodes/${type}.html`);
    }
    const halves = sources("nodes/*.html").map((file) => file.slice("nodes/".length, -".html".length));
    assert.deepEqual(halves, types.toSorted());
  });

  it("registers each type with a literal name and an inline definition, which is all that the scorecard can read", () => {
    for (const type of types) {
      const names = [...read(`nodes/${type}.html`).matchAll(/registerType\(\s*(["'])([^"']*)\1\s*,\s*\{/g)];
      assert.deepEqual(
        names.map((match) => match[2]),
        [type],
      );
    }
  });

  it("shows every node in an example", () => {
    const shown = new Set(sources("examples/**/*.json").flatMap((file) => json<{ type: string }[]>(file).map(({ type }) => type)));
    assert.deepEqual(
      types.filter((type) => !isConfig(type) && !shown.has(type)),
      [],
    );
  });

  it("exports only what has a source", () => {
    for (const entry of Object.values(manifest.exports)) {
      const paths = typeof entry === "string" ? [entry] : [entry.types, entry.default];
      for (const path of paths) assert.ok(existsSync(join(root, sourceOf(path))), path);
    }
  });

  it("carries what a comune needs to run it, and no source, test or secret", function () {
    if (!existsSync(join(root, "dist/nodes"))) return this.skip();
    const listing = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root, encoding: "utf8", stdio: "pipe" });
    const packed = filesOf(JSON.parse(listing));
    const wanted = ["README.md", "CHANGELOG.md", "LICENSE", "publiccode.yml", "flows/urp.json", "flows/settings.js", "flows/start.js", "flows/LICENSE", "examples/LICENSE"];
    for (const type of types) wanted.push(`dist/nodes/${type}.js`, `dist/nodes/${type}.html`);
    assert.deepEqual(
      wanted.filter((path) => !packed.includes(path)),
      [],
    );
    const unwanted = /(^|\/)(test|bench|\.urp|\.git)\/|(?<!\.d)\.tsx?$|keys\.json$|users\.json$|_cred\.json$|\.db$/;
    assert.deepEqual(
      packed.filter((path) => unwanted.test(path)),
      [],
    );
  });
});

function isConfig(type: string): boolean {
  return /category:\s*["']config["']/.test(read(`nodes/${type}.html`));
}

/** npm 11 answers an array of packages, npm 12 an object by name. */
function filesOf(listing: unknown): string[] {
  const [first] = Object.values(listing as Record<string, { files: { path: string }[] }>);
  return first?.files.map(({ path }) => path) ?? [];
}

describe("what is installed with the package", () => {
  it("names no registry in the lock file", () => {
    assert.deepEqual(
      Object.keys(locked).filter((path) => locked[path]?.resolved),
      [],
    );
  });

  it("locks every dependency, those of other platforms too: npm ci refuses a lock file that lacks one", () => {
    const missing = Object.entries(locked).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} → ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it("runs one install script, Node's own, and has decided on every other", () => {
    const scripts = Object.keys(locked)
      .filter((path) => locked[path]?.hasInstallScript)
      .map((path) => path.replace(/^.*node_modules\//, ""));
    const decided = Object.keys(manifest.allowScripts);
    assert.deepEqual(scripts.toSorted(), decided.toSorted());
    assert.deepEqual(
      decided.filter((name) => manifest.allowScripts[name]),
      ["node"],
    );
  });

  it("has licences that allow it, each one looked at", () => {
    const allowed = new Set(["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"]);
    const production = Object.keys(locked).filter((path) => path !== "" && !locked[path]?.dev);
    assert.ok(production.includes("node_modules/axios"));
    for (const path of production) {
      const { license } = json<{ license?: string }>(`${path}/package.json`);
      assert.ok(allowed.has(license ?? ""), `${path}: ${license ?? "no licence"}`);
    }
  });
});

/** As Node looks for it: beside the package, then in each folder above. */
function isLocked(path: string, name: string): boolean {
  for (let at = path; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (locked[at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

interface Import {
  file: string;
  specifier: string;
  /** Only types: nothing of it runs. */
  types: boolean;
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(/^(?:import|export)\s+(type\s)?[^;"']*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm);
  return [...found].map((match) => ({ file, types: match[1] !== undefined, specifier: match[2] ?? match[3] ?? "" }));
}

/** The folder below `nodes/lib` that a file is part of, if any. */
const domainOf = (path: string): string | undefined => /^nodes\/lib\/([^/]+)\//.exec(path)?.[1];

describe("the parts of the source", () => {
  // Pages are built for the browser, where a face full of server code cannot go.
  const files = sources("nodes/**/*.ts").filter((file) => !/^nodes\/web\/(phone|login|share\/page)\//.test(file));
  const imports = files.flatMap(importsOf);
  const crossing = imports
    .filter(({ specifier }) => specifier.startsWith("."))
    .map((one) => ({ ...one, from: domainOf(one.file), path: target(one.file, one.specifier) }))
    .filter(({ from, path }) => domainOf(path) !== undefined && domainOf(path) !== from);

  it("meet only at each domain's face", () => {
    assert.ok(crossing.length > 30, "the search finds imports");
    const behind = crossing.filter(({ path }) => !path.endsWith("/index.ts"));
    assert.deepEqual(
      behind.map(({ file, path }) => `${file} → ${path}`),
      [],
    );
  });

  it("keep Node-RED out of what nodes know how to do", () => {
    const library = imports.filter(({ file }) => file.startsWith("nodes/lib/"));
    const foreign = library.filter(({ specifier }) => /^(@node-red\/|node-red|express)/.test(specifier));
    const upwards = library.filter(({ file, specifier }) => specifier.startsWith(".") && !target(file, specifier).startsWith("nodes/lib/"));
    const kit = crossing.filter(({ from, path, types }) => from !== undefined && domainOf(path) === "kit" && !types);
    assert.deepEqual(
      [...foreign, ...upwards, ...kit].map(({ file, specifier }) => `${file} → ${specifier}`),
      [],
    );
  });

  it("depend on each other in one direction", () => {
    const uses = new Map<string, Set<string>>();
    for (const { from, path } of crossing) {
      if (from) uses.set(from, (uses.get(from) ?? new Set()).add(domainOf(path)!));
    }
    const visit = (domain: string, trail: string[]): void => {
      assert.ok(!trail.includes(domain), `a circle: ${[...trail, domain].join(" → ")}`);
      for (const next of uses.get(domain) ?? []) visit(next, [...trail, domain]);
    };
    for (const domain of uses.keys()) visit(domain, []);
  });

  it("leave nothing for later and talk to no console", () => {
    const written = sources("{nodes,resources,flows,scripts,examples,bench}/**/*.{ts,tsx,js,html,json,css}");
    assert.deepEqual(
      written.filter((file) => /\b(TODO|FIXME)\b/.test(read(file))),
      [],
    );
    const inNodes = written.filter((file) => /^(nodes|resources)\//.test(file));
    assert.deepEqual(
      inNodes.filter((file) => /\bconsole\s*\./.test(read(file))),
      [],
    );
  });
});

describe("the README", () => {
  const readme = read("README.md");

  it("gives the two commands, and only commands that exist", () => {
    for (const command of ["npm ci && npm start", "npm ci && npm test"]) assert.ok(readme.includes(`\n${command}\n`), command);
    const pages = [readme, read("CONTRIBUTING.md")].join("\n");
    const scripts = [...pages.matchAll(/npm (?:run )?([a-z][a-z:]*)/g)].map((match) => match[1]!);
    const npm = new Set(["ci", "install", "pack"]);
    assert.deepEqual(
      scripts.filter((name) => !npm.has(name) && !(name in manifest.scripts)),
      [],
    );
  });

  it("names every variable of the environment that the code reads, and no other", () => {
    const names = (text: string): string[] => text.match(/\b(?:URP|WHATSAPP)_[A-Z][A-Z_]*\b/g) ?? [];
    const used = new Set(sources("nodes/**/*.ts", "flows/*.js").flatMap((file) => names(read(file))));
    assert.deepEqual([...new Set(names(readme))].sort(), [...used].sort());
  });

  it("lists every node", () => {
    for (const type of types) assert.ok(readme.includes(`| \`${type}\` |`), type);
  });

  it("links only to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map((match) => match[1]!);
    assert.deepEqual(
      links.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });
});

describe("the change log", () => {
  it("has an entry with a date for this version", () => {
    assert.match(read("CHANGELOG.md"), new RegExp(`^## \\[${manifest.version.replaceAll(".", "\\.")}\\] - \\d{4}-\\d{2}-\\d{2}$`, "m"));
  });
});
