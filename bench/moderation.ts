/**
 * What moderation costs and what it gets right: speed, memory and load of the built package, the slowest of ten thousand
 * hostile inputs, and the open half of Multilingual HateCheck (Italian) when it lies beside the project.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import type { Finding, moderate as Moderate, Outcome } from "../nodes/lib/moderation/index.ts";
import { first } from "../test/moderation/held-out-first.ts";
import { second } from "../test/moderation/held-out-second.ts";
import { messages } from "../test/request/messages.ts";
import { samples } from "../test/moderation/samples.ts";

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const goal = (holds: boolean): string => (holds ? "ok" : "MISSED");

const built = join(import.meta.dirname, "../dist/nodes/lib/moderation/index.js");

const load = quickestLoad();
gc();
const before = process.memoryUsage();
const { moderate } = (await import(built)) as { moderate: typeof Moderate };
moderate("Buongiorno, il lampione di via Grande è spento.");
gc();
const after = process.memoryUsage();
const heap = (after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers) / 2 ** 20;
print(`load            ${load.toFixed(0)} ms            goal <= 150    ${goal(load <= 150)}`);
print(`added memory    ${heap.toFixed(1)} MB          goal <= 30     ${goal(heap <= 30)}`);

speed();
hostile();
openCases();

/** From nothing to the first answer, in a process of its own; a shared machine adds to it, so the best of five counts. */
function quickestLoad(): number {
  const script = `const begin = performance.now();
    const { moderate } = await import(${JSON.stringify(built)});
    moderate("Buongiorno, il lampione è spento.");
    process.stdout.write(String(performance.now() - begin));`;
  const times = Array.from({ length: 5 }, () => spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }));
  return Math.min(...times.map(({ stdout }) => Number(stdout)));
}

function gc(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

function texts(): string[] {
  return [...Object.values(messages), ...Object.values(first), ...Object.values(second)].flat();
}

function speed(): void {
  const list = texts();
  const round = (): void => {
    for (const text of list) moderate(text);
  };
  for (let i = 0; i < 20; i += 1) round();
  let count = 0;
  const begin = performance.now();
  const used = process.cpuUsage();
  while (performance.now() - begin < 3000) {
    round();
    count += list.length;
  }
  const { user, system } = process.cpuUsage(used);
  const rate = count / ((user + system) / 1e6);
  const what = `${list.length} citizens' messages, per second of one core`;
  print(`messages/s      ${rate.toFixed(0)}           goal >= 5000   ${goal(rate >= 5000)}   (${what})`);
}

/** Text made to be slow: what rules begin with, over and over; one letter; every sign; soup of all of Unicode. */
function hostile(): void {
  const bait = (
    "i gli zingari sono tutti così davvero molto non ti vi che di a come te dei e , ' " +
    "\" * m*rda a.b.c. v a f f qualcuno dovrebbe voglio Siete mi fanno se 0 @ ammazzare www. +39 05"
  ).split(" ");
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...bait) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 12 }) },
  );
  const input = fc.tuple(fc.array(piece, { minLength: 2, maxLength: 40 }), fc.constantFrom("", " ", ".", "\n", ", "));
  const slow: { unit: string; text: string; took: number }[] = [];
  for (const [pieces, joint] of fc.sample(input, { numRuns: 10_000, seed: 20221216 })) {
    const unit = pieces.join(joint) + joint || "a";
    const text = unit.repeat(Math.ceil(4096 / unit.length)).slice(0, 4096);
    const { took, findings } = timed(text);
    if (took > 5) slow.push({ unit, text, took });
    for (const { from, to } of findings) if (!(from >= 0 && from < to && to <= text.length)) print(`WRONG SPAN ${from}-${to}`);
  }
  // A shared machine stops for longer than any text takes: what seemed slow is tried again, the best of three counts.
  let [worst, worstText] = [0, ""];
  for (const { unit, text, took } of slow.sort((a, b) => b.took - a.took).slice(0, 100)) {
    const best = Math.min(took, timed(text).took, timed(text).took);
    if (best > worst) [worst, worstText] = [best, unit];
  }
  const of = `10,000 of 4,096 characters: ${JSON.stringify(worstText.slice(0, 40))}`;
  print(`slowest input   ${worst.toFixed(1)} ms           goal <= 30     ${goal(worst <= 30)}   (${of})`);
}

function timed(text: string): { took: number; findings: readonly Finding[] } {
  const begin = performance.now();
  const { findings } = moderate(text);
  return { took: performance.now() - begin, findings };
}

interface Count {
  of: number;
  block: number;
  review: number;
}

function openCases(): void {
  const file = samples("mhc-it-dev.tsv");
  if (!file || !existsSync(file)) return print("open cases      none here");
  const rows = readFileSync(file, "utf8").trim().split("\n").slice(1).map((line) => line.split("\t"));
  const counts = new Map<string, Count>();
  let [blocked, right, hateful, caught, hateBlocked, kept, wrong] = [0, 0, 0, 0, 0, 0, 0];
  for (const [, kind = "", text = "", label, , expected = ""] of rows) {
    const { outcome }: { outcome: Outcome } = moderate(text);
    const key = `${kind} (${expected})`;
    const count = counts.get(key) ?? { of: 0, block: 0, review: 0 };
    count.of += 1;
    if (outcome !== "pass") count[outcome] += 1;
    counts.set(key, count);
    if (outcome === "block") blocked += 1;
    if (outcome === "block" && expected.includes("block")) right += 1;
    if (label === "hateful") {
      hateful += 1;
      if (outcome !== "pass") caught += 1;
      if (outcome === "block") hateBlocked += 1;
    }
    if (expected.startsWith("pass")) {
      kept += 1;
      if (outcome === "block") wrong += 1;
    }
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  print(`\nopen cases      ${rows.length}`);
  print(`precision       ${percent(right, blocked)}         goal >= 98 %   ${goal(right / blocked >= 0.98)}`);
  const isCaught = goal(caught / hateful >= 0.88);
  print(`hate caught     ${percent(caught, hateful)}         goal >= 88 %   ${isCaught}   (block or review)`);
  print(`hate blocked    ${percent(hateBlocked, hateful)}`);
  const isSpared = goal(wrong / kept <= 0.02);
  print(`wrong blocks    ${percent(wrong, kept)}          goal <= 2 %    ${isSpared}   (of ${kept} that must not be)`);
  print("\nfunctionality (expected)                      of  block  review");
  for (const [key, { of, block, review }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    print(`${key.padEnd(42)} ${String(of).padStart(5)} ${String(block).padStart(6)} ${String(review).padStart(7)}`);
  }
}
