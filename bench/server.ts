/** Starts Node-RED with one target's flow in a directory of its own, all other things being equal. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Target, phoneNumberId, secret } from "./targets.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const red = createRequire(import.meta.url).resolve("node-red/red.js");

export interface Server {
  port: number;
  /** CPU seconds of the whole process so far. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

export async function startServer(target: Target, graphPort: number): Promise<Server> {
  const directory = mkdtempSync(join(tmpdir(), "sportello-bench-"));
  const port = await freePort();
  writeFileSync(join(directory, "flows.json"), JSON.stringify(target.flow(graphPort)));
  const settings = {
    uiPort: port,
    uiHost: "127.0.0.1",
    userDir: directory,
    flowFile: "flows.json",
    // Ours runs as it ships; what we compare with runs as Node-RED comes, with the admin at "/".
    ...(target.ours && { httpAdminRoot: "/admin" }),
    nodesDir: target.ours ? [root] : [],
    functionExternalModules: true,
    telemetry: { enabled: false },
    logging: { console: { level: "error" } },
  };
  writeFileSync(join(directory, "settings.cjs"), `module.exports = ${JSON.stringify(settings)};`);
  const env = {
    ...process.env,
    URP_DATA_DIR: directory,
    WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
    WHATSAPP_ACCESS_TOKEN: "bench-token",
    WHATSAPP_APP_SECRET: secret,
    WHATSAPP_VERIFY_TOKEN: "bench-verify",
    WHATSAPP_GRAPH_URL: `http://127.0.0.1:${graphPort}`,
  };
  const profile = process.env["BENCH_PROFILE"] ? ["--cpu-prof", `--cpu-prof-dir=${process.env["BENCH_PROFILE"]}`] : [];
  const child = spawn(process.execPath, [...profile, red, "--settings", join(directory, "settings.cjs")], { env, stdio: "inherit" });
  await untilReady(child, `http://127.0.0.1:${port}${target.path}`).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw error;
  });
  return {
    port,
    cpuSeconds: () => cpuSecondsOf(child.pid!),
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Ready when it answers as itself: not the 404 of a route that is not there yet, not the 503 of a store that opens. */
async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const limit = Date.now() + 20_000;
  for (;;) {
    if (child.exitCode !== null || Date.now() > limit) throw new Error(`the server for ${url} did not start`);
    const status = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
      signal: AbortSignal.timeout(500),
    }).then(
      (response) => response.status,
      // A flow that took the request and, for want of a signature, does not answer it is there.
      (error: unknown) => (error instanceof DOMException && error.name === "TimeoutError" ? 202 : 0),
    );
    if (status !== 0 && status !== 404 && status !== 503) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** From /proc: user and system time in ticks of 10 ms; 0 where there is no /proc. */
function cpuSecondsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
