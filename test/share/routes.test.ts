import assert from "node:assert/strict";
import { request } from "node:http";
import { day } from "../store/scene.ts";
import { type Desk, openDesk, people } from "./desk.ts";
import { readCsv } from "./read-csv.ts";
import { readVcards } from "./read-vcards.ts";

const reason = "Aggiorno la rubrica del telefono";
const seen: [method: string, path: string, permission: "urp.desk" | "urp.supervisor", body?: object][] = [
  ["GET", "notices", "urp.desk"],
  ["GET", "image?id=a", "urp.desk"],
  ["GET", "notices.csv", "urp.desk"],
  ["GET", "subscribers", "urp.supervisor"],
  ["GET", "audit", "urp.supervisor"],
  ["POST", "contacts", "urp.supervisor", { reason }],
  ["POST", "register", "urp.supervisor", { reason }],
];

describe("the routes of the office's page", () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
    await desk.subscribe("393330000001");
    await desk.subscribe("393330000002");
    await desk.subscribe(undefined);
    await desk.publish({ id: "a", title: "Via Grande chiusa", text: "Domani." });
    await desk.publish({ id: "b", title: "Da approvare", text: "Testo.", action: "draft" });
    await desk.publish({ id: "c", title: "Passato", text: "Testo.", from: "2026-11-01", until: "2026-11-02" });
    await desk.publish({ id: "d", title: "Futuro", text: "Testo.", from: "2026-12-01", until: "2026-12-02" });
    await desk.publish({ id: "e", title: "Ritirato", text: "Testo." });
    await desk.publish({ id: "e", action: "withdraw" });
  });
  after(() => desk.close());
  beforeEach(() => desk.mend());

  for (const [method, path, permission, body] of seen) {
    it(`${method} ${path} is for ${permission} alone`, async () => {
      for (const [name, permissions] of Object.entries(people)) {
        const may = permissions.includes("*") || permissions.includes(permission);
        const answer = await desk.ask(path, name, body);
        assert.equal(answer.status, may ? 200 : 401, `${name}: ${await answer.text()}`);
      }
      for (const token of ["", "nobody"]) assert.equal((await desk.ask(path, token, body)).status, 401, token);
    });

    it(`${method} ${path} answers 503 with the reason where nobody can log in`, async () => {
      await desk.withoutLogin(async () => {
        for (const name of ["admin", ""]) {
          const answer = await desk.ask(path, name, body);
          assert.equal(answer.status, 503);
          assert.match(((await answer.json()) as { it: string }).it, /in settings\.js manca «adminAuth»/);
        }
      });
      assert.deepEqual(await desk.register.auditLines(1).then((lines) => lines.filter(({ who }) => who === "")), []);
    });

    it(`${method} ${path} is not for the default user, who has no name, whatever they may do`, async () => {
      await desk.withDefaultUser(["*"], async () => {
        for (const token of ["", "nobody"]) {
          const answer = await desk.ask(path, token, body);
          assert.equal(answer.status, 401);
          assert.match(await answer.text(), /con il proprio nome/);
        }
      });
    });
  }

  it("gives the notices that can be read now, then those to come, then the past ones, and never a withdrawn one", async () => {
    const view = await desk.json("notices", "operatore");
    const notices = view["notices"] as { id: string; state: string }[];
    assert.deepEqual(notices.map(({ id, state }) => [id, state]), [["a", "now"], ["b", "draft"], ["d", "scheduled"], ["c", "expired"]]);
    assert.deepEqual([view["supervisor"], view["user"]], [false, "operatore"]);
    assert.equal((await desk.json("notices", "admin"))["supervisor"], true);
  });

  it("tells nothing of a citizen but the label, save in the file of contacts", async () => {
    for (const [, path, , body] of seen) {
      const text = await (await desk.ask(path, "admin", body)).text();
      assert.equal(/39333000000|IT\.1349/.test(text), path === "contacts", path);
    }
    for (const citizen of desk.citizens) {
      for (const [, path, , body] of seen) assert.ok(!(await (await desk.ask(path, "admin", body)).text()).includes(citizen), path);
    }
  });

  it("gives the supervisor a file that phones import, and says how many have no number", async () => {
    const answer = await desk.ask("contacts", "admin", { reason });
    assert.equal(answer.headers.get("content-type"), "text/vcard; charset=utf-8");
    assert.match(answer.headers.get("content-disposition")!, /^attachment; filename="contatti-stato-\d{4}-\d\d-\d\d\.vcf"$/);
    assert.deepEqual([answer.headers.get("x-urp-count"), answer.headers.get("x-urp-without"), answer.headers.get("cache-control")], ["2", "1", "no-store"]);
    const cards = readVcards(await answer.text());
    assert.deepEqual(cards.map(({ TEL }) => String(TEL)).toSorted(), ["+393330000001", "+393330000002"]);
    for (const { FN } of cards) assert.match(FN as string, /^Cittadino [A-Z2-7]{4}$/);
  });

  it("asks for a reason, and takes nothing out without one", async () => {
    const before = (await desk.register.auditLines(1000)).length;
    for (const body of [{}, { reason: "" }, { reason: "perché sì" }, { reason: 7 }, { reason: "x".repeat(300) }]) {
      for (const path of ["contacts", "register"]) {
        const answer = await desk.ask(path, "admin", body);
        assert.equal(answer.status, 400);
        assert.match(((await answer.json()) as { en: string }).en, /Write the reason, 10 to 200 characters/);
      }
    }
    assert.equal((await desk.register.auditLines(1000)).length, before);
  });

  it("writes the audit before the first byte goes out", async () => {
    for (const path of ["contacts", "register"]) {
      const gate = desk.holdAudit();
      const asked = desk.ask(path, "capo", { reason });
      let answered = false;
      void asked.then(() => (answered = true));
      await gate.reached;
      for (let n = 0; n < 20; n += 1) await new Promise(setImmediate);
      assert.equal(answered, false);
      gate.open();
      assert.equal((await asked).status, 200);
      const [line] = await desk.register.auditLines(1);
      assert.deepEqual([line!.who, line!.reason], ["capo", reason]);
      desk.mend();
    }
  });

  it("keeps the audit's line when who asked has gone before the answer", async () => {
    const before = (await desk.register.auditLines(1000)).length;
    const gate = desk.holdAudit();
    const gone = new Promise((resolve) => {
      const call = request(`${desk.url}contacts`, { method: "POST", headers: { authorization: "Bearer admin", "content-type": "application/json" } });
      call.on("close", resolve);
      call.on("error", () => undefined);
      void gate.reached.then(() => call.destroy());
      call.end(JSON.stringify({ reason }));
    });
    await gone;
    gate.open();
    await gate.written;
    assert.equal((await desk.register.auditLines(1000)).length, before + 1);
    assert.equal((await desk.ask("contacts", "admin", { reason })).status, 200, "and the next may ask");
  });

  it("gives no file when the audit cannot be written", async () => {
    desk.breakAudit();
    for (const path of ["contacts", "register"]) {
      const answer = await desk.ask(path, "admin", { reason });
      assert.deepEqual([answer.status, await answer.text(), answer.headers.get("content-disposition")], [500, '{"code":"unexpected"}', null]);
    }
    assert.doesNotMatch(desk.logged.join(), /39333|disk is full/);
  });

  it("makes one file at a time", async () => {
    const gate = desk.holdAudit();
    const first = desk.ask("contacts", "admin", { reason });
    await gate.reached;
    assert.match(await (await desk.ask("contacts", "admin", { reason })).text(), /Un'altra esportazione è in corso/);
    gate.open();
    assert.equal((await first).status, 200);
  });

  it("shows the audit and who has left, by label", async () => {
    const { lines } = (await desk.json("audit", "admin")) as { lines: { who: string; reason: string; deed: { kind: string } }[] };
    assert.ok(lines.length > 0 && lines.length <= 100);
    assert.ok(lines.every(({ who, deed }) => ["admin", "capo"].includes(who) && ["contacts", "register"].includes(deed.kind)));
    const gone = await desk.subscribe("393330000009");
    await desk.ask("contacts", "admin", { reason });
    desk.clock.now += day;
    await desk.unsubscribe(gone);
    const view = (await desk.json("subscribers", "admin")) as { subscribers: number; left: string[]; last: { count: number } };
    assert.deepEqual([view.subscribers, view.left, view.last.count], [3, [`Cittadino ${gone.slice(0, 4)}`], 3]);
  });

  it("gives the tables as files, in the language asked for", async () => {
    const text = await (await desk.ask("notices.csv?language=en", "operatore")).arrayBuffer();
    assert.deepEqual([...new Uint8Array(text).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const [head, ...rows] = readCsv(new TextDecoder("utf-8", { ignoreBOM: true }).decode(text));
    assert.equal(head![0], "Identifier");
    assert.deepEqual(rows.map(([id, state]) => `${id} ${state}`).toSorted(), ["a published", "b draft", "c expired", "d published", "e withdrawn"]);
    const register = readCsv(await (await desk.ask("register", "admin", { reason })).text());
    assert.equal(register[0]![1], "Cittadino");
    assert.ok(register.length > 3);
  });

  it("says what to do while no node publishes", async () => {
    await desk.withoutSite(async () => {
      const answer = await desk.ask("notices", "admin");
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /Nessun nodo «pubblica avviso» è attivo/);
    });
  });
});
