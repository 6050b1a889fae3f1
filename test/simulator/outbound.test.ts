import assert from "node:assert/strict";
import type { Desk } from "./desk.ts";
import { openDesk, standingClock, text } from "./desk.ts";

const giulia = "+393005550101";

describe("what the service sends", () => {
  let desk: Desk;
  const clock = standingClock(Date.UTC(2026, 10, 23, 9));
  beforeEach(async () => {
    desk = await openDesk({ clock });
    await (
      await desk.sim.write("giulia", { text: "ciao" })
    ).delivered;
  });
  afterEach(() => desk.close());
  const code = async (to: string, message: Record<string, unknown>) => {
    const { status, body } = await desk.send(to, message);
    return [status, body.error?.code];
  };

  it("is accepted, and its statuses come back with our own data", async () => {
    const answer = await desk.send(giulia, { ...text("Buongiorno"), biz_opaque_callback_data: "chiave-1" });
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body.contacts, [{ input: giulia, wa_id: "393005550101" }]);
    const [{ id }] = answer.body.messages as [{ id: string }];
    await desk.service.until(() => desk.service.statuses().length === 3, "three statuses");
    const statuses = desk.service.statuses();
    assert.deepEqual(
      statuses.map((status) => status["status"]),
      ["sent", "delivered", "read"],
    );
    assert.deepEqual(statuses[0], {
      id,
      status: "sent",
      timestamp: "1795424400",
      recipient_id: "393005550101",
      recipient_user_id: "IT.30055501017734120985",
      biz_opaque_callback_data: "chiave-1",
      pricing: { billable: false, pricing_model: "PMP", type: "free_customer_service", category: "service" },
    });
    assert.equal("pricing" in statuses[2]!, false);
    const [sent] = desk.sim.sent;
    assert.deepEqual([sent!.citizen, sent!.callback, sent!.type], ["giulia", "chiave-1", "text"]);
  });

  it("goes to a user id by `recipient`, and then no number appears", async () => {
    await (
      await desk.sim.write("nico", { text: "ciao" })
    ).delivered;
    const answer = await desk.send("IT.88213094475506312764", text("Buongiorno"));
    assert.deepEqual(answer.body.contacts, [{ input: "IT.88213094475506312764", user_id: "IT.88213094475506312764" }]);
    await desk.service.until(() => desk.service.statuses().length === 3, "three statuses");
    assert.equal(
      desk.service.statuses().some((status) => "recipient_id" in status),
      false,
    );
  });

  it("is not read aloud by somebody who hides read receipts", async () => {
    await (
      await desk.sim.write("renzo", { text: "ciao" })
    ).delivered;
    await desk.send("+393005550102", text("Buongiorno"));
    await desk.send(giulia, text("Buongiorno"));
    await desk.service.until(() => desk.service.statuses().length === 5, "five statuses");
    const renzo = desk.service.statuses().filter((status) => status["recipient_id"] === "393005550102");
    assert.deepEqual(
      renzo.map((status) => status["status"]),
      ["sent", "delivered"],
    );
  });

  it("has no statuses when they are switched off", async () => {
    desk.sim.statuses = false;
    await desk.send(giulia, text("Buongiorno"));
    desk.sim.statuses = true;
    await desk.send(giulia, text("Eccomi"));
    await desk.service.until(() => desk.service.statuses().length === 3, "three statuses");
    assert.equal(new Set(desk.service.statuses().map((status) => status.id)).size, 1);
  });

  it("waits for answers", async () => {
    const waiting = desk.sim.waitForAnswers("giulia", 2);
    await desk.send(giulia, text("uno"));
    await desk.send(giulia, text("due"));
    assert.equal((await waiting).length, 2);
    await assert.rejects(desk.sim.waitForAnswers("giulia", 3, 10), /found 2/);
  });

  it("is refused outside the 24-hour window unless it is a template", async () => {
    clock.move(86_400_000);
    assert.deepEqual(await code(giulia, text("tardi")), [400, 131047]);
    const template = { type: "template", template: { name: "risposta_pronta", language: { code: "it" } } };
    const { status, body } = await desk.send(giulia, template);
    assert.deepEqual([status, body.messages![0]!.message_status], [200, "accepted"]);
    await (
      await desk.sim.write("giulia", { text: "rieccomi" })
    ).delivered;
    assert.deepEqual(await code(giulia, text("ora sì")), [200, undefined]);
  });

  it("is limited per pair: 45 at once, then one in six seconds", async () => {
    for (let count = 0; count < 45; count += 1) assert.deepEqual(await code(giulia, text("x")), [200, undefined]);
    assert.deepEqual(await code(giulia, text("x")), [400, 131056]);
    clock.move(5_900);
    assert.deepEqual(await code(giulia, text("x")), [400, 131056]);
    clock.move(100);
    assert.deepEqual(await code(giulia, text("x")), [200, undefined]);
    assert.deepEqual(await code(giulia, text("x")), [400, 131056]);
  });

  it("to a number that nobody has is accepted when it is a template, and fails by webhook", async () => {
    const template = { type: "template", template: { name: "risposta_pronta", language: { code: "it" } } };
    assert.deepEqual(await code("+393005559999", text("chi sei?")), [400, 131047]);
    assert.deepEqual(await code("+393005559999", template), [200, undefined]);
    await desk.service.until(() => desk.service.statuses().length === 1, "the failure");
    const [failed] = desk.service.statuses();
    assert.equal(failed!["status"], "failed");
    assert.equal((failed!["errors"] as { code: number }[])[0]!.code, 131026);
    assert.equal("recipient_user_id" in failed!, false);
    assert.equal("contacts" in desk.service.changes().at(-1)!.value, false);
  });

  it("without + gets the country code of the business in front, as Meta warns", async () => {
    assert.deepEqual(await code("393005550101", text("ciao")), [400, 131047]);
    assert.deepEqual(await code("3005550101", text("ciao")), [200, undefined]);
    assert.deepEqual(await code("+39 (300) 555-0101", text("ciao")), [200, undefined]);
  });

  it("needs the token, the number's id, JSON and a path that exists", async () => {
    const path = `${desk.sim.account.phoneNumberId}/messages`;
    const error = async (...call: Parameters<Desk["graph"]>) => {
      const { status, body } = await desk.graph(...call);
      return [status, body.error?.code, body.error?.error_subcode];
    };
    assert.deepEqual(await error("POST", path, {}, "wrong"), [401, 190, undefined]);
    assert.deepEqual(await error("POST", "999/messages", {}), [400, 100, 33]);
    assert.deepEqual(await error("GET", "999"), [400, 100, 33]);
    assert.deepEqual(await error("POST", path, "no json"), [400, 100, undefined]);
    assert.equal((await desk.graph("POST", `${desk.sim.account.phoneNumberId}/nothing`, {})).body.error?.code, 2500);
    assert.deepEqual(await code(desk.sim.account.displayNumber.replace(/^/, "+"), text("io")), [400, 131021]);
  });

  it("can be followed by a mark as read, which reads all before it and shows that the desk is typing", async () => {
    const path = `${desk.sim.account.phoneNumberId}/messages`;
    const { id } = await desk.sim.write("giulia", { text: "ci siete?" });
    const mark = { messaging_product: "whatsapp", status: "read", message_id: id };
    const typing = await desk.graph("POST", path, { ...mark, typing_indicator: { type: "text" } });
    assert.deepEqual(typing.body, { success: true });
    assert.equal((await desk.graph("POST", path, { ...mark, message_id: "wamid.x" })).body.error?.code, 131009);
    assert.equal((await desk.graph("POST", path, { ...mark, status: "seen" })).body.error?.code, 100);
  });

  it("can be a reaction, which is only sent; to a message that is not there it fails by webhook", async () => {
    const { id } = await desk.sim.write("giulia", { text: "grazie" });
    await desk.send(giulia, { type: "reaction", reaction: { message_id: id, emoji: "❤️" } });
    await desk.send(giulia, { type: "reaction", reaction: { message_id: "wamid.x", emoji: "❤️" } });
    await desk.service.until(() => desk.service.statuses().length === 2, "two statuses");
    assert.deepEqual(
      desk.service.statuses().map((status) => status["status"]),
      ["sent", "failed"],
    );
  });

  it("checks templates when it knows them", async () => {
    const templates = [
      { name: "pronta", language: "it", category: "utility" as const, body: "Ciao {{1}}, scrivi OK", buttons: ["OK"] },
    ];
    const strict = await openDesk({ templates });
    const send = (name: string, words: string[]) =>
      strict.send(giulia, {
        type: "template",
        template: {
          name,
          language: { code: "it" },
          components: [{ type: "body", parameters: words.map((word) => ({ type: "text", text: word })) }],
        },
      });
    assert.equal((await send("altra", [])).body.error?.code, 132001);
    assert.equal((await send("altra", [])).status, 404);
    assert.equal((await send("pronta", [])).body.error?.code, 132000);
    assert.equal((await send("pronta", ["Giulia"])).status, 200);
    await strict.service.until(() => strict.service.statuses().length === 3, "three statuses");
    const { pricing } = strict.service.statuses()[0]!;
    assert.deepEqual(pricing, { billable: true, pricing_model: "PMP", type: "regular", category: "utility" });
    await strict.close();
  });

  it("costs money after the thousandth of a month", async () => {
    const many = await openDesk({ clock, everyone: true });
    for (let count = 0; count < 10; count += 1) {
      await Promise.all(Array.from({ length: 100 }, () => many.send("+393005550101", text("x"))));
    }
    await many.send("+393005550101", { ...text("x"), biz_opaque_callback_data: "ultima" });
    const last = () => many.service.statuses().find((status) => status["biz_opaque_callback_data"] === "ultima");
    await many.service.until(() => last() !== undefined, "the last status");
    assert.equal((last()!["pricing"] as Record<string, unknown>)["type"], "regular");
    await many.close();
  });
});
