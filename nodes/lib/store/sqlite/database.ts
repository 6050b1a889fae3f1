/** Opens the database file, or says in one sentence why not; then nothing has been written over. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { Refused, type Sentence } from "../../errors.ts";
import { type Keys, loadKeys, open, pseudonym, seal } from "../../privacy/index.ts";
import { migrations } from "./schema.ts";

/** "URP1": tells our files from other programs' SQLite files. */
const applicationId = 0x55525031;
/** Above this a full check at every start would take longer than a start may. */
const checkedBytes = 32 * 1024 * 1024;

export interface Database {
  sql: DatabaseSync;
  keys: Keys;
  /** A prepared statement, made once. */
  prepare(text: string): StatementSync;
  /** Something was deleted that must not be found in the files either: see scrub.ts. */
  traces: { left: boolean };
}

export function openDatabase(path: string, keyFile: string): Database {
  const fresh = !existsSync(path) || statSync(path).size === 0;
  const sql = openFile(path);
  try {
    const version = guarded(path, () => {
      lock(sql);
      return readVersion(sql, path, fresh);
    });
    guarded(path, () => secure(sql, path));
    const keys = loadKeys(keyFile, version === 0);
    if (version > 0) checkKeys(sql, keys, keyFile);
    guarded(path, () => {
      migrate(sql, version, keys);
      noteSeal(sql, keys);
    });
    const statements = new Map<string, StatementSync>();
    const prepare = (text: string): StatementSync => {
      let statement = statements.get(text);
      if (!statement) statements.set(text, (statement = sql.prepare(text)));
      return statement;
    };
    // A process that was killed may have left some.
    return { sql, keys, prepare, traces: { left: true } };
  } catch (error) {
    sql.close();
    throw error;
  }
}

function openFile(path: string): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return new DatabaseSync(path);
  } catch {
    throw refuse("store.not-writable", path, {
      it: "Non riesco a scrivere in {path}: dai al servizio il permesso sulla cartella dei dati, o scegline un'altra (URP_DATA_DIR).",
      en: "{path} cannot be written: give the service permission on the data directory, or choose another (URP_DATA_DIR).",
    });
  }
}

/** One process at a time: the lock lasts as long as the connection and goes with the process, even when it is killed. */
function lock(sql: DatabaseSync): void {
  sql.exec("PRAGMA locking_mode = EXCLUSIVE");
  sql.exec("BEGIN EXCLUSIVE; COMMIT");
}

function secure(sql: DatabaseSync, path: string): void {
  sql.exec("PRAGMA auto_vacuum = INCREMENTAL");
  sql.exec("PRAGMA journal_mode = WAL");
  sql.exec("PRAGMA synchronous = FULL");
  sql.exec("PRAGMA foreign_keys = ON");
  sql.exec("PRAGMA secure_delete = FAST");
  sql.exec("PRAGMA temp_store = MEMORY");
  sql.exec("PRAGMA cache_size = -32000");
  // 32 MB of log between checkpoints: a page that many messages touch is then written back once for all of them.
  sql.exec("PRAGMA wal_autocheckpoint = 8000");
  if (statSync(path).size <= checkedBytes) {
    const row = sql.prepare("PRAGMA quick_check(1)").get() as { quick_check: string };
    if (row.quick_check !== "ok") throw corrupt(path);
  }
}

function readVersion(sql: DatabaseSync, path: string, fresh: boolean): number {
  const { user_version: version } = sql.prepare("PRAGMA user_version").get() as { user_version: number };
  const { application_id: id } = sql.prepare("PRAGMA application_id").get() as { application_id: number };
  const { n } = sql.prepare("SELECT count(*) AS n FROM sqlite_schema").get() as { n: number };
  if (!fresh && id !== applicationId && n > 0) {
    throw refuse("store.foreign", path, {
      it: "{path} è un database di un altro programma: scegli un'altra cartella dei dati (URP_DATA_DIR).",
      en: "{path} is another program's database: choose another data directory (URP_DATA_DIR).",
    });
  }
  if (version > migrations.length) {
    throw refuse("store.newer", path, {
      it: "{path} viene da una versione più nuova di Sportello: aggiorna il pacchetto (i dati non sono stati toccati).",
      en: "{path} comes from a newer version of Sportello: update the package (the data were not touched).",
    });
  }
  return version;
}

function migrate(sql: DatabaseSync, version: number, keys: Keys): void {
  for (let step = version; step < migrations.length; step += 1) {
    sql.exec("BEGIN IMMEDIATE");
    sql.exec(migrations[step]!);
    if (step === 0) {
      sql.exec(`PRAGMA application_id = ${applicationId}`);
      sql.prepare("INSERT INTO meta VALUES ('key-check', ?)").run(keyCheck(keys));
    }
    sql.exec(`PRAGMA user_version = ${step + 1}`);
    sql.exec("COMMIT");
  }
}

function keyCheck(keys: Keys): string {
  return pseudonym(keys.pseudonym, "key-check", "sportello");
}

/** Something sealed, to try the other key on: with a wrong one every row would look damaged. */
function noteSeal(sql: DatabaseSync, keys: Keys): void {
  if (metaOf(sql, "seal-check")) return;
  sql.prepare("INSERT INTO meta VALUES ('seal-check', ?)").run(seal(keys, "seal-check", "sportello").toString("hex"));
}

function opens(keys: Keys, sealed: string | undefined): boolean {
  try {
    return sealed === undefined || open(keys, "seal-check", Buffer.from(sealed, "hex")) !== "";
  } catch {
    return false;
  }
}

function metaOf(sql: DatabaseSync, name: string): string | undefined {
  return sql.prepare("SELECT value FROM meta WHERE name = ?").get(name)?.["value"] as string | undefined;
}

function checkKeys(sql: DatabaseSync, keys: Keys, keyFile: string): void {
  if (metaOf(sql, "key-check") === keyCheck(keys) && opens(keys, metaOf(sql, "seal-check"))) return;
  throw refuse("keys.foreign", keyFile, {
    it: "Le chiavi in {path} sono di un altro archivio: rimetti dal backup il file delle chiavi di questo (URP_KEY_FILE).",
    en: "The keys in {path} belong to another database: restore this one's key file from the backup (URP_KEY_FILE).",
  });
}

/** PERM, READONLY, IOERR, FULL, CANTOPEN. */
const unwritable = new Set([3, 8, 10, 13, 14]);

/** Turns SQLite's own errors into sentences (codes: sqlite.org/rescode.html). */
export function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const code = (error as { errcode?: number }).errcode;
    if (code === undefined) throw error;
    const primary = code & 0xff;
    if (primary === 5 || primary === 6) {
      throw refuse("store.busy", path, {
        it: "{path} è già usato da un altro processo: ferma l'altro servizio, o usa un'altra cartella dei dati.",
        en: "{path} is in use by another process: stop the other service, or use another data directory.",
      });
    }
    if (primary === 11 || primary === 26) throw corrupt(path);
    if (!unwritable.has(primary)) throw error;
    throw refuse("store.not-writable", path, {
      it: "Non riesco a scrivere in {path}: controlla i permessi e lo spazio su disco.",
      en: "{path} cannot be written: check permissions and disk space.",
    });
  }
}

function corrupt(path: string): Refused {
  return refuse("store.corrupt", path, {
    it: "{path} è danneggiato o non è un database: mettilo da parte e rimetti l'ultimo backup (non ho scritto nulla).",
    en: "{path} is damaged or is no database: set it aside and restore the last backup (nothing was written).",
  });
}

function refuse(code: string, path: string, sentence: Sentence): Refused {
  return new Refused(code, sentence, { path });
}
