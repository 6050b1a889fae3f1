import assert from "node:assert/strict";
import type { StatusWish } from "../../../nodes/lib/store/index.ts";
import type { Engine, OpenEngine } from "../engine.ts";
import { day, minute, start } from "../scene.ts";

let accounts = 0;

export function statusPostsContract(current: () => Engine, open: OpenEngine): void {
  const store = () => current().store;
  const content = { version: "v1", text: "Mercato", imageHash: "", imageMime: "", validFrom: start, validUntil: null };
  const wishIn = (account: string, changes: Partial<StatusWish> = {}): StatusWish =>
    ({ account, gateway: "g", notice: "mercato", content, at: start, now: start, most: 3, ...changes });
  const without = (account: string): StatusWish => {
    const { content: _, ...nothing } = wishIn(account);
    return nothing;
  };
  const fresh = (): string => `status-${(accounts += 1)}`;
  const postOf = async (account: string) => (await store().statusPost(account, "g", "mercato"))!;
  const chunk = (post: number, number: number, more: object = {}) =>
    ({ post, chunk: number, canary: false, after: "", upto: "zz", size: 2, unreachable: 1, messageId: "", ...more });

  describe("a notice on its way to a real Status", () => {
    it("is queued once for each text, and taken back once", async () => {
      const account = fresh();
      assert.equal(await store().followStatus(without(account)), "nothing");
      assert.equal(await store().followStatus(wishIn(account)), "queued");
      assert.equal(await store().followStatus(wishIn(account, { content: { ...content, validUntil: start + day } })), "same");
      assert.equal((await postOf(account)).validUntil, start + day);
      const first = await postOf(account);
      assert.equal(await store().followStatus(wishIn(account, { content: { ...content, version: "v2" } })), "queued");
      const [old, next] = await store().openStatusPosts(account, "g");
      assert.deepEqual([old!.id, old!.stage, next!.stage], [first.id, "withdrawing", "waiting"]);
      assert.equal(await store().followStatus(without(account)), "withdrawing");
      assert.equal(await store().followStatus(without(account)), "nothing");
      assert.equal(await store().followStatus(wishIn(account)), "queued");
      assert.deepEqual(await store().openStatusPosts(account, "another"), []);
      assert.deepEqual(await store().openStatusPosts(fresh(), "g"), []);
    });

    it("finds no place where too many wait", async () => {
      const account = fresh();
      for (const notice of ["a", "b", "c"]) assert.equal(await store().followStatus(wishIn(account, { notice })), "queued");
      assert.equal(await store().followStatus(wishIn(account, { notice: "d" })), "full");
      const [first] = await store().openStatusPosts(account, "g");
      await store().changeStatusPost({ id: first!.id, stage: "posted" });
      assert.equal(await store().followStatus(wishIn(account, { notice: "d" })), "queued");
    });

    it("begins each chunk once, and again only when it surely was not posted", async () => {
      const account = fresh();
      await store().followStatus(wishIn(account));
      const { id } = await postOf(account);
      assert.equal(await store().beginStatusChunk(chunk(id, 0)), false, "not before the gateway is ready");
      await store().changeStatusPost({ id, stage: "posting", messageId: "3EB0" });
      assert.deepEqual(await Promise.all([store().beginStatusChunk(chunk(id, 0)), store().beginStatusChunk(chunk(id, 0))]), [true, false]);
      await store().settleStatusChunk({ post: id, chunk: 0, state: "due", error: "http-429" }, start);
      assert.equal(await store().beginStatusChunk(chunk(id, 0, { upto: "yy", size: 5 })), true);
      for (const state of ["unknown", "accepted", "refused"] as const) {
        await store().settleStatusChunk({ post: id, chunk: 0, state, error: "" }, start + minute);
        assert.equal(await store().beginStatusChunk(chunk(id, 0)), false, state);
      }
      const post = await postOf(account);
      assert.deepEqual([post.first!.attempts, post.first!.upto, post.first!.settled], [2, "yy", start + minute]);
      assert.deepEqual(post.tally, { refused: { chunks: 1, people: 5 } });
    });

    it("tells what there is of it: sums without the test number, the last two chunks, what is standing", async () => {
      const account = fresh();
      await store().followStatus(wishIn(account));
      const { id } = await postOf(account);
      await store().changeStatusPost({ id, stage: "posting", unreachable: 4 });
      const states = ["accepted", "unknown", "refused", "accepted"] as const;
      for (const [number, state] of states.entries()) {
        await store().beginStatusChunk(chunk(id, number, { canary: number === 0, size: number === 0 ? 0 : 10 }));
        await store().settleStatusChunk({ post: id, chunk: number, state, error: "", messageId: `m${number}` }, start);
      }
      const post = await postOf(account);
      assert.deepEqual(post.tally, { accepted: { chunks: 1, people: 10 }, refused: { chunks: 1, people: 10 }, unknown: { chunks: 1, people: 10 } });
      assert.deepEqual([post.first!.canary, post.recent.map((one) => one.chunk), post.standing!.chunk, post.unreachable], [true, [3, 2], 0, 8]);
      assert.deepEqual((await store().statusChunks(id, 2)).map(({ messageId }) => messageId), ["m0", "m1"]);
      assert.equal((await store().figures(account, start)).month["status-accepted"], 10);
    });

    it("stays withdrawn when a chunk that was under way comes back, and posts no more", async () => {
      const account = fresh();
      await store().followStatus(wishIn(account));
      const { id } = await postOf(account);
      await store().changeStatusPost({ id, stage: "posting" });
      await store().beginStatusChunk(chunk(id, 0));
      await store().followStatus(without(account));
      await store().settleStatusChunk({ post: id, chunk: 0, state: "accepted", error: "" }, start);
      await store().changeStatusPost({ id, stage: "stopped", error: "x" });
      await store().changeStatusPost({ id, stage: "posted" });
      assert.equal((await postOf(account)).stage, "withdrawing");
      assert.equal(await store().beginStatusChunk(chunk(id, 1)), false);
      await store().changeStatusPost({ id, stage: "over" });
      const post = await postOf(account);
      assert.deepEqual([post.stage, post.first!.after, post.first!.upto], ["over", "", ""], "whose stretch it was is not kept");
    });

    it("is not known where somebody begun and never came back", async () => {
      const account = fresh();
      await store().followStatus(wishIn(account));
      const { id } = await postOf(account);
      await store().changeStatusPost({ id, stage: "posting" });
      await store().beginStatusChunk(chunk(id, 0));
      await current().stop();
      await current().start();
      assert.equal(await store().interruptStatusChunks(account, "another", start), 0);
      assert.equal(await store().interruptStatusChunks(account, "g", start), 1);
      assert.equal(await store().interruptStatusChunks(account, "g", start), 0);
      assert.deepEqual([(await postOf(account)).first!.state, (await postOf(account)).first!.error], ["unknown", "interrupted"]);
    });

    it("keeps nobody's name who is forgotten, and the same people in each stretch", async () => {
      const account = fresh();
      await store().followStatus(wishIn(account));
      const { id } = await postOf(account);
      await store().changeStatusPost({ id, stage: "posting" });
      const phones = ["393330000011", "393330000012", "393330000013"];
      for (const [index, phone] of phones.entries()) {
        const arrival = { account, key: `m${index}`, category: "message", kind: "text", sender: { phone }, at: start, content: "{}" } as const;
        const [accepted] = await store().accept([arrival], start);
        const citizen = (await store().findCitizen(account, phone))!;
        const effect = { event: accepted!.event, node: "n", ordinal: 0 };
        await store().changeSubscription({ account, citizen, effect, act: "subscribe", at: start, how: "text", textVersion: "1" });
      }
      const [first, second] = await store().subscriberAddresses(account, start, "", 3);
      await store().beginStatusChunk(chunk(id, 0, { upto: second!.citizen }));
      await store().settleStatusChunk({ post: id, chunk: 0, state: "accepted", error: "" }, start);
      await store().beginStatusChunk(chunk(id, 1, { after: second!.citizen }));
      await store().eraseCitizen(account, second!.citizen);
      const chunks = await store().statusChunks(id, 2);
      assert.deepEqual([chunks[0]!.upto, chunks[1]!.after], [first!.citizen, first!.citizen]);
    });

    it("is forgotten after a week, in bounded pieces", async () => {
      const engine = await open();
      try {
        const retention = { textDays: 0, webhookDays: 0, figureDays: 0, reportDays: 0, mediaDays: 0 };
        await engine.store.followStatus(wishIn("old"));
        const { id } = (await engine.store.statusPost("old", "g", "mercato"))!;
        await engine.store.changeStatusPost({ id, stage: "posting" });
        for (let number = 0; number < 120; number += 1) await engine.store.beginStatusChunk(chunk(id, number));
        await engine.store.followStatus(wishIn("young", { at: start + 3 * day }));
        assert.equal(await engine.store.purge(retention, start + 6 * day), 0);
        const pieces: number[] = [];
        for (let piece; (piece = await engine.store.purge(retention, start + 8 * day)) > 0; ) pieces.push(piece);
        assert.deepEqual(pieces, [50, 50, 20, 1]);
        assert.equal(await engine.store.statusPost("old", "g", "mercato"), null);
        assert.ok(await engine.store.statusPost("young", "g", "mercato"));
      } finally {
        await engine.end();
      }
    });
  });
}
