/** Where the open measures lie, when somebody has put them beside the project; they are not part of it. */
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export function samples(name: string): string | null {
  const folders = [process.env["URP_MODERATION_SAMPLES"], join(root, "../shared/samples/moderation"), join(root, "../../shared/samples/moderation")];
  for (const folder of folders) if (folder && existsSync(join(folder, name))) return join(folder, name);
  return null;
}
