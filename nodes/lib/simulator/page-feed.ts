import type { ServerResponse } from "node:http";
import type { Change, ChatMessage, Snapshot, WireEntry } from "./view.ts";

/** Pages that may listen at the same time; one more closes the oldest. */
const LISTENERS = 20;
/** Changes are gathered for so long: under load a page gets 20 packets a second, not thousands. */
const GATHER_MS = 50;
/** A comment line now and then keeps proxies from closing the stream, and brings the clock along. */
const BEAT_MS = 15_000;
/** A page far behind takes the whole state again: it reconnects by itself. */
const LARGEST_BACKLOG = 4 << 20;

/** What the open phone pages are told, as server-sent events "snapshot" and "change". */
export interface PageFeed {
  open(response: ServerResponse): void;
  message(message: ChatMessage): void;
  wire(entry: WireEntry): void;
  /** The parts that are small are sent whole. */
  touch(...parts: ("citizens" | "faults" | "clock" | "callsAllowed")[]): void;
  close(): void;
}

export function pageFeed(snapshot: () => Snapshot): PageFeed {
  const listeners = new Set<ServerResponse>();
  const pending = {
    messages: new Map<string, ChatMessage>(),
    wire: new Map<number, WireEntry>(),
    parts: new Set<string>(),
  };
  let timer: NodeJS.Timeout | undefined;
  const beat = setInterval(() => {
    if (listeners.size > 0) touch("clock");
  }, BEAT_MS);
  beat.unref();

  function flush(): void {
    timer = undefined;
    const now = snapshot();
    const change: Change = { waiting: now.waiting };
    if (pending.messages.size > 0) change.messages = [...pending.messages.values()];
    if (pending.wire.size > 0) change.wire = [...pending.wire.values()].slice(-50);
    if (pending.parts.has("citizens")) change.citizens = now.citizens;
    if (pending.parts.has("faults")) change.faults = now.faults;
    if (pending.parts.has("clock")) change.clock = now.clock;
    if (pending.parts.has("callsAllowed")) change.callsAllowed = now.callsAllowed;
    pending.messages.clear();
    pending.wire.clear();
    pending.parts.clear();
    const text = event("change", change);
    for (const listener of listeners) {
      listener.write(text);
      if (listener.writableLength > LARGEST_BACKLOG) listener.destroy();
    }
  }
  function soon(): void {
    timer ??= setTimeout(flush, GATHER_MS);
  }
  function touch(...parts: string[]): void {
    if (listeners.size === 0) return;
    for (const part of parts) pending.parts.add(part);
    soon();
  }
  return {
    touch,
    open(response) {
      response.writeHead(200, {
        "Content-Type": "text/event-stream; charset=utf-8",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
      });
      response.write(event("snapshot", snapshot()));
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      const oldest = listeners.values().next().value;
      if (listeners.size > LISTENERS) oldest?.end();
    },
    message(message) {
      if (listeners.size === 0) return;
      pending.messages.set(message.id, message);
      soon();
    },
    wire(entry) {
      if (listeners.size === 0) return;
      pending.wire.set(entry.id, entry);
      soon();
    },
    close() {
      clearInterval(beat);
      clearTimeout(timer);
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
