/** Asks the gateway over HTTP: its own host only, no redirect, bounded answers and times (see cloud-api's exchange). */
import { type Answer, CloudApiUnreachable, createExchange } from "../cloud-api/index.ts";
import type { GatewaySettings } from "./settings.ts";

export interface Question {
  method: "get" | "post" | "delete";
  /** Below the base address, with a slash at its beginning. */
  path: string;
  body?: object;
  /** Milliseconds for the whole. */
  totalMs: number;
}

export interface Reply {
  status: number;
  retryAfterMs?: number;
  /** Undefined when there was nothing, or it was no JSON. */
  body: unknown;
}

/** `no`: surely nothing arrived. `code` is a technical word: a system code, `timeout`. */
export interface NoReply {
  received: "no" | "unknown";
  code: string;
}

export interface Asking {
  ask(question: Question): Promise<Reply | NoReply>;
  close(): void;
}

/** A connection refused within this time counts as not reached. */
const connectMs = 10_000;
/** Chunks go one after the other; another connection is for a look beside them. */
const connections = 2;

export function createAsking({ base, near }: GatewaySettings, key: Record<string, string>): Asking {
  const exchange = createExchange(connections, connectMs);
  const headers = { ...key, Accept: "application/json", "Accept-Encoding": "identity", "User-Agent": "sportello-urp" };
  return {
    async ask({ method, path, body, totalMs }) {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const sized = text === undefined ? {} : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) };
      const call = { method, url: base + path, headers: { ...headers, ...sized }, direct: near, deadlines: { connectMs, totalMs } };
      try {
        return replyOf(await exchange.ask(text === undefined ? call : { ...call, body: text }));
      } catch (error) {
        // Only how far it came is of use here: its sentence speaks of Meta.
        if (error instanceof CloudApiUnreachable) return { received: error.received, code: error.reason };
        throw error;
      }
    },
    close: () => exchange.close(),
  };
}

function replyOf({ status, retryAfterMs, text }: Answer): Reply {
  const reply: Reply = { status, body: parsed(text) };
  if (retryAfterMs !== undefined) reply.retryAfterMs = retryAfterMs;
  return reply;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
