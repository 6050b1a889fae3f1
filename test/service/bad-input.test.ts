import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { logIn, passwordIn } from "./admin.ts";
import { type FlowNode, defaultFlow } from "./flow.ts";
import { accessToken, appSecret, verifyToken } from "./number.ts";
import { openPhone } from "./phone.ts";
import { type Start, endAll, freshDirectory, runToEnd, startService, statusOf } from "./service.ts";
import { until } from "./until.ts";

const number = {
  WHATSAPP_PHONE_NUMBER_ID: "700700700700700",
  WHATSAPP_ACCESS_TOKEN: accessToken,
  WHATSAPP_APP_SECRET: appSecret,
  WHATSAPP_VERIFY_TOKEN: verifyToken,
};
const stack = /^\s+at /m;

/** What is ours in a data directory, by name; Node-RED keeps files of its own there. */
function hashes(directory: string): Record<string, string> {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const ours = names.filter((name) => /^(urp\.|keys|users)/.test(name));
  return Object.fromEntries(
    ours.map((name) => [name, createHash("sha256").update(readFileSync(join(directory, name))).digest("hex")]),
  );
}

/** A directory in which the service has worked: a citizen wrote and was answered. */
async function usedDirectory(): Promise<string> {
  const service = await startService();
  const phone = await openPhone(service.url);
  await phone.write("giulia", { text: "Buongiorno" });
  await phone.waitForAnswers("giulia", 1);
  phone.close();
  await service.stop();
  return service.directory;
}

describe("a start that makes no sense ends with one sentence and changes nothing:", function () {
  this.timeout(30_000);
  afterEach(endAll);

  async function refused(start: Start, sentence: RegExp): Promise<void> {
    const directory = start.directory ?? freshDirectory();
    const before = hashes(directory);
    const { code, output } = await runToEnd({ ...start, directory });
    assert.equal(code, 1, output);
    const lines = output.split("\n").filter((line) => line.trim() !== "");
    assert.equal(lines.length, 1, output);
    assert.match(lines[0]!, /^Sportello non parte: .*\.$/);
    assert.match(lines[0]!, sentence);
    assert.doesNotMatch(output, stack);
    for (const secret of Object.values(start.env ?? {}).filter((value) => value.length > 20)) {
      assert.ok(!output.includes(secret) || secret.startsWith("http"), output);
    }
    assert.deepEqual(hashes(directory), before);
  }

  const withNumber = (changes: Record<string, string>): Start => ({ env: { ...number, ...changes } });
  const cases: Record<string, [Start, RegExp]> = {
    "only some of the four variables": [
      { env: { WHATSAPP_PHONE_NUMBER_ID: "700700700700700", WHATSAPP_APP_SECRET: appSecret } },
      /mancano WHATSAPP_ACCESS_TOKEN, WHATSAPP_VERIFY_TOKEN: impostale tutte, oppure nessuna/,
    ],
    "a telephone number in place of its id": [
      withNumber({ WHATSAPP_PHONE_NUMBER_ID: "+39 335 822 5555" }),
      /WHATSAPP_PHONE_NUMBER_ID è l'identificativo.*non il numero di telefono/,
    ],
    "a telephone number in digits in place of its id": [
      withNumber({ WHATSAPP_PHONE_NUMBER_ID: "393358225555" }),
      /WHATSAPP_PHONE_NUMBER_ID è l'identificativo.*non il numero di telefono/,
    ],
    "a Graph address that is none": [
      withNumber({ WHATSAPP_GRAPH_URL: "graph.facebook.com" }),
      /WHATSAPP_GRAPH_URL deve essere un indirizzo https/,
    ],
    "a Graph address to which the token would go in clear": [
      withNumber({ WHATSAPP_GRAPH_URL: "http://graph.example.org" }),
      /WHATSAPP_GRAPH_URL deve essere un indirizzo https/,
    ],
    "a Graph version that is none": [
      withNumber({ WHATSAPP_GRAPH_VERSION: "25" }),
      /WHATSAPP_GRAPH_VERSION deve avere la forma v25\.0/,
    ],
    "a clock that is none": [{ env: { URP_CLOCK: "martedì alle 16" } }, /URP_CLOCK non è un istante ISO/],
    "a rehearsal's clock on Meta's own service": [
      withNumber({ URP_CLOCK: "2026-12-24T10:00:00+01:00" }),
      /URP_CLOCK serve solo alle prove.*toglilo/,
    ],
    "a rehearsal's clock with Meta's own address": [
      { env: { URP_CLOCK: "2026-12-24T10:00:00+01:00", WHATSAPP_GRAPH_URL: "https://graph.facebook.com" } },
      /URP_CLOCK serve solo alle prove/,
    ],
    "a port that is none": [{ env: { PORT: "ottomila" } }, /PORT non è un numero di porta/],
    "a port that cannot be": [{ env: { PORT: "70000" } }, /PORT non è un numero di porta/],
    "a host that is not this machine": [{ env: { URP_HOST: "192.0.2.1" } }, /non posso ascoltare su 192\.0\.2\.1/],
  };
  for (const [what, [start, sentence]] of Object.entries(cases)) {
    it(what, () => refused(start, sentence));
  }

  it("a port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    try {
      await refused({ port }, new RegExp(`la porta ${port} è già occupata: ferma l'altro programma o scegli un'altra porta`));
    } finally {
      other.close();
    }
  });

  it("a data directory that cannot be", async () => {
    const file = join(freshDirectory(), "file");
    writeFileSync(file, "");
    await refused({ directory: join(file, "dati") }, /non posso scrivere nella cartella dei dati .*URP_DATA_DIR/);
  });

  for (const [what, text] of Object.entries({ "no JSON": "{", "another's": '{"name":"x"}', "a list": "[]", "nothing": "null" })) {
    it(`a file of users that is ${what}`, async () => {
      const directory = freshDirectory();
      copyFileSync(new URL("../../flows/urp.json", import.meta.url), join(directory, "urp.json"));
      writeFileSync(join(directory, "users.json"), text);
      await refused({ directory }, /il file degli utenti .*users\.json non si legge: rimettilo dal backup/);
    });
  }

  it("a flow that does not read", async () => {
    const directory = freshDirectory();
    writeFileSync(join(directory, "urp.json"), '[{"id": "1",');
    await refused({ directory }, /il flusso .*urp\.json non si legge: rimettilo dal backup/);
  });
});

