/** `npm start`: looks at what it was given, prepares the data directory, starts Node-RED, and says where everything is. */
import { access, chmod, constants, copyFile, mkdir, readFile, stat } from "node:fs/promises";
import { request } from "node:http";
import { createRequire } from "node:module";
import { createServer, isIPv4 } from "node:net";
import { fileURLToPath } from "node:url";
import { accountSettings } from "../dist/nodes/lib/account/index.js";
import { applyEnvironment, processClock } from "../dist/nodes/lib/kit/index.js";
import { credentialSecret } from "./credential-secret.js";
import settings from "./settings.js";
import { prepareUsers } from "./users.js";

const require = createRequire(import.meta.url);
const { userDir, uiHost, uiPort } = settings;
const flowFile = `${userDir}/${settings.flowFile}`;
const usersFile = `${userDir}/users.json`;
/** Where this machine finds itself: "all addresses" is nowhere to call. */
const here = ["0.0.0.0", "::"].includes(uiHost) ? "127.0.0.1" : uiHost;
const onLoopback = ["127.0.0.1", "localhost", "::1"].includes(here);

function stop(sentence) {
  console.error(`\nSportello non parte: ${sentence}\n`);
  process.exit(1);
}

/** Runs one preparation; what it says when it fails is a sentence that tells what to do. */
async function prepare(work, sentence = (error) => error.message) {
  try {
    return await work();
  } catch (error) {
    return stop(sentence(error));
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return;
  stop(`serve Node.js 22.13 o più recente, questo è ${process.version}. Avvia con «npm start» dopo «npm ci», che porta il suo.`);
}

function checkPort() {
  if (!Number.isInteger(uiPort) || uiPort < 0 || uiPort > 65535) stop(`PORT non è un numero di porta: correggila.`);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", ({ code }) =>
      stop(
        code === "EADDRINUSE"
          ? `la porta ${uiPort} è già occupata: ferma l'altro programma o scegli un'altra porta (PORT=1881 npm start).`
          : `non posso ascoltare su ${uiHost}:${uiPort} (${code}): correggi URP_HOST o PORT.`,
      ),
    );
    probe.listen(uiPort, uiHost, () => probe.close(resolve));
  });
}

/** Ours alone, also one that was there before; not one that several users share by design, as /tmp (sticky). */
async function prepareDirectory() {
  await mkdir(userDir, { recursive: true, mode: 0o700 });
  const { uid, mode } = await stat(userDir);
  if (uid === process.getuid?.() && (mode & 0o077) !== 0 && (mode & 0o1000) === 0) await chmod(userDir, 0o700);
  await access(userDir, constants.W_OK);
}

/**
 * An existing flow is the comune's own: it is left alone. One that cannot be read stops the start: Node-RED would go on with
 * an empty flow, and the next deploy would write it over.
 */
async function prepareFlow() {
  await copyFile(fileURLToPath(new URL("urp.json", import.meta.url)), flowFile, constants.COPYFILE_EXCL).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (!Array.isArray(JSON.parse(await readFile(flowFile, "utf8")))) throw new TypeError("no flow");
}

/**
 * The server listens, and the flows have started or cannot: in either case the editor is there.
 * @returns the port, the address as seen from this machine, and which node types the flow waits for
 */
async function up(RED) {
  const missing = await new Promise((resolve) => {
    RED.events.once("flows:started", () => resolve([]));
    RED.events.on("runtime-event", ({ id, payload }) => {
      if (id === "runtime-state" && payload?.error) resolve(payload.types ?? []);
    });
  });
  if (!RED.server.listening) await new Promise((resolve) => RED.server.once("listening", resolve));
  const { port } = RED.server.address();
  return { port, base: `http://${here.includes(":") ? `[${here}]` : here}:${port}`, missing };
}

/**
 * The report of /urp/health; it is given to this machine only, by its address and by the name it was called, or for the token.
 * @throws when what comes back is none
 */
