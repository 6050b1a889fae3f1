/**
 * Fetches citizens' files as soon as they are announced, a few at a time: address, bytes, check, scan, disk. What fails is
 * tried again as long as Meta has the file; what a scanner could not see is kept and scanned later.
 */
import type { Scan } from "../clamd/index.ts";
import { type CloudApi, hexOf } from "../cloud-api/index.ts";
import { Refused, UrpError } from "../errors.ts";
import { MB, checkedFile, largestOf } from "../media/index.ts";
import { createRounds } from "../rounds/index.ts";
import type { MediaJob, Store } from "../store/index.ts";
import { inMemory } from "./in-memory.ts";
import { createProblems } from "./problems.ts";
import { type FetchVerdict, backoff, verdictOnFetch } from "./verdict.ts";

/** A file is in memory while it is checked: so many of the largest at once. */
const atOnce = 2;
/** Longer than any job can last (address 30 s, twice; bytes 120 s; scan 120 s). */
const jobMs = 15 * 60_000;
const longestSleepMs = 60_000;
/** clamd's own limit is a setting: somebody may raise it. */
const tooLargeToScanMs = 24 * 60 * 60_000;
/** Below this the disk belongs to the messages. */
const leastFree = 256 * MB;

export interface FetchingOptions {
  store: Store;
  api: Pick<CloudApi, "downloadMedia">;
  account: string;
  holder: string;
  /** Real time, epoch milliseconds. */
  now: () => number;
  random: () => number;
  /** The largest file that the desk wants, in bytes. */
  maxBytes: number;
  scan?: Scan;
  /** Bytes that stay free on the disk. */
  leastFree?: number;
  background: (work: Promise<unknown>) => void;
  /** What is wrong now, and what has just begun to be. */
  onProblems: (problems: UrpError[], begun?: UrpError) => void;
  /** Meta did not hand over a file within its time. */
  onLost: (reason: string) => void;
}

export interface Fetching {
  /** A file was announced: look now. */
  poke(): void;
  problems(): UrpError[];
  /** What is under way is left to the next start. */
  stop(): Promise<void>;
}

type Outcome = FetchVerdict | { outcome: "scanned" | "unscanned" } | undefined;

