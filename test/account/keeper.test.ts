import assert from "node:assert/strict";
import { type Account, createKeeper } from "../../nodes/lib/account/index.ts";
import type { WebhookEvent } from "../../nodes/lib/webhook/index.ts";

/** Keeps what it is given. */
function member(number: string, fails = false) {
  const events: WebhookEvent[] = [];
  const accept = async (given: WebhookEvent[]): Promise<void> => {
    if (fails) throw new Error("store");
    events.push(...given);
  };
  return {
    events,
    member: {
      account: { account: number, accept } as unknown as Account,
      appSecrets: [`secret-${number}`, `old-${number}`],
      verifyToken: `token-${number}`,
    },
  };
}

const message = (number: string, id: string) => ({
  field: "messages",
  value: { metadata: { phone_number_id: number }, messages: [{ from: "393330000001", id, type: "text", text: { body: "x" } }] },
});
const body = (...changes: object[]) => ({ entry: [{ id: "77", changes }] });

describe("the numbers behind one webhook", () => {
  it("each get their own events, in order", async () => {
    const keeper = createKeeper();
    const [one, two] = [member("1"), member("2")];
    keeper.add(one.member);
    keeper.add(two.member);
    await keeper.store(body(message("1", "a"), message("2", "b"), message("1", "c")));
    assert.deepEqual([one.events.map(({ id }) => id), two.events.map(({ id }) => id)], [["a", "c"], ["b"]]);
  });

  it("lose nothing that names none of them", async () => {
    const keeper = createKeeper();
    const one = member("1");
    keeper.add(one.member);
    keeper.add(member("2").member);
    await keeper.store(body({ field: "account_update", value: { event: "DISABLED_UPDATE" } }, message("3", "z")));
    assert.deepEqual(one.events.map(({ kind }) => kind), ["account_update", "text"]);
  });

  it("offer all their secrets and tokens, until they leave", () => {
    const keeper = createKeeper();
    const leave = keeper.add(member("1").member);
    keeper.add(member("2").member);
    assert.deepEqual(keeper.secrets(), ["secret-1", "old-1", "secret-2", "old-2"]);
    assert.deepEqual(keeper.verifyTokens(), ["token-1", "token-2"]);
    leave();
    assert.deepEqual(keeper.secrets(), ["secret-2", "old-2"]);
    assert.equal(keeper.size(), 1);
  });

  it("have stored a call only when each of them has", async () => {
    const keeper = createKeeper();
    keeper.add(member("1").member);
    keeper.add(member("2", true).member);
    await assert.rejects(keeper.store(body(message("1", "a"), message("2", "b"))));
  });

  it("that are none at this moment do not take a call as stored", async () => {
    await assert.rejects(createKeeper().store(body(message("1", "a"))));
  });
});
