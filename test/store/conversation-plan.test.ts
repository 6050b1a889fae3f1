import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { StatementSync } from "node:sqlite";
import { conversation } from "../../nodes/lib/store/sqlite/conversation.ts";
import { type Database, openDatabase } from "../../nodes/lib/store/sqlite/database.ts";
import { temporaryDirectory } from "./engine.ts";

describe("a citizen's conversation", () => {
  it("is read from that citizen's rows, however many others wrote", () => {
    const directory = temporaryDirectory();
    const db = openDatabase(join(directory, "urp.db"), join(directory, "keys.json"));
    try {
      const asked: string[] = [];
      const watched: Database = {
        ...db,
        prepare(text): StatementSync {
          asked.push(text);
          return db.prepare(text);
        },
      };
      conversation(watched, "1", "anna", { event: "e", at: 2 }, 1, 20);
      const plans = asked.map((text) =>
        db.sql
          .prepare(`EXPLAIN QUERY PLAN ${text}`)
          .all(...Array.from({ length: text.split("?").length - 1 }, () => null))
          .map((row) => String(row["detail"]))
          .join(),
      );
      assert.equal(plans.length, 3);
      assert.match(plans[1]!, /^SEARCH event USING INDEX event_citizen/);
      assert.match(plans[2]!, /^SEARCH outbox USING INDEX outbox_citizen/);
    } finally {
      db.sql.close();
      rmSync(directory, { recursive: true });
    }
  });
});
