/** Makes the style of the public page out of Bootstrap Italia. Runs when the package is built, never in the service. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The whole style sheet, compressed. */
export async function statoStyle(): Promise<string> {
  const { compile, Logger } = await import("sass");
  const { css } = compile(fileURLToPath(new URL("style.scss", import.meta.url)), {
    loadPaths: [fileURLToPath(new URL("../../../node_modules", import.meta.url))],
    style: "compressed",
    // Bootstrap Italia 2 is written for the old ways of Sass: its warnings are not ours to settle.
    logger: Logger.silent,
  });
  return css;
}

/** @param directory  where the style goes, under a name that changes with it @returns the name */
export async function buildStato(directory: string): Promise<string> {
  const css = await statoStyle();
  const name = `style.${createHash("sha256").update(css).digest("hex").slice(0, 12)}.css`;
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, name), css);
  return name;
}
