import { join } from "node:path";
import { Refused } from "./lib/errors.ts";
import { type Red, define } from "./lib/kit/index.ts";
import { type Retention, type Store, openSqlite } from "./lib/store/index.ts";

interface Config {
  /** Directory of the data; empty: `URP_DATA_DIR`, else Node-RED's own. */
  directory: string;
  textDays: number | string;
  webhookDays: number | string;
  figureDays: number | string;
  /** Missing in flows of before there were reports. */
  reportDays?: number | string;
  /** Missing in flows from before there were files. */
  mediaDays?: number | string;
  /** Missing in flows from before there was any evidence. */
  evidenceDays?: number | string;
}

export interface StoreService {
  ready: Promise<Store>;
}

const hourMs = 60 * 60 * 1000;

/** The archive: where data live, and for how long. */
export default function (RED: Red): void {
  define<Config>(RED, {
    type: "urp-store",
    version: 1,
    start(config, tools) {
      refuseOtherEngines(process.env);
      const directory = config.directory || process.env["URP_DATA_DIR"] || RED.settings.userDir || ".urp";
      const keyFile = process.env["URP_KEY_FILE"] || join(directory, "keys.json");
      const ready = openSqlite(join(directory, "urp.db"), keyFile);
      const retention = retentionOf(config);
      tools.status("grey", "ring", "urp-store.status.opening");
      tools.background(
        ready.then(
          () => tools.status("green", "dot", "urp-store.status.ready"),
          (error: unknown) => {
            tools.status("red", "ring", "kit.error");
            throw error;
          },
        ),
      );
      tools.every(hourMs, async () => {
        const store = await ready.catch(() => undefined);
        if (store) await purgeAll(store, retention, tools.now());
      });
      const service: StoreService = { ready };
      return { service, close: async () => (await ready.catch(() => undefined))?.close() };
    },
  });
}

/** Piece by piece, so that a message never waits long behind a purge. */
async function purgeAll(store: Store, retention: Retention, clock: number): Promise<void> {
  while ((await store.purge(retention, clock)) > 0);
}

function retentionOf(config: Config): Retention {
  const days = (value: number | string = "", otherwise: number): number => {
    const number = Number(value);
    return value !== "" && Number.isFinite(number) && number >= 0 ? number : otherwise;
  };
  return {
    textDays: days(config.textDays, 180),
    webhookDays: days(config.webhookDays, 7),
    figureDays: days(config.figureDays, 730),
    reportDays: days(config.reportDays ?? "", 730),
    mediaDays: days(config.mediaDays ?? "", 30),
    evidenceDays: days(config.evidenceDays, 90),
  };
}

function refuseOtherEngines(env: NodeJS.ProcessEnv): void {
  if (!env["URP_DATABASE_URL"]) return;
  throw new Refused("store.engine", {
    it: "URP_DATABASE_URL è impostata, ma questa versione usa solo l'archivio interno (SQLite): toglila.",
    en: "URP_DATABASE_URL is set, but this version only has the embedded store (SQLite): remove it.",
  });
}
