/** What a stopped service left in its database, read without its code. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface StoredRow {
  id: string;
  category: string;
  kind: string;
  state: number;
}

export function eventsIn(directory: string): StoredRow[] {
  const db = new DatabaseSync(join(directory, "urp.db"), { readOnly: true });
  try {
    return db.prepare("SELECT id, category, kind, state FROM event ORDER BY seq").all() as unknown as StoredRow[];
  } finally {
    db.close();
  }
}
