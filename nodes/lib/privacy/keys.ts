/**
 * The two secrets of an installation, in a file beside the database but not in it: one makes pseudonyms, the other seals
 * what must not be read. Whoever loses them loses the data, so a missing file is never replaced while data exist.
 */
import { type KeyObject, createSecretKey, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Refused } from "../errors.ts";

export interface Keys {
  /** 32 bytes, for HMAC-SHA-256. Key objects, because handing bytes to node:crypto each time costs five times as much. */
  pseudonym: KeyObject;
  /** Sealing keys of 32 bytes by version (1-255); new things are sealed with `current`. */
  sealing: Map<number, KeyObject>;
  current: number;
}

interface KeyFile {
  format: "sportello-keys";
  pseudonym: string;
  sealing: Record<string, string>;
  current: number;
}

/**
 * Reads the keys, or makes them when there is no file and `mayCreate` (no data exist yet).
 * @throws Refused when the file cannot be read, is not ours, or is missing although data exist.
 */
export function loadKeys(path: string, mayCreate: boolean): Keys {
  if (!existsSync(path)) {
    if (!mayCreate) throw missing(path);
    createKeyFile(path);
  }
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw unreadable(path);
  }
  return parseKeys(text, path);
}

function parseKeys(text: string, path: string): Keys {
  let file: Partial<KeyFile>;
  try {
    file = JSON.parse(text) as Partial<KeyFile>;
  } catch {
    throw unreadable(path);
  }
  const pseudonym = key(file?.pseudonym);
  const sealing = new Map<number, KeyObject>();
  for (const [version, value] of Object.entries(file?.sealing ?? {})) {
    const bytes = key(value);
    const number = Number(version);
    // The version is one byte of what is sealed; 0 is none.
    if (!bytes || !Number.isInteger(number) || number < 1 || number > 255) throw unreadable(path);
    sealing.set(number, bytes);
  }
  const current = Number(file?.current);
  if (file?.format !== "sportello-keys" || !pseudonym || !sealing.has(current)) throw unreadable(path);
  return { pseudonym, sealing, current };
}

function key(text: unknown): KeyObject | undefined {
  if (typeof text !== "string") return undefined;
  const bytes = Buffer.from(text, "base64");
  return bytes.length === 32 ? createSecretKey(bytes) : undefined;
}

/** Written whole under another name, then linked: two processes that start together agree on one file. */
function createKeyFile(path: string): void {
  const file: KeyFile = {
    format: "sportello-keys",
    pseudonym: randomBytes(32).toString("base64"),
    sealing: { 1: randomBytes(32).toString("base64") },
    current: 1,
  };
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: "wx", flush: true });
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      unlinkSync(draft);
    }
  } catch {
    throw new Refused(
      "keys.not-writable",
      {
        it: "Non riesco a scrivere le chiavi in {path}: dai al servizio il permesso di scrivere nella cartella dei dati.",
        en: "The keys cannot be written to {path}: let the service write to the data directory.",
      },
      { path },
    );
  }
}

function missing(path: string): Refused {
  return new Refused(
    "keys.missing",
    {
      it: "Manca il file delle chiavi {path}, ma esistono già dei dati: rimetti il file dal backup (senza, i dati non si leggono).",
      en: "The key file {path} is missing although data exist: put it back from the backup (without it the data cannot be read).",
    },
    { path },
  );
}

function unreadable(path: string): Refused {
  return new Refused(
    "keys.unreadable",
    {
      it: "Il file delle chiavi {path} non si legge o non è un file di chiavi: controlla i permessi o rimettilo dal backup.",
      en: "The key file {path} cannot be read or is not a key file: check its permissions or restore it from the backup.",
    },
    { path },
  );
}
