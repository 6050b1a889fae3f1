import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type IncomingMessage, ServerResponse } from "node:http";
import type { Account } from "../../nodes/lib/account/index.ts";
import { moderationOf } from "../../nodes/lib/account/moderation.ts";
import type { HttpRequest } from "../../nodes/lib/kit/index.ts";
import { moderationRoutes } from "../../nodes/web/moderation-routes.ts";
import { type FakeRed, fakeRed } from "../kit/fake-red.ts";
import { type Engine, sqliteEngine } from "../store/engine.ts";
import { anna, sceneIn, start } from "../store/scene.ts";

const reason = "Richiesta della Procura, fascicolo 12";
const grounds = { category: "defamation", report: "suggested" as const, decidedBy: "rules" as const, findings: [{ rule: "defamation/threat" }] };

describe("the evidence, for supervisors", () => {
  let engine: Engine;
  let world: FakeRed;
  let account: string;
  let leave: () => void;
  let user: unknown;

  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());
  beforeEach(async () => {
    world = fakeRed({ adminAuth: {} });
    const routes = moderationRoutes(world.red);
    const scene = sceneIn(() => engine.store);
    account = scene.account;
    const desk = { moderation: moderationOf(engine.store, account, () => start) } as Account;
    leave = routes.open("account", Promise.resolve(desk));
    user = { username: "rossi" };
    const content = JSON.stringify({ id: "wamid.x", text: "Ti aspetto sotto casa", sender: anna, media: [{ kind: "image", id: "77", name: "a.jpg" }] });
    const { event } = await scene.writes("a", anna, { content });
    const citizen = (await engine.store.findCitizen(account, anna.phone!))!;
    const effect = { event, node: "rules", ordinal: 0 };
    await engine.store.rule({ account, citizen, effect, at: start, outcome: "block", content: "{}", grounds });
  });

  /** As Express goes through the handlers of a route. */
  async function ask(path: string, body: object = {}): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = new ServerResponse({ method: "POST" } as IncomingMessage);
    const request = { body: { account: "account", ...body }, user, headers: { authorization: "Bearer x" } } as HttpRequest;
    return new Promise((resolve) => {
      const end = (text = ""): void => resolve({ status: response.statusCode, body: JSON.parse(text) as Record<string, unknown> });
      Object.assign(response, { end });
      const [first, ...rest] = world.routes.get(`post /urp/moderate/${path}`)!;
      const go = (handler = first, left = rest): void => handler?.(request, response, () => go(left[0], left.slice(1)));
      go();
    });
  }
  const audit = async (): Promise<string[]> =>
    (await engine.store.auditLines(account, 10)).map(({ who, what, reason: why }) => `${who}: ${what}: ${why}`);

  it("is listed without a word of the message, and without the whole pseudonym", async () => {
    const { status, body } = await ask("evidence/list");
    const [record] = body["records"] as [Record<string, unknown>];
    assert.equal(status, 200);
    assert.match(String(record["citizen"]), /^Cittadino [A-Z2-7]{4}$/);
    assert.deepEqual({ ...record, citizen: "" }, { number: 1, at: start, category: "defamation", report: "suggested", citizen: "" });
    assert.equal(body["more"], false);
    assert.deepEqual(await audit(), []);
  });

  it("opens with a reason, which is in the audit with the name of who opened it", async () => {
    const { status, body } = await ask("evidence/open", { number: 1, reason: ` ${reason}\n` });
    assert.equal(status, 200);
    assert.deepEqual([body["text"], body["media"], body["findings"]], ["Ti aspetto sotto casa", [{ kind: "image", name: "a.jpg" }], grounds.findings]);
    assert.equal(JSON.stringify(body).includes(anna.phone!), false);
    assert.deepEqual(await audit(), [`rossi: evidence.open 1: ${reason}`]);
  });

  it("does not open without one, and the audit says nothing of it", async () => {
    for (const given of ["", "perché sì", undefined, 7, "x".repeat(301)]) {
      const { status, body } = await ask("evidence/open", { number: 1, reason: given });
      assert.deepEqual([status, body["code"]], [400, "evidence.reason"]);
    }
    assert.deepEqual(await audit(), []);
  });

  it("leaves its line in the audit also when the record does not open", async () => {
    const { status, body } = await ask("evidence/open", { number: 9, reason });
    assert.deepEqual([status, body["code"]], [400, "evidence.none"]);
    assert.deepEqual(await audit(), [`rossi: evidence.open 9: ${reason}`]);
    for (const number of ["x", -1, 1.5, null]) assert.equal((await ask("evidence/open", { number, reason })).status, 400);
  });

  it("is exported whole, with a proof that anybody can work out again", async () => {
    const { status, body } = await ask("evidence/export", { number: 1, reason });
    assert.deepEqual([status, body["name"]], [200, "prova-1-2026-11-23.json"]);
    const file = JSON.parse(String(body["text"])) as { contenuto: string; esportazione: object; impronte: Record<string, string | number> };
    assert.deepEqual(file.esportazione, { il: "2026-11-23T09:00:00.000Z", da: "rossi", motivo: reason, catenaIntegra: true });
    const content = JSON.parse(file.contenuto) as { original: { sender: object; text: string } };
    assert.deepEqual(content.original.sender, anna);
    const { number, at, citizen, contentHash, sealedHash, previous, link } = file.impronte;
    const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
    assert.equal(sha256(file.contenuto), contentHash);
    assert.equal(sha256(["sportello-evidence-1", account, number, at, citizen, contentHash, sealedHash, previous].join("\n")), link);
    assert.deepEqual(await audit(), [`rossi: evidence.export 1: ${reason}`]);
  });

  it("tells whether the chain holds", async () => {
    assert.deepEqual((await ask("evidence/verify")).body, { records: 1, fault: null });
  });

  it("needs the permission of a supervisor, and a log-in that names who it is", async () => {
    assert.ok(world.permissions.filter((name) => name === "urp.supervisor").length >= 5);
    delete world.red.settings.adminAuth;
    const { status, body } = await ask("evidence/open", { number: 1, reason });
    assert.equal(status, 503);
    assert.match(String(body["it"]), /adminAuth/);
    assert.deepEqual(await audit(), []);
  });

  it("is there for a number on which a node works, and no longer", async () => {
    assert.equal((await ask("evidence/list", { account: "another" })).body["code"], "evidence.not-running");
    leave();
    assert.equal((await ask("evidence/list")).body["code"], "evidence.not-running");
  });

  it("gives the cases to learn from as a file, with a line in the audit", async () => {
    const { body } = await ask("cases", { reason });
    assert.deepEqual([body["name"], body["text"], body["count"]], ["casi-moderazione.json", "[]\n", 0]);
    assert.deepEqual(await audit(), [`rossi: learning-cases.export: ${reason}`]);
  });
});
