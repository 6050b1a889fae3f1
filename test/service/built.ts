/** The service runs from `dist`: built once when it is missing or older than what it is made from. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

let checked = false;

export function ensureBuilt(): void {
  if (checked) return;
  checked = true;
  if (newest("nodes", Math.max) <= newest("dist", Math.min)) return;
  const built = spawnSync(process.execPath, ["scripts/build.ts"], {
    cwd: root,
    encoding: "utf8",
    // As npm does: the compiler is called by its bare name.
    env: { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}` },
  });
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
}

/** The latest (Math.max) or earliest (Math.min) change of a file below a folder; 0 when there is none. */
function newest(folder: string, pick: (...times: number[]) => number): number {
  const path = join(root, folder);
  if (!existsSync(path)) return 0;
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return pick(...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs));
}