describe("a service that cannot answer stays up, says why in one sentence and changes nothing:", function () {
  this.timeout(30_000);
  let kept: Map<string, Buffer>;

  before(async () => {
    const directory = await usedDirectory();
    kept = new Map(Object.keys(hashes(directory)).map((name) => [name, readFileSync(join(directory, name))]));
    await endAll();
  });
  afterEach(endAll);

  /** The used directory with one thing done to it. */
  function damaged(damage: (directory: string) => void): Start {
    const directory = freshDirectory();
    for (const [name, bytes] of kept) writeFileSync(join(directory, name), bytes);
    damage(directory);
    return { directory };
  }

  async function answersNobody(start: Start, sentence: RegExp): Promise<void> {
    const before = hashes(start.directory ?? "");
    const service = await startService({ ...start, wait: "answering" });
    const health = await fetch(`${service.url}/urp/health`);
    assert.equal(health.status, 503);
    const { problems } = (await health.json()) as { problems: { it: string; en: string }[] };
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.it, sentence);
    assert.notEqual(problems[0]!.en, problems[0]!.it);
    const output = service.output();
    assert.match(output, /Sportello è acceso, ma non può ancora rispondere ai cittadini:\n  - /);
    const errors = output.split("\n").filter((line) => / error /.test(line));
    assert.equal(errors.length, 1, output);
    assert.match(errors[0]!, sentence);
    assert.doesNotMatch(output, stack);
    // Meta is told to come back, and the editor is there to put things right.
    assert.equal((await fetch(`${service.url}/urp/webhook`, { method: "POST" })).status, 503);
    assert.equal((await fetch(`${service.url}/admin/`)).status, 200);
    await service.stop();
    if (start.directory) assert.deepEqual(hashes(start.directory), before);
  }

  const put = (name: string, bytes: string | Buffer) => (directory: string) => writeFileSync(join(directory, name), bytes);
  const inDatabase = (change: (bytes: Buffer) => void) => (directory: string) => {
    const bytes = readFileSync(join(directory, "urp.db"));
    change(bytes);
    writeFileSync(join(directory, "urp.db"), bytes);
  };
  const otherKeys = JSON.stringify({
    format: "sportello-keys",
    pseudonym: Buffer.alloc(32, 1).toString("base64"),
    sealing: { 1: Buffer.alloc(32, 2).toString("base64") },
    current: 1,
  });
  const cases: Record<string, [(directory: string) => void, RegExp]> = {
    "a key file that is garbage": [put("keys.json", "chiavi"), /file delle chiavi .* non si legge o non è un file di chiavi/],
    "a key file that is empty": [put("keys.json", ""), /file delle chiavi .* non si legge o non è un file di chiavi/],
    "the keys of another database": [put("keys.json", otherKeys), /chiavi .* sono di un altro archivio: rimetti dal backup/],
    "no keys, but data": [
      (directory) => rmSync(join(directory, "keys.json")),
      /Manca il file delle chiavi .*: rimetti il file dal backup/,
    ],
    "a database of a newer version": [
      (directory) => {
        const db = new DatabaseSync(join(directory, "urp.db"));
        db.exec("PRAGMA user_version = 999");
        db.close();
      },
      /viene da una versione più nuova di Sportello: aggiorna il pacchetto/,
    ],
    "a database whose beginning is overwritten": [
      inDatabase((bytes) => bytes.fill(0x5a, 0, 4096)),
      /è danneggiato o non è un database: mettilo da parte e rimetti l'ultimo backup/,
    ],
    "a database whose middle is overwritten": [
      inDatabase((bytes) => bytes.fill(0x5a, 3 * 4096, 8 * 4096)),
      /è danneggiato o non è un database: mettilo da parte e rimetti l'ultimo backup/,
    ],
    "another program's database": [
      (directory) => {
        rmSync(join(directory, "urp.db"));
        const db = new DatabaseSync(join(directory, "urp.db"));
        db.exec("CREATE TABLE ricette (nome TEXT)");
        db.close();
      },
      /è un database di un altro programma: scegli un'altra cartella/,
    ],
  };
  for (const [what, [damage, sentence]] of Object.entries(cases)) {
    it(what, () => answersNobody(damaged(damage), sentence));
  }

  it("a database server, which this version does not know", () =>
    answersNobody({ env: { URP_DATABASE_URL: "postgres://urp:segreto@localhost/urp" } }, /^(?!.*segreto).*URP_DATABASE_URL è impostata.*toglila/));

  it("a database that another service is using", async () => {
    const first = await startService();
    const start = { directory: first.directory };
    const second = await startService({ ...start, wait: "answering" });
    const { problems } = (await (await fetch(`${second.url}/urp/health`)).json()) as { problems: { it: string }[] };
    assert.match(problems[0]!.it, /è già usato da un altro processo: ferma l'altro servizio/);
    assert.equal((await fetch(`${first.url}/urp/health`)).status, 200);
  });

  it("a real number with a space in its token", () =>
    answersNobody({ env: { ...number, WHATSAPP_ACCESS_TOKEN: "EAA con spazio" } }, /token/));
});

