import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { EvidenceContent } from "../../nodes/lib/evidence/index.ts";
import { type Message, processClock } from "../../nodes/lib/kit/index.ts";
import { type Store, openSqlite } from "../../nodes/lib/store/index.ts";
import moderate, { type MessageModeration } from "../../nodes/moderate.ts";
import { rome } from "../calendar/livorno.ts";
import { helper, helperNode, incoming, outgoing, placed, stage } from "./stage.ts";

const rude = "Sei uno stronzo e un pezzo di merda";
const kind = "Buongiorno, a che ora aprite domani?";

/** `msg.moderation` of what left by an output. */
const ruling = (msg: Message | undefined): MessageModeration => msg!["moderation"] as MessageModeration;

describe("moderate", () => {
  const on = stage([moderate]);
  const { until, at } = on;
  const node = (changes: object = {}): object => ({
    id: "rules",
    ...placed,
    type: "moderate",
    version: 1,
    account: "account",
    comune: "words",
    policy: { levels: { offensive: "block", defamation: "review" } },
    wires: [["pass"], ["review"], ["block"]],
    ...changes,
  });
  const flow = (changes: object = {}, ...more: object[]): object[] => [
    incoming([["rules"]]),
    node(changes),
    ...["pass", "review", "block"].map(helperNode),
    ...more,
  ];
  const writes = (text: string, citizen = "giulia") => on.sim.write(citizen, { text });
  const counts = (): number[] => ["pass", "review", "block"].map((id) => at(id).length);
  /** The store, once the service has let go of it. */
  async function inStore<Answer>(work: (store: Store, account: string) => Promise<Answer>): Promise<Answer> {
    await on.unload();
    const store = await openSqlite(join(on.directory, "urp.db"), join(on.directory, "keys.json"));
    try {
      return await work(store, on.sim.account.phoneNumberId);
    } finally {
      await store.close();
    }
  }

  it("lets a legitimate message pass as it came, with what was found", async () => {
    await on.load(flow());
    await writes(kind);
    await until(() => at("pass").length === 1);
    const [msg] = at("pass") as [Message];
    assert.equal(msg.payload, kind);
    assert.deepEqual(ruling(msg), {
      outcome: "pass",
      category: null,
      findings: [],
      urgent: false,
      report: "none",
      reply: "",
      notes: [],
      decidedBy: "rules",
      notify: false,
      suspended: false,
      doubtful: false,
    });
    assert.deepEqual(counts(), [1, 0, 0]);
    assert.equal(on.status("rules")!.fill, "green");
  });

  it("sends what text alone cannot decide to a person, untouched, with the place and the reason", async () => {
    await on.load(flow({ policy: { levels: { offensive: "review" } } }));
    await writes(rude);
    await until(() => at("review").length === 1);
    const [msg] = at("review") as [Message];
    const { outcome, category, findings, reply, notify } = ruling(msg);
    assert.deepEqual([msg.payload, outcome, category, reply, notify], [rude, "review", "offensive", "", false]);
    const [{ from, to, explanation, rule, certainty, level }] = findings as [(typeof findings)[number]];
    assert.ok(from >= 0 && to > from && to <= rude.length);
    assert.match(rule, /^offensive\//);
    assert.ok(explanation.length > 3 && certainty > 0 && level === "review");
  });

  it("empties what it blocks, tells the citizen why in their language, and how to appeal", async () => {
    const appeal = { it: "Se pensi a un errore scrivi a {{comune.email}}.", en: "If this is a mistake write to {{comune.email}}." };
    await on.load(flow({ appeal, wires: [["pass"], ["review"], ["block", "out"]] }, outgoing({ texts: { it: "{{msg.moderation.reply}}" } })));
    await writes(rude);
    const [answer] = await on.sim.waitForAnswers("giulia", 1);
    const { body } = (answer!.body as { text: { body: string } }).text;
    assert.match(body, /\n\nSe pensi a un errore scrivi a urp@prova\.example\.$/);
    const [msg] = at("block") as [Message];
    assert.equal(msg.payload, "");
    assert.equal(ruling(msg).reply, body);
    assert.equal(ruling(msg).notify, true);
    assert.equal(JSON.stringify(msg).includes("stronzo"), false);
  });

  it("hands nothing on of a picture whose caption it blocks", async () => {
    await on.load(flow());
    await on.sim.write("giulia", { image: true, caption: rude });
    await until(() => at("block").length === 1);
    const [msg] = at("block") as [Message];
    assert.deepEqual([msg.payload, msg.whatsapp!.media], ["", []]);
  });

  it("lets a picture without words pass", async () => {
    await on.load(flow());
    await on.sim.write("giulia", { image: true });
    await until(() => at("pass").length === 1);
    assert.equal(at("pass")[0]!.whatsapp!.media.length, 1);
  });

  it("leaves no word of a blocked message in the data directory, but a record that opens with the key", async () => {
    await on.load(flow());
    await writes(rude);
    await until(() => at("block").length === 1);
    await inStore(async (store, account) => {
      const [line] = await store.evidence(account, null, 10);
      const { content } = (await store.evidenceRecord(account, line!.number))!;
      const { original, category, findings, decidedBy } = JSON.parse(content) as EvidenceContent;
      assert.equal((original as { text: string }).text, rude);
      assert.deepEqual([category, decidedBy, findings.length > 0], ["offensive", "rules", true]);
      assert.equal((await store.evidenceChain(account)).fault, null);
      const record = await store.exportCitizen(account, line!.citizen);
      assert.deepEqual(record!.events.map((event) => event.content), [null]);
    });
    for (const name of readdirSync(on.directory)) {
      const bytes = readFileSync(join(on.directory, name));
      for (const words of ["stronzo", "pezzo di merda"]) assert.equal(bytes.includes(words), false, name);
    }
  });

  describe("an event that comes again", () => {
    it("goes the way it went, with the same reply, although its words are gone and the rules are others", async () => {
      await on.load(flow({ strikes: true, strikeCount: 2, strikeDays: 30, blockDays: 7 }));
      await writes(rude);
      await until(() => at("block").length === 1);
      const first = ruling(at("block")[0]);
      await on.unload();
      await on.load(flow({ strikes: true, strikeCount: 2, strikeDays: 30, blockDays: 7, policy: { levels: { offensive: "off" } } }));
      await until(() => at("block").length === 1);
      assert.equal(at("block")[0]!.payload, "");
      assert.deepEqual(ruling(at("block")[0]), first);
      assert.deepEqual(counts(), [0, 0, 1]);
      await inStore(async (store, account) => {
        assert.equal((await store.evidence(account, null, 10)).length, 1);
      });
    });

    it("passes again, although the rules have become stricter", async () => {
      await on.load(flow({ policy: { levels: { offensive: "off", defamation: "off", hate: "off" } } }));
      await writes(rude);
      await until(() => at("pass").length === 1);
      await on.unload();
      await on.load(flow());
      await until(() => at("pass").length === 1);
      assert.deepEqual(counts(), [1, 0, 0]);
    });
  });

  describe("the citizen whose message was blocked", () => {
    it("is told once in a while, not each time", async () => {
      processClock.set(rome("2026-11-24T10:00"));
      await on.load(flow({ toldHours: 2 }));
      for (let sent = 1; sent <= 2; sent += 1) {
        await writes(rude);
        await until(() => at("block").length === sent);
      }
      processClock.set(rome("2026-11-24T12:01"));
      await writes(rude);
      await until(() => at("block").length === 3);
      assert.deepEqual(at("block").map((msg) => ruling(msg).notify), [true, false, true]);
      assert.ok(at("block").every((msg) => ruling(msg).reply !== ""));
    });

    it("is not told where the comune does not want it, and each time where it does", async () => {
      await on.load(flow({ told: false }));
      await writes(rude);
      await until(() => at("block").length === 1);
      assert.equal(ruling(at("block")[0]).notify, false);
      await on.unload();
      await on.load(flow({ id: "rules", toldHours: 0 }));
      await writes(rude, "renzo");
      await writes(rude, "renzo");
      await until(() => at("block").filter((msg) => ruling(msg).notify).length === 2);
    });

    it("is blocked at Meta's after so many, for so long: both wait in the store", async () => {
      await on.load(flow({ strikes: true, strikeCount: 2, strikeDays: 30, blockDays: 5 }));
      await writes(rude);
      await until(() => at("block").length === 1);
      await writes(rude);
      await until(() => at("block").length === 2);
      assert.deepEqual(at("block").map((msg) => ruling(msg).suspended), [false, true]);
      const before = Date.now();
      await inStore(async (store, account) => {
        const due = (await store.nextSend(account))!;
        assert.ok(due > before && due <= Date.now() + 2 * 60_000);
        const [line] = await store.evidence(account, null, 1);
        const { sent } = (await store.exportCitizen(account, line!.citizen))!;
        assert.deepEqual(sent.map(({ content }) => (content as { do: string }).do), ["block", "unblock"]);
      });
    });

    it("is never blocked at Meta's for what goes to review, nor where strikes are off", async () => {
      await on.load(flow({ strikes: true, strikeCount: 1, policy: { levels: { offensive: "review" } } }));
      await writes(rude);
      await until(() => at("review").length === 1);
      await on.unload();
      await on.load(flow({ strikes: false, strikeCount: 1 }));
      await writes(rude, "renzo");
      await until(() => at("block").length === 1);
      assert.equal(ruling(at("block")[0]).suspended, false);
      await inStore(async (store, account) => assert.equal(await store.nextSend(account), null));
    });
  });

  it("gives an appeal to a person, from whoever had a message blocked and from nobody else", async () => {
    await on.load(flow());
    await writes(rude);
    await until(() => at("block").length === 1);
    assert.match(ruling(at("block")[0]).reply, /Rispondi «ricorso»/);
    await writes("Ricorso!");
    await writes("ricorso", "renzo");
    await until(() => at("review").length + at("pass").length === 2);
    assert.deepEqual(at("review").map((msg) => [msg.payload, ruling(msg).notes]), [["Ricorso!", ["appeal"]]]);
    assert.deepEqual(at("pass").map(({ payload }) => payload), ["ricorso"]);
  });

  it("sends to review who writes the same again and again, and never a picture or a button more", async () => {
    await on.load(flow());
    const again = "Il lampione davanti a casa mia è ancora spento";
    for (let index = 0; index < 6; index += 1) await (await writes(again)).delivered;
    await until(() => at("pass").length + at("review").length === 6);
    assert.deepEqual(counts(), [5, 1, 0]);
    const { findings } = ruling(at("review")[0]);
    assert.equal(findings[0]!.rule, "spam/flood-same");
  });

  it("lets who asks for the same short word all day have it", async () => {
    await on.load(flow());
    for (let index = 0; index < 14; index += 1) await (await writes("Stato")).delivered;
    await until(() => at("pass").length === 14);
  });

  it("knows the comune's own site for its own", async () => {
    const link = "Ho letto su https://www.borgo.example.it/tari, ma non capisco";
    await on.load(flow(), { comune: { website: "https://www.borgo.example.it" } });
    await writes(link);
    await until(() => at("pass").length === 1);
    assert.deepEqual(ruling(at("pass")[0]).findings, []);
  });

  describe("what an operator decides", () => {
    /** A message in doubt, as it comes back from whoever decided. */
    async function inDoubt(changes: object = {}): Promise<Message> {
      await on.load(flow({ policy: { levels: { offensive: "review" } }, learn: true, ...changes }));
      await writes(`${rude}, il mio numero è 333 1234567`);
      await until(() => at("review").length === 1);
      return structuredClone(at("review")[0]!);
    }
    const decide = (msg: Message, decision: string): void =>
      helper.getNode("rules").receive({ ...msg, moderation: { ...ruling(msg), decision } });

    it("blocks as the rules would have done: emptied, with a record, told, and never twice", async () => {
      const msg = await inDoubt({ strikes: true, strikeCount: 1 });
      decide(msg, "block");
      decide(msg, "block");
      await until(() => at("block").length === 2);
      const { outcome, decidedBy, reply, notify, suspended } = ruling(at("block")[0]);
      assert.deepEqual([outcome, decidedBy, notify, suspended, at("block")[0]!.payload], ["block", "operator", true, true, ""]);
      assert.ok(reply.length > 20);
      await inStore(async (store, account) => {
        const lines = await store.evidence(account, null, 10);
        assert.equal(lines.length, 1);
        const { content } = (await store.evidenceRecord(account, 1))!;
        assert.equal((JSON.parse(content) as EvidenceContent).decidedBy, "operator");
        const record = await store.exportCitizen(account, lines[0]!.citizen);
        assert.equal(record!.events[0]!.content, null);
      });
    });

    it("lets pass, and the first decision stands", async () => {
      const msg = await inDoubt();
      decide(msg, "pass");
      await until(() => at("pass").length === 1);
      assert.deepEqual([ruling(at("pass")[0]).decidedBy, at("pass")[0]!.payload], ["operator", msg.payload]);
      decide(msg, "block");
      await until(() => at("pass").length === 2);
      assert.deepEqual(counts(), [2, 1, 0]);
    });

    it("is kept to learn from without number, name or day, once, and only where the box is ticked", async () => {
      const msg = await inDoubt();
      decide(msg, "pass");
      decide(msg, "pass");
      await until(() => at("pass").length === 2);
      await inStore(async (store, account) => {
        const [one, ...others] = await store.learningCases(account, 0, 10);
        assert.deepEqual(others, []);
        assert.match(one!.text, /^Sei uno stronzo.*, il mio numero è \[telefono\]$/);
        assert.deepEqual([one!.decision, one!.categories[0], one!.month.length], ["pass", "offensive", 7]);
        assert.deepEqual(Object.keys(one!).sort(), ["categories", "decision", "month", "number", "text"]);
      });
    });

    it("is not kept otherwise", async () => {
      const msg = await inDoubt({ learn: false });
      decide(msg, "pass");
      await until(() => at("pass").length === 1);
      await inStore(async (store, account) => assert.deepEqual(await store.learningCases(account, 0, 10), []));
    });

    it("is refused about a message that was not in doubt", async () => {
      await on.load(flow());
      await writes(kind);
      await until(() => at("pass").length === 1);
      decide(structuredClone(at("pass")[0]!), "block");
      await until(() => at("caught").length === 1);
      assert.match((at("caught")[0]!["error"] as { message: string }).message, /non c'è nulla da decidere/);
      assert.deepEqual(counts(), [1, 0, 0]);
    });
  });

  describe("the second opinion", () => {
    async function withService(answer: object, work: (url: string, heard: string[]) => Promise<void>, status = 200): Promise<void> {
      const heard: string[] = [];
      const server = createServer((request, response) => {
        request.on("data", (data: Buffer) => heard.push(data.toString()));
        request.on("end", () => response.writeHead(status).end(JSON.stringify(answer)));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      try {
        await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard);
      } finally {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    }
    const hate = { results: [{ flagged: true, categories: { hate: true }, category_scores: { hate: 0.9 } }] };

    it("raises what the rules let pass to review, sees no identifier, and is not asked again for the same event", () =>
      withService(hate, async (opinionUrl, heard) => {
        await on.load(flow({ opinion: "openai", opinionUrl }));
        await writes("Buongiorno, chiamatemi al 333 1234567");
        await until(() => at("review").length === 1);
        const { findings, notes, category } = ruling(at("review")[0]);
        const last = findings.at(-1)!;
        assert.deepEqual([last.rule, last.level, category, notes], ["second-opinion", "review", "hate", []]);
        assert.equal(heard.join().includes("1234567"), false);
        assert.match(heard.join(), /\[telefono\]/);
        await on.unload();
        await on.load(flow({ opinion: "openai", opinionUrl }));
        await until(() => at("review").length === 1);
        assert.equal(heard.length, 1);
      }));

    it("is not asked about what the rules block, and never blocks", () =>
      withService(hate, async (opinionUrl, heard) => {
        await on.load(flow({ opinion: "openai", opinionUrl, policy: { levels: { hate: "block", offensive: "block" } } }));
        await writes(rude);
        await until(() => at("block").length === 1);
        assert.deepEqual(heard, []);
        await writes(kind);
        await until(() => at("review").length === 1);
      }));

    it("changes nothing when it fails, but says so, and gives the same when the event comes again", () =>
      withService({}, async (opinionUrl) => {
        const wanted = { opinion: "openai", opinionUrl };
        await on.load(flow(wanted));
        await writes(kind);
        await until(() => at("pass").length === 1);
        assert.deepEqual(ruling(at("pass")[0]).notes, ["second-opinion-unavailable"]);
        await on.unload();
        await on.load(flow());
        await until(() => at("pass").length === 1);
        assert.deepEqual(ruling(at("pass")[0]).notes, ["second-opinion-unavailable"]);
      }, 500));
  });

  it("keeps a citizen's messages in order", async () => {
    await on.load(flow());
    const texts = Array.from({ length: 30 }, (_, index) => `messaggio numero ${index}`);
    for (const text of texts) await (await writes(text)).delivered;
    await until(() => at("pass").length === 30);
    assert.deepEqual(at("pass").map(({ payload }) => payload), texts);
  });

  it("judges what comes from an inject node too, and keeps nothing of it", async () => {
    await on.load(flow());
    helper.getNode("rules").receive({ payload: rude });
    await until(() => at("block").length === 1);
    assert.equal(ruling(at("block")[0]).notify, false);
    await inStore(async (store, account) => assert.deepEqual(await store.evidence(account, null, 9), []));
  });

  it("turns red for settings that cannot be used, and says which", async () => {
    await on.load(flow({ opinion: "openai", opinionUrl: "http://example.org" }));
    assert.equal(on.status("rules")!.fill, "red");
    assert.match(on.sentences("rules").join(), /secondo parere deve cominciare con https/);
    await on.unload();
    await on.load(flow({ strikes: true, strikeDays: 1000 }));
    assert.match(on.sentences("rules").join(), /numero intero da 1 a 90/);
  });

  describe("the test box of its dialog", () => {
    it("shows what would become of a text, and why", async () => {
      await on.load(flow());
      const { body } = await helper.request().post("/urp/moderate/test").send({ text: rude, policy: {} }).expect(200);
      assert.match(JSON.stringify(body), /offensive/);
    });
  });

  describe("the evidence in its dialog", () => {
    it("is closed without a log-in, and says why", async () => {
      await on.load(flow());
      for (const path of ["evidence/list", "evidence/open", "evidence/export", "evidence/verify", "cases"]) {
        const { body } = await helper.request().post(`/urp/moderate/${path}`).send({ account: "account" }).expect(503);
        assert.match((body as { it: string }).it, /manca «adminAuth»/);
      }
    });
  });
});
