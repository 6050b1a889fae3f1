/** The built service as a child process, as `npm start` runs it, with a data directory of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, root } from "./built.ts";
import { until } from "./until.ts";

export interface Start {
  /** Data directory; left out: a fresh one. */
  directory?: string;
  /** Beside PATH, PORT and URP_DATA_DIR nothing of our own environment reaches the service. */
  env?: Record<string, string>;
  /** Put into the data directory before the start, as a comune's own flow. */
  flow?: object[];
  /** Left out: any free one. */
  port?: number;
  /** What Node is told before the service (`--import …`). */
  node?: string[];
  /** Until when to wait: the default is that /urp/health answers 200. */
  wait?: "healthy" | "answering";
}

export interface Service {
  /** "http://127.0.0.1:<port>" */
  url: string;
  port: number;
  directory: string;
  /** Everything it wrote to the terminal so far, both streams. */
  output(): string;
  /** From the start of the process to the first healthy answer. */
  startMs: number;
  /** As Node-RED ends on Ctrl+C; resolves when the process is gone. */
  stop(): Promise<void>;
  /** SIGKILL: no handler runs. */
  kill(): Promise<void>;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

interface Child {
  process: ChildProcess;
  output(): string;
  ended: Promise<Ended>;
}

const children = new Set<ChildProcess>();
const directories = new Set<string>();

process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

/** A directory that `endAll` removes. */
export function freshDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "sportello-"));
  directories.add(directory);
  return directory;
}

/** Ends every process that was started here, and removes their data: call it after each test. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...children].map((child) => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      return gone;
    }),
  );
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
  directories.clear();
}

export async function startService(start: Start = {}): Promise<Service> {
  const directory = start.directory ?? freshDirectory();
  const begun = performance.now();
  const child = launch({ ...start, directory });
  const died = child.ended.then(({ code }) => {
    throw new Error(`the service ended with ${code}:\n${child.output()}`);
  });
  died.catch(() => undefined);
  const port = await Promise.race([died, until("a port", () => portIn(child.output()), 20_000)]).catch(explain(child));
  const url = `http://127.0.0.1:${port}`;
  const wanted = start.wait === "answering" ? [200, 503] : [200];
  const healthy = until("/urp/health", async () => wanted.includes(await statusOf(`${url}/urp/health`)), 20_000);
  await Promise.race([died, healthy]).catch(explain(child));
  const startMs = performance.now() - begun;
  await Promise.race([died, until("the addresses", () => /Utente operatore .*\n/.test(child.output()))]);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.process.kill(signal);
    await child.ended;
  };
  return {
    url,
    port,
    directory,
    output: child.output,
    startMs,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

/** For starts that are refused: waits until the process has ended by itself. */
export async function runToEnd(start: Start = {}): Promise<Ended & { output: string }> {
  const child = launch({ ...start, directory: start.directory ?? freshDirectory() });
  const ended = await Promise.race([child.ended, until("the end", () => false, 15_000)]).catch(explain(child));
  return { ...(ended as Ended), output: child.output() };
}

function launch({ directory, env, flow, port, node }: Start & { directory: string }): Child {
  ensureBuilt();
  if (flow) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, "urp.json"), JSON.stringify(flow));
  }
  const child = spawn(process.execPath, [...(node ?? []), join(root, "flows/start.js")], {
    cwd: directory.startsWith(tmpdir()) ? tmpdir() : root,
    env: { PATH: process.env["PATH"] ?? "", PORT: String(port ?? 0), URP_DATA_DIR: directory, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => (output += text));
  }
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => {
      children.delete(child);
      resolve({ code, signal });
    }),
  );
  return { process: child, output: () => output, ended };
}

/** Node-RED's own line comes first; ours needs the flows. */
function portIn(output: string): number {
  return Number(/Server now running at http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1] ?? 0);
}

export async function statusOf(url: string): Promise<number> {
  return fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );
}

function explain(child: Child): (error: Error) => never {
  return (error) => {
    throw new Error(`${error.message}\n${child.output()}`);
  };
}
