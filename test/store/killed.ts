/** A process that accepts what it is told to, says each id as soon as the store has answered, and waits to be killed. */
import { json } from "node:stream/consumers";
import type { Arrival, Store } from "../../nodes/lib/store/index.ts";

const { module, name, values, arrivals } = (await json(process.stdin)) as {
  module: string;
  name: string;
  values: string[];
  arrivals: Arrival[];
};
const open = ((await import(module)) as Record<string, (...values: string[]) => Promise<Store>>)[name]!;
const store = await open(...values);
for (const arrival of arrivals) {
  const [accepted] = await store.accept([arrival], arrival.at);
  process.stdout.write(`${accepted!.event}\n`);
}
await new Promise(() => undefined);
