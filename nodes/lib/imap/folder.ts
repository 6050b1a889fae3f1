/** One connection to one folder, by imapflow, which is only loaded when somebody wants to read mail. */
import type { ImapFlow } from "imapflow";
import { noImapflow } from "./faults.ts";
import type { ImapSettings } from "./settings.ts";

/** An open folder. It never connects again: when it has ended, another one is opened. */
export interface Folder {
  validity: string;
  /** The next mail gets this UID or a higher one. */
  nextUid: number;
  /** UIDs above this one, in order. */
  after(uid: number): Promise<number[]>;
  /** UIDs of what arrived since this instant's day, in order. */
  since(instant: number): Promise<number[]>;
  /** The first `most` bytes of a mail; null when it is gone. */
  read(uid: number, most: number): Promise<Uint8Array | null>;
  markSeen(uid: number): Promise<void>;
  /** Resolves when something has come, or `milliseconds` are over, or the signal says so. Rejects when the connection has ended. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

const clientName = { name: "Sportello" };
/** Also the longest silence before it is given up; our own look comes before. */
export const lookMs = 60_000;

/** @throws what `imapFault` understands */
export async function openFolder(settings: ImapSettings): Promise<Folder> {
  const { host, port, security, user, password, folder } = settings;
  const { ImapFlow: Client } = await import("imapflow").catch(() => {
    throw noImapflow();
  });
  const client = new Client({
    host,
    port,
    secure: security === "tls",
    ...(security !== "tls" && { doSTARTTLS: security === "starttls" }),
    auth: { user, pass: password },
    clientInfo: clientName,
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 2 * lookMs,
  });
  const ended = endOf(client);
  // Somebody may be looking at nothing when it ends.
  ended.catch(() => undefined);
  try {
    await client.connect();
    const mailbox = await client.mailboxOpen(folder);
    return folderOf(client, ended, { validity: String(mailbox.uidValidity), nextUid: mailbox.uidNext });
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Without a listener for errors the process would end. */
function endOf(client: ImapFlow): Promise<never> {
  return new Promise((_, reject) => {
    let why: unknown;
    client.on("error", (error: unknown) => (why ??= error));
    client.on("close", () => reject(why ?? Object.assign(new Error("closed"), { code: "NoConnection" })));
  });
}

function folderOf(client: ImapFlow, ended: Promise<never>, at: Pick<Folder, "validity" | "nextUid">): Folder {
  /** A command that was under way when the connection ended is not always answered. */
  const orEnd = <Value>(work: Promise<Value>): Promise<Value> => Promise.race([work, ended]);
  const found = async (query: Parameters<ImapFlow["search"]>[0]): Promise<number[]> => {
    const uids = await orEnd(client.search(query, { uid: true }));
    return (uids || []).toSorted((one, other) => one - other);
  };
  let arrived = false;
  let wake: () => void = () => undefined;
  client.on("exists", () => {
    arrived = true;
    wake();
  });
  return {
    ...at,
    // "n:*" also means the last one, when that is below n (RFC 9051 §9, seq-range).
    after: async (uid) => (await found({ uid: `${uid + 1}:*` })).filter((one) => one > uid),
    since: (instant) => found({ since: new Date(instant) }),
    async read(uid, most) {
      const mail = await orEnd(client.fetchOne(String(uid), { source: { start: 0, maxLength: most } }, { uid: true }));
      return mail && mail.source ? mail.source : null;
    },
    async markSeen(uid) {
      await orEnd(client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true }));
    },
    async wait(milliseconds, signal) {
      // It ends with the next command.
      client.idle().catch(() => undefined);
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, milliseconds);
        timer.unref();
        signal.addEventListener("abort", wake, { once: true });
        if (arrived || signal.aborted) resolve();
      });
      try {
        await orEnd(over);
      } finally {
        arrived = false;
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
      }
    },
    close: () => client.close(),
  };
}
