import assert from "node:assert/strict";
import { toArrival } from "../../nodes/lib/inbox/index.ts";
import type { Arrival } from "../../nodes/lib/store/index.ts";
import { parseWebhook } from "../../nodes/lib/webhook/index.ts";
import { ANNA, envelope, inbound, outcome } from "../webhook/fixtures.ts";

const at = 1_790_000_000_000;
const hour = 3_600_000;
const day = 24 * hour;

const arrivalOf = (body: object, changes: object = {}): Arrival => {
  const [event] = parseWebhook(body).events;
  return toArrival(event!, { account: "1", at: at + 500, wantsReceipts: false, ...changes });
};
const text = { type: "text", text: { body: "Buongiorno" } };
const window = (message: object, more: object = {}): number | undefined => arrivalOf(inbound(message, more)).opensWindow;
const stamped = (instant: number) => ({ ...text, timestamp: String(instant / 1000) });

describe("an arrival", () => {
  it("has the number of ours that it came for, what it is, who sent it and when it came", () => {
    const arrival = arrivalOf(inbound(text));
    assert.equal(arrival.account, "5500");
    assert.deepEqual([arrival.category, arrival.kind, arrival.at], ["message", "text", at + 500]);
    assert.deepEqual(arrival.sender, ANNA);
    assert.equal((JSON.parse(arrival.content) as { text: string }).text, "Buongiorno");
    assert.equal(arrival.silent, undefined);
  });

  it("belongs to the account that received it when it names no number", () => {
    assert.equal(arrivalOf(envelope({ event: "DISABLED_UPDATE" }, "account_update")).account, "1");
  });

  it("has the same key whenever it is delivered, and another than any other", () => {
    const key = (message: object, changes: object = {}): string => arrivalOf(inbound(message), changes).key;
    assert.equal(key(text), key(text, { at: at + day, wantsReceipts: true }));
    assert.notEqual(key(text), key({ ...text, id: "wamid.A2" }));
  });

  describe("opens the 24 hours", () => {
    it("from the citizen's own time, also when it is delivered late", () => {
      assert.equal(window(stamped(at)), at);
      assert.equal(window(stamped(at - 23 * hour)), at - 23 * hour);
      assert.equal(window(stamped(at - 6 * day)), at - 6 * day);
    });

    it("from its arrival when the time is none that a delivery can have", () => {
      for (const instant of [at + hour, at - 8 * day, 0, 99_999_999_999_000]) assert.equal(window(stamped(instant)), at + 500);
      assert.equal(window({ ...text, timestamp: "yesterday" }), at + 500);
      assert.equal(window({ ...text, timestamp: undefined }), at + 500);
    });

    it("with every kind of message that a citizen sends", () => {
      const media = { id: "M1", mime_type: "image/jpeg" };
      const kinds = [
        text,
        { type: "image", image: media },
        { type: "audio", audio: media },
        { type: "location", location: { latitude: 43, longitude: 10 } },
        { type: "button", button: { text: "Sì" } },
        { type: "reaction", reaction: { message_id: "wamid.B", emoji: "👍" } },
        { type: "interactive", interactive: { type: "button_reply", button_reply: { id: "a", title: "b" } } },
        { type: "contacts", contacts: [{ name: { formatted_name: "X" } }] },
        { type: "unsupported", errors: [{ code: 131051 }] },
        { type: "something-new" },
      ];
      for (const kind of kinds) assert.equal(window(kind), at, kind.type);
    });

    it("not with what the citizen did not do by writing", () => {
      const kinds = [
        { type: "system", system: { type: "user_changed_number", wa_id: "393330000009" } },
        { type: "edit", edit: { original_message_id: "wamid.A0", message: text } },
        { type: "revoke", revoke: { original_message_id: "wamid.A0" } },
      ];
      for (const kind of kinds) assert.equal(window(kind), undefined, kind.type);
      assert.equal(arrivalOf(outcome({})).opensWindow, undefined);
      assert.equal(arrivalOf(envelope({ event: "X" }, "account_update")).opensWindow, undefined);
    });

    it("with a call of the citizen's, not with its end nor with ours", () => {
      const call = (more: object): Arrival =>
        arrivalOf(
          envelope(
            {
              metadata: { phone_number_id: "5500" },
              calls: [{ id: "wacid.1", from: ANNA.phone, to: "39", event: "connect", timestamp: String(at / 1000), ...more }],
            },
            "calls",
          ),
        );
      assert.equal(call({ direction: "USER_INITIATED" }).opensWindow, at);
      assert.equal(call({ event: "terminate", direction: "USER_INITIATED" }).opensWindow, undefined);
      assert.equal(call({ direction: "BUSINESS_INITIATED" }).opensWindow, undefined);
    });
  });

  describe("that announces a change", () => {
    it("of the number has the old and the new one", () => {
      const { sender } = arrivalOf(
        inbound({ type: "system", system: { type: "user_changed_number", wa_id: "393330000009", user_id: "IT.2000000000000002", previous_user_id: ANNA.userId } }),
      );
      assert.deepEqual(sender, {
        phone: "393330000009",
        userId: "IT.2000000000000002",
        previousPhone: ANNA.phone,
        previousUserId: ANNA.userId,
      });
    });

    it("of the user id has the old and the new one", () => {
      const update = { user_id: { previous: ANNA.userId, current: "IT.2000000000000002" }, wa_id: ANNA.phone };
      const arrival = arrivalOf(envelope({ metadata: { phone_number_id: "5500" }, user_id_update: [update] }, "user_id_update"));
      assert.deepEqual(arrival.sender, { phone: ANNA.phone, userId: "IT.2000000000000002", previousUserId: ANNA.userId });
    });

    it("of nothing that we know is still the sender's", () => {
      const { sender } = arrivalOf(inbound({ type: "system", system: { type: "customer_identity_changed" } }));
      assert.equal(sender?.phone, ANNA.phone);
      assert.equal(sender?.previousPhone, undefined);
    });
  });

  describe("that is a receipt", () => {
    const receipt = (status: object, changes: object = {}): Arrival =>
      arrivalOf(outcome({ biz_opaque_callback_data: "KEY", ...status }), changes);

    it("tells what became of our message, and is for the record only unless a flow asks for receipts", () => {
      const arrival = receipt({ status: "read" });
      assert.deepEqual(arrival.receipt, { status: "read", callback: "KEY", at: 1_790_000_001_000 });
      assert.equal(arrival.silent, true);
      assert.equal(arrival.sender, undefined);
      assert.equal(receipt({}, { wantsReceipts: true }).silent, undefined);
    });

    it("of a voice message played is one read", () => {
      assert.equal(receipt({ status: "played" }).receipt?.status, "read");
    });

    it("of a failure has Meta's code, and is told apart when the 24 hours were over", () => {
      assert.deepEqual(receipt({ status: "failed", errors: [{ code: 131026 }] }).receipt, {
        status: "failed",
        callback: "KEY",
        at: 1_790_000_001_000,
        errorCode: 131026,
      });
      assert.equal(receipt({ status: "failed", errors: [{ code: 131047 }] }).receipt?.status, "outside-window");
      assert.equal(receipt({ status: "failed" }).receipt?.status, "failed");
    });

    it("of a failure that passes says to send it again, and after how long", () => {
      const after = (code: number) => {
        const { status, delayMs } = receipt({ status: "failed", errors: [{ code }] }).receipt!;
        return [status, delayMs];
      };
      assert.deepEqual([131000, 131016, 130429, 131056, 131057].map(after), [
        ["again", 5_000],
        ["again", 5_000],
        ["again", 1_000],
        ["again", 1_000],
        ["again", 60_000],
      ]);
      for (const code of [131026, 131049, 131042, 190, 999_999]) assert.deepEqual(after(code), ["failed", undefined]);
    });

    it("keeps nothing that tells whom it is about", () => {
      const wamid = `wamid.${Buffer.from(`xx${ANNA.phone}yy`).toString("base64")}`;
      const { content } = receipt(
        {
          id: wamid,
          status: "failed",
          recipient_id: ANNA.phone,
          recipient_user_id: ANNA.userId,
          recipient_participant_id: ANNA.phone,
          pricing: { billable: true, pricing_model: "PMP", type: "regular", category: "service" },
          errors: [{ code: 131026, title: ANNA.phone, message: wamid, error_data: { details: ANNA.phone } }],
        },
        { wantsReceipts: true },
      );
      assert.deepEqual(JSON.parse(content), {
        category: "status",
        kind: "status",
        status: "failed",
        at: 1_790_000_001_000,
        callback: "KEY",
        code: 131026,
        pricing: { category: "service" },
      });
    });

    it("without our key, or with a word that we do not know, settles nothing", () => {
      assert.equal(arrivalOf(outcome({})).receipt, undefined);
      assert.equal(receipt({ status: "deleted" }).receipt, undefined);
      assert.equal(receipt({ status: "toString" }).receipt, undefined);
    });
  });
});