describe("a flow with a mistake starts, says which node and what to do, and is mended by a deploy:", function () {
  this.timeout(30_000);
  afterEach(endAll);

  async function mended(flow: FlowNode[], sentence: RegExp, code: number): Promise<void> {
    const service = await startService({ flow, wait: "answering" });
    const errors = service.output().split("\n").filter((line) => / error /.test(line));
    assert.ok(errors.length > 0 && errors.every((line) => sentence.test(line)), service.output());
    assert.doesNotMatch(service.output(), stack);
    assert.equal((await fetch(`${service.url}/urp/health`)).status, code);
    const admin = await logIn(service.url, "admin", passwordIn(service.output(), "admin"));
    assert.equal(await admin.deploy(defaultFlow()), 204);
    await answers(service.url);
  }

  /** Node-RED answers a deploy before the flows have started. */
  async function answers(url: string): Promise<void> {
    const phone = await until("the phone", () => openPhone(url).catch(() => undefined));
    await phone.write("giulia", { text: "Che orari fate?" });
    const [answer] = await phone.waitForAnswers("giulia", 1);
    phone.close();
    assert.match(answer!.text, /Orario dello sportello/);
    assert.equal(await statusOf(`${url}/urp/health`), 200);
  }

  const changed = (wanted: (node: FlowNode) => boolean, values: Record<string, unknown>): FlowNode[] =>
    defaultFlow().map((node) => (wanted(node) ? { ...node, ...values } : node));

  it("no account", () =>
    mended(
      defaultFlow().filter(({ type }) => type !== "whatsapp-account"),
      /Al nodo «.+» manca la configurazione «whatsapp-account»: aprilo, scegline una e ripeti il deploy\./,
      503,
    ));

  it("no comune", () =>
    mended(
      defaultFlow().filter(({ type }) => type !== "comune"),
      /Al nodo «.+» manca la configurazione «comune»: aprilo, scegline una e ripeti il deploy\./,
      200,
    ));

  it("a placeholder that nobody knows", () =>
    mended(
      changed(({ name }) => name === "Orari e contatti", { texts: { it: "Chiama {{comune.telefono}}", en: "Call us" } }),
      /Nel nodo «Orari e contatti»: Il segnaposto «comune\.telefono» non esiste/,
      200,
    ));

  it("hours that overlap", () => {
    const calendar = defaultFlow().find(({ type }) => type === "opening-calendar")!["calendar"] as object;
    const week = { 1: [["09:00", "13:00"], ["12:00", "14:00"]] };
    return mended(
      changed(({ type }) => type === "opening-calendar", { calendar: { ...calendar, week } }),
      /\[opening-calendar: Orario dello sportello\] lunedì: 12:00-14:00 si sovrappone a 09:00-13:00/,
      200,
    );
  });

  it("a node from a newer version of the package", () =>
    mended(
      changed(({ name }) => name === "Orari e contatti", { version: 99 }),
      /Un nodo «whatsapp-out» viene da una versione più nuova del pacchetto: aggiorna il pacchetto/,
      200,
    ));

  it("a node that is not installed", async () => {
    const flow = defaultFlow();
    const service = await startService({ flow: [...flow, { id: "f0f0", type: "mai-vista", z: flow[0]!.id, wires: [] }], wait: "answering" });
    assert.match(service.output(), /  - Il flusso usa nodi che non sono installati \(mai-vista\): installali, o toglili/);
    const admin = await logIn(service.url, "admin", passwordIn(service.output(), "admin"));
    assert.equal(await admin.deploy(flow), 204);
    await answers(service.url);
  });
});

