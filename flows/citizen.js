/**
 * `npm run citizen -- see|erase <number or user id>`: what is kept of one citizen, or its erasure (GDPR art. 15 and 17). Works
 * on the data directory while the service is stopped: the store belongs to one process at a time.
 */
import { resolve } from "node:path";
import { openSqlite } from "../dist/nodes/lib/store/index.js";

const nothing = "Di questa persona non è conservato nulla.";
const [act, identifier = ""] = process.argv.slice(2);

/** As Meta writes them: digits of a number without "+", or a user id as it is. */
const wanted = /^[+\d][\d ./-]*$/.test(identifier) ? identifier.replace(/\D/g, "") : identifier;

async function run() {
  if (!["see", "erase"].includes(act) || wanted === "") {
    throw new Error("uso: npm run citizen -- see|erase <numero con prefisso internazionale, o identificativo Meta>");
  }
  const directory = resolve(process.env.URP_DATA_DIR || ".urp");
  const store = await openSqlite(`${directory}/urp.db`, process.env.URP_KEY_FILE || `${directory}/keys.json`);
  try {
    const records = [];
    let erased = 0;
    for (const account of await store.accounts()) {
      const citizen = await store.findCitizen(account, wanted);
      if (!citizen) continue;
      if (act === "see") records.push(await store.exportCitizen(account, citizen));
      else erased += await store.eraseCitizen(account, citizen);
    }
    if (act === "see") return records.length > 0 ? JSON.stringify(records, null, 2) : nothing;
    return erased > 0 ? `Cancellato: ${erased} righe.` : nothing;
  } finally {
    await store.close();
  }
}

try {
  console.log(await run());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
