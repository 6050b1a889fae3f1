/** The thread that owns the database, so that an fsync never holds up Node-RED. */
import { parentPort, workerData } from "node:worker_threads";
import { type Call, runBatch, toFault } from "./batch.ts";
import { type Database, openDatabase } from "./database.ts";
import { disownAll } from "./events.ts";
import { mediaDirectory, sweepMediaFiles } from "./media-files.ts";

const { path, keyFile } = workerData as { path: string; keyFile: string };

function begin(): Database | undefined {
  try {
    const db = openDatabase(path, keyFile);
    disownAll(db);
    sweepMediaFiles(db, mediaDirectory(path));
    parentPort!.postMessage({ ready: true });
    return db;
  } catch (error) {
    parentPort!.postMessage({ fault: toFault(error) });
    return undefined;
  }
}

const db = begin();
parentPort!.on("message", (message: string) => {
  if (message === "close") {
    db?.sql.close();
    parentPort!.close();
  } else if (db) {
    parentPort!.postMessage(JSON.stringify(runBatch(db, JSON.parse(message) as Call[])));
  }
});
