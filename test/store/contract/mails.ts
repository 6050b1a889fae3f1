import assert from "node:assert/strict";
import type { MailDraft, MailSend, MailSettlement } from "../../../nodes/lib/store/index.ts";
import type { Engine, OpenEngine } from "../engine.ts";
import { anna, day, hour, minute, type Scene, sceneIn, start } from "../scene.ts";

const lease = 15_000;

export function mailsContract(current: () => Engine, open: OpenEngine): void {
  const store = () => current().store;

  /** Mails of a scene, told in few words. */
  function post(scene: Scene, engine = current) {
    let event = 0;
    const { account } = scene;
    return {
      draft: (more: Partial<MailDraft> = {}): MailDraft => ({
        account,
        effect: { event: `event-${(event += 1)}`, node: "forward", ordinal: 0 },
        citizen: null,
        server: "smtp",
        office: "Strade",
        recipient: "strade@prova.example",
        thread: "",
        reference: "",
        content: JSON.stringify({ text: "Una buca" }),
        at: start,
        now: start,
        ...more,
      }),
      write(more: Partial<MailDraft> = {}) {
        return engine().store.writeMail(this.draft(more));
      },
      claim: (now = start, server = "smtp", holder = "a"): Promise<MailSend[]> =>
        engine().store.claimMails({ account, server, holder: `${account}/${holder}`, limit: 10, now }),
      settle: (settlement: MailSettlement, now = start) => engine().store.settleMails([settlement], now),
      next: () => engine().store.nextMail(account, "smtp"),
      counts: (node?: string) => engine().store.mailCounts(account, node),
    };
  }
  const ids = (mails: { id: string }[]): string[] => mails.map(({ id }) => id);

  describe("a mail to an office", () => {
    it("is written once for each effect, and comes out as it went in", async () => {
      const { write, claim } = post(sceneIn(store));
      const effect = { event: "e", node: "n", ordinal: 0 };
      const first = await write.call(post(sceneIn(store)), { effect, account: "one" });
      const mine = post(sceneIn(store));
      const one = await mine.write({ effect });
      assert.equal(one.fresh, true);
      assert.deepEqual(await mine.write({ effect, content: '"other"' }), { ...one, fresh: false });
      assert.notEqual(first.id, one.id, "another account's effect of the same name is another mail");
      const [mail] = await mine.claim();
      assert.deepEqual(mail, {
        id: one.id,
        key: one.id,
        node: "n",
        content: '{"text":"Una buca"}',
        attempts: 1,
        unknowns: 0,
        queued: start,
        progress: "",
      });
      assert.deepEqual(await claim(), []);
    });

    it("goes after the earlier ones to the same office, beside those to others", async () => {
      const mine = post(sceneIn(store));
      const first = await mine.write();
      const second = await mine.write();
      const other = await mine.write({ recipient: "verde@prova.example" });
      assert.deepEqual(ids(await mine.claim()), [first.id, other.id]);
      assert.deepEqual(await mine.claim(), []);
      await mine.settle({ id: first.id, outcome: "retry", due: start + minute });
      assert.deepEqual(await mine.claim(), []);
      assert.equal(await mine.next(), start + minute);
      assert.deepEqual(ids(await mine.claim(start + minute)), [first.id]);
      await mine.settle({ id: first.id, outcome: "sent" });
      assert.deepEqual(ids(await mine.claim()), [second.id]);
    });

    it("lets the others pass when it need not hold them up, but not those about the same report", async () => {
      const mine = post(sceneIn(store));
      const first = await mine.write({ thread: "r1" });
      const other = await mine.write();
      const follow = await mine.write({ thread: "r1" });
      await mine.claim();
      await mine.settle({ id: first.id, outcome: "retry", due: start + hour, holds: false });
      assert.deepEqual(ids(await mine.claim()), [other.id]);
      await mine.settle({ id: other.id, outcome: "sent" });
      assert.deepEqual(await mine.claim(), []);
      await mine.claim(start + hour);
      await mine.settle({ id: first.id, outcome: "sent" });
      assert.deepEqual(ids(await mine.claim()), [follow.id]);
    });

    it("has a key from its report, and those that follow know the first", async () => {
      const mine = post(sceneIn(store));
      const keys = [await mine.write({ thread: "r1" }), await mine.write({ thread: "r1" }), await mine.write({ thread: "r2" })];
      assert.deepEqual(keys.map(({ key }) => key), ["r1", "r1.1", "r2"]);
      await mine.settle({ id: (await mine.claim())[0]!.id, outcome: "sent" });
      const [second] = await mine.claim();
      assert.deepEqual([second!.key, second!.root], ["r1.1", "r1"]);
      const found = await store().mailOf(mine.draft().account, "r1.1");
      assert.deepEqual([found?.id, found?.thread, found?.state, found?.office], [second!.id, "r1", "begun", "Strade"]);
      assert.equal(await store().mailOf("nobody", "r1.1"), null);
    });

    it("belongs to a server until its node has another", async () => {
      const mine = post(sceneIn(store));
      const { id } = await mine.write();
      assert.deepEqual(await mine.claim(start, "other"), []);
      const { account } = mine.draft();
      assert.equal(await store().adoptMails(account, "forward", "other"), 1);
      assert.deepEqual(await mine.claim(), []);
      assert.deepEqual(ids(await mine.claim(start, "other")), [id]);
    });

    it("of a node that is gone goes on under another, by its own server while somebody uses that", async () => {
      const scene = sceneIn(store);
      const mine = post(scene);
      const stranger = post(sceneIn(store));
      const by = (node: string, more: object = {}) => mine.write({ effect: { event: `by-${node}`, node, ordinal: 0 }, recipient: `${node}@prova.example`, ...more });
      const [lost, begun, kept, alive] = [await by("old"), await by("begun"), await by("sharing", { server: "used" }), await by("alive")];
      await stranger.write({ effect: { event: "e", node: "old", ordinal: 0 } });
      await store().claimMails({ account: scene.account, server: "smtp", holder: "me", limit: 2, now: start });
      await mine.settle({ id: lost.id, outcome: "failed", code: "smtp-550" });
      assert.deepEqual((await store().mailNodes(scene.account)).sort(), ["alive", "begun", "old", "sharing"]);
      const inheritance = { account: scene.account, gone: ["old", "begun", "sharing"], node: "heir", server: "new", servers: ["new", "used"], holder: "me", now: start };
      await store().inheritMails(inheritance);
      assert.deepEqual(await store().mailNodes(scene.account), ["alive", "heir"]);
      assert.deepEqual((await store().untoldMails(scene.account, "heir", 10)).map(({ id }) => id), [lost.id]);
      const claimed = await mine.claim(start, "new");
      assert.deepEqual(claimed.map(({ id, unknowns, node }) => [id, unknowns, node]), [[begun.id, 1, "heir"]]);
      assert.deepEqual([ids(await mine.claim(start, "used")), ids(await mine.claim(start, "smtp"))], [[kept.id], [alive.id]]);
      assert.equal(await store().resendMail(scene.account, lost.id, start), true);
      assert.deepEqual(ids(await mine.claim(start, "new")), [lost.id]);
      assert.equal(await store().inheritMails(inheritance), 0);
      assert.deepEqual(await store().mailNodes(stranger.draft().account), ["old"]);
    });

    it("counts its attempts but for those that were not its own fault", async () => {
      const mine = post(sceneIn(store));
      const { id } = await mine.write();
      const seen: [number, number][] = [];
      for (const settlement of [
        { outcome: "retry", due: start, free: true },
        { outcome: "retry", due: start },
        { outcome: "unknown", due: start },
      ] as const) {
        const [mail] = await mine.claim();
        seen.push([mail!.attempts, mail!.unknowns]);
        await mine.settle({ id, ...settlement });
      }
      const [last] = await mine.claim();
      assert.deepEqual([...seen, [last!.attempts, last!.unknowns]], [[1, 0], [1, 0], [2, 0], [3, 1]]);
    });

    it("keeps what its sender noted of its progress", async () => {
      const mine = post(sceneIn(store));
      const { id } = await mine.write();
      await mine.claim();
      await store().noteMail(id, '{"done":1}');
      await mine.settle({ id, outcome: "retry", due: start });
      assert.equal((await mine.claim())[0]!.progress, '{"done":1}');
    });

    it("whose holder died, or lost track of it, has an unknown outcome", async () => {
      const scene = sceneIn(store);
      const mine = post(scene);
      await store().beat({ holder: `${scene.account}/a`, now: start, until: start + lease, unknownUntil: start });
      const { id } = await mine.write();
      await mine.claim();
      const later = start + hour;
      await store().beat({ holder: `${scene.account}/b`, now: later, until: later + lease, unknownUntil: later + minute });
      assert.deepEqual(await mine.claim(later, "smtp", "b"), []);
      const [mail] = await mine.claim(later + minute, "smtp", "b");
      assert.deepEqual([mail!.id, mail!.unknowns], [id, 1]);
      assert.equal(await store().recoverMails(scene.account, "smtp", `${scene.account}/x`, later), 0);
      assert.equal(await store().recoverMails(scene.account, "smtp", `${scene.account}/b`, later), 1);
      assert.equal((await mine.claim(later))[0]!.unknowns, 2);
    });

    it("is still there after a restart, begun or not", async () => {
      const scene = sceneIn(store);
      const mine = post(scene);
      const begun = await mine.write();
      const due = await mine.write({ recipient: "verde@prova.example" });
      await store().claimMails({ account: scene.account, server: "smtp", holder: "gone", limit: 1, now: start });
      await current().stop();
      await current().start();
      await store().beat({ holder: "new", now: start, until: start + lease, unknownUntil: start });
      assert.deepEqual(ids(await mine.claim()).sort(), [begun.id, due.id].sort());
    });

    it("given up is on the list until a person sends it again, and is told to the flow once", async () => {
      const mine = post(sceneIn(store));
      const { account } = mine.draft();
      const { id } = await mine.write({ thread: "r1", reference: "2026/000042" });
      await mine.claim();
      await mine.settle({ id, outcome: "failed", code: "smtp-550" }, start + hour);
      assert.deepEqual(await mine.counts(), { waiting: 0, failed: 1, owed: 0, lastSent: null });
      const [dead] = await store().deadMails(account, 10);
      assert.deepEqual(
        [dead!.id, dead!.state, dead!.code, dead!.settled, dead!.reference, dead!.recipient],
        [id, "failed", "smtp-550", start + hour, "2026/000042", "strade@prova.example"],
      );
      assert.deepEqual((await store().untoldMails(account, "forward", 10)).map(({ content }) => content), ['{"text":"Una buca"}']);
      assert.deepEqual(await store().untoldMails(account, "another", 10), []);
      await store().toldMail(id);
      assert.deepEqual(await store().untoldMails(account, "forward", 10), []);
      assert.equal(await store().resendMail("nobody", id, start + day), false);
      assert.equal(await store().resendMail(account, id, start + day), true);
      assert.equal(await store().resendMail(account, id, start + day), false);
      const [again] = await mine.claim(start + day);
      assert.deepEqual([again!.id, again!.key, again!.attempts, again!.queued], [id, "r1", 1, start + day]);
      await mine.settle({ id, outcome: "sent" }, start + day);
      assert.deepEqual(await mine.counts("forward"), { waiting: 0, failed: 0, owed: 0, lastSent: start + day });
      assert.deepEqual(await mine.counts("another"), { waiting: 0, failed: 0, owed: 0, lastSent: null });
      assert.equal((await store().figures(account, start + day)).month["mails"], 1);
    });

    it("given up and dealt with some other way leaves the list, and is not told", async () => {
      const mine = post(sceneIn(store));
      const { account } = mine.draft();
      const { id } = await mine.write();
      assert.equal(await store().dismissMail(account, id), false);
      await mine.claim();
      await mine.settle({ id, outcome: "failed", code: "smtp-550" });
      assert.equal(await store().dismissMail(account, id), true);
      assert.deepEqual([await store().deadMails(account, 10), await store().untoldMails(account, "forward", 10)], [[], []]);
      assert.equal((await mine.counts()).failed, 0);
      assert.equal(await store().resendMail(account, id, start), false);
      assert.equal((await store().mailOf(account, id))?.state, "dismissed");
    });

    it("settled by one who no longer holds it stays as it is", async () => {
      const mine = post(sceneIn(store));
      const { id } = await mine.write();
      await mine.settle({ id, outcome: "failed", code: "x" });
      assert.equal((await mine.counts()).failed, 0);
      await mine.claim();
      await mine.settle({ id, outcome: "sent" });
      await mine.settle({ id, outcome: "retry", due: start });
      assert.deepEqual(await mine.claim(), []);
    });

    it("is part of what a citizen may see, and of what is erased", async () => {
      const scene = sceneIn(store);
      const mine = post(scene);
      await scene.writes("a");
      const citizen = (await store().findCitizen(scene.account, anna.phone!))!;
      await mine.write({ citizen, reference: "2026/000001" });
      await mine.write();
      const record = (await store().exportCitizen(scene.account, citizen))!;
      assert.deepEqual(record.mails, [
        { at: "2026-11-23T09:00:00.000Z", office: "Strade", reference: "2026/000001", state: "due", content: { text: "Una buca" } },
      ]);
      await store().eraseCitizen(scene.account, citizen);
      assert.equal((await mine.counts()).waiting, 1);
    });
  });

  it("loses its words when texts go, and its trace with the reports; what waits stays", async () => {
    const engine = await open();
    try {
      const scene = sceneIn(() => engine.store);
      const mine = post(scene, () => engine);
      const retention = { textDays: 180, webhookDays: 7, figureDays: 0, mediaDays: 30, reportDays: 730 };
      const sent = await mine.write();
      await mine.claim();
      await mine.settle({ id: sent.id, outcome: "failed", code: "x" });
      await mine.write();
      const all = async () => engine.store.deadMails(scene.account, 10);
      await engine.store.purge(retention, start + 181 * day);
      assert.equal((await all()).length, 1);
      assert.deepEqual((await engine.store.untoldMails(scene.account, "forward", 1)).map(({ content }) => content), ["null"]);
      assert.equal(await engine.store.resendMail(scene.account, sent.id, start), false);
      await engine.store.purge(retention, start + 731 * day);
      assert.deepEqual(await all(), []);
      const [left] = await mine.claim();
      assert.match(left!.content, /buca/);
    } finally {
      await engine.end();
    }
  });
}
