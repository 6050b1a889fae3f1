/**
 * `node bench/stato.ts`: the public page against a static file of the same size from the same Node-RED server, and the answer to
 * who consults, with 5,000 notices and 60,000 subscribers. Each round measures all, interleaved; the medians are printed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, type RequestListener, createServer, request } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { boardOf } from "../nodes/lib/account/board.ts";
import type { Red } from "../nodes/lib/kit/index.ts";
import { chatText, publishNotice, readWishes, shownNotices } from "../nodes/lib/notices/index.ts";
import { openSqlite, type Store } from "../nodes/lib/store/index.ts";
import { createComune } from "../nodes/lib/texts/index.ts";
import { mountStato } from "../nodes/web/stato/index.ts";

const noticeCount = 5_000;
const subscriberCount = 60_000;
const zone = "Europe/Rome";
const account = "991";
const at = Date.now();

interface Job {
  port: number;
  path: string;
  count: number;
}
interface Measured {
  perSecond: number;
  median: number;
  p99: number;
}

const sorted = (values: number[]): number[] => values.toSorted((a, b) => a - b);
const quantile = (values: number[], of: number): number => sorted(values)[Math.floor(values.length * of)] ?? Number.NaN;

/** 32 browsers that ask one thing after the other, from another thread. */
async function load({ port, path, count }: Job): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const times: number[] = [];
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      request({ port, path, agent, host: "127.0.0.1" }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
        response.resume();
        response.on("end", () => {
          times.push(performance.now() - began);
          resolve();
        });
      })
        .on("error", reject)
        .end();
    });
  let left = count;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      while ((left -= 1) >= 0) await one();
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { perSecond: count / seconds, median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** Citizens who have written, and subscribed. Answers some of them. */
async function fillSubscribers(store: Store): Promise<string[]> {
  const board = boardOf(store, account, Date.now);
  const some: string[] = [];
  for (let from = 0; from < subscriberCount; from += 1_000) {
    const numbers = Array.from({ length: 1_000 }, (_, n) => String(393_330_000_000 + from + n));
    const arrivals = numbers.map((phone) => ({ account, key: phone, category: "message" as const, kind: "text", sender: { phone }, at, opensWindow: at, content: "{}", silent: true }));
    await store.accept(arrivals, at);
    const citizens = await Promise.all(numbers.map((phone) => store.findCitizen(account, phone)));
    await Promise.all(
      citizens.map((citizen) =>
        board.changeSubscription({ citizen: citizen!, effect: { event: citizen!, node: "s", ordinal: 0 }, act: "subscribe", at, how: "text", textVersion: "1" }),
      ),
    );
    some.push(citizens[0]!, citizens[500]!);
  }
  return some;
}

async function fillNotices(store: Store): Promise<void> {
  const board = boardOf(store, account, Date.now);
  const rules = { zone, category: "", author: "Urp", daysValid: 30, approval: false };
  for (let n = 0; n < noticeCount; n += 1) {
    const [wish] = readWishes({ notice: { id: `n${n}`, title: `Avviso numero ${n}`, text: "Testo dell'avviso. ".repeat(20), category: `Categoria ${n % 12}` } }, zone, "publish");
    await publishNotice(board, wish!, rules, at);
  }
}

/** What `consult-status` does for one citizen, the outbox included; milliseconds. */
async function consult(store: Store, citizen: string, round: number): Promise<number> {
  const board = boardOf(store, account, Date.now);
  const began = performance.now();
  const effect = { event: `${citizen}${round}`, node: "c", ordinal: 0 };
  const subscription = await board.subscription(citizen, at);
  const lastVisit = await board.consulted(citizen, effect, at);
  const body = chatText(await shownNotices(sharedBoard(store), at), { language: "it", zone, at, lastVisit, topics: subscription.topics, title: "Stato", page: "" });
  const content = JSON.stringify({ do: "send", message: { type: "text", text: { body } } });
  await store.enqueue({ account, citizen, effect, content, needsWindow: true, now: at });
  return performance.now() - began;
}

let shared: ReturnType<typeof boardOf> | undefined;
function sharedBoard(store: Store): ReturnType<typeof boardOf> {
  return (shared ??= boardOf(store, account, Date.now));
}

/** Node-RED's own Express and its own way with static files (node-red/red.js). */
function serve(store: Store, directory: string): Promise<{ port: number; close(): void }> {
  const nodeRed = createRequire(createRequire(import.meta.url).resolve("node-red/red.js"));
  const express = nodeRed("express") as { (): { use(...values: unknown[]): void }; static(path: string): unknown };
  const [app, httpNode] = [express(), express()];
  app.use("/static/", express.static(directory));
  app.use("/", httpNode);
  const comune = createComune({ name: "Comune di Prova", office: "Urp", whatsappNumber: "335 000 0000" });
  const red = { httpNode, log: { error: (text: string) => console.error(text) } } as unknown as Red;
  mountStato(red).add(Promise.resolve({ board: boardOf(store, account, Date.now), comune: comune.values, language: "it", zone, now: Date.now }));
  const server = createServer(app as unknown as RequestListener);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}

async function run(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "sportello-stato-"));
  const store = await openSqlite(join(directory, "urp.db"), join(directory, "keys.json"));
  const loader = new Worker(new URL(import.meta.url), { workerData: "load" });
  const measure = (job: Job): Promise<Measured> =>
    new Promise((resolve) => {
      loader.once("message", resolve);
      loader.postMessage(job);
    });
  try {
    const citizens = await fillSubscribers(store);
    await fillNotices(store);
    const { port, close } = await serve(store, directory);
    const began = performance.now();
    const html = await (await fetch(`http://127.0.0.1:${port}/urp/stato/`)).text();
    console.log(`first page after a change: ${(performance.now() - began).toFixed(0)} ms, ${html.length} bytes`);
    writeFileSync(join(directory, "page.html"), html);
    const rounds: { page: Measured; file: Measured }[] = [];
    const consults: number[] = [];
    for (let round = -1; round < 5; round += 1) {
      const file = await measure({ port, path: "/static/page.html", count: 4_000 });
      const page = await measure({ port, path: "/urp/stato/", count: 4_000 });
      const times: number[] = [];
      for (const citizen of citizens.slice(0, 60)) times.push(await consult(store, citizen, round));
      // The first round warms up.
      if (round < 0) continue;
      rounds.push({ page, file });
      consults.push(...times);
    }
    const median = (of: (round: (typeof rounds)[number]) => number): number => quantile(rounds.map(of), 0.5);
    console.log(`page: ${median(({ page }) => page.perSecond).toFixed(0)}/s, median ${median(({ page }) => page.median).toFixed(1)} ms, p99 ${median(({ page }) => page.p99).toFixed(1)} ms (32 at a time)`);
    console.log(`file: ${median(({ file }) => file.perSecond).toFixed(0)}/s; page/file ${median(({ page, file }) => page.perSecond / file.perSecond).toFixed(2)}`);
    console.log(`consult: median ${quantile(consults, 0.5).toFixed(1)} ms, p99 ${quantile(consults, 0.99).toFixed(1)} ms`);
    close();
  } finally {
    await loader.terminate();
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

if (isMainThread) await run();
else if (workerData === "load") parentPort!.on("message", (job: Job) => void load(job).then((measured) => parentPort!.postMessage(measured)));
