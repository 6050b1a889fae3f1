/**
 * Builds `dist`: what Node-RED loads (JavaScript with its HTML, labels and icons beside it) and the pages. Made beside the old
 * one and put in its place only when it is whole: a service that runs from it never finds half of it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, mergeConfig } from "vite";
import { buildStato } from "../nodes/web/stato/build.ts";
import { pageConfig, pages } from "../vite.config.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const made = join(root, "dist.new");

rmSync(made, { recursive: true, force: true });
const compiled = spawnSync("tsc", ["-p", "tsconfig.build.json", "--outDir", made], { cwd: root, stdio: "inherit" });
if (compiled.status !== 0) process.exit(1);

for (const file of globSync(["nodes/*.html", "nodes/locales/**/*.{json,html}", "nodes/icons/*.svg"], { cwd: root })) {
  mkdirSync(dirname(join(made, file)), { recursive: true });
  cpSync(join(root, file), join(made, file));
}

await joinModeration();

for (const page of Object.keys(pages) as (keyof typeof pages)[]) {
  await build(mergeConfig({ configFile: false, logLevel: "warn", ...pageConfig(page) }, { build: { outDir: join(made, "web", page) } }));
}

await buildStato(join(made, "web/stato"));

rmSync(join(root, "dist"), { recursive: true, force: true });
renameSync(made, join(root, "dist"));

/** Moderation is a hundred small files, which take twice as long to load as one: what nobody else may import becomes one. */
async function joinModeration(): Promise<void> {
  const folder = join(made, "nodes/lib/moderation");
  const isOutside = (id: string, from = folder): boolean => relative(folder, resolve(dirname(from), id)).startsWith("..");
  const rollupOptions = { external: isOutside, output: { entryFileNames: "index.js" } };
  const joined = { ssr: join(folder, "index.js"), outDir: join(made, "joined"), target: "es2023", minify: false, rollupOptions };
  await build({ configFile: false, logLevel: "warn", build: joined });
  for (const file of globSync("**/*.js", { cwd: folder })) rmSync(join(folder, file));
  renameSync(join(made, "joined/index.js"), join(folder, "index.js"));
  rmSync(join(made, "joined"), { recursive: true });
}
