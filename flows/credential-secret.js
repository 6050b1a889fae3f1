/**
 * The secret under which Node-RED encrypts what is typed into credential fields. Made once, in the data directory: without one
 * Node-RED makes its own and warns at every start.
 */
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

export async function credentialSecret(directory) {
  const file = `${directory}/credential-secret`;
  try {
    await writeFile(file, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600, flag: "wx", flush: true });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return (await readFile(file, "utf8")).trim();
}
