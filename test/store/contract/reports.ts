import assert from "node:assert/strict";
import type { EffectKey, ReportStep } from "../../../nodes/lib/store/index.ts";
import type { Engine, OpenEngine } from "../engine.ts";
import { anna, bruno, day, hour, minute, sceneIn, start } from "../scene.ts";

export function reportsContract(current: () => Engine, open: OpenEngine): void {
  const store = () => current().store;

  function officeIn(engine: () => Engine = current) {
    const scene = sceneIn(() => engine().store);
    const { account } = scene;
    const use = () => engine().store;
    const effect = (event: string, ordinal = 0): EffectKey => ({ event, node: "collect", ordinal });
    const step = (event: string, more: Partial<ReportStep> = {}): ReportStep => ({
      account,
      citizen: "anna",
      effect: effect(event),
      at: start,
      seen: null,
      outcome: "in-progress",
      ...more,
    });
    return {
      scene,
      account,
      effect,
      sight: (event: string, citizen = "anna", at = start, ordinal = 0) => use().reportSight(account, citizen, effect(event, ordinal), at),
      take: (event: string, more?: Partial<ReportStep>) => use().takeReportStep(step(event, more)),
      draft: (content: string, due = start + hour) => ({ content, due, opened: { event: "opening", at: start } }),
      report: (more: object = {}) => ({ year: 2026, category: "buca", categoryName: "Buca", created: start, content: '{"text":"Una buca"}', ...more }),
      async completed(event: string, more: object = {}, citizen = "anna") {
        const taken = await this.take(event, { citizen, outcome: "complete", draft: null, report: this.report(more) });
        return taken!.report!;
      },
    };
  }

  describe("a report that is being told", () => {
    it("is seen as it was written last, and only by whom it belongs to", async () => {
      const office = officeIn();
      assert.deepEqual(await office.sight("e1"), { outcome: null, report: null, draft: null, before: false, last: null, answeredAt: null });
      await office.take("e1", { draft: office.draft("one") });
      const { draft } = await office.sight("e2", "anna", start + 1);
      assert.equal(draft!.content, "one");
      await office.take("e2", { seen: draft!.token, draft: office.draft("two") });
      assert.equal((await office.sight("e3")).draft!.content, "two");
      assert.equal((await office.sight("e3", "bruno")).draft, null);
      assert.equal((await officeIn().sight("e3")).draft, null);
    });

    it("is written only by who saw it as it is", async () => {
      const office = officeIn();
      await office.take("e1", { draft: office.draft("one") });
      const { draft } = await office.sight("e2");
      assert.equal(await office.take("e2", { draft: office.draft("blind") }), null);
      await office.take("e3", { seen: draft!.token, draft: office.draft("one") });
      assert.equal(await office.take("e4", { seen: draft!.token, draft: null }), null);
      assert.equal((await office.sight("e5")).draft!.content, "one");
    });

    it("keeps what each message decided, and does nothing when it is done again", async () => {
      const office = officeIn();
      await office.take("e1", { draft: office.draft("one"), outcome: "in-progress" });
      const again = await office.take("e1", { draft: null, outcome: "cancelled" });
      assert.deepEqual(again, { outcome: "in-progress", report: null });
      const { outcome, draft } = await office.sight("e1");
      assert.deepEqual([outcome, draft!.content], ["in-progress", "one"]);
      assert.equal((await office.sight("e1", "anna", start, 1)).outcome, null);
      await current().stop();
      await current().start();
      assert.equal((await office.sight("e1")).outcome, "in-progress");
    });

    it("stays as it is when a decision leaves it alone", async () => {
      const office = officeIn();
      await office.take("e1", { draft: office.draft("one") });
      const { draft } = await office.sight("e2");
      await office.take("e2", { seen: draft!.token, outcome: "else" });
      assert.deepEqual((await office.sight("e3")).draft, draft);
    });

    it("says something in the same stroke, or not at all", async () => {
      const office = officeIn();
      const { event } = await office.scene.writes("a");
      const citizen = (await store().findCitizen(office.account, anna.phone!))!;
      const say = (text: string) => ({
        account: office.account,
        effect: { event, node: "collect/say", ordinal: 0 },
        citizen,
        content: JSON.stringify({ text }),
        needsWindow: true,
        now: start,
      });
      assert.equal(await office.take(event, { seen: "another", say: say("never") }), null);
      assert.equal((await office.scene.sends()).length, 0);
      await office.take(event, { draft: office.draft("one"), say: say("once") });
      await office.take(event, { draft: office.draft("one"), say: say("twice") });
      assert.deepEqual((await office.scene.sends()).map(({ content }) => content), ['{"text":"once"}']);
    });

    it("knows what came in before it was opened, also at the same instant", async () => {
      const office = officeIn();
      const early = await office.scene.writes("early");
      const opening = await office.scene.writes("opening");
      const late = await office.scene.writes("late");
      await office.take(opening.event, { draft: { content: "one", due: start + hour, opened: { event: opening.event, at: start } } });
      const before = async (event: string, at = start): Promise<boolean> => (await office.sight(event, "anna", at, 1)).before;
      assert.deepEqual(await Promise.all([early, opening, late].map(({ event }) => before(event))), [true, true, false]);
      assert.deepEqual([await before("unknown", start - 1), await before("unknown", start)], [true, false]);
    });

    it("is due at its time, oldest first, but not while something waits to be told", async () => {
      const office = officeIn();
      await office.take("e1", { citizen: "one", draft: office.draft("later", start + 2 * minute) });
      await office.take("e2", { citizen: "two", draft: office.draft("sooner", start + minute) });
      const due = async (clock: number) => {
        const { drafts, next } = await store().dueReports(office.account, clock, 10);
        return [drafts.map(({ content }) => content), next];
      };
      assert.deepEqual(await due(start), [[], start + minute]);
      assert.deepEqual(await due(start + hour), [["sooner", "later"], start + minute]);
      await office.scene.writes("a");
      assert.deepEqual(await due(start + hour), [[], start + minute]);
      await office.scene.claim("x");
      assert.deepEqual((await due(start + hour))[0], ["sooner", "later"]);
    });
  });

  describe("a report's number", () => {
    it("counts from 1 per account and year, without gaps, and once per message", async () => {
      const [office, other] = [officeIn(), officeIn()];
      const first = await office.completed("e1");
      const numbers = [first, await office.completed("e2"), await office.completed("e3", { year: 2027 }), await other.completed("e1")];
      assert.deepEqual(numbers.map(({ year, number }) => [year, number]), [[2026, 1], [2026, 2], [2027, 1], [2026, 1]]);
      assert.deepEqual(await office.completed("e1"), first);
      assert.equal((await office.completed("e4")).number, 3);
      assert.deepEqual((await office.sight("e1")).report, first);
      assert.deepEqual(await store().reportByNumber(office.account, 2026, 1), first);
      assert.equal(await store().reportByNumber(office.account, 2026, 9), null);
    });

    it("is not used up by a decision that came too late", async () => {
      const office = officeIn();
      assert.equal(await office.take("e1", { seen: "gone", report: office.report() }), null);
      assert.equal((await office.completed("e2")).number, 1);
    });

    it("is given in order to many that ask at the same time", async () => {
      const office = officeIn();
      const all = await Promise.all(Array.from({ length: 200 }, (_, index) => office.completed(`e${index}`, {}, `citizen${index}`)));
      assert.deepEqual(all.map(({ number }) => number), Array.from({ length: 200 }, (_, index) => index + 1));
    });
  });

  describe("a report that has its number", () => {
    it("changes by what the office says, once for each answer", async () => {
      const office = officeIn();
      const { id } = await office.completed("e1");
      const change = (event: string, more: object) => store().changeReport({ account: office.account, id, effect: office.effect(event), at: start + hour, who: "Strade", ...more });
      const taken = await change("m1", { state: "taken", text: "Passiamo domani" });
      assert.deepEqual([taken.changed, taken.report!.state, taken.report!.changed], [true, "taken", start + hour]);
      assert.equal((await change("m1", { state: "closed" })).report!.state, "taken");
      assert.equal((await change("m2", { state: "taken" })).changed, false);
      assert.equal((await change("m3", { state: "closed" })).report!.state, "closed");
      assert.deepEqual(await store().changeReport({ account: office.account, id: "none", effect: office.effect("m4"), at: start, who: "x" }), { changed: false, report: null });
    });

    it("is found by what is near and still open, and by nothing else", async () => {
      const office = officeIn();
      const at = (latitude: number, longitude: number, more: object = {}) => ({ position: { latitude, longitude }, ...more });
      // On both sides of a cell's border.
      await office.completed("e1", at(43.5499, 10.3101));
      await office.completed("e2", at(43.5501, 10.3099, { created: start + day }));
      await office.completed("e3", at(43.56, 10.31));
      await office.completed("e4", {});
      const closed = await office.completed("e5", at(43.55, 10.31));
      await store().changeReport({ account: office.account, id: closed.id, effect: office.effect("m"), at: start, state: "closed", who: "x" });
      const near = async (more: object = {}) =>
        (await store().nearReports({ account: office.account, position: { latitude: 43.55, longitude: 10.31 }, metres: 30, since: start, limit: 10, ...more })).map(({ number }) => number);
      assert.deepEqual(await near(), [2, 1]);
      assert.deepEqual(await near({ since: start + 1 }), [2]);
      assert.deepEqual(await near({ limit: 1 }), [2]);
      assert.deepEqual(await near({ position: { latitude: -43.55, longitude: 10.31 } }), []);
    });

    it("is emitted by its node until that says that it has done so", async () => {
      const office = officeIn();
      const { id } = await office.completed("e1", { born: "collect" });
      const born = async (node = "collect") => (await store().bornReports(office.account, node)).map((report) => report.id);
      assert.deepEqual([await born(), await born("other")], [[id], []]);
      await store().closeBornReports(office.account, [id]);
      assert.deepEqual(await born(), []);
    });

    it("is emitted by another node of its account when its own is gone", async () => {
      const office = officeIn();
      const stranger = officeIn();
      const { id } = await office.completed("e1", { born: "collect" });
      await stranger.completed("e1", { born: "collect" });
      await office.completed("e2", {});
      assert.deepEqual(await store().bornNodes(office.account), ["collect"]);
      assert.equal(await store().inheritBorn(office.account, ["other"], "heir"), 0);
      assert.equal(await store().inheritBorn(office.account, ["other", "collect"], "heir"), 1);
      assert.deepEqual((await store().bornReports(office.account, "heir")).map((report) => report.id), [id]);
      assert.deepEqual([await store().bornNodes(office.account), await store().bornNodes(stranger.account)], [["heir"], ["collect"]]);
    });

    it("is owed by a node that could not hand it on, until a mail is written by the same effect", async () => {
      const office = officeIn();
      const { account } = office;
      const first = await office.completed("e1", {});
      const second = await office.completed("e2", {}, "BRUNO");
      const effect = (event: string, node = "forward") => ({ event, node, ordinal: 1 });
      const owe = (id: string, event: string, node?: string) => store().oweReport(account, id, effect(event, node));
      assert.deepEqual([await owe(second.id, "e2"), await owe(first.id, "e1"), await owe(first.id, "e1"), await owe("none", "e3")], [true, true, false, null]);
      assert.equal(await owe(first.id, "e1", "other"), true);
      const owed = async (node = "forward") => (await store().owedReports(account, node, 10)).map(({ report, effect: by }) => [report.id, by.event, by.node, by.ordinal]);
      assert.deepEqual(await owed(), [[first.id, "e1", "forward", 1], [second.id, "e2", "forward", 1]]);
      assert.deepEqual([(await store().mailCounts(account)).owed, (await store().mailCounts(account, "other")).owed], [3, 1]);
      const draft = { account, citizen: null, server: "smtp", office: "Strade", recipient: "x@prova.example", thread: "", reference: "", content: "{}", at: start, now: start };
      await store().writeMail({ ...draft, effect: effect("e1") });
      assert.deepEqual(await owed(), [[second.id, "e2", "forward", 1]]);
      assert.deepEqual((await store().mailNodes(account)).sort(), ["forward", "other"]);
      await store().inheritMails({ account, gone: ["other"], node: "heir", server: "smtp", servers: ["smtp"], holder: "h", now: start });
      assert.deepEqual(await owed("heir"), [[first.id, "e1", "heir", 1]]);
      await store().eraseCitizen(account, "BRUNO");
      assert.deepEqual(await owed(), []);
    });

    it("is owed in turn: who has many holds up nobody", async () => {
      const office = officeIn();
      const made = [];
      for (const [event, citizen] of [["e1", "ANNA"], ["e2", "ANNA"], ["e3", "ANNA"], ["e4", "BRUNO"]] as const) {
        const { id } = await office.completed(event, {}, citizen);
        await store().oweReport(office.account, id, { event, node: "forward", ordinal: 0 });
        made.push(id);
      }
      const owed = await store().owedReports(office.account, "forward", 3);
      assert.deepEqual(owed.map(({ report }) => report.id), [made[0], made[3], made[1]]);
    });

    it("is handed over to its citizen in clear, and what is kept after an erasure says nothing of them", async () => {
      const office = officeIn();
      await office.scene.writes("a");
      await office.scene.writes("b", bruno);
      const citizen = (await store().findCitizen(office.account, anna.phone!))!;
      const other = (await store().findCitizen(office.account, bruno.phone!))!;
      const { id } = await office.completed("e1", { position: { latitude: 43, longitude: 10 } }, citizen);
      await office.completed("e2", {}, other);
      await office.take("e3", { citizen, draft: office.draft("half told") });
      await store().changeReport({ account: office.account, id, effect: office.effect("m"), at: start, state: "taken", text: "Passiamo", who: "Strade" });
      assert.deepEqual((await store().exportCitizen(office.account, citizen))!.reports, [
        {
          at: new Date(start).toISOString(),
          number: "2026/000001",
          category: "buca",
          state: "taken",
          content: { text: "Una buca" },
          answers: [{ at: new Date(start).toISOString(), state: "taken", who: "Strade", text: "Passiamo" }],
        },
      ]);
      await store().eraseCitizen(office.account, citizen);
      const kept = (await store().reportByNumber(office.account, 2026, 1))!;
      assert.deepEqual([kept.citizen, kept.content, kept.category, kept.state], [null, null, "buca", "taken"]);
      assert.equal((await office.sight("e3", citizen)).draft, null);
      assert.equal((await store().reportByNumber(office.account, 2026, 2))!.citizen, other);
      const near = { account: office.account, position: { latitude: 43, longitude: 10 }, metres: 100, since: 0, limit: 5 };
      assert.deepEqual(await store().nearReports(near), []);
      assert.equal((await office.completed("e4")).number, 3);
    });

    it("goes after its own time; its citizen is remembered as long as they wait for an answer", async () => {
      const engine = await open();
      try {
        const office = officeIn(() => engine);
        await office.scene.writes("a");
        const citizen = (await engine.store.findCitizen(office.account, anna.phone!))!;
        const { id } = await office.completed("e1", {}, citizen);
        await office.take("e2", { citizen: "nobody", draft: office.draft("left behind") });
        const purge = async (clock: number): Promise<void> => {
          while ((await engine.store.purge({ textDays: 180, webhookDays: 7, figureDays: 730, reportDays: 730, mediaDays: 0 }, clock)) > 0);
        };
        const known = async (): Promise<boolean> => (await engine.store.findCitizen(office.account, anna.phone!)) !== null;
        await purge(start + 29 * day);
        assert.equal((await office.sight("e2", "nobody")).outcome, "in-progress");
        await purge(start + 200 * day);
        assert.equal((await office.sight("e2", "nobody")).outcome, null);
        assert.equal((await office.sight("e2", "nobody")).draft, null);
        assert.equal(await known(), true);
        await engine.store.changeReport({ account: office.account, id, effect: office.effect("m"), at: start, state: "closed", who: "x" });
        await purge(start + 200 * day);
        assert.equal(await known(), false);
        const kept = await engine.store.reportByNumber(office.account, 2026, 1);
        assert.deepEqual([kept?.citizen, kept?.content], [null, '{"text":"Una buca"}']);
        await purge(start + 731 * day);
        assert.equal(await engine.store.reportByNumber(office.account, 2026, 1), null);
        assert.equal((await office.completed("e9")).number, 2);
      } finally {
        await engine.end();
      }
    });

    it("is read line by line for who publishes them", async () => {
      const office = officeIn();
      for (const event of ["e1", "e2", "e3"]) await office.completed(event);
      const first = await store().reportLines(office.account, 0, 2);
      assert.deepEqual(first.map(({ report }) => report.number), [1, 2]);
      const rest = await store().reportLines(office.account, first.at(-1)!.line, 2);
      assert.deepEqual(rest.map(({ report }) => report.number), [3]);
    });
  });
}