export function startFetching(options: FetchingOptions): Fetching {
  const { store, api, account, holder, now, random, scan, background } = options;
  const problems = createProblems(options.onProblems);
  const rounds = createRounds(round, background);
  /** By the files' ids. */
  const underWay = new Map<string, Promise<void>>();
  const keeping = new Set<Promise<boolean>>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let rescanned = scan === undefined;

  async function round(): Promise<void> {
    if (!rescanned) {
      await store.rescanMedia(account, now());
      rescanned = true;
    }
    while (!rounds.stopped() && underWay.size < atOnce) {
      const due = await store.nextMedia(account);
      if (due === null || due > now()) return sleepUntil(due);
      if (!(await isRoom())) return sleepUntil(now() + longestSleepMs);
      const places = atOnce - underWay.size;
      const jobs = await store.claimMedia({ account, holder, limit: places, now: now(), until: now() + jobMs });
      for (const job of jobs) begin(job);
    }
  }

  /** While places are taken, whatever ends looks again itself. */
  function sleepUntil(due: number | null): void {
    clearTimeout(timer);
    if (due === null || rounds.stopped()) return;
    timer = setTimeout(rounds.poke, Math.min(Math.max(due - now(), 5), longestSleepMs));
    timer.unref();
  }

  async function isRoom(): Promise<boolean> {
    if ((await store.freeSpace()) >= (options.leastFree ?? leastFree)) {
      problems.over("space");
      return true;
    }
    problems.begin("space", noRoom());
    return false;
  }

  function begin(job: MediaJob): void {
    // Its time is over (a clock that was set forward), and we are still at it.
    if (underWay.has(job.id)) return;
    const work = perform(job).finally(() => {
      underWay.delete(job.id);
      rounds.poke();
    });
    underWay.set(job.id, work);
    background(work);
  }

  async function perform(job: MediaJob): Promise<void> {
    const outcome = await attempt(job);
    if (!outcome || rounds.stopped()) return;
    await store.settleMedia(account, { id: job.id, holder, ...outcome });
    if (outcome.outcome === "lost") options.onLost(outcome.reason);
  }

  /** Undefined when the row says already what became of it. */
  async function attempt(job: MediaJob): Promise<Outcome> {
    try {
      return job.state === "ready" ? await scanKept(job) : await fetch(job);
    } catch (error) {
      if (rounds.stopped()) return undefined;
      if (!(error instanceof UrpError)) background(Promise.reject(error));
      else if (error.code.startsWith("store.") && error.code !== "store.media-missing") problems.begin("disk", error);
      // What is here already does not grow too old to be had.
      const since = job.state === "ready" ? now() : job.since;
      return verdictOnFetch(error, { now: now(), attempts: job.attempts, since, random });
    }
  }

  async function fetch(job: MediaJob): Promise<Outcome> {
    const maxBytes = largestOf(job.kind, options.maxBytes);
    if ((job.bytes ?? 0) > maxBytes) return { outcome: "refused", reason: "too-large" };
    const { sink, bytes } = inMemory(stopping.signal);
    // A checksum that cannot be read is none; Graph tells it again with the address.
    const sha256 = job.sha256 === undefined ? undefined : hexOf(job.sha256);
    const { mime } = await api.downloadMedia(job.metaId, { maxBytes, ...(sha256 !== undefined && { sha256 }) }, sink);
    const checked = checkedFile(bytes(), { kind: job.kind, mime: job.mime || mime });
    if (!checked.ok) return { outcome: "refused", reason: checked.reason };
    const found = await scanned(checked.bytes, job);
    if (found.outcome === "refused") return found;
    const due = found.outcome === "retry" ? found.due : null;
    await keep({ account, id: job.id, holder, mime: checked.mime, bytes: checked.bytes, scanned: found.outcome === "scanned", due });
    return undefined;
  }

  async function keep(file: Parameters<Store["keepMedia"]>[0]): Promise<void> {
    const work = store.keepMedia(file);
    keeping.add(work);
    try {
      await work;
      problems.over("disk");
    } finally {
      keeping.delete(work);
    }
  }

  async function scanKept(job: MediaJob): Promise<Outcome> {
    // Asked for by a configuration that is gone.
    if (!scan) return { outcome: "unscanned" };
    const bytes = await store.readMedia(account, job.id);
    return bytes ? scanned(bytes, job) : undefined;
  }

  /** A scanner that does not answer loses no file: it is kept, and nobody forwards it. */
  async function scanned(bytes: Uint8Array, job: MediaJob): Promise<Exclude<Outcome, undefined>> {
    if (!scan) return { outcome: "unscanned" };
    try {
      const verdict = await scan(bytes, stopping.signal);
      problems.over("scan");
      if (verdict === "clean") return { outcome: "scanned" };
      if (verdict === "infected") return { outcome: "refused", reason: "infected" };
      return { outcome: "retry", due: now() + tooLargeToScanMs, free: true };
    } catch (error) {
      if (rounds.stopped() || !(error instanceof UrpError)) throw error;
      problems.begin("scan", error);
      return { outcome: "retry", due: now() + backoff({ attempts: job.attempts, random }) };
    }
  }

  return {
    poke: rounds.poke,
    problems: problems.list,
    async stop() {
      const over = rounds.stop();
      stopping.abort();
      clearTimeout(timer);
      await over;
      await Promise.allSettled(keeping);
    },
  };
}

function noRoom(): Refused {
  return new Refused("media.no-room", {
    it: "Sul disco c'è poco spazio: gli allegati dei cittadini aspettano (Meta li tiene per 7 giorni). Libera spazio.",
    en: "There is little room on the disk: citizens' attachments wait (Meta keeps them for 7 days). Free some space.",
  });
}
