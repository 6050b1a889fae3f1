/**
 * The one place that speaks HTTP. axios does it, for the proxies of the environment (CONNECT, NO_PROXY, credentials):
 * town halls sit behind them. No AxiosError leaves this file: it contains the token and the message.
 *
 * axios's HTTP adapter is called directly (`getAdapter` is public): merging configurations and running transforms for
 * each send costs twice what the exchange itself costs, and we need neither.
 */
import http from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import { getAdapter } from "axios";
import type { AxiosResponse, InternalAxiosRequestConfig } from "axios";
import { retryAfter } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { attemptOf } from "./attempt.ts";
import type { Agents, Attempt, Deadlines } from "./attempt.ts";
import { CloudApiUnreachable } from "./failures.ts";

/** Answers of Graph are below 2 KB; more is not an answer of Graph. */
const MAX_ANSWER_BYTES = 256 * 1024;

export interface Call {
  method: "get" | "post" | "delete";
  url: string;
  headers: Record<string, string | number>;
  body?: string | Readable;
  /** Proxies of the environment are asked unless this is set. */
  direct: boolean;
  deadlines: Deadlines;
}

/** An answer whose body is still to be read; `attempt` is the caller's to end with `over()`. */
export interface OpenAnswer {
  status: number;
  headers: Record<string, unknown>;
  body: Readable;
  attempt: Attempt;
}

export interface Exchange {
  /** @throws CloudApiUnreachable; when `body` is a stream that fails, its own error */
  ask(call: Call): Promise<Answer>;
  /** @throws CloudApiUnreachable */
  open(call: Call): Promise<OpenAnswer>;
  /** Closes the connections; whatever is under way fails, whatever comes later too. */
  close(): void;
}

const overHttp = getAdapter("http");

/**
 * `connectMs` is also how long a connection is kept idle. Short on purpose: a send on a connection that the other side
 * is just closing ends as "unknown", which costs the citizen more than a new handshake.
 */
export function createExchange(maxSockets: number, connectMs: number): Exchange {
  // keepAliveMsecs as axios sets it on each socket: with another value both would set it anew for each request.
  const kept = { keepAlive: true, maxSockets, keepAliveMsecs: 60_000, timeout: connectMs };
  const agents: Agents = { http: new http.Agent(kept), https: new https.Agent(kept) };
  // Forbidding axios a proxy costs it 20 µs a request: only where there is one to forbid.
  const proxied = Object.keys(process.env).some((name) => /^(https?|all)_proxy$/i.test(name));
  let closed = false;

  async function run(call: Call, attempt: Attempt, responseType: "text" | "stream"): Promise<AxiosResponse> {
    if (closed) throw new CloudApiUnreachable("no", "closed");
    try {
      return await attempt.race(overHttp(configOf(call, attempt, agents, responseType, proxied)));
    } catch (error) {
      attempt.over();
      if (typeof call.body === "object" && call.body.errored) throw call.body.errored;
      throw attempt.failure(error);
    }
  }

  return {
    async ask(call) {
      const { body } = call;
      const attempt = attemptOf(agents, typeof body === "string" ? body : undefined, call.deadlines);
      try {
        const { status, headers, data } = await run(call, attempt, "text");
        return { status, retryAfterMs: retryAfter(headers["retry-after"]), text: data as string };
      } finally {
        attempt.over();
        if (typeof body === "object") letGo(body, attempt);
      }
    },
    async open(call) {
      const attempt = attemptOf(agents, undefined, call.deadlines);
      const response = await run(call, attempt, "stream");
      return { status: response.status, headers: response.headers, body: response.data as Readable, attempt };
    },
    close() {
      closed = true;
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/** A file of which not all went out, because the answer came before: nobody will read the rest. */
function letGo(body: Readable, attempt: Attempt): void {
  if (!body.readableEnded) attempt.cut();
  body.destroy();
}

function configOf(
  call: Call,
  attempt: Attempt,
  agents: Agents,
  responseType: "text" | "stream",
  proxied: boolean,
): InternalAxiosRequestConfig {
  const config = {
    url: call.url,
    method: call.method,
    headers: call.headers,
    data: typeof call.body === "string" ? undefined : call.body,
    responseType,
    // A redirect would carry the token and the message elsewhere; Graph has none.
    maxRedirects: 0,
    validateStatus: null,
    timeout: 0,
    maxContentLength: responseType === "text" ? MAX_ANSWER_BYTES : -1,
    maxBodyLength: -1,
    httpAgent: agents.http,
    httpsAgent: agents.https,
    transport: attempt,
    proxy: call.direct && proxied ? false : undefined,
  };
  return config as unknown as InternalAxiosRequestConfig;
}
