/** The users of the editor and of the desk: made at first start, kept hashed (scrypt), in the data directory. */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";

const derive = promisify(scrypt);

/** Who there is, and which variable sets their password. Permissions: Node-RED's "*", our own "urp.…". */
const people = [
  { username: "admin", permissions: ["*"], variable: "URP_ADMIN_PASSWORD" },
  { username: "operatore", permissions: ["urp.desk"], variable: "URP_OPERATOR_PASSWORD" },
];

/**
 * Makes the users that are missing; a password in the environment wins over the one kept.
 * @returns the new passwords by user, to be shown once
 */
export async function prepareUsers(file, env) {
  const kept = existsSync(file) ? readUsers(file) : {};
  const made = {};
  let changed = false;
  for (const { username, variable } of people) {
    const wanted = env[variable];
    if (!wanted && kept[username]) continue;
    const password = wanted || randomBytes(9).toString("base64url");
    if (!wanted) made[username] = password;
    kept[username] = await hash(password);
    changed = true;
  }
  if (changed) writeUsers(file, kept);
  return made;
}

/** @throws TypeError or SyntaxError when the file is not one of ours */
function readUsers(file) {
  const kept = JSON.parse(readFileSync(file, "utf8"));
  const isHash = (one) => typeof one?.salt === "string" && Buffer.from(String(one.key), "base64").length === 32;
  const known = people.map(({ username }) => kept?.[username]).filter((one) => one !== undefined);
  if (Array.isArray(kept) || known.length === 0 || !known.every(isHash)) throw new TypeError("no users");
  return kept;
}

/** Whole or not at all: a start that is cut off must not leave half a file. */
function writeUsers(file, users) {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${JSON.stringify(users, null, 2)}\n`, { mode: 0o600, flag: "wx", flush: true });
  renameSync(draft, file);
}

async function hash(password, salt = randomBytes(16).toString("base64")) {
  const key = await derive(password, Buffer.from(salt, "base64"), 32);
  return { salt, key: key.toString("base64") };
}

/** For Node-RED's `adminAuth.users`. Never rejects. */
export async function findUser(file, username) {
  const person = people.find((one) => one.username === username);
  return person && existsSync(file) ? { username, permissions: person.permissions } : null;
}

/**
 * For Node-RED's `adminAuth.authenticate`; it counts the failed attempts itself. Never rejects: Node-RED catches nothing here,
 * and whoever sends a password that is no text, before any log-in, would end the process.
 * @param report gets a sentence when the file of users does not read
 */
export async function authenticate(file, username, password, report) {
  const person = people.find((one) => one.username === username);
  if (!person || typeof password !== "string") return null;
  try {
    const kept = readUsers(file)[username];
    if (!kept) return null;
    const given = await hash(password, kept.salt);
    if (!timingSafeEqual(Buffer.from(given.key, "base64"), Buffer.from(kept.key, "base64"))) return null;
    return { username, permissions: person.permissions };
  } catch (error) {
    report(`il file degli utenti ${file} non si legge (${error.code ?? error.name}): rimettilo dal backup.`);
    return null;
  }
}
