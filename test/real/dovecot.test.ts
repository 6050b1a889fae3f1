import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { type ImapFault, type ImapSettings, type Reader, startReader } from "../../nodes/lib/imap/index.ts";
import type { Position } from "../../nodes/lib/imap/reader.ts";
import { mailOf } from "../office-answers/mails.ts";
import { type Dovecot, missing, startDovecot } from "./dovecot.ts";

describe("Debian's Dovecot", function () {
  const lacking = missing();
  if (lacking) {
    it(`is not tried: ${lacking}`);
    return;
  }
  this.timeout(40_000);
  let dovecot: Dovecot;
  let reader: Reader | undefined;
  let positions: Map<string, Position>;
  let subjects: string[];
  let faults: (ImapFault | undefined)[];
  let takes: (subject: string) => boolean;
  const errors: unknown[] = [];
  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot?.stop());
  beforeEach(() => {
    [positions, subjects, faults, takes] = [new Map(), [], [], () => true];
  });
  afterEach(async () => {
    await reader?.stop();
    assert.deepEqual(errors, []);
  });

  const read = (changes: Partial<ImapSettings> = {}): void => {
    reader = startReader({
      settings: { host: "127.0.0.1", port: dovecot.port, security: "none", folder: "INBOX", user: dovecot.user, password: dovecot.password, ...changes },
      position: (mailbox) => Promise.resolve(positions.get(mailbox) ?? null),
      note: (mailbox, position) => Promise.resolve(void positions.set(mailbox, position)),
      take(raw) {
        const subject = /^Subject: (.*)$/m.exec(Buffer.from(raw).toString("latin1"))![1]!.trim();
        const ours = takes(subject);
        subjects.push(subject);
        return Promise.resolve(ours);
      },
      onState: (fault) => faults.push(fault),
      now: Date.now,
      // Pauses must not be felt.
      random: () => -4.99,
      background: (work) => void work.catch((error: unknown) => errors.push(error)),
    });
  };
  const until = async (condition: () => boolean, what: string): Promise<void> => {
    for (let turn = 0; turn < 600 && !condition(); turn += 1) await pause(25);
    assert.ok(condition(), `${what} never came: ${subjects.join()}`);
  };
  const begun = (count = 1): Promise<void> => until(() => faults.filter((fault) => fault === undefined).length >= count, "the connection");
  const deliver = (...names: string[]): void => names.forEach((subject) => dovecot.deliver(mailOf({ subject, text: "ciao" })));

  it("is read from now on, told at once, and marks as read only what was for us", async () => {
    deliver("before");
    read();
    await begun();
    takes = (subject) => subject !== "newsletter";
    deliver("one", "newsletter", "two");
    await until(() => subjects.length === 3, "three mails");
    assert.deepEqual(subjects.toSorted(), ["newsletter", "one", "two"]);
    await reader!.stop();
    const flags = await dovecot.flags();
    const seen = [...flags].filter(([, of]) => of.includes("\\Seen")).map(([subject]) => subject);
    assert.deepEqual(seen.toSorted(), ["one", "two"]);
  });

  it("is read on where it was after a restart of ours and of its own, nothing twice and nothing lost", async () => {
    read();
    await begun();
    deliver("a");
    await until(() => subjects.length === 1, "a");
    await reader!.stop();
    deliver("b");
    read();
    await until(() => subjects.length === 2, "b");
    await dovecot.restart();
    deliver("c");
    await until(() => subjects.length === 3, "c");
    assert.deepEqual(subjects, ["a", "b", "c"]);
  });

  it("gives a mail again that could not be dealt with", async () => {
    read();
    await begun();
    let times = 0;
    takes = () => {
      times += 1;
      if (times === 1) throw new Error("disk full");
      return true;
    };
    deliver("d");
    await until(() => subjects.length === 1, "d");
    assert.equal(times, 2);
  });

  it("that has numbered its mails anew is looked through again", async () => {
    read();
    await begun();
    deliver("e");
    await until(() => subjects.includes("e"), "e");
    await reader!.stop();
    const before = subjects.length;
    const [was] = positions.values();
    dovecot.renumber();
    // It names the new numbering after the second.
    await pause(1_100);
    read();
    await until(() => subjects.slice(before).includes("e"), "e again");
    assert.notEqual([...positions.values()][0]!.validity, was!.validity);
  });

  it("says what is wrong with password, folder and host, and no more", async () => {
    for (const [changes, code, person] of [
      [{ password: "sbagliata" }, "imap.password", true],
      [{ folder: "Nessuna" }, "imap.folder", true],
      [{ port: 9 }, "imap.unreachable", false],
      [{ security: "starttls" as const }, "imap.unreachable", false],
    ] as const) {
      faults = [];
      read(changes);
      await until(() => faults.length > 0, code);
      await reader!.stop();
      assert.deepEqual([faults[0]?.error.code, faults[0]?.person], [code, person]);
      assert.doesNotMatch(JSON.stringify([faults[0]!.error.in("it"), faults[0]!.error.message]), /sbagliata|urp@prova/);
    }
  });
});
