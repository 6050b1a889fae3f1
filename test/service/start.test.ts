import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { logIn, passwordIn } from "./admin.ts";
import { root } from "./built.ts";
import { openPhone } from "./phone.ts";
import { type Service, endAll, freshDirectory, runToEnd, startService } from "./service.ts";

describe("the service, started with nothing but a directory", () => {
  let service: Service;
  let answerMs = 0;

  before(async function () {
    this.timeout(30_000);
    service = await startService({
      directory: join(freshDirectory(), "made by the start"),
      node: ["--import", join(root, "test/service/only-loopback.ts")],
      // Nothing listens on port 9: whatever went through a proxy would fail.
      env: { HTTP_PROXY: "http://127.0.0.1:9", HTTPS_PROXY: "http://127.0.0.1:9", NO_PROXY: "" },
    });
  });
  after(endAll);

  it("answers /urp/health within 5 seconds", () => {
    assert.ok(service.startMs < 5_000, `${service.startMs} ms`);
  });

  it("says where everything is, and that the citizens are simulated", () => {
    for (const path of ["/admin/", "/admin/urp/stato/", "/urp/phone/", "/urp/webhook", "/urp/health"]) {
      assert.ok(service.output().includes(`${service.url}${path}\n`), path);
    }
    assert.match(service.output(), /i cittadini sono simulati e nessun messaggio esce da qui/);
  });

  it("answers the first «Buongiorno» on the phone within 2 seconds", async () => {
    const phone = await openPhone(service.url);
    const begun = performance.now();
    await phone.write("giulia", { text: "Buongiorno" });
    const [answer] = await phone.waitForAnswers("giulia", 1, 2_000);
    answerMs = performance.now() - begun;
    phone.close();
    assert.match(answer!.text, /^Ciao, sei in contatto con Urp – Comune di Livorno/);
  });

  it("serves the phone page, with the files that it asks for", async () => {
    const page = await (await fetch(`${service.url}/urp/phone/`)).text();
    const files = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file!);
    assert.ok(files.some((file) => file.endsWith(".js")) && files.some((file) => file.endsWith(".css")), page);
    for (const file of files) assert.equal((await fetch(`${service.url}/urp/phone/${file}`)).status, 200, file);
  });

  it("puts the default flow, word for word, and keys that only its user can read into the directory", () => {
    const flow = (path: string): unknown => JSON.parse(readFileSync(path, "utf8")) as unknown;
    assert.deepEqual(flow(join(service.directory, "urp.json")), flow(join(root, "flows/urp.json")));
    for (const [file, mode] of [["", 0o700], ["keys.json", 0o600], ["users.json", 0o600]] as const) {
      assert.equal(statSync(join(service.directory, file)).mode & 0o777, mode, file);
    }
  });

  it("lets both users in with the passwords shown, and nobody else", async () => {
    await logIn(service.url, "admin", passwordIn(service.output(), "admin"));
    await logIn(service.url, "operatore", passwordIn(service.output(), "operatore"));
    await assert.rejects(logIn(service.url, "operatore", passwordIn(service.output(), "admin")), /log-in refused/);
    await assert.rejects(logIn(service.url, "sindaco", "sindaco"), /log-in refused/);
  });

  it("keeps the flow from the operator and from strangers", async () => {
    const operator = await logIn(service.url, "operatore", passwordIn(service.output(), "operatore"));
    for (const path of ["flows", "nodes", "settings/user", "context/global"]) {
      assert.equal((await operator.get(path)).status, 401, path);
      assert.equal((await fetch(`${service.url}/admin/${path}`)).status, 401, path);
    }
    assert.equal(await operator.deploy([]), 401);
  });

  it("loads every node of the package without an error", async () => {
    const admin = await logIn(service.url, "admin", passwordIn(service.output(), "admin"));
    const sets = (await (await admin.get("nodes")).json()) as { id: string; types: string[]; enabled: boolean; err?: unknown }[];
    assert.deepEqual(sets.filter(({ err }) => err !== undefined), []);
    const ours = sets.filter(({ id }) => id.startsWith("@sportello/node-red-urp/"));
    const { "node-red": declared } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      "node-red": { nodes: Record<string, string> };
    };
    assert.deepEqual(ours.flatMap(({ types }) => types).sort(), Object.keys(declared.nodes).sort());
    assert.ok(ours.every(({ enabled }) => enabled));
  });

  it("wanted nothing from any other machine, and complained of nothing", function () {
    assert.doesNotMatch(service.output(), /OUTSIDE/);
    assert.doesNotMatch(service.output(), / (error|fatal) |Error|Deprecat|^\s+at /m);
    process.stdout.write(`      (start ${Math.round(service.startMs)} ms, first answer ${Math.round(answerMs)} ms)\n`);
  });
});

