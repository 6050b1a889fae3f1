/**
 * Reads a folder for as long as somebody wants: each mail once, in order, and where we are is on the disk before a mail is
 * marked. Told by the server (IDLE), and looking by itself, as a connection that idles may be dead without a word.
 */
import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type ImapFault, imapFault } from "./faults.ts";
import { type Folder, lookMs, openFolder } from "./folder.ts";
import type { ImapSettings } from "./settings.ts";

export interface Position {
  validity: string;
  uid: number;
}

export interface ReaderOptions {
  settings: ImapSettings;
  /** Where we are, as the store has it. `mailbox` names the folder of this server for this user, without saying either. */
  position(mailbox: string): Promise<Position | null>;
  note(mailbox: string, position: Position): Promise<void>;
  /** Deals with a mail, on the disk when it answers. True: it was for us, and is marked as read. What it throws is tried again. */
  take(raw: Uint8Array): Promise<boolean>;
  /** What keeps it from reading; undefined: nothing any more. */
  onState(fault: ImapFault | undefined): void;
  /** Real time, epoch milliseconds. */
  now: () => number;
  random: () => number;
  background: (work: Promise<unknown>) => void;
  open?: (settings: ImapSettings) => Promise<Folder>;
}

export interface Reader {
  stop(): Promise<void>;
}

/** An answer's words stand before its attachments. */
const mostBytes = 1024 * 1024;
const pausesMs = [5_000, 15_000, 30_000, 60_000, 120_000, 300_000];
/** After the server has numbered its mails anew: so far back we look again. What was taken already is recognised. */
const againMs = 7 * 24 * 60 * 60 * 1000;

export function startReader(options: ReaderOptions): Reader {
  const { settings, now, random, onState } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const mailbox = nameOf(settings);
  let folder: Folder | undefined;
  let failures = 0;
  let refused = false;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await session();
      } catch (error) {
        if (signal.aborted) return;
        failures += 1;
        const fault = imapFault(error);
        refused = fault.person;
        onState(fault);
      } finally {
        folder?.close();
        folder = undefined;
      }
      // A server locks out who tries a wrong password every few seconds.
      const longest = refused ? pausesMs.at(-1)! : (pausesMs[Math.min(failures, pausesMs.length) - 1] ?? pausesMs[0]!);
      await pause(longest * (1 + random() / 5), signal);
    }
  }

  /** One connection, until it ends. */
  async function session(): Promise<void> {
    const open = (folder = await (options.open ?? openFolder)(settings));
    if (signal.aborted) return;
    let { uid } = await placeIn(open);
    failures = 0;
    refused = false;
    onState(undefined);
    while (!signal.aborted) {
      for (const next of await open.after(uid)) {
        if (signal.aborted) return;
        await deal(open, next);
        uid = next;
      }
      await open.wait(lookMs, signal);
    }
  }

  /** The first time it begins with what is yet to come: what lies there already was dealt with by people. */
  async function placeIn(open: Folder): Promise<Position> {
    const { validity } = open;
    const known = await options.position(mailbox);
    if (known?.validity === validity) return known;
    const last = open.nextUid - 1;
    const recent = known ? ((await open.since(now() - againMs))[0] ?? last + 1) - 1 : last;
    const begun = { validity, uid: recent };
    await options.note(mailbox, begun);
    return begun;
  }

  async function deal(open: Folder, uid: number): Promise<void> {
    const raw = await open.read(uid, mostBytes);
    const ours = raw !== null && (await options.take(raw));
    await options.note(mailbox, { validity: open.validity, uid });
    // A folder that may not be written to is read all the same.
    if (ours) await open.markSeen(uid).catch(() => undefined);
  }

  const running = run();
  options.background(running);
  return {
    async stop() {
      stopping.abort();
      folder?.close();
      await running.catch(() => undefined);
    },
  };
}

function nameOf({ host, user, folder }: ImapSettings): string {
  return createHash("sha256").update(JSON.stringify([host.toLowerCase(), user, folder])).digest("base64url").slice(0, 22);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
