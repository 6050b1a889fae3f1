import assert from "node:assert/strict";
import { UrpError } from "../../nodes/lib/errors.ts";
import { type Notice, type Rules, idOfWish, noticeFacts, planNotice, readFrom, readRules, readUntil, readWishes, untilAfter } from "../../nodes/lib/notices/index.ts";

const zone = "Europe/Rome";
const at = Date.parse("2026-11-24T10:00:00+01:00");
const rules: Rules = { zone, category: "Avvisi", author: "Urp", daysValid: 7, approval: false };
const iso = (instant: number | null): string => new Date(instant ?? Number.NaN).toISOString();
const faulty = (code: string, pattern: RegExp) => (error: unknown) =>
  error instanceof UrpError && error.code === code && pattern.test(error.in("it"));

/** Publishes one after the other, as the store would keep them. */
function board(given: Partial<Rules> = {}): (payload: object, now?: number) => { notice: Notice; changed: boolean } {
  const kept = new Map<string, Notice>();
  return (notice, now = at) => {
    const [wish] = readWishes({ notice }, zone, "publish");
    const plan = planNotice(wish!, kept.get(idOfWish(wish!, now, zone)) ?? null, { ...rules, ...given }, now);
    kept.set(plan.notice.id, plan.notice);
    return plan;
  };
}

const market = { id: "mercato", title: "Mercato", text: "Domani c'è il mercato." };

describe("a notice", () => {
  it("gets the node's category, author and days of validity when it says nothing else", () => {
    const { notice, changed } = board()(market);
    assert.equal(changed, true);
    assert.deepEqual([notice.state, notice.category, notice.author, notice.publishedAt], ["published", "Avvisi", "Urp", at]);
    assert.equal(iso(notice.validUntil), "2026-11-30T23:00:00.000Z");
  });

  it("published twice with the same content changes nothing, with and without an id", () => {
    const publish = board();
    assert.equal(publish(market).changed, true);
    const again = publish(market, at + 60_000);
    assert.deepEqual([again.changed, again.notice.updatedAt], [false, at]);
    const nameless = { title: "Mercato", text: "Oggi" };
    assert.equal(publish(nameless).changed, true);
    assert.equal(publish(nameless, at + 3_600_000).changed, false);
    assert.equal(publish(nameless, at + 86_400_000).changed, true);
  });

  it("is updated by id: what is missing stays as it was", () => {
    const publish = board();
    const before = publish({ ...market, link: "https://example.org/" }).notice;
    const { notice } = publish({ action: "update", id: "mercato", text: "Il mercato è rimandato." }, at + 1);
    assert.deepEqual(notice, { ...before, text: "Il mercato è rimandato.", updatedAt: at + 1 });
  });

  it("waits when somebody must approve it, shows once approved, and waits again when it changes", () => {
    const publish = board({ approval: true });
    assert.equal(publish(market).notice.state, "waiting");
    assert.deepEqual(publish(market), { notice: publish(market).notice, changed: false });
    assert.equal(publish({ action: "approve", id: "mercato" }).notice.state, "published");
    assert.equal(publish({ action: "approve", id: "mercato" }).changed, false);
    assert.equal(publish(market).changed, false);
    assert.equal(publish({ ...market, text: "Altro." }).notice.state, "waiting");
  });

  it("is withdrawn once, cannot be approved then, and can be published again", () => {
    const publish = board();
    publish(market);
    assert.equal(publish({ action: "withdraw", id: "mercato" }).notice.state, "withdrawn");
    assert.equal(publish({ action: "withdraw", id: "mercato" }).changed, false);
    assert.throws(() => publish({ action: "approve", id: "mercato" }), faulty("notice.withdrawn", /ritirato/));
    assert.equal(publish(market).notice.state, "published");
  });

  it("stays withdrawn when it is a feed that goes on naming it", () => {
    const item = { payload: { guid: "x", title: "Bando", description: "Testo" } };
    const [wish] = readWishes(item, zone, "publish");
    const first = planNotice(wish!, null, rules, at).notice;
    const withdrawn: Notice = { ...first, state: "withdrawn" };
    assert.deepEqual(planNotice(wish!, withdrawn, rules, at), { notice: withdrawn, changed: false });
  });

  it("begins anew when it is published again after its time", () => {
    const publish = board();
    publish(market);
    const later = at + 30 * 86_400_000;
    assert.equal(noticeFacts(publish({ action: "update", id: "mercato" }, later).notice, later, false).state, "expired");
    const renewed = publish(market, later);
    assert.deepEqual([renewed.changed, renewed.notice.validFrom], [true, later]);
    assert.equal(publish(market, later + 1).changed, false);
  });

  it("that is a draft shows only once published or approved", () => {
    const publish = board();
    assert.deepEqual([publish({ ...market, action: "draft" }).notice.state, publish({ ...market, action: "draft" }).notice.publishedAt], ["draft", null]);
    assert.equal(publish({ action: "update", id: "mercato", text: "Nuovo" }).notice.state, "draft");
    assert.equal(publish({ action: "approve", id: "mercato" }).notice.publishedAt, at);
  });

  it("says everything that is wrong in one sentence", () => {
    const publish = board();
    assert.throws(() => publish({ id: "x" }), faulty("notice.invalid", /manca il titolo; manca il testo\.$/));
    assert.throws(() => publish({ title: "t".repeat(61), text: "x".repeat(10_000) }), faulty("notice.invalid", /il titolo ha 61 caratteri, al massimo 60; il testo ha 10000/));
    assert.throws(() => publish({ ...market, from: "ieri", link: "http://example.org", action: "push" }), faulty("notice.invalid", /azione.*link.*https.*2026-12-16/));
    assert.throws(() => publish({ ...market, from: "2026-12-02", until: "2026-12-01" }), faulty("notice.invalid", /finisce prima/));
    for (const link of ["javascript:alert(1)", "https://user:pw@example.org", "data:text/html,x"]) {
      assert.throws(() => publish({ ...market, link }), faulty("notice.invalid", /link/));
    }
    assert.throws(() => publish({ action: "approve" }), faulty("notice.no-id", /msg\.notice\.id/));
    assert.throws(() => publish({ action: "withdraw", id: "nessuno" }), faulty("notice.unknown", /«nessuno»/));
    assert.throws(() => readWishes({ payload: "  " }, zone, "publish"), faulty("notice.nothing", /payload/));
    assert.throws(() => readRules({ daysValid: "sette" }, zone), faulty("notice.days", /366/));
  });

  it("loses what could harm a page, a feed or a chat", () => {
    const { notice } = board()({ title: "A\u202eB\u0000\nC\u{1fffe}", text: "uno\r\n\r\n\r\n\r\ndue\u2028tre \ud800 \u{10ffff}", category: "X\ufffe" });
    assert.deepEqual([notice.title, notice.text, notice.category], ["AB C", "uno\n\ndue\ntre", "X"]);
  });

  it("has an id that fits into an address, the same each time", () => {
    const publish = board();
    const { notice } = publish({ ...market, id: "https://example.org/?p=1&q=«è»" });
    assert.match(notice.id, /^n-[0-9a-f]{20}$/);
    assert.equal(publish({ ...market, id: "https://example.org/?p=1&q=«è»" }).changed, false);
    assert.equal(publish({ action: "withdraw", id: "https://example.org/?p=1&q=«è»" }).notice.id, notice.id);
  });
});