describe("a log-in that makes no sense is refused, and the service goes on answering:", function () {
  this.timeout(30_000);
  let url: string;
  let directory: string;
  let output: () => string;

  before(async () => ({ url, directory, output } = await startService()));
  after(endAll);

  const logInWith = async (more: object): Promise<number> => {
    const form = { client_id: "node-red-editor", grant_type: "password", scope: "", username: "admin", password: "x", ...more };
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${url}/admin/auth/token`, { method: "POST", headers, body: JSON.stringify(form) });
    await answer.arrayBuffer();
    return answer.status;
  };

  it("a name or a password that is no text", async () => {
    const odd = [{ a: 1 }, ["x"], 7, true, null];
    // After five attempts Node-RED makes a name wait: each user has its own five.
    for (const password of odd.slice(0, 3)) assert.notEqual(await logInWith({ password }), 200);
    for (const password of odd.slice(3)) assert.notEqual(await logInWith({ username: "operatore", password }), 200);
    for (const username of odd) assert.notEqual(await logInWith({ username }), 200);
    assert.equal(await statusOf(`${url}/urp/health`), 200);
  });

  it("one while the file of users does not read, which the log says", async () => {
    const password = passwordIn(output(), "operatore");
    const file = join(directory, "users.json");
    const users = readFileSync(file);
    for (const text of ["{", '{"operatore":{"salt":1,"key":"x"}}']) {
      writeFileSync(file, text);
      assert.equal(await logInWith({ username: "operatore", password }), 403);
    }
    assert.match(output(), / error il file degli utenti .*users\.json non si legge \(SyntaxError\): rimettilo dal backup\.\n/);
    writeFileSync(file, users);
    await logIn(url, "operatore", password);
    assert.equal(await statusOf(`${url}/urp/health`), 200);
  });
});
