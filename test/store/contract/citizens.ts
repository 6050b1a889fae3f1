import assert from "node:assert/strict";
import type { Sender } from "../../../nodes/lib/store/index.ts";
import type { Engine } from "../engine.ts";
import { anna, sceneIn } from "../scene.ts";

export function citizensContract(current: () => Engine): void {
  const store = () => current().store;

  /** Each call is one message; answers who the store says it was. */
  function town() {
    const scene = sceneIn(store);
    let messages = 0;
    return {
      async who(sender: Sender): Promise<string | null> {
        await scene.writes(`m${(messages += 1)}`, sender);
        return (await scene.claim("x"))[0]!.citizen;
      },
      address: async (citizen: string | null) => (await store().exportCitizen(scene.account, citizen!))!.address,
      find: (identifier: string) => store().findCitizen(scene.account, identifier),
      export: (citizen: string | null) => store().exportCitizen(scene.account, citizen!),
    };
  }

  const phone = "393330000001";
  const newPhone = "393330000009";
  const userId = "IT.1349000000000001";
  const newUserId = "IT.1349000000000009";

  describe("a citizen", () => {
    it("is the same by number and user id, and is found by either", async () => {
      const { who, find, address } = town();
      const citizen = await who({ phone, userId });
      assert.equal(await who({ phone, userId }), citizen);
      assert.equal(await find(phone), citizen);
      assert.equal(await find(userId), citizen);
      assert.equal(await find(newPhone), null);
      assert.deepEqual(await address(citizen), { phone, userId });
    });

    it("first known by the number is the same when the user id comes, and then without the number", async () => {
      const { who, find, address } = town();
      const citizen = await who({ phone });
      assert.deepEqual(await address(citizen), { phone });
      assert.equal(await who({ phone, userId }), citizen);
      assert.deepEqual(await address(citizen), { phone, userId });
      assert.equal(await who({ userId }), citizen);
      assert.equal(await find(userId), citizen);
    });

    it("first known by the user id is the same when the number comes, and then without the user id", async () => {
      const { who, find } = town();
      const citizen = await who({ userId });
      assert.equal(await find(phone), null);
      assert.equal(await who({ userId, phone }), citizen);
      assert.equal(await who({ phone }), citizen);
      assert.equal(await find(phone), citizen);
    });

    it("keeps the number when a message comes without it, and the user id when one comes without that", async () => {
      const { who, address } = town();
      const citizen = await who({ phone, userId });
      await who({ userId });
      assert.deepEqual(await address(citizen), { phone, userId });
      await who({ phone });
      assert.deepEqual(await address(citizen), { phone, userId });
    });

    it("who announces a new number stays the same, and is written to there", async () => {
      const { who, address, find } = town();
      const citizen = await who({ phone, userId });
      assert.equal(await who({ phone: newPhone, userId: newUserId, previousPhone: phone, previousUserId: userId }), citizen);
      assert.deepEqual(await address(citizen), { phone: newPhone, userId: newUserId });
      assert.equal(await who({ phone: newPhone, userId: newUserId }), citizen);
      assert.equal(await find(newPhone), citizen);
    });

    it("who announces a new number without any user id stays the same", async () => {
      const { who } = town();
      const citizen = await who({ phone });
      assert.equal(await who({ phone: newPhone, previousPhone: phone }), citizen);
      assert.equal(await who({ phone: newPhone }), citizen);
      assert.equal(await who({ phone: newPhone, userId }), citizen);
    });

    it("whose user id changes, as announced, stays the same", async () => {
      const { who, address } = town();
      const citizen = await who({ phone, userId });
      assert.equal(await who({ userId: newUserId, previousUserId: userId }), citizen);
      assert.equal(await who({ userId: newUserId }), citizen);
      assert.equal(await who({ phone: newPhone, userId: newUserId }), citizen);
      assert.deepEqual(await address(citizen), { phone: newPhone, userId: newUserId });
    });

    it("with the number of somebody else, and a user id of their own, is somebody else", async () => {
      const { who, address, find, export: all } = town();
      const before = await who({ phone, userId });
      const after = await who({ phone, userId: newUserId });
      assert.notEqual(after, before);
      assert.equal((await all(after))!.events.length, 1);
      assert.equal(await find(phone), after);
      assert.deepEqual(await address(before), { userId }, "an answer to the first one would reach the second");
      assert.equal(await who({ userId }), before);
      assert.equal(await who({ phone, userId: newUserId }), after);
    });

    it("with the number of somebody known first by that number is somebody else too", async () => {
      const { who, address } = town();
      const before = await who({ phone });
      await who({ phone, userId });
      const after = await who({ phone, userId: newUserId });
      assert.notEqual(after, before);
      assert.deepEqual(await address(before), { userId });
      assert.equal(await who({ phone: newPhone, userId }), before);
      assert.equal(await who({ phone }), after);
    });

    it("with a number that its owner has announced to have left is somebody else", async () => {
      const { who, find } = town();
      const before = await who({ phone, userId });
      await who({ phone: newPhone, previousPhone: phone });
      const after = await who({ phone, userId: newUserId });
      assert.notEqual(after, before);
      assert.equal(await who({ phone: newPhone }), before);
      assert.equal(await find(phone), after);
    });

    it("who takes the left number without a user id is somebody else, and is found by it", async () => {
      const { who, find } = town();
      const before = await who({ userId, phone });
      await who({ userId, phone: newPhone });
      const after = await who({ phone });
      assert.notEqual(after, before);
      assert.equal(await who({ phone }), after);
      assert.equal(await find(phone), after);
    });

    it("is nobody when Meta does not say who it was", async () => {
      const { who } = town();
      assert.equal(await who({}), null);
    });

    it("of one account is unknown in another", async () => {
      const [here, there] = [sceneIn(store), sceneIn(store)];
      await here.writes("a");
      const citizen = (await store().findCitizen(here.account, anna.phone!))!;
      assert.equal(await store().findCitizen(there.account, anna.phone!), null);
      assert.equal(await store().exportCitizen(there.account, citizen), null);
      await there.answer("e", citizen);
      assert.deepEqual((await there.sends())[0]!.address, {});
    });
  });
}
