import assert from "node:assert/strict";
import { type Message, processClock } from "../../nodes/lib/kit/index.ts";
import { rome } from "../calendar/livorno.ts";
import { helper, helperNode, incoming, outgoing, placed, stage } from "./stage.ts";

describe("whatsapp-out", () => {
  const on = stage();
  const { until, at, texts } = on;

  /** A flow: what comes in, what is sent on, and what is not because of a limit. */
  const answering = (...outs: object[]): object[] => [
    incoming([["messages", ...outs.map((_, index) => (index === 0 ? "out" : `out${index}`))]]),
    ...outs.map((out, index) => outgoing(out, index === 0 ? "out" : `out${index}`)),
    helperNode("messages"),
    helperNode("sent"),
    helperNode("not"),
  ];
  const writes = (text: string, citizen = "giulia") => on.sim.write(citizen, { text });
  const uploads = () => on.sim.calls.filter(({ url }) => url.endsWith("/media"));

  describe("a text", () => {
    it("goes to the citizen of the message, with its placeholders filled", async () => {
      const text = "{{comune.name}}: hai scritto «{{msg.payload}}». Siamo: {{calendar.state}}. Orari: {{calendar.week}}. {{citizen}}";
      processClock.set(rome("2026-11-24T10:00"));
      await on.load(answering({ texts: { it: text }, calendar: "calendar" }));
      await writes("Buongiorno a tutti");
      const [answer] = await on.sim.waitForAnswers("giulia", 1);
      const [msg] = at("messages") as [Message];
      assert.equal(
        (answer!.body as { text?: { body: string } }).text?.body,
        `Comune di Prova: hai scritto «Buongiorno a tutti». Siamo: aperto fino alle 13. Orari: lun-ven 9-13; mar e gio anche 15:30-17:30; agosto chiuso; festivi chiuso. Cittadino ${msg.topic!.slice(0, 4)}`,
      );
      await until(() => at("sent").length === 1);
      assert.equal(at("sent")[0]!.payload, "Buongiorno a tutti");
      assert.deepEqual(answer!.replyTo, undefined);
      assert.deepEqual(on.status("out"), undefined);
    });

    it("is in the language that the citizen writes", async () => {
      await on.load(answering({ texts: { it: "Ciao", en: "Hello" } }));
      await writes("Hello, when are you open tomorrow? I need a document.");
      await writes("Buongiorno, vorrei sapere quando siete aperti domani", "renzo");
      await on.sim.waitForAnswers("giulia", 1);
      await on.sim.waitForAnswers("renzo", 1);
      assert.deepEqual([texts("giulia"), texts("renzo")], [["Hello"], ["Ciao"]]);
    });

    it("quotes the citizen's message when it is told to", async () => {
      await on.load(answering({ texts: { it: "Ecco" }, quote: true }));
      const { id } = await writes("che ora è?");
      const [answer] = await on.sim.waitForAnswers("giulia", 1);
      assert.equal(answer!.replyTo, id);
    });
  });

  describe("the greeting", () => {
    const greeted = (text: string): boolean => /^Ciao, sei in contatto con URP – Comune di Prova\..*\n\n.*\n\nUsiamo i tuoi dati/.test(text);

    it("stands around a citizen's first answer only", async () => {
      await on.load(answering({ texts: { it: "Siamo qui" }, greeting: true }));
      await writes("uno");
      await on.sim.waitForAnswers("giulia", 1);
      await writes("due");
      await on.sim.waitForAnswers("giulia", 2);
      await writes("tre", "renzo");
      await on.sim.waitForAnswers("renzo", 1);
      assert.deepEqual([...texts("giulia"), ...texts("renzo")].map(greeted), [true, false, true]);
    });

    it("is said once, also by two nodes that answer the same message", async () => {
      await on.load(answering({ texts: { it: "A" }, greeting: true }, { texts: { it: "B" }, greeting: true }));
      await writes("uno");
      await on.sim.waitForAnswers("giulia", 2);
      assert.equal(texts("giulia").filter(greeted).length, 1);
    });

    it("is not used up by what shows no text", async () => {
      await on.load(answering({ kind: "read", greeting: true }, { texts: { it: "B" }, greeting: true }));
      await writes("uno");
      await on.sim.waitForAnswers("giulia", 1);
      assert.deepEqual(texts("giulia").map(greeted), [true]);
    });

    it("is not used up by a text that has no room for it, nor by one that Meta would refuse", async () => {
      const full = { kind: "buttons", texts: { it: "x".repeat(1_020) }, choices: [{ id: "a", title: { it: "A" } }] };
      const refused = { texts: { it: "{{msg.nothing}}" } };
      const next = (config: object): object => ({ ...config, greeting: true });
      await on.load(answering(next(refused), next(full), next({ texts: { it: "B" } })));
      await writes("uno");
      await on.sim.waitForAnswers("giulia", 2);
      await until(() => at("caught").length === 1);
      assert.equal(texts("giulia").filter(greeted).length, 1);
    });

    it("is neither repeated nor left out when a message comes by again after a restart", async () => {
      const flow = answering({ texts: { it: "A" }, greeting: true });
      await on.load(flow);
      await writes("uno");
      await on.sim.waitForAnswers("giulia", 1);
      await on.unload();
      await on.load(flow);
      await until(() => at("sent").length === 1);
      await writes("due");
      await on.sim.waitForAnswers("giulia", 2);
      assert.deepEqual(texts("giulia").map(greeted), [true, false]);
      assert.equal(on.sim.sentTotal, 2);
    });
  });

  describe("at most once", () => {
    const hours = {
      id: "hours",
      ...placed,
      type: "office-hours",
      version: 1,
      calendar: "calendar",
      thirdOutput: false,
      warnMinutes: 15,
      instantFrom: "arrival",
      instantProperty: "payload",
      wires: [[], ["out"]],
    };
    const closing = (limit: string, wires: object = {}): object[] => [
      incoming([["hours"]]),
      hours,
      outgoing({ texts: { it: "Siamo chiusi" }, limit, calendar: "calendar", secondOutput: true, ...wires }),
      helperNode("sent"),
      helperNode("not"),
    ];

    it("per closed period sends one answer a period and citizen; the others leave by the second output", async () => {
      processClock.set(rome("2026-11-28T10:00"));
      await on.load(closing("closed-period"));
      await writes("sabato");
      await writes("ancora sabato");
      await writes("sabato", "renzo");
      await until(() => at("not").length === 1 && at("sent").length === 2);
      await on.sim.waitForAnswers("giulia", 1);
      await on.sim.waitForAnswers("renzo", 1);
      processClock.set(rome("2026-11-29T22:00"));
      await writes("domenica");
      await until(() => at("not").length === 2);
      processClock.set(rome("2026-11-30T20:00"));
      await writes("lunedì sera");
      await until(() => at("sent").length === 3);
      await on.sim.waitForAnswers("giulia", 2);
      assert.deepEqual(at("not").map(({ payload }) => payload), ["ancora sabato", "domenica"]);
      assert.equal(on.sim.sentTotal, 3);
    });

    it("per day begins anew at midnight of the calendar", async () => {
      processClock.set(rome("2026-11-28T23:00"));
      await on.load(closing("day"));
      await writes("sera");
      await writes("tardi");
      await until(() => at("not").length === 1);
      processClock.set(rome("2026-11-29T00:30"));
      await writes("notte");
      await until(() => at("sent").length === 2);
    });

    it("per conversation begins anew after a day of silence", async () => {
      processClock.set(rome("2026-12-05T08:00"));
      await on.load(closing("conversation"));
      await writes("uno");
      await until(() => at("sent").length === 1);
      processClock.set(rome("2026-12-06T07:00"));
      await writes("due");
      await until(() => at("not").length === 1);
      processClock.set(rome("2026-12-07T23:00"));
      await writes("tre");
      await until(() => at("sent").length === 2);
    });

    it("is not used up by a text that Meta would refuse: the next one goes", async () => {
      processClock.set(rome("2026-11-28T10:00"));
      await on.load(closing("closed-period", { texts: { it: "{{msg.payload}}".repeat(5) } }));
      await writes("x".repeat(1_000));
      await until(() => at("caught").length === 1);
      await writes("y");
      await until(() => at("sent").length === 1);
      await writes("z");
      await until(() => at("not").length === 1);
      await on.sim.waitForAnswers("giulia", 1);
      assert.deepEqual([texts("giulia"), at("not")[0]!.payload], [["yyyyy"], "z"]);
    });

    it("is not used up by a file that could not be uploaded", async () => {
      processClock.set(rome("2026-11-28T10:00"));
      await on.load([
        incoming([["messages"]]),
        outgoing({ kind: "payload", limit: "day", calendar: "calendar", secondOutput: true }),
        ...["messages", "sent", "not"].map(helperNode),
      ]);
      await writes("uno");
      await until(() => at("messages").length === 1);
      const document = { data: Buffer.from("%PDF-1.4 prova"), mime: "application/pdf", filename: "modulo.pdf" };
      const msg = { ...at("messages")[0]!, payload: { type: "document", document } };
      on.sim.failNext("token-expired", 1, "media");
      helper.getNode("out").receive(msg);
      await until(() => at("caught").length === 1);
      helper.getNode("out").receive(msg);
      await until(() => at("sent").length === 1);
      helper.getNode("out").receive(msg);
      await until(() => at("not").length === 1);
    });

    it("ends here, without a second output, what was not sent", async () => {
      processClock.set(rome("2026-11-28T10:00"));
      await on.load(closing("day", { secondOutput: false }));
      await writes("uno");
      await writes("due");
      await writes("fine", "renzo");
      await until(() => at("sent").length === 2);
      assert.deepEqual([at("sent").map(({ payload }) => String(payload)).sort(), at("not")], [["fine", "uno"], []]);
    });

    it("lets the same messages pass when they come by again after a restart", async () => {
      processClock.set(rome("2026-11-28T10:00"));
      await on.load(closing("closed-period"));
      await writes("uno");
      await writes("due");
      await until(() => at("not").length === 1 && at("sent").length === 1);
      await on.sim.waitForAnswers("giulia", 1);
      await on.unload();
      await on.load(closing("closed-period"));
      await until(() => at("not").length === 1 && at("sent").length === 1);
      assert.deepEqual([at("sent")[0]!.payload, at("not")[0]!.payload], ["uno", "due"]);
      assert.equal(on.sim.sentTotal, 1);
    });
  });

  describe("other kinds", () => {
    it("buttons are pressed, and come back as a reply", async () => {
      const choices = [{ id: "orari", title: { it: "Orari" } }, { id: "altro", title: { it: "Altro" } }];
      await on.load([incoming([["messages"]]), outgoing({ kind: "buttons", texts: { it: "Che cosa?" }, choices }), helperNode("messages"), helperNode("sent")]);
      await writes("aiuto");
      await until(() => at("messages").length === 1);
      helper.getNode("out").receive(at("messages")[0]!);
      const [answer] = await on.sim.waitForAnswers("giulia", 1);
      await on.sim.write("giulia", { button: { id: "orari", title: "Orari" }, replyTo: answer!.id });
      await until(() => at("messages").length === 2);
      const [, pressed] = at("messages") as [Message, Message];
      assert.deepEqual(
        [pressed.payload, pressed.whatsapp!.kind, pressed.whatsapp!.reply, pressed.whatsapp!.context],
        ["Orari", "interactive", { id: "orari", title: "Orari" }, { answers: true }],
      );
    });

    it("msg.payload is sent as it is: a text, or one of Meta's objects", async () => {
      await on.load([incoming([["messages"]]), outgoing({ kind: "payload" }), helperNode("messages"), helperNode("sent")]);
      await writes("ciao");
      await until(() => at("messages").length === 1);
      const [msg] = at("messages") as [Message];
      helper.getNode("out").receive({ ...msg, payload: "dal flusso" });
      helper.getNode("out").receive({ ...msg, payload: { type: "location", location: { latitude: 43.5, longitude: 10.3 } } });
      const answers = await on.sim.waitForAnswers("giulia", 2);
      assert.deepEqual(answers.map(({ type }) => type), ["text", "location"]);
      assert.deepEqual(texts("giulia")[0], "dal flusso");
    });

    it("bytes in msg.payload are uploaded first", async () => {
      await on.load([incoming([["messages"]]), outgoing({ kind: "payload" }), helperNode("messages"), helperNode("sent")]);
      await writes("ciao");
      await until(() => at("messages").length === 1);
      const document = { data: Buffer.from("%PDF-1.4 prova"), mime: "application/pdf", filename: "modulo.pdf", caption: "Ecco" };
      helper.getNode("out").receive({ ...at("messages")[0]!, payload: { type: "document", document } });
      const [answer] = await on.sim.waitForAnswers("giulia", 1);
      const sent = (answer!.body as { document: { id: string; filename: string; caption: string } }).document;
      assert.match(sent.id, /^\d+$/);
      assert.deepEqual([sent.filename, sent.caption], ["modulo.pdf", "Ecco"]);
    });

    it("bytes are uploaded again after a passing fault", async () => {
      await on.load([incoming([["messages"]]), outgoing({ kind: "payload" }), helperNode("messages"), helperNode("sent")]);
      await writes("ciao");
      await until(() => at("messages").length === 1);
      on.sim.failNext("unavailable", 1, "media");
      const document = { data: Buffer.from("%PDF-1.4 prova"), mime: "application/pdf", filename: "modulo.pdf" };
      helper.getNode("out").receive({ ...at("messages")[0]!, payload: { type: "document", document } });
      const [answer] = await on.sim.waitForAnswers("giulia", 1);
      assert.equal(answer!.type, "document");
      assert.deepEqual([uploads().length, at("caught").length], [2, 0]);
    });

    it("bytes whose upload fails do not keep the node from closing", async () => {
      await on.load([incoming([["messages"]]), outgoing({ kind: "payload" }), helperNode("messages"), helperNode("sent")]);
      await writes("ciao");
      await until(() => at("messages").length === 1);
      on.sim.failNext("unavailable", Infinity, "media");
      const image = { data: Buffer.from("png"), mime: "image/png" };
      helper.getNode("out").receive({ ...at("messages")[0]!, payload: { type: "image", image } });
      await until(() => uploads().length === 1);
      const begun = performance.now();
      await on.unload();
      assert.ok(performance.now() - begun < 2_000);
      assert.equal(uploads().length, 1);
    });

    it("a message is marked as read, with “typing” while we answer", async () => {
      await on.load([incoming([["messages"]]), outgoing({ kind: "read" }), helperNode("messages"), helperNode("sent")]);
      await writes("ciao");
      await until(() => at("messages").length === 1);
      helper.getNode("out").receive({ ...at("messages")[0]!, payload: "typing" });
      await until(() => on.sim.calls.length === 1);
      assert.match(JSON.stringify(on.sim.calls[0]), /typing_indicator/);
      assert.equal(on.sim.sentTotal, 0);
    });

    it("a call is turned down", async () => {
      await on.load([incoming([[], ["out"]], { calls: true }), outgoing({ kind: "reject-call" }), helperNode("sent")]);
      await on.sim.write("giulia", "call");
      await until(() => on.sim.calls.some(({ url }) => url.endsWith("/calls")));
      assert.match(JSON.stringify(on.sim.calls.find(({ url }) => url.endsWith("/calls"))), /reject/);
    });
  });

  describe("an answer that could not go for a day", () => {
    const heldForADay = async (config: object): Promise<void> => {
      processClock.set(rome("2026-11-24T10:00"));
      on.sim.failNext("rate-limit", 1, "send");
      await on.load(answering(config));
      await writes("uno");
      await until(() => on.sim.calls.length > 0 && at("sent").length === 1);
      processClock.set(rome("2026-11-25T10:01"));
      await writes("due");
    };

    it("is too late: the citizen's next message gets its own answer only", async () => {
      await heldForADay({ texts: { it: "{{msg.payload}}" } });
      await on.sim.waitForAnswers("giulia", 1);
      assert.deepEqual(texts("giulia"), ["due"]);
    });

    it("is still wanted when it is a template, which may be sent at any time", async () => {
      await heldForADay({ kind: "template", templateName: "avviso", templateParameters: "{{msg.payload}}" });
      const answers = await on.sim.waitForAnswers("giulia", 2);
      assert.deepEqual(answers.map(({ body }) => /uno|due/.exec(JSON.stringify(body))?.[0]), ["uno", "due"]);
    });
  });

  describe("refuses with a sentence, and Catch hears", () => {
    const caught = async (): Promise<{ message: string; code: string }> => {
      await until(() => at("caught").length > 0, "an error at Catch");
      return at("caught")[0]!["error"] as { message: string; code: string };
    };

    it("a message that does not come from a citizen", async () => {
      await on.load([outgoing({ texts: { it: "a" } }), helperNode("sent")]);
      helper.getNode("out").receive({ payload: "da un inject" });
      const { message, code } = await caught();
      assert.equal(code, "reply.nobody");
      assert.match(message, /^Questo messaggio non viene da un cittadino/);
      assert.equal(at("sent").length, 0);
    });

    it("a message whose time of arrival is none", async () => {
      await on.load([incoming([["messages"]]), outgoing({ texts: { it: "a" } }), helperNode("messages"), helperNode("sent")]);
      await writes("ciao");
      await until(() => at("messages").length === 1);
      const [msg] = at("messages") as [Message];
      helper.getNode("out").receive({ ...msg, whatsapp: { ...msg.whatsapp!, at: "ieri" } });
      assert.equal((await caught()).code, "reply.nobody");
    });

    it("what Meta would not take, naming the field; the next message goes", async () => {
      await on.load(answering({ texts: { it: "{{msg.payload}}{{msg.payload}}{{msg.payload}}{{msg.payload}}{{msg.payload}}" } }));
      await writes("x".repeat(1_000));
      assert.match((await caught()).message, /text\.body/);
      await writes("y");
      await on.sim.waitForAnswers("giulia", 1);
      assert.deepEqual(texts("giulia"), ["yyyyy"]);
    });

    it("an unknown placeholder, already at the deploy", async () => {
      await on.load([outgoing({ name: "Saluto", texts: { it: "{{comune.nme}}" } }), helperNode("sent")]);
      assert.match(on.sentences("out").join(), /^Nel nodo «Saluto»: .*comune\.nme/);
      helper.getNode("out").receive({ payload: "x" });
      assert.equal((await caught()).code, "reply.template");
      assert.equal(on.status("out")?.fill, "red");
    });

    it("a comune that is missing or wrong, and an account that is missing", async () => {
      await on.load([outgoing({ name: "Saluto", comune: "" }), helperNode("sent")]);
      assert.match(on.sentences("out").join(), /Al nodo «Saluto» manca la configurazione «comune»/);
      await on.unload();
      await on.load([outgoing({ account: "gone" }), helperNode("sent")]);
      assert.match(on.sentences("out").join(), /manca la configurazione «whatsapp-account»/);
      await on.unload();
      await on.load([outgoing({}), helperNode("sent")], { comune: { name: "" } });
      helper.getNode("out").receive({});
      assert.equal((await caught()).code, "comune.invalid");
    });

    it("a file that Meta does not take", async () => {
      await on.load([incoming([["messages"]]), outgoing({ kind: "payload" }), helperNode("messages"), helperNode("sent")]);
      await writes("ciao");
      await until(() => at("messages").length === 1);
      const image = { data: Buffer.from("MZ"), mime: "application/x-msdownload" };
      helper.getNode("out").receive({ ...at("messages")[0]!, payload: { type: "image", image } });
      const { message } = await caught();
      assert.match(message, /x-msdownload|tipo/i);
      assert.equal(on.sim.sentTotal, 0);
    });
  });

  describe("for the editor", () => {
    it("checks texts and tells the placeholders that there are", async () => {
      await on.load([]);
      const check = helper.request().post("/urp/whatsapp-out/check");
      const { body } = await check.send({ texts: { it: "{{comune.nme}}" } }).expect(200);
      const { faults, placeholders } = body as { faults: { code: string }[]; placeholders: { path: string }[] };
      assert.deepEqual(faults.map(({ code }) => code), ["unknown"]);
      assert.ok(["comune.name", "calendar.state", "msg.payload"].every((path) => placeholders.some((one) => one.path === path)));
    });
  });
});
