import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { runBatch } from "../../nodes/lib/store/sqlite/batch.ts";
import { type Database, openDatabase } from "../../nodes/lib/store/sqlite/database.ts";
import { temporaryDirectory } from "./engine.ts";
import { start } from "./scene.ts";

describe("an outbox of mails", () => {
  let directory: string;
  let db: Database;
  let event = 0;
  beforeEach(() => {
    directory = temporaryDirectory();
    db = openDatabase(join(directory, "urp.db"), join(directory, "keys.json"));
  });
  afterEach(() => {
    db.sql.close();
    rmSync(directory, { recursive: true });
  });

  const fill = (count: number, citizen = "NULL"): void =>
    db.sql.exec(`WITH RECURSIVE turn (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM turn WHERE n < ${count})
      INSERT INTO mail (account, id, key, event, node, citizen, server, office, recipient, thread, position, reference, state, due, queued, created)
      SELECT 'a', 'm' || n, 'm' || n, 'e', 'n', ${citizen}, 's', 'Strade', 'x@y', 'm' || n, 0, '', 0, 0, 0, 0 FROM turn`);
  const write = (account: string, citizen: string | null = null, name = `e${(event += 1)}`): string => {
    const draft = { account, effect: { event: name, node: "n", ordinal: 0 }, citizen, server: "s", office: "Strade", recipient: "x@y", thread: "", reference: "", content: "{}", at: start, now: start };
    const [outcome] = runBatch(db, [{ name: "writeMail", arguments: [draft] }]);
    return outcome && "fault" in outcome ? `${outcome.fault.code}: ${outcome.fault.sentence.it}` : "written";
  };
  const code = (...values: Parameters<typeof write>): string => write(...values).split(":", 1)[0]!;

  it("that has 5,000 waiting takes no more of that account, with a sentence, until one has gone", () => {
    fill(5_000);
    assert.deepEqual([code("a"), code("b")], ["mail.full", "written"]);
    db.sql.exec("UPDATE mail SET state = 3 WHERE id = 'm1'");
    assert.deepEqual([code("a"), code("a")], ["written", "mail.full"]);
  });

  it("with 50 waiting of one citizen takes no more of theirs, with a sentence, and everybody else's", () => {
    fill(49, "'ANNA'");
    assert.deepEqual([code("a", "ANNA", "last"), code("a", "ANNA")], ["written", "mail.full-citizen"]);
    assert.match(write("a", "ANNA"), /: Di questo cittadino aspettano già \{most\} mail: /);
    // What is written is written, and others have their own.
    assert.deepEqual([code("a", "ANNA", "last"), code("a", "BRUNO"), code("a"), code("b", "ANNA")], ["written", "written", "written", "written"]);
    db.sql.exec("UPDATE mail SET state = 4 WHERE id = 'm1'");
    assert.deepEqual([code("a", "ANNA"), code("a", "ANNA")], ["written", "mail.full-citizen"]);
  });
});
