/**
 * What was deleted is still in the log (WAL) until it is written back, and long values stay on free pages: where a deletion
 * must leave nothing to be found, the pages are zeroed and the log is emptied right after the commit.
 */
import type { Database } from "./database.ts";

/** For the rest of this transaction, what is deleted is zeroed also on pages that become free (sqlite.org/pragma.html). */
export function leaveNoTrace(db: Database): void {
  db.traces.left = true;
  db.sql.exec("PRAGMA secure_delete = ON");
}

/** After the commit. What cannot be done now (the disk is full) is done after a later one. */
export function scrub(db: Database): void {
  if (!db.traces.left) return;
  try {
    db.sql.exec("PRAGMA secure_delete = FAST");
    const { busy } = db.sql.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() as { busy: number };
    db.traces.left = busy !== 0;
  } catch {
    db.traces.left = true;
  }
}
