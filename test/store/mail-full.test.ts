import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { runBatch } from "../../nodes/lib/store/sqlite/batch.ts";
import { openDatabase } from "../../nodes/lib/store/sqlite/database.ts";
import { temporaryDirectory } from "./engine.ts";
import { start } from "./scene.ts";

describe("an outbox of mails", () => {
  it("that has 5,000 waiting takes no more of that account, with a sentence, until one has gone", () => {
    const directory = temporaryDirectory();
    const db = openDatabase(join(directory, "urp.db"), join(directory, "keys.json"));
    try {
      db.sql.exec(`WITH RECURSIVE turn (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM turn WHERE n < 5000)
        INSERT INTO mail (account, id, key, event, node, server, office, recipient, thread, position, reference, state, due, queued, created)
        SELECT 'a', 'm' || n, 'm' || n, 'e', 'n', 's', 'Strade', 'x@y', 'm' || n, 0, '', 0, 0, 0, 0 FROM turn`);
      let event = 0;
      const write = (account: string): string => {
        event += 1;
        const draft = { account, effect: { event: `e${event}`, node: "n", ordinal: 0 }, citizen: null, server: "s", office: "Strade", recipient: "x@y", thread: "", reference: "", content: "{}", at: start, now: start };
        const [outcome] = runBatch(db, [{ name: "writeMail", arguments: [draft] }]);
        return outcome && "fault" in outcome ? outcome.fault.code : "written";
      };
      assert.deepEqual([write("a"), write("b")], ["mail.full", "written"]);
      db.sql.exec("UPDATE mail SET state = 3 WHERE id = 'm1'");
      assert.deepEqual([write("a"), write("a")], ["written", "mail.full"]);
    } finally {
      db.sql.close();
      rmSync(directory, { recursive: true });
    }
  });
});
