/** The service runs from `dist`: built once when it is missing or older than what it is made from. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

let checked = false;

/** Test files that run in processes of their own build one after the other: the first for all. */
export function ensureBuilt(): void {
  if (checked) return;
  checked = true;
  if (isBuilt()) return;
  const lock = join(tmpdir(), `sportello-build-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`);
  const free = hold(lock);
  try {
    if (!isBuilt()) build();
  } finally {
    free();
  }
}

function isBuilt(): boolean {
  return newest("nodes", Math.max) <= newest("dist", Math.min);
}

/** A directory can be made by one process only; one that is older than a build can take was left behind. */
function hold(lock: string): () => void {
  for (;;) {
    try {
      mkdirSync(lock);
      return () => rmSync(lock, { recursive: true, force: true });
    } catch {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 60_000) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

function build(): void {
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
