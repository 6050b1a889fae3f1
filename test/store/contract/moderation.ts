import assert from "node:assert/strict";
import type { Retention, Ruled, Ruling } from "../../../nodes/lib/store/index.ts";
import type { Engine, OpenEngine } from "../engine.ts";
import { anna, bruno, day, minute, type Scene, sceneIn, start } from "../scene.ts";

export function moderationContract(current: () => Engine, open: OpenEngine): void {
  const store = () => current().store;
  const find = async (account: string, who = anna) => (await store().findCitizen(account, who.phone!))!;
  const grounds = { category: "hate", report: "suggested" as const, decidedBy: "rules" as const, findings: [{ rule: "hate/x" }] };
  const strikes = { most: 3, days: 30 };

  /** Somebody writes, and the moderation decides. */
  async function decide(scene: Scene, key: string, more: Partial<Ruling> = {}, where = store()): Promise<Ruled & { event: string; citizen: string }> {
    const [accepted] = await where.accept([scene.arrival(key, anna, { at: more.at ?? start })], more.at ?? start);
    const { event } = accepted!;
    const citizen = (await where.findCitizen(scene.account, anna.phone!))!;
    const effect = { event, node: "moderate", ordinal: 0 };
    const ruling: Ruling = { account: scene.account, citizen, effect, at: start, outcome: "block", content: `{"key":"${key}"}`, grounds, ...more };
    return { ...(await where.rule(ruling)), event, citizen };
  }
  const recall = (scene: Scene, citizen: string, event: string, more: { at?: number; text?: string; node?: string } = {}) =>
    store().recall({
      account: scene.account,
      citizen,
      effect: { event, node: more.node ?? "moderate", ordinal: 0 },
      at: more.at ?? start,
      text: more.text ?? "",
    });

  describe("a decision of the moderation", () => {
    it("is given again as it was first given, whatever would be decided now", async () => {
      const scene = sceneIn(store);
      const first = await decide(scene, "a", { outcome: "pass" });
      assert.deepEqual([first.fresh, first.outcome, first.content], [true, "pass", '{"key":"a"}']);
      const again = await decide(scene, "a", { outcome: "block", content: "{}" });
      assert.deepEqual([again.fresh, again.outcome, again.content], [false, "pass", '{"key":"a"}']);
      const { ruled } = await recall(scene, first.citizen, first.event);
      assert.deepEqual(ruled, { fresh: false, outcome: "pass", content: '{"key":"a"}', suspends: false });
      assert.equal((await recall(scene, first.citizen, first.event, { node: "another" })).ruled, null);
    });

    it("outlives a restart, and is forgotten with the citizen", async () => {
      const scene = sceneIn(store);
      const { event, citizen } = await decide(scene, "a", { outcome: "review" });
      await current().stop();
      await current().start();
      assert.equal((await recall(scene, citizen, event)).ruled?.outcome, "review");
      await store().eraseCitizen(scene.account, citizen);
      assert.equal((await recall(scene, citizen, event)).ruled, null);
    });
  });

  describe("a blocked message", () => {
    it("is emptied at once, and comes out of the flow's entrance again without its words", async () => {
      const scene = sceneIn(store);
      const { citizen, event } = await decide(scene, "a");
      const record = (await store().exportCitizen(scene.account, citizen))!;
      assert.deepEqual(record.events.map(({ content }) => content), [null]);
      const [claimed] = await scene.claim("x");
      assert.deepEqual([claimed!.event, claimed!.citizen, claimed!.content], [event, citizen, "null"]);
    });

    it("leaves one record, however often it is decided; one that passed leaves none", async () => {
      const scene = sceneIn(store);
      await decide(scene, "a");
      await decide(scene, "a");
      await decide(scene, "b", { outcome: "review" });
      const lines = await store().evidence(scene.account, null, 10);
      assert.deepEqual(lines.map(({ number, category, report, at }) => ({ number, category, report, at })), [
        { number: 1, category: "hate", report: "suggested", at: start },
      ]);
      assert.deepEqual(await store().evidenceChain(scene.account), { records: 1, fault: null });
    });

    it("is in its record as it came, with the grounds", async () => {
      const scene = sceneIn(store);
      const { event, citizen } = await decide(scene, "a");
      const record = (await store().evidenceRecord(scene.account, 1))!;
      assert.equal(record.citizen, citizen);
      const { salt, ...content } = JSON.parse(record.content) as Record<string, unknown>;
      assert.equal(Buffer.from(String(salt), "base64").length, 16);
      assert.deepEqual(content, { event, kind: "text", ...grounds, original: { key: "a", id: "wamid.a" } });
      assert.equal(await store().evidenceRecord(scene.account, 2), null);
    });

    it("that a person blocks later is gone from what it had become part of too", async () => {
      const scene = sceneIn(store);
      const words = "Il geometra Bini ruba\nciao";
      const file = { kind: "image", mime: "image/jpeg", metaId: "4001" };
      const accepted = await store().accept([scene.arrival("a", anna, { media: [file] }), scene.arrival("b", anna), scene.arrival("c", bruno)], start);
      const [own, next, others] = accepted.map(({ event }) => event) as [string, string, string];
      const [citizen, neighbour] = [await find(scene.account), await find(scene.account, bruno)];
      const mail = (event: string, who: string, recipient: string, reference = "") =>
        store().writeMail({
          account: scene.account, effect: { event, node: "forward", ordinal: 0 }, citizen: who, server: "smtp", office: "Urp", recipient,
          thread: "", reference,
          content: JSON.stringify({
            to: { address: `ciao@prova.example` }, text: `Prima: ${words.replace("\n", " ")}\nDopo: grazie`,
            media: [{ id: `${own}-0` }, { id: "other" }], facts: { payload: words, whatsapp: { event, citizen: who } },
          }),
          at: start, now: start,
        });
      await mail(own, citizen, "a@prova.example");
      await mail(next, citizen, "b@prova.example");
      await mail(others, neighbour, "c@prova.example");
      const step = { account: scene.account, citizen, at: start, seen: null, outcome: "in-progress" };
      const content = JSON.stringify({ lines: [{ event: own, text: words }, { event: next, text: "Una buca" }], media: [{ handle: { id: `${own}-0` } }] });
      await store().takeReportStep({ ...step, effect: { event: next, node: "x", ordinal: 0 }, draft: { content, due: start + minute } });
      const report = { year: 2026, category: "buca", categoryName: "Buca", created: start, content: JSON.stringify({ text: `Una buca\n${words}` }) };
      const seen = (await store().reportSight(scene.account, citizen, { event: "e", node: "x", ordinal: 1 }, start)).draft!.token;
      await store().takeReportStep({ ...step, effect: { event: next, node: "x", ordinal: 2 }, seen, report });

      await store().rule({ account: scene.account, citizen, effect: { event: own, node: "moderate", ordinal: 1 }, at: start, outcome: "block", content: "{}", grounds, words });

      const left = await store().claimMails({ account: scene.account, server: "smtp", holder: "x", limit: 9, now: start + minute });
      assert.deepEqual(left.map((one) => JSON.parse(one.content) as unknown), [
        // A half-sent mail counts its files: which is which stays.
        { to: { address: "ciao@prova.example" }, media: [{ id: `${own}-0` }, { id: "other" }], text: "Prima: […]\nDopo: grazie", facts: { payload: "[…]", whatsapp: { event: next, citizen } } },
        {
          to: { address: "ciao@prova.example" }, text: `Prima: ${words.replace("\n", " ")}\nDopo: grazie`,
          media: [{ id: `${own}-0` }, { id: "other" }], facts: { payload: words, whatsapp: { event: others, citizen: neighbour } },
        },
      ]);
      const { draft, last } = await store().reportSight(scene.account, citizen, { event: "e", node: "x", ordinal: 3 }, start);
      assert.deepEqual(JSON.parse(draft!.content), { lines: [{ event: next, text: "Una buca" }], media: [] });
      const record = (await store().reportByNumber(scene.account, 2026, last!.number))!;
      assert.deepEqual(JSON.parse(record.content!), { text: "Una buca\n[…]" });
    });

    it("that a person blocks leaves whose it was, so that a crash keeps nobody from hearing why, and cuts nothing else that is short", async () => {
      const scene = sceneIn(store);
      const [first] = await store().accept([scene.arrival("a", anna), scene.arrival("b", anna)], start);
      const citizen = await find(scene.account);
      const own = first!.event;
      const mail = (event: string, text: string, words: string) =>
        store().writeMail({
          account: scene.account, effect: { event, node: "forward", ordinal: 0 }, citizen, server: "smtp", office: "Urp", recipient: "urp@livorno.example",
          thread: "", reference: "", at: start, now: start,
          content: JSON.stringify({ to: { address: "urp@livorno.example" }, host: "livorno.example", text, media: [], facts: { topic: citizen, payload: words, whatsapp: { event, citizen, location: { name: "no" }, media: [{ id: "x" }] } } }),
        });
      await mail(own, "no", "no");
      await mail("another", "una nota: no", "una nota: no");

      await store().rule({ account: scene.account, citizen, effect: { event: own, node: "moderate", ordinal: 1 }, at: start, outcome: "block", content: "{}", grounds, words: "no" });

      const exported = (await store().exportCitizen(scene.account, citizen))!.mails;
      assert.deepEqual(exported[0]!.content, { facts: { topic: citizen, whatsapp: { event: own, citizen, media: [] } } });
      const [other, ...none] = await store().claimMails({ account: scene.account, server: "smtp", holder: "x", limit: 9, now: start + minute });
      assert.deepEqual(none, []);
      const { to, text } = JSON.parse(other!.content) as { to: { address: string }; text: string };
      assert.deepEqual([to.address, text], ["urp@livorno.example", "una nota: no"]);
    });

    it("is told of to the citizen who asks, and its record stays when they are erased", async () => {
      const scene = sceneIn(store);
      const { citizen } = await decide(scene, "a");
      assert.deepEqual((await store().exportCitizen(scene.account, citizen))!.evidence, [{ number: 1, at: "2026-11-23T09:00:00.000Z" }]);
      await store().eraseCitizen(scene.account, citizen);
      assert.equal((await store().evidence(scene.account, null, 10)).length, 1);
      assert.equal((await store().evidenceChain(scene.account)).fault, null);
    });

    it("is listed newest first, in pages, for its account alone", async () => {
      const [scene, other] = [sceneIn(store), sceneIn(store)];
      for (const key of ["a", "b", "c"]) await decide(scene, key);
      await decide(other, "x");
      const numbers = async (below: number | null): Promise<number[]> =>
        (await store().evidence(scene.account, below, 2)).map(({ number }) => number);
      assert.deepEqual([await numbers(null), await numbers(2)], [[3, 2], [1]]);
      assert.equal((await store().evidence(other.account, null, 9)).length, 1);
    });
  });

  describe("the strikes of a citizen", () => {
    it("lead to a block at Meta's with the last of them, once, and then begin anew", async () => {
      const scene = sceneIn(store);
      const suspended: boolean[] = [];
      for (let index = 0; index < 7; index += 1) {
        suspended.push((await decide(scene, `m${index}`, { strikes, at: start + index * minute })).suspends);
      }
      assert.deepEqual(suspended, [false, false, true, false, false, true, false]);
      assert.equal((await decide(scene, "m2", { strikes, at: start + 2 * minute })).suspends, true, "asked again");
    });

    it("are remembered by the last of them, by the time of the event that asks", async () => {
      const scene = sceneIn(store);
      const { citizen } = await decide(scene, "a");
      await decide(scene, "b", { at: start + minute });
      const last = async (at: number): Promise<number | null> => (await recall(scene, citizen, "later", { at })).blockedAt;
      assert.deepEqual([await last(start - 1), await last(start + 1), await last(start + day)], [null, start, start + minute]);
    });

    it("count within their days, and only what was blocked", async () => {
      const scene = sceneIn(store);
      await decide(scene, "a", { strikes });
      await decide(scene, "b", { strikes, outcome: "review", at: start + minute });
      assert.equal((await decide(scene, "c", { strikes, at: start + 2 * minute })).suspends, false);
      assert.equal((await decide(scene, "d", { strikes, at: start + 31 * day })).suspends, false);
      assert.equal((await decide(scene, "e", { at: start + 31 * day + 1 })).suspends, false, "no strikes wanted");
    });
  });

  describe("what a citizen sent lately", () => {
    it("is recalled newest first, with the same words told apart, for a day", async () => {
      const scene = sceneIn(store);
      const traffic = (text: string, media = 0, bytes = 0) => ({ outcome: "pass" as const, traffic: { text, media, bytes } });
      const { citizen } = await decide(scene, "a", traffic("Compra  ORA"));
      await decide(scene, "b", { ...traffic("", 2, 5_000_000), at: start + minute });
      await decide(scene, "b", { ...traffic("", 2, 5_000_000), at: start + minute });
      assert.equal((await recall(scene, citizen, "later", { at: start + 1 })).blockedAt, null);
      const seen = await recall(scene, citizen, "later", { at: start + 2 * minute, text: "compra ora" });
      assert.deepEqual(seen.traffic, [
        { at: start + minute, media: 2, bytes: 5_000_000, same: false },
        { at: start, media: 0, bytes: 0, same: true },
      ]);
      assert.deepEqual((await recall(scene, citizen, "later", { at: start + day + 30_000 })).traffic.length, 1);
      assert.deepEqual((await recall(scene, citizen, "earlier", { at: start - 1 })).traffic, []);
    });

    it("is bounded", async () => {
      const scene = sceneIn(store);
      const all = Array.from({ length: 230 }, (_, index) =>
        decide(scene, `m${index}`, { outcome: "pass", at: start + index, traffic: { text: "x", media: 0, bytes: 0 } }),
      );
      const [first] = await Promise.all(all);
      assert.equal((await recall(scene, first!.citizen, "later", { at: start + minute })).traffic.length, 200);
    });
  });

  describe("cases to learn from", () => {
    it("are kept once for each decision, in order, without a person", async () => {
      const scene = sceneIn(store);
      const example = { month: "2026-11", text: "sei un […]", categories: ["offensive"], decision: "pass" as const };
      await decide(scene, "a", { outcome: "pass", example });
      await decide(scene, "a", { outcome: "pass", example });
      await decide(scene, "b", { example: { ...example, decision: "block" } });
      const cases = await store().learningCases(scene.account, 0, 10);
      const numbers = cases.map(({ number }) => number);
      assert.deepEqual(cases, [
        { ...example, number: numbers[0] },
        { ...example, decision: "block", number: numbers[1] },
      ]);
      assert.deepEqual(await store().learningCases(scene.account, cases[0]!.number, 10), cases.slice(1));
    });
  });

  describe("an errand apart", () => {
    const errand = async (scene: Scene, what: string, more: object = {}) => {
      const citizen = await find(scene.account);
      const effect = { event: "e", node: "moderate", ordinal: what === "block" ? 2 : 3 };
      return store().enqueue({
        account: scene.account,
        citizen,
        effect,
        content: JSON.stringify({ do: what }),
        needsWindow: false,
        now: start,
        counts: false,
        apart: true,
        ...more,
      });
    };

    it("waits for its time and holds up no answer", async () => {
      const scene = sceneIn(store);
      const { event } = await scene.writes("a");
      const citizen = await find(scene.account);
      await errand(scene, "unblock", { due: start + day });
      await scene.answer(event, citizen, { text: "Ecco" });
      const sends = await scene.sends();
      assert.deepEqual(sends.map(({ content }) => JSON.parse(content) as object), [{ text: "Ecco" }]);
      assert.equal(await scene.next(), start + day);
      assert.equal((await store().figures(scene.account, start)).waiting.sends, 0);
      const [later] = await scene.sends(start + day);
      assert.deepEqual(JSON.parse(later!.content), { do: "unblock", to: anna });
    });

    it("is done at once for a citizen who is erased, and leaves nothing; a block that had not begun is not made", async () => {
      const scene = sceneIn(store);
      await scene.writes("a");
      await errand(scene, "block", { due: start + minute });
      await errand(scene, "unblock", { due: start + 7 * day });
      await store().eraseCitizen(scene.account, await find(scene.account));
      const sends = await scene.sends();
      assert.deepEqual(sends.map(({ content }) => JSON.parse(content) as object), [{ do: "unblock", to: anna }]);
      await scene.settle({ id: sends[0]!.id, outcome: "sent" });
      assert.deepEqual(await scene.sends(start + 30 * day), []);
      assert.equal(await scene.next(), null);
    });
  });

  describe("the end of what the moderation keeps", () => {
    const retention: Retention = { textDays: 0, webhookDays: 0, figureDays: 0, mediaDays: 0, reportDays: 0 };
    async function apart(work: (engine: Engine) => Promise<void>): Promise<void> {
      const engine = await open();
      try {
        await work(engine);
      } finally {
        await engine.end();
      }
    }
    const purgeAll = async (engine: Engine, clock: number, kept = retention): Promise<void> => {
      while ((await engine.store.purge(kept, clock)) > 0);
    };

    it("comes for evidence after 90 days, oldest first, and the chain goes on", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        for (let index = 0; index < 60; index += 1) await decide(scene, `m${index}`, { at: start + index * minute }, engine.store);
        await purgeAll(engine, start + 90 * day + 55 * minute);
        const left = await engine.store.evidence(scene.account, null, 100);
        assert.deepEqual(left.map(({ number }) => number), [60, 59, 58, 57, 56]);
        assert.deepEqual(await engine.store.evidenceChain(scene.account), { records: 5, fault: null });
        await decide(scene, "new", { at: start + 91 * day }, engine.store);
        await purgeAll(engine, start + 91 * day);
        const [newest] = await engine.store.evidence(scene.account, null, 100);
        assert.equal(newest!.number, 61);
        assert.deepEqual(await engine.store.evidenceChain(scene.account), { records: 1, fault: null });
      }));

    it("comes when the comune says, and never for a term of 0 days", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        await decide(scene, "a", {}, engine.store);
        await purgeAll(engine, start + 3000 * day, { ...retention, evidenceDays: 0 });
        assert.equal((await engine.store.evidence(scene.account, null, 9)).length, 1);
        await purgeAll(engine, start + 11 * day, { ...retention, evidenceDays: 10 });
        assert.equal((await engine.store.evidence(scene.account, null, 9)).length, 0);
        assert.deepEqual(await engine.store.evidenceChain(scene.account), { records: 0, fault: null });
      }));

    it("comes for decisions after a month, for strikes after three, for cases after two years", () =>
      apart(async (engine) => {
        const scene = sceneIn(() => engine.store);
        const example = { month: "2026-11", text: "…", categories: [], decision: "pass" as const };
        const passed = await decide(scene, "a", { outcome: "pass", example }, engine.store);
        const blocked = await decide(scene, "b", { traffic: { text: "x", media: 0, bytes: 0 } }, engine.store);
        const kept = async ({ event, citizen }: { event: string; citizen: string }): Promise<boolean> => {
          const effect = { event, node: "moderate", ordinal: 0 };
          return (await engine.store.recall({ account: scene.account, citizen, effect, at: start, text: "" })).ruled !== null;
        };
        await purgeAll(engine, start + 29 * day);
        assert.deepEqual([await kept(passed), await kept(blocked)], [true, true]);
        await purgeAll(engine, start + 31 * day);
        assert.deepEqual([await kept(passed), await kept(blocked)], [false, true]);
        await purgeAll(engine, start + 91 * day);
        assert.equal(await kept(blocked), false);
        assert.equal((await engine.store.learningCases(scene.account, 0, 9)).length, 1);
        await purgeAll(engine, start + 800 * day);
        assert.equal((await engine.store.learningCases(scene.account, 0, 9)).length, 0);
      }));
  });
}
