import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { StatementSync } from "node:sqlite";
import { conversation } from "../../nodes/lib/store/sqlite/conversation.ts";
import { type Database, openDatabase } from "../../nodes/lib/store/sqlite/database.ts";
import { accept, beat, claimEvents, finishEvents } from "../../nodes/lib/store/sqlite/events.ts";
import { mailNodes, nextMail, recoverMails, claimMails, mailCounts, writeMail } from "../../nodes/lib/store/sqlite/mails.ts";
import { claimSends, enqueue, first, nextSend } from "../../nodes/lib/store/sqlite/outbox.ts";
import { dueReports, reportSight, takeReportStep } from "../../nodes/lib/store/sqlite/report-drafts.ts";
import { bornNodes, bornReports, nearReports, reportLines } from "../../nodes/lib/store/sqlite/reports.ts";
import { mailAbout } from "../../nodes/lib/store/sqlite/tickets.ts";
import { temporaryDirectory } from "./engine.ts";

const effect = { event: "event-1", node: "n", ordinal: 0 };
const piece = { account: "1", citizen: "anna", effect, at: 1 };
const arrival = { account: "1", key: "k", category: "message", kind: "text", content: "{}" } as const;
const claim = { account: "1", holder: "h", limit: 9, now: 1 };
const position = { latitude: 43.55, longitude: 10.31 };

/** Of these there are never more than what waits, is open or has failed: to walk through them is to look at work at hand. */
const workAtHand =
  /event_(?:waiting|open)|outbox_(?:due|unsettled|outside)|mail_(?:due|unsettled|begun|failed)|report_(?:born|draft_due|owed)\b/;
/** As few rows as there are processes. */
const few = /^SCAN (?:instance|json_each|CONSTANT)\b/;

/** What is asked, and by which indexes, where others would do it badly. */
const queries: Record<string, { work(db: Database): unknown; by?: RegExp[] }> = {
  "a message that comes in": {
    work: (db) => accept(db, [{ ...arrival, at: 1, opensWindow: 1, sender: { phone: "39333" } }], 1),
    by: [/outbox_outside[^]*outbox_outside/],
  },
  "messages that go into the flow": { work: (db) => claimEvents(db, { ...claim, openUntil: 2 }) },
  "messages that the flow has had": { work: (db) => finishEvents(db, "h", 1) },
  "a sign of life": {
    work: (db) => beat(db, { holder: "h", now: 5, until: 6, unknownUntil: 7 }),
    by: [/outbox USING INDEX outbox_due/],
  },
  "an answer that is written": {
    work: (db) => enqueue(db, { account: "1", citizen: "anna", effect, content: "{}", needsWindow: true, now: 1 }),
  },
  "answers that go": { work: (db) => [claimSends(db, { ...claim, clock: 1 }), nextSend(db, "1")] },
  "what is said once": { work: (db) => first(db, "1", effect, { key: "k", at: 1, until: 2 }) },
  "a piece of a report": {
    work: (db) => [
      reportSight(db, "1", "anna", effect, 1),
      takeReportStep(db, { ...piece, seen: null, outcome: "in-progress", draft: { content: "{}", due: 2 } }),
    ],
    by: [/SEARCH report_draft USING/, /SEARCH report USING INDEX report_citizen/],
  },
  "what is due of reports": { work: (db) => [dueReports(db, "1", 5, 9), bornReports(db, "1", "n"), bornNodes(db, "1")] },
  "reports around a place": {
    work: (db) => nearReports(db, { account: "1", position, metres: 30, since: 0, limit: 9 }),
    by: [/SEARCH report USING INDEX report_near \(account=\? AND lat_cell/],
  },
  "a page of the open data": {
    work: (db) => reportLines(db, "1", 0, 9),
    by: [/SEARCH report USING INTEGER PRIMARY KEY/],
  },
  "a mail that is written": {
    work: (db) =>
      writeMail(db, {
        account: "1", effect, citizen: "anna", server: "s", office: "o", recipient: "a@example.org", thread: "", reference: "",
        content: "{}", now: 1, at: 1,
      }),
    by: [/SEARCH mail USING INDEX mail_unsettled/, /SEARCH mail USING INDEX mail_citizen/],
  },
  "mails that go": {
    work: (db) => [claimMails(db, { ...claim, server: "s" }), nextMail(db, "1", "s"), mailCounts(db, "1", "n")],
  },
  "mails that a dead process had begun": {
    work: (db) => recoverMails(db, "1", "s", "h", 1),
    by: [/SEARCH mail USING INDEX mail_begun/],
  },
  "nodes that have mails": {
    work: (db) => mailNodes(db, "1"),
    by: [/SEARCH mail USING INDEX mail_unsettled.*SEARCH mail USING INDEX mail_failed/],
  },
  "an office's mail that names a report": {
    work: (db) => [mailAbout(db, "1", "2026/000001", null), mailAbout(db, "1", "2026/000001", "a@example.org")],
    by: [/SEARCH mail USING INDEX mail_reference/],
  },
  "a citizen's conversation": {
    work: (db) => conversation(db, "1", "anna", { event: "e", at: 2 }, 1, 20),
    by: [/SEARCH event USING INDEX event_citizen/, /SEARCH outbox USING INDEX outbox_citizen/],
  },
};

describe("what the store is asked with every message, mail or look at the clock", () => {
  const directory = temporaryDirectory();
  let db: Database;

  before(() => {
    db = openDatabase(join(directory, "urp.db"), join(directory, "keys.json"));
    // Another instance that has gone: what it leaves is looked for too.
    beat(db, { holder: "gone", now: 0, until: 1, unknownUntil: 2 });
  });

  after(() => {
    db.sql.close();
    rmSync(directory, { recursive: true });
  });

  for (const [name, { work, by = [] }] of Object.entries(queries)) {
    it(`is found by an index, however much is kept: ${name}`, () => {
      const plans = plansOf(db, work);
      assert.ok(plans.length > 0);
      for (const { text, plan } of plans) assert.deepEqual(plan.filter(growsWithTheTable), [], text);
      for (const index of by) assert.match(plans.map(({ plan }) => plan.join(" ")).join("\n"), index);
    });
  }
});

/** The whole of a table or index, or the part of one account, which is the whole for most. */
function growsWithTheTable(step: string, index: number, plan: string[]): boolean {
  if (few.test(step)) return false;
  const scans = step.startsWith("SCAN");
  // What is looked through anew for each row of what is looked through.
  if (scans && plan.slice(0, index).some((before) => before.startsWith("CORRELATED"))) return true;
  return (scans || step.endsWith("(account=?)")) && !workAtHand.test(step);
}

function plansOf(db: Database, work: (db: Database) => unknown): { text: string; plan: string[] }[] {
  const asked = new Set<string>();
  const watched: Database = {
    ...db,
    prepare(text): StatementSync {
      asked.add(text);
      return db.prepare(text);
    },
  };
  work(watched);
  return [...asked].map((text) => ({ text, plan: planOf(db, text) }));
}

function planOf({ sql }: Database, text: string): string[] {
  const values = Array.from({ length: text.split("?").length - 1 }, () => null);
  return sql
    .prepare(`EXPLAIN QUERY PLAN ${text}`)
    .all(...values)
    .map((row) => String(row["detail"]));
}