describe("the service, started a second time", () => {
  after(endAll);

  it("keeps passwords, flow and data as they are", async function () {
    this.timeout(30_000);
    const first = await startService();
    const phone = await openPhone(first.url);
    await phone.write("giulia", { text: "Buongiorno" });
    await phone.waitForAnswers("giulia", 1);
    phone.close();
    const password = passwordIn(first.output(), "admin");
    await first.stop();
    // A comune's own flow, in its own formatting.
    const flowFile = join(first.directory, "urp.json");
    writeFileSync(flowFile, `\n${readFileSync(flowFile, "utf8").replace("1 · Arrivo", "La mia scheda")}\n\n`);
    const flow = readFileSync(flowFile);
    const users = readFileSync(join(first.directory, "users.json"));

    const second = await startService({ directory: first.directory });
    assert.doesNotMatch(second.output(), /non sarà mostrata di nuovo/);
    assert.equal(second.output().match(/password già impostata/g)?.length, 2);
    await logIn(second.url, "admin", password);
    const metrics = await (await fetch(`${second.url}/urp/metrics`)).text();
    assert.match(metrics, /^urp_messages_received_month 1$/m);
    await second.stop();
    assert.deepEqual(readFileSync(flowFile), flow);
    assert.deepEqual(readFileSync(join(first.directory, "users.json")), users);
  });

  it("takes passwords from the environment, and shows none", async function () {
    this.timeout(30_000);
    const env = { URP_ADMIN_PASSWORD: "una frase lunga", URP_OPERATOR_PASSWORD: "un'altra frase" };
    const service = await startService({ env });
    await logIn(service.url, "admin", env.URP_ADMIN_PASSWORD);
    await logIn(service.url, "operatore", env.URP_OPERATOR_PASSWORD);
    assert.doesNotMatch(service.output(), /frase|mostrata/);
  });
});

describe("the service, told where to listen", function () {
  this.timeout(30_000);
  afterEach(endAll);

  /** A module loaded before the service. */
  const preload = (code: string): string[] => ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
  /** Ends the service once it has said where everything is. */
  const endWhenSaid = `
    const { log } = console;
    console.log = (text) => { log(text); if (/Utente operatore/.test(text)) setTimeout(() => process.exit(0)); };`;

  it("on all addresses, says that it works and gives the phone's address on this machine", async () => {
    // "All addresses" stay this machine's in a test.
    const stays = `
      import { Server } from "node:net";
      const { listen } = Server.prototype;
      Server.prototype.listen = function (port, host, ...rest) {
        return listen.call(this, port, host === "0.0.0.0" ? "127.0.0.1" : host, ...rest);
      };`;
    const service = await startService({ env: { URP_HOST: "0.0.0.0" }, node: preload(stays) });
    assert.match(service.output(), /Sportello è in funzione\./);
    assert.ok(service.output().includes(`  Telefono simulato  ${service.url}/urp/phone/\n`), service.output());
    assert.doesNotMatch(service.output(), /0\.0\.0\.0:\d/);
  });

  it("on another address of this machine, asks there and leaves out the phone, which opens on loopback only", async () => {
    const { output } = await runToEnd({ env: { URP_HOST: "127.0.0.2" }, node: preload(endWhenSaid) });
    assert.match(output, /Sportello è in funzione\./);
    assert.match(output, /Editor \(IT\) +http:\/\/127\.0\.0\.2:\d+\/admin\//);
    assert.doesNotMatch(output, /Telefono simulato/);
  });

  it("does not say that it works when its health gives no report", async () => {
    const mute = `
      import { Server } from "node:http";
      const { emit } = Server.prototype;
      Server.prototype.emit = function (name, request, response, ...rest) {
        if (name !== "request" || request.url !== "/urp/health") return emit.call(this, name, request, response, ...rest);
        response.writeHead(404).end("{}");
        return true;
      };`;
    const { output } = await runToEnd({ node: preload(mute + endWhenSaid) });
    assert.doesNotMatch(output, /in funzione/);
    assert.match(output, /non può ancora rispondere ai cittadini:\n  - Il servizio non dice se funziona/);
  });

  it("takes a data directory that others could read for itself alone", async () => {
    const directory = freshDirectory();
    chmodSync(directory, 0o755);
    await runToEnd({ directory, node: preload(endWhenSaid) });
    assert.equal(statSync(directory).mode & 0o777, 0o700);
  });
});
