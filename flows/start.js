/** `npm start`: looks at what it was given, prepares the data directory, starts Node-RED, and says where everything is. */
import { access, constants, copyFile, mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
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

async function prepareDirectory() {
  await mkdir(userDir, { recursive: true, mode: 0o700 });
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
 * @returns the address, and which node types the flow waits for
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
  return { base: `http://${uiHost.includes(":") ? `[${uiHost}]` : uiHost}:${port}`, missing };
}

/** What keeps the service from answering citizens, in sentences; it waits for what is still opening. */
async function problemsAt({ base, missing }) {
  if (missing.length > 0) {
    return [`Il flusso usa nodi che non sono installati (${missing.join(", ")}): installali, o toglili dal flusso e ripeti il deploy.`];
  }
  const token = process.env.URP_METRICS_TOKEN;
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const report = await fetch(`${base}/urp/health`, { headers }).then((response) => response.json()).catch(() => ({}));
  return (report.problems ?? []).map(({ it }) => it);
}

function announce({ base }, problems, passwords, simulated) {
  const lines = [
    "",
    ...(problems.length === 0
      ? ["Sportello è in funzione."]
      : ["Sportello è acceso, ma non può ancora rispondere ai cittadini:", ...problems.map((problem) => `  - ${problem}`), ""]),
    `  Editor (IT)        ${base}/admin/`,
    ...(simulated ? [`  Telefono simulato  ${base}/urp/phone/`] : []),
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
