/**
 * `npm run bench:reports`: what collecting costs with 10,000 open reports in the store, against the same work in an empty
 * one, on one machine. The rounds alternate; the medians and their difference are printed. Goal: at most 5 ms more.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportsOf } from "../nodes/lib/account/reports.ts";
import { createCollector, ids, readSettings, type Told } from "../nodes/lib/reports/index.ts";
import { greetedOnce } from "../nodes/lib/reply/index.ts";
import { type EffectKey, openSqlite } from "../nodes/lib/store/index.ts";

const open = 10_000;
const citizens = Number(process.env["BENCH_CITIZENS"] ?? 200);
const start = Date.UTC(2026, 10, 23, 9);
const account = "1001";
const settings = readSettings({}, { zone: "Europe/Rome", language: "it", valuesIn: () => ({}), greeting: () => ({ before: "Ciao.", after: "" }) });

interface Bench {
  /** Milliseconds of each message of a report: words, photo, position, the summary, "send". */
  round(name: string): Promise<number[]>;
  end(): Promise<void>;
}

async function benchWith(reports: number): Promise<Bench> {
  const directory = mkdtempSync(join(tmpdir(), "sportello-bench-"));
  const store = await openSqlite(join(directory, "urp.db"), join(directory, "keys.json"));
  const desk = reportsOf(store, account, {
    toDraft: ({ effect, citizen, errand }) => ({ account, effect, citizen, content: JSON.stringify(errand), needsWindow: true, now: start }),
    poke: () => undefined,
  });
  // All in one town, a third of them of the category that is reported: as bad as it gets.
  await Promise.all(
    Array.from({ length: reports }, (_, index) => {
      const position = { latitude: 43.5 + (index % 100) / 1000, longitude: 10.3 + Math.floor(index / 100) / 1000 };
      const content = JSON.stringify({ text: "Una buca", position, media: [], last: {} });
      const effect = { event: `old${index}`, node: "bench", ordinal: 0 };
      const report = { year: 2026, category: index % 3 ? "lampione" : "buca", categoryName: "", created: start, position, content };
      return desk.take({ citizen: `old${index}`, effect, at: start, seen: null, outcome: "complete", draft: null, report });
    }),
  );
  const greets = (effect: EffectKey, citizen: string, at: number): Promise<boolean> => store.first(account, effect, greetedOnce(citizen, at));
  const collector = createCollector({ ...desk, greets }, "bench", settings);
  return {
    async round(name) {
      const times: number[] = [];
      const timed = async (work: () => Promise<unknown>): Promise<void> => {
        const before = performance.now();
        await work();
        times.push(performance.now() - before);
      };
      for (let citizen = 0; citizen < citizens; citizen += 1) {
        const who = `${name}-${citizen}`;
        const at = start + citizen * 120_000;
        const place = { latitude: 43.55 + (citizen % 50) / 1000, longitude: 10.31 };
        const hear = (told: Told): Promise<void> => timed(() => collector.hear(told, { event: told.facts.event, node: "bench", ordinal: 0 }));
        await hear(told(who, 0, at, { text: "C'è una buca davanti alla scuola" }));
        await hear(told(who, 1, at, { media: [{ id: `${who}-0`, kind: "image", mime: "image/jpeg" }] }));
        await hear(told(who, 2, at, { location: place }));
        await timed(() => collector.sweep(at + 10_000, true));
        await hear(told(who, 3, at + 20_000, { reply: { id: ids.send, title: "Invia" } }));
      }
      return times;
    },
    async end() {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}

function told(citizen: string, nth: number, at: number, { text = "", ...facts }: { text?: string } & Partial<Told["facts"]>): Told {
  const base = { event: `${citizen}.${nth}`, run: 1, kind: "text", at: new Date(at).toISOString(), account: "bench", citizen, media: [] };
  const kind = facts.location ? "location" : facts.media ? "image" : facts.reply ? "interactive" : "text";
  return { facts: { ...base, ...facts, kind }, at, written: at, text, requested: false };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const [empty, full] = [await benchWith(0), await benchWith(open)];
const times = { empty: [] as number[], full: [] as number[] };
try {
  for (let round = 0; round < 3; round += 1) {
    times.empty.push(...(await empty.round(`r${round}`)));
    times.full.push(...(await full.round(`r${round}`)));
  }
} finally {
  await Promise.all([empty.end(), full.end()]);
}
const [without, loaded] = [median(times.empty), median(times.full)];
console.log(`a message of a report, store empty:          ${without.toFixed(2)} ms (median of ${times.empty.length})`);
console.log(`the same with ${open.toLocaleString("en")} open reports:          ${loaded.toFixed(2)} ms (ratio ${(loaded / without).toFixed(2)})`);
console.log(`collecting adds ${loaded.toFixed(2)} ms to a message (goal: at most 5 ms)`);
