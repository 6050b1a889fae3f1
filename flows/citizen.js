/**
 * `npm run citizen -- see|erase <number or user id>`: what is kept of one citizen, or its erasure (GDPR art. 15 and 17). Works
 * on the data directory while the service is stopped: the store belongs to one process at a time.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openSqlite } from "../dist/nodes/lib/store/index.js";

const nothing = "Di questa persona non è conservato nulla.";
const [act, identifier = ""] = process.argv.slice(2);

const dataDirectory = resolve(process.env.URP_DATA_DIR || ".urp");

/**
 * As Meta writes them: digits of a number without "+", or a user id as it is.
 * @throws when the country code is missing: nobody would be found, and "nothing is kept" would be untrue
 */
function asMetaWrites(given) {
  if (!/^\+?\d[\d ./()-]*$/.test(given)) return given;
  const digits = given.replace(/\D/g, "").replace(/^00/, "");
  const international = given.startsWith("+") || given.startsWith("00");
  // With its country code an Italian number has 11 digits or more, and none begins with 0.
  if (digits.startsWith("0") || (!international && digits.length < 11) || /^\+?3\d{8,9}$/.test(given.replace(/[ ./()-]/g, ""))) {
    throw new Error(`manca il prefisso internazionale: scrivi il numero con +39 davanti (+39 ${given.replace(/^\+/, "")}).`);
  }
  return digits;
}

/** Where the archives of this service are: the data directory, or what the flow's `urp-store` nodes say instead. */
function directories() {
  const file = `${dataDirectory}/urp.json`;
  if (!existsSync(file)) return [dataDirectory];
  let stores;
  try {
    stores = JSON.parse(readFileSync(file, "utf8")).filter((node) => node?.type === "urp-store");
  } catch {
    throw new Error(`il flusso ${file} non si legge, e dice lui dove sono i dati: rimettilo dal backup.`);
  }
  // As Node-RED does it: ${NAME} in a property is taken from the environment.
  const meant = (text) => String(text ?? "").replace(/^\$\{(\w+)\}$/, (_, name) => process.env[name] ?? "");
  const found = stores.map(({ directory }) => (meant(directory) ? resolve(meant(directory)) : dataDirectory));
  return found.length > 0 ? [...new Set(found)] : [dataDirectory];
}

/** @returns the records, and how many rows were erased */
async function search(directory, wanted) {
  console.error(`Archivio: ${directory}/urp.db`);
  const store = await openSqlite(`${directory}/urp.db`, process.env.URP_KEY_FILE || `${directory}/keys.json`);
  const records = [];
  let erased = 0;
  try {
    for (const account of await store.accounts()) {
      const citizen = await store.findCitizen(account, wanted);
      if (!citizen) continue;
      if (act === "see") records.push(await store.exportCitizen(account, citizen));
      else erased += await store.eraseCitizen(account, citizen);
    }
  } finally {
    await store.close();
  }
  return { records, erased };
}

async function run() {
  if (!["see", "erase"].includes(act) || identifier.trim() === "") {
    throw new Error("uso: npm run citizen -- see|erase <numero con prefisso internazionale, o identificativo Meta>");
  }
  const wanted = asMetaWrites(identifier.trim());
  const places = directories();
  const missing = places.find((directory) => !existsSync(`${directory}/urp.db`));
  if (missing) {
    throw new Error(`l'archivio ${missing}/urp.db non esiste: indica con URP_DATA_DIR la cartella dei dati del servizio.`);
  }
  const all = [];
  for (const directory of places) all.push(await search(directory, wanted));
  const records = all.flatMap((one) => one.records);
  const erased = all.reduce((sum, one) => sum + one.erased, 0);
  if (act === "see") return records.length > 0 ? JSON.stringify(records, null, 2) : nothing;
  return erased > 0 ? `Cancellato: ${erased} righe.` : nothing;
}

try {
  console.log(await run());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
