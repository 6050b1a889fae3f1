import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Store, openSqlite } from "../../nodes/lib/store/index.ts";

/** A place for data, and the store open on it. The contract knows nothing else of an engine. */
export interface Engine {
  store: Store;
  /** Lets go of the data, as a process that ends. */
  stop(): Promise<void>;
  /** Opens the same data again. */
  start(): Promise<Store>;
  /** What another process calls to open the same data: `(await import(module))[name](...values)`. */
  opener: { module: string; name: string; values: string[] };
  /** Ends everything and removes the data. */
  end(): Promise<void>;
}

export type OpenEngine = () => Promise<Engine>;

export const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), "sportello-"));

export const sqliteEngine: OpenEngine = async () => {
  const directory = temporaryDirectory();
  const values: [string, string] = [join(directory, "urp.db"), join(directory, "keys.json")];
  const engine: Engine = {
    store: await openSqlite(...values),
    stop: () => engine.store.close(),
    start: async () => (engine.store = await openSqlite(...values)),
    opener: { module: new URL("../../nodes/lib/store/index.ts", import.meta.url).href, name: "openSqlite", values },
    end: async () => {
      await engine.store.close();
      rmSync(directory, { recursive: true });
    },
  };
  return engine;
};
