/** Builds `dist`: what Node-RED loads (JavaScript with its HTML, labels and icons beside it) and the pages. */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

rmSync(join(root, "dist"), { recursive: true, force: true });
const compiled = spawnSync("tsc", ["-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
if (compiled.status !== 0) process.exit(1);

for (const file of globSync(["nodes/*.html", "nodes/locales/**/*.{json,html}", "nodes/icons/*.svg"], { cwd: root })) {
  mkdirSync(dirname(join(root, "dist", file)), { recursive: true });
  cpSync(join(root, file), join(root, "dist", file));
}

await build({ root: join(root, "nodes/web/phone"), configFile: join(root, "vite.config.ts"), logLevel: "warn" });
