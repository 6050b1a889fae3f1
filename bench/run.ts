/**
 * `npm run bench`: ratios of one interleaved run on one machine. Each round measures every target, in a new process with new
 * data; what counts is the ratio inside a round, of which the median is printed.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Job, Measured } from "./load.ts";
import { startServer } from "./server.ts";
import { type Target, phoneNumberId, secret, targets } from "./targets.ts";

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 5);
const wanted = process.env["BENCH_TARGETS"]?.split(",") ?? Object.keys(targets);

interface Sample {
  perSecond: number;
  cpuMicroseconds: number;
}

async function measure(target: Target, load: ReturnType<typeof fork>, graphPort: number): Promise<Sample> {
  const server = await startServer(target, graphPort);
  try {
    await ask(load, jobFor(target, server.port, "warm-up", target.answers ? 2_000 : 8_000));
    const before = server.cpuSeconds();
    const measured = await ask(load, jobFor(target, server.port, "measured", target.answers ? 6_000 : 30_000));
    if (measured.refused > 0) throw new Error(`${target.name}: ${measured.refused} requests refused`);
    return {
      perSecond: measured.count / measured.seconds,
      cpuMicroseconds: ((server.cpuSeconds() - before) / measured.count) * 1e6,
    };
  } finally {
    await server.stop();
  }
}

function jobFor(target: Target, port: number, name: string, requests: number): Job {
  const { path, answers } = target;
  return { port, path, requests, connections: 64, citizens: 2_000, secret, phoneNumberId, answers, name };
}

async function ask(load: ReturnType<typeof fork>, job: Job): Promise<Measured> {
  load.send(job);
  const [measured] = (await once(load, "message")) as [Measured];
  return measured;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const load = fork(fileURLToPath(new URL("load.ts", import.meta.url)));
const samples = new Map<string, Sample[]>();
try {
  const [{ graphPort }] = (await once(load, "message")) as [{ graphPort: number }];
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, target] of Object.entries(targets)) {
      if (!wanted.includes(name)) continue;
      const sample = await measure(target, load, graphPort);
      samples.set(name, [...(samples.get(name) ?? []), sample]);
    }
  }
} finally {
  load.kill();
}

for (const [name, list] of samples) {
  const rate = Math.round(median(list.map(({ perSecond }) => perSecond)));
  const cpu = Math.round(median(list.map(({ cpuMicroseconds }) => cpuMicroseconds)));
  console.log(`${targets[name as keyof typeof targets].name.padEnd(40)} ${String(rate).padStart(7)}/s  ${String(cpu).padStart(5)} µs CPU each`);
}

function ratio(label: string, over: string, under: string, goal: number): void {
  const [ours, theirs] = [samples.get(over), samples.get(under)];
  if (!ours || !theirs) return;
  const ratios = ours.map((sample, round) => sample.perSecond / theirs[round]!.perSecond);
  const all = ratios.map((value) => value.toFixed(2)).join(" ");
  console.log(`${label}: ${median(ratios).toFixed(2)} (goal: at least ${goal.toFixed(1)}; rounds: ${all})`);
}

ratio("(a) webhook alone / bare Node-RED", "door", "bare", 1.0);
ratio("(b) webhook to answer / naive flow", "whole", "naive", 1.5);
