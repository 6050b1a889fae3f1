import assert from "node:assert/strict";
import { mailSettings, mailTextFaults, officeFor, readMailTexts, shippedMailTexts } from "../../nodes/lib/mail/index.ts";
import { encodedBytes, planFiles, smaller } from "../../nodes/lib/mail/plan.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const from = "urp@prova.example";

describe("the mail server's settings", () => {
  it("are the demo mailbox when nothing is set", () => {
    assert.deepEqual(mailSettings({}, {}), { server: null, from: { name: "", address: "urp@sportello.example" }, sizeLimit: 20 * 1024 * 1024 });
  });

  it("come from the node, else from the environment, with the usual ports", () => {
    const node = mailSettings({ host: "smtp.prova.example", from, user: "urp", password: "p", security: "starttls", sizeLimit: "5" }, { URP_SMTP_URL: "smtps://other" });
    assert.deepEqual(node.server, { host: "smtp.prova.example", port: 587, security: "starttls", user: "urp", password: "p" });
    assert.equal(node.sizeLimit, 5 * 1024 * 1024);
    const urls: [string, object][] = [
      ["smtps://urp:p%40ss@smtp.pec.example", { host: "smtp.pec.example", port: 465, security: "tls", user: "urp", password: "p@ss" }],
      ["smtp://smtp.prova.example:2525", { host: "smtp.prova.example", port: 2525, security: "starttls", user: "", password: "" }],
      ["smtp://127.0.0.1:1025", { host: "127.0.0.1", port: 1025, security: "none", user: "", password: "" }],
    ];
    for (const [url, server] of urls) assert.deepEqual(mailSettings({}, { URP_SMTP_URL: url, URP_MAIL_FROM: from }).server, server);
  });

  for (const [what, fields, env, code] of [
    ["a server without a sender", { host: "smtp.prova.example" }, {}, "mail-server.no-sender"],
    ["a sender that is no address", { host: "smtp.prova.example", from: "urp" }, {}, "mail-server.sender"],
    ["a host that is an address of the web", { host: "https://smtp.prova.example/", from }, {}, "mail-server.host"],
    ["a host with another behind it", { host: "smtp.prova.example@male.example", from }, {}, "mail-server.host"],
    ["no encryption to another machine", { host: "smtp.prova.example", security: "none", from }, {}, "mail-server.security"],
    ["a port that is none", { host: "smtp.prova.example", port: "70000", from }, {}, "mail-server.port"],
    ["a URL of another kind", {}, { URP_SMTP_URL: "http://smtp.prova.example", URP_MAIL_FROM: from }, "mail-server.url"],
    ["a URL with a broken password", {}, { URP_SMTP_URL: "smtps://u:%E0%A4%A@smtp.prova.example", URP_MAIL_FROM: from }, "mail-server.url"],
  ] as const) {
    it(`refuse ${what}`, () => {
      assert.throws(() => mailSettings(fields, env), { code });
    });
  }
});

describe("the office of a matter", () => {
  const office = (name: string, category: string, area: string) => ({ name, category, area, email: `${name}@prova.example` });
  const offices = [office("a", "buca; Segnaletica", ""), office("b", "buca", "Nord, Est"), office("c", "", "nord"), office("d", "", "")];
  const at = (category: string, area: string): string | undefined => officeFor(offices, { category, area })?.name;

  it("fits category and area best, then the category, then the area", () => {
    assert.deepEqual([at("buca", "nord"), at("Buca", "sud"), at("verde", "Nord"), at("verde", "sud")], ["b", "a", "c", undefined]);
    assert.deepEqual([at("SEGNALETICA", ""), at("", ""), at("", "nord"), at("bucà ", "est")], ["a", undefined, "c", "b"]);
  });
});

describe("the texts of a mail", () => {
  it("begin in the dialog as they are shipped", () => {
    const html = readFileSync(join(import.meta.dirname, "../../nodes/forward-to-email.html"), "utf8");
    assert.ok(html.includes(`value: \`${shippedMailTexts.text}\``));
    assert.ok(html.includes(`value: "${shippedMailTexts.subject}"`));
    assert.deepEqual(mailTextFaults(shippedMailTexts), []);
  });

  it("are the shipped ones where a node has none, may be long, and say what is wrong with them", () => {
    assert.deepEqual(readMailTexts({ subject: " ", text: undefined }, "n"), shippedMailTexts);
    assert.doesNotThrow(() => readMailTexts({ subject: "x", text: "a".repeat(9_000) }, "n"));
    assert.throws(() => readMailTexts({ subject: "{{cosa}}", text: "{{payload" }, "n"), { code: "mail.texts", message: /cosa.*payload/ });
  });
});

describe("the plan of a mail's files", () => {
  const files = (...bytes: number[]) => bytes.map((size) => ({ bytes: size }));
  const room = encodedBytes(1000) + encodedBytes(1000);

  it("fills one mail after the other, in order, and leaves what fits in none", () => {
    assert.deepEqual(planFiles(files(1000, 1000, 10, 99_999), room), { parts: [[0, 1], [2]], left: [{ file: 3, reason: "too-large", part: 0 }], done: 0 });
    assert.deepEqual(planFiles([], room).parts, [[]]);
    assert.deepEqual(planFiles(files(5), 0), { parts: [[]], left: [{ file: 0, reason: "too-large", part: 0 }], done: 0 });
  });

  it("becomes smaller step by step and comes to an end", () => {
    let plan: ReturnType<typeof smaller> = planFiles(files(1000, 1000, 1000), 10 * room);
    const steps: number[][][] = [];
    while (plan) {
      steps.push(plan.parts);
      plan = smaller(plan);
    }
    assert.deepEqual(steps, [[[0, 1, 2]], [[0], [1], [2]], [[], [1], [2]]]);
  });
});
