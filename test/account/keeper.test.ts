import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { type Account, type Keeper, createKeeper } from "../../nodes/lib/account/index.ts";
import type { WebhookEvent } from "../../nodes/lib/webhook/index.ts";

/** Keeps what it is given. */
function member(number: string, fails = false, appSecrets = [`secret-${number}`, `old-${number}`]) {
  const events: WebhookEvent[] = [];
  const accept = async (given: WebhookEvent[]): Promise<void> => {
    if (fails) throw new Error("store");
    events.push(...given);
  };
  return {
    events,
    member: {
      account: { account: number, accept } as unknown as Account,
      appSecrets,
      verifyToken: `token-${number}`,
    },
  };
}

const message = (number: string, id: string) => ({
  field: "messages",
  value: { metadata: { phone_number_id: number }, messages: [{ from: "393330000001", id, type: "text", text: { body: "x" } }] },
});
const body = (...changes: object[]) => ({ entry: [{ id: "77", changes }] });


/** As the webhook's door does it: false when the signature is nobody's. */
async function call(keeper: Keeper, given: object, secret: string): Promise<boolean> {
  const bytes = Buffer.from(JSON.stringify(given));
  const signers = keeper.verify(bytes, `sha256=${createHmac("sha256", secret).update(bytes).digest("hex")}`);
  if (signers) await keeper.store(given, signers);
  return signers !== null;
}

const ids = ({ events }: { events: WebhookEvent[] }) => events.map(({ id }) => id);

describe("the numbers behind one webhook", () => {
  it("of one app each get their own events, in order", async () => {
    const keeper = createKeeper();
    const [one, two] = [member("1", false, ["shared"]), member("2", false, ["shared"])];
    keeper.add(one.member);
    keeper.add(two.member);
    assert.ok(await call(keeper, body(message("1", "a"), message("2", "b"), message("1", "c")), "shared"));
    assert.deepEqual([ids(one), ids(two)], [["a", "c"], ["b"]]);
  });

  it("of two apps get nothing that the other one's secret signed", async () => {
    const keeper = createKeeper();
    const [one, two] = [member("1"), member("2")];
    keeper.add(one.member);
    keeper.add(two.member);
    for (const secret of ["secret-2", "old-2"]) assert.ok(await call(keeper, body(message("1", secret)), secret));
    assert.deepEqual([ids(one), ids(two)], [[], ["secret-2", "old-2"]]);
    for (const secret of ["secret-1", "old-1"]) assert.ok(await call(keeper, body(message("1", secret)), secret));
    assert.deepEqual(ids(one), ["secret-1", "old-1"]);
  });

  it("of which one shares its former secret are told apart by the new one", async () => {
    const keeper = createKeeper();
    const [one, two] = [member("1", false, ["new", "old"]), member("2", false, ["old"])];
    keeper.add(one.member);
    keeper.add(two.member);
    assert.ok(await call(keeper, body(message("1", "a"), message("2", "b")), "old"));
    assert.ok(await call(keeper, body(message("2", "c")), "new"));
    assert.deepEqual([ids(one), ids(two)], [["a", "c"], ["b"]]);
  });

  it("lose nothing that names none of them: the first of those whose secret signed it keeps it", async () => {
    const keeper = createKeeper();
    const [one, two] = [member("1"), member("2")];
    keeper.add(one.member);
    keeper.add(two.member);
    const strange = body({ field: "account_update", value: { event: "DISABLED_UPDATE" } }, message("3", "z"));
    for (const number of ["1", "2"]) await call(keeper, strange, `secret-${number}`);
    for (const { events } of [one, two]) assert.deepEqual(events.map(({ kind }) => kind), ["account_update", "text"]);
  });

  it("have their secrets and tokens taken, and no others, until they leave", async () => {
    const keeper = createKeeper();
    const leave = keeper.add(member("1").member);
    const leaveToo = keeper.add(member("2").member);
    assert.deepEqual(keeper.verifyTokens(), ["token-1", "token-2"]);
    assert.equal(await call(keeper, body(), "another"), false);
    assert.equal(await call(keeper, body(), "old-1"), true);
    leave();
    assert.equal(await call(keeper, body(), "old-1"), false);
    assert.equal(await call(keeper, body(), "secret-2"), true);
    assert.deepEqual([keeper.size(), keeper.isOpen()], [1, true]);
    leaveToo();
    assert.deepEqual([keeper.size(), keeper.isOpen()], [0, false]);
  });

  it("never take an empty secret for one", async () => {
    const keeper = createKeeper();
    keeper.add(member("1", false, ["", "right"]).member);
    assert.equal(await call(keeper, body(), ""), false);
    assert.equal(await call(keeper, body(), "right"), true);
  });

  it("have stored a call only when each of them has", async () => {
    const keeper = createKeeper();
    keeper.add(member("1", false, ["shared"]).member);
    keeper.add(member("2", true, ["shared"]).member);
    await assert.rejects(call(keeper, body(message("1", "a"), message("2", "b")), "shared"));
  });

  it("that are none at this moment do not take a call as stored", async () => {
    const keeper = createKeeper();
    const { member: gone } = member("1");
    keeper.add(gone)();
    await assert.rejects(keeper.store(body(message("1", "a")), [gone]));
  });
});
