import { open } from "../../privacy/index.ts";
import type { Database } from "./database.ts";

/** Null for what does not open (damaged, tampered with): such a row says nothing, and holds up no other. */
export function opened(db: Database, name: string, content: Uint8Array): string | null {
  try {
    return open(db.keys, name, content);
  } catch {
    return null;
  }
}
