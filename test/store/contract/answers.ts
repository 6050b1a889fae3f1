import assert from "node:assert/strict";
import type { AnswerDraft, AnswerOutcome, MailDraft } from "../../../nodes/lib/store/index.ts";
import type { Engine, OpenEngine } from "../engine.ts";
import { anna, day, hour, minute, type Scene, sceneIn, start } from "../scene.ts";

export function answersContract(current: () => Engine, open: OpenEngine): void {
  const store = () => current().store;

  /** An office and its mails. */
  async function office(scene: Scene, engine = current) {
    const { account } = scene;
    await engine().store.accept([scene.arrival("first")], start);
    const citizen = (await engine().store.findCitizen(account, anna.phone!))!;
    let count = 0;
    const write = async (more: Partial<MailDraft> = {}) => {
      count += 1;
      return engine().store.writeMail({
        account,
        effect: { event: `mail-${count}`, node: "forward", ordinal: 0 },
        citizen,
        server: "smtp",
        office: "Strade",
        recipient: "Strade@prova.example",
        thread: "",
        reference: "",
        content: '{"facts":{}}',
        at: start,
        now: start,
        ...more,
      });
    };
    const report = async (key: string) => {
      const seen = { account, citizen, effect: { event: key, node: "collect", ordinal: 0 }, at: start, seen: null, outcome: "complete" };
      const made = await engine().store.takeReportStep({
        ...seen,
        report: { year: 2026, category: "buca", categoryName: "Buca", created: start, content: '{"text":"x","media":[],"last":{}}' },
      });
      return made!.report!;
    };
    const take = (mail: string, source: string, more: Partial<AnswerDraft> = {}): Promise<AnswerOutcome> =>
      engine().store.takeAnswer({ account, source, mail, what: "text", text: "Domani.", at: start + hour, ...more });
    const untold = () => engine().store.untoldAnswers(account, "forward", start, 100);
    return { account, citizen, write, report, take, untold };
  }
  const number = ({ year, number: own }: { year: number; number: number }): string => `${year}/${String(own).padStart(6, "0")}`;

  describe("an office's answer", () => {
    it("is taken once for each source, and stays to be told until it has been", async () => {
      const { account, citizen, write, take, untold } = await office(sceneIn(store));
      const mail = await write();
      assert.deepEqual([await take(mail.id, "a"), await take(mail.id, "a", { text: "Altro." }), await take(mail.id, "b", { text: "Dopo." })], ["taken", "again", "taken"]);
      assert.equal(await take("nobody", "c"), "gone");
      const told = await untold();
      assert.deepEqual(told.map(({ text, office: from, citizen: whose, content }) => [text, from, whose, content]), [
        ["Domani.", "Strade", citizen, '{"facts":{}}'],
        ["Dopo.", "Strade", citizen, '{"facts":{}}'],
      ]);
      await store().toldAnswers(account, [told[0]!.id]);
      assert.deepEqual((await untold()).map(({ text }) => text), ["Dopo."]);
      const sight = (at: number) => store().reportSight(account, citizen, { event: "e", node: "n", ordinal: 0 }, at);
      assert.deepEqual([(await sight(start)).answeredAt, (await sight(start + day)).answeredAt], [null, start + hour]);
      assert.equal((await store().figures(account, start)).month["answers"], 2);
    });

    it("is told by another node of its account when the one that wrote the mail is gone", async () => {
      const { account, write, take, untold } = await office(sceneIn(store));
      const other = await office(sceneIn(store));
      assert.deepEqual([await take((await write()).id, "a"), await other.take((await other.write()).id, "a")], ["taken", "taken"]);
      assert.deepEqual(await store().answerNodes(account), ["forward"]);
      assert.deepEqual([await store().inheritAnswers(account, ["x"], "heir"), await store().inheritAnswers(account, ["forward"], "heir")], [0, 1]);
      assert.deepEqual([(await untold()).length, (await other.untold()).length], [0, 1]);
      const [told] = await store().untoldAnswers(account, "heir", start, 100);
      assert.equal(told!.text, "Domani.");
      await store().toldAnswers(account, [told!.id]);
      assert.deepEqual(await store().answerNodes(account), []);
    });

    it("moves the report forward only, and says nothing when there is nothing new", async () => {
      const { account, write, report, take, untold } = await office(sceneIn(store));
      const made = await report("r");
      const mail = await write({ thread: made.id, reference: number(made) });
      const outcomes = [
        await take(mail.id, "1", { what: "taken", text: "" }),
        await take(mail.id, "2", { what: "taken", text: "" }),
        await take(mail.id, "3", { what: "closed", text: "Fatto." }),
        await take(mail.id, "4", { what: "taken", text: "" }),
        await take(mail.id, "5", { what: "taken", text: "Ripassiamo." }),
      ];
      assert.deepEqual(outcomes, ["taken", "already", "taken", "already", "taken"]);
      assert.equal((await store().reportByNumber(account, made.year, made.number))!.state, "closed");
      assert.deepEqual((await untold()).map(({ what, text, report: of }) => [what, text, of!.state]), [
        ["taken", "", "closed"],
        ["closed", "Fatto.", "closed"],
        ["text", "Ripassiamo.", "closed"],
      ]);
    });

    it("is bounded in number", async () => {
      const { write, take } = await office(sceneIn(store));
      const mail = await write();
      const outcomes = await Promise.all(Array.from({ length: 101 }, (_, index) => take(mail.id, `m${index}`)));
      assert.equal(outcomes.filter((outcome) => outcome === "taken").length, 100);
      assert.equal(outcomes.at(-1), "full");
    });

    it("is part of what a citizen may see, and of what is erased; after that nobody is told", async () => {
      const { account, citizen, write, report, take, untold } = await office(sceneIn(store));
      const made = await report("r");
      const mail = await write({ thread: made.id, reference: number(made) });
      await take(mail.id, "a");
      assert.deepEqual((await store().exportCitizen(account, citizen))!.answers, [
        { at: "2026-11-23T10:00:00.000Z", office: "Strade", reference: number(made), what: "text", text: "Domani." },
      ]);
      await store().eraseCitizen(account, citizen);
      assert.deepEqual(await untold(), []);
      assert.equal(await take(mail.id, "b"), "gone");
    });

    it("loses its words when texts go, and its trace with the reports", async () => {
      const engine = await open();
      try {
        const { account, citizen, write, take, untold } = await office(sceneIn(() => engine.store), () => engine);
        await take((await write()).id, "a");
        await engine.store.noteReader(account, "box", { validity: "1", uid: 7 }, start);
        const retention = { textDays: 180, webhookDays: 7, figureDays: 0, mediaDays: 30, reportDays: 730 };
        await engine.store.purge({ ...retention, textDays: 400 }, start + 181 * day);
        assert.equal((await untold()).length, 1);
        await engine.store.purge({ ...retention, textDays: 1 }, start + 2 * day);
        assert.deepEqual(await untold(), []);
        assert.deepEqual(await engine.store.readerPosition(account, "box"), { validity: "1", uid: 7 });
        await engine.store.purge({ ...retention, textDays: 0 }, start + 731 * day);
        assert.deepEqual((await engine.store.exportCitizen(account, citizen))?.answers ?? [], []);
        assert.equal(await engine.store.readerPosition(account, "box"), null);
      } finally {
        await engine.end();
      }
    });
  });

  describe("a ticket for answering", () => {
    it("opens its own mail until its end, for that office, account and installation alone", async () => {
      const { account, write, take } = await office(sceneIn(store));
      const effect = { event: "mail-1", node: "forward", ordinal: 0 };
      const ticket = await store().answerTicket(account, effect, "strade@prova.example", start + day);
      assert.equal(ticket, await store().answerTicket(account, effect, "Strade@prova.example", start + day));
      const of = (one: string, clock = start, whose = account) => store().mailOfTicket(whose, one, clock);
      assert.equal(await of(ticket), null, "there is no mail yet");
      const mail = await write();
      assert.deepEqual([(await of(ticket))?.mail.id, (await of(ticket))?.used], [mail.id, []]);
      assert.equal((await of(ticket))!.content, '{"facts":{}}');
      await take(mail.id, "x", { what: "closed" });
      assert.deepEqual((await of(ticket))?.used, ["closed"]);
      assert.equal(await of(ticket, start + day), null);
      assert.equal(await of(ticket, start, "another"), null);
      const [id, , signed] = ticket.split(".");
      for (const forged of [`${id}.zzzzzz.${signed}`, `${ticket.slice(0, -1)}${ticket.endsWith("A") ? "B" : "A"}`, `${id}.${signed}`, "", "..", `${id}.1.${signed}`]) {
        assert.equal(await of(forged), null, forged);
      }
      const other = await store().answerTicket(account, effect, "altri@prova.example", start + day);
      assert.equal(await of(other), null);
    });
  });

  describe("what a citizen says to a person", () => {
    it("stays in one thread until the office has closed it, or it is old", async () => {
      const { account, citizen, write, take } = await office(sceneIn(store));
      const thread = (since = start, recipient = "strade@prova.example") => store().openThread(account, "forward", citizen, recipient, since);
      assert.equal(await thread(), null);
      await write({ reference: "2026/000001" });
      assert.equal(await thread(), null);
      const first = await write();
      const second = await write({ thread: first.id });
      assert.deepEqual([await thread(), second.key], [first.id, `${first.id}.1`]);
      assert.equal(await thread(start + 1), null);
      assert.equal(await thread(start, "altri@prova.example"), null);
      await take(second.id, "a", { what: "closed", text: "" });
      assert.equal(await thread(), null);
    });

    it("is kept together with our answers: before this message, after that day, the last ones, and nobody else's", async () => {
      const scene = sceneIn(store);
      const { account, citizen } = await office(scene);
      const event = (key: string, at: number) => scene.writes(key, anna, { at, content: JSON.stringify({ text: key }) });
      const one = await event("one", start + minute);
      await scene.answer(one.event, citizen, { text: "re one", at: start + minute });
      await scene.writes("other", { phone: "393330000009" }, { at: start + minute });
      const two = await event("two", start + 2 * minute);
      const three = await event("three", start + 2 * minute);
      await scene.answer(two.event, citizen, { text: "re two", at: start + 2 * minute });
      await event("four", start + 2 * minute);
      const lines = (limit: number, since = start + 1) =>
        store()
          .conversation(account, citizen, { event: three.event, at: start + 2 * minute }, since, limit)
          .then((all) => all.map(({ from, content }) => `${from}: ${(JSON.parse(content) as { text: string }).text}`));
      assert.deepEqual(await lines(10), ["citizen: one", "desk: re one", "citizen: two", "desk: re two"]);
      assert.deepEqual(await lines(2), ["citizen: two", "desk: re two"]);
      assert.deepEqual(await lines(10, start + 2 * minute), ["citizen: two", "desk: re two"]);
    });
  });

  it("the last mail about a report is found by its number, for one address or any", async () => {
    const { account, write } = await office(sceneIn(store));
    await write({ reference: "2026/000007" });
    const last = await write({ reference: "2026/000007", recipient: "verde@prova.example", office: "Verde" });
    const about = (recipient: string | null) => store().mailAbout(account, "2026/000007", recipient);
    assert.deepEqual([(await about("STRADE@prova.example"))?.office, (await about(null))?.id, await about("x@y.example")], ["Strade", last.id, null]);
    assert.equal(await store().mailAbout(account, "", null), null);
  });
}