describe("validity", () => {
  const day = 86_400_000;
  it("of dates without a time is whole days, on the day of each change of the clock too", () => {
    for (const [date, from, until, hours] of [
      ["2027-03-28", "2027-03-27T23:00:00.000Z", "2027-03-28T22:00:00.000Z", 23],
      ["2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z", 25],
      ["2026-11-24", "2026-11-23T23:00:00.000Z", "2026-11-24T23:00:00.000Z", 24],
    ] as const) {
      assert.deepEqual([iso(readFrom(date, zone)!), iso(readUntil(date, zone)!)], [from, until]);
      assert.equal(readUntil(date, zone)! - readFrom(date, zone)!, hours * 3_600_000);
    }
  });

  it("of so many days ends at midnight across the change of the clock", () => {
    assert.equal(iso(untilAfter(Date.parse("2026-10-23T10:00:00Z"), 3, zone)), "2026-10-25T23:00:00.000Z");
    assert.equal(iso(untilAfter(Date.parse("2027-03-26T10:00:00Z"), 3, zone)), "2027-03-28T22:00:00.000Z");
    assert.equal(untilAfter(at, 0, zone), null);
  });

  it("takes times on the zone's clock, with an offset, as a Date or milliseconds, and Italian dates", () => {
    assert.equal(readFrom("2026-07-01T13:00", zone), Date.parse("2026-07-01T11:00:00Z"));
    assert.equal(readFrom("2026-07-01T13:00-05:00", zone), Date.parse("2026-07-01T18:00:00Z"));
    assert.equal(readFrom(new Date(at), zone), at);
    assert.equal(readUntil("16/12/2026", zone), readFrom("2026-12-17", zone));
    assert.equal(readUntil("2026-12-16T13:00", zone), Date.parse("2026-12-16T12:00:00Z"));
    for (const wrong of ["2026-02-30", "domani", {}, true, Number.NaN, -day]) assert.equal(readUntil(wrong, zone), undefined);
  });
});
