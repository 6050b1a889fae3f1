import assert from "node:assert/strict";
import { exportContacts, exportRegister, lastExport, leftSinceExport, readDeed, readReason, rollOf } from "../../nodes/lib/share/index.ts";
import { day, start } from "../store/scene.ts";
import { readCsv } from "./read-csv.ts";
import { readVcards } from "./read-vcards.ts";
import { type Paper, paperRegister } from "./paper-register.ts";

const wish = { who: "admin", reason: "Aggiorno la rubrica", onlyNew: false, language: "it" } as const;

describe("taking the contacts out", () => {
  let paper: Paper;
  beforeEach(() => {
    paper = paperRegister();
  });

  const take = async (at: number, onlyNew = false) => readVcards((await exportContacts(paper, { ...wish, at, onlyNew })).cards.join(""));
  const names = async (at: number, onlyNew = false): Promise<unknown[]> => (await take(at, onlyNew)).map((card) => card["FN"]);

  it("gives each subscriber under their label, and counts those without a number", async () => {
    paper.comes("AAAA1111", start, "393330000001");
    paper.comes("BBBB1111", start, undefined);
    paper.comes("CCCC1111", start, "393330000003");
    paper.leaves("CCCC1111", start + 1);
    const { cards, deed } = await exportContacts(paper, { ...wish, at: start + day });
    assert.deepEqual(readVcards(cards.join("")).map(({ FN, TEL }) => [FN, TEL]), [["Cittadino AAAA", "+393330000001"]]);
    assert.deepEqual([deed.count, deed.without], [1, 1]);
  });

  it("tells apart those who share a label, and never renames who was there before", async () => {
    paper.comes("AAAAZZZZ", start, "393330000001");
    assert.deepEqual(await names(start + day), ["Cittadino AAAA"]);
    paper.comes("AAAABBBB", start + 2 * day, "393330000002");
    assert.deepEqual((await take(start + 3 * day)).map(({ FN, TEL }) => [FN, TEL]), [["Cittadino AAAA BBBB", "+393330000002"], ["Cittadino AAAA", "+393330000001"]]);
    paper.leaves("AAAAZZZZ", start + 4 * day);
    assert.deepEqual(await names(start + 5 * day), ["Cittadino AAAA BBBB"]);
  });

  it("gives only who came since the last time when asked, who came back too", async () => {
    paper.comes("AAAA1111", start, "393330000001");
    paper.comes("BBBB1111", start, "393330000002");
    assert.equal((await names(start, true)).length, 2, "the first time all are new");
    paper.leaves("AAAA1111", start + 1);
    paper.comes("AAAA1111", start + 2, "393330000001");
    paper.comes("CCCC1111", start + 2, "393330000003");
    assert.deepEqual(await names(start + day, true), ["Cittadino AAAA", "Cittadino CCCC"]);
    await assert.rejects(names(start + 2 * day, true), /Nessun nuovo iscritto con un numero \(senza numero: 0\)/);
  });

  it("says who has left since the last time: by their own word, or because their time was over", async () => {
    paper.comes("AAAA1111", start, "393330000001");
    paper.comes("BBBB1111", start, "393330000002", start + 10 * day);
    paper.comes("CCCC1111", start, "393330000003");
    paper.leaves("CCCC1111", start + 1);
    assert.deepEqual(await leftSinceExport(paper, start + 2), [], "nothing was taken out yet");
    await take(start + day);
    paper.leaves("AAAA1111", start + 2 * day, "undo");
    paper.comes("DDDD1111", start + 2 * day, "393330000004");
    paper.leaves("DDDD1111", start + 3 * day);
    assert.deepEqual(await leftSinceExport(paper, start + 5 * day), ["Cittadino AAAA"]);
    assert.deepEqual(await leftSinceExport(paper, start + 11 * day), ["Cittadino AAAA", "Cittadino BBBB"]);
    paper.comes("AAAA1111", start + 12 * day, "393330000001");
    assert.deepEqual(await leftSinceExport(paper, start + 13 * day), ["Cittadino BBBB"]);
  });

  it("goes through a register of many pages, each of them once", async () => {
    for (let n = 0; n < 2_500; n += 1) paper.comes(`CITIZEN${String(n).padStart(5, "0")}`, start, `39333${String(n).padStart(7, "0")}`);
    const { cards, deed } = await exportContacts(paper, { ...wish, at: start + day });
    assert.deepEqual([cards.length, new Set(cards).size, deed.line], [2_500, 2_500, 2_500]);
  });

  it("writes into the audit who took how many and why, with no pseudonym and no number", async () => {
    paper.comes("AAAA1111", start, "393330000001");
    await take(start + day);
    const [line] = await paper.auditLines(10);
    assert.deepEqual([line!.who, line!.reason, line!.at], ["admin", "Aggiorno la rubrica", start + day]);
    assert.deepEqual(readDeed(line!.what), { kind: "contacts", count: 1, without: 0, onlyNew: false, line: 1 });
    assert.doesNotMatch(JSON.stringify(line), /AAAA|39333/);
    assert.equal((await lastExport(paper))!.at, start + day);
    assert.equal(readDeed("something else"), undefined);
  });

  it("gives nothing when the audit cannot be written, and writes nothing when there is nothing to give", async () => {
    await assert.rejects(take(start), /Nessun iscritto con un numero/);
    assert.deepEqual(await paper.auditLines(10), []);
    paper.comes("AAAA1111", start, "393330000001");
    paper.audit = () => Promise.reject(new Error("disk full"));
    await assert.rejects(take(start + day), /disk full/);
  });
});

describe("taking the register of consents out", () => {
  it("gives every line under its label, and none that was written after the audit's", async () => {
    const paper = paperRegister();
    paper.comes("AAAA1111", start, "393330000001", start + 30 * day);
    paper.leaves("AAAA1111", start + day);
    const { chunks, deed } = await exportRegister(paper, { ...wish, at: start + 2 * day, zone: "Europe/Rome" });
    paper.comes("BBBB1111", start + 3 * day, "393330000002");
    let text = "";
    for await (const chunk of chunks) text += chunk;
    const [, ...rows] = readCsv(text);
    assert.deepEqual(rows, [
      ["1", "Cittadino AAAA", "si iscrive", "2026-11-23 10:00:00 +01:00", "testo", "'=1", "2026-12-23 10:00:00 +01:00"],
      ["2", "Cittadino AAAA", "si cancella", "2026-11-24 10:00:00 +01:00", "testo", "'=1", ""],
    ]);
    assert.deepEqual([deed.kind, deed.count], ["register", 2]);
    assert.doesNotMatch(text, /39333|AAAA1/);
  });

  it("knows who is in after any acts", async () => {
    const paper = paperRegister();
    paper.acts("AAAA1111", "ask", start);
    paper.comes("BBBB1111", start, undefined);
    paper.acts("BBBB1111", "topics", start + 1);
    const { members } = await rollOf(paper, start + 2);
    assert.deepEqual([...members.values()].map(({ since }) => since), [0, 2]);
  });
});

describe("a reason", () => {
  it("has 10 to 200 characters, on one line and without what harms", () => {
    assert.equal(readReason("  Aggiorno\r\nla rubrica\u202e "), "Aggiorno la rubrica");
    for (const bad of ["", "corto", " \u200b".repeat(30), "x".repeat(201), undefined, 12, ["Aggiorno la rubrica"]]) {
      assert.throws(() => readReason(bad), /da 10 a 200 caratteri/);
    }
  });
});