function health(port) {
  const token = process.env.URP_METRICS_TOKEN;
  const headers = { host: `127.0.0.1:${port}`, ...(token && { authorization: `Bearer ${token}` }) };
  // To another address of this machine we come from that address, unless we say where from.
  const from = isIPv4(here) && !token ? { localAddress: "127.0.0.1" } : {};
  return new Promise((resolve, reject) => {
    const call = request({ host: here, port, path: "/urp/health", headers, agent: false, timeout: 30_000, ...from }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        try {
          const report = JSON.parse(Buffer.concat(parts).toString());
          if (typeof report.ok !== "boolean" || !Array.isArray(report.problems)) throw new TypeError("no report");
          resolve(report);
        } catch (error) {
          reject(error);
        }
      });
    });
    call.on("timeout", () => call.destroy(new Error("timeout")));
    call.on("error", reject);
    call.end();
  });
}

/** What keeps the service from answering citizens, in sentences; it waits for what is still opening. */
async function problemsAt({ port, base, missing }) {
  if (missing.length > 0) {
    return [`Il flusso usa nodi che non sono installati (${missing.join(", ")}): installali, o toglili dal flusso e ripeti il deploy.`];
  }
  try {
    const { ok, problems } = await health(port);
    if (ok || problems.length > 0) return problems.map(({ it }) => it);
  } catch {
    // Said below: without a report nobody knows that it works.
  }
  return [`Il servizio non dice se funziona: controlla ${base}/urp/health, URP_HOST e il registro qui sopra.`];
}

function announce({ base }, problems, passwords, simulated) {
  const lines = [
    "",
    ...(problems.length === 0
      ? ["Sportello è in funzione."]
      : ["Sportello è acceso, ma non può ancora rispondere ai cittadini:", ...problems.map((problem) => `  - ${problem}`), ""]),
    `  Editor (IT)        ${base}/admin/`,
    `  Stato da telefono  ${base}/admin/urp/stato/`,
    // The page opens on this machine only: where nothing listens here, a link to it would lead nowhere.
    ...(simulated && onLoopback ? [`  Telefono simulato  ${base}/urp/phone/`] : []),
    `  Webhook di Meta    ${base}/urp/webhook`,
    `  Salute             ${base}/urp/health`,
    "",
    ...["admin", "operatore"].map((name) =>
      passwords[name]
        ? `  Utente ${name.padEnd(10)} password ${passwords[name]}   (non sarà mostrata di nuovo)`
        : `  Utente ${name.padEnd(10)} password già impostata`,
    ),
    ...(simulated ? ["", "Nessun numero vero è configurato: i cittadini sono simulati e nessun messaggio esce da qui."] : []),
    "",
  ];
  console.log(lines.join("\n"));
}

checkNode();
// What the service writes is for the service alone.
process.umask(0o077);
const account = await prepare(() => accountSettings({}, process.env));
await prepare(() => applyEnvironment(processClock, process.env));
await prepare(
  prepareDirectory,
  () => `non posso scrivere nella cartella dei dati ${userDir}: dai i permessi al servizio o scegline un'altra (URP_DATA_DIR).`,
);
await checkPort();
await prepare(prepareFlow, ({ syscall }) =>
  syscall
    ? `non posso leggere o scrivere ${flowFile}: controlla permessi e spazio su disco.`
    : `il flusso ${flowFile} non si legge: rimettilo dal backup (la versione prima dell'ultimo deploy è in .urp.json.backup, nella stessa cartella).`,
);
const passwords = await prepare(
  () => prepareUsers(usersFile, process.env),
  ({ syscall }) =>
    syscall
      ? `non posso leggere o scrivere ${usersFile}: controlla permessi e spazio su disco.`
      : `il file degli utenti ${usersFile} non si legge: rimettilo dal backup, o spostalo per rifare le password.`,
);

settings.credentialSecret = await prepare(
  () => credentialSecret(userDir),
  () => `non posso leggere o scrivere ${userDir}/credential-secret: controlla permessi e spazio su disco.`,
);

const RED = require("node-red");
process.argv = [process.argv[0], require.resolve("node-red/red.js"), "--settings", fileURLToPath(new URL("settings.js", import.meta.url))];
const running = up(RED);
await import("node-red/red.js");
const service = await running;
announce(service, await problemsAt(service), passwords, account.mode === "simulator");
